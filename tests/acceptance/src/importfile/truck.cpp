#include "truck.h"

#include "domain/identifiers.h"

namespace {

struct Seller
{
    const char *name, *plmn;
};
constexpr Seller carriers[] = { { "Orange F", "20801" }, { "Telekom", "26201" }, { "Telia", "24001" } };
constexpr const char *suppliers[] = { "Nordsee Connect", "Sueddeutsche SIM", "Atlantic" };

QByteArray padded(qint64 number, int width)
{
    return QByteArray::number(number).rightJustified(width, '0');
}

QByteArray withLuhn(QByteArray digits)
{
    digits += signalbox::luhnDigit({ digits.constData(), std::size_t(digits.size()) });
    return digits;
}

QByteArray eidOf(int number)
{
    const std::string thirty = "89049032" + padded(number, 22).toStdString();
    QByteArray eid = signalbox::Eid::withCheckDigits(thirty).value().toString().toLatin1();
    if (warns(number)) eid.back() = eid.back() == '9' ? '0' : char(eid.back() + 1);
    return eid;
}

} // namespace

int profilesOf(int number) { return 1 + number % 3; }
bool warns(int number) { return number % 50 == 7; }

Row blankRow()
{
    Row row;
    for (int i = 0; i < CellCount; ++i) row += QByteArray();
    return row;
}

Row truckRow(int number, int profile)
{
    const Seller &carrier = carriers[profile];
    Row row = blankRow();
    row[Name] = "V-" + padded(number, 6);
    row[Plate] = "M-XY " + QByteArray::number(number);
    row[Vin] = "WDB" + padded(number, 14);
    row[Type] = number % 4 == 0 ? "van" : "truck";
    row[Cohort] = number % 3 == 0 ? "\"Süd, Nacht\"" : "Nord";
    row[Labels] = number % 10 == 0 ? "=2+3|kühl" : "";
    row[Imei] = withLuhn("3590" + padded(number, 10));
    row[Modem] = "EG25-G";
    row[Poll] = "3600";
    row[Eid] = eidOf(number);
    row[Standard] = "sgp.32";
    row[Iccid] = withLuhn("8933" + padded(qint64(number) * 10 + profile, 14));
    row[Imsi] = carrier.plmn + padded(qint64(number) * 10 + profile, 10);
    row[Plmn] = carrier.plmn;
    row[Carrier] = carrier.name;
    row[Supplier] = suppliers[profile];
    row[State] = profile == 0 ? "aktiv" : "inaktiv";
    row[Fallback] = profile == profilesOf(number) - 1 ? "ja" : "nein";
    return row;
}

#include "domain/identifiers.h"

namespace signalbox {

namespace {

std::string_view view(const QByteArray &bytes)
{
    return { bytes.constData(), static_cast<std::size_t>(bytes.size()) };
}

int mod97(std::string_view digits)
{
    int rest = 0;
    for (char c : digits)
        rest = (rest * 10 + (c - '0')) % 97;
    return rest;
}

/// The shared refusals: not only digits, or not `least` to `most` of them.
template<std::size_t Max>
Result<Digits<Max>> digitsOf(QLatin1StringView what, const QByteArray &text, qsizetype least, qsizetype most)
{
    for (qsizetype i = 0; i < text.size(); ++i)
        if (text[i] < '0' || text[i] > '9')
            return failure("digits.character",
                           { { QStringLiteral("field"), QString(what) }, { QStringLiteral("position"), i + 1 },
                             { QStringLiteral("value"), QString::fromLatin1(text) } });
    if (text.size() < least || text.size() > most)
        return failure("digits.length",
                       { { QStringLiteral("field"), QString(what) }, { QStringLiteral("digits"), text.size() },
                         { QStringLiteral("least"), least }, { QStringLiteral("most"), most },
                         { QStringLiteral("value"), QString::fromLatin1(text) } });
    Digits<Max> digits;
    digits.assign(view(text));
    return digits;
}

} // namespace

Result<Eid> Eid::parse(QStringView text)
{
    return digitsOf<32>(QLatin1StringView("eid"), withoutGrouping(text), 32, 32).map([](const auto &digits) {
        Eid eid;
        eid.m_digits = digits;
        return eid;
    });
}

std::optional<Eid> Eid::fromDigits(std::string_view digits)
{
    Eid id;
    if (digits.size() != 32 || !id.m_digits.assign(digits)) return std::nullopt;
    return id;
}

Result<Eid> Eid::fromWire(QByteArrayView octets)
{
    return parse(QString::fromLatin1(octets.toByteArray().toHex()));
}

Result<Eid> Eid::withCheckDigits(std::string_view thirtyDigits)
{
    const QByteArray stem(thirtyDigits.data(), static_cast<qsizetype>(thirtyDigits.size()));
    const int check = 98 - mod97(view(stem + "00"));
    return parse(QString::fromLatin1(stem) + QStringLiteral("%1").arg(check, 2, 10, QLatin1Char('0')));
}

QByteArray Eid::wire() const
{
    return QByteArray::fromHex(QByteArray(digits().data(), static_cast<qsizetype>(digits().size())));
}

bool Eid::checkHolds() const
{
    return mod97(digits()) == 1;
}

Result<Iccid> Iccid::parse(QStringView text)
{
    return digitsOf<20>(QLatin1StringView("iccid"), withoutGrouping(text), 18, 20).map([](const auto &digits) {
        Iccid iccid;
        iccid.m_digits = digits;
        return iccid;
    });
}

std::optional<Iccid> Iccid::fromDigits(std::string_view digits)
{
    Iccid id;
    if (digits.size() < 18 || !id.m_digits.assign(digits)) return std::nullopt;
    return id;
}

Result<Iccid> Iccid::fromWire(QByteArrayView octets)
{
    if (octets.size() != 10)
        return failure("iccid.wire", { { QStringLiteral("octets"), octets.size() } });
    return parse(QString::fromLatin1(digitsFromSwappedBcd(octets)));
}

QByteArray Iccid::wire() const
{
    return swappedBcd(digits(), 10);
}

Result<Imsi> Imsi::parse(QStringView text)
{
    return digitsOf<15>(QLatin1StringView("imsi"), withoutGrouping(text), 14, 15).map([](const auto &digits) {
        Imsi imsi;
        imsi.m_digits = digits;
        return imsi;
    });
}

std::optional<Imsi> Imsi::fromDigits(std::string_view digits)
{
    Imsi id;
    if (digits.size() < 14 || !id.m_digits.assign(digits)) return std::nullopt;
    return id;
}

Result<Imei> Imei::parse(QStringView text)
{
    QByteArray digits = withoutGrouping(text);
    auto checked = digitsOf<16>(QLatin1StringView("imei"), digits, 15, 16);
    if (!checked) return tl::unexpected(checked.error());
    if (digits.size() == 16) {
        digits.truncate(14);
        digits.append(luhnDigit(view(digits)));
    } else if (!luhnHolds(view(digits))) {
        return failure("imei.luhn", { { QStringLiteral("value"), QString::fromLatin1(digits) },
                                      { QStringLiteral("expected"), QString(QLatin1Char(luhnDigit(view(digits).substr(0, 14)))) } });
    }
    Imei imei;
    imei.m_digits.assign(view(digits));
    return imei;
}

std::optional<Imei> Imei::fromDigits(std::string_view digits)
{
    Imei imei;
    if (digits.size() != 15 || !imei.m_digits.assign(digits) || !luhnHolds(digits)) return std::nullopt;
    return imei;
}

} // namespace signalbox

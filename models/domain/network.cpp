#include "domain/network.h"

#include "domain/digits.h"

namespace signalbox {

namespace {

struct RatCode
{
    Rat rat;
    QLatin1StringView code;
};

constexpr RatCode ratCodes[] = {
    { Rat::Utran, QLatin1StringView("3g") },     { Rat::Geran, QLatin1StringView("2g") },
    { Rat::Wlan, QLatin1StringView("wlan") },    { Rat::Hspa, QLatin1StringView("hspa") },
    { Rat::Lte, QLatin1StringView("lte") },      { Rat::NbIot, QLatin1StringView("nb-iot") },
    { Rat::LteM, QLatin1StringView("lte-m") },   { Rat::Nr, QLatin1StringView("5g") },
    { Rat::Unknown, QLatin1StringView("unknown") },
};

} // namespace

Result<Plmn> Plmn::from(int mcc, int mnc, int mncDigits)
{
    const int limit = mncDigits == 3 ? 999 : 99;
    if (mcc < 1 || mcc > 999 || mnc < 0 || mnc > limit || mncDigits < 2 || mncDigits > 3)
        return failure("plmn.range", { { QStringLiteral("mcc"), mcc }, { QStringLiteral("mnc"), mnc } });
    Plmn plmn;
    plmn.m_mcc = static_cast<std::uint16_t>(mcc);
    plmn.m_mnc = static_cast<std::uint16_t>(mnc);
    plmn.m_mncDigits = static_cast<std::uint8_t>(mncDigits);
    return plmn;
}

Result<Plmn> Plmn::parse(QStringView text)
{
    const QByteArray digits = withoutGrouping(text);
    bool numeric = false;
    digits.toUInt(&numeric);
    if (!numeric || digits.size() < 5 || digits.size() > 6)
        return failure("plmn.form", { { QStringLiteral("value"), text.toString() } });
    return from(digits.left(3).toInt(), digits.mid(3).toInt(), static_cast<int>(digits.size()) - 3);
}

Result<Plmn> Plmn::fromWire(QByteArrayView octets)
{
    if (octets.size() != 3)
        return failure("plmn.wire", { { QStringLiteral("octets"), octets.size() } });
    const auto b = [&](int i) { return static_cast<unsigned char>(octets[i]); };
    const int third = b(1) >> 4;
    const int mcc = (b(0) & 15) * 100 + (b(0) >> 4) * 10 + (b(1) & 15);
    const int two = (b(2) & 15) * 10 + (b(2) >> 4);
    for (int nibble : { b(0) & 15, b(0) >> 4, b(1) & 15, b(2) & 15, b(2) >> 4 })
        if (nibble > 9) return failure("plmn.wire", { { QStringLiteral("value"), QString::fromLatin1(octets.toByteArray().toHex()) } });
    if (third == 15) return from(mcc, two, 2);
    if (third > 9) return failure("plmn.wire", { { QStringLiteral("value"), QString::fromLatin1(octets.toByteArray().toHex()) } });
    return from(mcc, two * 10 + third, 3);
}

std::optional<Plmn> Plmn::fromKey(std::uint32_t key)
{
    const unsigned both = key / 4;
    auto plmn = from(static_cast<int>(both / 1000), static_cast<int>(both % 1000), static_cast<int>(key % 4));
    return plmn ? std::optional(*plmn) : std::nullopt;
}

QString Plmn::toString() const
{
    return QStringLiteral("%1%2").arg(m_mcc, 3, 10, QLatin1Char('0')).arg(m_mnc, m_mncDigits, 10, QLatin1Char('0'));
}

QString Plmn::spaced() const
{
    return toString().insert(3, QLatin1Char(' '));
}

QByteArray Plmn::wire() const
{
    const QString d = toString();
    const auto n = [&](int i) { return d[i].digitValue(); };
    QByteArray out(3, '\0');
    out[0] = static_cast<char>(n(1) << 4 | n(0));
    out[1] = static_cast<char>((m_mncDigits == 3 ? n(5) : 15) << 4 | n(2));
    out[2] = static_cast<char>(n(4) << 4 | n(3));
    return out;
}

QLatin1StringView code(Rat rat)
{
    for (const RatCode &row : ratCodes)
        if (row.rat == rat) return row.code;
    return QLatin1StringView("unknown");
}

std::optional<Rat> ratFromCode(QStringView text)
{
    for (const RatCode &row : ratCodes)
        if (text.compare(row.code, Qt::CaseInsensitive) == 0) return row.rat;
    return std::nullopt;
}

Rat ratFromNumber(int number)
{
    for (const RatCode &row : ratCodes)
        if (static_cast<int>(row.rat) == number) return row.rat;
    return Rat::Unknown;
}

} // namespace signalbox

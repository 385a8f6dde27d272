#include "domain/registration.h"

namespace signalbox {

namespace {

constexpr qsizetype vinLength = 17;
constexpr qsizetype checkPlace = 8;

/// What a character counts in the check sum (49 CFR 565.15, table III); -1 for I, O, Q and all else.
int valueOf(QChar c)
{
    static const QByteArray values("0123456789.ABCDEFGH..JKLMN.P.R..STUVWXYZ");
    const qsizetype at = c == u'.' || c.unicode() > 127 ? -1 : values.indexOf(char(c.unicode()));
    return at < 0 ? -1 : int(at % 10);
}

} // namespace

Result<Vin> Vin::parse(QStringView text)
{
    const QString value = text.trimmed().toString().toUpper();
    if (value.size() != vinLength)
        return failure("vin.length", { { QStringLiteral("value"), value }, { QStringLiteral("length"), value.size() } });
    for (qsizetype i = 0; i < value.size(); ++i)
        if (valueOf(value[i]) < 0)
            return failure("vin.character", { { QStringLiteral("value"), value }, { QStringLiteral("position"), i + 1 } });
    Vin vin;
    vin.m_text = value;
    return vin;
}

bool Vin::checkHolds() const
{
    if (m_text.isEmpty() || m_text[0] < u'1' || m_text[0] > u'5') return true;
    static constexpr int weights[vinLength] = { 8, 7, 6, 5, 4, 3, 2, 10, 0, 9, 8, 7, 6, 5, 4, 3, 2 };
    int sum = 0;
    for (qsizetype i = 0; i < vinLength; ++i) sum += valueOf(m_text[i]) * weights[i];
    const int check = sum % 11;
    return m_text[checkPlace] == (check == 10 ? QChar(u'X') : QChar(u'0' + check));
}

Result<Plate> Plate::parse(QStringView text)
{
    const QString value = text.toString().simplified().toUpper();
    bool good = !value.isEmpty() && value.size() <= 16;
    for (const QChar c : value) good = good && (c.isLetterOrNumber() || c == u' ' || c == u'-' || c == u'.');
    if (!good) return failure("plate.form", { { QStringLiteral("value"), value } });
    Plate plate;
    plate.m_text = value;
    return plate;
}

} // namespace signalbox

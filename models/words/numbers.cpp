#include "words/numbers.h"

#include <QCoreApplication>
#include <cmath>

namespace signalbox::words {

namespace {
const QChar Minus(0x2212);
const QChar NoBreak(0x00a0);
} // namespace

QString none() { return QCoreApplication::translate("words", "none"); }
QString never() { return QCoreApplication::translate("words", "never"); }

QString number(double value, int decimals, const QLocale &locale)
{
    if (std::isnan(value)) return none();
    QString text = locale.toString(std::abs(value), 'f', decimals);
    const bool zero = locale.toDouble(text) == 0;
    return value < 0 && !zero ? Minus + text : text;
}

QString count(qint64 value, const QLocale &locale)
{
    return value < 0 ? Minus + locale.toString(-value) : locale.toString(value);
}

QString withUnit(double value, int decimals, QStringView unit, const QLocale &locale)
{
    return std::isnan(value) ? none() : number(value, decimals, locale) + NoBreak + unit.toString();
}

QString octets(quint64 value, const QLocale &locale)
{
    constexpr const char16_t *units[] = { u"B", u"kB", u"MB", u"GB", u"TB" };
    double scaled = double(value);
    std::size_t unit = 0;
    while (scaled >= 1000 && unit + 1 < std::size(units)) {
        scaled /= 1000;
        ++unit;
    }
    return withUnit(scaled, unit == 0 ? 0 : 2, units[unit], locale);
}

QString megabytes(quint64 value, const QLocale &locale)
{
    return number(double(value) / 1e6, 2, locale);
}

QString percent(double share, const QLocale &locale)
{
    return withUnit(share * 100, 0, u"%", locale);
}

} // namespace signalbox::words

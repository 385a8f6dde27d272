#pragma once

#include <QLocale>
#include <QString>

namespace signalbox::words {

/// With the locale's separators and U+2212 as minus; "none" for NaN.
QString number(double value, int decimals, const QLocale &locale);
QString count(qint64 value, const QLocale &locale);
/// "−118 dBm": a no-break space before the unit; "none" for NaN.
QString withUnit(double value, int decimals, QStringView unit, const QLocale &locale);
/// Octets in the unit that reads best, decimal (1 kB = 1,000 octets): "1.84 MB".
QString octets(quint64 value, const QLocale &locale);
/// Octets in MB with two decimals, for a column with the unit in its head.
QString megabytes(quint64 value, const QLocale &locale);
/// "91 %", from 0 … 1.
QString percent(double share, const QLocale &locale);
/// What stands for a missing value.
QString none();
QString never();

} // namespace signalbox::words

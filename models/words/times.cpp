#include "words/times.h"

#include "words/numbers.h"

#include <QCoreApplication>

namespace signalbox::words {

namespace {

QString part(qint64 n, const char *unit)
{
    return QString::number(n) + QChar(0x00a0) + QCoreApplication::translate("words", unit);
}

constexpr const char *seconds = QT_TRANSLATE_NOOP("words", "s");
constexpr const char *minutes = QT_TRANSLATE_NOOP("words", "min");
constexpr const char *hours = QT_TRANSLATE_NOOP("words", "h");
constexpr const char *days = QT_TRANSLATE_NOOP("words", "d");

QString two(qint64 large, const char *largeUnit, qint64 small, const char *smallUnit)
{
    return small == 0 ? part(large, largeUnit) : part(large, largeUnit) + u' ' + part(small, smallUnit);
}

QDateTime local(Instant t, const QTimeZone &zone)
{
    return QDateTime::fromMSecsSinceEpoch(toMillis(t), zone);
}

} // namespace

QString age(Span span)
{
    const qint64 s = std::max<qint64>(0, std::chrono::floor<std::chrono::seconds>(span).count());
    if (s < 60) return part(s, seconds);
    if (s < 3600) return part(s / 60, minutes);
    if (s < 86400) return two(s / 3600, hours, s / 60 % 60, minutes);
    return two(s / 86400, days, s / 3600 % 24, hours);
}

QString ageOf(Instant t, Instant now)
{
    if (t == Instant {}) return never();
    if (now - t < std::chrono::seconds(1)) return QCoreApplication::translate("words", "now");
    return age(now - t);
}

QString time(Instant t, Instant now, const QTimeZone &zone, const QLocale &locale)
{
    if (t == Instant {}) return never();
    const QDateTime when = local(t, zone), today = local(now, zone);
    if (when.date() == today.date()) return when.toString(u"HH:mm:ss");
    if (when.date().year() == today.date().year())
        return QStringLiteral("%1 %2 %3").arg(when.date().day()).arg(locale.monthName(when.date().month(), QLocale::ShortFormat), when.toString(u"HH:mm"));
    return when.toString(u"yyyy-MM-dd");
}

QString clockTime(Instant t, Instant now, const QTimeZone &zone, const QLocale &locale)
{
    if (t == Instant {}) return never();
    const QDateTime when = local(t, zone);
    const bool today = when.date() == local(now, zone).date();
    const QString told = today ? when.toString(u"HH:mm") : time(t, now, zone, locale);
    return told + u' ' + when.timeZoneAbbreviation();
}

QString isoTime(Instant t)
{
    return QDateTime::fromMSecsSinceEpoch(toMillis(t), Qt::UTC).toString(Qt::ISODate);
}

QString zoneName(const QTimeZone &zone, Instant at, const QLocale &locale)
{
    const QDateTime when = local(at, zone);
    const int minutesEast = when.offsetFromUtc() / 60;
    if (minutesEast == 0) return QStringLiteral("UTC");
    const QString sign = minutesEast < 0 ? QString(QChar(0x2212)) : QStringLiteral("+");
    QString offset = sign + QString::number(std::abs(minutesEast) / 60);
    if (minutesEast % 60 != 0) offset += QStringLiteral(":%1").arg(std::abs(minutesEast) % 60, 2, 10, QLatin1Char('0'));
    const QString name = zone.displayName(when, QTimeZone::ShortName, locale);
    const bool onlyOffset = name.isEmpty() || name.startsWith(u"UTC") || name.startsWith(u"GMT");
    return onlyOffset ? QStringLiteral("UTC") + offset : QStringLiteral("%1 (UTC%2)").arg(name, offset);
}

QString zoneChoiceName(ZoneChoice choice)
{
    switch (choice) {
    case ZoneChoice::Utc: return QCoreApplication::translate("words", "UTC");
    case ZoneChoice::Mine: return QCoreApplication::translate("words", "My time");
    case ZoneChoice::Vehicle: return QCoreApplication::translate("words", "Vehicle time");
    }
    return {};
}

} // namespace signalbox::words

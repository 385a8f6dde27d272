#pragma once

#include "base/clock.h"

#include <QDateTime>
#include <optional>

namespace signalbox::sgp02 {

/// xs:dateTime in UTC, whole seconds where nothing is lost by it.
inline QString toXml(Instant t)
{
    const auto moment = QDateTime::fromMSecsSinceEpoch(toMillis(t), Qt::UTC);
    return moment.toString(toMillis(t) % 1000 ? Qt::ISODateWithMs : Qt::ISODate);
}

/// One without a zone is UTC (SGP.02 annex A). Nothing when it is none.
inline std::optional<Instant> fromXml(const QString &text)
{
    if (text.size() > 40 || !text.contains(u'T')) return std::nullopt;
    QDateTime moment = QDateTime::fromString(text, Qt::ISODateWithMs);
    if (!moment.isValid()) return std::nullopt;
    if (moment.timeSpec() == Qt::LocalTime) moment.setTimeSpec(Qt::UTC);
    return Instant(std::chrono::milliseconds(moment.toMSecsSinceEpoch()));
}

} // namespace signalbox::sgp02

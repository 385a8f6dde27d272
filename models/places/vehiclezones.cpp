#include "places/vehiclezones.h"

#include <QDateTime>
#include <QLocale>

namespace signalbox {

const std::vector<VehicleZones::Candidate> &VehicleZones::of(CountryCode country) const
{
    const auto known = m_known.constFind(country);
    if (known != m_known.cend()) return *known;
    std::vector<Candidate> candidates;
    const QDateTime january(QDate(2026, 1, 1), QTime(0, 0), Qt::UTC);
    for (const QByteArray &id : QTimeZone::availableTimeZoneIds(QLocale::codeToTerritory(country.toString()))) {
        const QTimeZone zone(id);
        if (zone.isValid()) candidates.push_back({ zone, zone.standardTimeOffset(january) / 3600.0 });
    }
    return *m_known.insert(country, std::move(candidates));
}

QTimeZone VehicleZones::at(CountryCode country, double longitude) const
{
    const std::lock_guard lock(m_mutex);
    const auto &candidates = of(country);
    const auto nearer = [hours = longitude / 15](const Candidate &a, const Candidate &b) { return std::abs(a.hoursEast - hours) < std::abs(b.hoursEast - hours); };
    const auto best = std::min_element(candidates.begin(), candidates.end(), nearer);
    return best == candidates.end() ? QTimeZone::utc() : best->zone;
}

} // namespace signalbox

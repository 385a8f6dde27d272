#pragma once

#include "places/countrycode.h"

#include <QHash>
#include <QTimeZone>
#include <mutex>
#include <vector>

namespace signalbox {

/// Time zones of countries, looked up once: the system's list takes milliseconds. Any thread.
class VehicleZones
{
public:
    /// The country's zone whose standard time is nearest to the sun's at that longitude; near a border
    /// between zones of one country that can be the neighbour. UTC for a country without zones.
    QTimeZone at(CountryCode country, double longitude) const;

private:
    struct Candidate
    {
        QTimeZone zone;
        double hoursEast = 0;
    };
    const std::vector<Candidate> &of(CountryCode country) const;

    mutable std::mutex m_mutex;
    mutable QHash<CountryCode, std::vector<Candidate>> m_known;
};

} // namespace signalbox

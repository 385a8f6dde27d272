#pragma once

#include "base/result.h"
#include "places/countrycode.h"

#include <QByteArrayList>
#include <QStringList>
#include <vector>

namespace signalbox::world {

/// How much of the fleet lives in a country and which of its cities the roads join.
struct FleetShare
{
    struct FirstProfile
    {
        QByteArray profile; ///< key in profiles.tsv
        double weight = 0;
    };

    CountryCode country;
    double weight = 0;
    int cities = 0;
    double spacing = 0; ///< m between two of them
    QStringList also; ///< joined whatever their size
    std::vector<FirstProfile> profiles;
};

/// resources/world/fleetmix.tsv. Errors: "reference.columns", "fleetmix.row" {line}.
Result<std::vector<FleetShare>> loadFleetMix();

/// A way over water: resources/world/crossings.tsv.
struct Crossing
{
    QString name;
    QByteArray kind; ///< "ferry", "bridge" or "tunnel"
    double lat1 = 0, lon1 = 0, lat2 = 0, lon2 = 0;
    double speed = 0; ///< m/s
};
Result<std::vector<Crossing>> loadCrossings();

} // namespace signalbox::world

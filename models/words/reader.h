#pragma once

#include "base/clock.h"
#include "domain/cause.h"
#include "places/cityindex.h"
#include "places/countries.h"
#include "places/networknames.h"
#include "places/vehiclezones.h"

#include <QLocale>
#include <QTimeZone>
#include <memory>

namespace signalbox {

/// The reference tables that names come from. Immutable; shared by every thread.
struct Books
{
    NetworkNames networks;
    CauseDictionary causes;
    Countries countries;
    CityIndex cities;
    std::shared_ptr<const VehicleZones> zones = std::make_shared<VehicleZones>();

    /// From the tables inside the program; reading takes some 50 ms. Errors: "reference.*", "causes.row".
    static Result<std::shared_ptr<const Books>> load();
};

enum class ZoneChoice : std::uint8_t { Utc, Mine, Vehicle };

/// Who reads: language, number format and the zone in which times are told.
struct Reader
{
    std::shared_ptr<const Books> books;
    QLocale locale;
    ZoneChoice zone = ZoneChoice::Utc;
    QTimeZone mine = QTimeZone::systemTimeZone();

    /// The zone for times of a vehicle at a place (VehicleZones); UTC where the place is not known.
    QTimeZone zoneAt(std::optional<CountryCode> country, double longitude) const;
    /// The zone for times that belong to no vehicle: UTC or mine.
    QTimeZone zoneHere() const { return zone == ZoneChoice::Utc ? QTimeZone::utc() : mine; }
};

} // namespace signalbox

#pragma once

#include "areas/areascale.h"
#include "areas/areasums.h"
#include "basemap/basemapatlas.h"
#include "basemap/countrypainter.h"

#include <QColor>

namespace signalbox {

/// What lies over the land: nothing, countries by a field, or a heat map of it.
struct AreaChoice
{
    enum class Kind : quint8 { Off, Countries, Heat };
    Kind kind = Kind::Off;
    QString field; ///< AreaField::code
    bool operator==(const AreaChoice &) const = default;
};

/// One picture of a layer and what it says. `at` is world time.
struct AreaPicture
{
    AreaChoice choice;
    CountrySums countries; ///< of Kind::Countries
    AreaScale scale;
    QImage image;
    WorldPart part;
    std::vector<QColor> colours;
    Instant at {};
    std::uint64_t generation = 0; ///< of the fleet
};

/// Everything that a worker needs for it; the fleet outlives the work.
struct AreaTask
{
    const FleetState &fleet;
    std::shared_ptr<BasemapAtlas> atlas;
    std::shared_ptr<const AreaFields> fields;
    std::shared_ptr<const RowSet> filter; ///< null = all
    AreaChoice choice;
    WorldPart part;
    std::vector<QColor> colours; ///< six, low to high
    Instant now {};
    std::shared_ptr<const AreaPicture> before; ///< of the same choice; its scale and, where nothing moved, its picture stay
    std::shared_ptr<std::atomic<bool>> stop;
};

/// On a worker: some 10 ms for a million vehicles, and the painting.
std::shared_ptr<const AreaPicture> workOutAreas(const AreaTask &task);

} // namespace signalbox

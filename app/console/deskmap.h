#pragma once

#include "map/geofencedesk.h"
#include "shell/deskwindow.h"
#include "tables/sources.h"

namespace signalbox {

class BasemapDesk;
class FleetPage;
class GeofenceFollower;
class MapExport;

/// What belongs to the fleet's map: layers, geofences, its ground, paper; with their commands and buttons.
class DeskMap final : public QObject
{
    Q_OBJECT
public:
    struct Parts
    {
        FleetPage &page;
        DeskWindow &window;
        LookSource &look;
        const TableSources &sources;
        GeofenceStore &store;
        std::shared_ptr<GeofenceBook> geofences;
        GeofenceFollower &follower;
        QString settings; ///< desk.ini; empty remembers nothing
        QString tiles; ///< folder for what tile servers sent
        std::function<void(const QString &title, const QString &text)> say;
    };
    explicit DeskMap(Parts parts);

    GeofenceDesk &geofences() { return *m_geofences; }
    BasemapDesk &basemap() { return *m_basemap; }
    MapExport &paper() { return *m_paper; }

private:
    void addCommands();
    void addButtons();
    std::optional<FleetId> fleet() const;

    Parts m_parts;
    GeofenceDesk *m_geofences = nullptr; // these live in the map
    BasemapDesk *m_basemap = nullptr;
    MapExport *m_paper = nullptr;
};

} // namespace signalbox

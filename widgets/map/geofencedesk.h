#pragma once

#include "access/fields.h"
#include "look/looksource.h"
#include "map/geofencelayer.h"
#include "places/geofencestore.h"

class QMenu;

namespace signalbox {

class GeofenceBar;
class GeofenceDraft;
class GeofenceOverlay;
class MapView;

/// What drawing needs; references and functions outlive it.
struct GeofenceParts
{
    GeofenceStore &store;
    std::shared_ptr<const GeofenceBook> book;
    AccessTable access;
    Viewer viewer;
    std::function<std::optional<FleetId>()> fleet; ///< that a new one belongs to; nothing while there are no vehicles
    std::function<void()> changed; ///< something was stored: read the book again
    std::function<void(const QString &filter)> filter;
    std::function<void(const QString &title, const QString &text)> say;
};

/// Geofences on a map: drawn, named, changed, deleted and brought back. GUI thread.
class GeofenceDesk final : public QObject
{
    Q_OBJECT
public:
    GeofenceDesk(GeofenceParts parts, MapView &map, LookSource &look);

    bool mayEdit() const;
    bool isDrawing() const { return m_overlay != nullptr; }
    void draw(GeofenceShape::Kind kind);
    void edit(const Geofence &geofence);
    void showOnMap(const Geofence &geofence);
    void filterBy(const Geofence &geofence);
    /// At once; undoRemove() brings the last one back.
    void remove(const Geofence &geofence);
    bool canUndoRemove() const { return !m_removed.empty(); }
    QString lastRemoved() const { return m_removed.empty() ? QString() : m_removed.back().name(); }
    void undoRemove();
    std::vector<Geofence> all() const;
    GeofenceLayer &layer() { return m_layer; }
    GeofenceOverlay *overlay() const { return m_overlay; }
    GeofenceBar *bar() const { return m_bar; }
    /// The book has something new.
    void renew();
    void fillMenu(QMenu *menu);
    void openList();

Q_SIGNALS:
    void changed(); ///< of the geofences, or of what can be undone
    void failed(const QString &sentence);

private:
    void begin(GeofenceDraft draft, bool open, const QString &name, int colour);
    void judge();
    void save();
    void end();
    void put(const Geofence &geofence, const QString &title);

    GeofenceParts m_parts;
    MapView &m_map;
    LookSource &m_look;
    GeofenceLayer m_layer;
    GeofenceOverlay *m_overlay = nullptr;
    GeofenceBar *m_bar = nullptr;
    QUuid m_editing;
    std::optional<FleetId> m_fleet;
    bool m_saving = false;
    bool m_tried = false; // to save: from then on what is wrong is said
    std::vector<Geofence> m_removed;
};

} // namespace signalbox

#include "deskmap.h"

#include "engine/geofencefollower.h"
#include "fleet/filterline.h"
#include "fleet/fleetpage.h"
#include "map/basemapdesk.h"
#include "map/mapexport.h"
#include "map/maplayers.h"
#include "map/maptools.h"
#include "words/errors.h"
#include "words/states.h"

#include <QApplication>
#include <QClipboard>
#include <QMenu>

namespace signalbox {

DeskMap::DeskMap(Parts parts) : m_parts(std::move(parts))
{
    MapView &map = *m_parts.page.map();
    GeofenceParts geofences { m_parts.store, m_parts.geofences, m_parts.sources.access, m_parts.sources.viewer, [this] { return fleet(); },
                              [this] { m_parts.follower.refresh(); }, [this](const QString &filter) { m_parts.page.setFilter(filter); }, m_parts.say };
    m_geofences = new GeofenceDesk(std::move(geofences), map, m_parts.look);
    connect(&m_parts.follower, &GeofenceFollower::changed, m_geofences, &GeofenceDesk::renew);
    const QString agent = QStringLiteral("Signalbox/%1 (fleet console)").arg(QCoreApplication::applicationVersion());
    m_basemap = new BasemapDesk(m_parts.settings, m_parts.tiles, agent, map, m_parts.look);
    connect(m_basemap, &BasemapDesk::failed, this, [this](const Error &error) {
        if (QApplication::activeModalWidget() == nullptr) // the dialog says it itself
            m_parts.say(tr("The street map is not shown"), words::error(error, m_parts.sources.reader.locale).sentence());
    });
    m_paper = new MapExport({ m_parts.geofences, [this] { return m_parts.page.filter()->query().text(); }, words::roleName(m_parts.sources.viewer.role), m_parts.say },
                            map, m_parts.look);
    addButtons();
    addCommands();
}

/// One workspace, one fleet: the vehicles say which.
std::optional<FleetId> DeskMap::fleet() const
{
    const FleetState::ReadView view = m_parts.sources.fleet.read();
    if (view.size() == 0)
        return {};
    const std::string_view name = view.text(view->fleet[0]);
    const Result<FleetId> id = FleetId::parse(QString::fromUtf8(name.data(), qsizetype(name.size())));
    return id ? std::optional(*id) : std::nullopt;
}

void DeskMap::addButtons()
{
    MapTools &tools = *m_parts.page.map()->tools();
    if (m_parts.page.map()->seesPositions()) {
        QMenu *geofences = tools.addMenu(QStringLiteral("geofence"), tr("Geofences"));
        connect(geofences, &QMenu::aboutToShow, m_geofences, [this, geofences] { m_geofences->fillMenu(geofences); });
    }
    QMenu *more = tools.addMenu(QStringLiteral("more"), tr("Street map, picture, print"));
    connect(more, &QMenu::aboutToShow, m_basemap, [this, more] {
        more->addAction(tr("Choose the map…"), m_basemap, &BasemapDesk::openDialog);
        more->addAction(tr("Keep the map as a picture…"), m_paper, [this] { m_paper->savePicture(); });
        more->addAction(tr("Print the map…"), m_paper, &MapExport::print);
    });
}

void DeskMap::addCommands()
{
    const auto add = [this](const QString &text, const char *icon, std::function<void()> act) {
        m_parts.window.addCommand({ text, QString::fromLatin1(icon), {}, {}, [this, act = std::move(act)] {
                                       m_parts.window.showPage(QStringLiteral("fleet"));
                                       act();
                                   } });
    };
    MapView &map = *m_parts.page.map();
    for (const MapLayers::Offer &offer : map.layers().offers())
        add(tr("Map layer, %1").arg(offer.text), "layers", [&map, choice = offer.choice] { map.layers().choose(choice); });
    add(tr("Map layer, none"), "layers", [&map] { map.layers().choose({}); });
    if (map.seesPositions())
        add(tr("List the geofences"), "geofence", [this] { m_geofences->openList(); });
    if (m_geofences->mayEdit()) {
        add(tr("Draw a geofence: polygon"), "geofence", [this] { m_geofences->draw(GeofenceShape::Kind::Polygon); });
        add(tr("Draw a geofence: corridor"), "route", [this] { m_geofences->draw(GeofenceShape::Kind::Corridor); });
        add(tr("Bring back the geofence that was deleted last"), "undo", [this] { m_geofences->undoRemove(); });
    }
    add(tr("Choose the map…"), "layers", [this] { m_basemap->openDialog(); });
    add(tr("Keep the map as a picture…"), "export", [this] { m_paper->savePicture(); });
    add(tr("Print the map…"), "print", [this] { m_paper->print(); });
    add(tr("Copy the position of the map"), "copy", [&map] { QApplication::clipboard()->setText(map.positionText()); });
}

} // namespace signalbox

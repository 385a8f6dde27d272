#include "map/geofencedesk.h"

#include "base/deliver.h"
#include "map/geofencebar.h"
#include "map/geofencelist.h"
#include "map/geofenceoverlay.h"
#include "map/mapview.h"
#include "words/errors.h"

#include <QMenu>

namespace signalbox {

namespace {
constexpr double corridorMetres = 1000;
}

GeofenceDesk::GeofenceDesk(GeofenceParts parts, MapView &map, LookSource &look)
    : QObject(&map), m_parts(std::move(parts)), m_map(map), m_look(look), m_layer(m_parts.book)
{
    m_layer.setLook(look.look());
    map.addUnderlay(&m_layer);
    connect(&look, &LookSource::changed, this, [this] { m_layer.setLook(m_look.look()); });
}

bool GeofenceDesk::mayEdit() const
{
    return m_map.seesPositions() && m_parts.access.may(m_parts.viewer.role, Capability::EditGeofences);
}

std::vector<Geofence> GeofenceDesk::all() const
{
    std::vector<Geofence> geofences;
    const auto entries = m_parts.book->all();
    for (const GeofenceBook::Entry &entry : *entries)
        geofences.push_back(entry.geofence);
    return geofences;
}

void GeofenceDesk::renew()
{
    m_layer.renew();
    m_map.repaintSoon();
    Q_EMIT changed();
}

void GeofenceDesk::draw(GeofenceShape::Kind kind)
{
    m_fleet = m_parts.fleet();
    if (!mayEdit() || !m_fleet)
        return;
    m_editing = {};
    begin(GeofenceDraft(kind, corridorMetres), true, {}, int(m_parts.book->all()->size()) % Geofence::colours);
}

void GeofenceDesk::edit(const Geofence &geofence)
{
    if (!mayEdit())
        return;
    m_fleet = geofence.fleet();
    m_editing = geofence.id();
    showOnMap(geofence);
    m_layer.leaveOut(geofence.id());
    begin(GeofenceDraft(geofence.shape()), false, geofence.name(), geofence.colour());
}

void GeofenceDesk::begin(GeofenceDraft draft, bool open, const QString &name, int colour)
{
    if (m_overlay != nullptr)
        end();
    m_tried = false;
    m_overlay = new GeofenceOverlay(std::move(draft), open, m_map, m_look);
    m_bar = new GeofenceBar(m_overlay->draft().kind(), name, colour, m_overlay->draft().widthMetres(), m_look, m_overlay);
    connect(m_overlay, &GeofenceOverlay::changed, this, &GeofenceDesk::judge);
    connect(m_overlay, &GeofenceOverlay::saveWanted, this, &GeofenceDesk::save);
    connect(m_overlay, &GeofenceOverlay::cancelWanted, this, &GeofenceDesk::end);
    connect(m_bar, &GeofenceBar::widthChosen, m_overlay, &GeofenceOverlay::setWidth);
    connect(m_bar, &GeofenceBar::undoWanted, m_overlay, &GeofenceOverlay::undo);
    connect(m_bar, &GeofenceBar::saveWanted, this, &GeofenceDesk::save);
    connect(m_bar, &GeofenceBar::cancelWanted, this, &GeofenceDesk::end);
    judge();
    m_overlay->setFocus();
    m_map.repaintSoon();
}

/// Two corners of a polygon are no fault yet: only a try to save, or sides that cross, are.
void GeofenceDesk::judge()
{
    const Result<GeofenceShape> shape = m_overlay->draft().shape();
    const bool early = !m_tried && !shape && (shape.error().code == u"geofence.few" || shape.error().code == u"geofence.flat");
    m_bar->show(m_overlay->draft(), shape || early ? QString() : words::error(shape.error()).sentence());
}

void GeofenceDesk::save()
{
    if (m_overlay == nullptr || m_saving)
        return; // Enter in the name's field reaches the overlay as well
    m_tried = true;
    const Result<Geofence> geofence = m_overlay->draft().shape().and_then(
        [this](const GeofenceShape &shape) { return Geofence::make(m_editing, *m_fleet, m_bar->name(), m_bar->colour(), shape); });
    if (!geofence) {
        m_bar->show(m_overlay->draft(), words::error(geofence.error()).sentence());
        return;
    }
    m_saving = true;
    m_bar->setBusy(true);
    put(*geofence, tr("%1 is on the map").arg(geofence->name()));
}

void GeofenceDesk::put(const Geofence &geofence, const QString &title)
{
    deliver(m_parts.store.put(m_parts.viewer, { geofence }), this, [this, title, name = geofence.name()](const Result<std::vector<Geofence>> &stored) {
        m_saving = false;
        if (stored) {
            if (m_overlay != nullptr)
                end();
            m_parts.say(title, tr("Filters say it as in:\"%1\".").arg(name));
            m_parts.changed();
        } else if (m_overlay != nullptr) {
            m_bar->setBusy(false);
            m_bar->show(m_overlay->draft(), words::error(stored.error()).sentence());
        } else {
            Q_EMIT failed(words::error(stored.error()).sentence());
        }
        Q_EMIT changed();
    });
}

void GeofenceDesk::end()
{
    m_layer.leaveOut({});
    m_overlay->hide();
    m_overlay->deleteLater(); // one of its own signals may have called
    m_overlay = nullptr;
    m_bar = nullptr;
    m_map.setFocus();
    m_map.repaintSoon();
}

void GeofenceDesk::showOnMap(const Geofence &geofence)
{
    QRectF bounds;
    for (const MapPoint &point : geofence.shape().onMap()) {
        const QRectF at(point.x / mercatorWorld, point.y / mercatorWorld, 1e-9, 1e-9);
        bounds = bounds.isNull() ? at : bounds.united(at);
    }
    m_map.fitFractions(bounds);
}

void GeofenceDesk::filterBy(const Geofence &geofence)
{
    m_parts.filter(QStringLiteral("in:\"%1\"").arg(geofence.name()));
}

void GeofenceDesk::remove(const Geofence &geofence)
{
    if (!mayEdit())
        return;
    deliver(m_parts.store.remove(m_parts.viewer, geofence.fleet(), geofence.id()), this, [this, geofence](const Result<void> &removed) {
        if (!removed) {
            Q_EMIT failed(words::error(removed.error()).sentence());
            return;
        }
        m_removed.push_back(geofence);
        m_parts.say(tr("%1 is deleted").arg(geofence.name()), tr("“Undo” in the list of geofences brings it back."));
        m_parts.changed();
        Q_EMIT changed();
    });
}

void GeofenceDesk::undoRemove()
{
    if (m_removed.empty())
        return;
    const Geofence last = m_removed.back();
    m_removed.pop_back();
    put(last, tr("%1 is back").arg(last.name()));
}

void GeofenceDesk::fillMenu(QMenu *menu)
{
    const bool ready = mayEdit() && m_parts.fleet();
    menu->addAction(tr("Draw a polygon"), this, [this] { draw(GeofenceShape::Kind::Polygon); })->setEnabled(ready);
    menu->addAction(tr("Draw a corridor"), this, [this] { draw(GeofenceShape::Kind::Corridor); })->setEnabled(ready);
    menu->addSeparator();
    menu->addAction(tr("Geofences…"), this, &GeofenceDesk::openList);
    if (canUndoRemove())
        menu->addAction(tr("Bring back %1").arg(lastRemoved()), this, &GeofenceDesk::undoRemove);
    QAction *shown = menu->addAction(tr("Show them on the map"), this, [this](bool on) {
        m_layer.setOn(on);
        m_map.repaintSoon();
    });
    shown->setCheckable(true);
    shown->setChecked(m_layer.isOn());
}

void GeofenceDesk::openList()
{
    auto *list = new GeofenceList(*this, m_look, m_map.window());
    connect(list, &QDialog::finished, list, &QObject::deleteLater);
    list->open();
}

} // namespace signalbox

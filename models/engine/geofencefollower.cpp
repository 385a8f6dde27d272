#include "engine/geofencefollower.h"

#include "base/deliver.h"
#include "places/geofencebook.h"
#include "places/geofencestore.h"

namespace signalbox {

namespace {
constexpr std::chrono::milliseconds between { 3000 }; // wall
}

GeofenceFollower::GeofenceFollower(GeofenceStore &store, Viewer viewer, std::shared_ptr<GeofenceBook> book, QObject *parent)
    : QObject(parent), m_store(store), m_viewer(std::move(viewer)), m_book(std::move(book))
{
    m_timer.setSingleShot(true);
    m_timer.setInterval(between);
    connect(&m_timer, &QTimer::timeout, this, &GeofenceFollower::refresh);
    refresh();
}

void GeofenceFollower::refresh()
{
    m_timer.stop();
    deliver(m_store.revision(), this, [this](const Result<qint64> &revision) {
        m_timer.start();
        if (!revision) Q_EMIT failed(revision.error());
        else if (*revision != m_revision) read(*revision);
    });
}

void GeofenceFollower::read(qint64 revision)
{
    deliver(m_store.list(m_viewer), this, [this, revision](const Result<std::vector<Geofence>> &geofences) {
        const bool hidden = !geofences && geofences.error().code == u"access.denied";
        if (!geofences && !hidden) {
            Q_EMIT failed(geofences.error());
            return;
        }
        m_revision = revision;
        m_book->set(hidden ? std::vector<Geofence>() : *geofences);
        if (hidden) m_timer.stop();
        Q_EMIT changed();
    });
}

} // namespace signalbox

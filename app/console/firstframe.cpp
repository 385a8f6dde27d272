#include "firstframe.h"

#include "desk.h"

#include "fleet/fleetpage.h"
#include "map/mapview.h"

#include <QEvent>
#include <QJsonDocument>
#include <QJsonObject>
#include <cstdio>

namespace signalbox {

FirstFrame::FirstFrame(Desk &desk) : m_desk(desk)
{
    MapView *const map = desk.fleet().map();
    map->installEventFilter(this);
    // The picture may be older than the word that it holds them all.
    connect(&desk.engine(), &Engine::shown, map, [map] { map->update(); });
    // Or there is nothing more to paint: the picture was made while the last rows were still being counted.
    connect(map, &MapView::stayed, this, &FirstFrame::look);
}

bool FirstFrame::eventFilter(QObject *watched, QEvent *event)
{
    // When this event has been worked off, the picture is on the window.
    if (event->type() == QEvent::Paint && !m_seen) QMetaObject::invokeMethod(this, [this] { look(); }, Qt::QueuedConnection);
    return QObject::eventFilter(watched, event);
}

void FirstFrame::look()
{
    const EngineStatus status = m_desk.engine().status();
    const std::size_t inView = m_desk.fleet().map()->vehicles().inView();
    std::size_t located = 0;
    {
        const auto view = m_desk.engine().fleet().read();
        located = view.cells().size();
    }
    const bool all = status.vehicles > 0 && status.vehicles >= status.expected && located > 0 && inView >= located;
    if (m_seen || !all || !m_desk.isShown()) return;
    m_seen = true;
    const QJsonObject line { { QStringLiteral("vehicles"), status.vehicles }, { QStringLiteral("located"), qint64(located) }, { QStringLiteral("in_first_frame"), qint64(inView) } };
    std::printf("%s\n", QJsonDocument(line).toJson(QJsonDocument::Compact).constData());
    std::fflush(stdout);
}

} // namespace signalbox

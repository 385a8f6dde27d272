#include "gallery.h"

#include "waiting.h"

#include "fleet/fleetpage.h"
#include "fleet/fleetpane.h"
#include "operations/operationspage.h"
#include "tables/fleettablemodel.h"
#include "tables/operationtablemodel.h"

#include <QJsonDocument>
#include <cstdio>

namespace signalbox {

using namespace std::chrono_literals;

int Gallery::run()
{
    if (!QDir().mkpath(m_options.screenshots))
        fault(QStringLiteral("cannot make the folder %1").arg(m_options.screenshots));
    m_desk.window().resize(1920, 1080);
    if (!waitForLife())
        fault(QStringLiteral("no facts arrived"));
    if (!fillJournal())
        fault(QStringLiteral("no operation to show"));
    QStringList themes { QStringLiteral("light"), QStringLiteral("dark") };
    if (m_options.theme)
        themes = { QStringList { QStringLiteral("light"), QStringLiteral("light"), QStringLiteral("dark"), QStringLiteral("contrast") }.value(int(*m_options.theme)) };
    for (const QString &theme : themes)
        renderTheme(theme);
    const QJsonObject line = figures();
    for (auto it = line.begin(); it != line.end(); ++it) {
        const bool ofOperations = it.key().startsWith(QStringLiteral("operation"));
        if (it->isDouble() && it->toDouble() <= 0 && (mayOperate() || !ofOperations))
            fault(it.key() + QStringLiteral(" is 0"));
    }
    std::printf("%s\n", QJsonDocument(line).toJson(QJsonDocument::Compact).constData());
    for (const QString &each : std::as_const(m_faults))
        std::fprintf(stderr, "signalbox: %s\n", qPrintable(each));
    return m_faults.isEmpty() ? 0 : 1;
}

void Gallery::fault(const QString &what)
{
    m_faults << what;
}

bool Gallery::waitForLife()
{
    const bool alive = waitFor([this] {
        const EngineStatus status = m_desk.engine().status();
        const double rate = status.feeds.empty() ? 0 : status.feeds.front().messagesPerSecond;
        const StateCounts counts = m_desk.engine().fleet().counts();
        return status.ready && rate > 0 && m_desk.engine().openSessions() > 0 && counts[0] > 0 && m_desk.fleet().pane()->model().rowCount() > 0;
    }, 120s);
    // Until every vehicle had its turn to speak, most would be pictured as not judged yet.
    waitFor([this] {
        const StateCounts counts = m_desk.engine().fleet().counts();
        return counts[std::size_t(VehicleState::Unknown)] * 20 < m_desk.engine().fleet().size();
    }, 30s);
    m_desk.fleet().pane()->model().reorder();
    waitFor([this] { return !m_desk.fleet().pane()->model().isBusy(); }, 10s);
    return alive;
}

void Gallery::save(const QImage &picture, const QString &name, const QString &theme)
{
    const QString path = QStringLiteral("%1/%2-%3.png").arg(m_options.screenshots, name, theme);
    if (picture.isNull() || !picture.save(path))
        fault(QStringLiteral("%1 was not written").arg(path));
}

QJsonObject Gallery::figures() const
{
    const EngineStatus status = m_desk.engine().status();
    double rate = 0;
    for (const FeedStatus &feed : status.feeds)
        rate += feed.messagesPerSecond;
    return { { QStringLiteral("vehicles"), status.vehicles },
             { QStringLiteral("messages_per_s"), std::round(rate * 10) / 10 },
             { QStringLiteral("open_sessions"), m_desk.engine().openSessions() },
             { QStringLiteral("operations"), m_desk.operations().operations().rowCount() },
             { QStringLiteral("map_coloured_pixels"), m_mapPixels },
             { QStringLiteral("fleet_rows"), m_desk.fleet().pane()->model().rowCount() },
             { QStringLiteral("session_rows"), m_sessionRows },
             { QStringLiteral("operation_rows"), m_desk.operations().operations().rowCount() },
             { QStringLiteral("role"), QString(code(m_options.role)) },
             { QStringLiteral("failed"), m_faults.join(QStringLiteral("; ")) } };
}

} // namespace signalbox

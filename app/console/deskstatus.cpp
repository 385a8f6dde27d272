#include "deskstatus.h"

#include "look/bannerlist.h"
#include "shell/statusline.h"
#include "words/errors.h"
#include "words/numbers.h"
#include "words/times.h"

namespace signalbox {

namespace {
int rankOf(Health health)
{
    return health == Health::Down ? 6 : health == Health::Troubled ? 5 : -1;
}

double seconds(Span span)
{
    return std::chrono::duration<double>(span).count();
}
} // namespace

DeskStatus::DeskStatus(Engine &engine, StatusLine &line, BannerList &troubles, Reader reader)
    : m_engine(engine), m_line(line), m_troubles(troubles), m_reader(std::move(reader))
{
    connect(&m_troubles, &BannerList::buttonClicked, this, &DeskStatus::connectionsWanted);
    connect(&m_engine, &Engine::changed, this, &DeskStatus::showEngine);
    connect(&m_second, &QTimer::timeout, this, &DeskStatus::showClock);
    m_second.start(1000);
    showEngine();
    setReader(m_reader);
}

void DeskStatus::setReader(const Reader &reader)
{
    m_reader = reader;
    const Instant now = m_engine.clock().now();
    const auto named = [&](ZoneChoice choice, const QTimeZone &zone) {
        return QStringLiteral("%1, %2").arg(words::zoneChoiceName(choice), words::zoneName(zone, now, m_reader.locale));
    };
    m_line.setZones({ words::zoneChoiceName(ZoneChoice::Utc), named(ZoneChoice::Mine, m_reader.mine), words::zoneChoiceName(ZoneChoice::Vehicle) },
                    int(m_reader.zone));
    showClock();
}

void DeskStatus::showClock()
{
    const Instant now = m_engine.clock().now();
    const QDateTime local = QDateTime::fromMSecsSinceEpoch(toMillis(now), m_reader.zoneHere());
    const double speed = m_engine.clock().speed();
    m_line.setClock(m_reader.locale.toString(local, QStringLiteral("ddd d MMM yyyy HH:mm:ss")),
                    speed != 1.0 ? tr("lab time ×%1").arg(m_reader.locale.toString(speed, 'g', 4)) : QString());
}

void DeskStatus::showEngine()
{
    const EngineStatus status = m_engine.status();
    showFeed(status);
    showLinks(status);
    showTroubles(status);
    m_line.setItem(QStringLiteral("operations"),
                   { tr("%Ln operation(s) open", nullptr, status.openOperations), QStringLiteral("operations"), -1, tr("Operations that are not settled") });
    const auto counted = [this](int vehicles) { return m_reader.locale.toString(vehicles); };
    const QString filling = status.expected > 0 && status.vehicles < status.expected ? tr("%1 of %2 vehicles").arg(counted(status.vehicles), counted(status.expected))
                                                                                   : tr("bringing the fleet up to date");
    m_line.setItem(QStringLiteral("filling"), { status.filling ? filling : QString(), QStringLiteral("database"), -1, tr("The fleet is read from the store; you can work meanwhile.") });
    const bool looksOn = status.ready && !status.owner;
    m_line.setItem(QStringLiteral("engine"), { looksOn ? tr("another program works on this workspace") : QString(), QStringLiteral("lock"), -1,
                                               tr("The engine runs elsewhere; this desk looks on and hands operations in.") });
}

void DeskStatus::showFeed(const EngineStatus &status)
{
    for (const FeedStatus &feed : status.feeds) {
        const QString rate = words::number(feed.messagesPerSecond, 0, m_reader.locale);
        const bool down = feed.health == Health::Down;
        const QString text = down ? tr("Feed %1 lost").arg(feed.name)
                                  : tr("Feed %1 msg/s · lag %2 s").arg(rate, words::number(seconds(feed.lagP99), 1, m_reader.locale));
        const QString tip = feed.error ? words::error(*feed.error, m_reader.locale).sentence() : feed.address;
        m_line.setItem(QStringLiteral("feed-") + feed.name, { text, QStringLiteral("signal"), rankOf(feed.health), tip }, [this] { Q_EMIT connectionsWanted(); });
    }
}

void DeskStatus::showLinks(const EngineStatus &status)
{
    const StoreStatus &store = status.store;
    const QString kind = store.kind == QLatin1StringView("sqlite") ? QStringLiteral("SQLite") : store.kind;
    const QString written = words::number(seconds(store.writeP99) * 1000, 0, m_reader.locale);
    m_line.setItem(QStringLiteral("store"),
                   { store.error                   ? tr("Store in trouble")
                     : store.writeP99 == Span(0) ? tr("Store %1").arg(kind) // another program writes
                                                   : tr("Store %1 · %2 ms to disk").arg(kind, written),
                     QStringLiteral("database"), rankOf(store.health), store.error ? words::error(*store.error, m_reader.locale).sentence() : store.path },
                   [this] { Q_EMIT connectionsWanted(); });
    // Of many connections the bar has room for the count, the slowest and those in trouble.
    const bool many = status.connections.size() > 2;
    Span slowest {};
    for (const ConnectionStatus &link : status.connections)
        slowest = link.lastContact ? std::max(slowest, link.latency) : slowest;
    const auto duration = [this](Span latency) { return words::withUnit(seconds(latency) * 1000, latency < std::chrono::milliseconds(10) ? 1 : 0, u"ms", m_reader.locale); };
    const QString sum = tr("%Ln connection(s)", nullptr, int(status.connections.size()));
    m_line.setItem(QStringLiteral("links"),
                   { !many ? QString() : slowest > Span(0) ? tr("%1 · %2 at most").arg(sum, duration(slowest)) : sum, QStringLiteral("sim"), -1, tr("What executes switches") },
                   [this] { Q_EMIT connectionsWanted(); });
    for (const ConnectionStatus &link : status.connections) {
        QString text = many && rankOf(link.health) < 0 ? QString() : link.dialect == QLatin1StringView("es4") ? tr("SM-SR %1").arg(link.name) : tr("eIM %1").arg(link.name);
        if (link.health == Health::Down)
            text += QStringLiteral(" · ") + tr("not reachable");
        else if (link.lastContact && !many)
            text += QStringLiteral(" · ") + duration(link.latency);
        const QString tip = link.error ? words::error(*link.error, m_reader.locale).sentence() : link.url;
        m_line.setItem(QStringLiteral("link-") + link.name, { text, QStringLiteral("sim"), rankOf(link.health), tip }, [this] { Q_EMIT connectionsWanted(); });
    }
}

void DeskStatus::showTroubles(const EngineStatus &status)
{
    std::vector<BannerList::Entry> entries;
    const auto add = [&](const QString &key, BannerKind kind, const QString &fact, const std::optional<Error> &error) {
        const words::ErrorText text = error ? words::error(*error, m_reader.locale) : words::ErrorText {};
        entries.push_back({ key, kind, fact.isEmpty() ? text.what : fact, fact.isEmpty() ? text.todo : error ? text.sentence() : QString() });
    };
    if (status.error)
        add(QStringLiteral("engine"), BannerKind::Dark, {}, status.error);
    if (status.store.error && status.store.health != Health::Good)
        add(QStringLiteral("store"), BannerKind::Dark, tr("Nothing can be stored."), status.store.error);
    for (const FeedStatus &feed : status.feeds) {
        if (feed.health == Health::Down)
            add(QStringLiteral("feed-") + feed.name, BannerKind::Degraded, tr("Feed %1 is lost: who is silent now is Unknown, not Dark.").arg(feed.name), feed.error);
    }
    m_troubles.setEntries(entries);
}

} // namespace signalbox

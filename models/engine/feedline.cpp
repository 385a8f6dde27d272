#include "engine/feedline.h"

#include "engine/refusedmessages.h"
#include "feed/foreigndecoder.h"
#include "feed/nativeencoder.h"
#include "feed/refusalsfile.h"
#include "feed/streamfeed.h"
#include "workspace/secretstore.h"

#include <QUuid>
#include <unistd.h>

namespace signalbox {

namespace {

constexpr Span keepRefusalsEvery = std::chrono::seconds(5); // wall
constexpr std::size_t reasonsShown = 5;
constexpr Span lagIsTrouble = std::chrono::seconds(5);
// Of the world, and of the wall for a clock that runs faster.
constexpr Span behindWorld = std::chrono::seconds(60), behindWall = std::chrono::seconds(5);

Health healthOf(const FeedFigures &figures, const IngestFigures &ingest, bool behind)
{
    switch (figures.link) {
    case FeedLink::Stopped: case FeedLink::Ended: return Health::Idle;
    case FeedLink::Connecting: return figures.error ? Health::Down : Health::Idle;
    case FeedLink::Waiting: return Health::Down;
    case FeedLink::Connected: break;
    }
    return figures.error || ingest.error || behind || ingest.lagP99 > lagIsTrouble ? Health::Troubled : Health::Good;
}

} // namespace

MqttOptions FeedLine::options(const FeedSettings &settings, MqttOptions::Kind kind)
{
    MqttOptions mqtt;
    mqtt.kind = kind;
    mqtt.host = settings.host;
    mqtt.port = settings.port;
    mqtt.topic = settings.topic;
    mqtt.tls = !settings.tls.ca.isEmpty();
    mqtt.caFile = settings.tls.ca;
    mqtt.certificateFile = settings.tls.certificate;
    mqtt.keyFile = settings.tls.key;
    // Two subscriptions under one id would throw each other out.
    mqtt.clientId = kind == MqttOptions::Kind::Record
        ? settings.clientId
        : settings.clientId + u'-' + QUuid::createUuid().toString(QUuid::WithoutBraces).left(8);
    return mqtt;
}

RadacctAccess FeedLine::radacctAccess(const FeedSettings &settings, const Workspace &workspace, bool useKeychain)
{
    RadacctAccess access { settings.host, settings.port, settings.radius.database, settings.radius.user, settings.radius.schema,
                           settings.tls.ca, settings.tls.certificate, settings.tls.key, {} };
    if (!settings.radius.passwordSecret.isEmpty())
        access.password = [store = SecretStore(workspace.dir(), useKeychain), id = settings.radius.passwordSecret] { return store.read(id); };
    return access;
}

QString FeedLine::address(const FeedSettings &settings)
{
    if (settings.type == QLatin1StringView("radius"))
        return QStringLiteral("postgresql://%1:%2/%3").arg(settings.host).arg(settings.port).arg(settings.radius.database);
    if (settings.type == QLatin1StringView("file")) return settings.path;
    if (settings.type == QLatin1StringView("stdin")) return {};
    return QStringLiteral("%1://%2:%3").arg(settings.tls.ca.isEmpty() ? QStringLiteral("mqtt") : QStringLiteral("mqtts"), settings.host).arg(settings.port);
}

QString FeedLine::refusalsPath(const Workspace &workspace, const QString &feed)
{
    return workspace.file(QStringLiteral("inbox/%1.refused.json").arg(feed));
}

Result<void> FeedLine::openSource(const Surroundings &around, bool records)
{
    const Workspace &workspace = around.workspace;
    const bool native = m_settings.format == QLatin1StringView("native");
    if (m_settings.type == QLatin1StringView("file")) {
        const QString cursor = records ? workspace.file(QStringLiteral("inbox/%1.cursor").arg(m_settings.name)) : QString();
        m_file = std::make_unique<FileFeed>(FileFeedOptions { m_settings.path, cursor, native ? nativeBatchTopic(m_settings.fleet) : m_settings.path.toStdString() });
        return {};
    }
    if (m_settings.type == QLatin1StringView("radius")) {
        const QString cursor = records ? workspace.file(QStringLiteral("inbox/%1.cursor").arg(m_settings.name)) : QString();
        m_radius = std::make_unique<RadacctFeed>(RadacctFeedOptions { radacctAccess(m_settings, workspace, around.useKeychain), cursor, address(m_settings).toStdString() });
        return {};
    }
    const bool stream = m_settings.type == QLatin1StringView("stdin");
    if (stream && (!records || !around.standardInput)) return failure("feed.stream-elsewhere");
    if (records) {
        auto inbox = Inbox::open(workspace.file(QStringLiteral("inbox/") + m_settings.name));
        if (!inbox) return tl::unexpected(inbox.error());
        m_inbox = std::move(*inbox);
    } else {
        m_memory = std::make_unique<MemoryInbox>();
    }
    if (stream) m_feed = std::make_unique<StreamFeed>(STDIN_FILENO, native ? nativeBatchTopic(m_settings.fleet) : std::string("stdin"));
    else m_feed = std::make_unique<MqttFeed>(options(m_settings, records ? MqttOptions::Kind::Record : MqttOptions::Kind::Picture));
    return {};
}

MessageSource &FeedLine::source()
{
    if (m_file) return *m_file;
    if (m_radius) return *m_radius;
    return m_inbox ? static_cast<MessageSource &>(*m_inbox) : *m_memory;
}

MessageSink FeedLine::sink()
{
    if (m_inbox) return [disk = m_inbox.get()](std::string_view topic, std::string_view payload) { return disk->append(topic, payload); };
    return [memory = m_memory.get()](std::string_view topic, std::string_view payload) { return memory->append(topic, payload); };
}

Result<std::unique_ptr<FeedLine>> FeedLine::start(const Surroundings &around, const FeedSettings &settings, LiveSink live, StoreSink store)
{
    std::unique_ptr<FeedLine> made(new FeedLine(settings));
    const bool records = bool(store);
    if (auto opened = made->openSource(around, records); !opened) return tl::unexpected(opened.error());
    const auto decoderOf = [&](Refusals &refusals) { return makeDecoder(settings.format, settings.fleet, around.vehicles, refusals); };
    made->m_pipeline = std::make_unique<IngestPipeline>(made->source(), around.clock, std::move(live), std::move(store), IngestOptions {}, decoderOf);
    if (records) {
        made->m_refusalsPath = refusalsPath(around.workspace, settings.name);
        made->m_pipeline->resumeRefusals(refusalsfile::load(made->m_refusalsPath));
        made->m_refusalsKept = made->m_pipeline->figures().refused;
    }
    made->m_pipeline->start();
    // A broker that is away is not an error here: the feed tries again by itself and says so.
    if (made->m_feed)
        if (const auto started = made->m_feed->start(made->sink()); !started) return tl::unexpected(started.error());
    return made;
}

FeedLine::~FeedLine()
{
    if (m_feed) m_feed->stop();
    if (m_pipeline) m_pipeline->stop();
    m_refusalsLook = {};
    // What could not be kept is said again by the next message that is refused.
    if (const auto report = m_pipeline ? refusalsToKeep() : std::nullopt) (void)refusalsfile::save(m_refusalsPath, *report);
}

std::optional<RefusalReport> FeedLine::refusalsToKeep()
{
    const Instant wall = WallClock().now();
    if (m_refusalsPath.isEmpty() || wall - m_refusalsLook < keepRefusalsEvery) return std::nullopt;
    if (m_pipeline->figures().refused == m_refusalsKept) return std::nullopt;
    RefusalReport report = m_pipeline->refusals();
    m_refusalsLook = wall;
    m_refusalsKept = report.refused;
    return report;
}

Span FeedLine::longestWay(const Clock &clock)
{
    return std::max(behindWorld, Span(qint64(double(behindWall.count()) * clock.speed())));
}

std::optional<Instant> FeedLine::knownUntil(const Clock &clock) const
{
    const Span behind = m_pipeline->figures().behind;
    return behind > longestWay(clock) ? std::optional(clock.now() - behind) : std::nullopt;
}

FeedStatus FeedLine::status(const Clock &clock)
{
    const FeedFigures feed = figures();
    const IngestFigures ingest = m_pipeline->figures();
    const Instant wall = WallClock().now();
    FeedStatus out;
    out.name = m_settings.name;
    out.type = m_settings.type;
    out.format = m_settings.format;
    out.address = address(m_settings);
    out.knownUntil = knownUntil(clock);
    out.health = healthOf(feed, ingest, out.knownUntil.has_value());
    out.error = feed.error ? feed.error : ingest.error;
    if (feed.lastMessage) out.lastMessage = clock.now() - Span(qint64(double((wall - *feed.lastMessage).count()) * clock.speed()));
    // A batch is one message to the broker and many to whoever counts what vehicles say.
    out.messages = std::max(feed.messages, ingest.facts);
    const double seconds = std::chrono::duration<double>(wall - m_lastLook).count();
    if (m_lastLook == Instant {} || seconds >= 0.9) {
        if (m_lastLook != Instant {}) m_rate = 0.5 * m_rate + 0.5 * double(out.messages - std::min(m_lastCount, out.messages)) / seconds;
        m_lastCount = out.messages;
        m_lastLook = wall;
    }
    out.messagesPerSecond = m_rate;
    out.lagP50 = ingest.lagP50;
    out.lagP99 = ingest.lagP99;
    out.ageP99 = ingest.ageP99;
    out.refused = ingest.refused;
    if (out.refused > 0) {
        out.refusedFor = reasonsOf(m_pipeline->refusals(), clock);
        out.refusedFor.resize(std::min(out.refusedFor.size(), reasonsShown));
    }
    out.inboxBytes = m_inbox ? m_inbox->figures().bytes : 0;
    return out;
}

} // namespace signalbox

#include "engine/feedline.h"

#include <QUuid>

namespace signalbox {

namespace {

constexpr Span lagIsTrouble = std::chrono::seconds(5);
// Older than this is no longer the way of a fact from the vehicle to here: of the world, and of the wall for
// a clock that runs faster.
constexpr Span behindWorld = std::chrono::seconds(60), behindWall = std::chrono::seconds(5);

Health healthOf(const FeedFigures &figures, const IngestFigures &ingest, bool behind)
{
    switch (figures.link) {
    case FeedLink::Stopped: case FeedLink::Ended: return Health::Idle;
    case FeedLink::Connecting: return figures.error ? Health::Down : Health::Idle;
    case FeedLink::Waiting: return Health::Down;
    case FeedLink::Connected: break;
    }
    return ingest.error || behind || ingest.lagP99 > lagIsTrouble ? Health::Troubled : Health::Good;
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

QString FeedLine::address(const FeedSettings &settings)
{
    return QStringLiteral("%1://%2:%3").arg(settings.tls.ca.isEmpty() ? QStringLiteral("mqtt") : QStringLiteral("mqtts"), settings.host).arg(settings.port);
}

Result<std::unique_ptr<FeedLine>> FeedLine::start(const Workspace &workspace, const FeedSettings &settings, const Clock &clock,
                                                  LiveSink live, StoreSink store)
{
    std::unique_ptr<FeedLine> made(new FeedLine(settings));
    const bool records = bool(store);
    MessageSink sink;
    MessageSource *source = nullptr;
    if (records) {
        auto inbox = Inbox::open(workspace.file(QStringLiteral("inbox/") + settings.name));
        if (!inbox) return tl::unexpected(inbox.error());
        made->m_inbox = std::move(*inbox);
        source = made->m_inbox.get();
        sink = [disk = made->m_inbox.get()](std::string_view topic, std::string_view payload) { return disk->append(topic, payload); };
    } else {
        made->m_memory = std::make_unique<MemoryInbox>();
        source = made->m_memory.get();
        sink = [memory = made->m_memory.get()](std::string_view topic, std::string_view payload) { return memory->append(topic, payload); };
    }
    made->m_pipeline = std::make_unique<IngestPipeline>(*source, clock, std::move(live), std::move(store));
    made->m_pipeline->start();
    made->m_feed = std::make_unique<MqttFeed>(options(settings, records ? MqttOptions::Kind::Record : MqttOptions::Kind::Picture));
    // A broker that is away is not an error here: the feed tries again by itself and says so.
    if (const auto started = made->m_feed->start(std::move(sink)); !started) return tl::unexpected(started.error());
    return made;
}

FeedLine::~FeedLine()
{
    if (m_feed) m_feed->stop();
    if (m_pipeline) m_pipeline->stop();
}

std::optional<Instant> FeedLine::knownUntil(const Clock &clock) const
{
    const Span behind = m_pipeline->figures().behind;
    const Span allowed = std::max(behindWorld, Span(qint64(double(behindWall.count()) * clock.speed())));
    return behind > allowed ? std::optional(clock.now() - behind) : std::nullopt;
}

FeedStatus FeedLine::status(const Clock &clock)
{
    const FeedFigures feed = m_feed->figures();
    const IngestFigures ingest = m_pipeline->figures();
    const Instant wall = WallClock().now();
    FeedStatus out;
    out.name = m_settings.name;
    out.address = address(m_settings);
    out.knownUntil = knownUntil(clock);
    out.health = healthOf(feed, ingest, out.knownUntil.has_value());
    out.error = feed.error ? feed.error : ingest.error;
    if (feed.lastMessage) out.lastMessage = clock.now() - Span(qint64(double((wall - *feed.lastMessage).count()) * clock.speed()));
    const double seconds = std::chrono::duration<double>(wall - m_lastLook).count();
    if (m_lastLook == Instant {} || seconds >= 0.9) {
        if (m_lastLook != Instant {}) m_rate = 0.5 * m_rate + 0.5 * double(feed.messages - m_lastCount) / seconds;
        m_lastCount = feed.messages;
        m_lastLook = wall;
    }
    out.messagesPerSecond = m_rate;
    out.lagP50 = ingest.lagP50;
    out.lagP99 = ingest.lagP99;
    out.messages = feed.messages;
    out.refused = ingest.refused;
    out.inboxBytes = m_inbox ? m_inbox->figures().bytes : 0;
    return out;
}

} // namespace signalbox

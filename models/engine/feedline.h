#pragma once

#include "feed/feed.h"
#include "feed/inbox.h"
#include "feed/ingestpipeline.h"
#include "feed/memoryinbox.h"
#include "feed/mqttfeed.h"
#include "operations/enginestatus.h"
#include "workspace/workspace.h"

namespace signalbox {

/// One feed of the workspace from the broker to the picture and the store. Made and stopped in one thread;
/// figures from any.
class FeedLine
{
public:
    using LiveSink = IngestPipeline::LiveSink;
    using StoreSink = IngestPipeline::StoreSink;

    /// Records through an inbox on disk when there is a store sink, else only looks (QoS 0, in memory).
    static Result<std::unique_ptr<FeedLine>> start(const Workspace &workspace, const FeedSettings &settings, const Clock &clock,
                                                   LiveSink live, StoreSink store);
    ~FeedLine();

    const QString &name() const { return m_settings.name; }
    FeedStatus status(const Clock &clock);
    FeedFigures figures() const { return m_feed->figures(); }
    /// World time up to which facts have arrived while a backlog is read; nothing when the picture is of now.
    std::optional<Instant> knownUntil(const Clock &clock) const;

    static MqttOptions options(const FeedSettings &settings, MqttOptions::Kind kind);
    static QString address(const FeedSettings &settings);

private:
    FeedLine(FeedSettings settings) : m_settings(std::move(settings)) { }

    FeedSettings m_settings;
    std::unique_ptr<Inbox> m_inbox;
    std::unique_ptr<MemoryInbox> m_memory;
    std::unique_ptr<IngestPipeline> m_pipeline;
    std::unique_ptr<Feed> m_feed;
    std::uint64_t m_lastCount = 0; // for the rate
    Instant m_lastLook {};
    double m_rate = 0;
};

} // namespace signalbox

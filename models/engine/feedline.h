#pragma once

#include "feed/feed.h"
#include "feed/filefeed.h"
#include "feed/inbox.h"
#include "feed/ingestpipeline.h"
#include "feed/memoryinbox.h"
#include "feed/mqttfeed.h"
#include "feed/radacctfeed.h"
#include "feed/vehicleresolver.h"
#include "operations/enginestatus.h"
#include "workspace/workspace.h"

namespace signalbox {

/// One feed of the workspace from the broker, the file or the pipe to the picture and the store. Made and stopped
/// in one thread; figures from any.
class FeedLine
{
public:
    using LiveSink = IngestPipeline::LiveSink;
    using StoreSink = IngestPipeline::StoreSink;

    /// What outlives a line.
    struct Surroundings
    {
        const Workspace &workspace;
        const Clock &clock;
        const VehicleResolver &vehicles;
        bool standardInput = false; ///< ours to read
        bool useKeychain = true;
    };

    /// Records when there is a store sink (through an inbox on disk; a file and a database through their cursors), else only looks:
    /// at QoS 0 and in memory, or from the end of the file. Errors: "inbox.*", "connection.*",
    /// "feed.stream-elsewhere".
    static Result<std::unique_ptr<FeedLine>> start(const Surroundings &around, const FeedSettings &settings, LiveSink live, StoreSink store);
    ~FeedLine();

    const QString &name() const { return m_settings.name; }
    FeedStatus status(const Clock &clock);
    FeedFigures figures() const { return m_file ? m_file->figures() : m_radius ? m_radius->figures() : m_feed->figures(); }
    RefusalReport refusals() const { return m_pipeline->refusals(); }
    /// What a recording line should write to refusalsPath() by now; nothing when that is written, or was lately.
    std::optional<RefusalReport> refusalsToKeep();
    /// World time up to which facts have arrived while a backlog is read; nothing when the picture is of now.
    std::optional<Instant> knownUntil(const Clock &clock) const;

    /// World; facts that are older are no longer on their way from the vehicle to here.
    static Span longestWay(const Clock &clock);
    static MqttOptions options(const FeedSettings &settings, MqttOptions::Kind kind);
    /// The password is asked for when it connects, on that thread.
    static RadacctAccess radacctAccess(const FeedSettings &settings, const Workspace &workspace, bool useKeychain);
    static QString address(const FeedSettings &settings);
    static QString refusalsPath(const Workspace &workspace, const QString &feed);

private:
    FeedLine(FeedSettings settings) : m_settings(std::move(settings)) { }

    /// Where the pipeline takes messages from, and what fills it.
    Result<void> openSource(const Surroundings &around, bool records);
    MessageSource &source();
    MessageSink sink();

    FeedSettings m_settings;
    QString m_refusalsPath; // of a recording line
    std::uint64_t m_refusalsKept = 0;
    Instant m_refusalsLook {};
    std::unique_ptr<FileFeed> m_file;
    std::unique_ptr<RadacctFeed> m_radius;
    std::unique_ptr<Inbox> m_inbox;
    std::unique_ptr<MemoryInbox> m_memory;
    std::unique_ptr<IngestPipeline> m_pipeline;
    std::unique_ptr<Feed> m_feed;
    std::uint64_t m_lastCount = 0; // for the rate
    Instant m_lastLook {};
    double m_rate = 0;
};

} // namespace signalbox

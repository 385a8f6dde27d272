#pragma once

#include "feed/feed.h"

#include <condition_variable>
#include <mutex>
#include <string>
#include <thread>

namespace signalbox {

/// Lines from a pipe (standard input), until it ends; then figures() say "Ended". The sender waits while the
/// sink cannot take more. What stands behind the last whole line when stop() comes is lost with the pipe.
class StreamFeed final : public Feed
{
public:
    /// Reads `file` and never closes it. `topic` is given to every message.
    StreamFeed(int file, std::string topic);
    ~StreamFeed() override;
    Result<void> start(MessageSink sink) override; ///< Errors: "feed.stream"
    void stop() override;
    FeedFigures figures() const override;

private:
    void run();
    bool readMore(); // false at the end, on a fault and when stopping
    void give(std::string_view line);
    void tell(FeedLink link);
    bool stopping() const;

    const int m_file;
    const std::string m_topic;
    MessageSink m_sink;
    std::string m_data; // not cut into lines yet
    int m_wake[2] = { -1, -1 };

    mutable std::mutex m_mutex; // of what follows
    std::condition_variable m_changed;
    FeedFigures m_figures;
    bool m_stopping = false;
    std::thread m_thread;
};

} // namespace signalbox

#pragma once

#include "feed/feed.h"
#include "feed/messagesource.h"
#include "feed/radacctreader.h"

#include <memory>

namespace signalbox {

struct RadacctFeedOptions
{
    RadacctAccess access;
    QString cursorPath; ///< where to keep how far the store has it; empty: only look, from the present end on
    std::string topic; ///< given to every message
    std::chrono::milliseconds poll { 500 }; ///< wall; between looks at a log that had nothing new
    std::chrono::milliseconds again { 2000 }; ///< wall; between tries to connect
    std::size_t ahead = 20'000; ///< changes that are fetched and not read yet, at most
};

/// RADIUS accounting in PostgreSQL as a source of messages: one a change of radacct. The database is the inbox: nothing
/// is copied, and the cursor is written when the store has what stands before it, so a killed process reads a little
/// again and loses nothing. A database that is not the one of the cursor (restored, failed over) is read from the start
/// of its log. A thread of its own talks to the database; it connects again by itself.
/// read() on one thread, cut() and figures() on any.
class RadacctFeed final : public MessageSource
{
public:
    explicit RadacctFeed(RadacctFeedOptions options);
    /// Waits for what the database is being asked, half a minute at most.
    ~RadacctFeed() override;
    Result<void> read(MessageBatch &batch, std::size_t most) override;
    /// Errors: "feed.cursor" {path}.
    Result<void> cut(MessagePosition upTo) override;
    /// Errors in it: those of RadacctReader, and "feed.radius-wrap" {nas} once a gateway's counter fell while it was
    /// connected and sound otherwise: its totals are inferred.
    FeedFigures figures() const;

private:
    struct Parts;
    std::unique_ptr<Parts> m_parts;
};

} // namespace signalbox

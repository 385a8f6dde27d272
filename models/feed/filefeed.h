#pragma once

#include "feed/feed.h"
#include "feed/messagesource.h"

#include <QString>
#include <memory>

namespace signalbox {

struct FileFeedOptions
{
    QString path; ///< JSON lines; it need not exist yet
    QString cursorPath; ///< where to keep how far the store has it; empty: only look, from the present end on
    std::string topic; ///< given to every message
    std::chrono::milliseconds lateWrites { 2000 }; ///< how long a file that was rotated away may still grow
};

/// A file that somebody else writes and rotates, as a source of messages: one a line. It is its own inbox:
/// nothing is copied, and the cursor (which file, how far) is written when the store has what stands before it,
/// so a killed process reads a little again and loses nothing. Rotation by renaming is followed through every
/// file in between; a file that shrinks was written anew and is read from its start. A last line without an end
/// waits for it, until the file is rotated away.
/// read() on one thread, cut() and figures() on any.
class FileFeed final : public MessageSource
{
public:
    explicit FileFeed(FileFeedOptions options);
    ~FileFeed() override;
    /// Empty when the file is not there, which figures() tell of. Errors: "feed.file" {path}.
    Result<void> read(MessageBatch &batch, std::size_t most) override;
    /// Errors: "feed.cursor" {path}.
    Result<void> cut(MessagePosition upTo) override;
    /// "Connected" while a file is open. Errors in it: "feed.file-missing", "feed.file", "feed.file-gone" {path}.
    FeedFigures figures() const;

private:
    struct Parts;
    std::unique_ptr<Parts> m_parts;
};

/// Opens the file and reads its first octets; the answer is the wall time that took. Blocks: call it on a worker
/// thread. Errors: "feed.file-missing", "feed.file" {path}.
Result<Span> probeFile(const QString &path);

} // namespace signalbox

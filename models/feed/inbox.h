#pragma once

#include "feed/messagesource.h"

#include <QString>
#include <memory>
#include <string_view>

namespace signalbox {

struct InboxOptions
{
    std::int64_t segmentBytes = 8 * 1024 * 1024; ///< a new file after this
    std::int64_t limitBytes = std::int64_t(4) << 30; ///< append() refuses beyond; nothing is dropped
    std::chrono::milliseconds syncEvery { 50 }; ///< what a power cut can take, and only that
};

struct InboxFigures
{
    std::int64_t bytes = 0; ///< on disk, not cut yet
    std::uint64_t appended = 0; ///< messages since open
    std::uint64_t tornBytes = 0; ///< half-written tails cut off at open
    std::uint64_t damagedBytes = 0; ///< skipped because length or checksum was wrong in the middle
    std::optional<Error> error; ///< of the last append or sync that failed
};

/// Messages on disk between the broker and the store: append-only segment files in one folder, every record
/// framed with its length and CRC32C. append() has written (not synced) when it returns, so a killed process
/// loses nothing; fdatasync follows within `syncEvery`, so a power cut can take that much. A torn tail is cut
/// at open, never fatal. What was not cut is read again after a restart: receivers must bear repetition.
/// One process may hold a folder: the engine lock sees to that.
class Inbox final : public MessageSource
{
public:
    /// Errors: "inbox.folder" {path}, "inbox.file" {path}.
    static Result<std::unique_ptr<Inbox>> open(const QString &folder, InboxOptions options = {});
    ~Inbox() override;

    /// Any thread. Errors: "inbox.full" {bytes, limit}, "inbox.write" {path}; then nothing was kept.
    Result<void> append(std::string_view topic, std::string_view payload);
    Result<void> read(MessageBatch &batch, std::size_t most) override;
    Result<void> cut(MessagePosition upTo) override;
    /// Waits for fdatasync of everything appended so far.
    Result<void> sync();
    InboxFigures figures() const;

private:
    struct Parts;
    explicit Inbox(std::unique_ptr<Parts> parts);
    std::unique_ptr<Parts> m_parts;
};

} // namespace signalbox

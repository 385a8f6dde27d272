#pragma once

#include "feed/followedfile.h"

namespace signalbox {

/// How far the store has a followed file.
struct FileCursor
{
    FollowedFile::Identity file;
    std::uint64_t offset = 0;
    std::int64_t writtenAt = 0; ///< nanoseconds since 1970; of the cursor itself, as read
};

/// Nothing where there is none, or none that makes sense: then the file is read from its start.
std::optional<FileCursor> readCursor(const QString &path);
/// Replaces the file at `path` in one step. Errors: "feed.cursor" {path}.
Result<void> writeCursor(const QString &path, const FileCursor &cursor);

} // namespace signalbox

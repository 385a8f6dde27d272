#pragma once

#include "base/result.h"

#include <QString>
#include <cstdint>
#include <memory>
#include <optional>
#include <vector>

namespace signalbox {

/// One file on disk that is read from the front while others write to its end. What it is called may change
/// (rotation); it stays the same file.
class FollowedFile
{
public:
    /// What tells it from every other, across restarts: the number that the file system gave it, and how it began,
    /// because such numbers are used again.
    struct Identity
    {
        std::uint64_t device = 0, inode = 0;
        std::uint32_t head = 0; ///< CRC32C of the first `headSize` octets
        std::int64_t headSize = 0;
    };

    /// Errors: "feed.file-missing" {path}, "feed.file" {path}.
    static Result<std::unique_ptr<FollowedFile>> open(const QString &path);
    ~FollowedFile();
    FollowedFile(const FollowedFile &) = delete;

    /// Octets from `offset`, at most `most`, appended to `to` after it was emptied. Errors: "feed.file".
    Result<void> read(std::uint64_t offset, std::size_t most, std::string &to) const;
    std::int64_t size() const;
    std::int64_t changedAt() const; ///< nanoseconds since 1970, of the last write
    Identity identity() const; ///< the head as far as it is there now
    bool is(const Identity &other) const; ///< and it begins as the other did
    bool isAt(const QString &path) const; ///< this file goes by that name now
    bool sameFile(const FollowedFile &other) const { return m_device == other.m_device && m_inode == other.m_inode; }

private:
    FollowedFile(int file, QString path) : m_file(file), m_path(std::move(path)) { }
    std::uint32_t headOf(std::int64_t size) const;

    const int m_file;
    const QString m_path;
    std::uint64_t m_device = 0, m_inode = 0;
};

/// The file at `path` and those that were it: `path.1`, `path-20261118` and the like in the same folder, oldest
/// first, the one at `path` last. Compressed ones are left out.
std::vector<std::unique_ptr<FollowedFile>> filesOf(const QString &path);

} // namespace signalbox

#include "feed/followedfile.h"

#include "feed/crc32c.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <algorithm>
#include <cerrno>
#include <cstring>
#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

namespace signalbox {

namespace {

constexpr std::int64_t headOctets = 256;

tl::unexpected<Error> fileFailure(const char *code, const QString &path)
{
    return failure(code, { { QStringLiteral("path"), path } }, QString::fromLocal8Bit(std::strerror(errno)));
}

} // namespace

Result<std::unique_ptr<FollowedFile>> FollowedFile::open(const QString &path)
{
    // Without O_NONBLOCK a named pipe would hold this thread until somebody writes to it.
    const int file = ::open(QFile::encodeName(path).constData(), O_RDONLY | O_CLOEXEC | O_NONBLOCK);
    if (file < 0) return fileFailure(errno == ENOENT || errno == ENOTDIR ? "feed.file-missing" : "feed.file", path);
    std::unique_ptr<FollowedFile> made(new FollowedFile(file, path));
    struct stat what {};
    if (::fstat(file, &what) != 0) return fileFailure("feed.file", path);
    if (!S_ISREG(what.st_mode)) return failure("feed.file", { { QStringLiteral("path"), path } }, QStringLiteral("not a regular file"));
    made->m_device = what.st_dev;
    made->m_inode = what.st_ino;
    return made;
}

FollowedFile::~FollowedFile() { ::close(m_file); }

Result<void> FollowedFile::read(std::uint64_t offset, std::size_t most, std::string &to) const
{
    const auto there = std::uint64_t(size());
    to.resize(offset < there ? std::size_t(std::min<std::uint64_t>(most, there - offset)) : 0);
    ssize_t got = 0;
    do got = ::pread(m_file, to.data(), to.size(), off_t(offset));
    while (got < 0 && errno == EINTR);
    to.resize(got < 0 ? 0 : std::size_t(got));
    if (got < 0) return fileFailure("feed.file", m_path);
    return {};
}

std::int64_t FollowedFile::size() const
{
    struct stat what {};
    return ::fstat(m_file, &what) == 0 ? what.st_size : 0;
}

std::int64_t FollowedFile::changedAt() const
{
    struct stat what {};
    if (::fstat(m_file, &what) != 0) return 0;
    return what.st_mtim.tv_sec * std::int64_t(1'000'000'000) + what.st_mtim.tv_nsec;
}

std::uint32_t FollowedFile::headOf(std::int64_t size) const
{
    std::string head;
    return read(0, std::size_t(size), head) ? crc32c(head) : 0;
}

FollowedFile::Identity FollowedFile::identity() const
{
    const std::int64_t head = std::min(size(), headOctets);
    return { m_device, m_inode, headOf(head), head };
}

bool FollowedFile::is(const Identity &other) const
{
    return m_device == other.device && m_inode == other.inode && size() >= other.headSize && headOf(std::clamp(other.headSize, std::int64_t(0), headOctets)) == other.head;
}

bool FollowedFile::isAt(const QString &path) const
{
    struct stat what {};
    return ::stat(QFile::encodeName(path).constData(), &what) == 0 && what.st_dev == m_device && what.st_ino == m_inode;
}

std::vector<std::unique_ptr<FollowedFile>> filesOf(const QString &path)
{
    const QFileInfo own(path);
    std::vector<std::unique_ptr<FollowedFile>> files;
    const QDir folder = own.dir();
    for (const QString &name : folder.entryList(QDir::Files | QDir::Hidden)) {
        const QString rest = name.mid(own.fileName().size());
        const bool sibling = name.startsWith(own.fileName()) && (rest.startsWith(u'.') || rest.startsWith(u'-'));
        static const QStringList compressed { QStringLiteral("gz"), QStringLiteral("xz"), QStringLiteral("zst"), QStringLiteral("bz2") };
        if (!sibling || compressed.contains(rest.section(u'.', -1))) continue;
        if (auto opened = FollowedFile::open(folder.filePath(name))) files.push_back(std::move(*opened));
    }
    std::stable_sort(files.begin(), files.end(), [](const auto &a, const auto &b) { return a->changedAt() < b->changedAt(); });
    if (auto live = FollowedFile::open(path)) files.push_back(std::move(*live));
    return files;
}

} // namespace signalbox

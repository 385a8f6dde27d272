#include "feed/inboxsegments.h"

#include "feed/inboxframe.h"

#include <QDir>
#include <QFile>
#include <cerrno>
#include <cstring>
#include <fcntl.h>
#include <unistd.h>

namespace signalbox {

Error inboxFileError(const char *code, const QString &path)
{
    return Error { QString::fromLatin1(code), { { QStringLiteral("path"), path } }, QString::fromLocal8Bit(std::strerror(errno)) };
}

QString InboxSegments::path(std::uint64_t segment) const
{
    return QStringLiteral("%1/%2.inbox").arg(m_folder).arg(segment, 20, 10, QLatin1Char('0'));
}

Result<void> InboxSegments::load()
{
    if (!QDir().mkpath(m_folder)) return tl::unexpected(inboxFileError("inbox.folder", m_folder));
    const QDir dir(m_folder);
    for (const QFileInfo &file : dir.entryInfoList({ QStringLiteral("*.inbox") }, QDir::Files)) {
        bool numeric = false;
        const quint64 number = file.completeBaseName().toULongLong(&numeric);
        if (numeric) sizes[number] = file.size();
    }
    return sizes.empty() ? Result<void>() : cutTail(sizes.rbegin()->first);
}

Result<void> InboxSegments::cutTail(std::uint64_t segment)
{
    QFile file(path(segment));
    if (!file.open(QIODevice::ReadWrite)) return tl::unexpected(inboxFileError("inbox.file", file.fileName()));
    const QByteArray all = file.readAll();
    const std::string_view data(all.constData(), std::size_t(all.size()));
    std::size_t at = 0, good = 0; // `good`: behind the last frame that holds
    while (at < data.size()) {
        const auto frame = inboxframe::parse(data.substr(at));
        if (frame.verdict == inboxframe::Verdict::Torn) break;
        at += frame.size;
        if (frame.verdict == inboxframe::Verdict::Good) good = at;
    }
    if (good == data.size()) return {};
    if (!file.resize(qint64(good))) return tl::unexpected(inboxFileError("inbox.file", file.fileName()));
    ::fdatasync(file.handle());
    tornBytes += data.size() - good;
    sizes[segment] = std::int64_t(good);
    return {};
}

void InboxSegments::remove(std::uint64_t segment)
{
    QFile::remove(path(segment));
    sizes.erase(segment);
}

void InboxSegments::syncFolder() const
{
    const int folder = ::open(QFile::encodeName(m_folder).constData(), O_RDONLY | O_DIRECTORY | O_CLOEXEC);
    if (folder < 0) return;
    ::fsync(folder);
    ::close(folder);
}

} // namespace signalbox

#include "basemap/tilefolder.h"

#include <QDir>
#include <QDirIterator>
#include <QSaveFile>

namespace signalbox {

TileFolder::TileFolder(const QString &path, qint64 mostOctets) : m_path(path), m_most(mostOctets)
{
    for (QDirIterator files(path, QDir::Files, QDirIterator::Subdirectories); files.hasNext();) {
        files.next();
        m_octets += files.fileInfo().size();
    }
}

QString TileFolder::fileOf(TileKey key) const
{
    return QStringLiteral("%1/%2/%3/%4").arg(m_path).arg(key.zoom).arg(key.x).arg(key.y);
}

std::optional<TileFolder::Kept> TileFolder::read(TileKey key)
{
    const std::lock_guard lock(m_mutex);
    QFile file(fileOf(key));
    if (!file.open(QIODevice::ReadOnly)) return {};
    return Kept { file.readAll(), file.fileTime(QFileDevice::FileModificationTime) };
}

void TileFolder::write(TileKey key, const QByteArray &octets)
{
    const std::lock_guard lock(m_mutex);
    const QString path = fileOf(key);
    QDir().mkpath(QFileInfo(path).path());
    const qint64 before = QFileInfo(path).size();
    QSaveFile file(path);
    if (!file.open(QIODevice::WriteOnly) || file.write(octets) != octets.size() || !file.commit()) return;
    m_octets += octets.size() - before;
    if (m_octets > m_most) shrink();
}

void TileFolder::shrink()
{
    QFileInfoList files;
    for (QDirIterator each(m_path, QDir::Files, QDirIterator::Subdirectories); each.hasNext();) {
        each.next();
        files.append(each.fileInfo());
    }
    std::sort(files.begin(), files.end(), [](const QFileInfo &a, const QFileInfo &b) { return a.lastModified() < b.lastModified(); });
    m_octets = 0;
    for (const QFileInfo &file : files)
        m_octets += file.size();
    // A tenth more than needed, or the next tile would do it again.
    for (const QFileInfo &file : files) {
        if (m_octets <= m_most - m_most / 10) break;
        if (QFile::remove(file.filePath())) m_octets -= file.size();
    }
}

qint64 TileFolder::octets() const
{
    const std::lock_guard lock(m_mutex);
    return m_octets;
}

} // namespace signalbox

#pragma once

#include "basemap/tilepainter.h"

#include <QDateTime>
#include <mutex>
#include <optional>

namespace signalbox {

/// Tiles that came over the network, as files zoom/x/y below a folder, at most so many octets: the oldest go first.
/// Any thread.
class TileFolder
{
public:
    /// Made when the first tile comes. Reads the folder's sizes at once (a stat a tile).
    TileFolder(const QString &path, qint64 mostOctets);

    struct Kept
    {
        QByteArray octets;
        QDateTime fetched; ///< wall
    };
    std::optional<Kept> read(TileKey key);
    /// Replaces; a full disk drops the tile and nothing else.
    void write(TileKey key, const QByteArray &octets);
    qint64 octets() const;

private:
    QString fileOf(TileKey key) const;
    void shrink(); // under the lock
    QString m_path;
    qint64 m_most;
    mutable std::mutex m_mutex;
    qint64 m_octets = 0;
};

} // namespace signalbox

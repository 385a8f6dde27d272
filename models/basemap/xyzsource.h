#pragma once

#include "base/result.h"
#include "basemap/rastersource.h"
#include "basemap/tilefolder.h"

#include <QObject>
#include <QSet>
#include <QThread>
#include <deque>
#include <memory>

namespace signalbox {

/// A tile server that the reader has named. No server is built in: whoever runs one says who may use it.
struct TileServer
{
    QString address; ///< "https://tiles.example.net/{z}/{x}/{y}.png"
    QString attribution; ///< always shown
    int mostZoom = 19;
    bool operator==(const TileServer &) const = default;

    /// Errors: "basemap.address" {value} (needs {z}, {x} and {y}), "basemap.https" {value} (plain http only to this
    /// machine), "basemap.attribution".
    Result<void> check() const;
    QString url(TileKey key) const;
};

class TileFetcher;

/// Tiles of a server, kept in a folder. What is not there is fetched politely: two at a time, a few a second, the ones
/// in view first, each at most once a week, with our User-Agent; a server that refuses is left alone for a while.
class XyzSource final : public QObject, public RasterSource
{
    Q_OBJECT
public:
    static constexpr qint64 mostOctets = 512ll * 1024 * 1024;

    /// `server` has passed check(). The network lives in a thread of its own.
    XyzSource(TileServer server, const QString &folder, const QString &userAgent, qint64 most = mostOctets);
    ~XyzSource() override;

    int leastZoom() const override { return 0; }
    int mostZoom() const override { return m_server.mostZoom; }
    int side() const override { return 256; }
    QString attribution() const override { return m_server.attribution; }
    std::vector<QImage> tiles(const std::vector<TileKey> &keys) override;
    const TileFolder &kept() const { return *m_folder; }

Q_SIGNALS:
    void arrived(); ///< one or several tiles, from the network's thread

private:
    TileServer m_server;
    std::shared_ptr<TileFolder> m_folder;
    QThread m_thread;
    TileFetcher *m_fetcher; // lives in m_thread
};

} // namespace signalbox

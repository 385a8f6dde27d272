#pragma once

#include "basemap/basemapatlas.h"
#include "basemap/rastersource.h"
#include "basemap/tilepainter.h"

#include <QCache>
#include <QObject>
#include <QThreadPool>
#include <deque>

namespace signalbox {

/// Paints basemap tiles on worker threads and keeps the last ones. Lives in one thread (the GUI's); nothing
/// here waits for a worker except the destructor, which waits for at most one tile a worker.
class BasemapTiles : public QObject
{
    Q_OBJECT

public:
    /// A tile, or the part of a coarser tile that covers it while it is painted.
    struct Piece
    {
        QImage image;
        QRectF source; ///< device pixels of `image`
        bool final = false; ///< the tile itself, at the wanted size
    };

    BasemapTiles(
        std::shared_ptr<BasemapAtlas> atlas, const BasemapColours &colours, QObject *parent = nullptr);
    ~BasemapTiles() override;

    /// Other colours forget every tile.
    void setColours(const BasemapColours &colours);
    /// A street map over the lines of the atlas; null = none. Forgets every tile.
    void setRaster(std::shared_ptr<RasterSource> raster);
    const std::shared_ptr<RasterSource> &raster() const { return m_raster; }
    /// The street map has more than when the tiles were painted: those in view are painted again, and shown until then.
    void renew();
    /// How large a tile is shown: `logicalSide` is 512 at a whole zoom and grows to 1024 before the next.
    /// Tiles of another size stay in use until the next request has painted them anew.
    void setSize(int logicalSide, double devicePixelRatio);
    /// Tiles in view, most wanted first; y out of range is ignored, x is taken around the world. Replaces the
    /// request before: what it had not begun is not painted.
    void request(const std::vector<TileKey> &visible);
    /// What there is to draw for a tile now; nothing when neither it nor any tile above it is ready.
    std::optional<Piece> piece(TileKey key) const;

    void setCacheLimit(int megabytes) { m_cache.setMaxCost(megabytes * 1024); }

Q_SIGNALS:
    void tilesReady(); ///< after one or several tiles; repaint by your own clock
    void failed(const signalbox::Error &error);

private:
    struct Job
    {
        TileKey key;
        int side;
        double devicePixelRatio;
        BasemapColours colours;
        int generation;
        std::shared_ptr<RasterSource> raster;
        int age;
    };
    struct Kept
    {
        QImage image;
        int age; // of the street map when this was painted
    };
    struct Done
    {
        TileKey key;
        QImage image;
        int generation;
        std::optional<Error> error;
        int age;
    };

    Done paint(const Job &job); // worker
    void work(); // worker
    void collect();
    int side() const { return qRound(m_logicalSide * m_devicePixelRatio); }

    std::shared_ptr<BasemapAtlas> m_atlas;
    BasemapColours m_colours;
    int m_logicalSide = 512;
    double m_devicePixelRatio = 1;
    std::shared_ptr<RasterSource> m_raster;
    int m_generation = 0; // of the colours and the street map
    int m_age = 0; // rises with what the street map has
    QCache<TileKey, Kept> m_cache; // cost in KiB

    std::mutex m_mutex; // guards the three below
    std::deque<Job> m_pending;
    std::vector<Done> m_done;
    int m_working = 0;

    QThreadPool m_pool;
};

} // namespace signalbox

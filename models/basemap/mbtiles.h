#pragma once

#include "base/result.h"
#include "basemap/rastersource.h"

#include <memory>

namespace signalbox {

/// A file of raster tiles after the MBTiles specification 1.3: SQLite with `tiles` and `metadata`, PNG, JPEG or WebP,
/// rows counted from the south. Read only; each read opens a connection of its own (0.2 ms), so that any thread may.
class Mbtiles final : public RasterSource
{
public:
    /// Looks at the file and decodes one tile; some milliseconds, more on a slow disk: not on the GUI thread.
    /// Errors: "basemap.file" {path} (cannot be read), "basemap.not-mbtiles" {path}, "basemap.vector" {path} (vector
    /// tiles), "basemap.empty" {path}, "basemap.picture" {path} (a tile is no picture that we can decode).
    static Result<std::shared_ptr<Mbtiles>> open(const QString &path);

    const QString &path() const { return m_path; }
    QString name() const { return m_name; } ///< as the file calls itself; may be empty
    int leastZoom() const override { return m_leastZoom; }
    int mostZoom() const override { return m_mostZoom; }
    int side() const override { return m_side; }
    QString attribution() const override { return m_attribution; }
    std::vector<QImage> tiles(const std::vector<TileKey> &keys) override;

private:
    Mbtiles() = default;
    Result<void> look();
    QString m_path, m_name, m_attribution;
    int m_leastZoom = 0, m_mostZoom = 0, m_side = 256;
};

} // namespace signalbox

#pragma once

#include "basemap/xyzsource.h"

namespace signalbox {

/// What the map stands on; kept in the workspace's desk.ini.
struct BasemapChoice
{
    enum class Kind : quint8 { Lines, File, Server };
    Kind kind = Kind::Lines;
    QString path; ///< of a .mbtiles file
    TileServer server;
    bool operator==(const BasemapChoice &) const = default;

    /// An empty path of the INI file remembers nothing.
    static BasemapChoice load(const QString &ini);
    void save(const QString &ini) const;
};

} // namespace signalbox

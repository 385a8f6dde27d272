#pragma once

#include "map/mapsheet.h"

namespace signalbox {

/// Prints the map, or keeps it as a PNG file; both with legend, time, zone and attribution. GUI thread.
class MapExport final : public QObject
{
    Q_OBJECT
public:
    struct Parts
    {
        std::shared_ptr<const GeofenceBook> geofences; ///< may be null
        std::function<QString()> filter;
        QString role;
        std::function<void(const QString &title, const QString &text)> say;
    };
    MapExport(Parts parts, MapView &map, LookSource &look);

    /// Asks for a file when `path` is empty. As the window looks, twice as fine.
    void savePicture(QString path = {});
    /// Asks for the printer. In the light look, whatever the window's is.
    void print();

Q_SIGNALS:
    void finished(bool kept);

private:
    void make(const Look &look, double scale, std::function<bool(const QImage &)> use, const QString &title, const QString &text);
    MapSheet::Text text() const;

    Parts m_parts;
    MapView &m_map;
    LookSource &m_look;
    bool m_busy = false;
};

} // namespace signalbox

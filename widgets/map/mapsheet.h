#pragma once

#include "map/arealayer.h"
#include "map/mapview.h"

namespace signalbox {

class GeofenceBook;
class GeofenceLayer;

/// The map as it is shown now, once more for paper or a file: in another look, with head, legend, scale, time and
/// attribution, and without buttons. Painted beside the window's own map; ready() comes when every tile is sharp.
/// Uses the map while it works: child of it. GUI thread.
class MapSheet final : public QObject
{
    Q_OBJECT
public:
    struct Text
    {
        QString title;
        QString filter; ///< as it was typed; empty = the whole fleet
        QString role;
        QString moment; ///< with the zone
    };
    /// `scale`: device pixels in one of the map's.
    MapSheet(MapView &map, const Look &look, std::shared_ptr<const GeofenceBook> geofences, Text text, double scale);
    ~MapSheet() override;

Q_SIGNALS:
    void ready(const QImage &sheet);

private:
    void look();
    QImage sheet() const;
    void paintHead(QPainter &painter, double width) const;
    void paintFoot(QPainter &painter, const QRectF &box) const;
    double headHeight() const;
    double footHeight() const;

    MapView &m_map;
    Look m_look;
    Text m_text;
    double m_scale;
    std::shared_ptr<const RowSet> m_rows; // what the wish points to
    MapLabels m_labels;
    BasemapTiles m_tiles;
    MapFrame m_frame;
    AreaLayer m_areas;
    std::unique_ptr<GeofenceLayer> m_geofences;
    MapFrame::Wish m_wish;
    QTimer m_timer;
};

} // namespace signalbox

#pragma once

#include "look/looksource.h"
#include "map/geofencedraft.h"

#include <QWidget>

namespace signalbox {

class MapView;

/// Lies over the map while a geofence is drawn or changed. A click adds a corner; corners and the middles of sides can
/// be dragged; a drag beside them and the wheel move the map. Keys: Space adds where the cross is, N and P choose a
/// corner, Ctrl and arrows move it, Del removes it, Ctrl+Z undoes, Enter saves, Escape gives up. GUI thread.
class GeofenceOverlay final : public QWidget
{
    Q_OBJECT
public:
    /// `open`: clicks add corners at the end, as for a new one.
    GeofenceOverlay(GeofenceDraft draft, bool open, MapView &map, LookSource &look);

    const GeofenceDraft &draft() const { return m_draft; }
    void setWidth(double metres);
    void undo();
    void redo();

Q_SIGNALS:
    void changed();
    void saveWanted();
    void cancelWanted();

protected:
    void paintEvent(QPaintEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;
    void mouseDoubleClickEvent(QMouseEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    MapPoint placeOf(QPointF pixel) const;
    std::optional<std::size_t> pointAt(QPointF pixel) const;
    std::optional<std::size_t> middleAt(QPointF pixel) const;
    void nudge(QPointF pixels);
    void tell();
    void paintHandles(QPainter &painter) const;

    GeofenceDraft m_draft;
    bool m_open;
    MapView &m_map;
    LookSource &m_look;
    std::optional<QPointF> m_pressed, m_last, m_cursor;
    std::optional<std::size_t> m_grabbed;
    bool m_moved = false;
    bool m_byKeys = false; // the cross is shown
};

} // namespace signalbox

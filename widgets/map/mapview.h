#pragma once

#include "access/fields.h"
#include "areas/areafields.h"
#include "look/looksource.h"
#include "map/mapframe.h"

#include <QElapsedTimer>
#include <QPolygonF>
#include <QTimer>
#include <QVariantAnimation>
#include <QWidget>

class QMenu;

namespace signalbox {

class MapLayers;
class MapTools;
enum class MapTool : quint8;

/// What a map needs; references outlive it.
struct MapSources
{
    const FleetState &fleet;
    const Clock &clock;
    LookSource &look;
    std::shared_ptr<BasemapAtlas> atlas;
    AccessTable access;
    Viewer viewer;
    Reader reader;
    std::shared_ptr<const AreaFields> areas = std::make_shared<const AreaFields>(); ///< what layers may tell
};

/// The fleet on a map, painted in software by a clock: at most 30 pictures a second while it is touched, 20
/// otherwise, and none when nothing that shows has changed. GUI thread.
class MapView final : public QWidget
{
    Q_OBJECT
public:
    explicit MapView(MapSources sources, QWidget *parent = nullptr);
    ~MapView() override;

    /// The rows that are shown; null = all.
    void setRows(std::shared_ptr<const RowSet> rows);
    void select(Row row);
    Row selected() const { return m_selected; }
    void setReader(const Reader &reader);
    void setClusters(bool on);
    bool clusters() const { return m_clusters; }
    /// What the next drag does; a selection puts the hand back. Refused to roles that see no positions.
    void setTool(MapTool tool);
    /// The rows that the table has chosen, in any order; at most some thousand of them get a ring.
    void setChosen(std::vector<Row> rows);
    void chooseInView(); ///< everything that is shown
    /// Pixels at the right edge that something else stands on; what is shown is brought beside it.
    void setCovered(int pixels);

    MapTools *tools() const { return m_tools; }
    MapLayers &layers() const { return *m_layers; }
    const Camera &camera() const { return m_camera; }
    void setCamera(QPointF centre, double zoom);
    void fitRows(); ///< all rows that are shown
    void fitOnly(const std::vector<Row> &rows); ///< as far as they are located
    void showRow(Row row, double leastZoom);
    void zoomBy(double steps); ///< about the middle
    void panBy(QPointF pixels);
    void fitFractions(const QRectF &fractions); ///< of the world
    /// Between the ground and the vehicles, above those before; outlives the map or lives in it.
    void addUnderlay(Underlay *underlay);
    void repaintSoon() { touch(); }
    /// A street map under everything, null = the lines alone. It brings its own names, so ours are left out.
    void setStreetMap(std::shared_ptr<RasterSource> map);
    void renewStreetMap(); ///< it has more tiles than before
    const std::shared_ptr<RasterSource> &streetMap() const { return m_tiles.raster(); }
    QString attribution() const; ///< of the ground, always shown
    /// For whoever shows the same once more, on paper or in a file.
    const MapSources &sources() const { return m_sources; }
    const std::shared_ptr<const RowSet> &rows() const { return m_rows; }
    MapFrame::Wish wish() const; ///< points into the map
    void paintScale(QPainter &painter, QPointF corner, const Look &look) const;
    bool seesPositions() const;
    /// Everything in view is painted sharp.
    bool settled() const;
    const VehicleLayer &vehicles() const { return m_frame.vehicles(); }
    /// Of the fleet when the map last looked at it, whether or not it then painted.
    std::uint64_t seenGeneration() const { return m_frame.generation(); }
    const QImage &picture() const { return m_frame.picture(); }
    /// The vehicle at a place of the widget; noRow when there is none.
    Row vehicleAt(QPointF position) const;
    /// Of the mouse, or of the middle: decimal degrees, "46.90000, 4.90500", as maps and search fields take it.
    QString positionText() const;
    /// "2,318 vehicles in view: 212 dark, …", for those who cannot see the picture.
    QString summary() const;
    QSize sizeHint() const override { return { 960, 520 }; }

Q_SIGNALS:
    void chosen(signalbox::Row row); ///< noRow: clicked beside every vehicle
    void stayed(); ///< the fleet was looked at, and the picture is still that of now
    /// By rectangle, lasso or chooseInView(); `add` to what is chosen already.
    void gathered(const std::vector<signalbox::Row> &rows, bool add);
    /// Add what can be done with `row` (may be noRow) to the menu.
    void menuWanted(QMenu *menu, signalbox::Row row);

protected:
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void showEvent(QShowEvent *event) override;
    void hideEvent(QHideEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;
    void mouseDoubleClickEvent(QMouseEvent *event) override;
    void focusInEvent(QFocusEvent *event) override;
    void leaveEvent(QEvent *event) override;
    void wheelEvent(QWheelEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void contextMenuEvent(QContextMenuEvent *event) override;
    bool event(QEvent *event) override;

private:
    void tick();
    void soon(double waitMs);
    double patience() const;
    void compose(bool force);
    void touch();
    void moved();
    void zoomTo(double zoom, QPointF about);
    void finishDrag(QPointF at, Qt::KeyboardModifiers keys);
    void gather(const QPolygonF &shape, bool add);
    QPolygonF trail() const;
    void paintTrail(QPainter &painter) const;
    void paintFurniture(QPainter &painter) const;
    QString tipFor(QPointF position) const;
    QString shownPosition() const;
    const Cluster *clusterAt(QPointF position) const;
    bool showsClusters() const;
    void buildLayers();
    void dress();

    MapSources m_sources;
    MapLabels m_labels;
    BasemapTiles m_tiles;
    MapFrame m_frame;
    MapTools *m_tools;
    MapLayers *m_layers;
    std::shared_ptr<const RowSet> m_rows;
    Row m_selected = noRow;
    Camera m_camera;
    bool m_clusters = true;
    MapTool m_tool {};
    MapTool m_dragTool {}; // of the present drag
    std::vector<QPointF> m_trail; // of the lasso
    RowSet m_chosen;
    int m_covered = 0;
    bool m_fitted = false; // the first rows have been brought into view
    bool m_dirty = true;
    QTimer m_clockwork, m_again;
    QElapsedTimer m_sinceLook;
    QVariantAnimation m_zooming;
    QPointF m_zoomAbout;
    std::optional<QPointF> m_pressed, m_dragged, m_cursor;
    bool m_dragging = false;
    bool m_byKeyboard = false; // the focus came by keyboard and is shown
};

} // namespace signalbox

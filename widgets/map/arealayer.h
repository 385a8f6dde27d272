#pragma once

#include "look/look.h"
#include "map/areawork.h"
#include "map/underlay.h"

#include <QElapsedTimer>
#include <QFuture>
#include <QObject>

namespace signalbox {

/// Countries or a heat map by a field, worked out beside the GUI thread about once a second and when the view has
/// moved; in between the last picture is stretched. GUI thread.
class AreaLayer final : public QObject, public Underlay
{
    Q_OBJECT
public:
    AreaLayer(const FleetState &fleet, const Clock &clock, std::shared_ptr<BasemapAtlas> atlas, std::shared_ptr<const AreaFields> fields, QObject *parent = nullptr);
    ~AreaLayer() override;

    void setLook(const Look &look);
    /// `opaque` where no vehicles stand on it.
    void setOpaque(bool opaque) { m_opaque = opaque; }
    void choose(const AreaChoice &choice);
    const AreaChoice &choice() const { return m_choice; }
    const AreaField *field() const { return m_fields->find(m_choice.field); }
    void setRows(std::shared_ptr<const RowSet> rows);
    /// By the map's clock: asks for a new picture where one is due.
    void tick(const Camera &camera, double ratio);
    /// The last answer; null before the first and when off.
    const AreaPicture *picture() const { return m_picture.get(); }
    const std::vector<QColor> &colours() const { return m_colours; }

    bool isShown() const override { return m_picture != nullptr; }
    std::uint64_t version() const override { return m_version; }
    void paint(QPainter &painter, const Camera &camera) override;

Q_SIGNALS:
    void changed(); ///< another picture, or none

private:
    void ask(const WorldPart &part);
    void take(std::shared_ptr<const AreaPicture> picture);

    const FleetState &m_fleet;
    const Clock &m_clock;
    std::shared_ptr<BasemapAtlas> m_atlas;
    std::shared_ptr<const AreaFields> m_fields;
    std::shared_ptr<const RowSet> m_rows;
    AreaChoice m_choice;
    std::vector<QColor> m_colours;
    bool m_opaque = false;
    std::shared_ptr<const AreaPicture> m_picture;
    std::uint64_t m_version = 1;
    std::shared_ptr<std::atomic<bool>> m_stop;
    QFuture<std::shared_ptr<const AreaPicture>> m_work;
    bool m_busy = false;
    bool m_stale = true; // asked for something else since
    Camera m_lastCamera;
    QElapsedTimer m_sinceAsked;
};

} // namespace signalbox

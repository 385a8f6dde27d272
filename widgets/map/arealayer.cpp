#include "map/arealayer.h"

#include "base/background.h"
#include "base/deliver.h"

#include <QPainter>

namespace signalbox {

namespace {
constexpr qint64 renewMs = 1000;
constexpr double margin = 160; // pixels round the view that are ready when it is moved

WorldPart partOf(const Camera &camera, double ratio)
{
    const QSizeF size = camera.size() + QSizeF(margin, margin) * 2;
    return { camera.visible(margin), (size * ratio).toSize(), ratio };
}
} // namespace

AreaLayer::AreaLayer(const FleetState &fleet, const Clock &clock, std::shared_ptr<BasemapAtlas> atlas, std::shared_ptr<const AreaFields> fields,
                     QObject *parent)
    : QObject(parent), m_fleet(fleet), m_clock(clock), m_atlas(std::move(atlas)), m_fields(std::move(fields)),
      m_stop(std::make_shared<std::atomic<bool>>(false))
{
}

AreaLayer::~AreaLayer()
{
    m_stop->store(true);
    m_work.waitForFinished();
}

void AreaLayer::setLook(const Look &look)
{
    m_colours = look.tokens().sequential(look.theme());
    // Seen through where vehicles stand on it: their colours were chosen for land.
    for (QColor &colour : m_colours)
        colour.setAlphaF(m_opaque ? 0.95F : 0.6F);
    m_stale = true;
}

void AreaLayer::choose(const AreaChoice &choice)
{
    if (choice == m_choice)
        return;
    m_choice = choice;
    m_stop->store(true);
    m_stop = std::make_shared<std::atomic<bool>>(false);
    m_stale = true;
    take(nullptr);
}

void AreaLayer::setRows(std::shared_ptr<const RowSet> rows)
{
    m_rows = std::move(rows);
    m_stale = true;
}

void AreaLayer::tick(const Camera &camera, double ratio)
{
    const bool resting = camera == m_lastCamera;
    m_lastCamera = camera;
    if (m_choice.kind == AreaChoice::Kind::Off || m_busy || (!resting && m_picture))
        return;
    const WorldPart part = partOf(camera, ratio);
    const bool moved = m_picture == nullptr || !(m_picture->part == part);
    const bool old = m_sinceAsked.isValid() && m_sinceAsked.elapsed() >= renewMs && (m_picture == nullptr || m_picture->generation != m_fleet.generation());
    if (m_stale || moved || old)
        ask(part);
}

void AreaLayer::ask(const WorldPart &part)
{
    m_busy = true;
    m_stale = false;
    m_sinceAsked.restart();
    const AreaTask task { m_fleet, m_atlas, m_fields, m_rows, m_choice, part, m_colours, m_clock.now(), m_picture, m_stop };
    m_work = inBackground([task] { return workOutAreas(task); });
    deliver(m_work, this, [this, stop = m_stop](std::shared_ptr<const AreaPicture> picture) {
        m_busy = false;
        if (stop == m_stop && picture)
            take(std::move(picture));
    });
}

void AreaLayer::take(std::shared_ptr<const AreaPicture> picture)
{
    m_picture = std::move(picture);
    ++m_version;
    Q_EMIT changed();
}

void AreaLayer::paint(QPainter &painter, const Camera &camera)
{
    if (!m_picture || m_picture->image.isNull())
        return;
    const WorldPart &part = m_picture->part;
    const double world = camera.worldPixels();
    // The copy of the world that is nearest to the view.
    double left = part.fractions.left() - camera.visible().left();
    left -= std::round(left + part.fractions.width() / 2 - camera.visible().width() / 2);
    const QRectF target(left * world, (part.fractions.top() - camera.visible().top()) * world, part.fractions.width() * world,
                        part.fractions.height() * world);
    const QSizeF own = m_picture->image.deviceIndependentSize();
    if (std::abs(target.width() - own.width()) < 1)
        painter.drawImage(QPointF((target.topLeft() * part.devicePixelRatio).toPoint()) / part.devicePixelRatio, m_picture->image);
    else
        painter.drawImage(target, m_picture->image);
}

} // namespace signalbox

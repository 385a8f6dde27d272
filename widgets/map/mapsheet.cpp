#include "map/mapsheet.h"

#include "map/geofencelayer.h"
#include "map/maplayers.h"
#include "map/scalebar.h"

#include <QPainter>

namespace signalbox {

namespace {
constexpr int pollMs = 30;
constexpr double padding = 16;
}

MapSheet::MapSheet(MapView &map, const Look &look, std::shared_ptr<const GeofenceBook> geofences, Text text, double scale)
    : QObject(&map), m_map(map), m_look(look), m_text(std::move(text)), m_scale(scale), m_rows(map.rows()),
      m_labels(map.sources().reader.books->countries, map.sources().reader.books->cities), m_tiles(map.sources().atlas, {}), m_frame(m_tiles, m_labels),
      m_areas(map.sources().fleet, map.sources().clock, map.sources().atlas, map.sources().areas), m_wish(map.wish())
{
    m_wish.ratio = scale;
    m_wish.taken.clear();
    m_wish.covered = 0;
    m_wish.filter = m_rows.get();
    m_wish.chosen = nullptr; // belongs to the window's map
    m_tiles.setRaster(map.streetMap());
    m_frame.setLook(m_look, map.sources().reader, scale);
    m_areas.setOpaque(!m_wish.positions);
    m_areas.setLook(m_look);
    m_areas.setRows(m_rows);
    m_areas.choose(map.layers().areas().choice());
    m_frame.addUnderlay(&m_areas);
    m_frame.addUnderlay(&map.layers()); // the numbers on countries
    if (geofences && m_wish.positions) {
        m_geofences = std::make_unique<GeofenceLayer>(std::move(geofences));
        m_geofences->setLook(m_look);
        m_frame.addUnderlay(m_geofences.get());
    }
    m_frame.ground().request(m_wish.camera, scale);
    connect(&m_tiles, &BasemapTiles::tilesReady, this, [this] { m_frame.ground().invalidate(); });
    connect(&m_timer, &QTimer::timeout, this, &MapSheet::look);
    m_timer.start(pollMs);
}

MapSheet::~MapSheet() = default;

void MapSheet::look()
{
    m_areas.tick(m_wish.camera, m_scale);
    const bool layered = m_areas.choice().kind == AreaChoice::Kind::Off || m_areas.picture() != nullptr;
    const auto outcome = m_frame.compose(m_map.sources().fleet, m_wish, m_map.sources().clock.now(), true);
    if (!layered || outcome != MapFrame::Outcome::Painted || !m_frame.ground().complete())
        return;
    m_timer.stop();
    Q_EMIT ready(sheet());
}

double MapSheet::headHeight() const
{
    return padding + m_look.lineHeight(TextRole::Page) + m_look.lineHeight(TextRole::Table) + 8;
}

double MapSheet::footHeight() const
{
    return m_look.lineHeight(TextRole::Caption) + 16;
}

void MapSheet::paintHead(QPainter &painter, double width) const
{
    painter.setPen(m_look.colour(Token::Text));
    painter.setFont(m_look.font(TextRole::Page));
    painter.drawText(QRectF(padding, padding, width - 2 * padding, m_look.lineHeight(TextRole::Page)), Qt::AlignLeft | Qt::AlignVCenter, m_text.title);
    painter.setPen(m_look.colour(Token::Text2));
    painter.setFont(m_look.font(TextRole::Table));
    const QString filter = m_text.filter.isEmpty() ? tr("All vehicles") : tr("Filter: %1").arg(m_text.filter);
    const QRectF line(padding, padding + m_look.lineHeight(TextRole::Page), width - 2 * padding, m_look.lineHeight(TextRole::Table));
    painter.drawText(line, Qt::AlignLeft | Qt::AlignVCenter, QStringLiteral("%1 · %2").arg(m_map.summary(), filter));
    painter.drawText(line, Qt::AlignRight | Qt::AlignVCenter, QStringLiteral("%1 · %2").arg(m_text.moment, tr("as seen by %1").arg(m_text.role)));
}

void MapSheet::paintFoot(QPainter &painter, const QRectF &box) const
{
    painter.setPen(m_look.colour(Token::Text3));
    painter.setFont(m_look.font(TextRole::Caption));
    painter.drawText(box.adjusted(padding, 0, -padding, 0), Qt::AlignLeft | Qt::AlignVCenter, m_map.attribution());
}

QImage MapSheet::sheet() const
{
    const QSizeF map = m_wish.camera.size();
    const QSizeF whole(map.width(), headHeight() + map.height() + footHeight());
    QImage image((whole * m_scale).toSize(), QImage::Format_RGB32);
    image.setDevicePixelRatio(m_scale);
    image.fill(m_look.colour(Token::Base));
    QPainter painter(&image);
    paintHead(painter, whole.width());
    painter.drawImage(QPointF(0, headHeight()), m_frame.picture());
    const Legend::Content &legend = m_map.layers().legend().content();
    if (m_areas.choice().kind != AreaChoice::Kind::Off && !legend.title.isEmpty()) {
        Legend::Content own = legend;
        own.colours = m_areas.colours();
        const QSizeF size = Legend::sizeOf(own, m_look);
        Legend::paint(painter, QRectF(QPointF(map.width() - size.width() - 12, headHeight() + 12), size), own, m_look);
    }
    m_map.paintScale(painter, QPointF(map.width() - 16.5, headHeight() + map.height() - 15.5), m_look);
    paintFoot(painter, QRectF(0, headHeight() + map.height(), whole.width(), footHeight()));
    return image;
}

} // namespace signalbox

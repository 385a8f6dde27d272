#include "map/mapframe.h"

#include "words/times.h"

#include <QPainter>
#include <limits>

namespace signalbox {

namespace {
constexpr std::size_t mostRings = 2000; // as many as there are shapes; more would be one blot
constexpr double ringRadius = 9;
}

void MapFrame::setLook(const Look &look, const Reader &reader, double ratio)
{
    m_look = look;
    m_reader = reader;
    m_sprites.emplace(look, ratio);
    m_vehicles.forgetColours();
    m_ground.setLook(look);
    m_labels.setLook(look, reader.locale);
    m_names.setLook(look);
}

MapFrame::Tag MapFrame::tagOf(const FleetState::ReadView &view, const Wish &wish, Instant now) const
{
    if (wish.selected >= view.size() || !wish.positions || !view->located(wish.selected))
        return {};
    const Row row = wish.selected;
    Tag tag;
    tag.at = wish.camera.toScreen({ view->x[row] / mercatorWorld, view->y[row] / mercatorWorld });
    tag.at = QPointF((*tag.at * wish.ratio).toPoint()) / wish.ratio;
    tag.id = QString::fromUtf8(view->id[row].data(), qsizetype(view->id[row].size()));
    tag.note = words::ageOf(view->lastFactAt[row], now);
    tag.rank = view->state[row];
    return tag;
}

std::vector<Cluster> MapFrame::countriesOf(const FleetState::ReadView &view, const Wish &wish) const
{
    std::vector<Cluster> byCountry(std::numeric_limits<std::uint16_t>::max() + 1u);
    const auto count = [&](Row row) {
        Cluster &cluster = byCountry[view->country[row]];
        ++cluster.total;
        ++cluster.counts[view->state[row]];
        cluster.row = row;
    };
    if (wish.filter != nullptr) {
        for (const Row row : wish.filter->rows())
            count(row);
    } else {
        for (Row row = 0; row < view.size(); ++row)
            count(row);
    }
    std::vector<Cluster> clusters;
    for (std::size_t key = 0; key < byCountry.size(); ++key) {
        Cluster &cluster = byCountry[key];
        if (cluster.total == 0)
            continue;
        const Country *country = m_reader.books->countries.find(CountryCode::fromKey(std::uint16_t(key)));
        if (country == nullptr || !country->label)
            continue;
        const MercatorPoint at = toMercator(*country->label);
        cluster.at = wish.camera.toScreen({ at.x / mercatorWorld, at.y / mercatorWorld }) + QPointF(0, 26); // below the name
        clusters.push_back(cluster);
    }
    return clusters;
}

/// Names stay away from tools and discs.
std::vector<QRectF> MapFrame::takenBy(const Wish &wish) const
{
    std::vector<QRectF> taken = wish.taken;
    for (const Cluster &cluster : m_vehicles.clusters()) {
        const double radius = cluster.total == 1 ? 5 : cluster.radius();
        taken.emplace_back(cluster.at.x() - radius, cluster.at.y() - radius, radius * 2, radius * 2);
    }
    return taken;
}

MapFrame::Outcome MapFrame::compose(const FleetState &fleet, const Wish &wish, Instant now, bool force)
{
    const std::size_t before = m_vehicles.signature();
    const Tag tagBefore = m_tag;
    const std::vector<QPointF> ringsBefore = m_rings;
    {
        const std::optional<FleetState::ReadView> view = fleet.tryRead();
        if (!view)
            return Outcome::Busy;
        m_generation = view->generation();
        m_tag = tagOf(*view, wish, now);
        if (!wish.positions)
            m_vehicles.collect(countriesOf(*view, wish), wish.camera);
    }
    if (wish.positions && !m_vehicles.collect(fleet, { wish.filter, wish.camera, wish.clusters, wish.ratio, !force }))
        return Outcome::Busy;
    {
        const FleetState::ReadView view = fleet.read();
        collectChosen(view, wish);
        collectNames(view, wish);
    }
    if (!force && before == m_vehicles.signature() && m_tag == tagBefore && m_rings == ringsBefore)
        return Outcome::Same;
    const QImage &ground = m_backdrop.picture(wish.camera, wish.ratio);
    if (m_picture.size() != ground.size())
        m_picture = QImage(ground.size(), QImage::Format_RGB32);
    m_picture.setDevicePixelRatio(wish.ratio);
    m_vehicles.paintCrowd(m_picture, ground, *m_look);
    QPainter painter(&m_picture);
    if (wish.countryCounts)
        m_vehicles.paint(VehicleLayer::Pass::All, painter, m_picture, {}, *m_sprites, *m_look, m_reader.locale);
    if (wish.names)
        m_labels.paint(painter, wish.camera, wish.ratio, takenBy(wish), tagBox(wish));
    if (wish.countryCounts)
        m_vehicles.paint(VehicleLayer::Pass::Trouble, painter, m_picture, m_labels.painted(), *m_sprites, *m_look, m_reader.locale);
    paintNames(painter, wish);
    paintChosen(painter);
    if (m_tag.at)
        paintTag(painter, wish);
    return Outcome::Painted;
}

void MapFrame::collectChosen(const FleetState::ReadView &view, const Wish &wish)
{
    m_rings.clear();
    if (wish.chosen == nullptr || wish.chosen->size() < 2 || m_vehicles.mode() == VehicleLayer::Mode::Clusters)
        return;
    const auto ring = [&](Row row, QPointF at) {
        if (row != wish.selected && m_rings.size() < mostRings)
            m_rings.push_back(QPointF((at * wish.ratio).toPoint()) / wish.ratio);
    };
    if (m_vehicles.mode() == VehicleLayer::Mode::Shapes) {
        for (const Mark &mark : m_vehicles.marks())
            if (wish.chosen->contains(mark.row))
                ring(mark.row, { mark.x, mark.y });
    } else if (wish.chosen->size() <= mostRings) {
        const QRectF seen = QRectF(QPointF(), wish.camera.size()).adjusted(-ringRadius, -ringRadius, ringRadius, ringRadius);
        for (const Row row : wish.chosen->rows()) {
            if (row >= view.size() || !view->located(row))
                continue;
            const Mark mark = Mark::of(view.columns(), row, wish.camera);
            if (seen.contains(mark.x, mark.y))
                ring(row, { mark.x, mark.y });
        }
    }
}

void MapFrame::collectNames(const FleetState::ReadView &view, const Wish &wish)
{
    m_names.clear();
    if (m_vehicles.mode() == VehicleLayer::Mode::Shapes && m_vehicles.inView() <= NameLayer::most)
        m_names.collect(view.columns(), m_vehicles.marks(), wish.selected);
}

void MapFrame::paintNames(QPainter &painter, const Wish &wish)
{
    std::vector<QRectF> taken = wish.taken;
    taken.insert(taken.end(), m_labels.painted().begin(), m_labels.painted().end());
    taken.push_back(tagBox(wish));
    m_names.paint(painter, wish.ratio, taken);
}

void MapFrame::paintChosen(QPainter &painter) const
{
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setBrush(Qt::NoBrush);
    for (const auto &[token, width] : { std::pair(Token::Halo, 4.0), std::pair(Token::Focus, 1.5) }) {
        painter.setPen(QPen(m_look->colour(token), width));
        for (const QPointF &at : m_rings)
            painter.drawEllipse(at, ringRadius, ringRadius);
    }
}

/// Where the words beside the selected vehicle stand; empty without one.
QRectF MapFrame::tagBox(const Wish &wish) const
{
    if (!m_tag.at)
        return {};
    const Look &look = *m_look;
    const double away = look.px(24) / 2.0 + 6; // beside the ring
    const QSizeF size(QFontMetricsF(look.font(TextRole::TableBold)).horizontalAdvance(m_tag.id) + 24
                          + QFontMetricsF(look.font(TextRole::Table)).horizontalAdvance(m_tag.note), look.px(24));
    QRectF box(*m_tag.at + QPointF(away, -size.height() / 2), size);
    if (box.right() > wish.camera.size().width() - wish.covered - 4)
        box.moveRight(m_tag.at->x() - away);
    return box;
}

void MapFrame::paintTag(QPainter &painter, const Wish &wish) const
{
    const QPointF at = *m_tag.at;
    if (!QRectF(QPointF(), wish.camera.size()).adjusted(-20, -20, 20, 20).contains(at))
        return;
    const Look &look = *m_look;
    const double radius = look.px(24) / 2.0;
    painter.setRenderHint(QPainter::Antialiasing);
    m_sprites->paint(painter, at, m_tag.rank);
    painter.setBrush(Qt::NoBrush);
    painter.setPen(QPen(look.colour(Token::Halo), 5));
    painter.drawEllipse(at, radius, radius);
    painter.setPen(QPen(look.colour(Token::Focus), 2));
    painter.drawEllipse(at, radius, radius);
    const QFont bold = look.font(TextRole::TableBold), plain = look.font(TextRole::Table);
    const double idWidth = QFontMetricsF(bold).horizontalAdvance(m_tag.id);
    const QRectF box = tagBox(wish);
    painter.setPen(QPen(look.colour(Token::Focus), 1));
    painter.setBrush(look.colour(Token::Popup));
    painter.drawRoundedRect(box.adjusted(0.5, 0.5, -0.5, -0.5), 3, 3);
    painter.setPen(look.colour(Token::Text));
    painter.setFont(bold);
    painter.drawText(box.adjusted(8, 0, 0, 0), Qt::AlignVCenter | Qt::AlignLeft, m_tag.id);
    painter.setFont(plain);
    painter.setPen(look.colour(Token::Text2));
    painter.drawText(box.adjusted(8 + idWidth + 8, 0, 0, 0), Qt::AlignVCenter | Qt::AlignLeft, m_tag.note);
}

} // namespace signalbox

#include "incidents/sizechart.h"

#include "look/paint.h"
#include "words/numbers.h"
#include "words/times.h"

#include <QPainter>
#include <QPainterPath>

namespace signalbox {

namespace {

constexpr int Height = 168, LabelWidth = 56, FootHeight = 20, HeadHeight = 18;

/// 1, 2 or 5 times a power of ten, so that the axis has round figures.
int roundedUp(int value)
{
    for (int unit = 1;; unit *= 10)
        for (const int step : { 1, 2, 5 })
            if (unit * step >= value) return unit * step;
}

} // namespace

SizeChart::SizeChart(LookSource &look, QWidget *parent) : QWidget(parent), m_look(look)
{
    setObjectName(QStringLiteral("sizeChart"));
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    connect(&m_look, &LookSource::changed, this, [this] {
        updateGeometry();
        update();
    });
}

QSize SizeChart::sizeHint() const
{
    return { m_look.look().px(480), m_look.look().px(Height) };
}

void SizeChart::setIncident(const Incident &incident, Instant now, const QTimeZone &zone, const QLocale &locale)
{
    m_sizes = incident.sizes;
    m_expected = incident.expected;
    m_locale = locale;
    const Instant end = incident.endedAt ? *incident.endedAt : std::max(now, incident.lastAt);
    m_from = incident.first - (end - incident.first) / 10;
    m_until = std::max(end, m_from + std::chrono::minutes(1));
    m_sizes.insert(m_sizes.begin(), { incident.first, 0 });
    if (!incident.endedAt) m_sizes.push_back({ m_until, incident.now });
    m_top = roundedUp(std::max({ 5, incident.peak, int(std::ceil(m_expected)) }));
    m_fromText = words::time(m_from, now, zone, locale);
    m_untilText = words::time(m_until, now, zone, locale);
    setAccessibleName(tr("Vehicles in trouble over time"));
    setAccessibleDescription(tr("%1 now, %2 at most, about %3 would be usual").arg(words::count(incident.now, locale), words::count(incident.peak, locale), words::number(std::round(m_expected), 0, locale)));
    update();
}

QRectF SizeChart::plot() const
{
    const Look &look = m_look.look();
    return QRectF(rect()).adjusted(look.px(LabelWidth), look.px(HeadHeight), -look.px(16), -look.px(FootHeight));
}

QPointF SizeChart::at(const IncidentSize &size) const
{
    const QRectF box = plot();
    const double share = double((size.at - m_from).count()) / double((m_until - m_from).count());
    return { box.left() + box.width() * std::clamp(share, 0.0, 1.0), box.bottom() - box.height() * size.vehicles / m_top };
}

void SizeChart::paintGrid(QPainter &painter) const
{
    const Look &look = m_look.look();
    const QRectF box = plot();
    for (const double share : { 0.0, 0.5, 1.0 }) {
        const double y = box.bottom() - box.height() * share;
        painter.setPen(look.colour(Token::Sep));
        painter.drawLine(QPointF(box.left(), y), QPointF(box.right(), y));
        const QRect label(0, int(y) - look.px(8), look.px(LabelWidth - 8), look.px(16));
        paintLine(painter, label, words::number(m_top * share, m_top < 2 ? 1 : 0, m_locale), look.font(TextRole::Caption), look.colour(Token::Text3), Qt::AlignRight | Qt::AlignAbsolute);
    }
    const QRect foot(int(box.left()), int(box.bottom()) + look.px(4), int(box.width()), look.px(16));
    paintLine(painter, foot, m_fromText, look.font(TextRole::Caption), look.colour(Token::Text3), Qt::AlignLeft | Qt::AlignAbsolute);
    paintLine(painter, foot, m_untilText, look.font(TextRole::Caption), look.colour(Token::Text3), Qt::AlignRight | Qt::AlignAbsolute);
}

void SizeChart::paintEvent(QPaintEvent *)
{
    const Look &look = m_look.look();
    QPainter painter(this);
    const QRectF box = plot();
    paintGrid(painter);
    const double usual = box.height() * std::min(1.0, m_expected / m_top);
    painter.fillRect(QRectF(box.left(), box.bottom() - std::max(2.0, usual), box.width(), std::max(2.0, usual)), look.colour(Token::NeutralBg));
    if (m_sizes.empty()) return;
    painter.setRenderHint(QPainter::Antialiasing);
    QPainterPath line(at(m_sizes.front()));
    for (const IncidentSize &size : m_sizes) line.lineTo(at(size));
    QPainterPath area = line;
    area.lineTo(at(m_sizes.back()).x(), box.bottom());
    area.lineTo(at(m_sizes.front()).x(), box.bottom());
    area.closeSubpath();
    QColor fill = look.colour(Token::Dark);
    fill.setAlphaF(0.1f);
    painter.fillPath(area, fill);
    painter.setPen(QPen(look.colour(Token::Dark), look.px(2)));
    painter.drawPath(line);
    const QRect head(int(box.left()), 0, int(box.width()), look.px(HeadHeight));
    paintLine(painter, head, tr("band: what is usual"), look.font(TextRole::Caption), look.colour(Token::Text3), Qt::AlignRight | Qt::AlignAbsolute);
}

} // namespace signalbox

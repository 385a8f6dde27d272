#include "vehicle/ganttpainter.h"

#include "look/paint.h"
#include "words/networks.h"
#include "words/times.h"

#include <QPainter>

namespace signalbox {

GanttLayout layoutGantt(const GanttPlan &plan, const TimeAxis &axis, const Look &look, double width)
{
    GanttLayout layout;
    layout.laneHeight = look.px(26);
    layout.headHeight = look.px(20);
    layout.width = width;
    for (std::size_t i = 0; i < plan.lanes.size(); ++i) {
        const auto &bars = plan.lanes[i].bars;
        if (std::any_of(bars.begin(), bars.end(), [&](const auto &bar) { return bar.to >= axis.from && bar.from <= axis.to; }))
            layout.lanes.push_back(int(i));
    }
    layout.changes = std::any_of(plan.changes.begin(), plan.changes.end(), [&](const auto &each) { return each.at >= axis.from && each.at <= axis.to; });
    return layout;
}

QRectF GanttPainter::plot() const
{
    return { m_scene.axis.left, m_scene.layout.headHeight, m_scene.axis.width, m_scene.layout.bottom() - m_scene.layout.headHeight };
}

QRectF GanttPainter::between(Instant from, Instant to, double top, double height) const
{
    const double left = std::max(m_scene.axis.left, m_scene.axis.x(from));
    const double right = std::min(m_scene.axis.left + m_scene.axis.width, m_scene.axis.x(to));
    return { left, top, right - left, height };
}

void GanttPainter::paint()
{
    paintGrid();
    double top = m_scene.layout.lanesTop();
    for (const int lane : m_scene.layout.lanes) {
        paintLane(m_scene.data.plan.lanes[std::size_t(lane)], top);
        top += m_scene.layout.laneHeight;
    }
    paintSilences();
    paintMarks();
    paintOperations();
    if (m_scene.layout.changes)
        paintChanges();
    paintNow();
}

void GanttPainter::paintGrid()
{
    const Look &look = m_scene.look;
    const TimeAxis &axis = m_scene.axis;
    const Span offset = std::chrono::seconds(m_scene.data.zone.offsetFromUtc(
        QDateTime::fromMSecsSinceEpoch(toMillis(axis.to), Qt::UTC)));
    const Span step = gridStep(axis, look.px(56));
    const bool days = step >= std::chrono::hours(24);
    m_painter.setFont(look.font(TextRole::Caption));
    for (const Instant moment : gridMoments(axis, look.px(56), offset)) {
        const double x = std::round(axis.x(moment)) + 0.5;
        m_painter.setPen(QPen(look.colour(Token::Sep), 1));
        m_painter.drawLine(QPointF(x, m_scene.layout.headHeight), QPointF(x, m_scene.layout.bottom()));
        const QDateTime local = QDateTime::fromMSecsSinceEpoch(toMillis(moment), m_scene.data.zone);
        const bool midnight = local.time() == QTime(0, 0);
        const QString text = m_scene.reader.locale.toString(local, days || midnight ? QStringLiteral("d MMM") : QStringLiteral("HH:mm"));
        const double half = m_painter.fontMetrics().horizontalAdvance(text) / 2.0;
        if (x - half < axis.left - 8 || x + half > m_scene.layout.width)
            continue;
        m_painter.setPen(look.colour(Token::Text3));
        m_painter.drawText(QRectF(x - half - 4, 0, half * 2 + 8, m_scene.layout.headHeight - 2), Qt::AlignCenter, text);
    }
}

void GanttPainter::paintLabel(double top, const QString &strong, const QString &rest)
{
    const Look &look = m_scene.look;
    const QFont font = look.font(TextRole::Table);
    const double width = m_scene.axis.left - 8;
    const QFontMetricsF metrics(font);
    const double restWidth = rest.isEmpty() ? 0 : metrics.horizontalAdvance(rest) + metrics.horizontalAdvance(QLatin1Char(' '));
    const QString name = metrics.elidedText(strong, Qt::ElideRight, width - restWidth);
    m_painter.setFont(font);
    m_painter.setPen(look.colour(Token::Text));
    m_painter.drawText(QRectF(0, top, width, m_scene.layout.laneHeight), Qt::AlignVCenter | Qt::AlignLeft, name);
    m_painter.setPen(look.colour(Token::Text3));
    const double from = metrics.horizontalAdvance(name + QLatin1Char(' '));
    m_painter.drawText(QRectF(from, top, width - from, m_scene.layout.laneHeight), Qt::AlignVCenter | Qt::AlignLeft, rest);
}

void GanttPainter::paintLane(const GanttPlan::Lane &lane, double top)
{
    const Look &look = m_scene.look;
    paintLabel(top, words::networkName(lane.plmn, m_scene.reader.books->networks), lane.plmn.spaced());
    const QColor edge = look.categorical(m_scene.series.indexOf(lane.plmn));
    QColor fill = edge;
    fill.setAlphaF(0.32F);
    const double height = look.px(18);
    const double barTop = std::round(top + (m_scene.layout.laneHeight - height) / 2);
    m_painter.setFont(look.font(TextRole::Caption));
    for (const GanttPlan::Bar &bar : lane.bars) {
        if (bar.to < m_scene.axis.from || bar.from > m_scene.axis.to)
            continue;
        const QRectF box = between(bar.from, bar.to, barTop, height);
        if (box.width() < 2) { // a run of these becomes a strip whose density shows
            m_painter.fillRect(QRectF(box.x(), barTop, 1, height), fill);
            continue;
        }
        m_painter.setRenderHint(QPainter::Antialiasing);
        m_painter.setPen(QPen(edge, 1));
        m_painter.setBrush(fill);
        m_painter.drawRoundedRect(box.adjusted(0.5, 0.5, -0.5, -0.5), 2, 2);
        m_painter.setRenderHint(QPainter::Antialiasing, false);
        const QString rat = words::ratName(m_scene.data.history.sessions[std::size_t(bar.session)].rat);
        if (m_painter.fontMetrics().horizontalAdvance(rat) + 10 < box.width()) {
            m_painter.setPen(look.colour(Token::Text));
            m_painter.drawText(box.adjusted(5, 0, 0, 0), Qt::AlignVCenter | Qt::AlignLeft, rat);
        }
    }
}

void GanttPainter::paintNow()
{
    const Look &look = m_scene.look;
    const double x = m_scene.axis.x(m_scene.data.now);
    if (x < m_scene.axis.left || x > m_scene.axis.left + m_scene.axis.width + 1)
        return;
    m_painter.setPen(QPen(look.colour(Token::Accent), 1.5));
    m_painter.drawLine(QPointF(x, m_scene.layout.headHeight), QPointF(x, m_scene.layout.bottom()));
}

} // namespace signalbox

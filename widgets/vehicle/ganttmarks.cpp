#include "vehicle/ganttpainter.h"

#include "look/stateglyph.h"
#include "words/causes.h"
#include "words/operations.h"
#include "words/states.h"
#include "words/times.h"

#include <QCoreApplication>
#include <QPainter>

namespace signalbox {

namespace {
QString text(const char *source)
{
    return QCoreApplication::translate("gantt", source);
}
} // namespace

void GanttPainter::paintSilences()
{
    const GanttLayout &layout = m_scene.layout;
    for (const GanttPlan::Silence &silence : m_scene.data.plan.silences) {
        if (silence.to < m_scene.axis.from || silence.from > m_scene.axis.to)
            continue;
        const QRectF box = between(silence.from, silence.to, layout.lanesTop(), layout.marksTop() - layout.lanesTop());
        const QString length = words::age(silence.to - silence.from);
        if (silence.expected)
            paintExpected(box, text(QT_TRANSLATE_NOOP("gantt", "Parked, quiet %1")).arg(length));
        else
            paintHatch(box, text(QT_TRANSLATE_NOOP("gantt", "Silent %1")).arg(length));
    }
}

void GanttPainter::paintHatch(const QRectF &box, const QString &label)
{
    if (box.width() < 2 || box.height() < 4)
        return;
    const Look &look = m_scene.look;
    QColor line = look.colour(Token::Dark);
    line.setAlphaF(0.35F);
    m_painter.save();
    m_painter.setClipRect(box, Qt::IntersectClip);
    m_painter.setRenderHint(QPainter::Antialiasing);
    m_painter.setPen(QPen(line, 1));
    for (double x = box.left() - box.height(); x < box.right(); x += 6)
        m_painter.drawLine(QPointF(x, box.bottom()), QPointF(x + box.height(), box.top()));
    m_painter.restore();
    m_painter.setPen(QPen(look.colour(Token::Dark), 1, Qt::CustomDashLine));
    QPen dashed(look.colour(Token::Dark), 1);
    dashed.setDashPattern({ 4, 3 });
    m_painter.setPen(dashed);
    m_painter.setBrush(Qt::NoBrush);
    m_painter.drawRect(box.adjusted(0.5, 0.5, -1, -1));
    m_painter.setFont(look.font(TextRole::TableBold));
    const double width = m_painter.fontMetrics().horizontalAdvance(label) + 12;
    if (width > box.width() - 4)
        return;
    const QRectF plate(box.center().x() - width / 2, box.center().y() - look.px(9), width, look.px(18));
    m_painter.fillRect(plate, look.colour(Token::Base));
    m_painter.setPen(look.colour(Token::Dark));
    m_painter.drawText(plate, Qt::AlignCenter, label);
}

void GanttPainter::paintExpected(const QRectF &box, const QString &label)
{
    const Look &look = m_scene.look;
    m_painter.setFont(look.font(TextRole::Caption));
    const double glyph = look.px(9);
    const double width = glyph + 4 + m_painter.fontMetrics().horizontalAdvance(label);
    if (width + 8 > box.width()) {
        if (box.width() > glyph + 4) // no room for words: the ring says it, the tooltip tells
            stateglyph::paint(m_painter, QRectF(box.center().x() - glyph / 2, box.bottom() - look.px(9) - glyph / 2, glyph, glyph), 1, look.stateColour(1));
        return;
    }
    const double left = box.center().x() - width / 2;
    const double middle = box.bottom() - look.px(9);
    m_painter.fillRect(QRectF(left - 4, middle - look.px(8), width + 8, look.px(16)), look.colour(Token::Base));
    stateglyph::paint(m_painter, QRectF(left, middle - glyph / 2, glyph, glyph), 1, look.stateColour(1));
    m_painter.setPen(look.colour(Token::Text3));
    m_painter.drawText(QRectF(left + glyph + 4, middle - look.px(8), width, look.px(16)), Qt::AlignVCenter | Qt::AlignLeft, label);
}

void GanttPainter::paintMarks()
{
    const Look &look = m_scene.look;
    const double top = m_scene.layout.marksTop();
    const double middle = top + m_scene.layout.laneHeight / 2;
    paintLabel(top, text(QT_TRANSLATE_NOOP("gantt", "Rejects, reports")), {});
    m_painter.setRenderHint(QPainter::Antialiasing);
    for (const Instant report : m_scene.data.plan.reports) {
        if (!inView(report))
            continue;
        const QRectF box(m_scene.axis.x(report) - 4, middle - 4, 8, 8);
        m_painter.setPen(QPen(look.colour(Token::Text2), 1.2));
        m_painter.setBrush(look.colour(Token::Base));
        m_painter.drawPolygon(QPolygonF { { box.center().x(), box.top() }, { box.right(), middle }, { box.center().x(), box.bottom() }, { box.left(), middle } });
    }
    paintRejects(top);
    m_painter.setRenderHint(QPainter::Antialiasing, false);
}

/// A triangle each; its words only where they reach no other one's. The tooltip tells them all.
void GanttPainter::paintRejects(double top)
{
    const Look &look = m_scene.look;
    constexpr double reach = 9; // px from the middle of a mark to its words
    std::vector<const GanttPlan::Rejects *> runs;
    for (const GanttPlan::Rejects &run : m_scene.data.plan.rejects)
        if (inView(run.to)) runs.push_back(&run);
    std::sort(runs.begin(), runs.end(), [](const auto *a, const auto *b) { return a->from < b->from; });
    m_painter.setFont(look.font(TextRole::Caption));
    double free = m_scene.axis.left; // of words and marks
    for (std::size_t i = 0; i < runs.size(); ++i) {
        const double x = m_scene.axis.x(runs[i]->from);
        const double middle = top + m_scene.layout.laneHeight / 2;
        stateglyph::paint(m_painter, QRectF(x - 5, middle - 5, 10, 10), 5, look.colour(Token::Degraded));
        const QString label = text(QT_TRANSLATE_NOOP("gantt", "%1 × #%2")).arg(runs[i]->count).arg(runs[i]->cause.number);
        const double width = m_painter.fontMetrics().horizontalAdvance(label);
        const double end = m_scene.axis.left + m_scene.axis.width;
        const double next = i + 1 < runs.size() ? m_scene.axis.x(runs[i + 1]->from) - reach : end;
        const bool after = x + reach + width <= next, before = i + 1 == runs.size() && x - reach - width >= free;
        free = x + reach;
        if (!after && !before)
            continue;
        const double from = after ? x + reach : x - reach - width;
        free = std::max(free, from + width + 4);
        m_painter.setPen(look.colour(Token::Text));
        m_painter.drawText(QRectF(from, top, width + 4, m_scene.layout.laneHeight), Qt::AlignVCenter | Qt::AlignLeft, label);
    }
}

void GanttPainter::paintOperations()
{
    const Look &look = m_scene.look;
    const double top = m_scene.layout.operationsTop();
    paintLabel(top, text(QT_TRANSLATE_NOOP("gantt", "Operations")), {});
    m_painter.setFont(look.font(TextRole::Caption));
    const double right = m_scene.axis.left + m_scene.axis.width;
    double free = right; // newest first: an older one gives way
    for (const Operation &operation : m_scene.data.operations) {
        if (operation.createdAt < m_scene.axis.from || operation.createdAt > m_scene.axis.to)
            continue;
        const double x = m_scene.axis.x(operation.createdAt);
        const QRectF glyph(x - 5, top + m_scene.layout.laneHeight / 2 - 5, 10, 10);
        stateglyph::paint(m_painter, glyph, 3, look.colour(Token::Switching));
        const QString label = words::operationKind(operation.kind) + QStringLiteral(", ")
            + words::standing(operation, m_scene.data.now, m_scene.reader);
        const double width = m_painter.fontMetrics().horizontalAdvance(label);
        const bool after = x + 9 + width <= free;
        const double from = after ? x + 9 : std::max(m_scene.axis.left, x - 9 - width);
        const double room = (after ? free : std::min(free, x - 9)) - from;
        free = std::min(free, x - 9);
        if (room < look.px(40))
            continue;
        if (!after)
            free = from;
        m_painter.setPen(look.colour(Token::Text));
        m_painter.drawText(QRectF(from, top, room, m_scene.layout.laneHeight), Qt::AlignVCenter | Qt::AlignLeft,
                           m_painter.fontMetrics().elidedText(label, Qt::ElideRight, int(room)));
    }
}

/// What each change of network was, from the moment of its first session on.
void GanttPainter::paintChanges()
{
    const Look &look = m_scene.look;
    const double top = m_scene.layout.changesTop();
    paintLabel(top, text(QT_TRANSLATE_NOOP("gantt", "Changes")), {});
    m_painter.setFont(look.font(TextRole::Caption));
    const auto &changes = m_scene.data.plan.changes;
    double free = m_scene.axis.left + m_scene.axis.width;
    for (auto change = changes.rbegin(); change != changes.rend(); ++change) { // the newest keeps its words
        if (!inView(change->at))
            continue;
        const double x = std::round(m_scene.axis.x(change->at));
        m_painter.fillRect(QRectF(x - 1, top + 4, 2, m_scene.layout.laneHeight - 8), look.colour(Token::Text2));
        const QString label = words::networkChange(change->change);
        const double width = m_painter.fontMetrics().horizontalAdvance(label) + 2;
        double from = x + 5;
        if (from + width > free)
            from = x - 5 - width;
        const bool fits = from >= m_scene.axis.left && from + width <= free;
        free = std::min(free, fits ? std::min(from, x) - 4 : x - 4);
        if (!fits)
            continue;
        m_painter.setPen(look.colour(Token::Text));
        m_painter.drawText(QRectF(from, top, width, m_scene.layout.laneHeight), Qt::AlignVCenter | Qt::AlignLeft, label);
    }
}

} // namespace signalbox

#include "campaigns/courselines.h"

#include <QChart>
#include <QLineSeries>
#include <QScatterSeries>
#include <QValueAxis>

#include <cmath>

namespace signalbox {

namespace {
constexpr double nameRoom = 0.45; // beyond the end of time, in lengths of the stretch
constexpr int chartHeight = 150; // px at 100 %
} // namespace

CourseLines::CourseLines(LookSource &look, QWidget *parent) : QChartView(parent), m_look(look), m_level(new QValueAxis(this)), m_time(new QValueAxis(this))
{
    setFrameShape(NoFrame);
    setRenderHint(QPainter::Antialiasing);
    setAttribute(Qt::WA_TransparentForMouseEvents); // the wheel scrolls the page
    setFocusPolicy(Qt::NoFocus);
    QChart *drawing = chart();
    drawing->legend()->hide();
    drawing->setAnimationOptions(QChart::NoAnimation);
    drawing->setBackgroundVisible(false);
    drawing->layout()->setContentsMargins(0, 0, 0, 0);
    drawing->addAxis(m_time, Qt::AlignBottom);
    drawing->addAxis(m_level, Qt::AlignLeft);
    m_time->setRange(0, 1 + nameRoom);
    m_time->setVisible(false); // its labels are painted: Qt Charts leaves out what is cut at an edge
    m_level->setTickCount(3);
    m_level->setLineVisible(false);
    connect(&m_look, &LookSource::changed, this, &CourseLines::dress);
    dress();
}

void CourseLines::setLines(std::vector<Line> lines, const QString &from, const QString &to)
{
    m_lines = std::move(lines);
    m_from = from;
    m_to = to;
    dress();
}

void CourseLines::dress()
{
    const Look &look = m_look.look();
    setFixedHeight(look.px(chartHeight));
    setBackgroundBrush(look.colour(Token::Base));
    const QPen grid(look.colour(Token::Sep), 1);
    m_level->setGridLinePen(grid);
    double most = 2;
    for (const Line &line : m_lines)
        for (const QPointF &point : line.points) most = std::max(most, point.y());
    // Halves that are whole numbers.
    const double step = std::pow(10, std::floor(std::log10(most)));
    most = std::ceil(most * 1.05 / step / 2) * step * 2;
    m_level->setRange(0, most);
    m_level->setLabelFormat(QStringLiteral("%d"));
    m_level->setLabelsFont(look.font(TextRole::Caption));
    m_level->setLabelsColor(look.colour(Token::Text3));
    chart()->setMargins({ 0, 6, 0, look.px(16) });
    chart()->removeAllSeries();
    for (const Line &line : m_lines) {
        QXYSeries *series = nullptr;
        if (line.dots) {
            auto *dots = new QScatterSeries;
            dots->setMarkerSize(look.px(5));
            dots->setBorderColor(Qt::transparent);
            dots->setColor(look.colour(line.colour));
            series = dots;
        } else {
            series = new QLineSeries;
            series->setPen(QPen(look.colour(line.colour), 1.5));
        }
        series->replace(line.points);
        chart()->addSeries(series);
        series->attachAxis(m_time);
        series->attachAxis(m_level);
    }
    viewport()->update();
}

void CourseLines::drawForeground(QPainter *painter, const QRectF &)
{
    const Look &look = m_look.look();
    painter->setFont(look.font(TextRole::Caption));
    const int line = painter->fontMetrics().height();
    const QRectF plot = chart()->plotArea();
    std::vector<std::pair<double, const Line *>> ends; // where a name wants to stand
    for (const Line &each : m_lines)
        if (!each.points.isEmpty()) ends.emplace_back(chart()->mapToPosition(each.points.back()).y(), &each);
    std::sort(ends.begin(), ends.end(), [](const auto &a, const auto &b) { return a.first > b.first; });
    double below = plot.bottom() + line / 2.0;
    const double end = plot.left() + plot.width() / (1 + nameRoom);
    const QRectF under(plot.left(), plot.bottom() + 2, end - plot.left(), line + 2);
    painter->setPen(look.colour(Token::Text3));
    painter->drawText(under, Qt::AlignLeft | Qt::AlignTop, m_from);
    painter->drawText(under, Qt::AlignRight | Qt::AlignTop, m_to);
    if (ends.empty() && !m_lines.empty())
        painter->drawText(plot, Qt::AlignCenter, m_lines.front().name);
    const double x = end + 6;
    for (const auto &[wanted, each] : ends) { // from below, none over another
        const double y = std::min(wanted, below - line);
        below = y;
        painter->setPen(look.colour(each->colour));
        const QString text = painter->fontMetrics().elidedText(each->name, Qt::ElideRight, int(plot.right() - x));
        painter->drawText(QPointF(x, y + painter->fontMetrics().ascent() / 2.0 - 1), text);
    }
}

} // namespace signalbox

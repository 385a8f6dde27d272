#include "vehicle/signalchart.h"

#include "look/paint.h"
#include "vehicle/sessiongantt.h"
#include "words/numbers.h"
#include "words/times.h"

#include <QAreaSeries>
#include <QChart>
#include <QLineSeries>
#include <QMouseEvent>
#include <QToolTip>
#include <QValueAxis>

namespace signalbox {

using namespace std::chrono_literals;

namespace {
constexpr double top = -60, bottom = -130; // dBm
} // namespace

SignalChart::SignalChart(LookSource &look, Reader reader, QWidget *parent)
    : QChartView(parent), m_look(look), m_reader(std::move(reader)), m_data(std::make_shared<CardHistory>()), m_time(new QValueAxis(this)),
      m_level(new QValueAxis(this)), m_limitLine(new QLineSeries(this)), m_floor(new QLineSeries(this)),
      m_weak(new QAreaSeries(m_limitLine, m_floor))
{
    setAccessibleName(tr("Signal strength, RSRP in dBm"));
    setFrameShape(NoFrame);
    setRenderHint(QPainter::Antialiasing);
    setFixedHeight(sizeHint().height());
    setMouseTracking(true);
    setFocusPolicy(Qt::StrongFocus);
    QChart *drawing = chart();
    drawing->legend()->hide();
    drawing->setAnimationOptions(QChart::NoAnimation);
    drawing->setBackgroundRoundness(0);
    drawing->setMargins({});
    drawing->addAxis(m_time, Qt::AlignBottom);
    drawing->addAxis(m_level, Qt::AlignLeft);
    m_time->setVisible(false);
    m_level->setVisible(false); // labels are painted: Qt Charts cannot place them beside the Gantt's
    m_level->setRange(bottom, top);
    m_time->setRange(0, 1);
    m_limitLine->replace(QList<QPointF> { { 0, limit }, { 1, limit } });
    m_floor->replace(QList<QPointF> { { 0, bottom }, { 1, bottom } });
    drawing->addSeries(m_weak);
    m_weak->attachAxis(m_time);
    m_weak->attachAxis(m_level);
    connect(&m_look, &LookSource::changed, this, &SignalChart::dress);
    dress();
}

void SignalChart::dress()
{
    const Look &look = m_look.look();
    setFixedHeight(look.px(92));
    setBackgroundBrush(look.colour(Token::Base));
    chart()->setBackgroundVisible(false);
    QColor weak = look.colour(Token::Dark);
    weak.setAlphaF(0.08F);
    m_weak->setBrush(weak);
    m_weak->setPen(Qt::NoPen);
    renew();
}

void SignalChart::setData(std::shared_ptr<const CardHistory> history)
{
    m_data = std::move(history);
    renew();
}

void SignalChart::setTimes(Instant from, Instant to)
{
    if (from == m_from && to == m_to)
        return;
    m_from = from;
    m_to = to;
    renew();
}

void SignalChart::resizeEvent(QResizeEvent *event)
{
    QChartView::resizeEvent(event);
    renew();
}

TimeAxis SignalChart::axis() const
{
    const int left = SessionGantt::labelWidth(m_look.look());
    return { m_from, m_to, double(left), std::max(1.0, double(width() - left - SessionGantt::rightMargin(m_look.look()))) };
}

/// Not a QLineSeries, which widens its line to a shape for the mouse each time: that takes longer than to paint it.
void SignalChart::paintRuns(QPainter &painter, const QRectF &plot) const
{
    painter.save();
    painter.setClipRect(plot); // the samples beside the window are in the line too
    const double unit = plot.height() / (top - bottom);
    for (const TimeSeries::Run &run : m_runs) {
        // Where lines fill whole columns, smooth edges cannot be seen.
        const bool dense = double(run.size()) > 2 * plot.width();
        painter.setRenderHint(QPainter::Antialiasing, !dense);
        painter.setPen(QPen(m_look.look().colour(Token::Text), dense ? 1 : 1.5));
        QPolygonF line(run.size());
        std::transform(run.cbegin(), run.cend(), line.begin(), [&](QPointF point) {
            return QPointF(plot.left() + point.x() * plot.width(), plot.top() + (top - point.y()) * unit);
        });
        if (line.size() == 1)
            painter.drawPoint(line.front());
        else
            painter.drawPolyline(line);
    }
    painter.restore();
}

/// New data and a new window often come together: the points are chosen once, when they are painted.
void SignalChart::renew()
{
    const TimeAxis axis = this->axis();
    const QRectF plot(axis.left, 6, axis.width, height() - 12);
    if (chart()->plotArea() != plot)
        chart()->setPlotArea(plot);
    m_stale = true;
    viewport()->update();
}

void SignalChart::paintEvent(QPaintEvent *event)
{
    if (m_to > m_from && std::exchange(m_stale, false))
        reduce();
    QChartView::paintEvent(event);
}

void SignalChart::reduce()
{
    const TimeAxis axis = this->axis();
    // Three pixels that nothing stands in are a gap, however far out.
    const Span gap = std::max(Span(4min), Span(std::int64_t(double(axis.span().count()) * 3 / axis.width)));
    m_runs = m_data->signal.reduced({ m_from, m_to, int(axis.width), gap });
    const double from = double(m_from.time_since_epoch().count()) / 1000, whole = double(axis.span().count()) / 1000; // ms
    const auto placed = [&](QPointF point) { return QPointF((point.x() - from) / whole, std::clamp(point.y(), bottom, top)); };
    for (TimeSeries::Run &run : m_runs)
        std::transform(run.cbegin(), run.cend(), run.begin(), placed);
    const std::size_t after = m_data->signal.firstAtOrAfter(m_to + Span(1));
    m_newest.reset();
    if (after > 0 && m_data->signal.at(after - 1).t >= m_from)
        m_newest = m_data->signal.at(after - 1);
}

void SignalChart::drawForeground(QPainter *painter, const QRectF &)
{
    const Look &look = m_look.look();
    const QRectF plot = chart()->plotArea();
    const auto y = [&](double level) { return plot.top() + (top - level) / (top - bottom) * plot.height(); };
    paintRuns(*painter, plot);
    painter->save();
    painter->setFont(look.font(TextRole::Table));
    painter->setPen(look.colour(Token::Text));
    painter->drawText(QRectF(0, 4, plot.left() - 40, look.px(18)), Qt::AlignLeft | Qt::AlignVCenter, tr("RSRP"));
    painter->setFont(look.font(TextRole::Caption));
    painter->setPen(look.colour(Token::Text3));
    painter->drawText(QRectF(0, 4 + look.px(17), plot.left() - 40, look.px(16)), Qt::AlignLeft | Qt::AlignVCenter, tr("dBm"));
    for (const double level : { -70.0, -90.0, limit })
        painter->drawText(QRectF(0, y(level) - 8, plot.left() - 8, 16), Qt::AlignRight | Qt::AlignVCenter, words::number(level, 0, m_reader.locale));
    painter->setPen(QPen(look.colour(Token::Sep), 1));
    for (const double level : { -70.0, -90.0 })
        painter->drawLine(QPointF(plot.left(), std::round(y(level)) + 0.5), QPointF(plot.right(), std::round(y(level)) + 0.5));
    QPen dashed(look.colour(Token::Dark), 1);
    dashed.setDashPattern({ 4, 3 });
    painter->setPen(dashed);
    painter->drawLine(QPointF(plot.left(), y(limit)), QPointF(plot.right(), y(limit)));
    const TimeAxis axis = this->axis();
    if (m_data->now >= m_from && m_data->now <= m_to) {
        painter->setPen(QPen(look.colour(Token::Accent), 1.5));
        painter->drawLine(QPointF(axis.x(m_data->now), 0), QPointF(axis.x(m_data->now), height()));
    }
    if (m_newest) {
        const Instant at = m_newest->t;
        const double level = std::clamp(m_newest->value, bottom, top);
        const QString text = words::withUnit(m_newest->value, 0, u"dBm", m_reader.locale) + QLatin1Char(' ')
            + words::time(at, m_data->now, m_data->zone, m_reader.locale);
        const double width = painter->fontMetrics().horizontalAdvance(text) + 8;
        painter->setPen(QPen(look.colour(Token::Base), 1));
        painter->setBrush(look.colour(Token::Text));
        painter->drawEllipse(QPointF(axis.x(at), y(level)), look.px(7) / 2.0, look.px(7) / 2.0);
        painter->setBrush(Qt::NoBrush);
        const double x = axis.x(at) + 8;
        const QRectF box(x + width > plot.right() ? x - 16 - width : x, std::clamp(y(level) - 24, 0.0, height() - 18.0), width, 16);
        painter->fillRect(box, look.colour(Token::Base));
        painter->setPen(look.colour(Token::Text));
        painter->drawText(box, Qt::AlignCenter, text);
    } else {
        painter->setPen(look.colour(Token::Text3));
        painter->drawText(plot, Qt::AlignCenter, tr("No signal samples in this time"));
    }
    if (hasFocus())
        paintFocusRing(*painter, viewport()->rect(), look.colour(Token::Focus));
    painter->restore();
}

QString SignalChart::tipAt(Instant t) const
{
    const TimeSeries &signal = m_data->signal;
    const std::size_t after = signal.firstAtOrAfter(t);
    if (after >= signal.size() || signal.at(after).t - t >= axis().span() / 40)
        return {};
    return words::withUnit(signal.at(after).value, 0, u"dBm", m_reader.locale) + QLatin1Char('\n')
        + words::time(signal.at(after).t, m_data->now, m_data->zone, m_reader.locale);
}

void SignalChart::take(const TimeAxis &axis)
{
    if (axis.from == m_from && axis.to == m_to)
        return;
    setTimes(axis.from, axis.to);
    Q_EMIT timesChanged(m_from, m_to);
}

void SignalChart::wheelEvent(QWheelEvent *event)
{
    take(AxisInput::wheel(axis(), *event, latest()));
    event->accept();
}

void SignalChart::mousePressEvent(QMouseEvent *event)
{
    if (event->button() == Qt::LeftButton)
        m_input.press(event->position().x());
}

void SignalChart::mouseMoveEvent(QMouseEvent *event)
{
    if (m_input.dragging())
        take(m_input.dragTo(axis(), event->position().x(), latest()));
    else
        QToolTip::showText(event->globalPosition().toPoint() + QPoint(14, 14), tipAt(axis().at(event->position().x())), this);
}

void SignalChart::mouseReleaseEvent(QMouseEvent *)
{
    m_input.release();
}

void SignalChart::keyPressEvent(QKeyEvent *event)
{
    if (const std::optional<TimeAxis> axis = AxisInput::key(this->axis(), *event, latest()))
        take(*axis);
    else
        QChartView::keyPressEvent(event);
}

} // namespace signalbox

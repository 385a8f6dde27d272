#include "vehicle/signalchart.h"

#include "look/paint.h"
#include "vehicle/sessiongantt.h"
#include "words/numbers.h"
#include "words/times.h"

#include <QAreaSeries>
#include <QChart>
#include <QLineSeries>
#include <QMouseEvent>
#include <QScatterSeries>
#include <QToolTip>
#include <QValueAxis>

namespace signalbox {

using namespace std::chrono_literals;

namespace {
constexpr double top = -60, bottom = -130; // dBm
constexpr std::size_t mostRuns = 120; // a gap narrower than some 3 pixels cannot be seen
} // namespace

SignalChart::SignalChart(LookSource &look, Reader reader, QWidget *parent)
    : QChartView(parent), m_look(look), m_reader(std::move(reader)), m_data(std::make_shared<CardHistory>()), m_time(new QValueAxis(this)),
      m_level(new QValueAxis(this)), m_limitLine(new QLineSeries(this)), m_floor(new QLineSeries(this)),
      m_weak(new QAreaSeries(m_limitLine, m_floor)), m_last(new QScatterSeries(this))
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
    for (QAbstractSeries *series : { static_cast<QAbstractSeries *>(m_weak), static_cast<QAbstractSeries *>(m_last) }) {
        drawing->addSeries(series);
        series->attachAxis(m_time);
        series->attachAxis(m_level);
    }
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
    m_last->setColor(look.colour(Token::Text));
    m_last->setBorderColor(look.colour(Token::Base));
    m_last->setMarkerSize(look.px(7));
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

QLineSeries *SignalChart::newLine()
{
    auto *line = new QLineSeries(this);
    chart()->addSeries(line);
    line->attachAxis(m_time);
    line->attachAxis(m_level);
    return line;
}

void SignalChart::showRuns(const std::vector<TimeSeries::Run> &runs)
{
    while (m_runs.size() < runs.size())
        m_runs.push_back(newLine());
    while (m_runs.size() > runs.size()) {
        chart()->removeSeries(m_runs.back());
        delete m_runs.back();
        m_runs.pop_back();
    }
    const double columns = chart()->plotArea().width();
    for (std::size_t i = 0; i < runs.size(); ++i) {
        // Where lines fill whole columns a wider pen adds nothing, and one of a pixel is painted three times as fast.
        m_runs[i]->setPen(QPen(m_look.look().colour(Token::Text), double(runs[i].size()) > 2 * columns ? 1 : 1.5));
        m_runs[i]->replace(runs[i]);
    }
}

/// The axis of Qt Charts stays 0 to 1, the share of the window: a new range would lay out every series once more.
void SignalChart::renew()
{
    if (m_to <= m_from)
        return;
    const TimeAxis axis = this->axis();
    const QRectF plot(axis.left, 6, axis.width, height() - 12);
    if (chart()->plotArea() != plot)
        chart()->setPlotArea(plot);
    // Three pixels that nothing stands in are a gap, however far out.
    const Span gap = std::max(Span(4min), Span(std::int64_t(double(axis.span().count()) * 3 / axis.width)));
    std::vector<TimeSeries::Run> runs = m_data->signal.reduced({ m_from, m_to, int(axis.width), gap });
    if (runs.size() > mostRuns)
        runs.erase(runs.begin(), runs.end() - std::ptrdiff_t(mostRuns));
    const double from = double(m_from.time_since_epoch().count()) / 1000, whole = double(axis.span().count()) / 1000; // ms
    const auto placed = [&](QPointF point) { return QPointF((point.x() - from) / whole, std::clamp(point.y(), bottom, top)); };
    for (TimeSeries::Run &run : runs)
        std::transform(run.cbegin(), run.cend(), run.begin(), placed);
    showRuns(runs);
    const std::size_t after = m_data->signal.firstAtOrAfter(m_to + Span(1));
    m_newest.reset();
    if (after > 0 && m_data->signal.at(after - 1).t >= m_from)
        m_newest = m_data->signal.at(after - 1);
    m_last->replace(m_newest ? QList<QPointF> { placed({ double(toMicros(m_newest->t)) / 1000, m_newest->value }) } : QList<QPointF>());
    viewport()->update();
}

void SignalChart::drawForeground(QPainter *painter, const QRectF &)
{
    const Look &look = m_look.look();
    const QRectF plot = chart()->plotArea();
    const auto y = [&](double level) { return plot.top() + (top - level) / (top - bottom) * plot.height(); };
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

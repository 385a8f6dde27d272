#include "map/legend.h"

#include "look/paint.h"

#include <QPainter>
#include <QToolButton>

namespace signalbox {

namespace {
constexpr int padding = 12, ramp = 10, gap = 6, cardWidth = 248;

double noteHeight(const QString &note, const Look &look)
{
    return QFontMetricsF(look.font(TextRole::Caption)).boundingRect(QRectF(0, 0, look.px(cardWidth - 2 * padding), 500), Qt::TextWordWrap, note).height();
}

/// Limits that would touch are left out, the ends never.
void paintLimits(QPainter &painter, const QRectF &line, const QStringList &limits, const Look &look)
{
    const QFontMetricsF metrics(look.font(TextRole::Caption));
    const double step = line.width() / double(limits.size() - 1);
    const double lastLeft = line.right() - metrics.horizontalAdvance(limits.last());
    double free = line.left();
    painter.setFont(look.font(TextRole::Caption));
    painter.setPen(look.colour(Token::Text2));
    for (int i = 0; i < limits.size(); ++i) {
        const double wide = metrics.horizontalAdvance(limits[i]);
        const bool last = i == limits.size() - 1;
        const double left = last ? lastLeft : i == 0 ? line.left() : line.left() + i * step - wide / 2;
        if (!last && i > 0 && (left < free || left + wide + 6 > lastLeft))
            continue;
        painter.drawText(QRectF(left, line.top(), wide + 1, line.height()), Qt::AlignLeft | Qt::AlignVCenter, limits[i]);
        free = left + wide + 6;
    }
}
} // namespace

QSizeF Legend::sizeOf(const Content &content, const Look &look)
{
    const double lines = look.lineHeight(TextRole::TableBold) + (content.limits.isEmpty() ? 0 : ramp + look.lineHeight(TextRole::Caption) + gap);
    return { double(look.px(cardWidth)), 2 * padding + lines + gap + noteHeight(content.note, look) };
}

void Legend::paint(QPainter &painter, const QRectF &box, const Content &content, const Look &look)
{
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(look.colour(Token::Border), 1));
    painter.setBrush(look.colour(Token::Popup));
    painter.drawRoundedRect(box.adjusted(0.5, 0.5, -0.5, -0.5), 4, 4);
    QRectF line = box.adjusted(padding, padding, -padding, -padding);
    painter.setFont(look.font(TextRole::TableBold));
    painter.setPen(look.colour(Token::Text));
    const double titleHeight = look.lineHeight(TextRole::TableBold);
    const QString title = painter.fontMetrics().elidedText(content.title, Qt::ElideRight, int(line.width()) - look.px(20));
    painter.drawText(QRectF(line.topLeft(), QSizeF(line.width(), titleHeight)), Qt::AlignLeft | Qt::AlignVCenter, title);
    line.setTop(line.top() + titleHeight + gap);
    if (!content.limits.isEmpty()) {
        painter.setRenderHint(QPainter::Antialiasing, false);
        const double step = line.width() / double(content.colours.size());
        for (std::size_t i = 0; i < content.colours.size(); ++i) {
            const QRectF swatch(std::round(line.left() + double(i) * step), line.top(), std::round(step), ramp);
            painter.fillRect(swatch, look.colour(Token::Land)); // as on the map, through which the land is seen
            painter.fillRect(swatch, content.colours[i]);
        }
        painter.setBrush(Qt::NoBrush);
        painter.setPen(QPen(look.colour(Token::Border), 1));
        painter.drawRect(QRectF(line.left(), line.top(), line.width() - 1, ramp - 1));
        line.setTop(line.top() + ramp);
        paintLimits(painter, QRectF(line.topLeft(), QSizeF(line.width(), look.lineHeight(TextRole::Caption))), content.limits, look);
        line.setTop(line.top() + look.lineHeight(TextRole::Caption));
    }
    painter.setFont(look.font(TextRole::Caption));
    painter.setPen(look.colour(Token::Text3));
    painter.drawText(line, Qt::TextWordWrap | Qt::AlignLeft | Qt::AlignTop, content.note);
    painter.restore();
}

Legend::Legend(LookSource &look, QWidget *parent) : QFrame(parent), m_look(look), m_close(new QToolButton(this))
{
    m_close->setAccessibleName(tr("Remove the layer"));
    m_close->setToolTip(m_close->accessibleName());
    connect(m_close, &QToolButton::clicked, this, &Legend::closeWanted);
    connect(&m_look, &LookSource::changed, this, &Legend::dress);
    dress();
    hide();
}

void Legend::dress()
{
    const Look &look = m_look.look();
    resize(sizeOf(m_content, look).toSize());
    const int side = look.px(24);
    m_close->setIcon(m_look.icon(QStringLiteral("close")));
    m_close->setIconSize({ 16, 16 });
    m_close->setFixedSize(side, side);
    m_close->move(width() - side - 6, 6);
    update();
}

void Legend::setContent(const Content &content)
{
    if (content == m_content)
        return;
    m_content = content;
    QString told = content.title;
    if (!content.limits.isEmpty())
        told = tr("%1, from %2 to %3 in six steps. %4").arg(content.title, content.limits.first(), content.limits.last(), content.note);
    setAccessibleName(tr("Legend: %1").arg(told));
    dress();
}

void Legend::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    paint(painter, rect(), m_content, m_look.look());
}

} // namespace signalbox

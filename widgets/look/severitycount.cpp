#include "look/severitycount.h"

#include "look/paint.h"
#include "look/stateglyph.h"

#include <QKeyEvent>
#include <QMouseEvent>
#include <QPainter>

namespace signalbox {

namespace {
constexpr int Glyph = 14;
constexpr int Padding = 16;
constexpr int Gap = 8;

QFont numberFont(const Look &look)
{
    QFont font = look.font(TextRole::Lead);
    font.setBold(true);
    return font;
}
} // namespace

SeverityCount::SeverityCount(int rank, const QString &name, LookSource &look, QWidget *parent)
    : QAbstractButton(parent), m_rank(rank), m_name(name), m_look(look)
{
    setFocusPolicy(Qt::StrongFocus);
    setCheckable(true);
    setAttribute(Qt::WA_Hover);
    setToolTip(tr("%1: click for only these, Ctrl adds them, Shift leaves them out").arg(name));
    describe();
}

void SeverityCount::setCount(qint64 count)
{
    if (count == m_count)
        return;
    const int before = numberWidth();
    m_count = count;
    describe();
    if (numberWidth() != before)
        updateGeometry();
    update();
}

void SeverityCount::setNote(const QString &note)
{
    m_note = note;
    describe();
    updateGeometry();
}

void SeverityCount::describe()
{
    setAccessibleName(tr("%1, %Ln vehicles", nullptr, int(m_count)).arg(m_name));
    setAccessibleDescription(m_note);
}

int SeverityCount::numberWidth() const
{
    return QFontMetrics(numberFont(m_look.look())).horizontalAdvance(countText());
}

QSize SeverityCount::sizeHint() const
{
    QSize size = minimumSizeHint();
    if (!m_note.isEmpty())
        size.rwidth() += 2 + Gap + QFontMetrics(m_look.look().font(TextRole::Caption)).horizontalAdvance(m_note);
    return size;
}

QSize SeverityCount::minimumSizeHint() const
{
    const int name = QFontMetrics(m_look.look().font(TextRole::Body)).horizontalAdvance(m_name);
    return { 2 * Padding + Glyph + Gap + numberWidth() + Gap + name, m_look.look().fit(40, TextRole::Lead) };
}

void SeverityCount::mouseReleaseEvent(QMouseEvent *event)
{
    setDown(false);
    if (event->button() == Qt::LeftButton && rect().contains(event->position().toPoint()))
        Q_EMIT pressedWith(event->modifiers());
}

void SeverityCount::keyPressEvent(QKeyEvent *event)
{
    switch (event->key()) {
    case Qt::Key_Space:
    case Qt::Key_Enter:
    case Qt::Key_Return: Q_EMIT pressedWith(event->modifiers()); break;
    case Qt::Key_Left: focusNextPrevChild(layoutDirection() == Qt::RightToLeft); break;
    case Qt::Key_Right: focusNextPrevChild(layoutDirection() == Qt::LeftToRight); break;
    default: QWidget::keyPressEvent(event);
    }
}

void SeverityCount::paintEvent(QPaintEvent *)
{
    const Look &look = m_look.look();
    QPainter painter(this);
    if (isChecked() || isDown())
        painter.fillRect(rect(), look.colour(Token::SelBg));
    else if (underMouse())
        painter.fillRect(rect(), look.colour(Token::Hover));

    int x = Padding;
    const auto slot = [&](int width) {
        const QRect box = leading(layoutDirection(), rect(), QRect(x, 0, width, height()));
        x += width + Gap;
        return box;
    };
    QRectF glyph(0, 0, Glyph, Glyph);
    glyph.moveCenter(QRectF(slot(Glyph)).center());
    stateglyph::paint(painter, glyph, m_rank, look.stateColour(m_rank));
    const Token ink = m_count == 0 ? Token::Text3 : Token::Text;
    paintLine(painter, slot(numberWidth() + 1), countText(), numberFont(look), look.colour(ink));
    const QFont body = look.font(TextRole::Body);
    paintLine(painter, slot(QFontMetrics(body).horizontalAdvance(m_name) + 1), m_name, body, look.colour(ink));
    if (const int room = width() - x - Padding; !m_note.isEmpty() && room > 24)
        paintLine(painter, slot(room), m_note, look.font(TextRole::Caption), look.colour(Token::Text3));

    painter.fillRect(leading(layoutDirection(), rect(), QRect(width() - 1, 0, 1, height())), look.colour(Token::Sep));
    if (isChecked())
        painter.fillRect(QRect(0, height() - 3, width(), 3), look.colour(Token::Accent));
    if (hasFocus())
        paintFocusRing(painter, rect().adjusted(1, 1, -2, -1), look.colour(Token::Focus));
}

} // namespace signalbox

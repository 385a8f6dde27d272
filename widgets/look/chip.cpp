#include "look/chip.h"

#include "look/paint.h"
#include "look/stateglyph.h"

#include <QKeyEvent>
#include <QPainter>

namespace signalbox {

namespace {
constexpr int Padding = 10;
constexpr int Mark = 12;
} // namespace

Chip::Chip(const QString &text, LookSource &look, QWidget *parent) : QAbstractButton(parent), m_look(look)
{
    setText(text);
    setFocusPolicy(Qt::StrongFocus);
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    setAttribute(Qt::WA_Hover);
    connect(&m_look, &LookSource::changed, this, [this] { updateGeometry(); update(); });
    connect(this, &QAbstractButton::toggled, this, [this] { updateGeometry(); });
}

void Chip::setStateRank(int rank)
{
    m_rank = rank;
    updateGeometry();
}

int Chip::leadWidth() const
{
    return (m_rank >= 0 ? Mark + 6 : 0) + (isChecked() ? Mark + 4 : 0);
}

QSize Chip::sizeHint() const
{
    const QFontMetrics metrics(m_look.look().font(TextRole::Table));
    return { metrics.horizontalAdvance(text()) + leadWidth() + 2 * Padding + 2, m_look.look().fit(24, TextRole::Table) };
}

void Chip::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Enter || event->key() == Qt::Key_Return)
        click();
    else
        QAbstractButton::keyPressEvent(event);
}

void Chip::paintEvent(QPaintEvent *)
{
    const Look &look = m_look.look();
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const QRectF edge = QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5);
    const Token fill = isChecked() || isDown() ? Token::SelBg : underMouse() ? Token::Hover : Token::Base;
    painter.setBrush(look.colour(fill));
    painter.setPen(look.colour(isChecked() ? Token::Accent : Token::Sep));
    painter.drawRoundedRect(edge, height() / 2.0, height() / 2.0);

    const Token ink = isEnabled() ? Token::Text : Token::Disabled;
    int x = Padding;
    const auto slot = [&](int side) {
        const QRect box = leading(layoutDirection(), rect(), QRect(x, (height() - side) / 2, side, side));
        x += side + 4;
        return box;
    };
    if (isChecked())
        painter.drawPixmap(slot(Mark), m_look.iconPixmap(QStringLiteral("check"), Mark, ink, devicePixelRatioF()));
    if (m_rank >= 0) {
        stateglyph::paint(painter, slot(Mark), m_rank, look.stateColour(m_rank));
        x += 2;
    }
    const QRect words = leading(layoutDirection(), rect(), rect().adjusted(x, 0, -Padding, 0));
    paintLine(painter, words, text(), look.font(TextRole::Table), look.colour(ink));
    if (hasFocus())
        paintFocusRing(painter, rect(), look.colour(Token::Focus), height() / 2.0 - 1);
}

} // namespace signalbox

#include "shell/railbutton.h"

#include "look/paint.h"

#include <QKeyEvent>
#include <QPainter>

namespace signalbox {

namespace {
constexpr int Icon = 24;
constexpr int BarWidth = 3;
constexpr int BadgeHeight = 16;
} // namespace

RailButton::RailButton(const QString &text, const QString &icon, LookSource &look, QWidget *parent)
    : QAbstractButton(parent), m_look(look), m_icon(icon)
{
    setText(text);
    setAccessibleName(text);
    setFocusPolicy(Qt::StrongFocus);
    setAttribute(Qt::WA_Hover);
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
    connect(&m_look, &LookSource::changed, this, [this] { updateGeometry(); update(); });
}

void RailButton::setBadge(int count)
{
    m_badge = count;
    setAccessibleDescription(count > 0 ? tr("%Ln waiting for you", nullptr, count) : QString());
    update();
}

QSize RailButton::sizeHint() const
{
    return { 80, 40 + m_look.look().lineHeight(TextRole::Caption) };
}

void RailButton::keyPressEvent(QKeyEvent *event)
{
    switch (event->key()) {
    case Qt::Key_Up: focusNextPrevChild(false); break;
    case Qt::Key_Down: focusNextPrevChild(true); break;
    case Qt::Key_Enter:
    case Qt::Key_Return: click(); break;
    default: QAbstractButton::keyPressEvent(event);
    }
}

void RailButton::paintEvent(QPaintEvent *)
{
    const Look &look = m_look.look();
    QPainter painter(this);
    const bool lit = isChecked() || underMouse();
    if (isChecked())
        painter.fillRect(rect(), look.colour(Token::SelBg));
    else if (underMouse())
        painter.fillRect(rect(), look.colour(Token::Hover));
    if (isChecked())
        painter.fillRect(leading(layoutDirection(), rect(), QRect(0, 0, BarWidth, height())), look.colour(Token::Accent));

    const Token ink = lit ? Token::Text : Token::Text2;
    const QRect icon((width() - Icon) / 2, 7, Icon, Icon);
    painter.drawPixmap(icon, m_look.iconPixmap(m_icon, Icon, ink, devicePixelRatioF()));
    const QRect caption(2, icon.bottom() + 3, width() - 4, look.lineHeight(TextRole::Caption));
    paintLine(painter, caption, text(), look.font(TextRole::Caption), look.colour(ink), Qt::AlignHCenter);
    if (m_badge > 0)
        paintBadge(painter, icon);
    if (hasFocus())
        paintFocusRing(painter, rect(), look.colour(Token::Focus));
}

void RailButton::paintBadge(QPainter &painter, const QRect &icon) const
{
    const Look &look = m_look.look();
    QFont font = look.font(TextRole::Caption);
    font.setBold(true);
    const QString count = m_badge > 99 ? QStringLiteral("99+") : locale().toString(m_badge);
    const int pill = std::max(BadgeHeight, QFontMetrics(font).horizontalAdvance(count) + 8);
    const QRect box(icon.right() - 6, icon.top() - 4, pill, BadgeHeight);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.setBrush(look.stateColour(6));
    painter.drawRoundedRect(box, BadgeHeight / 2.0, BadgeHeight / 2.0);
    paintLine(painter, box, count, font, look.colour(Token::DangerText), Qt::AlignHCenter);
}

} // namespace signalbox

#include "look/holdbutton.h"

#include "look/paint.h"

#include <QKeyEvent>
#include <QMouseEvent>
#include <QPainter>
#include <QPainterPath>

namespace signalbox {

namespace {
constexpr int FramesPerSecond = 30;
constexpr int Padding = 14;
constexpr int IconSize = 16;
} // namespace

HoldButton::HoldButton(const QString &text, LookSource &look, QWidget *parent)
    : QAbstractButton(parent), m_look(look)
{
    setText(text);
    setFocusPolicy(Qt::StrongFocus);
    setAccessibleDescription(tr("Hold the mouse button or the Space bar for 1.5 seconds to confirm."));
    m_ticker.setInterval(1000 / FramesPerSecond);
    connect(&m_ticker, &QTimer::timeout, this, &HoldButton::tick);
    connect(&m_look, &LookSource::changed, this, [this] { updateGeometry(); update(); });
}

void HoldButton::setIconName(const QString &name)
{
    m_iconName = name;
    updateGeometry();
}

QSize HoldButton::sizeHint() const
{
    const QFontMetrics metrics(m_look.look().font(TextRole::BodyBold));
    const int icon = m_iconName.isEmpty() ? 0 : IconSize + 8;
    return { metrics.horizontalAdvance(text()) + icon + 2 * Padding + 2, m_look.look().fit(32, TextRole::Body) };
}

double HoldButton::fraction() const
{
    if (!m_ticker.isActive())
        return 0;
    return std::min(1.0, double(m_since.elapsed()) / double(m_holdTime.count()));
}

QString HoldButton::caption() const
{
    if (!m_ticker.isActive())
        return {};
    const double whole = double(m_holdTime.count()) / 1000;
    return tr("Held %1 of %2 s. Let go to stop.")
        .arg(locale().toString(fraction() * whole, 'f', 1), locale().toString(whole, 'f', 1));
}

void HoldButton::start()
{
    if (!isEnabled() || m_ticker.isActive())
        return;
    m_since.start();
    m_ticker.start();
    setDown(true);
    Q_EMIT captionChanged(caption());
    update();
}

void HoldButton::stop()
{
    if (!m_ticker.isActive())
        return;
    m_ticker.stop();
    setDown(false);
    Q_EMIT captionChanged({});
    update();
}

void HoldButton::tick()
{
    if (m_since.elapsed() < m_holdTime.count()) {
        Q_EMIT captionChanged(caption());
        update();
        return;
    }
    stop();
    Q_EMIT confirmed();
}

void HoldButton::mousePressEvent(QMouseEvent *event)
{
    if (event->button() == Qt::LeftButton)
        start();
}

void HoldButton::mouseMoveEvent(QMouseEvent *event)
{
    if (!rect().contains(event->position().toPoint()))
        stop();
}

void HoldButton::mouseReleaseEvent(QMouseEvent *)
{
    stop();
}

void HoldButton::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Space) {
        if (!event->isAutoRepeat())
            start();
    } else if (event->key() == Qt::Key_Escape && m_ticker.isActive()) {
        stop();
    } else if (event->key() != Qt::Key_Enter && event->key() != Qt::Key_Return) {
        // Enter stays here: passed on, a dialog would press its default button.
        QAbstractButton::keyPressEvent(event);
    }
}

void HoldButton::keyReleaseEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Space && !event->isAutoRepeat())
        stop();
}

void HoldButton::focusOutEvent(QFocusEvent *event)
{
    stop();
    QAbstractButton::focusOutEvent(event);
}

void HoldButton::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::EnabledChange && !isEnabled())
        stop();
    QAbstractButton::changeEvent(event);
}

void HoldButton::paintEvent(QPaintEvent *)
{
    const Look &look = m_look.look();
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const QRectF edge = QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5);
    QPainterPath shape;
    shape.addRoundedRect(edge, 4, 4);
    painter.fillPath(shape, look.colour(Token::Base));

    const double held = fraction();
    // With reduced motion the caption alone tells the seconds.
    if (held > 0 && !look.settings().reducedMotion) {
        const QRect filled = leading(layoutDirection(), rect(), QRect(0, 0, int(width() * held), height()));
        painter.setClipPath(shape);
        painter.fillRect(filled, look.colour(Token::DarkBg));
        painter.fillRect(QRect(filled.left(), height() - 3, filled.width(), 3), look.colour(Token::Danger));
        painter.setClipping(false);
    }
    painter.setPen(QPen(look.colour(isEnabled() ? Token::Danger : Token::Sep), 1));
    painter.drawPath(shape);
    if (hasFocus())
        paintFocusRing(painter, rect(), look.colour(Token::Focus));

    const Token ink = isEnabled() ? Token::Text : Token::Disabled;
    int left = Padding;
    if (!m_iconName.isEmpty()) {
        const QRect slot = leading(layoutDirection(), rect(), QRect(left, (height() - IconSize) / 2, IconSize, IconSize));
        painter.drawPixmap(slot, m_look.iconPixmap(m_iconName, IconSize, ink, devicePixelRatioF()));
        left += IconSize + 8;
    }
    const QRect words = leading(layoutDirection(), rect(), rect().adjusted(left, 0, -Padding, 0));
    paintLine(painter, words, text(), look.font(TextRole::BodyBold), look.colour(ink), Qt::AlignHCenter);
}

} // namespace signalbox

#include "look/choicebox.h"

#include <QPainter>
#include <QWheelEvent>

namespace signalbox {

namespace {
constexpr int arrowSize = 16, arrowMargin = 6;
}

ChoiceBox::ChoiceBox(LookSource &look, QWidget *parent) : QComboBox(parent), m_look(look)
{
    setFocusPolicy(Qt::StrongFocus);
    connect(&m_look, &LookSource::changed, this, qOverload<>(&QWidget::update));
}

void ChoiceBox::paintEvent(QPaintEvent *event)
{
    QComboBox::paintEvent(event);
    const int size = m_look.look().px(arrowSize);
    const QRect leading(width() - size - m_look.look().px(arrowMargin), (height() - size) / 2, size, size);
    const QPixmap arrow = m_look.iconPixmap(QStringLiteral("chevron-down"), size, isEnabled() ? Token::Text2 : Token::Disabled, devicePixelRatioF());
    QPainter(this).drawPixmap(layoutDirection() == Qt::RightToLeft ? leading.translated(-leading.x() + m_look.look().px(arrowMargin), 0) : leading, arrow);
}

void ChoiceBox::wheelEvent(QWheelEvent *event)
{
    if (hasFocus()) QComboBox::wheelEvent(event);
    else event->ignore();
}

} // namespace signalbox

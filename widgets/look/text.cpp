#include "look/text.h"

#include <QStyle>
#include <QVariant>

namespace signalbox {

QLabel *newLabel(const QString &text, const char *role, QWidget *parent, bool wrap)
{
    auto *label = new QLabel(text, parent);
    label->setProperty("role", QString::fromLatin1(role));
    label->setTextFormat(Qt::PlainText);
    label->setWordWrap(wrap);
    if (wrap)
        label->setTextInteractionFlags(Qt::TextSelectableByMouse);
    return label;
}

QPushButton *newButton(const QString &text, const char *kind, QWidget *parent, bool small)
{
    auto *button = new QPushButton(text, parent);
    button->setProperty("kind", QString::fromLatin1(kind));
    if (small)
        button->setProperty("compact", true);
    button->setAutoDefault(false);
    return button;
}

void restyle(QWidget *widget, const char *property, const QVariant &value)
{
    widget->setProperty(property, value);
    widget->style()->unpolish(widget);
    widget->style()->polish(widget);
}

} // namespace signalbox

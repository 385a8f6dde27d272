#include "keyboard.h"

#include <QAccessible>
#include <QApplication>
#include <QTest>

namespace keyboard {

void press(Qt::Key key, Qt::KeyboardModifiers modifiers)
{
    if (QWidget *focus = QApplication::focusWidget()) QTest::keyClick(focus, key, modifiers);
}

void type(const QString &text)
{
    if (QWidget *focus = QApplication::focusWidget()) QTest::keyClicks(focus, text);
}

bool tabTo(const QWidget *wanted)
{
    for (int i = 0; i < 40 && QApplication::focusWidget() != wanted; ++i)
        press(Qt::Key_Tab);
    return QApplication::focusWidget() == wanted;
}

QStringList unnamed(const QWidget *window)
{
    QStringList names;
    for (QWidget *widget : window->findChildren<QWidget *>()) {
        if (!widget->isVisible() || widget->focusPolicy() == Qt::NoFocus || widget->inherits("QScrollBar") || widget->inherits("QLabel")) continue;
        const QAccessibleInterface *interface = QAccessible::queryAccessibleInterface(widget);
        if (!interface || interface->text(QAccessible::Name).isEmpty())
            names.append(QLatin1StringView(widget->metaObject()->className()) + u' ' + widget->objectName());
    }
    return names;
}

} // namespace keyboard

#pragma once

#include <QWidget>

/// A person at the keyboard: every key goes to whatever has the focus.
namespace keyboard {

void press(Qt::Key key, Qt::KeyboardModifiers modifiers = Qt::NoModifier);
void type(const QString &text);
/// Tab until `wanted` has the focus; false after a full round.
bool tabTo(const QWidget *wanted);
/// Controls that take the focus and have no name for assistive technology.
QStringList unnamed(const QWidget *window);

} // namespace keyboard

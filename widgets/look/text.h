#pragma once

#include <QLabel>
#include <QPushButton>

namespace signalbox {

/// A label of a role of look.qss: figure, page, lead, review, dialog, section, label, table, strong, caption.
/// `wrap` for running text. Text may be selected with the mouse when it wraps.
QLabel *newLabel(const QString &text, const char *role, QWidget *parent, bool wrap = false);

/// A button of a kind of look.qss: default, primary, quiet, link, danger. Never the dialog's default button.
QPushButton *newButton(const QString &text, const char *kind, QWidget *parent, bool small = false);

/// Gives `widget` another `property` value and lets the style sheet see it.
void restyle(QWidget *widget, const char *property, const QVariant &value);

} // namespace signalbox

#include "shell/shortcutsdialog.h"

#include "look/text.h"

#include <QGridLayout>
#include <QScrollArea>

namespace signalbox {

namespace {
void addRow(QGridLayout *grid, const QString &keys, const QString &text)
{
    const int row = grid->rowCount();
    auto *label = newLabel(keys, "strong", grid->parentWidget());
    label->setMinimumWidth(160);
    grid->addWidget(label, row, 0);
    grid->addWidget(newLabel(text, "label", grid->parentWidget()), row, 1);
}

QString shown(const QKeySequence &keys)
{
    return keys.toString(QKeySequence::NativeText);
}
} // namespace

ShortcutsDialog::ShortcutsDialog(const std::vector<Command> &commands, QWidget *parent) : QDialog(parent)
{
    setWindowTitle(tr("Keyboard"));
    auto *rows = new QWidget;
    auto *grid = new QGridLayout(rows);
    grid->setColumnStretch(1, 1);
    grid->setHorizontalSpacing(16);
    for (const Command &command : commands) {
        if (!command.keys.isEmpty())
            addRow(grid, shown(command.keys), command.text);
    }
    addRow(grid, tr("Tab"), tr("Next control; with Shift the one before"));
    addRow(grid, tr("Enter"), tr("Open the current row"));
    addRow(grid, tr("Space, held"), tr("Confirm a switch. Enter never confirms"));
    addRow(grid, shown(QKeySequence::Copy), tr("Copy the selected rows"));
    addRow(grid, tr("Esc"), tr("Close the menu, the search or the dialog"));

    auto *scroll = new QScrollArea(this);
    scroll->setWidgetResizable(true);
    scroll->setWidget(rows);
    scroll->setAccessibleName(tr("Keys and what they do"));
    auto *close = newButton(tr("Close"), "default", this);
    connect(close, &QPushButton::clicked, this, &QDialog::accept);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(24, 16, 24, 16);
    column->addWidget(newLabel(tr("Keyboard"), "page", this));
    column->addWidget(scroll, 1);
    column->addWidget(close, 0, Qt::AlignRight);
    resize(560, 520);
    close->setFocus();
}

} // namespace signalbox

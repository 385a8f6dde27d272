#pragma once

#include "shell/command.h"

#include <QDialog>

namespace signalbox {

/// Every key of the desk, by what it does. F1 or Ctrl+/.
class ShortcutsDialog final : public QDialog
{
    Q_OBJECT
public:
    ShortcutsDialog(const std::vector<Command> &commands, QWidget *parent);
};

} // namespace signalbox

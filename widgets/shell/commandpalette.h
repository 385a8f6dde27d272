#pragma once

#include "look/looksource.h"

#include <QFrame>

class QLineEdit;
class QListView;

namespace signalbox {

class CommandList;

/// Ctrl+K. 640 px wide, 120 px below the top of its window. Enter runs the current row, Esc or a click elsewhere closes.
class CommandPalette final : public QFrame
{
    Q_OBJECT
public:
    CommandPalette(CommandList &commands, LookSource &look, QWidget *window);

    void open();

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;
    void hideEvent(QHideEvent *event) override;

private:
    void search(const QString &typed);
    int heightFor(int rows) const;
    void move(int by);
    void runCurrent();

    CommandList &m_commands;
    LookSource &m_look;
    QLineEdit *m_line;
    QListView *m_list;
    QPointer<QWidget> m_cameFrom;
};

} // namespace signalbox

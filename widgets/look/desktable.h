#pragma once

#include "look/cellroles.h"
#include "look/looksource.h"

#include <QTableView>

class QMenu;

namespace signalbox {

/// A table as the look has it: whole-row selection with a bar, hover over the row, separators, sorted head in
/// bold. No zebra, no grid. Columns are remembered by LayoutMemory once the table has an object name.
class DeskTable final : public QTableView
{
    Q_OBJECT
public:
    DeskTable(LookSource &look, CellRoles roles, QWidget *parent = nullptr);

    /// Row under the mouse, or -1.
    int hoveredRow() const { return m_hovered; }
    /// Copies the selected rows as tab-separated text with heads. Ctrl+C does the same.
    void copySelection() const;
    /// `designWidth` at the present scale, or what the head needs in this language.
    void fitColumn(int column, int designWidth);
    /// Copies the current cell at full length. Ctrl+Shift+C does the same.
    void copyCell(const QModelIndex &index) const;
    /// "Copy cell" and "Copy rows", for the menu of a table that makes its own; every other table has them by itself.
    void addCopyActions(QMenu *menu, const QModelIndex &index);

Q_SIGNALS:
    /// Enter, Return or double click.
    void opened(const QModelIndex &index);

protected:
    bool viewportEvent(QEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void contextMenuEvent(QContextMenuEvent *event) override;

private:
    void setHovered(int row);
    void dress();
    LookSource &m_look;
    int m_hovered = -1;
};

} // namespace signalbox

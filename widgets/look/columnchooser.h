#pragma once

#include "look/looksource.h"

#include <QFrame>
#include <set>

class QListWidget;
class QListWidgetItem;
class QTableView;

namespace signalbox {

/// Which columns of a table are shown and in which order: Space or a click shows, dragging or Alt+Up and Alt+Down
/// moves. Every change holds at once; the head of the table is what LayoutMemory keeps.
class ColumnChooser final : public QFrame
{
    Q_OBJECT
public:
    /// `fixed` columns cannot be hidden: without them a row says nothing.
    ColumnChooser(QTableView &table, std::set<int> fixed, LookSource &look, QWidget *parent);

    void popupUnder(QWidget *button);
    QListWidget *list() const { return m_list; }

Q_SIGNALS:
    void resetWanted(); ///< the columns of the first start
    void shown(int column); ///< a hidden one was shown

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void fill();
    void toggle(QListWidgetItem *item);
    void takeOrder();
    void moveCurrent(int by);

    QTableView &m_table;
    std::set<int> m_fixed;
    LookSource &m_look;
    QListWidget *m_list;
    bool m_filling = false;
};

} // namespace signalbox

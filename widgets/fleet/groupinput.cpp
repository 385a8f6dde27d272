#include "fleet/groupinput.h"

#include "fleet/fleetdelegate.h"

#include <QKeyEvent>
#include <QMouseEvent>

namespace signalbox {

GroupInput::GroupInput(DeskTable &table, FleetTableModel &model, LookSource &look) : QObject(&table), m_table(table), m_model(model), m_look(look)
{
    table.installEventFilter(this);
    table.viewport()->installEventFilter(this);
}

bool GroupInput::eventFilter(QObject *watched, QEvent *event)
{
    if (m_model.grouping().empty())
        return false;
    if (watched == &m_table && event->type() == QEvent::KeyPress && static_cast<QKeyEvent *>(event)->modifiers() == Qt::NoModifier)
        return key(static_cast<QKeyEvent *>(event)->key());
    if (watched == m_table.viewport() && event->type() == QEvent::MouseButtonPress && static_cast<QMouseEvent *>(event)->button() == Qt::LeftButton)
        return press(static_cast<QMouseEvent *>(event)->position().toPoint());
    return false;
}

bool GroupInput::key(int key)
{
    const int row = m_table.currentIndex().row();
    if (row < 0 || (key != Qt::Key_Left && key != Qt::Key_Right))
        return false;
    const bool inwards = (key == Qt::Key_Right) == (m_table.layoutDirection() == Qt::LeftToRight);
    if (m_model.isGroup(row) && m_model.isOpen(row) != inwards) {
        m_model.setOpen(row, inwards);
        return true;
    }
    const int next = inwards ? (m_model.isGroup(row) ? row + 1 : -1) : m_model.groupAround(row);
    if (next < 0 || next >= m_model.rowCount())
        return m_model.isGroup(row);
    m_table.selectRow(next);
    m_table.scrollTo(m_model.index(next, 0));
    return true;
}

bool GroupInput::press(const QPoint &at)
{
    const QModelIndex index = m_table.indexAt(at);
    if (!index.isValid() || !m_model.isGroup(index.row()))
        return false;
    const QRect line(0, m_table.visualRect(index).top(), m_table.viewport()->width(), m_table.rowHeight(index.row()));
    const int level = index.data(GroupRole).value<GroupLine>().level;
    const int reach = FleetDelegate::chevron(m_look.look(), line, level).right() + m_look.look().px(4);
    const int from = m_table.layoutDirection() == Qt::RightToLeft ? m_table.viewport()->width() - at.x() : at.x();
    if (from > reach)
        return false;
    m_model.setOpen(index.row(), !m_model.isOpen(index.row()));
    return true;
}

} // namespace signalbox

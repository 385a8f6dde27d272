#include "look/desktable.h"

#include "look/tabledelegate.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QHeaderView>
#include <QKeyEvent>
#include <QMenu>
#include <QMouseEvent>

namespace signalbox {

DeskTable::DeskTable(LookSource &look, CellRoles roles, QWidget *parent) : QTableView(parent), m_look(look)
{
    setItemDelegate(new TableDelegate(look, roles, this));
    setSelectionBehavior(SelectRows);
    setShowGrid(false);
    setAlternatingRowColors(false);
    setWordWrap(false);
    setTabKeyNavigation(false);
    setEditTriggers(NoEditTriggers);
    setVerticalScrollMode(ScrollPerPixel);
    setHorizontalScrollMode(ScrollPerPixel);
    setMouseTracking(true);
    viewport()->setAttribute(Qt::WA_Hover);
    verticalHeader()->hide();
    // ResizeToContents would ask a million rows for their height.
    verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    horizontalHeader()->setHighlightSections(false);
    horizontalHeader()->setStretchLastSection(true);
    horizontalHeader()->setSectionsMovable(true);
    horizontalHeader()->setDefaultAlignment(Qt::AlignLeading | Qt::AlignVCenter);
    connect(this, &QTableView::doubleClicked, this, &DeskTable::opened);
    connect(&m_look, &LookSource::changed, this, &DeskTable::dress);
    dress();
}

void DeskTable::dress()
{
    verticalHeader()->setDefaultSectionSize(m_look.look().rowHeight());
    verticalHeader()->setMinimumSectionSize(m_look.look().rowHeight());
    horizontalHeader()->setFixedHeight(m_look.look().fit(28, TextRole::Table));
    viewport()->update();
}

void DeskTable::setHovered(int row)
{
    if (row == m_hovered)
        return;
    for (const int touched : { m_hovered, row }) {
        if (touched >= 0)
            viewport()->update(0, rowViewportPosition(touched), viewport()->width(), rowHeight(touched));
    }
    m_hovered = row;
}

bool DeskTable::viewportEvent(QEvent *event)
{
    if (event->type() == QEvent::MouseMove)
        setHovered(rowAt(static_cast<QMouseEvent *>(event)->position().toPoint().y()));
    else if (event->type() == QEvent::Leave)
        setHovered(-1);
    return QTableView::viewportEvent(event);
}

void DeskTable::keyPressEvent(QKeyEvent *event)
{
    if (event->matches(QKeySequence::Copy))
        copySelection();
    else if (event->key() == Qt::Key_C && event->modifiers() == (Qt::ControlModifier | Qt::ShiftModifier))
        copyCell(currentIndex());
    else if ((event->key() == Qt::Key_Enter || event->key() == Qt::Key_Return) && currentIndex().isValid())
        Q_EMIT opened(currentIndex());
    else
        QTableView::keyPressEvent(event);
}

void DeskTable::fitColumn(int column, int designWidth)
{
    const QFontMetrics bold(m_look.look().font(TextRole::TableBold));
    const QString head = model()->headerData(column, Qt::Horizontal).toString();
    setColumnWidth(column, std::max(m_look.look().px(designWidth), bold.horizontalAdvance(head) + m_look.look().px(24)));
}

void DeskTable::contextMenuEvent(QContextMenuEvent *event)
{
    const bool byMouse = event->reason() == QContextMenuEvent::Mouse;
    const QModelIndex index = byMouse ? indexAt(viewport()->mapFromGlobal(event->globalPos())) : currentIndex();
    if (!index.isValid())
        return;
    QMenu menu(this);
    addCopyActions(&menu, index);
    menu.exec(byMouse ? event->globalPos() : viewport()->mapToGlobal(visualRect(index).bottomLeft()));
}

void DeskTable::addCopyActions(QMenu *menu, const QModelIndex &index)
{
    QAction *cell = menu->addAction(tr("Copy cell"), QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_C), this, [this, at = QPersistentModelIndex(index)] { copyCell(at); });
    cell->setEnabled(index.isValid());
    menu->addAction(tr("Copy rows"), QKeySequence::Copy, this, [this] { copySelection(); });
}

void DeskTable::copyCell(const QModelIndex &index) const
{
    if (!index.isValid())
        return;
    // Where the cell is shortened, its accessible text is the whole.
    const QString whole = index.data(Qt::AccessibleTextRole).toString();
    QGuiApplication::clipboard()->setText(whole.isEmpty() ? index.data().toString() : whole);
}

void DeskTable::copySelection() const
{
    if (!model() || !selectionModel())
        return;
    const auto line = [this](const auto &cell) {
        QStringList cells;
        for (int visual = 0; visual < horizontalHeader()->count(); ++visual) {
            const int column = horizontalHeader()->logicalIndex(visual);
            if (!isColumnHidden(column))
                cells += cell(column).toString();
        }
        return cells.join(u'\t');
    };
    QStringList lines { line([this](int column) { return model()->headerData(column, Qt::Horizontal); }) };
    QModelIndexList rows = selectionModel()->selectedRows();
    std::sort(rows.begin(), rows.end());
    for (const QModelIndex &row : rows)
        lines += line([&](int column) { return row.siblingAtColumn(column).data(); });
    if (!rows.isEmpty())
        QGuiApplication::clipboard()->setText(lines.join(u'\n'));
}

} // namespace signalbox

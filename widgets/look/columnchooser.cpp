#include "look/columnchooser.h"

#include "look/text.h"

#include <QHeaderView>
#include <QKeyEvent>
#include <QListWidget>
#include <QTableView>
#include <QVBoxLayout>

namespace signalbox {

namespace {
constexpr int mostShown = 14;
}

ColumnChooser::ColumnChooser(QTableView &table, std::set<int> fixed, LookSource &look, QWidget *parent)
    : QFrame(parent, Qt::Popup | Qt::FramelessWindowHint), m_table(table), m_fixed(std::move(fixed)), m_look(look), m_list(new QListWidget(this))
{
    setObjectName(QStringLiteral("popup"));
    setAccessibleName(tr("Columns"));
    m_list->setAccessibleName(tr("Columns, in their order"));
    m_list->setDragDropMode(QAbstractItemView::InternalMove);
    m_list->setFrameShape(QFrame::NoFrame);
    m_list->installEventFilter(this);
    auto *reset = newButton(tr("Columns of the first start"), "link", this, true);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(8, 8, 8, 8);
    column->setSpacing(6);
    column->addWidget(newLabel(tr("Drag to move, or Alt+Up and Alt+Down"), "caption", this));
    column->addWidget(m_list, 1);
    column->addWidget(reset, 0, Qt::AlignLeading);
    connect(m_list, &QListWidget::itemChanged, this, &ColumnChooser::toggle);
    connect(m_list->model(), &QAbstractItemModel::rowsMoved, this, &ColumnChooser::takeOrder);
    connect(reset, &QPushButton::clicked, this, [this] {
        Q_EMIT resetWanted();
        fill();
    });
}

void ColumnChooser::popupUnder(QWidget *button)
{
    fill();
    const int row = std::max(20, m_list->sizeHintForRow(0));
    m_list->setMinimumHeight(row * std::min(mostShown, m_list->count()) + 4);
    resize(sizeHint().expandedTo({ m_look.look().px(280), 0 }));
    const bool leftToRight = layoutDirection() == Qt::LeftToRight;
    const QPoint corner = button->mapToGlobal(QPoint(leftToRight ? button->width() - width() : 0, button->height() + 2));
    move(corner);
    show();
    m_list->setFocus(Qt::PopupFocusReason);
}

void ColumnChooser::fill()
{
    m_filling = true;
    m_list->clear();
    const QHeaderView *head = m_table.horizontalHeader();
    for (int place = 0; place < head->count(); ++place) {
        const int column = head->logicalIndex(place);
        auto *item = new QListWidgetItem(m_table.model()->headerData(column, Qt::Horizontal).toString(), m_list);
        item->setData(Qt::UserRole, column);
        Qt::ItemFlags flags = Qt::ItemIsEnabled | Qt::ItemIsSelectable | Qt::ItemIsDragEnabled;
        if (!m_fixed.contains(column))
            flags |= Qt::ItemIsUserCheckable;
        item->setFlags(flags);
        item->setCheckState(head->isSectionHidden(column) ? Qt::Unchecked : Qt::Checked);
    }
    m_list->setCurrentRow(0);
    m_filling = false;
}

void ColumnChooser::toggle(QListWidgetItem *item)
{
    if (m_filling)
        return;
    const int column = item->data(Qt::UserRole).toInt();
    const bool on = item->checkState() == Qt::Checked;
    m_table.setColumnHidden(column, !on);
    if (on)
        Q_EMIT shown(column);
}

void ColumnChooser::takeOrder()
{
    QHeaderView *head = m_table.horizontalHeader();
    for (int place = 0; place < m_list->count(); ++place)
        head->moveSection(head->visualIndex(m_list->item(place)->data(Qt::UserRole).toInt()), place);
}

void ColumnChooser::moveCurrent(int by)
{
    const int from = m_list->currentRow(), to = from + by;
    if (from < 0 || to < 0 || to >= m_list->count())
        return;
    m_filling = true;
    QListWidgetItem *item = m_list->takeItem(from);
    m_list->insertItem(to, item);
    m_list->setCurrentRow(to);
    m_filling = false;
    takeOrder();
}

bool ColumnChooser::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::KeyPress) {
        const auto *key = static_cast<QKeyEvent *>(event);
        const bool alt = key->modifiers().testFlag(Qt::AltModifier);
        if (alt && (key->key() == Qt::Key_Up || key->key() == Qt::Key_Down)) {
            moveCurrent(key->key() == Qt::Key_Up ? -1 : 1);
            return true;
        }
        if (key->key() == Qt::Key_Escape) {
            hide();
            return true;
        }
    }
    return QFrame::eventFilter(watched, event);
}

} // namespace signalbox

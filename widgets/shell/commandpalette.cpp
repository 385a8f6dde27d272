#include "shell/commandpalette.h"

#include "shell/commanddelegate.h"
#include "shell/commandlist.h"

#include <QApplication>
#include <QKeyEvent>
#include <QLineEdit>
#include <QListView>
#include <QVBoxLayout>

namespace signalbox {

namespace {
constexpr int Width = 640;
constexpr int Top = 120;
constexpr int RowsShown = 12;
} // namespace

CommandPalette::CommandPalette(CommandList &commands, LookSource &look, QWidget *window)
    : QFrame(window, Qt::Popup | Qt::FramelessWindowHint),
      m_commands(commands),
      m_look(look),
      m_line(new QLineEdit(this)),
      m_list(new QListView(this))
{
    setObjectName(QStringLiteral("popup"));
    setAccessibleName(tr("Commands"));
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(1, 8, 1, 8);
    column->setSpacing(8);
    auto *head = new QHBoxLayout;
    head->setContentsMargins(8, 0, 8, 0);
    head->addWidget(m_line);
    column->addLayout(head);
    column->addWidget(m_list);
    m_line->setPlaceholderText(tr("Type a command, a page or a vehicle"));
    m_line->setAccessibleName(tr("Search commands"));
    m_line->installEventFilter(this);
    m_list->setModel(&m_commands);
    m_list->setItemDelegate(new CommandDelegate(look, m_list));
    m_list->setUniformItemSizes(true);
    m_list->setFocusPolicy(Qt::NoFocus);
    m_list->setMouseTracking(true);
    m_list->setAccessibleName(tr("Commands found"));
    m_list->setStyleSheet(QStringLiteral("background: transparent"));
    connect(m_line, &QLineEdit::textChanged, this, &CommandPalette::search);
    connect(m_list, &QListView::entered, m_list, &QListView::setCurrentIndex);
    connect(m_list, &QListView::clicked, this, &CommandPalette::runCurrent);
}

void CommandPalette::open()
{
    m_cameFrom = QApplication::focusWidget();
    m_line->clear();
    search({});
    const QRect window = parentWidget()->window()->rect();
    const int width = std::min(m_look.look().px(Width), window.width() - 32);
    const QPoint at = parentWidget()->window()->mapToGlobal(QPoint((window.width() - width) / 2, Top));
    setGeometry(at.x(), at.y(), width, heightFor(RowsShown));
    show();
    m_line->setFocus(Qt::PopupFocusReason);
}

int CommandPalette::heightFor(int rows) const
{
    const int row = m_list->sizeHintForRow(0) > 0 ? m_list->sizeHintForRow(0) : 32;
    return m_line->sizeHint().height() + 26 + row * rows;
}

void CommandPalette::search(const QString &typed)
{
    m_commands.setTyped(typed);
    m_list->setCurrentIndex(m_commands.index(0));
    resize(width(), heightFor(std::clamp(m_commands.rowCount(), 1, RowsShown)));
}

void CommandPalette::move(int by)
{
    const int rows = m_commands.rowCount();
    if (rows > 0)
        m_list->setCurrentIndex(m_commands.index(std::clamp(m_list->currentIndex().row() + by, 0, rows - 1)));
}

void CommandPalette::runCurrent()
{
    const QModelIndex current = m_list->currentIndex();
    if (!current.isValid())
        return;
    const Command command = m_commands.at(current.row());
    hide();
    if (command.run)
        command.run();
}

bool CommandPalette::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::KeyPress) {
        switch (static_cast<QKeyEvent *>(event)->key()) {
        case Qt::Key_Up: move(-1); return true;
        case Qt::Key_Down: move(1); return true;
        case Qt::Key_PageUp: move(-RowsShown); return true;
        case Qt::Key_PageDown: move(RowsShown); return true;
        case Qt::Key_Enter:
        case Qt::Key_Return: runCurrent(); return true;
        case Qt::Key_Escape: hide(); return true;
        default: break;
        }
    }
    return QFrame::eventFilter(watched, event);
}

void CommandPalette::hideEvent(QHideEvent *event)
{
    if (m_cameFrom)
        m_cameFrom->setFocus(Qt::PopupFocusReason);
    QFrame::hideEvent(event);
}

} // namespace signalbox

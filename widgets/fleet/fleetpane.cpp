#include "fleet/fleetpane.h"

#include "fleet/exportjob.h"
#include "fleet/fleetdelegate.h"
#include "fleet/groupinput.h"
#include "fleet/groupmenu.h"
#include "fleet/sorthead.h"
#include "look/columnchooser.h"
#include "look/desktable.h"
#include "look/notices.h"
#include "look/text.h"
#include "vehicle/tableroles.h"
#include "words/numbers.h"
#include "words/queries.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QMenu>
#include <QPushButton>
#include <QStackedLayout>

namespace signalbox {

namespace {
constexpr int tickMs = 500; // values at 2 Hz
constexpr qint64 settlingMs = 60000; // states find themselves when facts begin to arrive
constexpr int ticksToRefresh = 4; // the filter again every two seconds
constexpr qint64 share = 10; // of a worker's time that refreshing may take: one tenth
constexpr int patienceMs = 300; // before a new order is said to be in the making
}

FleetPane::FleetPane(TableSources sources, LookSource &look, QWidget *parent)
    : QWidget(parent), m_sources(std::move(sources)), m_look(look), m_model(m_sources)
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(buildHead());
    m_progress = new ProgressLine(tr("Exporting"), this);
    m_progress->setCancellable(true);
    m_progress->hide();
    column->addWidget(m_progress);
    buildTable();
    m_empty = new EmptyState({}, {}, this);
    connect(m_empty->addButton(tr("Clear the filter")), &QPushButton::clicked, this, &FleetPane::clearFilterWanted);
    auto *body = new QWidget(this);
    body->setObjectName(QStringLiteral("base"));
    body->setAttribute(Qt::WA_StyledBackground);
    m_stack = new QStackedLayout(body);
    m_stack->addWidget(m_table);
    m_stack->addWidget(m_empty);
    column->addWidget(body, 1);
    connect(&m_model, &FleetTableModel::matchesChanged, this, &FleetPane::describe);
    connect(&m_model, &FleetTableModel::movedRowsChanged, this, &FleetPane::describe);
    connect(&m_model, &FleetTableModel::busyChanged, this, &FleetPane::describe);
    connect(&m_model, &FleetTableModel::busyChanged, this, [this](bool busy) {
        if (busy)
            QTimer::singleShot(patienceMs, this, &FleetPane::describe);
    });
    connect(m_progress, &ProgressLine::cancelRequested, this, [this] {
        if (m_export != nullptr)
            m_export->cancel();
    });
    connect(&m_clockwork, &QTimer::timeout, this, &FleetPane::tick);
    m_clockwork.setInterval(tickMs);
    describe();
}

FleetPane::~FleetPane() = default;

QWidget *FleetPane::buildHead()
{
    auto *head = new QWidget(this);
    head->setObjectName(QStringLiteral("paneHead"));
    head->setAttribute(Qt::WA_StyledBackground);
    head->setFixedHeight(m_look.look().fit(36, TextRole::Table));
    auto *line = new QHBoxLayout(head);
    line->setContentsMargins(16, 0, 8, 0);
    line->setSpacing(4);
    m_count = newLabel({}, "table", head);
    m_newOrder = newButton({}, "link", head, true);
    m_newOrder->setShortcut(QKeySequence(Qt::Key_F5));
    m_groupButton = newButton(tr("Group"), "quiet", head, true);
    m_groupButton->setToolTip(tr("Puts vehicles together by country, network or something else, the worst first"));
    m_groupMenu = new GroupMenu(m_sources, m_groupButton);
    m_groupButton->setMenu(m_groupMenu);
    m_columns = newButton(tr("Columns"), "quiet", head, true);
    m_exportButton = newButton(tr("Export"), "quiet", head, true);
    m_exportButton->setToolTip(tr("Writes the rows of the filter and the columns shown to a CSV file or a workbook"));
    line->addWidget(m_count);
    line->addSpacing(12);
    line->addWidget(m_newOrder);
    line->addStretch();
    line->addWidget(m_groupButton);
    line->addWidget(m_columns);
    m_importButton = newButton(tr("Import"), "quiet", head, true);
    m_importButton->setToolTip(tr("Takes vehicles, devices, cards and profiles from a CSV file, after a dry run"));
    m_importButton->hide();
    line->addWidget(m_importButton);
    line->addWidget(m_exportButton);
    m_columns->setToolTip(tr("Which columns are shown, and in which order"));
    connect(m_columns, &QPushButton::clicked, this, &FleetPane::chooseColumns);
    connect(m_newOrder, &QPushButton::clicked, this, [this] { m_model.reorder(); });
    connect(m_exportButton, &QPushButton::clicked, this, [this] { exportRows(); });
    connect(m_importButton, &QPushButton::clicked, this, &FleetPane::importWanted);
    connect(m_groupMenu, &GroupMenu::chosen, this, &FleetPane::setGrouping);
    const auto dress = [this] {
        m_groupButton->setIcon(m_look.icon(QStringLiteral("group")));
        m_columns->setIcon(m_look.icon(QStringLiteral("columns")));
        m_exportButton->setIcon(m_look.icon(QStringLiteral("export")));
        m_importButton->setIcon(m_look.icon(QStringLiteral("import")));
        m_newOrder->setIcon(m_look.icon(QStringLiteral("undo"), Token::Accent));
    };
    connect(&m_look, &LookSource::changed, this, dress);
    dress();
    m_head = head;
    return head;
}

void FleetPane::buildTable()
{
    m_table = new DeskTable(m_look, tableRoles, this);
    m_table->setObjectName(QStringLiteral("fleetTable"));
    m_table->setAccessibleName(tr("Vehicles"));
    m_table->setItemDelegate(new FleetDelegate(m_look, m_table));
    m_table->setLocale(m_sources.reader.locale);
    // A view moves its current row away from one that goes; that is no choice of the reader. The first of these
    // must run before the view's own slot, the second after it.
    connect(&m_model, &QAbstractItemModel::rowsAboutToBeRemoved, this, [this] { m_selecting = true; });
    m_table->setModel(&m_model);
    connect(&m_model, &QAbstractItemModel::rowsRemoved, this, [this] { m_selecting = false; });
    m_table->setSelectionMode(QAbstractItemView::ExtendedSelection);
    m_table->setVerticalScrollMode(QAbstractItemView::ScrollPerItem); // no half rows at the top
    m_table->setContextMenuPolicy(Qt::CustomContextMenu);
    auto *head = new SortHead(m_model, m_look, m_table);
    m_table->setHorizontalHeader(head);
    showFirstColumns();
    m_chooser = new ColumnChooser(*m_table, { FleetTableModel::State, FleetTableModel::Vehicle }, m_look, this);
    connect(m_chooser, &ColumnChooser::resetWanted, this, &FleetPane::showFirstColumns);
    connect(m_chooser, &ColumnChooser::shown, this, [this](int column) {
        if (m_table->columnWidth(column) < 20)
            m_table->setColumnWidth(column, firstWidth(FleetTableModel::Column(column)));
    });
    new GroupInput(*m_table, m_model, m_look);
    connectTable();
}

void FleetPane::connectTable()
{
    const auto *head = static_cast<SortHead *>(m_table->horizontalHeader());
    connect(head, &SortHead::orderWanted, this, &FleetPane::takeOrder);
    connect(head, &SortHead::filterWanted, this, &FleetPane::filterWanted);
    connect(head, &SortHead::groupWanted, this, [this](GroupField field) { setGrouping({ field }); });
    connect(m_table, &QWidget::customContextMenuRequested, this, &FleetPane::showMenu);
    connect(m_table, &DeskTable::opened, this, &FleetPane::open);
    // Resetting drops the current row; the page brings it back.
    connect(&m_model, &QAbstractItemModel::modelAboutToBeReset, this, [this] { m_selecting = true; });
    connect(&m_model, &QAbstractItemModel::modelReset, this, [this] { m_selecting = false; });
    connect(m_table->selectionModel(), &QItemSelectionModel::currentRowChanged, this, [this](const QModelIndex &index) {
        if (const Row row = m_model.fleetRow(index.row()); !m_selecting && row != noRow)
            Q_EMIT currentChanged(row);
    });
    connect(m_table->selectionModel(), &QItemSelectionModel::selectionChanged, this, &FleetPane::describe);
    connect(m_table->selectionModel(), &QItemSelectionModel::selectionChanged, this, &FleetPane::selectionChanged);
}

void FleetPane::showEvent(QShowEvent *)
{
    m_clockwork.start();
}

void FleetPane::hideEvent(QHideEvent *)
{
    m_clockwork.stop();
}

void FleetPane::setReader(const Reader &reader)
{
    m_sources.reader = reader;
    m_table->setLocale(reader.locale);
    m_model.setReader(reader);
}

void FleetPane::setLoading(bool loading)
{
    m_loading = loading;
    if (!loading)
        m_sinceLoaded.start();
    describe();
}

void FleetPane::tick()
{
    const int first = m_table->rowAt(0), last = m_table->rowAt(m_table->viewport()->height() - 1);
    if (first >= 0)
        m_model.tick(first, last >= 0 ? last : m_model.rowCount() - 1);
    if (++m_ticks < std::max<qint64>(ticksToRefresh, m_model.effort() * share / tickMs) || m_model.isBusy())
        return;
    m_ticks = 0;
    if (mayReorder())
        m_model.reorder();
    else
        m_model.refresh();
}

/// In the first minute states change by the hundred; until somebody touches the table it follows them.
bool FleetPane::mayReorder() const
{
    const bool touched = m_table->hasFocus() || m_table->underMouse() || m_table->currentIndex().isValid();
    return m_sinceLoaded.isValid() && m_sinceLoaded.elapsed() < settlingMs && !touched && m_model.movedRows() > 0;
}

void FleetPane::select(Row row)
{
    const int place = m_model.rowOf(row);
    m_selecting = true;
    const bool several = selectedCount() > 1; // gathered by hand: the card's vehicle alone does not undo that
    if (place < 0 && several) {
        m_table->selectionModel()->setCurrentIndex({}, QItemSelectionModel::NoUpdate);
    } else if (place < 0) {
        m_table->clearSelection();
        m_table->setCurrentIndex({});
    } else if (several && m_table->selectionModel()->isRowSelected(place)) {
        m_table->selectionModel()->setCurrentIndex(m_model.index(place, 0), QItemSelectionModel::NoUpdate);
    } else if (m_table->currentIndex().row() != place) {
        m_table->selectRow(place);
        if (!m_table->viewport()->rect().contains(m_table->visualRect(m_model.index(place, 0)).center()))
            m_table->scrollTo(m_model.index(place, 0), QAbstractItemView::PositionAtCenter);
    }
    m_selecting = false;
}

void FleetPane::follow(Row row)
{
    if (!m_model.isGroup(m_table->currentIndex().row()))
        select(row);
}

void FleetPane::open(const QModelIndex &index)
{
    if (m_model.isGroup(index.row()))
        m_model.setOpen(index.row(), !m_model.isOpen(index.row()));
    else
        Q_EMIT opened(m_model.fleetRow(index.row()));
}

void FleetPane::describe()
{
    const auto number = [this](qint64 value) { return words::count(value, m_sources.reader.locale); };
    const qint64 fleet = m_sources.fleet.size(), shown = qint64(m_model.matches()->size());
    const qint64 selected = selectedCount();
    QString text = tr("Showing %1 of %2").arg(number(shown), number(fleet));
    if (const auto &grouping = m_model.grouping(); !grouping.empty()) {
        QStringList fields;
        for (const GroupField field : grouping)
            fields << words::groupField(field);
        text = tr("Grouped by %1, worst state first · %Ln group(s), %2 vehicles", nullptr, m_model.groupCount()).arg(fields.join(tr(" and ")), number(shown));
    }
    if (m_model.orderingFor() >= patienceMs)
        text = tr("Sorting %1 vehicles").arg(number(fleet));
    else if (selected > 0)
        text += QStringLiteral(" · ") + tr("%1 selected").arg(number(selected));
    m_count->setText(text);
    const int moved = m_model.movedRows();
    m_newOrder->setVisible(moved > 0);
    m_newOrder->setText(tr("New order available: %Ln row(s) moved  F5", nullptr, moved));
    m_newOrder->setShortcut(QKeySequence(Qt::Key_F5)); // a new text drops it
    m_exportButton->setEnabled(shown > 0 && m_export == nullptr);
    const bool empty = m_model.rowCount() == 0 && !m_model.isBusy();
    if (m_loading)
        m_empty->setText(tr("Reading the fleet"), tr("Vehicles and their last facts are read from the store."));
    else if (fleet == 0)
        m_empty->setText(tr("No vehicles"), tr("A vehicle appears here when the inventory names it. Connect a feed, or open the demo."));
    else
        m_empty->setText(tr("No vehicle matches the filter"), tr("The fleet has %1 vehicles. Loosen a term, or clear the filter.").arg(number(fleet)));
    for (QPushButton *button : m_empty->findChildren<QPushButton *>())
        button->setVisible(fleet > 0 && !m_loading);
    m_stack->setCurrentWidget(empty || fleet == 0 ? static_cast<QWidget *>(m_empty) : m_table);
}

} // namespace signalbox

#include "operations/operationspage.h"

#include "look/columnchooser.h"
#include "look/desktable.h"
#include "look/liststack.h"
#include "look/topbar.h"
#include "operations/deskroles.h"
#include "operations/operationdetail.h"
#include "operations/operationfilter.h"
#include "tables/operationtablemodel.h"
#include "words/errors.h"
#include "words/numbers.h"

#include <QButtonGroup>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSplitter>
#include <QTimer>
#include <QVBoxLayout>

namespace signalbox {

OperationsPage::OperationsPage(OperationsDesk &desk, TableSources sources, LookSource &look, QWidget *parent)
    : QWidget(parent),
      m_sources(std::move(sources)),
      m_look(look),
      m_operations(new OperationTableModel(desk, m_sources, this)),
      m_filtered(new OperationFilterModel(*m_operations, this)),
      m_detail(new OperationDetail(desk, m_sources, look, this))
{
    auto *splitter = new QSplitter(this);
    splitter->setObjectName(QStringLiteral("operationsSplitter"));
    splitter->setChildrenCollapsible(false);
    splitter->addWidget(newList());
    splitter->addWidget(m_detail);
    splitter->setStretchFactor(0, 1);
    splitter->setSizes({ 1000, 536 });
    m_detail->setMinimumWidth(440);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(newTopBar());
    column->addWidget(splitter, 1);
    setFocusProxy(m_table);

    connect(m_operations, &OperationTableModel::loaded, this, &OperationsPage::refresh);
    connect(m_operations, &OperationTableModel::failed, this, &OperationsPage::showError);
    connect(m_detail, &OperationDetail::vehicleRequested, this, &OperationsPage::vehicleRequested);
    auto *second = new QTimer(this);
    connect(second, &QTimer::timeout, this, [this] {
        if (!isVisible())
            return;
        m_operations->tick();
        m_detail->tick();
    });
    second->start(1000);
    choose(int(OperationFilterModel::Show::All));
}

QWidget *OperationsPage::newTopBar()
{
    auto *bar = new TopBar(tr("Operations"), m_look, this);
    m_shown = bar->addChoice({ tr("Open"), tr("Settled"), tr("All") }, int(OperationFilterModel::Show::All));
    connect(m_shown, &QButtonGroup::idClicked, this, &OperationsPage::choose);
    bar->addGap();
    m_search = bar->addSearch(tr("Vehicle, number, state"), tr("Search operations"), 360);
    m_count = bar->addCount();
    bar->addStretch();
    auto *columns = bar->addButton(tr("Columns"), "quiet", "columns");
    columns->setIcon(m_look.icon(QStringLiteral("columns")));
    columns->setToolTip(tr("Which columns are shown, and in which order"));
    connect(&m_look, &LookSource::changed, columns, [this, columns] { columns->setIcon(m_look.icon(QStringLiteral("columns"))); });
    connect(columns, &QPushButton::clicked, this, [this, columns] { m_chooser->popupUnder(columns); });
    connect(bar->addButton(tr("Switch profile…"), "primary", "switchProfile"), &QPushButton::clicked, this, &OperationsPage::switchRequested);
    connect(m_search, &QLineEdit::textChanged, this, [this](const QString &text) {
        m_filtered->setText(text);
        refresh();
    });
    return bar;
}

QWidget *OperationsPage::newList()
{
    m_stack = new ListStack(m_look, this);
    m_table = new DeskTable(m_look, deskRoles, m_stack);
    m_table->setModel(m_filtered);
    m_table->setObjectName(QStringLiteral("operationsTable"));
    m_table->setAccessibleName(tr("Operations"));
    m_table->setSelectionMode(QAbstractItemView::ExtendedSelection);
    showFirstColumns();
    m_chooser = new ColumnChooser(*m_table, { OperationTableModel::Number }, m_look, this);
    connect(m_chooser, &ColumnChooser::resetWanted, this, &OperationsPage::showFirstColumns);
    connect(m_table->selectionModel(), &QItemSelectionModel::currentRowChanged, this, &OperationsPage::showCurrent);
    connect(m_stack->error().addButton(tr("Read again")), &QPushButton::clicked, this, &OperationsPage::reload);
    m_stack->setList(m_table);
    return m_stack;
}

void OperationsPage::showFirstColumns()
{
    constexpr std::array Widths { 84, 130, 176, 100, 124, 110, 84, 96, 118, 110 };
    static_assert(Widths.size() == OperationTableModel::ColumnCount);
    QHeaderView *head = m_table->horizontalHeader();
    for (int column = 0; column < int(Widths.size()); ++column) {
        head->moveSection(head->visualIndex(column), column);
        m_table->setColumnHidden(column, false);
        m_table->fitColumn(column, Widths[std::size_t(column)]);
    }
}

void OperationsPage::choose(int show)
{
    m_shown->button(show)->setChecked(true);
    m_filtered->setShow(OperationFilterModel::Show(show));
    refresh();
}

void OperationsPage::setReader(const Reader &reader)
{
    m_sources.reader = reader;
    m_operations->setReader(reader);
    m_detail->setReader(reader);
}

void OperationsPage::reload()
{
    m_operations->reload();
}

void OperationsPage::showOperation(const QUuid &id)
{
    choose(int(OperationFilterModel::Show::All));
    m_search->clear();
    const int row = m_operations->rowOf(id);
    if (row >= 0)
        m_table->setCurrentIndex(m_filtered->mapFromSource(m_operations->index(row, 0)));
}

void OperationsPage::refresh()
{
    const int all = m_operations->rowCount(), kept = m_filtered->rowCount();
    m_count->setText(tr("%1 of %2").arg(words::count(kept, m_sources.reader.locale), words::count(all, m_sources.reader.locale)));
    if (all == 0)
        m_stack->empty().setText(tr("No operations yet"),
                                 tr("One appears here when a profile is switched or a card is read, from this desk, a rule or a terminal."));
    else
        m_stack->empty().setText(tr("No operation matches"), tr("%Ln operation(s) are left out by the choice above.", nullptr, all));
    m_stack->showList(kept > 0);
    if (kept > 0 && !m_table->currentIndex().isValid())
        m_table->selectRow(0);
    showCurrent();
}

void OperationsPage::showCurrent()
{
    const QModelIndex current = m_filtered->mapToSource(m_table->currentIndex());
    m_detail->setOperation(current.isValid() ? m_operations->operation(current.row()) : nullptr);
}

void OperationsPage::showError(const Error &error)
{
    const words::ErrorText text = words::error(error, m_sources.reader.locale);
    m_stack->showError(text.what, text.todo, text.detail);
}

} // namespace signalbox

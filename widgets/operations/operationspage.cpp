#include "operations/operationspage.h"

#include "look/chip.h"
#include "look/columnchooser.h"
#include "look/desktable.h"
#include "look/notices.h"
#include "look/text.h"
#include "operations/deskroles.h"
#include "operations/operationdetail.h"
#include "operations/operationfilter.h"
#include "tables/operationtablemodel.h"
#include "words/errors.h"
#include "words/numbers.h"

#include <QButtonGroup>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLineEdit>
#include <QSplitter>
#include <QStackedWidget>
#include <QTimer>

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
    auto *bar = new QWidget(this);
    bar->setObjectName(QStringLiteral("topBar"));
    bar->setAttribute(Qt::WA_StyledBackground);
    bar->setFixedHeight(m_look.look().fit(48, TextRole::Page));
    auto *line = new QHBoxLayout(bar);
    line->setContentsMargins(16, 0, 16, 0);
    line->setSpacing(8);
    line->addWidget(newLabel(tr("Operations"), "page", bar));
    line->addSpacing(8);
    auto *group = new QButtonGroup(this);
    for (const QString &name : { tr("Open"), tr("Settled"), tr("All") }) {
        auto *chip = new Chip(name, m_look, bar);
        chip->setCheckable(true);
        group->addButton(chip, int(m_chips.size()));
        m_chips.push_back(chip);
        line->addWidget(chip);
    }
    connect(group, &QButtonGroup::idClicked, this, &OperationsPage::choose);
    m_search = new QLineEdit(bar);
    m_search->setPlaceholderText(tr("Vehicle, number, state"));
    m_search->setAccessibleName(tr("Search operations"));
    m_search->setClearButtonEnabled(true);
    m_search->setMaximumWidth(360);
    line->addSpacing(8);
    line->addWidget(m_search, 1);
    m_count = newLabel({}, "caption", bar);
    line->addWidget(m_count);
    line->addStretch(1);
    auto *columns = newButton(tr("Columns"), "quiet", bar);
    columns->setIcon(m_look.icon(QStringLiteral("columns")));
    columns->setToolTip(tr("Which columns are shown, and in which order"));
    connect(&m_look, &LookSource::changed, columns, [this, columns] { columns->setIcon(m_look.icon(QStringLiteral("columns"))); });
    connect(columns, &QPushButton::clicked, this, [this, columns] { m_chooser->popupUnder(columns); });
    line->addWidget(columns);
    auto *change = newButton(tr("Switch profile…"), "primary", bar);
    change->setObjectName(QStringLiteral("switchProfile"));
    line->addWidget(change);
    connect(change, &QPushButton::clicked, this, &OperationsPage::switchRequested);
    connect(m_search, &QLineEdit::textChanged, this, [this](const QString &text) {
        m_filtered->setText(text);
        refresh();
    });
    return bar;
}

QWidget *OperationsPage::newList()
{
    m_stack = new QStackedWidget(this);
    m_table = new DeskTable(m_look, deskRoles, m_stack);
    m_table->setModel(m_filtered);
    m_table->setObjectName(QStringLiteral("operationsTable"));
    m_table->setAccessibleName(tr("Operations"));
    m_table->setSelectionMode(QAbstractItemView::ExtendedSelection);
    showFirstColumns();
    m_chooser = new ColumnChooser(*m_table, { OperationTableModel::Number }, m_look, this);
    connect(m_chooser, &ColumnChooser::resetWanted, this, &OperationsPage::showFirstColumns);
    connect(m_table->selectionModel(), &QItemSelectionModel::currentRowChanged, this, &OperationsPage::showCurrent);
    m_empty = new EmptyState({}, {}, m_stack);
    auto *failed = new QWidget(m_stack);
    auto *column = new QVBoxLayout(failed);
    m_error = new ErrorBlock(m_look, failed);
    column->addWidget(m_error);
    column->addStretch(1);
    connect(m_error->addButton(tr("Read again")), &QPushButton::clicked, this, &OperationsPage::reload);
    m_stack->addWidget(m_table);
    m_stack->addWidget(m_empty);
    m_stack->addWidget(failed);
    return m_stack;
}

void OperationsPage::showFirstColumns()
{
    constexpr std::array Widths { 84, 130, 130, 100, 124, 110, 84, 96, 110, 110 };
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
    m_chips[std::size_t(show)]->setChecked(true);
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
        m_empty->setText(tr("No operations yet"),
                         tr("One appears here when a profile is switched or a card is read, from this desk, a rule or a terminal."));
    else
        m_empty->setText(tr("No operation matches"), tr("%Ln operation(s) are left out by the choice above.", nullptr, all));
    m_stack->setCurrentIndex(kept > 0 ? 0 : 1);
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
    m_error->setError(text.what, text.todo, text.detail);
    m_stack->setCurrentIndex(2);
}

} // namespace signalbox

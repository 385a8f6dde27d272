// How the fleet's table is arranged: columns, order, groups.
#include "fleet/fleetpane.h"
#include "fleet/groupmenu.h"
#include "fleet/sorthead.h"
#include "look/columnchooser.h"
#include "look/desktable.h"
#include "words/queries.h"
#include "words/states.h"

#include <QHeaderView>
#include <QPushButton>

namespace signalbox {

void FleetPane::chooseColumns()
{
    m_chooser->popupUnder(m_columns);
}

/// The width of the plan, or what the head and the words of this language need.
int FleetPane::firstWidth(FleetTableModel::Column column) const
{
    const Look &look = m_look.look();
    const auto &specs = FleetTableModel::columns();
    const auto spec = std::find_if(specs.begin(), specs.end(), [column](const auto &each) { return each.column == column; });
    const QFontMetrics head(look.font(TextRole::TableBold)), cell(look.font(TextRole::Table));
    int width = std::max(look.px(spec->width), head.horizontalAdvance(m_model.headerData(column, Qt::Horizontal).toString()) + look.px(42));
    for (int state = 0; column == FleetTableModel::State && state < vehicleStateCount; ++state)
        width = std::max(width, cell.horizontalAdvance(words::stateName(VehicleState(state))) + look.px(38));
    return width;
}

void FleetPane::showFirstColumns()
{
    QHeaderView *head = m_table->horizontalHeader();
    for (const FleetTableModel::ColumnSpec &spec : FleetTableModel::columns()) {
        head->moveSection(head->visualIndex(spec.column), spec.column);
        m_table->setColumnHidden(spec.column, !spec.shown);
        // The reason takes what room is left.
        m_table->setColumnWidth(spec.column, spec.column == FleetTableModel::ReasonColumn ? m_look.look().px(120) : firstWidth(spec.column));
    }
}

TableArrangement FleetPane::arrangement() const
{
    TableArrangement table;
    table.order = m_model.order();
    table.grouping = m_model.grouping();
    const QHeaderView *head = m_table->horizontalHeader();
    for (const FleetTableModel::Column column : shownColumns()) {
        const auto &spec = FleetTableModel::columns()[std::size_t(column)];
        table.columns.push_back({ spec.id, int(std::lround(double(head->sectionSize(column)) / m_look.look().settings().scale)) });
    }
    return table;
}

void FleetPane::arrange(const TableArrangement &table)
{
    QHeaderView *head = m_table->horizontalHeader();
    int place = 0;
    for (const TableArrangement::Column &each : table.columns) {
        const auto column = FleetTableModel::columnFromId(each.id);
        if (!column)
            continue;
        if (place == 0) {
            for (int other = 0; other < FleetTableModel::ColumnCount; ++other)
                m_table->setColumnHidden(other, other != FleetTableModel::State && other != FleetTableModel::Vehicle);
        }
        m_table->setColumnHidden(*column, false);
        m_table->setColumnWidth(*column, m_look.look().px(each.width));
        head->moveSection(head->visualIndex(*column), place++);
    }
    m_model.setOrder(table.order);
    setGrouping(table.grouping);
    head->viewport()->update();
}

void FleetPane::setGrouping(const std::vector<GroupField> &fields)
{
    m_model.setGrouping(fields);
    m_groupMenu->setGrouping(m_model.grouping());
    const auto &grouping = m_model.grouping();
    m_groupButton->setText(grouping.empty() ? tr("Group") : tr("Group: %1").arg(words::groupField(grouping.front())));
    Q_EMIT arranged();
}

std::vector<FleetTableModel::Column> FleetPane::shownColumns() const
{
    std::vector<FleetTableModel::Column> columns;
    const QHeaderView *head = m_table->horizontalHeader();
    for (int place = 0; place < head->count(); ++place) {
        if (const int column = head->logicalIndex(place); !head->isSectionHidden(column))
            columns.push_back(FleetTableModel::Column(column));
    }
    return columns;
}

void FleetPane::takeOrder(const SortOrder &order)
{
    m_model.setOrder(order);
    m_table->horizontalHeader()->viewport()->update();
    Q_EMIT arranged();
}

} // namespace signalbox

#include "operations/vehiclespage.h"

#include "fleet/fleetstate.h"
#include "look/desktable.h"
#include "look/text.h"
#include "operations/deskroles.h"
#include "tables/planrows.h"
#include "words/errors.h"
#include "words/networks.h"
#include "words/states.h"
#include "words/times.h"

#include <QHBoxLayout>
#include <QHeaderView>
#include <QLineEdit>

namespace signalbox {

VehiclesPage::VehiclesPage(OrderPlan &plan, const TableSources &sources, const QString &question, const QString &next, LookSource &look,
                           QWidget *parent)
    : WizardPage(parent),
      m_plan(plan),
      m_next(next),
      m_sources(sources),
      m_rows(new PlanRows({ tr("State"), tr("Vehicle"), tr("Network"), tr("Last fact"), tr("Reason") }, this)),
      m_table(new DeskTable(look, deskRoles, this)),
      m_line(new QLineEdit(this)),
      m_remove(newButton(tr("Remove from the list"), "default", this)),
      m_fault(newLabel({}, "caption", this, true))
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(24, 20, 24, 16);
    column->setSpacing(8);
    column->addWidget(newLabel(question, "review", this));
    column->addWidget(m_table, 1);
    auto *line = new QHBoxLayout;
    auto *add = newButton(tr("Add"), "default", this);
    line->addWidget(m_line, 1);
    line->addWidget(add);
    line->addSpacing(16);
    line->addWidget(m_remove);
    column->addLayout(line);
    column->addWidget(m_fault);

    m_table->setModel(m_rows);
    m_table->setObjectName(QStringLiteral("wizardVehicles"));
    m_table->setAccessibleName(tr("Chosen vehicles"));
    m_table->setColumnWidth(0, 120);
    m_table->setColumnWidth(1, 160);
    m_table->setColumnWidth(2, 200);
    m_line->setPlaceholderText(tr("Vehicle to add, such as FR-TRK-04417"));
    m_line->setAccessibleName(tr("Vehicle to add"));
    m_line->setObjectName(QStringLiteral("vehicleToAdd"));
    connect(m_line, &QLineEdit::returnPressed, this, &VehiclesPage::addTyped);
    connect(add, &QPushButton::clicked, this, &VehiclesPage::addTyped);
    connect(m_remove, &QPushButton::clicked, this, &VehiclesPage::removeCurrent);
    connect(m_table, &DeskTable::opened, this, &WizardPage::nextRequested);
    connect(&m_plan, &OrderPlan::vehiclesChanged, this, &VehiclesPage::fill);
    fill();
}

QString VehiclesPage::summary() const
{
    const auto &vehicles = m_plan.vehicles();
    return vehicles.size() == 1 ? vehicles.front().vehicle.toString() : tr("%Ln chosen", nullptr, int(vehicles.size()));
}

void VehiclesPage::enter()
{
    if (m_plan.vehicles().empty())
        m_line->setFocus();
    else
        m_table->setFocus();
}

void VehiclesPage::addTyped()
{
    const auto id = VehicleId::parse(m_line->text().trimmed());
    QString fault;
    if (m_line->text().trimmed().isEmpty())
        fault = tr("Write the name of a vehicle.");
    else if (!id)
        fault = words::error(id.error(), m_sources.reader.locale).sentence();
    else if (m_sources.fleet.find(*id) == noRow)
        fault = tr("There is no vehicle %1 in this fleet. Check the name, or choose it on the Fleet page.").arg(m_line->text());
    else if (!m_plan.add(*id))
        fault = tr("%1 is in the list already.").arg(m_line->text());
    else
        m_line->clear();
    m_fault->setText(fault);
    restyle(m_line, "invalid", !fault.isEmpty());
}

void VehiclesPage::removeCurrent()
{
    const auto id = VehicleId::parse(m_rows->id(m_table->currentIndex().row()));
    if (id)
        m_plan.remove(*id);
}

void VehiclesPage::fill()
{
    const Instant now = m_sources.clock.now();
    std::vector<PlanRows::Line> lines;
    std::vector<Row> rows; // before the lock: find() takes it too
    for (const PlannedVehicle &planned : m_plan.vehicles())
        rows.push_back(m_sources.fleet.find(planned.vehicle));
    const auto view = m_sources.fleet.read();
    for (std::size_t i = 0; i < rows.size(); ++i) {
        const QString name = m_plan.vehicles()[i].vehicle.toString();
        const Row row = rows[i];
        if (row == noRow || row >= view.size()) {
            lines.push_back({ name, { { tr("not in this fleet"), -1, true }, { name } } });
            continue;
        }
        const auto state = VehicleState(view->state[row]);
        const auto plmn = Plmn::fromKey(view->plmn[row]);
        const QString network = plmn ? words::network(*plmn, m_sources.reader.books->networks) : tr("none");
        const Reason why = view->reason[row];
        lines.push_back({ name,
                          { { words::stateName(state), int(state) },
                            { name },
                            { network, -1, !plmn },
                            { words::ageOf(view->lastFactAt[row], now) },
                            { words::reason(why, view.operation(row), now, m_sources.reader.zoneHere(), m_sources.reader) } } });
    }
    m_rows->setLines(std::move(lines));
    if (!m_table->currentIndex().isValid() && m_rows->rowCount() > 0)
        m_table->selectRow(0);
    m_remove->setEnabled(m_rows->rowCount() > 0);
    Q_EMIT changed();
}

} // namespace signalbox

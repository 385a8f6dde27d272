#include "incidents/incidentspage.h"

#include "base/deliver.h"
#include "incidents/incidentdetail.h"
#include "incidents/incidentroles.h"
#include "look/desktable.h"
#include "look/liststack.h"
#include "look/topbar.h"
#include "words/errors.h"
#include "words/incidents.h"
#include "words/times.h"

#include <QButtonGroup>
#include <QLabel>
#include <QPushButton>
#include <QSplitter>
#include <QVBoxLayout>

namespace signalbox {

IncidentsPage::IncidentsPage(IncidentsDesk &desk, TableSources sources, LookSource &look, QWidget *parent)
    : QWidget(parent), m_desk(desk), m_sources(std::move(sources)), m_look(look),
      m_rows(new PlanRows({ tr("Severity"), tr("Incident"), tr("For"), tr("State"), tr("Number") }, this)), m_table(new DeskTable(look, incidentCells, this)),
      m_stack(new ListStack(look, this)), m_detail(new IncidentDetail(desk, m_sources, look, this))
{
    m_table->setModel(m_rows);
    m_table->setObjectName(QStringLiteral("incidentsTable"));
    m_table->setAccessibleName(tr("Incidents"));
    m_table->setSelectionMode(QAbstractItemView::SingleSelection);
    constexpr std::array widths { 90, 310, 85, 80, 60 };
    for (int i = 0; i < int(widths.size()); ++i) m_table->fitColumn(i, widths[std::size_t(i)]);
    connect(m_table->selectionModel(), &QItemSelectionModel::currentRowChanged, this, &IncidentsPage::showCurrent);
    auto *split = new QSplitter(m_stack);
    split->setObjectName(QStringLiteral("incidentSplit"));
    split->setChildrenCollapsible(false);
    split->addWidget(m_table);
    split->addWidget(m_detail);
    split->setStretchFactor(0, 2);
    split->setStretchFactor(1, 3);
    split->setSizes({ 640, 900 });
    m_stack->setList(split);
    m_stack->empty().setText(tr("No incidents"), tr("One appears here when at least five vehicles go dark from one cause within a quarter of an hour: a network, a place, a cell, "
                                                    "an APN, a firmware, a modem or a carrier's profiles."));
    connect(m_stack->error().addButton(tr("Read again")), &QPushButton::clicked, this, &IncidentsPage::reload);
    auto *whole = new QVBoxLayout(this);
    whole->setContentsMargins(0, 0, 0, 0);
    whole->setSpacing(0);
    whole->addWidget(newTopBar());
    whole->addWidget(m_stack, 1);
    connect(m_detail, &IncidentDetail::vehicleRequested, this, &IncidentsPage::vehicleRequested);
    connect(m_detail, &IncidentDetail::fleetRequested, this, &IncidentsPage::fleetRequested);
    connect(m_detail, &IncidentDetail::told, this, &IncidentsPage::told);
    connect(&m_desk, &IncidentsDesk::changed, this, &IncidentsPage::reload);
    fill();
    reload();
}

QWidget *IncidentsPage::newTopBar()
{
    auto *bar = new TopBar(tr("Incidents"), m_look, this);
    QButtonGroup *group = bar->addChoice({ tr("Open"), tr("Ended"), tr("All") }, m_show);
    connect(group, &QButtonGroup::idClicked, this, [this](int id) {
        m_show = id;
        fill();
    });
    m_count = bar->addCount();
    bar->addStretch();
    return bar;
}

void IncidentsPage::setReader(const Reader &reader)
{
    m_sources.reader = reader;
    m_detail->setReader(reader);
    fill();
}

void IncidentsPage::reload()
{
    deliver(m_desk.list(m_sources.viewer), this, [this](const Result<std::vector<Incident>> &incidents) {
        if (!incidents) {
            const words::ErrorText text = words::error(incidents.error(), m_sources.reader.locale);
            return m_stack->showError(text.what, text.todo, text.detail);
        }
        m_incidents = *incidents;
        fill();
        Q_EMIT unacknowledged(int(std::count_if(m_incidents.begin(), m_incidents.end(), [](const Incident &incident) {
            return incident.state() == IncidentState::Open && !incident.acknowledgedAt && incident.severity != IncidentSeverity::Planned;
        })));
    });
}

PlanRows::Line IncidentsPage::lineOf(const Incident &incident) const
{
    const Instant end = incident.endedAt ? *incident.endedAt : m_sources.clock.now();
    const bool over = incident.state() != IncidentState::Open;
    return { incident.id.toString(QUuid::WithoutBraces),
             { { words::incidentSeverity(incident.severity), incidentRank(incident), over }, { words::incidentLine(incident, m_sources.reader) }, { words::age(end - incident.first), -1, over },
               { words::incidentState(incident.state()), -1, over }, { words::incidentNumber(incident.number) } } };
}

void IncidentsPage::fill()
{
    m_stack->showList(!m_incidents.empty());
    std::vector<PlanRows::Line> lines;
    for (const Incident &incident : m_incidents)
        if (m_show == All || (incident.state() == IncidentState::Open) == (m_show == Open)) lines.push_back(lineOf(incident));
    m_count->setText(tr("%Ln incident(s)", nullptr, int(lines.size())));
    const QString before = m_rows->id(m_table->currentIndex().row());
    m_rows->setLines(std::move(lines));
    m_detail->setVisible(m_rows->rowCount() > 0);
    if (m_rows->rowCount() == 0) return;
    m_table->selectRow(std::max(0, m_rows->rowOf(before)));
    showCurrent();
}

void IncidentsPage::showCurrent()
{
    const QUuid id = QUuid::fromString(m_rows->id(m_table->currentIndex().row()));
    for (const Incident &incident : m_incidents)
        if (incident.id == id) return m_detail->setIncident(incident);
}

} // namespace signalbox

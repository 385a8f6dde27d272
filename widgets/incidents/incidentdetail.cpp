#include "incidents/incidentdetail.h"

#include "base/deliver.h"
#include "incidents/incidentroles.h"
#include "incidents/sizechart.h"
#include "incidents/textdialog.h"
#include "look/desktable.h"
#include "look/text.h"
#include "words/errors.h"
#include "words/incidents.h"
#include "words/numbers.h"
#include "words/times.h"

#include <QHBoxLayout>
#include <QLineEdit>

namespace signalbox {

namespace {
constexpr int membersShown = 5000;
}

IncidentDetail::IncidentDetail(IncidentsDesk &desk, TableSources sources, LookSource &look, QWidget *parent)
    : QWidget(parent), m_desk(desk), m_sources(std::move(sources)), m_look(look), m_chart(new SizeChart(look, this)),
      m_eventRows(new PlanRows({ tr("Time"), tr("By"), tr("What") }, this)), m_memberRows(new PlanRows({ tr("Vehicle"), tr("Silent since"), tr("For"), tr("Back") }, this))
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(newHead());
    column->addWidget(newFigures());
    column->addWidget(m_chart);
    column->addWidget(newLists(), 1);
    column->addWidget(newNoteLine());
}

QPushButton *IncidentDetail::newStep(const QString &text, const char *name, std::function<void()> act)
{
    auto *button = newButton(text, "default", this);
    button->setObjectName(QLatin1StringView(name));
    connect(button, &QPushButton::clicked, this, std::move(act));
    m_steps.push_back(button);
    return button;
}

QWidget *IncidentDetail::newHead()
{
    auto *head = new QWidget(this);
    auto *column = new QVBoxLayout(head);
    column->setContentsMargins(16, 12, 16, 8);
    column->setSpacing(8);
    m_title = newLabel({}, "page", head, true);
    m_state = newLabel({}, "caption", head);
    m_sentence = newLabel({}, "lead", head, true);
    m_said = newLabel({}, "caption", head, true);
    auto *line = new QHBoxLayout;
    line->setSpacing(8);
    m_acknowledge = newStep(tr("Acknowledge"), "acknowledge", [this] { step({ IncidentEventKind::Acknowledged }); });
    m_close = newStep(tr("Close…"), "closeIncident", [this] { ask(IncidentEventKind::Closed, tr("Why is it closed?"), {}); });
    m_reopen = newStep(tr("Reopen"), "reopen", [this] { step({ IncidentEventKind::Reopened }); });
    line->addWidget(m_acknowledge);
    line->addWidget(newStep(tr("Assign…"), "assign", [this] { ask(IncidentEventKind::Assigned, tr("Who works on it?"), m_incident->assignee); }));
    line->addWidget(newStep(tr("Ticket…"), "ticket", [this] { askTicket(); }));
    line->addWidget(m_close);
    line->addWidget(m_reopen);
    line->addStretch(1);
    m_onFleet = newButton(tr("Show on fleet page"), "primary", head);
    m_onFleet->setObjectName(QStringLiteral("showOnFleet"));
    connect(m_onFleet, &QPushButton::clicked, this, [this] { Q_EMIT fleetRequested(m_incident->number); });
    line->addWidget(m_onFleet);
    column->addWidget(m_title);
    column->addWidget(m_state);
    column->addWidget(m_sentence);
    column->addWidget(m_said);
    column->addLayout(line);
    return head;
}

QWidget *IncidentDetail::newFigures()
{
    auto *row = new QWidget(this);
    row->setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
    auto *line = new QHBoxLayout(row);
    line->setContentsMargins(16, 4, 16, 4);
    line->setSpacing(32);
    const std::array captions { tr("vehicles dark now"), tr("usual"), tr("at most"), tr("since the first") };
    for (std::size_t i = 0; i < captions.size(); ++i) {
        auto *one = new QVBoxLayout;
        one->setSpacing(0);
        m_figures[i] = newLabel({}, "figure", row);
        one->addWidget(m_figures[i]);
        one->addWidget(newLabel(captions[i], "caption", row));
        line->addLayout(one);
    }
    line->addStretch(1);
    return row;
}

QWidget *IncidentDetail::newLists()
{
    auto *both = new QWidget(this);
    auto *line = new QHBoxLayout(both);
    line->setContentsMargins(0, 8, 0, 0);
    line->setSpacing(1);
    const auto newTable = [&](PlanRows *rows, const char *name, const QString &title, std::initializer_list<int> widths) {
        auto *table = new DeskTable(m_look, incidentCells, both);
        table->setModel(rows);
        table->setObjectName(QLatin1StringView(name));
        table->setAccessibleName(title);
        table->setSelectionMode(QAbstractItemView::SingleSelection);
        int i = 0;
        for (const int width : widths) table->fitColumn(i++, width);
        auto *column = new QVBoxLayout;
        column->setSpacing(0);
        auto *head = newLabel(title, "section", both);
        head->setContentsMargins(16, 4, 16, 4);
        column->addWidget(head);
        column->addWidget(table, 1);
        line->addLayout(column, 1);
        return table;
    };
    m_memberTable = newTable(m_memberRows, "incidentMembers", tr("Affected vehicles"), { 140, 110, 80, 90 });
    newTable(m_eventRows, "incidentEvents", tr("Timeline and notes"), { 105, 85, 230 });
    connect(m_memberTable, &DeskTable::opened, this, [this](const QModelIndex &index) {
        if (const auto vehicle = VehicleId::parse(m_memberRows->id(index.row()))) Q_EMIT vehicleRequested(*vehicle);
    });
    return both;
}

QWidget *IncidentDetail::newNoteLine()
{
    auto *row = new QWidget(this);
    auto *line = new QHBoxLayout(row);
    line->setContentsMargins(16, 8, 16, 8);
    m_note = new QLineEdit(row);
    m_note->setObjectName(QStringLiteral("note"));
    m_note->setMaxLength(2000);
    m_note->setPlaceholderText(tr("Write a note, Enter saves it"));
    m_note->setAccessibleName(tr("Note"));
    connect(m_note, &QLineEdit::returnPressed, this, [this] {
        if (!m_note->text().trimmed().isEmpty()) step({ IncidentEventKind::Noted, m_note->text().trimmed() });
        m_note->clear();
    });
    line->addWidget(m_note);
    return row;
}

void IncidentDetail::setReader(const Reader &reader)
{
    m_sources.reader = reader;
    if (m_incident) refresh();
}

void IncidentDetail::setIncident(const Incident &incident)
{
    const bool another = !m_incident || m_incident->id != incident.id;
    std::vector<IncidentEvent> events = another ? std::vector<IncidentEvent>() : std::move(m_incident->events);
    if (another) m_members.clear();
    m_incident = incident;
    m_incident->events = std::move(events);
    refresh();
    read();
}

void IncidentDetail::read()
{
    const QUuid id = m_incident->id;
    deliver(m_desk.find(m_sources.viewer, id), this, [this, id](const Result<Incident> &incident) {
        if (!incident || !m_incident || m_incident->id != id) return;
        m_incident = *incident;
        refresh();
    });
    deliver(m_desk.members(m_sources.viewer, id, membersShown), this, [this, id](const Result<std::vector<IncidentMember>> &members) {
        if (!members || !m_incident || m_incident->id != id) return;
        m_members = *members;
        refresh();
    });
}

void IncidentDetail::refresh()
{
    const Incident &i = *m_incident;
    const Reader &reader = m_sources.reader;
    const Instant now = m_sources.clock.now();
    const auto clock = [&](Instant t) { return words::time(t, now, reader.zoneHere(), reader.locale); };
    m_title->setText(QStringLiteral("%1 %2").arg(words::incidentNumber(i.number), words::incidentCause(i.cause, reader)));
    QStringList state { words::incidentState(i.state()), words::incidentSeverity(i.severity), tr("for %1").arg(words::age((i.endedAt ? *i.endedAt : now) - i.first)) };
    if (i.acknowledgedAt) state << tr("acknowledged by %1 at %2").arg(i.acknowledgedBy, clock(*i.acknowledgedAt));
    m_state->setText(state.join(QStringLiteral(" · ")));
    m_sentence->setText(words::incidentSentence(i, now, reader));
    QStringList said;
    if (!i.assignee.isEmpty()) said << tr("Assigned to %1").arg(i.assignee);
    if (!i.ticket.isEmpty()) said << tr("Ticket %1").arg(i.ticket);
    if (!i.link.isEmpty()) said << i.link;
    m_said->setText(said.join(QStringLiteral(" · ")));
    m_said->setVisible(!said.isEmpty());
    m_figures[0]->setText(words::count(i.now, reader.locale));
    m_figures[1]->setText(words::number(std::round(i.expected), 0, reader.locale));
    m_figures[2]->setText(words::count(i.peak, reader.locale));
    m_figures[3]->setText(words::age((i.endedAt ? *i.endedAt : now) - i.first));
    m_chart->setIncident(i, now, reader.zoneHere(), reader.locale);
    std::vector<PlanRows::Line> events, members;
    for (auto event = i.events.rbegin(); event != i.events.rend(); ++event)
        events.push_back({ QString::number(events.size()), { { clock(event->at) }, { event->by.isEmpty() ? QStringLiteral("Signalbox") : event->by }, { words::incidentEvent(*event, reader) } } });
    for (const IncidentMember &member : m_members)
        members.push_back({ member.vehicle.toString(), { { member.vehicle.toString(), member.backAt ? -1 : int(VehicleState::Dark) }, { clock(member.since) },
                                                         { words::age((member.backAt ? *member.backAt : now) - member.since) },
                                                         { member.backAt ? clock(*member.backAt) : tr("not yet"), -1, !member.backAt } } });
    m_eventRows->setLines(std::move(events));
    m_memberRows->setLines(std::move(members));
    const bool may = m_sources.access.may(m_sources.viewer.role, Capability::ProposeOperation), closed = i.state() == IncidentState::Closed;
    for (QPushButton *button : m_steps) {
        button->setEnabled(may);
        button->setToolTip(may ? QString() : tr("This role may not change incidents."));
    }
    m_note->setEnabled(may);
    m_acknowledge->setEnabled(may && !closed && !i.acknowledgedAt);
    m_close->setVisible(!closed);
    m_reopen->setVisible(closed);
    m_onFleet->setEnabled(i.state() == IncidentState::Open && i.now > 0);
    m_onFleet->setToolTip(m_onFleet->isEnabled() ? QString() : tr("Only vehicles of an open incident can be shown."));
}

void IncidentDetail::step(IncidentStep step)
{
    deliver(m_desk.step(m_sources.viewer, m_incident->id, std::move(step)), this, [this](const Result<Incident> &incident) {
        if (incident) {
            if (m_incident && m_incident->id == incident->id) setIncident(*incident);
            return;
        }
        const words::ErrorText text = words::error(incident.error(), m_sources.reader.locale);
        Q_EMIT told(text.what, text.todo);
    });
}

void IncidentDetail::ask(IncidentEventKind kind, const QString &question, const QString &before)
{
    auto *dialog = new TextDialog(m_title->text(), { { question, before } }, m_look, window());
    connect(dialog, &TextDialog::said, this, [this, kind](const QStringList &texts) { step({ kind, texts.value(0) }); });
    dialog->open();
}

void IncidentDetail::askTicket()
{
    auto *dialog = new TextDialog(m_title->text(), { { tr("Number of the ticket"), m_incident->ticket }, { tr("Its address"), m_incident->link } }, m_look, window());
    connect(dialog, &TextDialog::said, this, [this](const QStringList &texts) { step({ IncidentEventKind::Ticketed, texts.value(0), texts.value(1) }); });
    dialog->open();
}

} // namespace signalbox

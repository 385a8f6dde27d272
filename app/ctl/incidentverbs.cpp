#include "desk.h"
#include "incidentjson.h"

#include "base/deliver.h"
#include "incidents/incidentsdesk.h"
#include "words/incidents.h"
#include "words/times.h"

using namespace signalbox;

namespace {

tl::unexpected<Error> wrong(const char *code, const QString &argument)
{
    return failure(code, { { QStringLiteral("argument"), argument } });
}

void tell(const Desk &desk, const Incident &incident)
{
    if (desk.terminal.json()) return desk.terminal.print(incidentJson(incident));
    desk.terminal.line(words::incidentNumber(incident.number) + QStringLiteral("  ") + words::incidentLine(incident, desk.reader) + QStringLiteral("  ")
                       + words::incidentState(incident.state()) + QStringLiteral("  ") + words::incidentSeverity(incident.severity));
}

Exit list(const Desk &desk)
{
    const auto all = await(desk.engine.incidentsDesk().list(desk.viewer, desk.options.has(QStringLiteral("--limit")) ? desk.options.flag(QStringLiteral("--limit")).toInt() : 200));
    if (!all) return desk.terminal.fail(all.error());
    const bool onlyOpen = desk.options.has(QStringLiteral("--open"));
    int told = 0;
    for (const Incident &incident : *all) {
        if (onlyOpen && incident.state() != IncidentState::Open) continue;
        tell(desk, incident);
        ++told;
    }
    if (told == 0 && !desk.terminal.json()) desk.terminal.line(Ctl::tr("No incidents."));
    return Exit::Ok;
}

/// INC-7, 7 or the UUID.
Result<Incident> incidentOf(const Desk &desk, const QString &name)
{
    if (const QUuid id = QUuid::fromString(name); !id.isNull()) return await(desk.engine.incidentsDesk().find(desk.viewer, id));
    bool numeric = false;
    const qint64 number = (name.startsWith(QLatin1String("INC-"), Qt::CaseInsensitive) ? name.mid(4) : name).toLongLong(&numeric);
    const auto all = await(desk.engine.incidentsDesk().list(desk.viewer, std::numeric_limits<int>::max()));
    if (!all) return tl::unexpected(all.error());
    for (const Incident &incident : *all)
        if (numeric && incident.number == number) return await(desk.engine.incidentsDesk().find(desk.viewer, incident.id));
    return failure("incident.unknown", { { QStringLiteral("incident"), name } });
}

Exit show(const Desk &desk, const Incident &incident)
{
    const auto members = await(desk.engine.incidentsDesk().members(desk.viewer, incident.id));
    if (!members) return desk.terminal.fail(members.error());
    if (desk.terminal.json()) {
        desk.terminal.print(incidentJson(incident, *members));
        return Exit::Ok;
    }
    const Instant now = desk.engine.clock().now();
    tell(desk, incident);
    desk.terminal.line(QStringLiteral("  ") + words::incidentSentence(incident, now, desk.reader));
    if (!incident.assignee.isEmpty()) desk.terminal.line(QStringLiteral("  ") + Ctl::tr("Assigned to %1").arg(incident.assignee));
    if (!incident.ticket.isEmpty()) desk.terminal.line(QStringLiteral("  ") + Ctl::tr("Ticket %1 %2").arg(incident.ticket, incident.link).trimmed());
    for (const IncidentEvent &event : incident.events)
        desk.terminal.line(QStringLiteral("  ") + words::isoTime(event.at) + QStringLiteral("  ") + (event.by.isEmpty() ? QStringLiteral("Signalbox") : event.by) + QStringLiteral("  ")
                           + words::incidentEvent(event, desk.reader));
    QList<QStringList> table;
    for (const IncidentMember &member : *members)
        table.append({ member.vehicle.toString(), words::isoTime(member.since), member.backAt ? words::isoTime(*member.backAt) : QString() });
    desk.terminal.table({ Ctl::tr("VEHICLE"), Ctl::tr("SILENT SINCE"), Ctl::tr("BACK") }, table);
    return Exit::Ok;
}

std::optional<IncidentEventKind> stepOf(const QString &verb)
{
    static const QMap<QString, IncidentEventKind> steps { { QStringLiteral("ack"), IncidentEventKind::Acknowledged }, { QStringLiteral("assign"), IncidentEventKind::Assigned },
                                                          { QStringLiteral("note"), IncidentEventKind::Noted }, { QStringLiteral("ticket"), IncidentEventKind::Ticketed },
                                                          { QStringLiteral("close"), IncidentEventKind::Closed }, { QStringLiteral("reopen"), IncidentEventKind::Reopened } };
    const auto found = steps.constFind(verb);
    return found == steps.cend() ? std::nullopt : std::optional(*found);
}

} // namespace

Exit incidentVerb(const Desk &desk)
{
    const QString what = desk.options.verb.value(1);
    if (what == QLatin1String("list")) return list(desk);
    const auto step = stepOf(what);
    if (!step && what != QLatin1String("show")) return desk.terminal.fail(wrong("usage.verb-unknown", desk.options.verb.join(u' ')).value());
    const auto incident = incidentOf(desk, desk.options.verb.value(2));
    if (!incident) return desk.terminal.fail(incident.error());
    if (!step) return show(desk, *incident);
    const QString text = desk.options.has(QStringLiteral("--reason")) ? desk.options.flag(QStringLiteral("--reason")) : desk.options.verb.mid(3).join(u' ');
    const auto after = await(desk.engine.incidentsDesk().step(desk.viewer, incident->id, { *step, text, desk.options.flag(QStringLiteral("--link")) }));
    if (!after) return desk.terminal.fail(after.error());
    tell(desk, *after);
    return Exit::Ok;
}

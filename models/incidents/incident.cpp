#include "incidents/incident.h"

namespace signalbox {

namespace {

constexpr QLatin1StringView states[] { QLatin1StringView("open"), QLatin1StringView("resolved"), QLatin1StringView("closed") };
constexpr QLatin1StringView severities[] { QLatin1StringView("planned"), QLatin1StringView("minor"), QLatin1StringView("major"), QLatin1StringView("critical") };
constexpr QLatin1StringView events[] {
    QLatin1StringView("opened"), QLatin1StringView("grew"), QLatin1StringView("shrank"), QLatin1StringView("moved"), QLatin1StringView("resolved"),
    QLatin1StringView("came-back"), QLatin1StringView("acknowledged"), QLatin1StringView("assigned"), QLatin1StringView("noted"),
    QLatin1StringView("ticketed"), QLatin1StringView("closed"), QLatin1StringView("reopened"), QLatin1StringView("works-attached"),
};

} // namespace

QLatin1StringView code(IncidentState state)
{
    return states[std::size_t(state)];
}

QLatin1StringView code(IncidentSeverity severity)
{
    return severities[std::size_t(severity)];
}

QLatin1StringView code(IncidentEventKind kind)
{
    return events[std::size_t(kind)];
}

std::optional<IncidentEventKind> incidentEventFromCode(QStringView text)
{
    for (std::size_t i = 0; i < std::size(events); ++i)
        if (text == events[i]) return IncidentEventKind(i);
    return std::nullopt;
}

bool Incident::comesFirst(const Incident &a, const Incident &b)
{
    if (a.state() != b.state()) return a.state() < b.state();
    if (a.state() != IncidentState::Open) return a.lastAt > b.lastAt;
    if (a.severity != b.severity) return a.severity > b.severity;
    if (a.now != b.now) return a.now > b.now;
    return a.openedAt != b.openedAt ? a.openedAt > b.openedAt : a.number > b.number;
}

} // namespace signalbox

#pragma once

#include "base/result.h"
#include "domain/vehicle.h"
#include "incidents/commoncause.h"

#include <QUuid>

namespace signalbox {

enum class IncidentState : std::uint8_t {
    Open,
    Resolved, ///< by itself: its vehicles are back
    Closed, ///< by a person
};
QLatin1StringView code(IncidentState state); ///< "open" "resolved" "closed"

enum class IncidentSeverity : std::uint8_t {
    Planned, ///< works were announced for this network and place: no alarm
    Minor,
    Major,
    Critical,
};
QLatin1StringView code(IncidentSeverity severity); ///< "planned" "minor" "major" "critical"

enum class IncidentEventKind : std::uint8_t {
    Opened, Grew, Shrank, Moved, Resolved, CameBack, ///< by Signalbox
    Acknowledged, Assigned, Noted, Ticketed, Closed, Reopened, ///< by a person
    WorksAttached,
};
QLatin1StringView code(IncidentEventKind kind); ///< "opened" "grew" … "works-attached"
std::optional<IncidentEventKind> incidentEventFromCode(QStringView code);

/// One line of an incident's timeline. World time.
struct IncidentEvent
{
    Instant at {};
    IncidentEventKind kind = IncidentEventKind::Opened;
    QString by; ///< account; empty: Signalbox
    int vehicles = 0; ///< in trouble at that moment
    QString text; ///< note, assignee, ticket, name of the works
};

/// How many were in trouble when; for the curve.
struct IncidentSize
{
    Instant at {};
    int vehicles = 0;
};

/// Many vehicles in trouble from one cause: one line for all of them. World time.
struct Incident
{
    QUuid id;
    std::int64_t number = 0; ///< INC-7; given by the store
    CommonCause cause;
    int now = 0; ///< vehicles in trouble
    int peak = 0;
    int known = 0; ///< those who have the cause in common, when it was largest
    double expected = 0; ///< in trouble, usually
    IncidentSeverity severity = IncidentSeverity::Minor;
    Instant first {}; ///< message that did not come
    Instant openedAt {}, lastAt {}; ///< … and when its figures were of
    std::optional<Instant> endedAt; ///< its vehicles are back
    QString works; ///< name of planned works that it belongs to
    std::vector<IncidentSize> sizes; ///< oldest first

    // What people say of it
    std::optional<Instant> acknowledgedAt, closedAt;
    QString acknowledgedBy, assignee, ticket, link;

    IncidentState state() const { return closedAt ? IncidentState::Closed : endedAt ? IncidentState::Resolved : IncidentState::Open; }
    std::vector<IncidentEvent> events {}; ///< oldest first; of one that was asked for alone

    /// Open before ended, worst first, then the newest.
    static bool comesFirst(const Incident &a, const Incident &b);
};

/// Who was hit, and whether it still is.
struct IncidentMember
{
    VehicleId vehicle;
    Instant since {}; ///< its first message that did not come
    std::optional<Instant> backAt;
};

} // namespace signalbox

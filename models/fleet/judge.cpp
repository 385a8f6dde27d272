#include "fleet/judge.h"

#include "fleet/fleetdata.h"

#include <cmath>

namespace signalbox {

namespace {
// How long after a reconnect the facts of a parked vehicle are waited for: what the broker kept arrives at once.
constexpr Span LongestReturn = std::chrono::minutes(10);
constexpr Span BatteryBefore = std::chrono::hours(1);

/// An order that takes the vehicle off its network and has left the desk.
bool movesVehicle(const OpenOperation &operation)
{
    const bool kind = operation.kind == OperationKind::Enable || operation.kind == OperationKind::Disable;
    return kind && isOpen(operation.state) && operation.state >= OperationState::Recorded;
}
} // namespace

Judge::Judge(FleetState::Data &data, Instant now, const FeedHealth &feed)
    : m_data(data), m_columns(data.columns), m_limits(data.limits), m_now(now), m_feed(feed)
{
}

void Judge::judge(Row row)
{
    const Verdict found = verdict(row);
    const auto state = static_cast<std::uint8_t>(found.state);
    auto &kept = m_columns.state[row];
    if (kept != state || m_columns.stateSince[row] == Instant {}) {
        --m_data.counts[kept];
        ++m_data.counts[state];
        m_columns.previousState[row] = kept;
        kept = state;
        // Dark is told from the last fact on ("silent 2 h 14 min"), and who was parked before this program looked
        // has been quiet since its last report.
        const bool before = found.state == VehicleState::Quiet && m_columns.stateSince[row] == Instant {};
        m_columns.stateSince[row] = found.state == VehicleState::Dark || before ? m_columns.lastFactAt[row] : m_now;
    }
    m_columns.reason[row] = found.reason;
    const std::int64_t rejects = rejectsSince(row, m_now - m_limits.rejectWindow);
    m_columns.rejects[row] = static_cast<std::uint8_t>(std::min<std::int64_t>(rejects, 255));
}

Judge::Verdict Judge::verdict(Row row) const
{
    const FleetColumns &c = m_columns;
    const Instant last = c.lastFactAt[row];
    if (last == Instant {}) return { VehicleState::Unknown, { .code = ReasonCode::NeverSeen } };

    const bool parked = c.ignition[row] == Ignition::Off;
    const Span interval = std::chrono::seconds(parked ? c.parkedInterval[row] : c.factInterval[row]);
    const Span allowed = interval * (parked ? m_limits.missedReports : m_limits.missedFacts) + m_limits.grace;
    if (m_now > last + allowed) return silent(row, last + allowed, allowed);

    if (const auto reason = degraded(row)) return { VehicleState::Degraded, *reason };
    if (const OpenOperation *open = openSwitch(row))
        return { VehicleState::Switching, { .code = ReasonCode::Switching, .number = open->number, .at = open->deadline } };
    if (parked) return { VehicleState::Quiet, { .code = ReasonCode::Parked, .at = last + interval } };
    return {};
}

Judge::Verdict Judge::silent(Row row, Instant due, Span allowed) const
{
    if (m_feed.lostSince) return { VehicleState::Unknown, { .code = ReasonCode::FeedLost, .at = *m_feed.lostSince } };
    if (m_feed.upSince != Instant {} && m_now <= m_feed.upSince + std::min(allowed, LongestReturn))
        return { VehicleState::Unknown, { .code = ReasonCode::FeedBack, .at = m_feed.upSince } };
    if (m_feed.knownUntil && *m_feed.knownUntil <= due)
        return { VehicleState::Unknown, { .code = ReasonCode::FeedBehind, .at = *m_feed.knownUntil } };
    const OpenOperation *open = openSwitch(row);
    const bool darkBefore = open && open->createdAt > due;
    if (!open || darkBefore) return { VehicleState::Dark, whySilent(row) };
    if (m_now - m_columns.lastFactAt[row] <= open->switchWindow)
        return { VehicleState::Switching, { .code = ReasonCode::Switching, .number = open->number, .at = open->deadline } };
    return { VehicleState::Dark, { .code = ReasonCode::SilentAfterSwitch, .number = open->number } };
}

Reason Judge::whySilent(Row row) const
{
    const FleetColumns &c = m_columns;
    const Instant last = c.lastFactAt[row];
    if (const auto rejects = rejectsSince(row, last - m_limits.rejectWindow); rejects > 0)
        return { ReasonCode::SilentAfterRejects, c.rejectCause[row], rejects, c.rejectAt[row] };
    const bool told = c.deviceAt[row] >= last - BatteryBefore;
    if (told && c.battery[row] < m_limits.lowBattery)
        return { .code = ReasonCode::SilentLowBattery, .number = std::lround(c.battery[row] * 10), .at = c.deviceAt[row] };
    const bool stopped = !c.sessionOpen[row] && c.sessionStop[row] != Instant {};
    if (stopped && c.hasStopCause[row] && c.sessionStop[row] >= last - m_limits.rejectWindow)
        return { ReasonCode::SilentAfterStop, c.stopCause[row], 0, c.sessionStop[row] };
    const bool parked = c.ignition[row] == Ignition::Off;
    return { .code = ReasonCode::Silent, .number = parked ? c.parkedInterval[row] : c.factInterval[row] };
}

std::optional<Reason> Judge::degraded(Row row) const
{
    const FleetColumns &c = m_columns;
    if (const auto rejects = rejectsSince(row, m_now - m_limits.rejectWindow); rejects >= m_limits.rejects)
        return Reason { ReasonCode::Rejects, c.rejectCause[row], rejects, c.rejectAt[row] };
    const bool lost = !c.sessionOpen[row] && c.sessionStop[row] != Instant {};
    const bool goesOn = c.radioAt[row] > c.sessionStop[row] + m_limits.sessionGap;
    if (lost && goesOn && c.ignition[row] != Ignition::Off && !openSwitch(row))
        return Reason { ReasonCode::SessionLost, stopCause(row), 0, c.sessionStop[row] };
    if (c.weakSamples[row] < m_limits.weakSamples || m_now - c.radioAt[row] > m_limits.radioFresh) return std::nullopt;
    if (c.sinr[row] < m_limits.sinr) return Reason { .code = ReasonCode::WeakQuality, .number = std::lround(c.sinr[row]), .at = c.radioAt[row] };
    return Reason { .code = ReasonCode::WeakSignal, .number = std::lround(c.rsrp[row]), .at = c.radioAt[row] };
}

const OpenOperation *Judge::openSwitch(Row row) const
{
    if ((m_data.marks[row] & FleetState::Data::HasOperation) == 0) return nullptr;
    const OpenOperation &open = m_data.operations.at(row);
    return movesVehicle(open) ? &open : nullptr;
}

std::optional<Cause> Judge::stopCause(Row row) const
{
    return m_columns.hasStopCause[row] ? std::optional(m_columns.stopCause[row]) : std::nullopt;
}

std::int64_t Judge::rejectsSince(Row row, Instant from) const
{
    if ((m_data.marks[row] & FleetState::Data::HasRejects) == 0) return 0;
    const auto &times = m_data.rejects.at(row);
    return times.end() - std::lower_bound(times.begin(), times.end(), from);
}

} // namespace signalbox

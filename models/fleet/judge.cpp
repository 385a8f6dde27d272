#include "fleet/judge.h"

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
    : m_data(data), m_columns(data.columns), m_limits(data.columns.judgedAs.limits), m_now(now), m_feed(feed)
{
    JudgedAs &as = m_columns.judgedAs;
    as.at = now;
    as.feed = feed;
    as.lostSince = feed.lostSince.value_or(as.lostSince);
    for (std::uint32_t i = 0; i < m_columns.sharedTable.size(); ++i) {
        const SharedFacts &facts = m_columns.sharedTable[i];
        m_patience.push_back({ std::chrono::seconds(facts.factInterval) * m_limits.missedFacts + m_limits.grace,
                               std::chrono::seconds(facts.parkedInterval) * m_limits.missedReports + m_limits.grace });
    }
}

void Judge::judge(Row first, Row end)
{
    for (Row row = first; row < end; ++row) take(row, verdict(row));
}

void Judge::take(Row row, Verdict verdict)
{
    FleetColumns &c = m_columns;
    const auto state = static_cast<std::uint8_t>(verdict.state);
    const std::uint8_t kept = c.state[row];
    const bool first = c.stateSince[row] == Instant {};
    if (kept == state && !first && c.reasonCode[row] == verdict.reason) return;
    m_data.changes.add(row);
    c.reasonCode.set(row, verdict.reason);
    if (kept == state && !first) return;
    --m_data.counts[kept];
    ++m_data.counts[state];
    c.previousState.set(row, kept);
    c.state.set(row, state);
    // Dark is told from the last fact on ("silent 2 h 14 min"), and who was parked before this program looked has been
    // quiet since its last report.
    const bool before = verdict.state == VehicleState::Dark || (verdict.state == VehicleState::Quiet && first);
    c.stateSince.set(row, before ? c.lastFactAt[row] : m_now);
}

Judge::Verdict Judge::verdict(Row row) const
{
    const FleetColumns &c = m_columns;
    const Instant last = c.lastFactAt[row];
    if (last == Instant {}) return { VehicleState::Unknown, ReasonCode::NeverSeen };

    const bool parked = c.ignition[row] == Ignition::Off;
    const std::uint32_t shared = c.shared[row];
    // A vehicle may have been added, and with it shared facts, since this judgement began.
    const Patience patience = shared < m_patience.size() ? m_patience[shared] : Patience { Span::max() / 2, Span::max() / 2 };
    const Span allowed = parked ? patience.parked : patience.driving;
    if (m_now - last > allowed) return silent(row, last + allowed, allowed);

    if (const ReasonCode why = degraded(row, last); why != ReasonCode::None) return { VehicleState::Degraded, why };
    if (openSwitch(row)) return { VehicleState::Switching, ReasonCode::Switching };
    if (parked) return { VehicleState::Quiet, ReasonCode::Parked };
    return {};
}

Judge::Verdict Judge::silent(Row row, Instant due, Span allowed) const
{
    if (m_feed.lostSince) return { VehicleState::Unknown, ReasonCode::FeedLost };
    if (m_feed.upSince != Instant {} && m_now <= m_feed.upSince + std::min(allowed, LongestReturn))
        return { VehicleState::Unknown, ReasonCode::FeedBack };
    if (m_feed.knownUntil && *m_feed.knownUntil <= due) return { VehicleState::Unknown, ReasonCode::FeedBehind };
    const OpenOperation *open = openSwitch(row);
    const bool darkBefore = open && open->createdAt > due;
    if (!open || darkBefore) {
        if (expected(row)) return { VehicleState::Quiet, ReasonCode::Expected };
        return { VehicleState::Dark, whySilent(row) };
    }
    if (m_now - m_columns.lastFactAt[row] <= open->switchWindow) return { VehicleState::Switching, ReasonCode::Switching };
    return { VehicleState::Dark, ReasonCode::SilentAfterSwitch };
}

/// Who is refused, or had no power, is not merely out of reach.
bool Judge::expected(Row row) const
{
    const auto it = m_columns.expected.find(row);
    if (it == m_columns.expected.end() || it->second < m_now) return false;
    const ReasonCode why = whySilent(row);
    return why != ReasonCode::SilentAfterRejects && why != ReasonCode::SilentLowBattery;
}

ReasonCode Judge::whySilent(Row row) const
{
    const FleetColumns &c = m_columns;
    const Instant last = c.lastFactAt[row];
    if (rejectsSince(row, last - m_limits.rejectWindow) > 0) return ReasonCode::SilentAfterRejects;
    if (c.deviceAt[row] >= last - BatteryBefore && c.battery[row] < m_limits.lowBattery) return ReasonCode::SilentLowBattery;
    const Instant stop = c.sessionStop[row];
    if (stop != Instant {} && c.hasStopCause[row] && stop >= last - m_limits.rejectWindow) return ReasonCode::SilentAfterStop;
    return ReasonCode::Silent;
}

ReasonCode Judge::degraded(Row row, Instant last) const
{
    FleetColumns &c = m_columns;
    if (c.recentRejects[row]) {
        if (rejectsSince(row, m_now - m_limits.rejectWindow) >= m_limits.rejects) return ReasonCode::Rejects;
        // Older than this they count neither now nor as what came before a silence.
        if (rejectsSince(row, last - m_limits.rejectWindow) == 0) c.recentRejects.set(row, false);
    }
    if (!c.sessionOpen[row] && c.ignition[row] != Ignition::Off) {
        const Instant stop = c.sessionTurn[row];
        if (stop != Instant {} && c.radioAt[row] > stop + m_limits.sessionGap && !openSwitch(row)) return ReasonCode::SessionLost;
    }
    if (c.weakSamples[row] < std::min(m_limits.weakSamples, 15) || m_now - c.radioAt[row] > m_limits.radioFresh) return ReasonCode::None;
    return c.sinr[row] < m_limits.sinr ? ReasonCode::WeakQuality : ReasonCode::WeakSignal;
}

const OpenOperation *Judge::openSwitch(Row row) const
{
    if (!m_columns.hasOperation[row]) return nullptr;
    const OpenOperation &open = m_columns.operations.at(row);
    return movesVehicle(open) ? &open : nullptr;
}

std::int64_t Judge::rejectsSince(Row row, Instant from) const
{
    if (!m_columns.recentRejects[row]) return 0;
    const auto &times = m_columns.signalling.at(row).rejects;
    return times.end() - std::lower_bound(times.begin(), times.end(), from);
}

} // namespace signalbox

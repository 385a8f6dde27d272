#include "fleet/fleetcolumns.h"

#include <cmath>

namespace signalbox {

namespace {

std::int64_t rejectsSince(const FleetColumns &c, Row row, Instant from)
{
    if (!c.hasRejects[row]) return 0;
    const auto &times = c.signalling.at(row).rejects;
    return times.end() - std::lower_bound(times.begin(), times.end(), from);
}

Reason withRejects(const FleetColumns &c, Row row, ReasonCode code, Instant from)
{
    return { code, c.rejectCause[row], std::max<std::int64_t>(1, rejectsSince(c, row, from)), c.rejectAt[row] };
}

Reason switching(const FleetColumns &c, Row row, ReasonCode code)
{
    if (!c.hasOperation[row]) return { .code = code };
    const OpenOperation &open = c.operations.at(row);
    return { .code = code, .number = open.number, .at = code == ReasonCode::Switching ? open.deadline : Instant {} };
}

} // namespace

Reason ReasonColumn::operator[](Row row) const
{
    const FleetColumns &c = *m_columns;
    const JudgedAs &as = c.judgedAs;
    const Instant last = c.lastFactAt[row];
    const std::uint32_t interval = c.ignition[row] == Ignition::Off ? c.parkedInterval[row] : c.factInterval[row];
    const auto stopCause = [&] { return c.hasStopCause[row] ? std::optional(c.stopCause[row]) : std::nullopt; };
    switch (const ReasonCode code = c.reasonCode[row]; code) {
    case ReasonCode::None: case ReasonCode::NeverSeen: return { .code = code };
    case ReasonCode::FeedLost: return { .code = code, .at = as.lostSince };
    case ReasonCode::FeedBack: return { .code = code, .at = as.feed.upSince };
    case ReasonCode::FeedBehind: return { .code = code, .at = as.feed.knownUntil.value_or(as.at) };
    case ReasonCode::Parked: return { .code = code, .at = last + std::chrono::seconds(interval) };
    case ReasonCode::Expected: {
        const auto until = c.expected.find(row);
        return { .code = code, .at = until == c.expected.end() ? Instant {} : until->second };
    }
    case ReasonCode::Silent: return { .code = code, .number = interval };
    case ReasonCode::SilentAfterRejects: return withRejects(c, row, code, last - as.limits.rejectWindow);
    case ReasonCode::SilentAfterStop: return { code, stopCause(), 0, c.sessionStop[row] };
    case ReasonCode::SilentLowBattery: return { .code = code, .number = std::lround(c.battery[row] * 10), .at = c.deviceAt[row] };
    case ReasonCode::Rejects: return withRejects(c, row, code, as.at - as.limits.rejectWindow);
    case ReasonCode::WeakSignal: return { .code = code, .number = std::lround(c.rsrp[row]), .at = c.radioAt[row] };
    case ReasonCode::WeakQuality: return { .code = code, .number = std::lround(c.sinr[row]), .at = c.radioAt[row] };
    case ReasonCode::SessionLost: return { code, stopCause(), 0, c.sessionStop[row] };
    case ReasonCode::SilentAfterSwitch: case ReasonCode::Switching: return switching(c, row, code);
    }
    return {};
}

std::uint8_t RejectsColumn::operator[](Row row) const
{
    const JudgedAs &as = m_columns->judgedAs;
    return std::uint8_t(std::min<std::int64_t>(rejectsSince(*m_columns, row, as.at - as.limits.rejectWindow), 255));
}

Instant RejectAtColumn::operator[](Row row) const
{
    return m_columns->hasRejects[row] ? m_columns->signalling.at(row).rejects.back() : Instant {};
}

Cause RejectCauseColumn::operator[](Row row) const
{
    return m_columns->hasRejects[row] ? m_columns->signalling.at(row).cause : Cause {};
}

} // namespace signalbox

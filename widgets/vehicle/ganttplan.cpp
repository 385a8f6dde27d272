#include "vehicle/ganttplan.h"

#include <map>

namespace signalbox {

using namespace std::chrono_literals;

namespace {
constexpr Span rejectRun = 15min;

void planLanes(GanttPlan &plan, const VehicleHistory &history, Instant now)
{
    std::map<Plmn, GanttPlan::Lane> lanes;
    for (std::size_t i = 0; i < history.sessions.size(); ++i) {
        const SessionRow &row = history.sessions[i];
        GanttPlan::Lane &lane = lanes[row.plmn];
        lane.plmn = row.plmn;
        // A session without a stop lasts until its last sign of life; it is open when that was the newest of all.
        const bool open = !row.stopped && i + 1 == history.sessions.size();
        const Instant end = row.stopped ? *row.stopped : row.lastSeen;
        lane.bars.push_back({ row.started, std::min(now, std::max(row.started, end)), open, int(i) });
    }
    for (auto &[plmn, lane] : lanes)
        plan.lanes.push_back(std::move(lane));
    std::stable_sort(plan.lanes.begin(), plan.lanes.end(), [](const auto &a, const auto &b) {
        return a.bars.back().to > b.bars.back().to;
    });
}

void planRejects(GanttPlan &plan, const VehicleHistory &history)
{
    for (const SignallingRow &row : history.signalling) {
        if (!row.signalling.cause)
            continue;
        if (plan.rejects.empty() || plan.rejects.back().cause != *row.signalling.cause
            || row.t - plan.rejects.back().to > rejectRun)
            plan.rejects.push_back({ row.t, row.t, *row.signalling.cause, 0 });
        plan.rejects.back().to = row.t;
        ++plan.rejects.back().count;
    }
}

struct Sign
{
    Instant t;
    std::optional<bool> ignition;
};

/// Every moment at which something was heard, oldest first.
std::vector<Sign> signsOf(const VehicleHistory &history)
{
    std::vector<Sign> signs;
    for (const SessionRow &row : history.sessions) {
        signs.push_back({ row.started, {} });
        signs.push_back({ row.lastSeen, {} });
    }
    for (const RadioSample &sample : history.radio)
        signs.push_back({ sample.t, {} });
    for (const PositionSample &sample : history.positions)
        signs.push_back({ sample.t, sample.position.ignition });
    for (const SignallingRow &row : history.signalling)
        signs.push_back({ row.t, {} });
    for (const DeviceRow &row : history.device)
        signs.push_back({ row.t, {} });
    std::stable_sort(signs.begin(), signs.end(), [](const Sign &a, const Sign &b) { return a.t < b.t; });
    return signs;
}

void planSilences(GanttPlan &plan, const VehicleHistory &history, const SilenceRule &rule, Instant now)
{
    const std::vector<Sign> signs = signsOf(history);
    bool parked = false;
    for (std::size_t i = 0; i < signs.size(); ++i) {
        if (signs[i].ignition)
            parked = !*signs[i].ignition;
        const Instant next = i + 1 < signs.size() ? signs[i + 1].t : now;
        const Span gap = next - signs[i].t;
        if (gap > (parked ? rule.parked : rule.driving))
            plan.silences.push_back({ signs[i].t, next, false });
        else if (parked && gap > rule.driving)
            plan.silences.push_back({ signs[i].t, next, true });
    }
}
} // namespace

GanttPlan planGantt(const VehicleHistory &history, const SilenceRule &rule, Instant now)
{
    GanttPlan plan;
    planLanes(plan, history, now);
    planRejects(plan, history);
    for (const DeviceRow &row : history.device)
        plan.reports.push_back(row.t);
    planSilences(plan, history, rule, now);
    return plan;
}

} // namespace signalbox

#include "campaigns/campaigndraft.h"

#include <cmath>

namespace signalbox {

namespace {

constexpr int mostName = 120; // characters
constexpr int minutesOfDay = 24 * 60;

bool isShare(double value)
{
    return std::isfinite(value) && value >= 0 && value <= 1;
}

tl::unexpected<Error> wrong(const char *code, const char *member)
{
    return failure(code, { { QStringLiteral("member"), QString::fromLatin1(member) } });
}

Result<void> checkWaves(const WavePlan &waves)
{
    if (waves.canary < 0) return wrong("campaign.waves", "canary");
    double before = 0;
    for (const double share : waves.shares) {
        if (!(share > before) || !(share < 1)) return wrong("campaign.waves", "shares");
        before = share;
    }
    if (waves.shares.size() > 50) return wrong("campaign.waves", "shares");
    if (waves.perMinute < 1 || waves.perMinute > 6000) return wrong("campaign.waves", "per_minute");
    return {};
}

Result<void> checkWindows(const std::vector<MaintenanceWindow> &windows)
{
    for (std::size_t i = 0; i < windows.size(); ++i) {
        const MaintenanceWindow &w = windows[i];
        const bool minutes = w.fromMinute >= 0 && w.fromMinute < minutesOfDay && w.untilMinute >= 0 && w.untilMinute <= minutesOfDay;
        if (!minutes || (w.days & 0x7f) == 0 || (w.days & ~0x7f) != 0)
            return failure("campaign.window", { { QStringLiteral("index"), int(i) } });
    }
    return {};
}

Result<void> checkGate(const SuccessGate &gate)
{
    if (!isShare(gate.minimumSuccess)) return wrong("campaign.gate", "minimum_success");
    if (!isShare(gate.known) || gate.known == 0) return wrong("campaign.gate", "known");
    if (gate.soak < Span(0) || gate.soak > std::chrono::hours(24 * 30)) return wrong("campaign.gate", "soak_s");
    return {};
}

Result<void> checkHalt(const HaltLimits &halt)
{
    if (!isShare(halt.dark) || halt.dark == 0) return wrong("campaign.halt", "dark");
    if (!isShare(halt.rolledBack)) return wrong("campaign.halt", "rolled_back");
    if (!isShare(halt.failed)) return wrong("campaign.halt", "failed");
    if (halt.regionAtLeast < 2) return wrong("campaign.halt", "region_at_least");
    if (!isShare(halt.regionShare) || halt.regionShare == 0) return wrong("campaign.halt", "region_share");
    return {};
}

} // namespace

bool needsTarget(OperationKind kind)
{
    using enum OperationKind;
    return kind == Enable || kind == Disable || kind == Delete || kind == SetFallback;
}

Result<void> checkDraft(const CampaignDraft &draft)
{
    const QString name = draft.name.trimmed();
    if (name.isEmpty() || name.size() > mostName) return failure("campaign.name", { { QStringLiteral("most"), mostName } });
    if (draft.kind == OperationKind::Download) return failure("campaign.kind", { { QStringLiteral("kind"), QString(code(draft.kind)) } });
    if (needsTarget(draft.kind) && draft.target.networks.empty() && draft.target.names.isEmpty())
        return failure("campaign.target", { { QStringLiteral("kind"), QString(code(draft.kind)) } });
    if (draft.kind == OperationKind::SetDefaultDp && draft.details.smdpAddress.isEmpty())
        return failure("campaign.target", { { QStringLiteral("kind"), QString(code(draft.kind)) } });
    if (draft.filter.trimmed().isEmpty() && draft.vehicles.empty()) return failure("campaign.cohort");
    const Span day = std::chrono::hours(24);
    if (draft.patience < std::chrono::minutes(1) || draft.patience > 366 * day) return failure("campaign.patience");
    return checkWaves(draft.waves)
        .and_then([&] { return checkWindows(draft.windows); })
        .and_then([&] { return checkGate(draft.gate); })
        .and_then([&] { return checkHalt(draft.halt); });
}

} // namespace signalbox

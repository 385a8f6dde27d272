#include "diagnosis/evidencerow.h"

#include <algorithm>
#include <iterator>

namespace signalbox {

namespace {

constexpr const char *codes[] = {
    "prior", "stop-lost", "stop-normal", "stop-cleared", "stop-gateway", "stop-fault", "stop-none", "reject-network", "reject-congestion",
    "reject-device", "reject-roaming", "reject-subscription", "reject-quota", "reject-apn", "reject-radio", "rejects-none", "battery-low",
    "battery-falling", "battery-fine", "reboots", "sessions-torn", "still-speaking", "sim-error", "other-device", "switch-late", "switch-waiting",
    "switch-none", "near-silent", "near-together", "near-served", "near-refused", "near-nobody", "rat-silent", "rat-served", "model-silent",
    "hole-known", "coverage-good", "signal-weak", "signal-good", "place-silences", "place-fresh", "moving", "standing", "narrowband-moving", "abroad", "at-home",
    "legacy-only", "parked", "parked-overdue", "own-rhythm", "feed-lost", "feed-behind", "fleet-silent", "feed-fine", "works-planned" };
static_assert(std::size(codes) == evidenceCodes && int(EvidenceCode::WorksPlanned) + 1 == evidenceCodes);

constexpr const char *sources[] = { "sessions", "signalling", "device", "position", "radio", "fleet", "coverage", "operations", "inventory", "feed" };

} // namespace

QLatin1StringView code(EvidenceCode evidence)
{
    return QLatin1StringView(codes[std::size_t(evidence)]);
}

std::optional<EvidenceCode> evidenceCodeFrom(QStringView text)
{
    const auto it = std::find_if(std::begin(codes), std::end(codes), [&](const char *each) { return text == QLatin1StringView(each); });
    return it == std::end(codes) ? std::nullopt : std::optional(EvidenceCode(it - std::begin(codes)));
}

QLatin1StringView code(EvidenceSource source)
{
    return QLatin1StringView(sources[std::size_t(source)]);
}

} // namespace signalbox

#include "diagnosis/hypothesis.h"

#include <algorithm>
#include <iterator>

namespace signalbox {

namespace {
constexpr QLatin1StringView codes[] = {
    QLatin1StringView("device-dead"), QLatin1StringView("flat-battery"), QLatin1StringView("reboot-loop"), QLatin1StringView("sim-removed"),
    QLatin1StringView("sim-moved"), QLatin1StringView("imei-lock"), QLatin1StringView("coverage-gap"), QLatin1StringView("network-outage"),
    QLatin1StringView("roaming-barred"), QLatin1StringView("subscription-suspended"), QLatin1StringView("quota-exhausted"),
    QLatin1StringView("apn-or-credentials"), QLatin1StringView("switch-failed"), QLatin1StringView("rat-sunset"), QLatin1StringView("nb-iot-moving"),
    QLatin1StringView("congestion"), QLatin1StringView("feed-fault"), QLatin1StringView("expected-silence") };
static_assert(std::size(codes) == hypothesisCount);
} // namespace

QLatin1StringView code(Hypothesis hypothesis)
{
    return codes[std::size_t(hypothesis)];
}

std::optional<Hypothesis> hypothesisFromCode(QStringView text)
{
    const auto it = std::find(std::begin(codes), std::end(codes), text);
    return it == std::end(codes) ? std::nullopt : std::optional(Hypothesis(it - std::begin(codes)));
}

} // namespace signalbox

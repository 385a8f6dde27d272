#pragma once

#include <QLatin1StringView>
#include <QStringView>
#include <cstdint>
#include <optional>

namespace signalbox {

/// Why a vehicle may be silent.
enum class Hypothesis : std::uint8_t {
    DeviceDead,
    FlatBattery,
    RebootLoop,
    SimRemoved,
    SimMoved, ///< the card speaks from another device
    ImeiLock, ///< networks refuse the device
    CoverageGap,
    NetworkOutage,
    RoamingBarred,
    SubscriptionSuspended,
    QuotaExhausted,
    ApnOrCredentials,
    SwitchFailed, ///< a profile switch failed or was not finished
    RatSunset, ///< the network no longer has the technology
    NbIotMoving, ///< NB-IoT knows no handover (TS 36.300 10.1.2 leaves it out)
    Congestion,
    FeedFault, ///< ours: the platform or the feed
    ExpectedSilence,
};
constexpr int hypothesisCount = 18;

QLatin1StringView code(Hypothesis hypothesis); ///< "device-dead" …: as tables and JSON name it
std::optional<Hypothesis> hypothesisFromCode(QStringView code);

} // namespace signalbox

#include "coverage/observation.h"

namespace signalbox {

std::optional<CoverageNetwork> CoverageNetwork::fromKey(std::uint32_t key)
{
    const auto plmn = Plmn::fromKey(key >> 4);
    if (!plmn) return std::nullopt;
    return CoverageNetwork { *plmn, ratFromNumber(int(key & 15)) };
}

float radioFloor(Rat rat)
{
    switch (rat) {
    case Rat::NbIot: return -130;
    case Rat::LteM: return -125;
    case Rat::Lte: return -119;
    case Rat::Nr: return -114;
    case Rat::Utran: case Rat::Hspa: return -113;
    case Rat::Geran: return -109;
    default: return -120;
    }
}

Testimony testimony(const Observation &observation)
{
    switch (observation.kind) {
    case Observation::Kind::Reading: {
        // 8 dB is what a street's width may take away.
        const float margin = (observation.rsrp - radioFloor(observation.network.rat)) / 8;
        return { std::clamp(0.5f + margin, 0.5f, 1.0f), 0 };
    }
    case Observation::Kind::Missed: return { 0, 2 }; // what serves is told every minute, what is missing seldom
    case Observation::Kind::Drop: return { 0, 1 };
    case Observation::Kind::Reject: return { 0, 0.5f };
    }
    return {};
}

} // namespace signalbox

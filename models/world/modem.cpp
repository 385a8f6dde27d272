#include "world/modem.h"

namespace signalbox::world {

namespace {
constexpr Rat byWish[] = { Rat::Nr, Rat::Lte, Rat::LteM, Rat::Utran, Rat::Geran, Rat::NbIot };
constexpr double comfort = 8; // dB above the floor
}

std::optional<Rat> NetworkChoice::bestRat(std::uint16_t network, LatLon place, double margin) const
{
    const RatSet both = m_around.carriers.networks()[network].rats & m_spec.hardware->modem.rats;
    for (Rat rat : byWish)
        if ((both & ratBit(rat)) && m_around.radio.rsrp(network, rat, place) > RadioField::floorOf(rat) + margin) return rat;
    return std::nullopt;
}

std::optional<Serving> NetworkChoice::choose(int slot, const TourPoint &at, Instant t, std::optional<Serving> current,
                                             bool searchPreferred) const
{
    if (slot < 0 || m_around.faults.profileDead(m_spec.index, slot, t)) return std::nullopt;
    const auto &partners = m_around.carriers.partners(m_spec.profiles[std::size_t(slot)].carrier, at.country);
    const auto usable = [&](std::uint16_t network) {
        return !m_around.faults.outage(m_around.carriers.networks()[network].plmn, at.place, t);
    };
    const bool mayStay = current && std::find(partners.begin(), partners.end(), current->network) != partners.end()
        && usable(current->network);
    if (mayStay && !(searchPreferred && current->network != partners.front())) {
        // The RAT in use stays until it fades; another one of the same network comes next.
        if (m_around.radio.rsrp(current->network, current->rat, at.place) > RadioField::floorOf(current->rat) + 1
            && (m_around.carriers.networks()[current->network].rats & m_spec.hardware->modem.rats & ratBit(current->rat)))
            if (!searchPreferred || current->rat == byWish[0]) return current;
        if (const auto rat = bestRat(current->network, at.place, searchPreferred ? 5 : 1)) return Serving { current->network, *rat };
    }
    for (double margin : { comfort, 0.0 })
        for (std::uint16_t network : partners) {
            if (!usable(network)) continue;
            if (const auto rat = bestRat(network, at.place, margin)) return Serving { network, *rat };
        }
    return std::nullopt;
}

} // namespace signalbox::world

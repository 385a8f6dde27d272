#include "world/modem.h"

#include "world/refusal.h"

namespace signalbox::world {

namespace {
constexpr Rat byWish[] = { Rat::Nr, Rat::Lte, Rat::LteM, Rat::Utran, Rat::Geran, Rat::NbIot };
constexpr double comfort = 8; // dB above the floor
}

bool NetworkChoice::received(std::uint16_t network, Rat rat, LatLon place, Instant t, double margin) const
{
    const LabNetwork &asked = m_around.carriers.networks()[network];
    return (asked.rats & m_spec.hardware->modem.rats & ratBit(rat))
        && m_around.radio.rsrp(network, rat, place) > RadioField::floorOf(rat) + margin
        && !m_around.faults.around(FaultKind::RatSunset, asked.plmn, rat, place, t)
        && !m_around.faults.around(FaultKind::CoverageGap, asked.plmn, rat, place, t);
}

std::optional<Rat> NetworkChoice::bestRat(std::uint16_t network, LatLon place, Instant t, double margin) const
{
    for (Rat rat : byWish)
        if (received(network, rat, place, t, margin)) return rat;
    return std::nullopt;
}

std::optional<Serving> NetworkChoice::stay(int slot, const TourPoint &at, Instant t, Serving current, bool searchPreferred) const
{
    if (refusalOf(m_around, m_spec, slot, current.network, at.place, t, true)) return std::nullopt;
    // The RAT in use stays until it fades; another one of the same network comes next.
    if ((!searchPreferred || current.rat == byWish[0]) && received(current.network, current.rat, at.place, t, 1)) return current;
    if (const auto rat = bestRat(current.network, at.place, t, searchPreferred ? 5 : 1)) return Serving { current.network, *rat };
    if (received(current.network, current.rat, at.place, t, 1)) return current;
    return std::nullopt;
}

std::optional<Serving> NetworkChoice::choose(int slot, const TourPoint &at, Instant t, std::optional<Serving> current,
                                             bool searchPreferred) const
{
    if (slot < 0 || m_around.faults.profileDead(m_spec.index, slot, t)) return std::nullopt;
    const auto &partners = m_around.carriers.partners(m_spec.profiles[std::size_t(slot)].carrier, at.country);
    std::optional<Serving> here;
    if (current && std::find(partners.begin(), partners.end(), current->network) != partners.end())
        here = stay(slot, at, t, *current, searchPreferred);
    if (here && !(searchPreferred && current->network != partners.front())) return here;
    for (double margin : { comfort, 0.0 })
        for (std::uint16_t network : partners) {
            if (here && network == here->network) return here;
            if (refusalOf(m_around, m_spec, slot, network, at.place, t, false)) continue;
            if (const auto rat = bestRat(network, at.place, t, margin)) return Serving { network, *rat };
        }
    return here;
}

} // namespace signalbox::world

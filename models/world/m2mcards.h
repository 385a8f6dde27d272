#pragma once

#include "world/cardplaces.h"
#include "world/m2mfleet.h"
#include "world/smsrstore.h"

namespace signalbox::world {

/// What a card of this vehicle has when it comes from the factory.
std::vector<M2mProfile> m2mFactoryProfiles(const std::vector<Profile> &profiles, const VehicleSpec &spec);

/// The SGP.02 eUICCs of all vehicles, their devices, and the network that brings them short messages. World's thread.
class M2mCards final : public M2mWorld
{
public:
    /// Errors of the stores.
    static Result<std::unique_ptr<M2mCards>> make(CardPlaces &places);

    /// From now on devices open sessions through `transport` when `messages` wakes them; both must outlive this.
    void connectTo(M2mTransport &transport, SmsrStore &messages);
    void step();
    /// As VehicleCards::moved(), which see.
    std::vector<std::pair<std::uint32_t, int>> moved() const { return m_places.moved(m_cards); }

    M2mCard factoryCard(CardIndex card) const;

    M2mCard &m2mCardOf(CardIndex card) override;
    bool reaches(CardIndex card) const override { return m_places.life(card).online(); }
    bool searches(CardIndex card) const override { return m_places.life(card).searches(); }
    void changed(CardIndex card) override;
    void executed(CardIndex card, const M2mExecution &execution) override;
    void fellBack(CardIndex card, const M2mExecution &execution) override;
    void refresh(CardIndex card) override;

private:
    explicit M2mCards(CardPlaces &places) : m_places(places) { }
    QJsonObject line(CardIndex card, const M2mExecution &execution) const;
    void wake();

    CardPlaces &m_places;
    std::unordered_map<std::uint32_t, M2mCard> m_cards; ///< those that were needed; references to them stay good
    QHash<Eid, CardIndex> m_homes;
    std::unique_ptr<M2mFleet> m_devices;
    SmsrStore *m_messages = nullptr;
    std::chrono::steady_clock::time_point m_lookedAt {};
};

} // namespace signalbox::world

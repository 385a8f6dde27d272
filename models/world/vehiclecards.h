#pragma once

#include "world/cardplaces.h"
#include "world/ipafleet.h"

#include <unordered_map>

namespace signalbox::world {

/// The SGP.32 eUICCs of all vehicles and what their IPAs see of the world. World's thread.
class VehicleCards final : public IpaWorld
{
public:
    /// Cards as world.sqlite has them; one that never changed is made when it is first needed.
    /// Errors: of the PKI and of the store.
    static Result<std::unique_ptr<VehicleCards>> make(CardPlaces &places, const QString &workspace);

    /// From now on the cards poll through `transport`, which must outlive this.
    void connectTo(EsipaTransport &transport);
    void step();

    /// Vehicles whose card had changed its profile without the vehicle being saved, and the slot that is enabled.
    std::vector<std::pair<std::uint32_t, int>> moved() const;
    const IpaFleet *ipas() const { return m_ipas.get(); }

    Euicc &cardOf(CardIndex card) override;
    bool reaches(CardIndex card) const override;
    bool searches(CardIndex card) const override;
    void changed(CardIndex card) override;
    void executed(CardIndex card, const CardExecution &execution) override;
    void fellBack(CardIndex card, const CardExecution &execution, bool home) override;
    void installed(CardIndex card, const CardInstallation &installation, const QByteArray &eimTransaction) override;
    void refresh(CardIndex card, const CardProfile *enabled) override;

private:
    explicit VehicleCards(CardPlaces &places) : m_places(places) { }

    CardPlaces &m_places;
    std::shared_ptr<const CardMaker> m_maker;
    std::unordered_map<std::uint32_t, Euicc> m_cards; ///< those that were needed; references to them stay good
    std::unique_ptr<IpaFleet> m_ipas;
};

} // namespace signalbox::world

#pragma once

#include "world/ipafleet.h"
#include "world/labmodel.h"
#include "world/truth.h"
#include "world/world.h"
#include "world/worldstore.h"

#include <unordered_map>

namespace signalbox::world {

/// The eUICCs of all vehicles and what their IPAs see of the world. World's thread.
class VehicleCards final : public IpaWorld
{
public:
    /// Gives `model` the profiles that were downloaded before; to be called before vehicles are restored.
    static Result<void> recall(LabModel &model, WorldStore &store);
    /// Cards as world.sqlite has them; one that never changed is made when it is first needed.
    /// Errors: of the PKI and of the store.
    static Result<std::unique_ptr<VehicleCards>> make(LabModel &model, const QString &workspace, World &world,
                                                      WorldStore &store, Truth &truth, const Clock &clock, FactSink sink);

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
    VehicleCards(LabModel &model, World &world, WorldStore &store, Truth &truth, const Clock &clock, FactSink sink)
        : m_model(model), m_world(world), m_store(store), m_truth(truth), m_clock(clock), m_sink(std::move(sink)) { }
    int slotOf(std::uint32_t vehicle, const CardProfile *profile) const;
    void adopt(std::uint32_t vehicle, const CardProfile &profile);
    QJsonObject namesOf(CardIndex card) const;

    LabModel &m_model;
    World &m_world;
    WorldStore &m_store;
    Truth &m_truth;
    const Clock &m_clock;
    FactSink m_sink;
    std::shared_ptr<const CardMaker> m_maker;
    std::unordered_map<std::uint32_t, Euicc> m_cards; ///< those that were needed; references to them stay good
    std::unique_ptr<IpaFleet> m_ipas;
};

} // namespace signalbox::world

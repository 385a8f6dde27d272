#pragma once

#include "world/labmodel.h"
#include "world/truth.h"
#include "world/world.h"
#include "world/worldstore.h"

#include <algorithm>

namespace signalbox::world {

/// Where the cards of whichever standard sit: in which vehicle, on which place of it each profile is, what of them is on
/// the disk and what the truth says of them. Borrows everything. World's thread.
class CardPlaces
{
public:
    CardPlaces(LabModel &model, World &world, WorldStore &store, Truth &truth, const Clock &clock, FactSink sink)
        : m_model(model), m_world(world), m_store(store), m_truth(truth), m_clock(clock), m_sink(std::move(sink)) { }

    /// Gives `model` the profiles that were downloaded before; to be called before vehicles are restored.
    static Result<void> recall(LabModel &model, WorldStore &store);
    /// Cards as world.sqlite has them; those that never changed are not there.
    Result<WorldStore::Blobs> saved(EuiccStandard standard) const;
    /// As they came from the factory, with what the vehicle has enabled: it may have a past.
    std::vector<Profile> factoryProfiles(std::uint32_t vehicle) const;

    const VehicleSpec &spec(std::uint32_t vehicle) const { return m_model.fleet().vehicles()[vehicle]; }
    const std::vector<VehicleSpec> &vehicles() const { return m_model.fleet().vehicles(); }
    const VehicleLife &life(std::uint32_t vehicle) const { return m_world.vehicles()[vehicle]; }
    const Clock &clock() const { return m_clock; }

    int slotOf(std::uint32_t vehicle, const Profile *profile) const; ///< -1: none
    /// A profile that the vehicle has not seen yet gets a place and a row before the card is saved.
    void adopt(std::uint32_t vehicle, const Profile &profile);
    /// To the disk, at once: a card that forgets what it did would do it again.
    void save(std::uint32_t vehicle, const QByteArray &card);
    /// The modem leaves the air and comes back with this profile (null: none is enabled).
    void refresh(std::uint32_t vehicle, const Profile *enabled);

    QJsonObject names(std::uint32_t vehicle) const; ///< for the truth: vehicle and EID
    void tell(QLatin1StringView what, const QJsonObject &line) { m_truth.write(m_clock.now(), what, line); }
    static QJsonValue digits(const std::optional<Iccid> &iccid);

    /// Vehicles whose card had changed its profile without the vehicle being saved, and the slot that is enabled.
    template<typename Cards>
    std::vector<std::pair<std::uint32_t, int>> moved(const Cards &cards) const
    {
        std::vector<std::pair<std::uint32_t, int>> found;
        for (const auto &[vehicle, card] : cards) {
            const auto *enabled = card.enabled();
            const int slot = slotOf(vehicle, enabled ? &enabled->profile : nullptr);
            if (slot != life(vehicle).slot()) found.push_back({ vehicle, slot });
        }
        std::sort(found.begin(), found.end());
        return found;
    }

private:
    LabModel &m_model;
    World &m_world;
    WorldStore &m_store;
    Truth &m_truth;
    const Clock &m_clock;
    FactSink m_sink;
};

} // namespace signalbox::world

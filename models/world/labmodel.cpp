#include "world/labmodel.h"

namespace signalbox::world {

LabModel::LabModel(Roads roads, Carriers carriers, std::uint64_t seed, double weaker)
    : m_roads(std::move(roads)), m_carriers(std::move(carriers)), m_radio(m_carriers, keyed(seed, keyOf("radio")), weaker),
      m_surroundings { m_carriers, m_radio, m_faults }, m_imperfection({}, seed)
{
}

Result<std::unique_ptr<LabModel>> LabModel::make(FleetOptions options, const QString &scenario, Instant origin)
{
    const auto story = Scenario::load(scenario);
    if (!story) return tl::unexpected(story.error());
    if (!story->kinds().empty()) options.kinds = story->kinds();
    options.countries = story->countries();
    options.cards = story->cards();
    options.origin = origin;
    auto roads = Roads::load();
    if (!roads) return tl::unexpected(roads.error());
    auto carriers = Carriers::load(options.seed);
    if (!carriers) return tl::unexpected(carriers.error());
    std::unique_ptr<LabModel> model(new LabModel(std::move(*roads), std::move(*carriers), options.seed, story->weaker()));
    auto fleet = LabFleet::make(options, model->m_roads, model->m_carriers);
    if (!fleet) return tl::unexpected(fleet.error());
    model->m_fleet = std::move(*fleet);
    auto faults = story->faults(model->m_fleet, model->m_carriers, origin);
    if (!faults) return tl::unexpected(faults.error());
    model->m_faults = Faults(std::move(*faults));
    model->m_imperfection = Imperfection(story->imperfections(), keyed(options.seed, keyOf("imperfection")));
    return model;
}

} // namespace signalbox::world

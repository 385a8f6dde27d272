#include "engine/campaignsroom.h"

#include "operations/journaldesk.h"

namespace signalbox {

namespace {

EstimateTerms termsOf(const Workspace &workspace, const Clock &clock)
{
    EstimateTerms terms;
    for (const ConnectionSettings &connection : workspace.connections) terms.ordersPerSecond = std::min(terms.ordersPerSecond, connection.submitsPerSecond);
    terms.ordersPerSecond /= std::max(1.0, clock.speed()); // limits are of the wall
    return terms;
}

std::vector<VehicleId> vehiclesOf(const FleetState &fleet, const FleetQuery &query, Instant now)
{
    std::vector<VehicleId> out;
    const auto view = fleet.read();
    for (const Row row : query.evaluate(view, now).rows())
        if (auto vehicle = VehicleId::fromUtf8(view->id[row])) out.push_back(std::move(*vehicle));
    return out;
}

} // namespace

CampaignsRoom::CampaignsRoom(const Parts &parts)
    : m_parts(parts), m_terms(termsOf(parts.workspace, parts.clock)),
      m_desk({ parts.journal, parts.operations, parts.fleet, parts.clock, AccessTable::standard(), parts.workspace.fleet, m_terms })
{
}

CampaignsRoom::~CampaignsRoom() = default;

void CampaignsRoom::setLanguage(std::shared_ptr<const QueryLanguage> language)
{
    m_desk.setCohort([this, language = std::move(language)](const Viewer &viewer, const QString &filter) -> Result<std::vector<VehicleId>> {
        const auto query = language->parse(filter, viewer);
        if (!query) return tl::unexpected(query.error());
        return vehiclesOf(m_parts.fleet, *query, m_parts.clock.now());
    });
}

void CampaignsRoom::run()
{
    if (m_runner) return;
    std::shared_ptr<const CityIndex> cities;
    if (auto read = CityIndex::load()) cities = std::make_shared<CityIndex>(std::move(*read));
    m_fenceFollower = std::make_unique<GeofenceFollower>(m_parts.geofences, Viewer {}, m_fences);
    m_runner = std::make_unique<CampaignRunner>(CampaignRunner::Surroundings {
        m_parts.journal, m_parts.operations, m_parts.operations, m_parts.fleet, m_parts.clock, std::move(cities), m_fences, m_terms });
    connect(m_runner.get(), &CampaignRunner::moved, &m_desk, &JournalCampaigns::announce);
    connect(m_runner.get(), &CampaignRunner::ownershipLost, this, &CampaignsRoom::ownershipLost);
    m_desk.setOnDecided([this] { if (m_runner) m_runner->look(); });
    m_runner->start();
}

void CampaignsRoom::stop()
{
    m_desk.setOnDecided({});
    if (m_runner) m_runner.release()->deleteLater(); // it may be the one that tells
    m_fenceFollower.reset();
}

void CampaignsRoom::note(const Operation &operation)
{
    if (m_runner) m_runner->note(operation);
}

} // namespace signalbox

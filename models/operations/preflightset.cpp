#include "operations/preflightset.h"

#include "operations/cardstatements.h"
#include "operations/coveragefacts.h"
#include "operations/profilepicture.h"

#include <thread>

namespace signalbox {

namespace {

constexpr std::size_t worthAThread = 256; // requests
constexpr int allOperations = 10'000'000;

Viewer deskViewer()
{
    Viewer viewer;
    viewer.role = Role::Administrator;
    return viewer;
}

} // namespace

/// All that was read for a set.
struct PreflightSet::Reading
{
    std::vector<std::optional<VehicleBrief>> briefs; // of the requests
    StatementsByFleet statements;
    QHash<VehicleId, Operation> open; // mutating ones
    std::map<std::pair<FleetId, Plmn>, SwitchExperience> lived;
    QHash<Plmn, std::optional<RatSet>> radios;
    QHash<QByteArray, std::vector<Operation>> uses; // of activation codes, by fingerprint
};

/// Who is asked for what is known from the vehicles; then all readers work at once.
std::optional<Error> PreflightSet::read(const std::vector<OperationRequest> &requests, Reading &reading) const
{
    OperationFilter open;
    open.openOnly = true;
    open.limit = allOperations;
    if (requests.size() == 1) open.vehicle = requests.front().vehicle;
    auto opened = m_sources.journal.list(deskViewer(), open);
    QHash<QByteArray, QFuture<Result<std::vector<Operation>>>> uses;
    for (const OperationRequest &request : requests)
        if (request.activation && !uses.contains(request.activation->fingerprint())) {
            OperationFilter same;
            same.activation = request.activation;
            uses.insert(request.activation->fingerprint(), m_sources.journal.list(deskViewer(), same));
        }
    std::vector<VehicleId> ids;
    for (const OperationRequest &request : requests) ids.push_back(request.vehicle);
    reading.briefs = m_sources.book.findMany(ids);

    std::map<std::pair<FleetId, Plmn>, QFuture<Result<SwitchExperience>>> lived;
    for (const auto &brief : reading.briefs) {
        if (!brief) continue;
        for (const Profile &profile : brief->record.profiles)
            if (profile.home && !lived.contains({ brief->record.fleet, *profile.home })) {
                lived.emplace(std::pair(brief->record.fleet, *profile.home), m_sources.journal.experience(brief->record.fleet, *profile.home));
                reading.radios.insert(*profile.home, m_sources.book.radiosOf(*profile.home));
            }
    }
    auto said = statementsOf(m_sources.history, reading.briefs);
    if (!said) return said.error();
    reading.statements = std::move(*said);
    for (auto &[key, future] : lived) reading.lived.emplace(key, future.result().value_or(SwitchExperience {}));
    for (auto it = uses.begin(); it != uses.end(); ++it) {
        auto used = it->result();
        if (!used) return used.error();
        reading.uses.insert(it.key(), std::move(*used));
    }
    const auto operations = opened.result();
    if (!operations) return operations.error();
    for (const Operation &op : *operations)
        if (isMutating(op.kind)) reading.open.insert(op.vehicle, op);
    return std::nullopt;
}

PreflightFacts PreflightSet::facts(const OperationRequest &request, const VehicleBrief &vehicle, const Reading &reading) const
{
    PreflightFacts facts;
    facts.vehicle = vehicle;
    facts.now = m_now;
    if (const auto connection = m_connections.constFind(vehicle.record.connection); connection != m_connections.cend()) {
        facts.backend = connection->capabilities;
        facts.notAfter = m_now + connection->orderLifetime;
    }
    facts.profiles = presentProfiles(vehicle, reading.statements);
    if (const auto open = reading.open.constFind(request.vehicle); open != reading.open.cend()) facts.openOnEid = *open;
    if (request.activation) facts.activationUses = reading.uses.value(request.activation->fingerprint());
    const Profile *target = request.iccid ? findProfile(facts.profiles, *request.iccid) : nullptr;
    if (!target || !target->home) return facts;
    const auto radios = reading.radios.constFind(*target->home);
    facts.targetRadios = radios != reading.radios.cend() ? *radios : m_sources.book.radiosOf(*target->home);
    if (const auto lived = reading.lived.find({ vehicle.record.fleet, *target->home }); lived != reading.lived.end()) facts.lived = lived->second;
    if (m_sources.coverage) addCoverage(facts, *m_sources.coverage, *target->home);
    return facts;
}

Result<std::vector<PreflightReport>> PreflightSet::run(const std::vector<OperationRequest> &requests) const
{
    Reading reading;
    if (auto error = read(requests, reading)) return tl::unexpected(std::move(*error));
    std::vector<PreflightReport> out(requests.size());
    const auto check = [&](std::size_t first, std::size_t last) {
        for (std::size_t i = first; i < last; ++i) {
            if (reading.briefs[i]) {
                out[i] = checkPreflight(requests[i], facts(requests[i], *reading.briefs[i], reading));
                continue;
            }
            out[i].vehicle = requests[i].vehicle;
            out[i].at = m_now;
            out[i].findings.push_back({ QStringLiteral("vehicle-known"), Finding::Weight::Stop, { { QStringLiteral("vehicle"), requests[i].vehicle.toString() } } });
        }
    };
    const std::size_t half = requests.size() < worthAThread ? 0 : requests.size() / 2;
    std::thread beside;
    if (half > 0) beside = std::thread([&] { check(0, half); });
    check(half, requests.size());
    if (beside.joinable()) beside.join();
    return out;
}

} // namespace signalbox

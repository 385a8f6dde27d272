#include "questions.h"

#include "operations/coveragefacts.h"
#include "operations/preflightcheck.h"

namespace preflightskill {

namespace {

constexpr double near = 2000; // m
constexpr int enough = 5; // observations of others
constexpr int minutes = 10;

/// Of the minutes after the switch, in most of them the profile finds no network.
bool strands(const world::VehicleLife &life, int slot, Instant t)
{
    int without = 0;
    for (int minute = 1; minute <= minutes; ++minute) without += !life.wouldAttach(slot, t + std::chrono::minutes(minute));
    return 2 * without > minutes;
}

/// At least five observations of a network that the profile would use and a technology of the modem, and none at all by
/// the vehicle that asks.
bool witnessed(const LivingFleet &fleet, const std::vector<Plmn> &networks, RatSet rats, LatLon place, Row row)
{
    bool known = false;
    for (const Plmn &plmn : networks)
        for (const Rat rat : { Rat::Nr, Rat::Lte, Rat::LteM, Rat::NbIot, Rat::Utran, Rat::Geran }) {
            if (!(rats & ratBit(rat))) continue;
            const auto count = fleet.witnesses().around({ plmn, rat }, place, near, row, enough);
            if (count.own > 0) return false;
            known = known || count.others >= enough;
        }
    return known;
}

BackendCapabilities anything()
{
    BackendCapabilities can;
    can.kinds = { OperationKind::Enable };
    return can;
}

PreflightFacts gather(LivingFleet &fleet, Row row, std::uint32_t vehicle)
{
    PreflightFacts facts;
    facts.now = fleet.now();
    facts.notAfter = facts.now + std::chrono::hours(24);
    facts.backend = anything();
    facts.vehicle.record = fleet.record(vehicle);
    facts.profiles = facts.vehicle.record.profiles;
    const auto view = fleet.fleet().read();
    facts.vehicle.state = VehicleState::Online;
    facts.vehicle.lastFact = view->lastFactAt[row];
    facts.vehicle.servingNetwork = Plmn::fromKey(view->plmn[row]);
    facts.vehicle.motion = coverage::motionOf(view.columns(), row, facts.now);
    return facts;
}

/// The pre-flight says that the vehicle would be stranded, or stops it because no radio fits.
bool warns(const PreflightReport &report)
{
    return std::any_of(report.findings.begin(), report.findings.end(), [](const Finding &finding) {
        const bool known = finding.parameters.value(QStringLiteral("known"), true).toBool();
        return known && finding.weight != Finding::Weight::Pass && (finding.code == u"coverage" || finding.code == u"radio-fits");
    });
}

} // namespace

void ask(LivingFleet &fleet, bool blind, Score &score)
{
    for (std::uint32_t vehicle = 0; vehicle < fleet.world().vehicles().size(); ++vehicle) {
        const world::VehicleLife &life = fleet.world().vehicles()[vehicle];
        const Row row = fleet.fleet().find(life.spec().id);
        if (!life.online() || row == noRow) continue;
        const PreflightFacts facts = gather(fleet, row, vehicle);
        if (!facts.vehicle.motion || !facts.vehicle.servingNetwork) continue;
        const LatLon place = toLatLon(facts.vehicle.motion->at);
        for (std::size_t slot = 0; slot < facts.profiles.size(); ++slot) {
            const Profile &target = facts.profiles[slot];
            if (int(slot) == life.slot() || !target.home) continue;
            const auto networks = fleet.knowledge().visited.of(*target.home, facts.vehicle.servingNetwork->mcc());
            if (!witnessed(fleet, networks, facts.vehicle.record.rats, place, row)) {
                ++score.unwitnessed;
                continue;
            }
            OperationRequest request;
            request.kind = OperationKind::Enable;
            request.vehicle = life.spec().id;
            request.iccid = target.iccid;
            PreflightFacts asked = facts;
            if (!blind) addCoverage(asked, fleet.knowledge(), *target.home);
            const bool warned = warns(checkPreflight(request, asked));
            if (strands(life, int(slot), facts.now)) ++score.stranding, score.caught += warned;
            else ++score.harmless, score.falseAlarms += warned;
        }
    }
}

} // namespace preflightskill

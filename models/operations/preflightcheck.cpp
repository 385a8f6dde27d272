#include "operations/preflightcheck.h"

#include "operations/profilepicture.h"

namespace signalbox {

namespace {

using Weight = Finding::Weight;

constexpr float lowBattery = 11.8f; // V: below, a 12 V battery may not carry a switch with its second attach
constexpr float onATrip = 1.0f; // m/s
constexpr std::int64_t smallestProfile = 8 * 1024; // octets; no operational profile fits in less
constexpr double coverageWeight = 10; // switches that a place which was observed often is worth
constexpr double fallbackSaves = 0.5; // of those who find no network, the share that stays without when a fallback is set
constexpr std::int64_t usualProfile = 64 * 1024; // octets; most fit in this

const QString iccidKey = QStringLiteral("iccid");
const QString readAtKey = QStringLiteral("readAt");

Finding finding(const char *code, Weight weight, QVariantMap parameters = {})
{
    return { QString(QLatin1StringView(code)), weight, std::move(parameters) };
}

bool needsTarget(OperationKind kind)
{
    switch (kind) {
    case OperationKind::Enable: case OperationKind::Disable: case OperationKind::Delete: case OperationKind::SetFallback: return true;
    default: return false;
    }
}

void checkTarget(const OperationRequest &request, const PreflightFacts &facts, std::vector<Finding> &out)
{
    const Profile *target = request.iccid ? findProfile(facts.profiles, *request.iccid) : nullptr;
    const QVariantMap named { { iccidKey, request.iccid ? request.iccid->toString() : QString() },
                              { QStringLiteral("name"), target ? target->name : QString() } };
    out.push_back(finding("target-installed", target ? Weight::Pass : Weight::Stop, named));
    if (!target) return;
    const bool enabled = target->state == ProfileState::Enabled;
    const bool mayBeEnabled = request.kind == OperationKind::Disable
        || (request.kind == OperationKind::SetFallback && facts.backend && facts.backend->fallbackWhileEnabled);
    if (!mayBeEnabled)
        out.push_back(finding("target-disabled", enabled ? Weight::Stop : Weight::Pass, named));
    if (request.kind == OperationKind::Disable)
        out.push_back(finding("target-enabled", enabled ? Weight::Pass : Weight::Stop, named));
    if (request.kind == OperationKind::Delete)
        out.push_back(finding("target-not-fallback", target->fallback ? Weight::Stop : Weight::Pass, named));
    if (request.kind == OperationKind::SetFallback)
        out.push_back(finding("target-new-fallback", target->fallback ? Weight::Stop : Weight::Pass, named));
}

/// A code buys one subscription: one that works or may have worked is gone, one that failed may still be good.
void checkActivation(const OperationRequest &request, const PreflightFacts &facts, std::vector<Finding> &out)
{
    out.push_back(finding("activation-given", request.activation ? Weight::Pass : Weight::Stop));
    if (!request.activation) return;
    const auto consumed = [](const Operation &op) { return isOpen(op.state) || op.outcome == OperationOutcome::Succeeded || op.outcome == OperationOutcome::SucceededWithWarning; };
    const auto &uses = facts.activationUses;
    const auto taken = std::find_if(uses.begin(), uses.end(), consumed);
    const auto tried = std::find_if(uses.begin(), uses.end(), [](const Operation &op) { return op.state == OperationState::Settled; });
    const auto worst = taken != uses.end() ? taken : tried;
    QVariantMap used;
    if (worst != uses.end()) used.insert(QStringLiteral("number"), qint64(worst->number));
    out.push_back(finding("activation-unused", taken != uses.end() ? Weight::Stop : tried != uses.end() ? Weight::Remark : Weight::Pass, used));
    if (request.activation->needsConfirmation()) {
        const bool can = facts.backend && facts.backend->takesConfirmationCode;
        out.push_back(finding("confirmation-code", can ? Weight::Pass : Weight::Stop, { { QStringLiteral("connection"), facts.vehicle.record.connection } }));
    }
    if (const auto free = facts.vehicle.record.memoryFree) {
        const Weight weight = *free < smallestProfile ? Weight::Stop : *free < usualProfile ? Weight::Remark : Weight::Pass;
        out.push_back(finding("memory", weight, { { QStringLiteral("octets"), qint64(*free) } }));
    }
}

void checkRadio(const PreflightFacts &facts, std::vector<Finding> &out)
{
    const RatSet modem = facts.vehicle.record.rats;
    if (modem == 0 || !facts.targetRadios) {
        out.push_back(finding("radio-fits", Weight::Remark, { { QStringLiteral("known"), false } }));
        return;
    }
    const bool fits = (modem & *facts.targetRadios) != 0;
    out.push_back(finding("radio-fits", fits ? Weight::Pass : Weight::Stop,
                          { { QStringLiteral("modem"), facts.vehicle.record.modem }, { QStringLiteral("rats"), modem },
                            { QStringLiteral("networkRats"), *facts.targetRadios } }));
}

void checkReach(const PreflightFacts &facts, std::vector<Finding> &out)
{
    const auto &last = facts.vehicle.lastFact;
    const auto poll = facts.vehicle.record.pollInterval;
    QVariantMap parameters;
    if (last) parameters.insert(readAtKey, qint64(toMillis(*last)));
    if (poll) parameters.insert(QStringLiteral("pollMs"), qint64(poll->count() / 1000));
    const bool dark = !last || facts.vehicle.state == VehicleState::Dark;
    const bool tooLate = poll && facts.notAfter != Instant {} && facts.now + *poll > facts.notAfter;
    out.push_back(finding("reachable", dark || tooLate ? Weight::Remark : Weight::Pass, parameters));
}

void checkPower(const PreflightFacts &facts, std::vector<Finding> &out)
{
    const VehicleBrief &v = facts.vehicle;
    if (v.battery) out.push_back(finding("battery", *v.battery < lowBattery ? Weight::Remark : Weight::Pass, { { QStringLiteral("volts"), *v.battery } }));
    if (v.ignition || v.speed) {
        const bool moving = v.speed.value_or(0) > onATrip && v.ignition.value_or(true);
        out.push_back(finding("not-on-a-trip", moving ? Weight::Remark : Weight::Pass));
    }
}

void checkCoverage(const PreflightFacts &facts, std::vector<Finding> &out)
{
    if (!facts.coverage) return;
    const CoverageOutlook &outlook = *facts.coverage;
    const bool known = outlook.best && outlook.evidence >= coverage::enoughEvidence;
    QVariantMap parameters { { QStringLiteral("known"), known } };
    if (known) {
        parameters.insert(QStringLiteral("without"), outlook.withoutService);
        parameters.insert(QStringLiteral("here"), outlook.here);
        parameters.insert(QStringLiteral("evidence"), int(std::lround(outlook.evidence)));
        parameters.insert(QStringLiteral("plmn"), outlook.best->plmn.toString());
        parameters.insert(QStringLiteral("rat"), QString(code(outlook.best->rat)));
        if (outlook.rsrp) parameters.insert(QStringLiteral("rsrp"), double(*outlook.rsrp));
        if (outlook.ahead > 0) parameters.insert(QStringLiteral("aheadM"), outlook.ahead);
        if (outlook.newest) parameters.insert(readAtKey, qint64(toMillis(*outlook.newest)));
    }
    out.push_back(finding("coverage", known && outlook.withoutService < strandingWarning ? Weight::Pass : Weight::Remark, parameters));
}

/// Coverage is what is expected, and the outcomes of earlier switches correct it: those of this place and modem in full,
/// those of the target anywhere in part, by add-one smoothing. Nothing is claimed of what nobody knows.
void judgeRisk(const PreflightFacts &facts, bool fallback, PreflightReport &report)
{
    report.riskFrom = facts.lived.switches;
    double weight = 0, sum = 0;
    if (facts.coverage && facts.coverage->best) {
        const double evidence = facts.coverage->evidence;
        weight = coverageWeight * evidence / (evidence + 5);
        sum = weight * facts.coverage->withoutService * (fallback ? fallbackSaves : 1);
    }
    report.riskSeen = int(std::lround((facts.coverage && facts.coverage->best ? facts.coverage->evidence : 0) + facts.lessons.switches));
    weight += facts.lessons.switches;
    sum += facts.lessons.stranded;
    if (report.riskFrom > 0) {
        const double general = std::min(facts.lived.switches, 10) * (weight > 0 ? 0.2 : 1);
        weight += general;
        sum += general * (facts.lived.stranded + 1.0) / (facts.lived.switches + 2.0);
    }
    if (weight > 0) report.strandingRisk = sum / weight;
}

} // namespace

PreflightReport checkPreflight(const OperationRequest &request, const PreflightFacts &facts)
{
    PreflightReport report;
    report.vehicle = request.vehicle;
    report.at = facts.now;
    auto &out = report.findings;
    const bool enables = request.kind == OperationKind::Download && request.details.thenEnable;
    const bool alsoEnables = !enables || (facts.backend && (facts.backend->downloadsAndEnables || facts.backend->kinds.contains(OperationKind::Enable)));
    const bool offered = facts.backend && facts.backend->kinds.contains(request.kind) && alsoEnables && facts.vehicle.record.eid;
    QVariantMap offer { { QStringLiteral("connection"), facts.vehicle.record.connection }, { QStringLiteral("kind"), QString(code(request.kind)) } };
    if (facts.backend && facts.backend->refusals.contains(request.kind)) offer.insert(QStringLiteral("why"), facts.backend->refusals.value(request.kind));
    out.push_back(finding("connection-offers", offered ? Weight::Pass : Weight::Stop, offer));
    if (!isMutating(request.kind)) return report;
    if (needsTarget(request.kind)) checkTarget(request, facts, out);
    if (request.kind == OperationKind::Download) checkActivation(request, facts, out);
    QVariantMap busy;
    if (facts.openOnEid) busy.insert(QStringLiteral("number"), qint64(facts.openOnEid->number));
    out.push_back(finding("eid-free", facts.openOnEid ? Weight::Stop : Weight::Pass, busy));
    if (request.kind == OperationKind::Enable) {
        checkRadio(facts, out);
        const bool fallback = std::any_of(facts.profiles.begin(), facts.profiles.end(), [](const Profile &p) { return p.fallback; });
        out.push_back(finding("fallback-set", fallback ? Weight::Pass : Weight::Remark));
        if (request.rollback && facts.backend && !facts.backend->rollbackSelectable)
            out.push_back(finding("rollback-selectable", Weight::Remark));
        checkCoverage(facts, out);
        const auto saves = [&](const Profile &p) { return p.fallback && p.iccid != request.iccid; };
        judgeRisk(facts, std::any_of(facts.profiles.begin(), facts.profiles.end(), saves), report);
    }
    checkReach(facts, out);
    checkPower(facts, out);
    return report;
}

} // namespace signalbox

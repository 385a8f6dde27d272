#include "operations/coveragefacts.h"

namespace signalbox {

namespace {
constexpr RatSet anyRadio = ~RatSet(0);
}

void addCoverage(PreflightFacts &facts, const CoverageKnowledge &knowledge, const Plmn &home)
{
    const VehicleBrief &vehicle = facts.vehicle;
    if (!vehicle.motion) return;
    const int mcc = vehicle.servingNetwork ? vehicle.servingNetwork->mcc() : home.mcc();
    const RatSet rats = vehicle.record.rats == 0 ? anyRadio : vehicle.record.rats;
    facts.coverage = coverage::outlook(knowledge.map.read(), knowledge.visited.of(home, mcc), rats, *vehicle.motion, facts.now);
    facts.lessons = knowledge.lessons.at(home, vehicle.record.modem.toStdString(), vehicle.motion->at);
}

} // namespace signalbox

#pragma once

#include "campaigns/memberjudge.h"

/// Members, orders and vehicles in short words. Times are seconds after `start`.
namespace cast {

using namespace signalbox;

inline const Instant start = instantFromMicros(1'790'000'400'000'000);
inline Instant at(double seconds) { return start + Span(std::int64_t(seconds * 1e6)); }
inline VehicleId vehicle(int i) { return *VehicleId::fromUtf8(QStringLiteral("FR-TRK-%1").arg(i, 5, 10, QLatin1Char('0')).toStdString()); }
inline Iccid oldIccid() { return Iccid::parse(u"8933011234567890123").value(); }
inline Iccid newIccid() { return Iccid::parse(u"8944501234567890123").value(); }
inline CountryCode country(const char (&letters)[3]) { return CountryCode::literal(letters); }

inline CampaignDraft draft()
{
    CampaignDraft d;
    d.name = QStringLiteral("To SFR");
    d.filter = QStringLiteral("country:FR");
    d.target.networks = { Plmn::parse(u"20810").value() };
    return d;
}

inline CampaignMember member(int i, MemberState state = MemberState::Waiting, int wave = 0)
{
    CampaignMember m;
    m.vehicle = vehicle(i);
    m.position = i;
    m.wave = wave;
    m.state = state;
    m.target = newIccid();
    m.previous = oldIccid();
    m.since = start;
    return m;
}

inline std::vector<CampaignMember> members(int count)
{
    std::vector<CampaignMember> out;
    for (int i = 0; i < count; ++i) out.push_back(member(i));
    return out;
}

inline Campaign campaign(CampaignState state = CampaignState::Running, CampaignDraft d = draft())
{
    Campaign c;
    c.id = QUuid::fromString(QStringLiteral("11111111-2222-3333-4444-555555555555"));
    c.number = 7;
    c.fleet = FleetId::parse(u"demo").value();
    c.draft = std::move(d);
    c.state = state;
    if (state != CampaignState::Approved && state != CampaignState::Drafted) c.startedAt = start;
    return c;
}

inline Operation order(OperationState state, OperationOutcome outcome = OperationOutcome::None, Evidence evidence = Evidence::None)
{
    Operation o;
    o.id = QUuid::createUuid();
    o.kind = OperationKind::Enable;
    o.state = state;
    o.outcome = outcome;
    o.evidence = evidence;
    o.stateSince = at(600);
    return o;
}

inline VehicleNow online(double lastFact, std::optional<Iccid> onAir = newIccid())
{
    VehicleNow v;
    v.state = VehicleState::Online;
    v.lastFact = at(lastFact);
    v.place = LatLon { 45.76, 4.84 };
    v.country = CountryCode::literal("FR");
    v.onAir = onAir;
    v.air = { at(lastFact), Plmn::parse(u"20810").value(), Rat::Lte, -90.f, true };
    return v;
}

inline VehicleNow dark(double lastFact)
{
    VehicleNow v = online(lastFact);
    v.state = VehicleState::Dark;
    v.air.attached = false;
    return v;
}

} // namespace cast

#include "feed/factbuilder.h"

#include "feed/factlimits.h"
#include "feed/messagetime.h"

#include <array>
#include <cmath>

namespace signalbox {

namespace {

/// A text as the parsers of values want it; the usual short ones without asking for memory.
class Wide
{
public:
    explicit Wide(std::string_view text)
    {
        const auto ascii = [](char c) { return static_cast<unsigned char>(c) < 0x80; };
        if (text.size() <= m_place.size() && std::all_of(text.begin(), text.end(), ascii)) {
            std::copy(text.begin(), text.end(), m_place.begin());
            m_view = QStringView(m_place.data(), qsizetype(text.size()));
            return;
        }
        m_long = QString::fromUtf8(text.data(), qsizetype(text.size()));
        m_view = m_long;
    }
    Wide(const Wide &) = delete;
    operator QStringView() const { return m_view; }

private:
    std::array<char16_t, 40> m_place;
    QString m_long;
    QStringView m_view;
};

} // namespace

bool FactBuilder::refuse(const char *reason, Member member)
{
    m_complaint = { reason, memberName(member) };
    return false;
}

bool FactBuilder::need(std::initializer_list<Member> members)
{
    for (const Member member : members)
        if (!m_members.has(member)) return refuse("feed.missing", member);
    return true;
}

bool FactBuilder::real(Member member, double least, double most, float &to)
{
    const double value = m_members.number(member);
    if (!(value >= least && value <= most)) return refuse("feed.range", member);
    to = static_cast<float>(value);
    return true;
}

bool FactBuilder::words(Member member, std::size_t most, std::string &to)
{
    if (!m_members.has(member)) return true;
    const std::string_view text = m_members.text(member);
    if (text.size() > most || text.find('\0') != text.npos) return refuse("feed.value", member);
    to = text;
    return true;
}

bool FactBuilder::network(Plmn &plmn)
{
    const auto parsed = Plmn::parse(Wide(m_members.text(Member::Plmn)));
    if (!parsed) return refuse("feed.value", Member::Plmn);
    plmn = *parsed;
    return true;
}

bool FactBuilder::radioTechnology(Rat &rat)
{
    const auto parsed = ratFromCode(Wide(m_members.text(Member::Rat)));
    if (!parsed) return refuse("feed.value", Member::Rat);
    rat = *parsed;
    return true;
}

bool FactBuilder::cause(std::optional<Cause> &to)
{
    if (!m_members.has(Member::Cause)) return true;
    const auto parsed = Cause::parse(Wide(m_members.text(Member::Cause)));
    if (!parsed) return refuse("feed.value", Member::Cause);
    to = *parsed;
    return true;
}

template<typename Id>
bool FactBuilder::identifier(Member member, std::optional<Id> &to)
{
    if (!m_members.has(member)) return true;
    const auto parsed = Id::parse(Wide(m_members.text(member)));
    if (!parsed) return refuse("feed.value", member);
    to = *parsed;
    return true;
}

bool FactBuilder::time(Instant &to)
{
    if (m_members.isText(Member::T)) {
        const auto parsed = parseMessageTime(m_members.text(Member::T));
        if (!parsed) return refuse("feed.value", Member::T);
        to = *parsed;
    } else {
        const std::uint64_t micros = m_members.natural(Member::T);
        if (micros > factlimits::counter) return refuse("feed.range", Member::T);
        to = instantFromMicros(static_cast<std::int64_t>(micros));
    }
    const char *complaint = messageTimeComplaint(to, m_now);
    return complaint == nullptr || refuse(complaint, Member::T);
}

bool FactBuilder::read(PositionFact &p)
{
    if (!need({ Member::Lat, Member::Lon, Member::Speed, Member::Heading })) return false;
    p.lat = m_members.number(Member::Lat);
    p.lon = m_members.number(Member::Lon);
    if (!(std::abs(p.lat) <= 90)) return refuse("feed.range", Member::Lat);
    if (!(std::abs(p.lon) <= 180)) return refuse("feed.range", Member::Lon);
    if (m_members.has(Member::Ignition)) p.ignition = m_members.truth(Member::Ignition);
    if (m_members.has(Member::Odometer)) p.odometer = m_members.number(Member::Odometer);
    if (p.odometer && !(*p.odometer >= 0 && *p.odometer <= factlimits::odometer)) return refuse("feed.range", Member::Odometer);
    if (m_members.has(Member::Driving)) {
        if (m_members.natural(Member::Driving) > 100'000'000'000) return refuse("feed.range", Member::Driving);
        p.driving = static_cast<std::int64_t>(m_members.natural(Member::Driving));
    }
    return real(Member::Speed, 0, factlimits::speed, p.speed) && real(Member::Heading, 0, 360, p.heading);
}

bool FactBuilder::read(RadioFact &r)
{
    if (!need({ Member::Plmn, Member::Rat, Member::Rsrp, Member::Rsrq, Member::Sinr })) return false;
    r.cell = m_members.has(Member::Cell) ? m_members.natural(Member::Cell) : 0;
    // Wider than TS 36.133 9.1 and TS 38.133 10.1.6 report, so that 2G and 3G levels fit.
    return network(r.plmn) && radioTechnology(r.rat) && real(Member::Rsrp, -200, 0, r.rsrp)
        && real(Member::Rsrq, -60, 30, r.rsrq) && real(Member::Sinr, -60, 80, r.sinr);
}

bool FactBuilder::read(SessionFact &s)
{
    if (!need({ Member::Event, Member::SessionId, Member::Plmn, Member::Rat, Member::Rx, Member::Tx })) return false;
    const auto event = sessionEventFromCode(Wide(m_members.text(Member::Event)));
    if (!event) return refuse("feed.value", Member::Event);
    s.event = *event;
    s.rx = m_members.natural(Member::Rx);
    s.tx = m_members.natural(Member::Tx);
    s.cell = m_members.has(Member::Cell) ? m_members.natural(Member::Cell) : 0;
    constexpr auto most = factlimits::counter;
    if (s.rx > most) return refuse("feed.range", Member::Rx);
    if (s.tx > most) return refuse("feed.range", Member::Tx);
    if (m_members.text(Member::SessionId).empty()) return refuse("feed.value", Member::SessionId);
    return words(Member::SessionId, factlimits::name, s.sessionId) && words(Member::Apn, factlimits::name, s.apn)
        && words(Member::Ip, factlimits::address, s.ip) && network(s.plmn) && radioTechnology(s.rat) && identifier(Member::Iccid, s.iccid)
        && identifier(Member::Imsi, s.imsi) && identifier(Member::Imei, s.imei) && cause(s.cause);
}

bool FactBuilder::read(SignallingFact &s)
{
    if (!need({ Member::Procedure, Member::Plmn })) return false;
    if (m_members.text(Member::Procedure).empty()) return refuse("feed.value", Member::Procedure);
    return words(Member::Procedure, factlimits::procedure, s.procedure) && network(s.plmn) && cause(s.cause);
}

bool FactBuilder::read(DeviceFact &d)
{
    float value = 0;
    if (m_members.has(Member::Battery)) {
        if (!real(Member::Battery, 0, factlimits::battery, value)) return false;
        d.battery = value;
    }
    if (m_members.has(Member::Temperature)) {
        if (!real(Member::Temperature, factlimits::coldest, factlimits::hottest, value)) return false;
        d.temperature = value;
    }
    return words(Member::Firmware, factlimits::name, d.firmware) && words(Member::RebootReason, factlimits::name, d.rebootReason);
}

template<typename Body>
bool FactBuilder::readBody(FactBody &to)
{
    return read(to.emplace<Body>());
}

std::optional<Fact> FactBuilder::build(std::string_view vehicle, std::string_view kind, Complaint &complaint)
{
    Fact fact;
    const auto give = [&]() -> bool {
        if (vehicle.empty() && kind.empty()) {
            if (!need({ Member::Vehicle, Member::Kind })) return false;
            vehicle = m_members.text(Member::Vehicle);
            kind = m_members.text(Member::Kind);
        }
        auto id = VehicleId::fromUtf8(vehicle);
        if (!id) return refuse("feed.value", Member::Vehicle);
        const auto which = factKindFromCode(Wide(kind));
        if (!which) return refuse("feed.kind", Member::Kind);
        if (!need({ Member::T, Member::Seq }) || !time(fact.t)) return false;
        fact.vehicle = std::move(*id);
        fact.seq = m_members.natural(Member::Seq);
        if (fact.seq > factlimits::counter) return refuse("feed.range", Member::Seq);
        switch (*which) {
        case FactKind::Position: return readBody<PositionFact>(fact.body);
        case FactKind::Radio: return readBody<RadioFact>(fact.body);
        case FactKind::Session: return readBody<SessionFact>(fact.body);
        case FactKind::Signalling: return readBody<SignallingFact>(fact.body);
        case FactKind::Device: return readBody<DeviceFact>(fact.body);
        }
        return false;
    };
    if (give()) return fact;
    complaint = m_complaint;
    return std::nullopt;
}

} // namespace signalbox

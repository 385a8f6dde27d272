#include "feed/radacctdecoder.h"

#include "feed/factlimits.h"
#include "feed/foreignobject.h"
#include "feed/userlocation.h"

#include <limits>

namespace signalbox {

namespace {

constexpr std::size_t longestLocation = 64; // hexadecimal digits; the longest kind has 30

UserLocation locationOf(const ForeignObject &m)
{
    const auto octets = octetsFromHex(m.word("uli", longestLocation));
    return octets ? decodeUserLocation(*octets).value_or(UserLocation {}) : UserLocation {};
}

std::optional<Plmn> servingNetwork(const ForeignObject &m, const UserLocation &location)
{
    const std::string said = m.word("plmn", 6);
    if (said.empty()) {
        if (!location.plmn) m.complain("feed.missing", "plmn");
        return location.plmn;
    }
    const auto parsed = Plmn::parse(QString::fromStdString(said));
    if (!parsed) m.complain("feed.value", "plmn");
    return parsed ? std::optional(*parsed) : std::nullopt;
}

std::optional<Imei> deviceOf(const ForeignObject &m)
{
    const std::string said = m.word("imeisv", 64); // what a modem claims to be is often nonsense; the rest stands without it
    const auto parsed = Imei::parse(QString::fromStdString(said));
    return parsed ? std::optional(*parsed) : std::nullopt;
}

/// IMSI, NAS and Acct-Session-Id: the number alone is only unique at one NAS until it restarts (RFC 2866 5.5).
std::string sessionIdOf(const ForeignObject &m, const Imsi &imsi)
{
    std::string id = std::string(imsi.digits()) + '/' + m.word("nas", factlimits::name) + '/' + m.word("session", factlimits::name);
    if (id.size() > factlimits::name) m.complain("feed.range", "session");
    return id;
}

std::optional<Cause> causeOf(const ForeignObject &m)
{
    const auto number = m.natural("cause");
    if (number && *number > std::uint64_t(std::numeric_limits<std::int32_t>::max())) m.complain("feed.range", "cause");
    return number ? std::optional(Cause { CauseSpace::Radius, std::int32_t(*number) }) : std::nullopt;
}

/// TS 29.061 16.4.7.2 attribute 21: the numbers of TS 29.274 up to 10, then some of its own.
Rat ratOf(const ForeignObject &m)
{
    const auto number = m.natural("rat");
    return number && *number <= 10 ? ratFromNumber(int(*number)) : Rat::Unknown;
}

SessionFact sessionOf(const ForeignObject &m, SessionEvent event, const DeviceMarks &marks)
{
    const UserLocation location = locationOf(m);
    SessionFact s;
    s.event = event;
    s.sessionId = sessionIdOf(m, *marks.imsi);
    s.imsi = marks.imsi;
    s.imei = marks.imei;
    s.plmn = servingNetwork(m, location).value_or(Plmn());
    s.rat = ratOf(m);
    s.apn = m.word("apn", factlimits::name);
    s.ip = m.word("ip", factlimits::address);
    s.cell = location.cell;
    s.rx = m.natural("output").value_or(0);
    s.tx = m.natural("input").value_or(0);
    if (event == SessionEvent::Stop) s.cause = causeOf(m);
    return s;
}

} // namespace

ForeignDecoder::Take RadacctDecoder::read(const ForeignObject &m, Instant now, std::vector<Fact> &out)
{
    if (!m.need({ "kind", "at", "nas", "session", "imsi", "input", "output" })) return Take::Facts;
    const std::string kind = m.word("kind", 16);
    const auto event = sessionEventFromCode(QString::fromStdString(kind));
    if (!event) m.complain("feed.kind", "kind");
    const auto t = m.time("at", TimeZoneRule::Required, now);
    DeviceMarks marks;
    marks.imsi = m.identifier<Imsi>("imsi");
    marks.imei = deviceOf(m);
    if (!m.sound() || !marks.imsi) return Take::Facts;
    const SessionFact session = sessionOf(m, *event, marks);
    const std::uint64_t total = session.rx + session.tx;
    if (total > factlimits::counter) m.complain("feed.range", "output");
    const auto found = vehicle(m, "imsi", marks);
    if (found && t) out.push_back({ *found, *t, total, session });
    return Take::Facts;
}

} // namespace signalbox

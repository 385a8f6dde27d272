#include "feed/simeventdecoder.h"

#include "feed/factlimits.h"
#include "feed/foreignobject.h"

#include <cmath>

namespace signalbox {

namespace {

enum class Use { Unknown, Unused, Registration, Attach, Start, Interim, Stop, Block };

Use useOf(std::uint64_t type)
{
    switch (type) {
    case 1: return Use::Registration; // update location
    case 2: return Use::Attach; // update GPRS location
    case 3: return Use::Start; // create PDP context
    case 4: return Use::Interim; // update PDP context
    case 5: return Use::Stop; // delete PDP context
    case 11: return Use::Block; // endpoint blocked
    default: break;
    }
    // A purge (15, 16) is no sign of life, and there is no fact for it; the rest is about accounts, SIMs and quotas.
    constexpr std::uint64_t listed[] = { 0, 6, 7, 8, 9, 10, 12, 13, 14, 15, 16, 18, 19, 20, 21, 22, 23, 24, 25, 30, 31, 32, 41, 42, 43, 45, 46, 48,
                                         50, 51, 52, 53, 54, 55, 56, 57, 58, 59, 60, 67, 68, 69 };
    return std::find(std::begin(listed), std::end(listed), type) != std::end(listed) ? Use::Unused : Use::Unknown;
}

/// What a published reject text means in the numbers of 3GPP.
struct RejectText
{
    std::string_view part;
    Cause cause;
};
constexpr RejectText rejectTexts[] = {
    { "data service disabled in service profile", { CauseSpace::Esm, 33 } }, // not subscribed
    { "SIM is not activated", { CauseSpace::Esm, 8 } }, // barred by the operator
    { "has no quota", { CauseSpace::Gy, 4012 } }, // credit limit reached
    { "is exhausted", { CauseSpace::Gy, 4012 } },
    { "limit exceeded", { CauseSpace::Gy, 4012 } },
};

/// Never nothing: a rejection without a cause would read like a success.
Cause causeOf(const ForeignObject &m, Cause unspecified)
{
    for (const char *path : { "description", "detail.data_service_failure_cause", "detail.update_location_failure_reason" }) {
        const std::string said = m.word(path, 4096);
        for (const RejectText &text : rejectTexts)
            if (said.find(text.part) != said.npos) return text.cause;
    }
    return unspecified;
}

constexpr Cause attachUnspecified { CauseSpace::Emm, 111 }, sessionUnspecified { CauseSpace::Esm, 31 };

std::optional<Plmn> network(const ForeignObject &m, const char *mccPath, const char *mncPath)
{
    const std::string mcc = m.word(mccPath, 3), mnc = m.word(mncPath, 3);
    if (mcc.empty() || mnc.empty()) return std::nullopt;
    const std::string two = mnc.size() == 1 ? '0' + mnc : mnc;
    const auto parsed = Plmn::parse(QString::fromStdString(mcc + two));
    if (!parsed || mcc.size() != 3) {
        m.complain("feed.value", mncPath);
        return std::nullopt;
    }
    return *parsed;
}

/// The serving network; a group of networks stands under its first number.
std::optional<Plmn> servingNetwork(const ForeignObject &m)
{
    if (const auto exact = network(m, "detail.pdp_context.mcc", "detail.pdp_context.mnc")) return exact;
    return network(m, "detail.country.mcc", "detail.mnc.0.mnc");
}

/// Countries that number their networks with three digits (ITU-T E.212 annexes): the Americas' north and middle.
bool hasThreeDigits(int mcc)
{
    return mcc == 302 || (mcc >= 310 && mcc <= 316) || mcc == 334 || mcc == 338 || mcc == 342 || mcc == 344 || mcc == 346 || mcc == 348
        || mcc == 708 || mcc == 722 || mcc == 732;
}

/// Who decided where no serving network is named: the home network's policy control.
std::optional<Plmn> homeNetwork(const Imsi &imsi)
{
    const QString digits = imsi.toString();
    const int mcc = digits.left(3).toInt(), width = hasThreeDigits(mcc) ? 3 : 2;
    const auto parsed = Plmn::from(mcc, digits.mid(3, width).toInt(), width);
    return parsed ? std::optional(*parsed) : std::nullopt;
}

std::uint64_t octets(const ForeignObject &m, const char *path)
{
    constexpr double million = 1e6;
    const auto volume = m.number(path, 0, double(factlimits::counter) / million);
    return volume ? static_cast<std::uint64_t>(std::llround(*volume * million)) : 0;
}

CellId cell(const ForeignObject &m)
{
    const auto area = m.natural("detail.pdp_context.lac"), id = m.natural("detail.pdp_context.ci");
    if (!id) return 0;
    // A CI of 2G and 3G has 16 bits and is unique in its area only (TS 23.003 4.3.1); an ECI stands for itself.
    return *id <= 0xFFFF && area && *area <= 0xFFFF ? (*area << 16 | *id) : *id;
}

std::string sessionId(const ForeignObject &m)
{
    const std::string own = m.word("detail.session_id", factlimits::name);
    if (!own.empty()) return own;
    const std::string context = m.word("detail.pdp_context.pdp_context_id", 32);
    if (!context.empty()) return "pdp-" + context;
    m.complain("feed.missing", "detail.session_id"); // or there, and empty
    return {};
}

SessionFact session(const ForeignObject &m, SessionEvent event, const DeviceMarks &marks)
{
    SessionFact s;
    s.event = event;
    s.sessionId = sessionId(m);
    s.iccid = marks.iccid;
    s.imsi = marks.imsi;
    s.imei = marks.imei;
    if (const auto plmn = servingNetwork(m)) s.plmn = *plmn;
    else m.complain("feed.missing", "detail.pdp_context.mnc");
    if (const auto rat = m.natural("detail.pdp_context.rat_type")) s.rat = *rat <= 255 ? ratFromNumber(int(*rat)) : Rat::Unknown;
    s.apn = m.word("detail.pdp_context.apn", factlimits::name);
    s.ip = m.word("detail.pdp_context.ue_ip_address", factlimits::address);
    s.cell = cell(m);
    s.rx = octets(m, "detail.volume.rx");
    s.tx = octets(m, "detail.volume.tx");
    return s;
}

SignallingFact signalling(const ForeignObject &m, const char *procedure, std::optional<Cause> rejected, const DeviceMarks &marks)
{
    SignallingFact s;
    s.procedure = procedure;
    auto plmn = servingNetwork(m);
    if (!plmn && marks.imsi) plmn = homeNetwork(*marks.imsi);
    if (plmn) s.plmn = *plmn;
    else m.complain("feed.missing", "detail.mnc.0.mnc");
    if (rejected) s.cause = causeOf(m, *rejected);
    return s;
}

DeviceMarks marksOf(const ForeignObject &m)
{
    DeviceMarks marks;
    marks.iccid = m.identifier<Iccid>("sim.iccid");
    marks.imsi = m.identifier<Imsi>("imsi.imsi");
    // What a modem claims to be is often nonsense; the event stands without it.
    const std::string imei = m.word("endpoint.imei", 64);
    if (const auto parsed = Imei::parse(QString::fromStdString(imei))) marks.imei = *parsed;
    marks.name = m.word("endpoint.name", 1024);
    return marks;
}

} // namespace

ForeignDecoder::Take SimEventDecoder::read(const ForeignObject &m, Instant now, std::vector<Fact> &out)
{
    if (!m.has("event_type") && m.has("traffic_type")) return Take::Unused; // a usage record: a sum between two times
    if (!m.need({ "id", "timestamp", "event_type.id" })) return Take::Facts;
    const auto type = m.natural("event_type.id"), seq = m.natural("id");
    const auto t = m.time("timestamp", TimeZoneRule::UtcWhenAbsent, now);
    const Use use = type ? useOf(*type) : Use::Unused;
    if (use == Use::Unknown) m.complain("feed.kind", "event_type.id");
    if (!m.sound() || use == Use::Unused) return Take::Unused;

    if (!m.need({ "event_severity.id" }) || (!m.has("sim.iccid") && !m.has("imsi.imsi") && !m.need({ "sim.iccid" }))) return Take::Facts;
    const bool rejected = m.natural("event_severity.id").value_or(0) > 0 || m.natural("event_source.id").value_or(0) == 1;
    const auto attachReject = rejected ? std::optional(attachUnspecified) : std::nullopt;
    const DeviceMarks marks = marksOf(m);
    const auto body = [&]() -> FactBody {
        switch (use) {
        case Use::Registration: return signalling(m, "registration", attachReject, marks);
        case Use::Attach: return signalling(m, "attach", attachReject, marks);
        case Use::Block: return signalling(m, "pdn-connectivity", sessionUnspecified, marks);
        case Use::Interim: return session(m, SessionEvent::Interim, marks);
        case Use::Stop: return session(m, SessionEvent::Stop, marks);
        default: break;
        }
        return rejected ? FactBody(signalling(m, "pdn-connectivity", sessionUnspecified, marks)) : FactBody(session(m, SessionEvent::Start, marks));
    }();
    const auto found = vehicle(m, m.has("sim.iccid") ? "sim.iccid" : "imsi.imsi", marks);
    if (found) out.push_back({ *found, *t, *seq, body });
    return Take::Facts;
}

} // namespace signalbox

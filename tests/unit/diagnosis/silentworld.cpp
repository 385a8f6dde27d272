#include "silentworld.h"

namespace signalbox {

namespace {
const QString ownImei = QStringLiteral("359901010000012"), otherImei = QStringLiteral("359901990000040");

Imei imeiOf(const QString &digits)
{
    return *Imei::fromDigits(digits.toStdString());
}
} // namespace

SilentWorld::SilentWorld(const QStringList &vehicles)
{
    for (const QString &name : vehicles) {
        VehicleRecord record { .fleet = *FleetId::parse(u"demo"), .id = *VehicleId::parse(name), .cohort = {}, .hardware = {}, .modem = QStringLiteral("BG95"),
                               .firmware = QStringLiteral("1.0"), .rats = ratBit(Rat::LteM) | ratBit(Rat::NbIot), .imei = imeiOf(ownImei), .eid = {}, .connection = {},
                               .factInterval = std::chrono::minutes(1), .parkedInterval = std::chrono::hours(6), .pollInterval = {}, .profiles = {} };
        m_fleet.add(record);
    }
}

FactBody SilentWorld::body(const QByteArrayList &words) const
{
    const QByteArray kind = words.value(2);
    const auto number = [&](int i) { return words.value(i).toDouble(); };
    const auto text = [&](int i) { return QString::fromLatin1(words.value(i)); };
    if (kind == "at") return PositionFact { .lat = number(3), .lon = number(4), .speed = float(number(5) / 3.6), .heading = 90, .ignition = true, .odometer = {}, .driving = {} };
    if (kind == "parked") return PositionFact { .lat = number(3), .lon = number(4), .speed = 0, .heading = 0, .ignition = false, .odometer = {}, .driving = {} };
    if (kind == "radio") return RadioFact { *Plmn::parse(text(3)), *ratFromCode(text(4)), 7, float(number(5)), -9, 12 };
    if (kind == "reject") return SignallingFact { "attach", *Plmn::parse(u"20801"), *Cause::parse(text(3)) };
    if (kind == "battery") return DeviceFact { float(number(3)), {}, "1.0", {} };
    if (kind == "reboot") return DeviceFact { {}, {}, "1.0", words.value(3).toStdString() };
    SessionFact session;
    session.sessionId = "s";
    session.imsi = Imsi::fromDigits("208011234567890");
    session.plmn = *Plmn::parse(u"20801");
    session.rat = Rat::LteM;
    session.imei = imeiOf(ownImei);
    if (kind == "elsewhere") session.sessionId = "e", session.imei = imeiOf(otherImei);
    if (kind == "stop") session.event = SessionEvent::Stop, session.cause = *Cause::parse(text(3));
    return session;
}

void SilentWorld::keep(const VehicleId &vehicle, Instant t, const FactBody &body)
{
    VehicleHistory &history = m_history[vehicle];
    if (const auto *signal = std::get_if<SignallingFact>(&body)) history.signalling.push_back({ t, *signal });
    if (const auto *device = std::get_if<DeviceFact>(&body)) history.device.push_back({ t, *device });
    const auto *session = std::get_if<SessionFact>(&body);
    if (!session) return;
    if (session->event == SessionEvent::Start) {
        SessionRow row;
        row.sessionId = session->sessionId;
        row.started = t;
        row.imei = session->imei;
        history.sessions.push_back(std::move(row));
    }
    SessionRow &last = history.sessions.back();
    last.lastSeen = t;
    if (session->event == SessionEvent::Stop) last.stopped = t, last.cause = session->cause;
}

void SilentWorld::tell(const QByteArray &text)
{
    for (const QByteArray &line : text.split('\n')) {
        const QByteArrayList words = line.simplified().split(' ');
        if (words.size() < 3) continue;
        const VehicleId id = *VehicleId::parse(QString::fromLatin1(words[1]));
        const Instant t = now() + Span(std::int64_t(words[0].toDouble() * 60e6));
        const Fact fact { id, t, ++m_seq, body(words) };
        m_fleet.apply(std::span(&fact, 1));
        keep(id, t, fact.body);
    }
}

void SilentWorld::open(const QString &vehicle, Span ago)
{
    OpenOperation operation;
    operation.number = 4711;
    operation.kind = OperationKind::Enable;
    operation.state = OperationState::Verifying;
    operation.createdAt = now() - ago;
    m_fleet.setOperation(m_fleet.find(*VehicleId::parse(vehicle)), operation);
}

SilenceFacts SilentWorld::facts(const QString &vehicle)
{
    const VehicleId id = *VehicleId::parse(vehicle);
    m_fleet.judge(now(), feed);
    const Census census = Census::take(m_fleet, now());
    const auto view = m_fleet.read();
    DiagnosisContext context { .now = now(), .feed = feed, .census = &census, .coverage = nullptr, .works = nullptr, .places = &places, .settledSwitch = {} };
    return gatherSilence(view, m_fleet.find(id), m_history[id], context);
}

Verdict SilentWorld::verdict(const QString &vehicle)
{
    return reachVerdict(facts(vehicle), *WeightTable::load());
}

} // namespace signalbox

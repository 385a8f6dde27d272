#include "diagnosis/gather.h"

namespace signalbox {

namespace {

using std::chrono::hours;
using std::chrono::minutes;

/// Reboot reasons that nobody planned; the words are the device's own.
bool unplanned(const std::string &reason)
{
    return reason == "watchdog" || reason == "brown-out" || reason == "panic" || reason == "fault";
}

/// Batteries sag under load and rise while the engine runs: what most readings of a day stay above.
float usual(std::vector<float> volts)
{
    if (volts.empty()) return NAN;
    const auto middle = volts.begin() + std::ptrdiff_t(volts.size() * 3 / 4);
    std::nth_element(volts.begin(), middle, volts.end());
    return *middle;
}

DeviceStory storyOf(const std::vector<DeviceRow> &rows, Instant own)
{
    DeviceStory story;
    std::vector<float> volts;
    float highest = NAN;
    for (const DeviceRow &row : rows) {
        if (row.device.battery) {
            volts.push_back(*row.device.battery);
            story.battery = *row.device.battery;
            story.batteryAt = row.t;
            if (row.t > own - hours(6)) highest = std::isnan(highest) ? *row.device.battery : std::max(highest, *row.device.battery);
        }
        if (row.t > own - hours(1) && unplanned(row.device.rebootReason)) ++story.reboots, story.rebootAt = row.t;
        if (row.device.rebootReason == "sim-error" && row.t > own - hours(1)) story.simErrorAt = row.t;
    }
    story.usualBattery = usual(std::move(volts));
    story.fall = highest - story.battery;
    return story;
}

/// The device that this card was in at first: the live fleet knows the last one only, which may be the wrong one.
std::optional<Imei> firstDevice(const std::vector<SessionRow> &sessions)
{
    const SessionRow *first = nullptr;
    for (const SessionRow &session : sessions)
        if (session.imei && (!first || session.started < first->started)) first = &session;
    return first ? first->imei : std::nullopt;
}

void addSessions(const std::vector<SessionRow> &sessions, SilenceFacts &facts)
{
    const std::optional<Imei> imei = firstDevice(sessions);
    const SessionRow *last = nullptr;
    for (const SessionRow &session : sessions) {
        const bool foreign = session.imei && imei && *session.imei != *imei;
        if (foreign) {
            facts.foreign = ForeignSession { *session.imei, session.lastSeen };
            continue;
        }
        if (!last || session.started >= last->started) last = &session;
        const bool cut = !session.stopped || (session.cause && *session.cause == Cause { CauseSpace::Radius, 2 });
        facts.torn += session.started > facts.now - hours(1) && cut;
        // Accounting is a sign of life of the bearer; its end is not.
        facts.own = std::max(facts.own, session.stopped ? session.started : session.lastSeen);
    }
    if (!last) return;
    facts.sessionOpen = !last->stopped;
    if (last->stopped) facts.stopAt = *last->stopped;
    if (last->stopped) facts.stopCause = last->cause;
}

void addRejects(const std::vector<SignallingRow> &signalling, SilenceFacts &facts)
{
    for (const SignallingRow &row : signalling) {
        const bool refused = row.signalling.cause && row.signalling.cause->space != CauseSpace::Radio;
        if (refused && row.t > facts.own - std::chrono::seconds(30)) facts.rejects.push_back(row);
    }
}

std::optional<SwitchAttempt> attemptOf(const OpenOperation *open, const DiagnosisContext &context)
{
    const bool moves = open && (open->kind == OperationKind::Enable || open->kind == OperationKind::Disable);
    if (!moves || open->state < OperationState::Recorded) return context.settledSwitch;
    return SwitchAttempt { open->number, open->createdAt, open->createdAt + open->switchWindow, false };
}

void addSurroundings(const FleetState::ReadView &view, Row row, const DiagnosisContext &context, SilenceFacts &facts)
{
    const FleetColumns &c = view.columns();
    facts.neighbours = neighboursOf(view, row, facts.own, facts.now);
    if (context.census) {
        facts.radioCount = context.census->ofRadio(c.plmn[row], c.rat[row]);
        facts.modelCount = context.census->ofModel(c.modem[row], c.firmware[row]);
        facts.fleetCount = context.census->ofFleet();
    }
    if (context.places) facts.ownRhythm = context.places->rhythm(row);
    if (!facts.plmn || !facts.place) return;
    if (context.places) facts.placeSilence = context.places->around(c.plmn[row], *facts.place, row, facts.now);
    if (context.works) facts.worksUntil = context.works->workUntil(*facts.plmn, *facts.place, facts.own);
    if (!context.coverage) return;
    VehicleMotion motion { *facts.place, facts.placeAt, std::isnan(facts.speed) ? 0 : facts.speed, c.heading[row] };
    if (std::isnan(motion.heading)) motion.speed = 0;
    facts.outlook = coverage::outlook(context.coverage->map.read(), std::span(&*facts.plmn, 1), facts.rats ? facts.rats : ~RatSet {}, motion, facts.now);
}

void addRadio(const FleetColumns &c, Row row, SilenceFacts &facts)
{
    if (c.plmn[row] != 0) facts.plmn = Plmn::fromKey(c.plmn[row]);
    const std::string_view imsi = c.imsi[row].digits();
    if (imsi.size() > 5)
        if (const auto home = Plmn::parse(QString::fromLatin1(imsi.data(), 5))) facts.home = *home;
    facts.rat = c.rat[row];
    facts.rats = c.rats[row];
    facts.rsrp = c.rsrp[row];
    facts.radioAt = c.radioAt[row];
    if (!c.located(row)) return;
    facts.place = MercatorPoint { c.x[row], c.y[row] };
    facts.placeAt = c.positionAt[row];
    facts.speed = c.speed[row];
}

} // namespace

SilenceFacts gatherSilence(const FleetState::ReadView &view, Row row, const VehicleHistory &history, const DiagnosisContext &context)
{
    const FleetColumns &c = view.columns();
    SilenceFacts facts;
    facts.now = context.now;
    facts.feed = context.feed;
    facts.own = ownSign(c, row);
    facts.newest = c.lastFactAt[row];
    facts.parked = c.ignition[row] == Ignition::Off;
    facts.parkedInterval = std::chrono::seconds(c.parkedInterval[row]);
    facts.drivingPatience = drivingPatience(c, row);
    addSessions(history.sessions, facts);
    facts.speaking = facts.own > facts.now - facts.drivingPatience;
    addRejects(history.signalling, facts);
    facts.device = storyOf(history.device, facts.own);
    addRadio(c, row, facts);
    facts.attempt = attemptOf(view.operation(row), context);
    addSurroundings(view, row, context, facts);
    return facts;
}

} // namespace signalbox

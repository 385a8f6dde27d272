#include "smallworld.h"

#include <QCoreApplication>

#include <random>

using namespace signalbox;
using OS = OperationState;

namespace {

const FleetId fleet = FleetId::parse(u"demo").value();
constexpr const char16_t *eidStem = u"890490320000000000000000";

Iccid iccid(const QString &issuer, int i)
{
    const QString digits = issuer + QStringLiteral("%1").arg(i, 13, 10, QLatin1Char('0'));
    for (int check = 0; check < 10; ++check)
        if (auto id = Iccid::parse(digits + QString::number(check)); id && id->luhnHolds()) return *id;
    qFatal("no check digit");
}

Iccid oldOf(const VehicleId &vehicle) { return iccid(QStringLiteral("893301"), vehicle.toString().right(5).toInt()); }
Iccid newOf(const VehicleId &vehicle) { return iccid(QStringLiteral("893310"), vehicle.toString().right(5).toInt()); }

Eid eidOf(const VehicleId &vehicle)
{
    const std::string body = QString::fromUtf16(eidStem).toStdString() + "0" + vehicle.toString().right(5).toStdString();
    return Eid::withCheckDigits(body).value();
}

} // namespace

SmallWorld::SmallWorld(int vehicles, std::function<bool(const Card &)> dead) : m_dead(std::move(dead))
{
    std::mt19937 random(4711);
    std::uniform_real_distribution<double> lat(43.5, 49.5), lon(-1, 7);
    std::vector<VehicleRecord> records;
    for (int i = 0; i < vehicles; ++i) {
        cards.push_back({ cast::vehicle(i), { lat(random), lon(random) }, cast::country("FR") });
        records.push_back(record(cards.back()));
    }
    m_fleet = std::make_unique<FleetState>(clock, nullptr);
    m_fleet->add(records);
    speak();
    startEngine();
}

SmallWorld::~SmallWorld() = default;

VehicleRecord SmallWorld::record(const Card &card) const
{
    VehicleRecord r;
    r.fleet = fleet;
    r.id = card.vehicle;
    r.cohort = QStringLiteral("Long-haul");
    r.rats = ratBit(Rat::Lte);
    r.eid = eidOf(card.vehicle);
    r.connection = QStringLiteral("eim");
    r.factInterval = std::chrono::seconds(10);
    r.pollInterval = std::chrono::seconds(60);
    const auto state = [&](bool enabled) { return enabled ? ProfileState::Enabled : ProfileState::Disabled; };
    r.profiles = { { oldOf(card.vehicle), state(!card.onTarget), ProfileClass::Operational, {}, Plmn::parse(u"20801").value(), QStringLiteral("Orange F"), true },
                   { newOf(card.vehicle), state(card.onTarget), ProfileClass::Operational, {}, Plmn::parse(u"20810").value(), QStringLiteral("SFR"), false } };
    return r;
}

SmallWorld::Card &SmallWorld::card(const VehicleId &vehicle)
{
    return cards[std::size_t(vehicle.toString().right(5).toInt())];
}

std::optional<VehicleBrief> SmallWorld::find(const VehicleId &vehicle) const
{
    const auto it = std::find_if(cards.begin(), cards.end(), [&](const Card &each) { return each.vehicle == vehicle; });
    if (it == cards.end()) return std::nullopt;
    VehicleBrief brief;
    brief.record = record(*it);
    brief.state = VehicleState::Online;
    brief.lastFact = clock.now();
    return brief;
}

/// Who is on a living network tells its place and its profile.
void SmallWorld::speak()
{
    std::vector<Fact> facts;
    for (const Card &each : cards) {
        if (each.stranded) continue;
        ++m_seq;
        facts.push_back({ each.vehicle, clock.now(), m_seq, PositionFact { each.place.lat, each.place.lon, 0, 0, true, {}, {} } });
        SessionFact session;
        session.event = SessionEvent::Interim;
        session.sessionId = each.onTarget ? "new" : "old";
        session.iccid = each.onTarget ? newOf(each.vehicle) : oldOf(each.vehicle);
        session.plmn = Plmn::parse(each.onTarget ? u"20810" : u"20801").value();
        session.rat = Rat::Lte;
        facts.push_back({ each.vehicle, clock.now(), m_seq, session });
    }
    m_fleet->apply(facts);
    m_fleet->judge(clock.now(), {});
}

void SmallWorld::startEngine()
{
    SqliteStoreOptions options;
    options.path = m_dir.filePath(QStringLiteral("signalbox.sqlite"));
    auto opened = SqliteStore::open(options, clock);
    if (!opened) qFatal("%s", qPrintable(opened.error().code));
    m_store = std::move(*opened);
    ::await(m_store->takeOwnership(QUuid::createUuid(), QStringLiteral("test")));
    m_operations = std::make_unique<JournalDesk>(m_store->journal(), m_store->reader(), *this, clock, AccessTable::standard());
    DeskConnection connection;
    connection.capabilities.kinds = { OperationKind::Enable };
    m_operations->setConnections({ { QStringLiteral("eim"), connection } });
    m_campaigns = std::make_unique<JournalCampaigns>(
        JournalCampaigns::Surroundings { m_store->campaigns(), *m_operations, *m_fleet, clock, AccessTable::standard(), fleet });
    m_campaigns->setCohort([this](const Viewer &, const QString &) -> Result<std::vector<VehicleId>> {
        std::vector<VehicleId> all;
        for (const Card &each : cards) all.push_back(each.vehicle);
        return all;
    });
    m_runner = std::make_unique<CampaignRunner>(
        CampaignRunner::Surroundings { m_store->campaigns(), *m_operations, *m_operations, *m_fleet, clock, nullptr, nullptr });
}

void SmallWorld::dropEngine()
{
    m_runner.reset();
    m_campaigns.reset();
    m_operations.reset();
    m_store.reset(); // what was queued is committed; nobody hears of it
}

void SmallWorld::hop(int times)
{
    for (int i = 0; i < times; ++i) {
        m_store->foreignJournalRevision().waitForFinished();
        m_store->ping().waitForFinished();
        QCoreApplication::processEvents();
    }
}

void SmallWorld::step(int seconds, int hops)
{
    clock.advance(std::chrono::seconds(seconds));
    speak();
    if (!lazyProvider) provide();
    m_runner->look();
    hop(hops);
}

void SmallWorld::move(Operation &order, OS to)
{
    const Transition row { order.id, 0, order.state, to, order.outcome, order.evidence, {}, clock.now(), QStringLiteral("engine") };
    order.state = to;
    order.stateSince = clock.now();
    if (!m_store->journal().advance(order, row).result()) qFatal("a step was refused");
    m_runner->note(order);
}

void SmallWorld::provide()
{
    OperationFilter open;
    open.openOnly = true;
    open.limit = 100'000;
    const auto orders = m_store->journal().list(Viewer {}, open).result();
    for (const Operation &order : *orders) execute(order);
}

/// One step in each turn of the world: sent, done by the card, shown by telemetry.
void SmallWorld::execute(Operation order)
{
    Card &c = card(order.vehicle);
    switch (order.state) {
    case OS::Recorded:
        move(order, OS::Submitting);
        return move(order, OS::Accepted);
    case OS::Accepted:
        if (c.stranded) { // its fallback profile takes over some time later, and it comes for its order
            if (clock.now() - order.stateSince < std::chrono::minutes(10)) return;
            c.stranded = false;
            c.onTarget = false;
        } else {
            ++executions;
            c.onTarget = order.iccid == newOf(order.vehicle);
            c.stranded = c.onTarget && m_dead(c);
        }
        order.evidence = Evidence::Attested;
        return move(order, OS::Verifying);
    case OS::Verifying:
        if (c.stranded && clock.now() - order.stateSince < std::chrono::minutes(5)) return;
        order.outcome = c.stranded ? OperationOutcome::Unreachable : OperationOutcome::Succeeded;
        order.evidence = c.stranded ? Evidence::Attested : Evidence::Observed;
        if (!c.stranded) order.interruption = std::chrono::seconds(30);
        return move(order, OS::Settled);
    default: return;
    }
}

Campaign SmallWorld::create(const CampaignDraft &draft)
{
    const Campaign made = ::await(m_campaigns->create(Viewer {}, draft));
    return ::await(m_campaigns->submit(Viewer {}, made.id));
}

Campaign SmallWorld::campaign(const QUuid &id)
{
    return m_store->campaigns().find(Viewer {}, id).result().value();
}

std::vector<CampaignMember> SmallWorld::members(const QUuid &id)
{
    MemberFilter all;
    all.limit = 100'000;
    return m_store->campaigns().members(Viewer {}, id, all).result().value().members;
}

std::vector<Operation> SmallWorld::orders(const QUuid &id)
{
    OperationFilter ours;
    ours.campaign = id;
    ours.limit = 100'000;
    return m_store->journal().list(Viewer {}, ours).result().value();
}

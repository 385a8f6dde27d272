#include "campaigns/campaignlive.h"

#include "base/deliver.h"
#include "campaigns/journalcampaigns.h"

namespace signalbox {

namespace {

constexpr int everyone = 100'000'000;
constexpr int estimateEvery = 15; // looks

/// The engine itself; what the campaign may do was decided when it was approved.
Viewer engineViewer()
{
    Viewer viewer;
    viewer.role = Role::Administrator;
    viewer.account = QStringLiteral("engine");
    return viewer;
}

bool mayMove(const Campaign &c)
{
    using enum MemberState;
    if (c.state == CampaignState::Finished) return false;
    if (!isEnded(c.state)) return c.state == CampaignState::Approved || c.state == CampaignState::Running || c.state == CampaignState::Paused;
    return c.counts[Waiting] + c.counts[Sent] + c.counts[Returning] + c.counts[Dark] + c.counts[Succeeded] > 0;
}

} // namespace

CampaignRunner::CampaignRunner(Surroundings around) : m_around(std::move(around)), m_life(m_around.cities.get())
{
    connect(&m_timer, &QTimer::timeout, this, &CampaignRunner::look);
}

CampaignRunner::~CampaignRunner() = default;

void CampaignRunner::start()
{
    m_timer.start(1000);
    look();
}

void CampaignRunner::stop()
{
    m_timer.stop();
    m_live.clear();
}

void CampaignRunner::look()
{
    if (!m_reading) {
        m_reading = true;
        deliver(m_around.journal.revision(), this, [this](const Result<qint64> &revision) {
            m_reading = false;
            if (revision && *revision != m_seen) reread(*revision);
        });
    }
    const auto all = m_live; // a turn may end one
    for (const auto &[id, live] : all)
        if (!live->busy && !live->stale) turn(live);
}

void CampaignRunner::reread(qint64 revision)
{
    m_reading = true;
    deliver(m_around.journal.list(engineViewer()), this, [this, revision](const Result<std::vector<Campaign>> &campaigns) {
        m_reading = false;
        if (!campaigns) return;
        m_seen = revision;
        take(*campaigns);
    });
}

/// New ones are loaded; what a person decided about one that runs here is taken over.
void CampaignRunner::take(const std::vector<Campaign> &campaigns)
{
    for (const Campaign &stored : campaigns) {
        const auto known = m_live.find(stored.id);
        if (known == m_live.end()) {
            if (!m_over.contains(stored.id) && mayMove(stored)) load(stored);
            continue;
        }
        Live &live = *known->second;
        if (live.busy) {
            m_seen = -1; // once more, when its turn is over
            continue;
        }
        live.stale = false;
        Campaign &c = live.campaign;
        c.state = stored.state;
        c.reason = stored.reason;
        c.stateSince = stored.stateSince;
        c.decidedBy = stored.decidedBy;
        c.endedAt = stored.endedAt;
    }
}

void CampaignRunner::load(const Campaign &campaign)
{
    auto live = std::make_shared<Live>();
    live->campaign = campaign;
    live->busy = true;
    m_live.emplace(campaign.id, live);
    MemberFilter all;
    all.limit = everyone;
    const auto givenUp = [this, id = campaign.id] {
        m_live.erase(id);
        m_seen = -1; // the store was busy: again at the next look
    };
    deliver(m_around.journal.members(engineViewer(), campaign.id, all), this, [this, live, givenUp](const Result<MemberPage> &page) {
        if (!page) return givenUp();
        live->members = page->members;
        OperationFilter ours;
        ours.campaign = live->campaign.id;
        ours.limit = everyone;
        deliver(m_around.operations.list(engineViewer(), ours), this, [this, live, givenUp](const Result<std::vector<Operation>> &orders) {
            if (!orders) return givenUp();
            for (const Operation &order : *orders) live->orders.insert(order.id, order);
            loaded(live);
        });
    });
}

void CampaignRunner::loaded(const LivePtr &live)
{
    for (int i = 0; i < int(live->members.size()); ++i) {
        live->rows.push_back(m_around.fleet.find(live->members[std::size_t(i)].vehicle));
        live->index(i);
    }
    live->busy = false;
}

void CampaignRunner::note(const Operation &operation)
{
    if (operation.campaign.isNull()) return;
    const auto live = m_live.find(operation.campaign);
    if (live != m_live.end()) live->second->orders.insert(operation.id, operation);
}

void CampaignRunner::judge(Live &live, const FleetState::ReadView &view, Instant now)
{
    const Span watched = CampaignLife::watched(live.campaign);
    const auto perilous = CampaignLife::perilous(live.campaign);
    for (int i = 0; i < int(live.members.size()); ++i) {
        CampaignMember &m = live.members[std::size_t(i)];
        const Operation *order = live.order(m.operation);
        if (!order) continue;
        std::optional<VehicleNow> vehicle;
        if (const Row row = live.rows[std::size_t(i)]; row != noRow) vehicle = vehicleNow(view, row, now);
        CampaignMember next = judged(m, { order, live.order(m.returning), vehicle ? &*vehicle : nullptr }, watched, now);
        // It drives to where the halt was: that place counts, not the one of its switch.
        const bool nears = perilous && next.state == MemberState::Succeeded && vehicle && vehicle->place && perilous->contains(*vehicle->place, vehicle->country);
        if (nears) next.place = vehicle->place;
        const bool same = !(nears && !(m.place && perilous->contains(*m.place, m.country))) && next.state == m.state && next.reason.code == m.reason.code && next.interruption == m.interruption && next.after == m.after;
        if (same) continue;
        m = std::move(next);
        live.dirty.insert(i);
    }
}

void CampaignRunner::leave(Live &live, const CampaignMoves &moves, Instant now)
{
    for (const int i : moves.leave) {
        CampaignMember &m = live.members[std::size_t(i)];
        m.state = moves.leaveAs;
        m.reason = moves.leaveFor;
        m.since = now;
        live.dirty.insert(i);
    }
}

/// An order that was not sent yet is cancelled; the journal lets either this or the sending happen, never both.
void CampaignRunner::takeBack(const LivePtr &live, const CampaignMoves &moves)
{
    for (const int i : moves.takeBack) {
        const Operation *order = live->order(live->members[std::size_t(i)].operation);
        if (!order || order->state != OperationState::Recorded || live->takenBack.contains(order->id)) continue;
        live->takenBack.insert(order->id);
        deliver(m_around.operations.cancel(engineViewer(), order->id), this, [this, live, id = order->id](const Result<Operation> &cancelled) {
            if (cancelled) note(*cancelled);
            else live->takenBack.remove(id); // it went out, or the store was busy: the next look knows
        });
    }
}

CampaignEstimate CampaignRunner::estimate(const Live &live, const FleetState::ReadView &view, Instant now) const
{
    std::vector<MemberWait> waits;
    for (std::size_t i = 0; i < live.members.size(); ++i) {
        const MemberState state = live.members[i].state;
        if (live.rows[i] == noRow || (state != MemberState::Waiting && state != MemberState::Sent)) continue;
        waits.push_back(waitOf(view, live.rows[i], state == MemberState::Sent));
    }
    EstimateTerms terms = m_around.terms;
    terms.atRisk = std::max(1, CampaignLife::mostAtRisk(live.campaign, live.campaign.size()) - live.campaign.counts[MemberState::Dark]);
    return estimateEnd(live.campaign, waits, terms, now);
}

void CampaignRunner::turn(const LivePtr &live)
{
    auto turn = std::make_shared<Turn>();
    turn->live = live;
    turn->from = live->campaign.state;
    turn->now = m_around.clock.now();
    {
        const auto view = m_around.fleet.read();
        judge(*live, view, turn->now);
        const CampaignMoves moves = m_life.next(live->campaign, live->members, turn->now);
        turn->campaign = moves.campaign;
        turn->changed = moves.changed;
        leave(*live, moves, turn->now);
        takeBack(live, moves);
        for (const int i : moves.giveBack)
            if (int(turn->asked.size()) < live->campaign.draft.waves.perMinute) turn->asked.push_back({ i, Direction::Back });
        for (const int i : whoGoes(*live, moves, view, turn->now)) turn->asked.push_back({ i, Direction::Forth });
        if (turn->changed || --live->untilEstimate <= 0) {
            live->untilEstimate = estimateEvery;
            turn->campaign.estimate = estimate(*live, view, turn->now);
            turn->changed = turn->changed || turn->campaign.estimate != live->campaign.estimate;
        }
    }
    if (CampaignLife::isOver(turn->campaign, live->members, turn->now) && live->dirty.empty() && !turn->changed) {
        m_over.insert(live->campaign.id);
        m_live.erase(live->campaign.id);
        return;
    }
    live->busy = true;
    plan(turn);
}

} // namespace signalbox

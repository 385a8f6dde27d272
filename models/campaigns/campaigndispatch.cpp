#include "campaigns/campaignlive.h"

#include "base/deliver.h"
#include "campaigns/cohortexamination.h"

namespace signalbox {

namespace {

constexpr int mostAtOnce = 200; // pre-flights of one look

bool isStop(const Error &error, const char *finding)
{
    return error.code == QLatin1StringView("preflight.stop") && error.parameters.value(QStringLiteral("finding")).toString() == QLatin1StringView(finding);
}

} // namespace

/// Up to so many whose turn has come and against whom nothing speaks, in the drawn order. The others learn why.
std::vector<int> CampaignRunner::whoGoes(Live &live, const CampaignMoves &moves, const FleetState::ReadView &view, Instant now)
{
    std::vector<int> going;
    const auto fences = m_around.fences ? m_around.fences->all() : std::make_shared<const GeofenceBook::Entries>();
    const int most = std::min(moves.maySend, mostAtOnce);
    for (int i = 0; i < int(live.members.size()) && int(going.size()) < most; ++i) {
        CampaignMember &m = live.members[std::size_t(i)];
        if (m.wave > moves.campaign.wave) break; // drawn in order of waves
        const Row row = live.rows[std::size_t(i)];
        if (m.state != MemberState::Waiting || row == noRow) continue;
        // Working out when a window opens is dear; until then nothing else matters.
        if (m.reason.code == QLatin1StringView("window") && toMillis(now) < m.reason.parameters.value(QStringLiteral("opensAt")).toLongLong()) continue;
        CampaignReason reason = notNow(live.campaign.draft, vehicleNow(view, row, now), *fences, m_zones, now);
        if (reason.isEmpty()) {
            going.push_back(i);
            continue;
        }
        if (reason.code != m.reason.code) live.dirty.insert(i);
        m.reason = std::move(reason);
    }
    return going;
}

void CampaignRunner::plan(const std::shared_ptr<Turn> &turn)
{
    turn->open = int(turn->asked.size());
    if (turn->open == 0) return commit(turn);
    const Campaign &c = turn->campaign;
    Viewer viewer;
    viewer.role = Role::Administrator; // the approval was the decision
    viewer.account = c.createdBy;
    for (const auto &[i, direction] : turn->asked) {
        const CampaignMember &m = turn->live->members[std::size_t(i)];
        OperationRequest request = requestFor(c.draft, m.vehicle, m.target);
        if (direction == Direction::Back) {
            request.iccid = m.previous;
            request.rollback = true;
        }
        deliver(m_around.planner.plan(viewer, request), this, [this, turn, i = i, direction = direction](const Result<PlannedOperation> &answer) {
            planned(turn, i, direction, answer);
            if (--turn->open == 0) commit(turn);
        });
    }
}

void CampaignRunner::planned(const std::shared_ptr<Turn> &turn, int i, Direction direction, const Result<PlannedOperation> &answer)
{
    Live &live = *turn->live;
    if (!answer) return refuse(live, i, direction, answer.error());
    CampaignMember m = live.members[std::size_t(i)];
    Operation order = answer->operation;
    order.campaign = turn->campaign.id;
    order.id = orderId(order.campaign, order.vehicle, direction);
    m.since = turn->now;
    m.reason = {};
    if (direction == Direction::Forth) {
        m.state = MemberState::Sent;
        m.operation = order.id;
        if (order.previousIccid) m.previous = order.previousIccid;
        if (const Row row = live.rows[std::size_t(i)]; row != noRow) {
            const auto view = m_around.fleet.read();
            const VehicleNow vehicle = vehicleNow(view, row, turn->now);
            m.before = vehicle.air;
            m.place = vehicle.place;
            m.country = vehicle.country;
        }
    } else {
        m.state = MemberState::Returning;
        m.returning = order.id;
    }
    turn->members.push_back(std::move(m));
    turn->orders.push_back(std::move(order));
}

/// What passes waits; what does not is said.
void CampaignRunner::refuse(Live &live, int i, Direction direction, const Error &error)
{
    CampaignMember &m = live.members[std::size_t(i)];
    const bool busy = isStop(error, "eid-free");
    if (!busy && error.code != QLatin1StringView("preflight.stop") && error.code != QLatin1StringView("vehicle.unknown")) return; // the store: later
    const QString before = m.reason.code;
    const MemberState was = m.state;
    if (busy) {
        if (direction == Direction::Forth) m.reason = { QStringLiteral("operation-open"), error.parameters };
    } else if (direction == Direction::Forth) {
        m.state = MemberState::Skipped;
        m.reason = { error.parameters.value(QStringLiteral("finding"), error.code).toString(), error.parameters };
    } else if (isStop(error, "target-disabled")) {
        m.state = MemberState::Returned;
        m.reason = { QStringLiteral("already-back") };
    } else {
        m.state = MemberState::ReturnFailed;
        m.reason = { error.parameters.value(QStringLiteral("finding"), error.code).toString(), error.parameters };
    }
    if (m.state != was) m.since = m_around.clock.now();
    if (m.state != was || m.reason.code != before) live.dirty.insert(i);
}

void CampaignRunner::commit(const std::shared_ptr<Turn> &turn)
{
    Live &live = *turn->live;
    if (!turn->changed && live.dirty.empty() && turn->orders.empty()) {
        live.campaign.counts = countsOf(live.members);
        live.busy = false;
        return;
    }
    CampaignWrite write;
    write.campaign = turn->campaign;
    write.from = turn->from;
    write.orders = turn->orders;
    for (const int i : live.dirty) {
        const CampaignMember &m = live.members[std::size_t(i)];
        if (std::none_of(turn->members.begin(), turn->members.end(), [&](const CampaignMember &sent) { return sent.position == m.position; })) write.members.push_back(m);
    }
    write.members.insert(write.members.end(), turn->members.begin(), turn->members.end());
    deliver(m_around.journal.write(std::move(write)), this, [this, turn](const Result<CampaignWritten> &written) { committed(turn, written); });
}

void CampaignRunner::committed(const std::shared_ptr<Turn> &turn, const Result<CampaignWritten> &written)
{
    Live &live = *turn->live;
    live.busy = false;
    if (!written) {
        if (written.error().code == QLatin1StringView("journal.not-owner")) {
            stop();
            Q_EMIT ownershipLost();
        }
        live.stale = true;
        m_seen = -1; // somebody decided otherwise, or the store was busy: as stored, and again
        return;
    }
    if (written->revision == m_seen + 1) m_seen = written->revision;
    live.dirty.clear();
    for (const RefusedOrder &refused : written->refused) {
        const auto sent = std::find_if(turn->members.begin(), turn->members.end(), [&](const CampaignMember &m) { return m.vehicle == refused.vehicle; });
        if (sent == turn->members.end()) continue;
        if (sent->state == MemberState::Sent) live.members[std::size_t(sent->position)].reason = { QStringLiteral("operation-open"), refused.error.parameters };
        turn->members.erase(sent);
    }
    for (CampaignMember &m : turn->members) {
        const int i = m.position;
        live.members[std::size_t(i)] = std::move(m);
        live.index(i);
    }
    live.campaign = turn->campaign;
    live.campaign.counts = countsOf(live.members);
    for (const Operation &order : written->recorded) {
        live.orders.insert(order.id, order);
        m_around.planner.recorded(order);
    }
    Q_EMIT moved(live.campaign.id);
}

} // namespace signalbox

#include "store/sqlitecampaigns.h"

#include "store/campaignmembers.h"
#include "store/campaignrows.h"
#include "store/counters.h"
#include "store/operationrows.h"
#include "store/sql.h"

namespace signalbox {

namespace {

constexpr char revisionName[] = "campaign_revision";
constexpr char numberName[] = "campaign_number";

/// The revision after it.
Result<qint64> finish(QSqlDatabase &db, sql::Transaction &transaction)
{
    auto counted = counters::next(db, revisionName);
    if (!counted) return counted;
    return transaction.commit().map([&] { return *counted; });
}

/// Whoever writes sees all of it.
Sight everything()
{
    return Sight(AccessTable::standard(), Viewer {}, {});
}

} // namespace

Result<Campaign> SqliteCampaigns::findNow(QSqlDatabase &db, const Viewer &viewer, QUuid id) const
{
    auto found = campaignrows::select(db, viewer, Sight(AccessTable::standard(), viewer, m_clock.now()), id);
    if (!found) return tl::unexpected(found.error());
    if (found->empty()) return failure("campaign.unknown", { { QStringLiteral("campaign"), id.toString(QUuid::WithoutBraces) } });
    return std::move(found->front());
}

Result<void> SqliteCampaigns::checkState(QSqlDatabase &db, const Campaign &campaign, CampaignState from) const
{
    const auto state = sql::number(db, QStringLiteral("select state from campaign_core where fleet = ? and id = ?"),
                                   { campaign.fleet.toString(), campaign.id.toString(QUuid::WithoutBraces) });
    if (!state) return tl::unexpected(state.error());
    if (!*state) return failure("campaign.unknown", { { QStringLiteral("campaign"), campaign.id.toString(QUuid::WithoutBraces) } });
    if (**state != int(from))
        return failure("campaign.state", { { QStringLiteral("state"), QString(code(CampaignState(std::clamp<qint64>(**state, 0, int(CampaignState::Finished))))) } });
    return {};
}

QFuture<Result<Campaign>> SqliteCampaigns::add(Campaign campaign, std::vector<CampaignMember> members)
{
    return m_thread.run<Campaign>([campaign = std::move(campaign), members = std::move(members)](QSqlDatabase &db) mutable -> Result<Campaign> {
        auto transaction = sql::Transaction::begin(db);
        if (!transaction) return tl::unexpected(transaction.error());
        const auto number = counters::next(db, numberName);
        if (!number) return tl::unexpected(number.error());
        campaign.number = *number;
        if (campaign.id.isNull()) campaign.id = QUuid::createUuid();
        const auto done = campaignrows::insert(db, campaign)
                              .and_then([&] { return campaignmembers::put(db, campaign, members); })
                              .and_then([&] { return finish(db, *transaction); });
        if (!done) return tl::unexpected(done.error());
        return std::move(campaign);
    });
}

QFuture<Result<Campaign>> SqliteCampaigns::decide(QUuid id, CampaignState from, CampaignState to, CampaignReason reason, QString by, Instant at)
{
    return m_thread.run<Campaign>([this, id, from, to, reason = std::move(reason), by = std::move(by), at](QSqlDatabase &db) -> Result<Campaign> {
        auto transaction = sql::Transaction::begin(db);
        if (!transaction) return tl::unexpected(transaction.error());
        auto campaign = findNow(db, Viewer {}, id);
        if (!campaign) return campaign;
        if (auto expected = checkState(db, *campaign, from); !expected) return tl::unexpected(expected.error());
        campaign->state = to;
        campaign->reason = reason;
        campaign->stateSince = at;
        const bool decision = from == CampaignState::AwaitingApproval || (from == CampaignState::Drafted && to == CampaignState::Approved);
        if (decision) campaign->decidedBy = by;
        if (isEnded(to)) campaign->endedAt = at;
        const auto done = campaignrows::update(db, *campaign).and_then([&] { return finish(db, *transaction); });
        if (!done) return tl::unexpected(done.error());
        return campaign;
    });
}

/// Intents that cannot be stored leave their members as they were.
Result<CampaignWritten> SqliteCampaigns::recordNow(QSqlDatabase &db, const CampaignWrite &write)
{
    CampaignWritten written;
    for (const Operation &order : write.orders) {
        const auto stored = operationrows::stateOf(db, order.fleet, order.id);
        if (!stored) return tl::unexpected(stored.error());
        if (*stored) { // by a transaction whose answer was never heard
            auto again = operationrows::select(db, Viewer {}, everything(), {}, order.id);
            if (!again) return tl::unexpected(again.error());
            if (!again->empty()) written.recorded.push_back(std::move(again->front()));
            continue;
        }
        const auto busy = sql::number(db, QStringLiteral("select number from eid_reservation where eid = ?"), { order.eid.toString() });
        if (!busy) return tl::unexpected(busy.error());
        if (*busy && isMutating(order.kind)) {
            written.refused.push_back({ order.vehicle, failure("journal.eid-busy", { { QStringLiteral("number"), **busy } }).value() });
            continue;
        }
        auto added = m_journal.insertNow(db, order);
        if (!added) return tl::unexpected(added.error());
        written.recorded.push_back(std::move(*added));
    }
    if (!written.recorded.empty())
        if (auto counted = m_journal.countRevision(db); !counted) return tl::unexpected(counted.error());
    return written;
}

Result<CampaignWritten> SqliteCampaigns::writeNow(QSqlDatabase &db, const CampaignWrite &write)
{
    auto transaction = sql::Transaction::begin(db);
    if (!transaction) return tl::unexpected(transaction.error());
    if (auto owner = m_journal.checkOwner(db); !owner) return tl::unexpected(owner.error());
    if (auto expected = checkState(db, write.campaign, write.from); !expected) return tl::unexpected(expected.error());
    auto written = recordNow(db, write);
    if (!written) return written;
    std::vector<CampaignMember> members = write.members;
    std::erase_if(members, [&](const CampaignMember &member) {
        return std::any_of(written->refused.begin(), written->refused.end(), [&](const RefusedOrder &refused) { return refused.vehicle == member.vehicle; });
    });
    const auto done = campaignrows::update(db, write.campaign)
                          .and_then([&] { return campaignmembers::put(db, write.campaign, members); })
                          .and_then([&] { return finish(db, *transaction); });
    if (!done) return tl::unexpected(done.error());
    written->revision = *done;
    return written;
}

QFuture<Result<CampaignWritten>> SqliteCampaigns::write(CampaignWrite write)
{
    return m_thread.run<CampaignWritten>([this, write = std::move(write)](QSqlDatabase &db) { return writeNow(db, write); });
}

QFuture<Result<std::vector<Campaign>>> SqliteCampaigns::list(const Viewer &viewer)
{
    return m_thread.run<std::vector<Campaign>>([this, viewer](QSqlDatabase &db) {
        return campaignrows::select(db, viewer, Sight(AccessTable::standard(), viewer, m_clock.now()));
    });
}

QFuture<Result<Campaign>> SqliteCampaigns::find(const Viewer &viewer, QUuid id)
{
    return m_thread.run<Campaign>([this, viewer, id](QSqlDatabase &db) { return findNow(db, viewer, id); });
}

QFuture<Result<MemberPage>> SqliteCampaigns::members(const Viewer &viewer, QUuid id, MemberFilter filter)
{
    return m_thread.run<MemberPage>([this, viewer, id, filter](QSqlDatabase &db) -> Result<MemberPage> {
        const auto campaign = findNow(db, viewer, id);
        if (!campaign) return tl::unexpected(campaign.error());
        return campaignmembers::select(db, viewer, Sight(AccessTable::standard(), viewer, m_clock.now()), *campaign, filter);
    });
}

QFuture<Result<QHash<VehicleId, std::int64_t>>> SqliteCampaigns::engaged(const FleetId &fleet)
{
    return m_thread.run<QHash<VehicleId, std::int64_t>>([fleet](QSqlDatabase &db) { return campaignmembers::engaged(db, fleet); });
}

QFuture<Result<qint64>> SqliteCampaigns::revision()
{
    return m_thread.run<qint64>([](QSqlDatabase &db) { return counters::now(db, revisionName); });
}

} // namespace signalbox

#pragma once

#include "campaigns/campaignjournal.h"
#include "store/sqlitejournal.h"

namespace signalbox {

/// Campaigns over the journal's connection: an intent and the note that it belongs to a campaign are one transaction.
class SqliteCampaigns final : public CampaignJournal
{
public:
    SqliteCampaigns(DatabaseThread &thread, SqliteJournal &journal, const Clock &clock) : m_thread(thread), m_journal(journal), m_clock(clock) { }

    QFuture<Result<Campaign>> add(Campaign campaign, std::vector<CampaignMember> members) override;
    QFuture<Result<Campaign>> decide(QUuid id, CampaignState from, CampaignState to, CampaignReason reason, QString by, Instant at) override;
    QFuture<Result<CampaignWritten>> write(CampaignWrite write) override;
    QFuture<Result<std::vector<Campaign>>> list(const Viewer &viewer) override;
    QFuture<Result<Campaign>> find(const Viewer &viewer, QUuid id) override;
    QFuture<Result<MemberPage>> members(const Viewer &viewer, QUuid id, MemberFilter filter) override;
    QFuture<Result<QHash<VehicleId, std::int64_t>>> engaged(const FleetId &fleet) override;
    QFuture<Result<qint64>> revision() override;

private:
    Result<Campaign> findNow(QSqlDatabase &db, const Viewer &viewer, QUuid id) const;
    Result<void> checkState(QSqlDatabase &db, const Campaign &campaign, CampaignState from) const;
    Result<CampaignWritten> writeNow(QSqlDatabase &db, const CampaignWrite &write);
    Result<CampaignWritten> recordNow(QSqlDatabase &db, const CampaignWrite &write);

    DatabaseThread &m_thread;
    SqliteJournal &m_journal;
    const Clock &m_clock;
};

} // namespace signalbox

#pragma once

#include "campaigns/campaignsdesk.h"

namespace signalbox {

/// What one look of the engine gives rise to; one transaction.
struct CampaignWrite
{
    Campaign campaign; ///< as it is after it
    CampaignState from = CampaignState::Running; ///< as the engine knew it
    std::vector<CampaignMember> members {}; ///< that changed
    /// New intents, each for one of `members`, which names it. Their ids follow from campaign, vehicle and direction (orderId),
    /// so that the same intent is never stored twice.
    std::vector<Operation> orders {};
};

/// An intent that was not stored, and its member neither: "journal.eid-busy" {number}.
struct RefusedOrder
{
    VehicleId vehicle;
    Error error;
};

struct CampaignWritten
{
    std::vector<Operation> recorded; ///< with their numbers
    std::vector<RefusedOrder> refused;
    qint64 revision = 0; ///< after it
};

enum class Direction : std::uint8_t { Forth, Back };
/// The name of an intent of a campaign (RFC 4122 4.3, version 5).
QUuid orderId(const QUuid &campaign, const VehicleId &vehicle, Direction direction);

/// The durable record of campaigns. A future is finished only after the rows are committed. Anybody may add a campaign and
/// decide about one; write() needs the engine's owner token ("journal.not-owner"). Both fail with "campaign.state" {state}
/// when the stored state is not the one that was expected.
class CampaignJournal
{
public:
    virtual ~CampaignJournal() = default;
    virtual QFuture<Result<Campaign>> add(Campaign campaign, std::vector<CampaignMember> members) = 0; ///< gives it its number
    /// A person's step.
    virtual QFuture<Result<Campaign>> decide(QUuid id, CampaignState from, CampaignState to, CampaignReason reason, QString by, Instant at) = 0;
    virtual QFuture<Result<CampaignWritten>> write(CampaignWrite write) = 0;

    /// Newest first, with counts; positions in reasons only for those who may see them.
    virtual QFuture<Result<std::vector<Campaign>>> list(const Viewer &viewer) = 0;
    virtual QFuture<Result<Campaign>> find(const Viewer &viewer, QUuid id) = 0;
    virtual QFuture<Result<MemberPage>> members(const Viewer &viewer, QUuid id, MemberFilter filter) = 0;
    /// Members of campaigns that have not ended, with the number of theirs.
    virtual QFuture<Result<QHash<VehicleId, std::int64_t>>> engaged(const FleetId &fleet) = 0;
    /// Rises with every change by any program.
    virtual QFuture<Result<qint64>> revision() = 0;
};

} // namespace signalbox

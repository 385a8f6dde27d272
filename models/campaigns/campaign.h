#pragma once

#include "campaigns/campaigndraft.h"
#include "domain/profile.h"
#include "places/countrycode.h"
#include "places/mercator.h"

#include <QVariantMap>

namespace signalbox {

enum class CampaignState : std::uint8_t {
    Drafted, AwaitingApproval, Approved, Running,
    Paused, ///< by a person; orders under way go on to their end
    Halted, ///< by itself; for good
    Aborted, ///< by a person, or not approved; for good
    Finished,
};

/// Where one vehicle stands.
enum class MemberState : std::uint8_t {
    Waiting, ///< its turn has not come, or something speaks against now (`reason`)
    Sent, ///< an order is in the journal, and its outcome is open
    Succeeded,
    Dark, ///< switched, and not heard since, or silent now when a fact was due
    RolledBack,
    Failed, ///< refused, or the card did not execute it: it is as it was
    Unreachable, ///< nobody fetched the order in time, or it was lost before it came to the card
    Skipped, ///< when its turn came it did not fit any more (`reason`)
    Withheld, ///< the campaign ended before
    Returning, ///< an order back to the previous profile is under way
    Returned,
    ReturnFailed,
};
constexpr int memberStateCount = 12;

QLatin1StringView code(CampaignState state); ///< "awaiting-approval"
QLatin1StringView code(MemberState state); ///< "rolled-back"
std::optional<CampaignState> campaignStateFromCode(QStringView code);
std::optional<MemberState> memberStateFromCode(QStringView code);
bool isEnded(CampaignState state); ///< Halted, Aborted, Finished; orders back may still be under way

/// A code and its parameters; words/campaigns makes a sentence of it.
struct CampaignReason
{
    QString code;
    QVariantMap parameters {};
    bool isEmpty() const { return code.isEmpty(); }
    bool operator==(const CampaignReason &) const = default;
};

/// Counts by MemberState.
struct MemberCounts
{
    std::array<int, memberStateCount> of {};
    int &operator[](MemberState state) { return of[std::size_t(state)]; }
    int operator[](MemberState state) const { return of[std::size_t(state)]; }
    int all() const;
    int touched() const; ///< an order went into the journal
    bool operator==(const MemberCounts &) const = default;
};

/// When it will be over, as far as that can be said: between the two, if nothing goes wrong.
struct CampaignEstimate
{
    std::optional<Instant> likely; ///< nine of ten vehicles; nothing: cannot be said (`because`)
    std::optional<Instant> last; ///< the slowest of those that can be reached
    QString because; ///< what takes the time: "rate" "in-flight" "polls" "windows" "soak" "sleeping" "not-running" "unknown-polls"
    int unknown = 0; ///< vehicles of which nobody knows how often they ask for orders
    bool operator==(const CampaignEstimate &) const = default;
};

/// One campaign as it is now. Times are world time.
struct Campaign
{
    QUuid id;
    std::int64_t number = 0; ///< shown as C-12; rising per workspace
    FleetId fleet;
    CampaignDraft draft; ///< as it was made; its cohort is fixed in the members
    CampaignState state = CampaignState::Drafted;
    CampaignReason reason; ///< of the last change of state: why it halted, was aborted, rejected
    QString createdBy;
    QString decidedBy; ///< who approved or rejected it
    Instant createdAt {};
    std::optional<Instant> startedAt, endedAt;
    Instant stateSince {};
    int wave = 0; ///< that is being sent
    int waves = 1;
    std::optional<Instant> soakingSince; ///< the wave's outcome is known, and the gate waits
    int excluded = 0; ///< of the cohort, when it was made
    MemberCounts counts;
    CampaignEstimate estimate;

    int size() const { return counts.all(); } ///< of the cohort that is included
    double share(MemberState of) const { return size() == 0 ? 0 : double(counts[of]) / size(); }
};

/// How a vehicle's air was, measured when its order was recorded and after.
struct AirSample
{
    Instant at {};
    std::optional<Plmn> network {};
    Rat rat = Rat::Unknown;
    std::optional<float> rsrp {}; ///< dBm
    bool attached = false; ///< a session was open
    bool operator==(const AirSample &) const = default;
};

/// One vehicle of a campaign.
struct CampaignMember
{
    VehicleId vehicle;
    int position = 0; ///< in the drawn order, from 0
    int wave = 0;
    std::optional<Iccid> target; ///< as chosen by the rule
    MemberState state = MemberState::Waiting;
    CampaignReason reason;
    Instant since {}; ///< of `state`
    std::optional<QUuid> operation; ///< the order of this campaign
    std::optional<QUuid> returning; ///< the order back
    std::optional<Iccid> previous; ///< enabled before
    std::optional<LatLon> place; ///< where it was when the order was recorded
    std::optional<CountryCode> country;
    std::optional<Span> interruption; ///< last octet on the old to first on the new IMSI
    std::optional<AirSample> before, after;
};

} // namespace signalbox

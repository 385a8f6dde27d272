#include "campaigns/campaign.h"

namespace signalbox {

namespace {

using L1 = QLatin1StringView;
constexpr L1 stateCodes[] = { L1("drafted"), L1("awaiting-approval"), L1("approved"), L1("running"),
                              L1("paused"), L1("halted"), L1("aborted"), L1("finished") };
constexpr L1 memberCodes[] = { L1("waiting"), L1("sent"), L1("succeeded"), L1("dark"), L1("rolled-back"), L1("failed"),
                               L1("unreachable"), L1("skipped"), L1("withheld"), L1("returning"), L1("returned"), L1("return-failed") };
constexpr L1 returnCodes[] = { L1("nobody"), L1("troubled"), L1("everybody") };
static_assert(std::size(memberCodes) == memberStateCount);

template<typename Value, std::size_t N>
std::optional<Value> found(const L1 (&codes)[N], QStringView code)
{
    const auto it = std::find(std::begin(codes), std::end(codes), code);
    if (it == std::end(codes)) return std::nullopt;
    return static_cast<Value>(it - std::begin(codes));
}

} // namespace

QLatin1StringView code(CampaignState state) { return stateCodes[std::size_t(state)]; }
QLatin1StringView code(MemberState state) { return memberCodes[std::size_t(state)]; }
QLatin1StringView code(ReturnPolicy policy) { return returnCodes[std::size_t(policy)]; }
std::optional<CampaignState> campaignStateFromCode(QStringView code) { return found<CampaignState>(stateCodes, code); }
std::optional<MemberState> memberStateFromCode(QStringView code) { return found<MemberState>(memberCodes, code); }
std::optional<ReturnPolicy> returnPolicyFromCode(QStringView code) { return found<ReturnPolicy>(returnCodes, code); }

bool isEnded(CampaignState state)
{
    return state == CampaignState::Halted || state == CampaignState::Aborted || state == CampaignState::Finished;
}

int MemberCounts::all() const
{
    int sum = 0;
    for (const int count : of) sum += count;
    return sum;
}

int MemberCounts::touched() const
{
    using enum MemberState;
    return all() - (*this)[Waiting] - (*this)[Skipped] - (*this)[Withheld];
}

} // namespace signalbox

#include "coverage/visitednetworks.h"

#include "fleet/fleetcolumns.h"

namespace signalbox {

namespace {

constexpr float remembered = 500; // sessions by which a list is judged
constexpr float tooFew = 0.02f;
constexpr std::size_t mostLists = 100'000;

std::uint32_t homeOf(std::string_view imsi)
{
    std::uint32_t home = 0;
    for (const char digit : imsi.substr(0, 5)) home = home * 10 + std::uint32_t(digit - '0');
    return home;
}

std::uint64_t keyOf(std::uint32_t home, int mcc)
{
    return std::uint64_t(home) << 10 | unsigned(mcc);
}

} // namespace

void VisitedNetworks::add(std::uint32_t home, const Plmn &visited)
{
    if (home == 0 || m_counts.size() >= mostLists) return;
    auto &list = m_counts[keyOf(home, visited.mcc())];
    auto found = std::find_if(list.begin(), list.end(), [&](const Count &count) { return count.plmn == visited; });
    if (found == list.end()) found = list.insert(list.end(), Count { visited, 0 });
    found->sessions += 1;
    if (found->sessions <= remembered) return;
    for (Count &count : list) count.sessions /= 2;
    std::erase_if(list, [](const Count &count) { return count.sessions < 0.5f; });
}

void VisitedNetworks::learn(std::span<const Fact> facts)
{
    std::vector<std::pair<std::uint32_t, Plmn>> starts; // few of very many facts: the lock is not for looking
    for (const Fact &fact : facts) {
        const auto *session = std::get_if<SessionFact>(&fact.body);
        if (session && session->event == SessionEvent::Start && session->imsi) starts.emplace_back(homeOf(session->imsi->digits()), session->plmn);
    }
    if (starts.empty()) return;
    const std::unique_lock lock(m_mutex);
    for (const auto &[home, visited] : starts) add(home, visited);
}

void VisitedNetworks::learn(const FleetColumns &columns)
{
    const std::unique_lock lock(m_mutex);
    for (Row row = 0; row < columns.size(); ++row)
        if (const auto visited = Plmn::fromKey(columns.sessionPlmn[row]); visited && columns.sessionPlmn[row] != 0)
            add(homeOf(columns.imsi[row].digits()), *visited);
}

std::vector<Plmn> VisitedNetworks::of(const Plmn &home, int mcc) const
{
    std::vector<Count> list;
    {
        const std::shared_lock lock(m_mutex);
        if (const auto found = m_counts.find(keyOf(homeOf(home.toString().toStdString()), mcc)); found != m_counts.end()) list = found->second;
    }
    std::sort(list.begin(), list.end(), [](const Count &a, const Count &b) { return a.sessions > b.sessions; });
    float all = 0;
    for (const Count &count : list) all += count.sessions;
    std::vector<Plmn> out;
    for (const Count &count : list)
        if (count.sessions > all * tooFew) out.push_back(count.plmn);
    if (home.mcc() == mcc && std::find(out.begin(), out.end(), home) == out.end()) out.push_back(home);
    return out;
}

} // namespace signalbox

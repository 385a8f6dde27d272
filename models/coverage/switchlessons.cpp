#include "coverage/switchlessons.h"

#include "coverage/coverageblock.h"

namespace signalbox {

namespace {
constexpr double samePlace = 0.5, sameModem = 0.1; // of a lesson that only partly fits
constexpr double remembered = 200; // switches of one kind at one place
constexpr std::size_t mostLessons = 50'000; // of a target
}

void SwitchLessons::learn(const Plmn &home, const std::string &modem, MercatorPoint at, bool stranded, Instant t)
{
    const std::uint32_t place = CoverageBlock::numberOf(at);
    const std::unique_lock lock(m_mutex);
    auto &lessons = m_lessons[home.key()];
    auto found = std::find_if(lessons.begin(), lessons.end(), [&](const LessonRow &row) { return row.place == place && row.modem == modem; });
    if (found == lessons.end()) {
        if (lessons.size() >= mostLessons) lessons.erase(std::min_element(lessons.begin(), lessons.end(), [](const auto &a, const auto &b) { return a.at < b.at; }));
        found = lessons.insert(lessons.end(), LessonRow { home.key(), modem, place, {}, t });
    }
    found->record.switches += 1;
    found->record.stranded += stranded ? 1 : 0;
    if (found->record.switches > remembered) {
        found->record.switches /= 2;
        found->record.stranded /= 2;
    }
    found->at = std::max(found->at, t);
    const auto same = [&](const LessonRow &row) { return row.home == found->home && row.place == place && row.modem == modem; };
    std::erase_if(m_changed, same);
    m_changed.push_back(*found);
}

SwitchRecord SwitchLessons::at(const Plmn &home, const std::string &modem, MercatorPoint at) const
{
    const std::uint32_t place = CoverageBlock::numberOf(at);
    const std::shared_lock lock(m_mutex);
    SwitchRecord out;
    const auto lessons = m_lessons.find(home.key());
    if (lessons == m_lessons.end()) return out;
    for (const LessonRow &row : lessons->second) {
        const double weight = row.place == place ? row.modem == modem ? 1 : samePlace : row.modem == modem ? sameModem : 0;
        out.switches += weight * row.record.switches;
        out.stranded += weight * row.record.stranded;
    }
    return out;
}

std::vector<LessonRow> SwitchLessons::takeChanged()
{
    const std::unique_lock lock(m_mutex);
    return std::exchange(m_changed, {});
}

void SwitchLessons::markChanged(std::vector<LessonRow> rows)
{
    const std::unique_lock lock(m_mutex);
    // What was learned meanwhile is newer.
    rows.insert(rows.end(), m_changed.begin(), m_changed.end());
    m_changed = std::move(rows);
}

void SwitchLessons::restore(std::span<const LessonRow> rows)
{
    const std::unique_lock lock(m_mutex);
    for (const LessonRow &row : rows) m_lessons[row.home].push_back(row);
}

} // namespace signalbox

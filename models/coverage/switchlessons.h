#pragma once

#include "base/clock.h"
#include "domain/network.h"
#include "places/mercator.h"

#include <shared_mutex>
#include <span>
#include <string>
#include <unordered_map>
#include <vector>

namespace signalbox {

/// How switches to a network ended, in switches.
struct SwitchRecord
{
    double switches = 0; ///< settled ones that left the old network
    double stranded = 0; ///< … of them, rolled back or without any network in the end
};

/// A lesson as the store keeps it.
struct LessonRow
{
    std::uint32_t home = 0; ///< Plmn::key() of the target
    std::string modem;
    std::uint32_t place = 0; ///< CoverageBlock::numberOf()
    SwitchRecord record;
    Instant at {}; ///< world; newest
};

/// How switches ended by target network, modem and place (some 26 km across). Any thread.
class SwitchLessons
{
public:
    void learn(const Plmn &home, const std::string &modem, MercatorPoint at, bool stranded, Instant t);

    /// What counts for a switch of this modem at this place: lessons of the same modem and place in full, of the same
    /// place with other modems and of the same modem elsewhere in part.
    SwitchRecord at(const Plmn &home, const std::string &modem, MercatorPoint at) const;

    /// Of what was learned since it was taken last, for the store.
    std::vector<LessonRow> takeChanged();
    void markChanged(std::vector<LessonRow> rows); ///< the store could not take them
    void restore(std::span<const LessonRow> rows); ///< what a store had, before anything is learned

private:
    mutable std::shared_mutex m_mutex;
    std::unordered_map<std::uint32_t, std::vector<LessonRow>> m_lessons; // by home
    std::vector<LessonRow> m_changed;
};

} // namespace signalbox

#pragma once

#include <array>

#include <QString>

namespace killanywhere {

/// The moments at which the engine is killed.
enum class Aim { Recorded, Submitting, AnswerUnread, Accepted, Verifying };
constexpr int aimCount = 5;

/// Kills by moment. A kill counts only when the dead engine's journal shows that the moment was hit.
struct Tally
{
    std::array<int, aimCount> hits {};
    int kills = 0; ///< of the engine, aimed well or not
    int missed = 0; ///< of these: the moment had passed

    int operator[](Aim aim) const { return hits[std::size_t(aim)]; }
    bool complete(int each) const
    {
        for (int hit : hits)
            if (hit < each) return false;
        return true;
    }
};

inline QString name(Aim aim)
{
    static constexpr const char *names[] = { "recorded", "submitting", "answer unread", "accepted", "verifying" };
    return QString::fromLatin1(names[int(aim)]);
}

} // namespace killanywhere

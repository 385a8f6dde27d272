#pragma once

#include "world/m2mscript.h"

namespace signalbox::world {

/// AID of the n-th ISD-P of a card, 16 octets: GSMA's RID and the range that SGP.02 (annex H) leaves for ISD-Ps.
QByteArray isdpAid(int number);

/// What a script, or the fallback mechanism, did to a card.
struct M2mExecution
{
    bool executed = false; ///< false: a script that had run before
    M2mAction action = M2mAction::Audit;
    std::optional<Iccid> iccid; ///< that it was about
    std::int64_t counter = 0;
    std::uint16_t status = m2mstatus::Ok;
    std::optional<Iccid> enabledBefore;
    std::optional<Iccid> enabledAfter;
    bool profileChanged() const { return enabledBefore != enabledAfter; }
};

/// A pretend SGP.02 eUICC: ISD-Ps, POL1, one profile with the fallback attribute, and a last word of its own when the
/// network is gone. It never returns from the fallback by itself: that is for whom the profiles belong to. One thread.
class M2mCard
{
public:
    M2mCard(Eid eid, std::vector<M2mProfile> profiles, std::uint32_t memory);
    /// A card as `save()` wrote it. Error: "card.saved.damaged".
    static Result<M2mCard> restore(const QByteArray &saved);
    QByteArray save() const;

    const Eid &eid() const { return m_eid; }
    const std::vector<M2mProfile> &profiles() const { return m_profiles; }
    const M2mProfile *enabled() const; ///< null when none is
    const M2mProfile *fallback() const;
    std::uint32_t freeMemory() const;

    /// Runs a script once; the same one again gives the same answer.
    M2mExecution load(const M2mScript &script);
    M2mAnswer answer() const; ///< to the last script

    /// Enabled as a script asked, and nobody has confirmed yet that it works.
    bool onTrial() const { return m_trialFrom.has_value(); }
    /// No network for too long: the profile with the attribute takes over; where that is the one that failed, the one
    /// before the trial. Error: "card.fallback.unavailable".
    Result<M2mExecution> fallBack();

    const std::optional<M2mNotice> &notice() const { return m_notice; } ///< that the SM-SR has not confirmed
    void confirmed(std::int64_t sequence);

private:
    M2mProfile *find(const QByteArray &aid);
    std::uint16_t run(const M2mScript &script);
    std::uint16_t enable(M2mProfile *target);
    std::uint16_t disable(const M2mProfile *target);
    std::uint16_t remove(const M2mProfile *target);
    std::uint16_t setFallback(M2mProfile *target);
    std::uint16_t install(const M2mScript &script);
    void switchTo(const Iccid &iccid, M2mNews news);
    std::optional<Iccid> enabledIccid() const;

    Eid m_eid;
    std::vector<M2mProfile> m_profiles;
    std::uint32_t m_memory;
    std::int64_t m_counter = 0;
    std::uint16_t m_status = m2mstatus::Ok; ///< of the last script
    std::int64_t m_sequence = 0;
    std::optional<M2mNotice> m_notice;
    std::optional<Iccid> m_trialFrom; ///< enabled before the trial
};

} // namespace signalbox::world

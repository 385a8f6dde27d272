#include "hunter.h"

namespace killanywhere {

namespace {

constexpr qint64 patience = 20000; // ms for one aim, then another is taken
constexpr int pauseBeforeRevival = 400; // ms, at most

/// How long after the moment began, at most: within the 150 ms that the eIM holds an answer, and within the
/// few milliseconds of a handshake.
int delayOf(Aim aim)
{
    switch (aim) {
    case Aim::Submitting: return 12;
    case Aim::AnswerUnread: return 80;
    case Aim::Recorded: case Aim::Accepted: case Aim::Verifying: break;
    }
    return 250;
}

} // namespace

Hunter::Hunter(Program &engine, JournalFile &journal, WorldFile &world, Broker &broker, Rules rules)
    : m_engine(engine), m_journal(journal), m_world(world), m_broker(broker), m_rules(rules)
{
    m_clock.start();
}

bool Hunter::engineWorks()
{
    return m_engine.running() && m_journal.owner() != m_oldOwner;
}

void Hunter::step(bool mayKill)
{
    if (!m_engine.running()) {
        revive();
        return;
    }
    if (!mayKill || done() || !engineWorks()) return;
    if (!m_aim || m_clock.elapsed() - m_aimedSince > patience) choose();
    aimAt(m_journal.open());
}

void Hunter::revive()
{
    if (m_clock.elapsed() < m_startAt) return;
    m_engine.start();
}

void Hunter::choose()
{
    m_broker.go();
    m_fireAt.reset();
    m_aimedSince = m_clock.elapsed();
    std::vector<Aim> wanted;
    for (int aim = 0; aim < aimCount; ++aim)
        if (m_tally.hits[std::size_t(aim)] < m_rules.each) wanted.push_back(Aim(aim));
    m_aim = wanted[std::size_t(randomUpTo(int(wanted.size()) - 1))];
}

bool Hunter::any(const Open &open, OperationState state) const
{
    return std::find(open.cbegin(), open.cend(), state) != open.cend();
}

bool Hunter::anySubmitting(const Open &open, bool taken)
{
    for (auto it = open.cbegin(); it != open.cend(); ++it)
        if (it.value() == OperationState::Submitting && m_world.took(it.key()) == taken) return true;
    return false;
}

bool Hunter::matches(const Open &open)
{
    switch (*m_aim) {
    case Aim::Recorded: return any(open, OperationState::Recorded);
    case Aim::Submitting: return anySubmitting(open, false);
    case Aim::AnswerUnread: return anySubmitting(open, true);
    case Aim::Accepted: return any(open, OperationState::Accepted);
    case Aim::Verifying: return any(open, OperationState::Verifying);
    }
    return false;
}

void Hunter::aimAt(const Open &open)
{
    // Verifying lasts as long as telemetry is late.
    if (m_aim == Aim::Verifying && any(open, OperationState::Accepted)) m_broker.halt();
    if (!matches(open)) {
        m_fireAt.reset();
        return;
    }
    if (!m_fireAt) m_fireAt = m_clock.elapsed() + randomUpTo(delayOf(*m_aim));
    if (m_clock.elapsed() >= *m_fireAt) strike();
}

void Hunter::strike()
{
    m_oldOwner = m_journal.owner();
    if (!m_engine.kill()) return;
    ++m_tally.kills;
    // What the dead engine left behind stands still: this is the moment that was hit.
    const Open frozen = m_journal.open();
    if (matches(frozen)) ++m_tally.hits[std::size_t(*m_aim)];
    else ++m_tally.missed;
    if (m_rules.sabotage)
        for (auto it = frozen.cbegin(); it != frozen.cend(); ++it)
            if (it.value() == OperationState::Submitting) m_journal.forgetSending(it.key());
    m_broker.go();
    m_aim.reset();
    m_startAt = m_clock.elapsed() + randomUpTo(pauseBeforeRevival);
}

} // namespace killanywhere

#pragma once

#include "eimlives.h"
#include "hunter.h"
#include "submitter.h"
#include "verdict.h"

#include <memory>

namespace killanywhere {

struct Plan
{
    QString workspace; ///< of a lab that runs without its eIM
    QString programs; ///< folder of signalboxd, signalboxctl, signalbox-lab
    QString log; ///< what the programs say
    int operations = 100;
    int vehicles = 18;
    int atOnce = 12; ///< open operations
    int each = 11; ///< kills of the engine at each moment
    int eimKills = 8; ///< between accept and persist
    int atLeast = 60; ///< kills in all
    int seconds = 540; ///< of wall time for the whole trial
    QString figures; ///< file for the sums over several trials; empty: none
    bool sabotage = false;
};

/// Operations under kills, then the judgement. Runs in the main thread.
class Trial
{
public:
    explicit Trial(Plan plan);
    int run(); ///< exit code; prints the summary last

private:
    bool prepare();
    bool waitFor(int seconds, const std::function<bool()> &condition);
    void pump();
    bool workDone();
    void pace();
    bool conduct();
    void letTheWorldEnd();
    int conclude();
    void writeFigures(const Verdict &verdict) const;
    int wantedKills() const;
    int kills() const;

    const Plan m_plan;
    Terminal m_terminal;
    Program m_engine;
    EimLives m_eim;
    QElapsedTimer m_clock;
    std::unique_ptr<JournalFile> m_journal;
    std::unique_ptr<WorldFile> m_world;
    std::unique_ptr<Broker> m_broker;
    std::unique_ptr<Hunter> m_hunter;
    std::unique_ptr<Submitter> m_submitter;
    bool m_mortalEim = true;
};

} // namespace killanywhere

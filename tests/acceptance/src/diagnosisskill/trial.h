#pragma once

#include "desk.h"
#include "story.h"
#include "truthwatch.h"

#include <queue>

namespace diagnosisskill {

/// A vehicle that was silent for 15 minutes, what the verdict said, and what was true.
struct Case
{
    std::uint32_t vehicle = 0;
    Truth truth = Truth::Healthy;
    Verdict verdict;
    std::string name;
};

/// Healthy parked vehicles that were looked at, and how many of them the desk called dark.
struct ParkedTally
{
    std::int64_t parked = 0, dark = 0;
};

/// One world, two nights to learn in and then a day: what happens is told imperfectly to a desk, which is asked about whoever fell silent.
class Trial
{
public:
    Trial(const world::LabModel &model, Story story, const WeightTable &table, Instant start);
    void run();

    const std::vector<Case> &cases() const { return m_cases; }
    const ParkedTally &parked() const { return m_parked; }
    std::uint64_t facts() const { return m_facts; }

private:
    void minute();
    void live(Instant t);
    void send(Fact &&fact);
    void orderSwitches();
    void settleSwitches();
    void askAll();
    void ask(std::uint32_t vehicle, Truth truth);
    bool silentEnough(std::uint32_t vehicle, Row row, Instant heard) const;
    void countParked();
    void feedLost();
    FeedHealth feed() const;

    const world::LabModel &m_model;
    const Story m_story;
    const WeightTable &m_table;
    const Instant m_start;
    ManualClock m_clock;
    Desk m_desk;
    world::World m_world;
    TruthWatch m_truth;
    std::multimap<Instant, Fact> m_late;
    std::vector<Fact> m_told;
    std::vector<Instant> m_asked; // by vehicle: the silence that was judged
    std::map<std::uint32_t, OpenOperation> m_open;
    std::size_t m_nextSwitch = 0;
    std::vector<Case> m_cases;
    ParkedTally m_parked;
    std::uint64_t m_facts = 0;
    std::vector<std::uint32_t> m_beforeLoss;
};

} // namespace diagnosisskill

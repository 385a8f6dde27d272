#pragma once

#include "trial.h"

namespace diagnosisskill {

/// Causes that count as one.
class Classes
{
public:
    /// Error: "diagnosis.classes" {line}: not a class of two or three kinds, or more than three of them.
    static Result<Classes> read(const QString &file);
    /// The class of a hypothesis, or its own name.
    QByteArray of(Hypothesis hypothesis) const;

private:
    std::map<Hypothesis, QByteArray> m_names;
};

/// The cause that a verdict should name; nothing for vehicles that nothing is wrong with.
std::optional<Hypothesis> expectedFor(Truth truth);

/// How often verdicts were right.
class Score
{
public:
    explicit Score(const Classes &classes) : m_classes(classes) { }
    void add(const Case &each);
    void add(const ParkedTally &parked);
    /// What was true by what was said, and the shares.
    void print() const;
    /// 90 % first, 97 % among three, no class under 75 %, under 1 % of parked ones dark, and cases enough of each.
    bool holds(int leastCases) const;

    double first() const { return share(m_first, m_all); }
    double three() const { return share(m_three, m_all); }
    double weakest() const; ///< the lowest share of a kind
    double parkedDark() const { return share(m_parked.dark, m_parked.parked); }
    std::int64_t all() const { return m_all; }
    std::int64_t parked() const { return m_parked.parked; }

private:
    struct Kind
    {
        std::int64_t cases = 0, first = 0, three = 0;
        std::map<QByteArray, std::int64_t> said;
    };
    static double share(std::int64_t part, std::int64_t whole) { return whole == 0 ? 0 : double(part) / double(whole); }

    const Classes &m_classes;
    std::map<Truth, Kind> m_kinds;
    std::int64_t m_all = 0, m_first = 0, m_three = 0;
    ParkedTally m_parked;
};

} // namespace diagnosisskill

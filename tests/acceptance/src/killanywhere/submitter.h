#pragma once

#include "journalfile.h"
#include "vehicles.h"

#include <QSet>

namespace killanywhere {

/// Puts the operations into the journal through signalboxctl, whether the engine lives or not: each vehicle's
/// next when its last has ended, always to the profile that is not enabled.
class Submitter
{
public:
    Submitter(const Terminal &terminal, JournalFile &journal, std::vector<Subject> subjects);

    /// Moves on without waiting; `upTo`: how many may have been submitted by now, `atOnce` may be open.
    void step(int upTo, int atOnce);
    int submitted() const { return int(m_ids.size()); }
    bool busy() const { return m_process.state() != QProcess::NotRunning; }
    const QSet<QString> &ids() const { return m_ids; }
    const QStringList &complaints() const { return m_complaints; }

private:
    void follow();
    void begin(Subject &subject);
    void finish();

    const Terminal &m_terminal;
    JournalFile &m_journal;
    std::vector<Subject> m_subjects;
    QProcess m_process;
    Subject *m_asking = nullptr;
    std::size_t m_next = 0;
    QSet<QString> m_ids;
    QStringList m_complaints;
};

} // namespace killanywhere

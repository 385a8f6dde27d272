#pragma once

#include "journalfile.h"
#include "vehicles.h"

#include <QSet>

namespace killanywhere {

/// Puts the operations into the journal through signalboxctl, whether the engine lives or not: each vehicle's
/// next when its last has ended. Enables always go to the profile that is not enabled.
class Submitter
{
public:
    /// `codes`: activation codes that nobody used yet; `folder` for the files that carry them to the terminal.
    Submitter(const Terminal &terminal, JournalFile &journal, std::vector<Subject> subjects, QStringList codes, QString folder, int total);

    /// Moves on without waiting; `upTo`: how many may have been submitted by now, `atOnce` may be open.
    void step(int upTo, int atOnce);
    int submitted() const { return int(m_ids.size()); }
    bool busy() const { return m_process.state() != QProcess::NotRunning; }
    const QSet<QString> &ids() const { return m_ids; }
    const QStringList &complaints() const { return m_complaints; }

private:
    void follow();
    struct Order
    {
        signalbox::OperationKind kind = signalbox::OperationKind::Enable;
        QString iccid; ///< empty: a download
    };
    static Order next(Subject &subject);
    bool isLast(const Subject &subject) const;
    static void learn(Subject &subject, const JournalEntry &entry);
    void begin(Subject &subject);
    void finish();

    const Terminal &m_terminal;
    JournalFile &m_journal;
    std::vector<Subject> m_subjects;
    QProcess m_process;
    Subject *m_asking = nullptr;
    std::size_t m_next = 0;
    QStringList m_codes;
    QString m_folder;
    int m_total;
    QSet<QString> m_ids;
    QStringList m_complaints;
};

} // namespace killanywhere

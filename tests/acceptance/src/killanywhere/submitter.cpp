#include "submitter.h"

namespace killanywhere {

using namespace signalbox;

Submitter::Submitter(const Terminal &terminal, JournalFile &journal, std::vector<Subject> subjects)
    : m_terminal(terminal), m_journal(journal), m_subjects(std::move(subjects))
{
}

/// Whose operation has ended may have the next; after a success the two profiles change places.
void Submitter::follow()
{
    const auto &open = m_journal.open();
    bool ended = false;
    for (const Subject &subject : m_subjects)
        ended = ended || (!subject.operation.isEmpty() && !open.contains(subject.operation));
    if (!ended) return;
    for (const JournalEntry &entry : m_journal.entries()) {
        if (isOpen(entry.state)) continue;
        for (Subject &subject : m_subjects) {
            if (subject.operation != entry.id) continue;
            subject.operation.clear();
            if (entry.outcome == OperationOutcome::Succeeded) std::swap(subject.enabled, subject.other);
        }
    }
}

void Submitter::step(int upTo, int atOnce)
{
    if (busy()) return;
    if (m_asking) finish();
    follow();
    const auto open = std::count_if(m_subjects.begin(), m_subjects.end(), [](const Subject &s) { return !s.operation.isEmpty(); });
    if (submitted() >= upTo || open >= atOnce) return;
    for (std::size_t i = 0; i < m_subjects.size(); ++i) {
        Subject &subject = m_subjects[m_next++ % m_subjects.size()];
        if (!subject.operation.isEmpty() || subject.refusals > 5) continue;
        begin(subject);
        return;
    }
}

void Submitter::begin(Subject &subject)
{
    m_asking = &subject;
    m_terminal.start(m_process, { QStringLiteral("operation"), QStringLiteral("submit"), QStringLiteral("enable"),
                                  QStringLiteral("--vehicle"), subject.vehicle, QStringLiteral("--iccid"), subject.other,
                                  QStringLiteral("--rollback"), QStringLiteral("--reason"), QStringLiteral("kill-anywhere") });
}

void Submitter::finish()
{
    Subject &subject = *std::exchange(m_asking, nullptr);
    const Terminal::Answer answer = Terminal::answerOf(m_process);
    if (answer.exit == 0 && !answer.lines.empty()) {
        subject.operation = answer.lines.front()[QStringLiteral("id")].toString();
        subject.refusals = 0;
        m_ids.insert(subject.operation);
        return;
    }
    ++subject.refusals;
    m_complaints.append(QStringLiteral("%1: exit %2 %3").arg(subject.vehicle).arg(answer.exit).arg(QString::fromUtf8(answer.complaint)));
}

} // namespace killanywhere

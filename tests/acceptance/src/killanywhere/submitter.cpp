#include "submitter.h"

#include <QFile>

namespace killanywhere {

using namespace signalbox;

Submitter::Submitter(const Terminal &terminal, JournalFile &journal, std::vector<Subject> subjects, QStringList codes, QString folder, int total)
    : m_terminal(terminal), m_journal(journal), m_subjects(std::move(subjects)), m_codes(std::move(codes)), m_folder(std::move(folder)), m_total(total)
{
}

/// The round of a card; a step whose time has not come is passed over.
Submitter::Order Submitter::next(Subject &subject)
{
    const bool third = !subject.third.isEmpty(), thirdIsFallback = third && subject.fallback == subject.third;
    for (int step = 0; step < 6; ++step) {
        switch (subject.turn++ % 6) {
        case 0:
            if (!third) return { OperationKind::Download, {} };
            break;
        case 1:
            if (third && !thirdIsFallback) return { OperationKind::SetFallback, subject.third };
            break;
        case 3:
            if (thirdIsFallback) return { OperationKind::SetFallback, subject.other };
            break;
        case 4:
            if (third && !thirdIsFallback) return { OperationKind::Delete, subject.third };
            break;
        default: return { OperationKind::Enable, subject.other };
        }
    }
    return { OperationKind::Enable, subject.other };
}

/// What a success changed on the card.
void Submitter::learn(Subject &subject, const JournalEntry &entry)
{
    if (entry.outcome != OperationOutcome::Succeeded) return;
    if (entry.kind == OperationKind::Enable) std::swap(subject.enabled, subject.other);
    if (entry.kind == OperationKind::Download) subject.third = entry.iccid;
    if (entry.kind == OperationKind::SetFallback) subject.fallback = entry.iccid;
    if (entry.kind == OperationKind::Delete) subject.third.clear();
}

/// Whose operation has ended may have the next.
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
            learn(subject, entry);
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
        if (!subject.operation.isEmpty() || subject.finished || subject.refusals > 5) continue;
        begin(subject);
        return;
    }
}

/// A card without an enabled profile is off the air until it falls back by itself, so a disable is the last for
/// its vehicle; not where that would enable the same profile again.
bool Submitter::isLast(const Subject &subject) const
{
    const bool late = m_total - submitted() <= int(m_subjects.size()) / 2;
    return late && !subject.fallback.isEmpty() && subject.fallback != subject.enabled;
}

void Submitter::begin(Subject &subject)
{
    m_asking = &subject;
    Order order = isLast(subject) ? Order { OperationKind::Disable, subject.enabled } : next(subject);
    subject.finished = order.kind == OperationKind::Disable;
    if (order.kind == OperationKind::Download && m_codes.isEmpty()) order = { OperationKind::Enable, subject.other };
    QStringList verb { QStringLiteral("operation"), QStringLiteral("submit"), QString(code(order.kind)), QStringLiteral("--vehicle"), subject.vehicle,
                       QStringLiteral("--rollback"), QStringLiteral("--reason"), QStringLiteral("kill-anywhere") };
    if (order.kind == OperationKind::Download) {
        // A code never goes on a command line.
        QFile file(m_folder + QStringLiteral("/activation-code"));
        if (file.open(QIODevice::WriteOnly)) file.write(m_codes.takeFirst().toUtf8());
        verb += { QStringLiteral("--activation-code-file"), file.fileName() };
    } else {
        verb += { QStringLiteral("--iccid"), order.iccid };
    }
    m_terminal.start(m_process, verb);
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

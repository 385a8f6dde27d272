#pragma once

#include "operations/operationlife.h"
#include "operations/sightings.h"

#include <QStringList>

namespace signalbox {

/// A life told in lines, each "SECONDS WHAT …", and what came of it as text:
///   0 dispatch | 1 answer accepted R1 | 2 answer lost | 1 answer refused CODE | 1 answer not-sent
///   9 status accepted|working|success|failed TEXT|rolled-back TEXT|gone|fell-back C
///   9 listing A=on B=off C=fallback | 9 session start|interim|stop A|B|C | 9 tick | 9 restart | 9 cancel
/// The operation enables (deletes, …) B on a card where A was on; a download finds A there. Lifetime 100 s, poll 5 s, verify window 60 s.
class Story
{
public:
    explicit Story(OperationKind kind = OperationKind::Enable);
    /// Lines of "FROM>TO note" for every step, and at the end "OUTCOME EVIDENCE".
    QString tell(const QString &lines);

    static Iccid iccid(QStringView name); ///< "A", "B" or "C"
    static Imsi imsi(QStringView name);
    static Operation operation(OperationKind kind, Instant at);
    static Profile profile(QStringView name, bool on);
    static SessionFact session(QStringView event, QStringView name);

    Operation op;
    Sightings seen;

private:
    void landed();
    std::optional<Step> happen(const QStringList &words, Instant now);
    std::vector<std::pair<SessionFact, Instant>> m_sessions;
    Instant m_start;
    OperationLife m_life;
};

} // namespace signalbox

#include "vehicle/sessiongantt.h"

#include "words/causes.h"
#include "words/networks.h"
#include "words/numbers.h"
#include "words/states.h"
#include "words/times.h"

namespace signalbox {

/// One tooltip for all lanes at a moment.
QString SessionGantt::tipAt(Instant t) const
{
    const Books &books = *m_reader.books;
    const auto when = [&](Instant moment) { return words::time(moment, m_data->now, m_data->zone, m_reader.locale); };
    QStringList lines { when(t) };
    for (const GanttPlan::Lane &lane : m_data->plan.lanes) {
        for (const GanttPlan::Bar &bar : lane.bars) {
            if (t < bar.from || t > bar.to)
                continue;
            const SessionRow &row = m_data->history.sessions[std::size_t(bar.session)];
            lines << words::network(lane.plmn, books.networks) + QStringLiteral(", ") + words::ratName(row.rat);
            lines << (row.stopped ? tr("%1 to %2").arg(when(row.started), when(*row.stopped)) : tr("since %1").arg(when(row.started)))
                    + QStringLiteral(", ") + tr("%1 in, %2 out").arg(words::octets(row.rx, m_reader.locale), words::octets(row.tx, m_reader.locale));
            if (row.cause)
                lines << tr("ended: %1").arg(words::cause(*row.cause, books.causes));
        }
    }
    for (const GanttPlan::Silence &silence : m_data->plan.silences) {
        if (t >= silence.from && t <= silence.to)
            lines << (silence.expected ? tr("quiet as expected for %1") : tr("silent for %1")).arg(words::age(silence.to - silence.from));
    }
    const Span near = m_axis.span() / 100;
    for (const GanttPlan::Rejects &run : m_data->plan.rejects) {
        if (t >= run.from - near && t <= run.to + near)
            lines << tr("%Ln reject(s): %1", nullptr, run.count).arg(words::cause(run.cause, books.causes));
    }
    for (const NamedChange &change : m_data->plan.changes) {
        if (t >= change.at - near && t <= change.at + near)
            lines << tr("%1: %2 to %3").arg(words::networkChange(change.change), words::network(change.before.plmn, books.networks),
                                           words::network(change.after.plmn, books.networks));
    }
    return lines.join(QLatin1Char('\n'));
}

QString SessionGantt::asText() const
{
    QStringList lines { QStringList { tr("Started"), tr("Ended"), tr("Network"), tr("RAT"), tr("Octets in"), tr("Octets out"), tr("Cause") }.join(QLatin1Char('\t')) };
    for (const SessionRow &row : m_data->history.sessions) {
        if (row.lastSeen < m_axis.from || row.started > m_axis.to)
            continue;
        lines << QStringList { words::isoTime(row.started), row.stopped ? words::isoTime(*row.stopped) : QString(),
                               words::network(row.plmn, m_reader.books->networks), words::ratName(row.rat), QString::number(row.rx),
                               QString::number(row.tx), row.cause ? row.cause->toString() : QString() }
                     .join(QLatin1Char('\t'));
    }
    return lines.join(QLatin1Char('\n'));
}

} // namespace signalbox

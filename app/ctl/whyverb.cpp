#include "desk.h"

#include "diagnosis/diagnosisdesk.h"
#include "fleet/fleetstate.h"
#include "words/causes.h"
#include "words/numbers.h"
#include "words/times.h"
#include "words/verdicts.h"

#include <QJsonArray>
#include <QJsonObject>

using namespace signalbox;

namespace {

QJsonValue instant(Instant t)
{
    return t == Instant {} ? QJsonValue() : QJsonValue(words::isoTime(t));
}

QJsonValue figure(double value)
{
    return std::isnan(value) ? QJsonValue() : QJsonValue(value);
}

QJsonObject rowJson(const Verdict &verdict, const WeighedRow &weighed, const Desk &desk)
{
    const EvidenceRow &row = weighed.row;
    return { { QStringLiteral("code"), QString(code(row.code)) }, { QStringLiteral("source"), QString(code(row.source)) }, { QStringLiteral("weight"), weighed.weight },
             { QStringLiteral("strength"), row.strength }, { QStringLiteral("at"), instant(row.at) },
             { QStringLiteral("age_s"), row.at == Instant {} ? QJsonValue() : QJsonValue(double((verdict.at - row.at).count()) / 1e6) },
             { QStringLiteral("number"), qint64(row.number) }, { QStringLiteral("total"), qint64(row.total) }, { QStringLiteral("figure"), figure(row.figure) },
             { QStringLiteral("usual"), figure(row.usual) }, { QStringLiteral("until"), instant(row.until) },
             { QStringLiteral("cause"), row.cause ? QJsonValue(row.cause->toString()) : QJsonValue() },
             { QStringLiteral("text"), words::evidenceSentence(row, verdict.at, QTimeZone::utc(), desk.reader) } };
}

QJsonObject verdictJson(const Verdict &verdict, const std::vector<WeighedRow> &rows, const Desk &desk)
{
    QJsonArray ranked, evidence;
    for (const RankedHypothesis &each : verdict.ranked)
        ranked.append(QJsonObject { { QStringLiteral("hypothesis"), QString(code(each.hypothesis)) }, { QStringLiteral("score"), each.score }, { QStringLiteral("share"), each.share } });
    for (const WeighedRow &row : rows) evidence.append(rowJson(verdict, row, desk));
    return { { QStringLiteral("vehicle"), desk.options.verb.value(2) }, { QStringLiteral("at"), instant(verdict.at) },
             { QStringLiteral("silent_since"), instant(verdict.silentSince) }, { QStringLiteral("sentence"), words::verdictSentence(verdict, QTimeZone::utc(), desk.reader) },
             { QStringLiteral("next"), QString(code(verdict.step)) }, { QStringLiteral("until"), instant(verdict.until) }, { QStringLiteral("ranked"), ranked },
             { QStringLiteral("evidence"), evidence } };
}

/// "−6.2" or "+1.5": for or against the cause that is named first.
QString signedNumber(double value, const QLocale &locale)
{
    return (value > 0 ? QStringLiteral("+") : QString()) + words::number(value, 1, locale);
}

} // namespace

Exit whyVerb(const Desk &desk, const VehicleId &vehicle)
{
    const auto verdict = await(desk.engine.diagnosisDesk().why(desk.viewer, vehicle));
    if (!verdict) return desk.terminal.fail(verdict.error());
    const auto rows = rowsFor(*verdict, verdict->first().hypothesis, desk.engine.diagnosisDesk().weights());
    if (desk.terminal.json()) {
        desk.terminal.print(verdictJson(*verdict, rows, desk));
        return Exit::Ok;
    }
    desk.terminal.line(words::verdictSentence(*verdict, QTimeZone::utc(), desk.reader));
    desk.terminal.line(Ctl::tr("Next: %1").arg(words::nextStep(*verdict, QTimeZone::utc(), desk.reader)));
    QList<QStringList> causes, evidence;
    for (const RankedHypothesis &each : verdict->ranked)
        if (each.share >= 0.01) causes.append({ words::hypothesisName(each.hypothesis), words::percent(each.share, desk.reader.locale) });
    desk.terminal.table({ Ctl::tr("CAUSE"), Ctl::tr("SHARE") }, causes);
    for (const WeighedRow &weighed : rows)
        evidence.append({ signedNumber(weighed.weight, desk.reader.locale), words::evidenceSentence(weighed.row, verdict->at, QTimeZone::utc(), desk.reader),
                          words::evidenceSource(weighed.row.source), weighed.row.at == Instant {} ? QString() : words::age(verdict->at - weighed.row.at) });
    desk.terminal.table({ Ctl::tr("WEIGHT"), Ctl::tr("EVIDENCE"), Ctl::tr("SOURCE"), Ctl::tr("AGE") }, evidence);
    return Exit::Ok;
}

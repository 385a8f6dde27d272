#include "campaignjson.h"

#include "access/fields.h"
#include "campaigns/draftjson.h"
#include "words/times.h"

#include <QJsonArray>

using namespace signalbox;

namespace {

QJsonValue timeJson(const std::optional<Instant> &t)
{
    return t && *t != Instant {} ? QJsonValue(words::isoTime(*t)) : QJsonValue();
}

QJsonValue reasonJson(const CampaignReason &reason)
{
    if (reason.isEmpty()) return {};
    QJsonObject object = QJsonObject::fromVariantMap(reason.parameters);
    object.insert(QStringLiteral("reason"), reason.code);
    return object;
}

QJsonObject countsJson(const MemberCounts &counts)
{
    QJsonObject object;
    for (int i = 0; i < memberStateCount; ++i) object.insert(QString(code(MemberState(i))), counts[MemberState(i)]);
    return object;
}

QJsonObject estimateJson(const CampaignEstimate &estimate)
{
    return { { QStringLiteral("likely"), timeJson(estimate.likely) }, { QStringLiteral("last"), timeJson(estimate.last) },
             { QStringLiteral("because"), estimate.because }, { QStringLiteral("unknown_polls"), estimate.unknown } };
}

QJsonValue airJson(const std::optional<AirSample> &sample)
{
    if (!sample) return {};
    return QJsonObject { { QStringLiteral("at"), timeJson(sample->at) }, { QStringLiteral("attached"), sample->attached },
                         { QStringLiteral("plmn"), sample->network ? QJsonValue(sample->network->toString()) : QJsonValue() },
                         { QStringLiteral("rat"), QString(code(sample->rat)) },
                         { QStringLiteral("rsrp_dbm"), sample->rsrp ? QJsonValue(double(*sample->rsrp)) : QJsonValue() } };
}

QJsonObject summaryJson(const AirSummary &air)
{
    return { { QStringLiteral("measured"), air.measured }, { QStringLiteral("attached"), air.attached },
             { QStringLiteral("rsrp_p50_dbm"), air.rsrpP50 ? QJsonValue(double(*air.rsrpP50)) : QJsonValue() },
             { QStringLiteral("rsrp_p10_dbm"), air.rsrpP10 ? QJsonValue(double(*air.rsrpP10)) : QJsonValue() } };
}

QJsonObject interruptionJson(const InterruptionSummary &interruption)
{
    const auto ms = [](const std::optional<Span> &span) { return span ? QJsonValue(qint64(span->count() / 1000)) : QJsonValue(); };
    return { { QStringLiteral("measured"), interruption.measured }, { QStringLiteral("p50_ms"), ms(interruption.p50) }, { QStringLiteral("p95_ms"), ms(interruption.p95) } };
}

QJsonObject lineJson(const ReportLine &line)
{
    QJsonObject object { { QStringLiteral("vehicles"), countsJson(line.counts) }, { QStringLiteral("before"), summaryJson(line.before) },
                         { QStringLiteral("after"), summaryJson(line.after) }, { QStringLiteral("interruption"), interruptionJson(line.interruption) } };
    if (line.wave >= 0) object.insert(QStringLiteral("wave"), line.wave + 1);
    else object.insert(QStringLiteral("country"), line.country ? QJsonValue(line.country->toString()) : QJsonValue());
    return object;
}

} // namespace

QJsonObject campaignJson(const Campaign &c)
{
    return {
        { QStringLiteral("id"), c.id.toString(QUuid::WithoutBraces) },
        { QStringLiteral("number"), qint64(c.number) },
        { QStringLiteral("name"), c.draft.name },
        { QStringLiteral("state"), QString(code(c.state)) },
        { QStringLiteral("why"), reasonJson(c.reason) },
        { QStringLiteral("draft"), draftJson(c.draft) },
        { QStringLiteral("created_by"), c.createdBy },
        { QStringLiteral("decided_by"), c.decidedBy },
        { QStringLiteral("created"), timeJson(c.createdAt) },
        { QStringLiteral("started"), timeJson(c.startedAt) },
        { QStringLiteral("ended"), timeJson(c.endedAt) },
        { QStringLiteral("wave"), c.wave + 1 },
        { QStringLiteral("waves"), c.waves },
        { QStringLiteral("soaking_since"), timeJson(c.soakingSince) },
        { QStringLiteral("size"), c.size() },
        { QStringLiteral("excluded"), c.excluded },
        { QStringLiteral("vehicles"), countsJson(c.counts) },
        { QStringLiteral("estimate"), estimateJson(c.estimate) },
    };
}

QJsonObject memberJson(const CampaignMember &m, const Viewer &viewer)
{
    const auto identity = [&](const std::optional<Iccid> &id) {
        return id ? QJsonValue(shown(AccessTable::standard(), viewer, FieldGroup::Identity, id->toString())) : QJsonValue();
    };
    const auto order = [](const std::optional<QUuid> &id) { return id ? QJsonValue(id->toString(QUuid::WithoutBraces)) : QJsonValue(); };
    return {
        { QStringLiteral("vehicle"), m.vehicle.toString() },
        { QStringLiteral("wave"), m.wave + 1 },
        { QStringLiteral("state"), QString(code(m.state)) },
        { QStringLiteral("why"), reasonJson(m.reason) },
        { QStringLiteral("since"), timeJson(m.since) },
        { QStringLiteral("operation"), order(m.operation) },
        { QStringLiteral("operation_back"), order(m.returning) },
        { QStringLiteral("target"), identity(m.target) },
        { QStringLiteral("previous"), identity(m.previous) },
        { QStringLiteral("country"), m.country ? QJsonValue(m.country->toString()) : QJsonValue() },
        { QStringLiteral("interruption_ms"), m.interruption ? QJsonValue(qint64(m.interruption->count() / 1000)) : QJsonValue() },
        { QStringLiteral("before"), airJson(m.before) },
        { QStringLiteral("after"), airJson(m.after) },
    };
}

QJsonObject previewJson(const CampaignPreview &p)
{
    QJsonArray excluded, moves, sizes;
    for (const ExcludedVehicle &each : p.excluded)
        excluded.append(QJsonObject { { QStringLiteral("vehicle"), each.vehicle.toString() }, { QStringLiteral("why"), reasonJson(each.reason) } });
    for (const CampaignMove &move : p.moves)
        moves.append(QJsonObject { { QStringLiteral("country"), move.country ? QJsonValue(move.country->toString()) : QJsonValue() }, { QStringLiteral("from"), move.fromName }, { QStringLiteral("to"), move.toName }, { QStringLiteral("vehicles"), move.vehicles } });
    for (const int size : p.waveSizes) sizes.append(size);
    QJsonObject remarks;
    for (auto it = p.remarks.cbegin(); it != p.remarks.cend(); ++it) remarks.insert(it.key(), it.value());
    return { { QStringLiteral("included"), qint64(p.included.size()) }, { QStringLiteral("excluded"), excluded }, { QStringLiteral("moves"), moves },
             { QStringLiteral("remarks"), remarks }, { QStringLiteral("stranding_risk"), p.strandingRisk }, { QStringLiteral("mean_risk"), p.meanRisk },
             { QStringLiteral("risk_known"), p.riskKnown }, { QStringLiteral("waves"), sizes }, { QStringLiteral("needs_approval"), p.needsApproval },
             { QStringLiteral("estimate"), estimateJson(p.estimate) } };
}

QJsonObject reportJson(const CampaignReport &report)
{
    QJsonArray countries, waves;
    for (const ReportLine &line : report.byCountry) countries.append(lineJson(line));
    for (const ReportLine &line : report.byWave) waves.append(lineJson(line));
    QJsonObject reasons;
    for (const auto &[reason, vehicles] : report.reasons) reasons.insert(reason, vehicles);
    return { { QStringLiteral("campaign"), campaignJson(report.campaign) }, { QStringLiteral("before"), summaryJson(report.before) },
             { QStringLiteral("after"), summaryJson(report.after) }, { QStringLiteral("interruption"), interruptionJson(report.interruption) },
             { QStringLiteral("countries"), countries }, { QStringLiteral("waves"), waves }, { QStringLiteral("reasons"), reasons } };
}

#include "desk.h"
#include "words/numbers.h"
#include "words/operations.h"

#include <QJsonArray>
#include <QJsonObject>

using namespace signalbox;

namespace {

const char *weightCode(Finding::Weight weight)
{
    switch (weight) {
    case Finding::Weight::Pass: return "pass";
    case Finding::Weight::Remark: return "remark";
    case Finding::Weight::Stop: return "stop";
    }
    return "";
}

QJsonObject findingJson(const Finding &finding)
{
    QJsonObject object = QJsonObject::fromVariantMap(finding.parameters);
    object.insert(QStringLiteral("finding"), finding.code);
    object.insert(QStringLiteral("weight"), QString::fromLatin1(weightCode(finding.weight)));
    return object;
}

} // namespace

Exit operationPreflight(const Desk &desk)
{
    const auto request = requestOf(desk);
    if (!request) return desk.terminal.fail(request.error());
    const auto report = await(desk.engine.operationsDesk().preflight(desk.viewer, *request));
    if (!report) return desk.terminal.fail(report.error());
    if (desk.terminal.json()) {
        QJsonArray findings;
        for (const Finding &finding : report->findings) findings.append(findingJson(finding));
        desk.terminal.print(QJsonObject { { QStringLiteral("vehicle"), report->vehicle.toString() }, { QStringLiteral("may_proceed"), report->mayProceed() },
                                          { QStringLiteral("stranding_risk"), report->strandingRisk },
                                          { QStringLiteral("risk_from_switches"), report->riskFrom }, { QStringLiteral("risk_from_observations"), report->riskSeen }, { QStringLiteral("findings"), findings } });
    } else {
        QList<QStringList> rows;
        for (const Finding &finding : report->findings)
            rows.append({ QString::fromLatin1(weightCode(finding.weight)), words::finding(finding, desk.engine.clock().now(), desk.reader) });
        desk.terminal.table({ QStringLiteral("result"), QStringLiteral("finding") }, rows);
        const bool known = report->riskFrom > 0 || report->riskSeen > 0;
        desk.terminal.line(Ctl::tr("Stranding risk: %1").arg(known ? words::percent(report->strandingRisk, desk.reader.locale) : words::none()));
    }
    return report->mayProceed() ? Exit::Ok : Exit::Refused;
}

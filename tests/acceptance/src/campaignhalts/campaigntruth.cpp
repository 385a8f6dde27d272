#include "campaigntruth.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

namespace campaignhalts {

namespace {

/// An enable that a desk ordered; what a card does by itself (rollback, fallback) is told in other words.
void countExecution(CampaignTruth &truth, const QJsonObject &line, const QString &vehicle, const QString &target)
{
    const QJsonArray commands = line[QStringLiteral("commands")].toArray();
    if (commands.isEmpty() || commands.first()[QStringLiteral("psmo")].toString() != QLatin1StringView("enable")) return;
    const QString before = line[QStringLiteral("enabled_before")].toString(), after = line[QStringLiteral("enabled_after")].toString();
    if (before == after) return;
    if (after == target) ++truth.forth[vehicle];
    else if (before == target) ++truth.back[vehicle];
}

} // namespace

CampaignTruth readTruth(const QString &file, const QHash<QString, QString> &targets)
{
    CampaignTruth truth;
    QFile lines(file);
    if (!lines.open(QIODevice::ReadOnly)) {
        truth.problem = lines.errorString();
        return truth;
    }
    while (!lines.atEnd()) {
        const QByteArray text = lines.readLine();
        const QJsonObject line = QJsonDocument::fromJson(text).object();
        if (line.isEmpty()) truth.problem = QString::fromUtf8(text.left(80));
        const QString vehicle = line[QStringLiteral("vehicle")].toString();
        if (!targets.contains(vehicle)) continue;
        const QString what = line[QStringLiteral("what")].toString();
        const bool outage = line[QStringLiteral("fault")].toString() == QLatin1StringView("outage");
        if (outage && what == QLatin1StringView("trouble-begin")) {
            truth.dark.insert(vehicle);
            truth.darkAtEnd.insert(vehicle);
            truth.darkAtOnce = std::max(truth.darkAtOnce, int(truth.darkAtEnd.size()));
        }
        if (outage && what == QLatin1StringView("trouble-end")) truth.darkAtEnd.remove(vehicle);
        if (what == QLatin1StringView("card")) countExecution(truth, line, vehicle, targets.value(vehicle));
    }
    return truth;
}

} // namespace campaignhalts

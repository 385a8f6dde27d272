#include "campaigntruth.h"

#include <QDateTime>
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
    QHash<QString, qint64> since; // ms
    qint64 last = 0;
    while (!lines.atEnd()) {
        const QByteArray text = lines.readLine();
        const QJsonObject line = QJsonDocument::fromJson(text).object();
        if (line.isEmpty()) truth.problem = QString::fromUtf8(text.left(80));
        last = std::max(last, QDateTime::fromString(line[QStringLiteral("t")].toString(), Qt::ISODateWithMs).toMSecsSinceEpoch());
        const QString vehicle = line[QStringLiteral("vehicle")].toString();
        if (!targets.contains(vehicle)) continue;
        const QString what = line[QStringLiteral("what")].toString();
        const bool outage = line[QStringLiteral("fault")].toString() == QLatin1StringView("outage");
        if (outage && what == QLatin1StringView("trouble-begin")) {
            truth.dark.insert(vehicle);
            since.insert(vehicle, last);
            truth.darkAtOnce = std::max(truth.darkAtOnce, int(since.size()));
        }
        if (outage && what == QLatin1StringView("trouble-end")) since.remove(vehicle);
        if (what == QLatin1StringView("card")) countExecution(truth, line, vehicle, targets.value(vehicle));
    }
    for (auto it = since.cbegin(); it != since.cend(); ++it) truth.darkAtEnd.insert(it.key(), (last - it.value()) / 1000);
    return truth;
}

} // namespace campaignhalts

#include "verdict.h"

#include "campaigntruth.h"

#include <QFile>
#include <QJsonDocument>

namespace campaignhalts {

using namespace signalbox;

namespace {

constexpr double mostDark = 0.03; // of the cohort
constexpr qint64 untilNoticed = 45 * 60; // s of world time: three facts missed, and one look

QList<QJsonObject> linesOf(const QString &file)
{
    QList<QJsonObject> out;
    QFile in(file);
    if (!in.open(QIODevice::ReadOnly)) return out;
    while (!in.atEnd()) out += QJsonDocument::fromJson(in.readLine()).object();
    return out;
}

void expect(QStringList &complaints, bool holds, const QString &otherwise)
{
    if (!holds) complaints += otherwise;
}

/// The region that was named lies where the network is dead.
QString whereNamed(const QJsonObject &why, const DeadRegion &region, QStringList &complaints)
{
    if (why[QStringLiteral("kind")].toString() != QLatin1StringView("around")) {
        complaints += QStringLiteral("no region was named: %1").arg(QString::fromUtf8(QJsonDocument(why).toJson(QJsonDocument::Compact)));
        return {};
    }
    const LatLon centre { why[QStringLiteral("lat")].toDouble(), why[QStringLiteral("lon")].toDouble() };
    const double distance = distanceMetres(centre, region.centre);
    expect(complaints, distance <= region.radius, QStringLiteral("the centre that was named is %1 km from the true one").arg(distance / 1000, 0, 'f', 0));
    return QStringLiteral("around %1 within %2 km, %3 km from the true centre (radius %4 km)")
        .arg(why[QStringLiteral("city")].toString()).arg(why[QStringLiteral("radiusKm")].toDouble()).arg(distance / 1000, 0, 'f', 0).arg(region.radius / 1000, 0, 'f', 0);
}

} // namespace

Verdict judge(const Evidence &evidence)
{
    Verdict verdict;
    QStringList &complaints = verdict.complaints;
    const QList<QJsonObject> shown = linesOf(evidence.campaign), members = linesOf(evidence.members);
    if (shown.isEmpty() || members.isEmpty()) return { { QStringLiteral("the campaign cannot be read") }, {} };
    const QJsonObject campaign = shown.first(), counts = campaign[QStringLiteral("vehicles")].toObject(), why = campaign[QStringLiteral("why")].toObject();
    const int size = campaign[QStringLiteral("size")].toInt();
    expect(complaints, size == 2000 && members.size() == size, QStringLiteral("the cohort has %1 vehicles").arg(size));
    expect(complaints, campaign[QStringLiteral("state")].toString() == QLatin1StringView("halted"), QStringLiteral("it is %1").arg(campaign[QStringLiteral("state")].toString()));
    const QString named = whereNamed(why, evidence.region, complaints);

    QHash<QString, QString> targets;
    QHash<QString, QString> states;
    for (const QJsonObject &member : members) {
        targets.insert(member[QStringLiteral("vehicle")].toString(), member[QStringLiteral("target")].toString());
        states.insert(member[QStringLiteral("vehicle")].toString(), member[QStringLiteral("state")].toString());
    }
    const CampaignTruth truth = readTruth(evidence.truth, targets);
    expect(complaints, truth.problem.isEmpty(), QStringLiteral("truth.jsonl: %1").arg(truth.problem));
    expect(complaints, !truth.dark.isEmpty(), QStringLiteral("nobody went dark: the region was not dead"));
    expect(complaints, truth.dark.size() < mostDark * size, QStringLiteral("%1 vehicles went dark").arg(truth.dark.size()));
    for (auto it = truth.forth.cbegin(); it != truth.forth.cend(); ++it) expect(complaints, it.value() == 1, it.key() + QStringLiteral(" was switched twice"));
    for (auto it = truth.back.cbegin(); it != truth.back.cend(); ++it) expect(complaints, it.value() == 1, it.key() + QStringLiteral(" was returned twice"));
    // Who is dark in the end has an order back, which its card fetches when its fallback brings it on the air.
    for (auto it = truth.darkAtEnd.cbegin(); it != truth.darkAtEnd.cend(); ++it) {
        const QString vehicle = it.key(), state = states.value(vehicle);
        if (it.value() < untilNoticed) continue;
        const bool coming = state == QLatin1StringView("returning") || state == QLatin1StringView("rolled-back") || state == QLatin1StringView("returned");
        expect(complaints, coming, QStringLiteral("%1 is dark and %2").arg(vehicle, state));
    }
    expect(complaints, counts[QStringLiteral("waiting")].toInt() == 0, QStringLiteral("some still wait"));
    verdict.figures = QStringLiteral("halted (%1) with %2 of %3 switched, %4 dark in all (%5 %), %6 at once; named %7; %8 returned, %9 returning, %10 rolled back, %11 not sent; %12")
                          .arg(why[QStringLiteral("reason")].toString()).arg(truth.forth.size()).arg(size).arg(truth.dark.size())
                          .arg(100.0 * double(truth.dark.size()) / std::max(1, size), 0, 'f', 2).arg(truth.darkAtOnce).arg(named)
                          .arg(counts[QStringLiteral("returned")].toInt()).arg(counts[QStringLiteral("returning")].toInt())
                          .arg(counts[QStringLiteral("rolled-back")].toInt()).arg(counts[QStringLiteral("withheld")].toInt()).arg(evidence.note);
    return verdict;
}

} // namespace campaignhalts

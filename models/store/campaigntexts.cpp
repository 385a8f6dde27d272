#include "store/campaigntexts.h"

#include "base/json.h"

#include <QJsonDocument>

namespace signalbox::campaigntexts {

namespace {

const QString codeKey = QStringLiteral("code"), likelyKey = QStringLiteral("likely"), lastKey = QStringLiteral("last"),
              becauseKey = QStringLiteral("because"), unknownKey = QStringLiteral("unknown"), atKey = QStringLiteral("at"),
              networkKey = QStringLiteral("plmn"), ratKey = QStringLiteral("rat"), rsrpKey = QStringLiteral("rsrp"), attachedKey = QStringLiteral("attached");

QJsonObject object(const QString &text)
{
    return QJsonDocument::fromJson(text.toUtf8()).object();
}

QString written(const QJsonObject &object)
{
    return QString::fromUtf8(canonicalJson(object));
}

// Microseconds since 1970 fit in the 53 bits of a JSON number until 2255.
QJsonValue micros(Instant t)
{
    return qint64(toMicros(t));
}

Instant toInstant(const QJsonValue &value)
{
    return instantFromMicros(value.toInteger());
}

} // namespace

QString reason(const CampaignReason &reason)
{
    if (reason.isEmpty()) return {};
    QJsonObject said = QJsonObject::fromVariantMap(reason.parameters);
    said.insert(codeKey, reason.code);
    return written(said);
}

CampaignReason toReason(const QString &text)
{
    if (text.isEmpty()) return {};
    QVariantMap said = object(text).toVariantMap();
    const QString code = said.take(codeKey).toString();
    return { code, said };
}

CampaignReason withoutPlace(CampaignReason reason)
{
    for (const char *name : { "lat", "lon", "radiusKm", "city" }) reason.parameters.remove(QString::fromLatin1(name));
    return reason;
}

QString estimate(const CampaignEstimate &estimate)
{
    QJsonObject said { { becauseKey, estimate.because }, { unknownKey, estimate.unknown } };
    if (estimate.likely) said.insert(likelyKey, micros(*estimate.likely));
    if (estimate.last) said.insert(lastKey, micros(*estimate.last));
    return written(said);
}

CampaignEstimate toEstimate(const QString &text)
{
    const QJsonObject said = object(text);
    CampaignEstimate estimate;
    estimate.because = said.value(becauseKey).toString();
    estimate.unknown = said.value(unknownKey).toInt();
    if (said.contains(likelyKey)) estimate.likely = toInstant(said.value(likelyKey));
    if (said.contains(lastKey)) estimate.last = toInstant(said.value(lastKey));
    return estimate;
}

QVariant air(const std::optional<AirSample> &sample)
{
    if (!sample) return {};
    QJsonObject said { { atKey, micros(sample->at) }, { ratKey, int(sample->rat) }, { attachedKey, sample->attached } };
    if (sample->network) said.insert(networkKey, sample->network->toString());
    if (sample->rsrp) said.insert(rsrpKey, std::round(*sample->rsrp * 10.0) / 10);
    return written(said);
}

std::optional<AirSample> toAir(const QVariant &text)
{
    if (text.isNull()) return std::nullopt;
    const QJsonObject said = object(text.toString());
    AirSample sample;
    sample.at = toInstant(said.value(atKey));
    sample.rat = ratFromNumber(said.value(ratKey).toInt());
    sample.attached = said.value(attachedKey).toBool();
    if (const auto plmn = Plmn::parse(said.value(networkKey).toString())) sample.network = *plmn;
    if (said.contains(rsrpKey)) sample.rsrp = float(said.value(rsrpKey).toDouble());
    return sample;
}

} // namespace signalbox::campaigntexts

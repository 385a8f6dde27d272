#include "places/geojson.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QSet>
#include <QUuid>

namespace signalbox::geojson {

namespace {

Result<std::vector<LatLon>> pointsOf(const QJsonValue &coordinates)
{
    std::vector<LatLon> points;
    if (!coordinates.isArray()) return failure("geojson.coordinates");
    for (const QJsonValue &value : coordinates.toArray()) {
        const QJsonArray pair = value.toArray();
        if (pair.size() < 2 || !pair[0].isDouble() || !pair[1].isDouble()) return failure("geojson.coordinates");
        points.push_back({ pair[1].toDouble(), pair[0].toDouble() });
    }
    return points;
}

QJsonArray coordinatesOf(const GeofenceShape &shape, bool closed)
{
    QJsonArray out;
    for (const LatLon point : shape.points()) out.append(QJsonArray { point.lon, point.lat });
    if (closed) out.append(out.first());
    return out;
}

Result<GeofenceShape> shapeOf(const QJsonObject &geometry, const QJsonObject &properties)
{
    const QString type = geometry[QLatin1StringView("type")].toString();
    const QJsonValue coordinates = geometry[QLatin1StringView("coordinates")];
    if (type == u"LineString") {
        const auto points = pointsOf(coordinates);
        if (!points) return tl::unexpected(points.error());
        if (!properties[QLatin1StringView("width_m")].isDouble()) return failure("geojson.width-missing");
        return GeofenceShape::corridor(*points, properties[QLatin1StringView("width_m")].toDouble());
    }
    if (type != u"Polygon") return failure("geojson.geometry", { { QStringLiteral("type"), type.left(40) } });
    if (coordinates.toArray().size() > 1) return failure("geojson.holes");
    const auto points = pointsOf(coordinates.toArray().first());
    if (!points) return tl::unexpected(points.error());
    return GeofenceShape::polygon(*points);
}

Result<Geofence> geofenceOf(const QJsonObject &feature, const FleetId &fleet)
{
    const QJsonObject properties = feature[QLatin1StringView("properties")].toObject();
    auto shape = shapeOf(feature[QLatin1StringView("geometry")].toObject(), properties);
    if (!shape) return tl::unexpected(shape.error());
    return Geofence::make(QUuid::fromString(feature[QLatin1StringView("id")].toString()), fleet, properties[QLatin1StringView("name")].toString(),
                          properties[QLatin1StringView("colour")].toInt(1) - 1, std::move(*shape));
}

QJsonObject featureOf(const Geofence &fence)
{
    const bool polygon = fence.shape().kind() == GeofenceShape::Kind::Polygon;
    const QJsonArray line = coordinatesOf(fence.shape(), polygon);
    QJsonArray rings; // appended: compilers differ on what QJsonArray { line } is
    rings.append(line);
    QJsonObject properties { { QStringLiteral("name"), fence.name() }, { QStringLiteral("colour"), fence.colour() + 1 } };
    if (!polygon) properties.insert(QStringLiteral("width_m"), fence.shape().widthMetres());
    return { { QStringLiteral("type"), QStringLiteral("Feature") },
             { QStringLiteral("id"), fence.id().toString(QUuid::WithoutBraces) },
             { QStringLiteral("properties"), properties },
             { QStringLiteral("geometry"), QJsonObject { { QStringLiteral("type"), polygon ? QStringLiteral("Polygon") : QStringLiteral("LineString") },
                                                         { QStringLiteral("coordinates"), polygon ? rings : line } } } };
}

} // namespace

Result<std::vector<Geofence>> read(const QByteArray &json, const FleetId &fleet)
{
    if (json.size() > mostOctets) return failure("geojson.size", { { QStringLiteral("most"), mostFeatures } });
    QJsonParseError fault;
    const QJsonObject root = QJsonDocument::fromJson(json, &fault).object();
    if (fault.error != QJsonParseError::NoError) return failure("geojson.syntax", { { QStringLiteral("position"), fault.offset } }, fault.errorString());
    const QString type = root[QLatin1StringView("type")].toString();
    if (type != u"FeatureCollection" && type != u"Feature") return failure("geojson.type", { { QStringLiteral("type"), type.left(40) } });
    const QJsonArray features = type == u"Feature" ? QJsonArray { root } : root[QLatin1StringView("features")].toArray();
    if (features.size() > mostFeatures) return failure("geojson.size", { { QStringLiteral("most"), mostFeatures } });
    std::vector<Geofence> out;
    QSet<QString> names;
    QSet<QUuid> ids;
    for (qsizetype i = 0; i < features.size(); ++i) {
        auto fence = geofenceOf(features[i].toObject(), fleet);
        if (fence && names.contains(fence->key())) fence = failure("geojson.twice", { { QStringLiteral("name"), fence->name() } });
        if (!fence) {
            fence.error().parameters.insert(QStringLiteral("feature"), i + 1);
            return tl::unexpected(fence.error());
        }
        if (ids.contains(fence->id())) fence = Geofence::make({}, fleet, fence->name(), fence->colour(), fence->shape());
        ids.insert(fence->id());
        names.insert(fence->key());
        out.push_back(std::move(*fence));
    }
    return out;
}

QByteArray write(const std::vector<Geofence> &geofences)
{
    QJsonArray features;
    for (const Geofence &fence : geofences) features.append(featureOf(fence));
    return QJsonDocument(QJsonObject { { QStringLiteral("type"), QStringLiteral("FeatureCollection") }, { QStringLiteral("features"), features } }).toJson();
}

QByteArray pointsText(const GeofenceShape &shape)
{
    return QJsonDocument(coordinatesOf(shape, false)).toJson(QJsonDocument::Compact);
}

Result<GeofenceShape> shapeFromPoints(GeofenceShape::Kind kind, const QByteArray &text, double widthMetres)
{
    const auto points = pointsOf(QJsonDocument::fromJson(text).array());
    if (!points) return tl::unexpected(points.error());
    return kind == GeofenceShape::Kind::Polygon ? GeofenceShape::polygon(*points) : GeofenceShape::corridor(*points, widthMetres);
}

} // namespace signalbox::geojson

#include "deadregion.h"

#include "world/labmodel.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QTemporaryFile>

#include <random>

namespace campaignhalts {

using namespace signalbox;

namespace {

constexpr int draws = 12;
constexpr auto untilItBegins = std::chrono::minutes(10);

std::vector<LatLon> places(const WorldPlan &plan)
{
    QTemporaryFile story;
    if (!story.open() || story.write(QJsonDocument(peacefulStory()).toJson()) < 0 || !story.flush()) return {};
    world::FleetOptions options;
    options.vehicles = plan.vehicles;
    options.seed = plan.seed;
    const auto model = world::LabModel::make(options, story.fileName(), plan.begin);
    if (!model) return {};
    std::vector<LatLon> out;
    for (const world::VehicleSpec &spec : (*model)->fleet().vehicles()) out.push_back(spec.tour.at(spec.duty.at(plan.begin + untilItBegins).driven).place);
    return out;
}

} // namespace

QJsonObject peacefulStory()
{
    return { { QStringLiteral("countries"), QJsonObject { { QStringLiteral("FR"), 1 } } },
             { QStringLiteral("cards"), QJsonArray { QStringLiteral("sfr"), QStringLiteral("bouygues"), QStringLiteral("orange-f") } } };
}

std::optional<DeadRegion> drawRegion(const WorldPlan &plan)
{
    const std::vector<LatLon> all = places(plan);
    const auto wanted = std::size_t(plan.share * double(all.size()));
    if (wanted == 0) return std::nullopt;
    std::mt19937_64 random(plan.seed);
    std::optional<DeadRegion> best;
    for (int i = 0; i < draws; ++i) {
        const LatLon centre = all[random() % all.size()];
        std::vector<double> distances;
        for (const LatLon &place : all) distances.push_back(distanceMetres(centre, place));
        std::nth_element(distances.begin(), distances.begin() + std::ptrdiff_t(wanted - 1), distances.end());
        const double radius = distances[wanted - 1] + 1;
        if (!best || radius < best->radius) best = DeadRegion { centre, radius, int(wanted) };
    }
    return best;
}

QJsonObject deadStory(const DeadRegion &region)
{
    QJsonObject story = peacefulStory();
    const QJsonObject outage { { QStringLiteral("kind"), QStringLiteral("outage") }, { QStringLiteral("plmn"), QStringLiteral("20801") },
                               { QStringLiteral("lat"), region.centre.lat }, { QStringLiteral("lon"), region.centre.lon },
                               { QStringLiteral("radius_km"), region.radius / 1000 }, { QStringLiteral("start_s"), 0 }, { QStringLiteral("duration_s"), 10 * 86400 } };
    story.insert(QStringLiteral("faults"), QJsonArray { outage });
    return story;
}

} // namespace campaignhalts

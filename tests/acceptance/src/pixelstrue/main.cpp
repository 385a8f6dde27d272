// The discs of a crowd as the map paints them against CrowdReference, from the world to the street, for one and two
// device pixels in a pixel, on every kernel that runs here. Prints the worst share of pixels that differ.
#include "bench/millionfleet.h"
#include "map/vehiclelayer.h"
#include "reference.h"

#include <QGuiApplication>

using namespace signalbox;

namespace {

constexpr double mostDiffering = 0.001;
constexpr LatLon yard { 50.93, 6.95 }, dateLine { -17.0, 180.0 };

struct Scene
{
    const char *name;
    LatLon centre;
    double zoom;
};
constexpr Scene scenes[] = {
    { "world", { 20, 10 }, 2.9 }, { "north", { 80, 10 }, 3.3 }, { "date-line", dateLine, 6.2 }, { "continent", yard, 4.7 },
    { "country", yard, 6.81 }, { "region", yard, 8.4 }, { "city", yard, 11.13 }, { "district", yard, 14.5 }, { "street", yard, 17 },
};

/// 3,000 vehicles within `spread` degrees of a place, in all states that facts can bring about.
void addCrowd(FleetState &fleet, const char *prefix, LatLon middle, double spread)
{
    std::vector<VehicleRecord> records;
    std::vector<Fact> facts;
    quint64 seed = 7;
    const auto next = [&] { return seed = seed * 6364136223846793005u + 1442695040888963407u, double(seed >> 40) / double(1 << 24) - 0.5; };
    for (int i = 0; i < 3000; ++i) {
        VehicleRecord record;
        record.fleet = *FleetId::parse(u"million");
        record.id = *VehicleId::parse(QStringLiteral("%1-%2").arg(QLatin1StringView(prefix)).arg(i));
        PositionFact position;
        position.lat = middle.lat + next() * spread;
        position.lon = std::remainder(middle.lon + next() * spread * 1.6, 360);
        const Span age = std::chrono::minutes(i % 5 == 0 ? 300 : 0);
        facts.push_back({ record.id, bench::MillionFleet::now() - age, 1, position });
        records.push_back(std::move(record));
    }
    fleet.add(records);
    fleet.apply(facts);
}

/// A palette whose mean of four tells how often each rank is among them.
PlaneKernel::Palette coded()
{
    PlaneKernel::Palette palette;
    for (int rank = 0; rank < int(vehicleStateCount); ++rank) {
        constexpr std::uint32_t digit[] = { 4, 20, 100 };
        palette.colours[rank] = 0xff000000u | digit[rank % 3] << (8 * (rank / 3));
    }
    return palette;
}

PixelSamples decoded(QRgb pixel)
{
    PixelSamples samples {};
    for (int rank = 0; rank < int(vehicleStateCount); ++rank) {
        const unsigned channel = pixel >> (8 * (rank / 3)) & 0xff;
        samples[std::size_t(rank)] = std::uint8_t(channel / (rank % 3 == 0 ? 1 : rank % 3 == 1 ? 5 : 25) % 5);
    }
    return samples;
}

int worst(const PixelSamples &samples)
{
    int rank = int(samples.size()) - 1;
    while (rank >= 0 && samples[std::size_t(rank)] == 0)
        --rank;
    return rank;
}

struct Differences
{
    int painted = 0, severity = 0, colour = 0;
    double share() const { return painted > 0 ? double(std::max(severity, colour)) / painted : 1; }
};

Differences compared(const QImage &image, const CrowdReference &reference)
{
    Differences found;
    for (int y = 0; y < reference.height(); ++y) {
        for (int x = 0; x < reference.width(); ++x) {
            const PixelSamples is = decoded(image.pixel(x, y)), should = reference.at(x, y);
            found.painted += worst(should) >= 0;
            found.severity += worst(is) != worst(should);
            found.colour += is != should;
        }
    }
    return found;
}

} // namespace

int main(int argc, char **argv)
{
    QGuiApplication app(argc, argv);
    ManualClock clock(bench::MillionFleet::now());
    FleetState fleet(clock, nullptr);
    bench::MillionFleet(1'000'000).fill(fleet);
    addCrowd(fleet, "yard", yard, 0.004);
    addCrowd(fleet, "date", dateLine, 4);
    fleet.judge(clock.now(), {});
    std::vector<const PlaneKernel *> kernels { &plainKernel() };
    if (avx2Kernel() != nullptr)
        kernels.push_back(avx2Kernel());

    double worstShare = 0, leastAside = 1;
    for (const Scene &scene : scenes) {
        for (const double ratio : { 1.0, 2.0 }) {
            VehicleLayer::Request request;
            request.camera.setSize({ 1920, 1080 });
            request.camera.setView({ (scene.centre.lon + 180) / 360, mercatorFractionY(scene.centre.lat) }, scene.zoom);
            request.ratio = ratio;
            const double zoom = request.camera.zoom();
            const int diameter = qRound((zoom < 6.5 ? 3 : zoom < 9 ? 4 : 6) * ratio);
            const CrowdReference reference(fleet.read(), request.camera, ratio, diameter);
            const CrowdReference aside(fleet.read(), request.camera, ratio, diameter, 0.5);
            for (const PlaneKernel *kernel : kernels) {
                VehicleLayer layer(*kernel);
                if (!layer.collect(fleet, request) || layer.mode() != VehicleLayer::Mode::Crowd)
                    qFatal("%s is not a crowd", scene.name);
                QImage image(reference.width(), reference.height(), QImage::Format_RGB32);
                image.fill(Qt::black);
                layer.plane().blend(image, coded());
                const Differences found = compared(image, reference);
                std::printf("%s dpr %g %s: %zu vehicles, %d pixels painted, %d differ in severity, %d in colour\n", scene.name, ratio,
                            kernel->name, layer.inView(), found.painted, found.severity, found.colour);
                worstShare = std::max(worstShare, found.share());
                leastAside = std::min(leastAside, compared(image, aside).share());
            }
        }
    }
    if (leastAside <= mostDiffering) {
        std::printf("half a pixel aside is not noticed: %.3f %%\n", leastAside * 100);
        return 1;
    }
    std::printf("pixels-true: at most %.4f %% of the painted pixels differ (limit 0.1), on %zu kernels; half a pixel aside at least %.1f %%\n",
                worstShare * 100, kernels.size(), leastAside * 100);
    return worstShare <= mostDiffering ? 0 : 1;
}

#include "bench/bench.h"
#include "mapscene.h"

#include <QApplication>
#include <atomic>
#include <thread>

using namespace signalbox;
using namespace std::chrono_literals;

namespace {

constexpr int points = 10'000;
constexpr double reach = 8; // pixels

/// Every point of the view that was drawn, asked for the vehicle there.
void hitTest(const FleetState &fleet, const Camera &camera, const std::vector<QPointF> &pixels)
{
    const double unit = mercatorWorld / camera.worldPixels();
    std::uint64_t sum = 0;
    for (const QPointF &pixel : pixels) {
        const QPointF at = camera.toFraction(pixel) * mercatorWorld;
        const FleetState::ReadView view = fleet.read();
        sum += view.cells().nearest(view.columns(), nullptr, at.x(), at.y(), reach * unit);
    }
    bench::keep(sum);
}

std::vector<QPointF> randomPixels()
{
    std::vector<QPointF> pixels;
    std::uint64_t seed = 7;
    const auto next = [&] { return seed = seed * 6364136223846793005u + 1442695040888963407u, double(seed >> 40) / double(1 << 24); };
    for (int i = 0; i < points; ++i) {
        const double x = next() * bench::MapScene::size.width();
        pixels.emplace_back(x, next() * bench::MapScene::size.height());
    }
    return pixels;
}

/// Frames while another thread applies 100,000 updates a second, as the desk's clock asks for them.
void whileUpdating(bench::Report &report, bench::MapFleet &fleet, bench::MapScene &scene, const Camera &camera)
{
    constexpr std::size_t batch = 2'000;
    const std::vector<Fact> facts = bench::MillionFleet(fleet.state.size()).updates(batch * 50, bench::MillionFleet::now(), 1);
    std::atomic<bool> stop { false };
    std::vector<double> applied;
    std::jthread writer([&] {
        for (std::size_t i = 0; !stop; ++i) {
            const auto next = std::chrono::steady_clock::now() + 20ms;
            const std::span part = std::span(facts).subspan(i % 50 * batch, batch);
            applied.push_back(bench::once([&] { fleet.state.apply(part); }));
            std::this_thread::sleep_until(next);
        }
    });
    std::vector<double> frames;
    int busy = 0;
    for (int i = 0; i < 90; ++i) {
        const auto next = std::chrono::steady_clock::now() + 33ms;
        Camera moved = camera;
        moved.panBy({ double(i % 30) * 8, 0 });
        frames.push_back(bench::once([&] { busy += !scene.paint(fleet.state, moved); }));
        std::this_thread::sleep_until(next);
    }
    stop = true;
    writer.join();
    report.figure("panned-frame-median-while-updating", bench::median(frames), "ms");
    report.figure("panned-frame-p99-while-updating", bench::percentile(frames, 0.99), "ms");
    report.figure("frames-left-out-while-updating", busy, "of-90");
    report.figure("batch-of-2000-updates-p99-while-painting", bench::percentile(applied, 0.99), "ms");
}

} // namespace

int main(int argc, char **argv)
{
    QApplication app(argc, argv);
    const auto look = LookSource::create(app);
    const auto books = Books::load();
    if (!look || !books)
        return 2;
    bench::MapFleet million(1'000'000);
    bench::MapScene scene(**look, *books), nearer(**look, *books), larger(**look, *books);
    const Camera world = bench::MapScene::world(), zoomed = bench::MapScene::zoomed(million.state);
    scene.settle(million.state, world);
    nearer.settle(million.state, zoomed);
    bench::FrameCopy copy;
    const std::vector<QPointF> pixels = randomPixels();

    // Each as one of many, as in a gesture: not after other work that had the caches to itself.
    const auto repeated = [](const std::function<void()> &work) { return bench::Way { work, work }; };
    const std::vector<double> times = bench::medians({
        repeated([&] { scene.paint(million.state, world); }),
        repeated([&] { scene.fillRects(million.state, world); }),
        repeated([&] { nearer.paint(million.state, zoomed); }),
        repeated([&] { nearer.fillRects(million.state, zoomed); }),
        repeated([&] { copy(); }),
        repeated([&] { hitTest(million.state, world, pixels); }),
        repeated([&] { hitTest(million.state, zoomed, pixels); }),
    }, 21);

    bench::Report report;
    report.figure("vehicles-in-view-at-full-extent", double(scene.frame().vehicles().inView()), "vehicles");
    report.figure("vehicles-in-view-zoomed", double(nearer.frame().vehicles().inView()), "vehicles");
    report.figure("full-extent-frame", times[0], "ms");
    report.yardstick("full-extent-fillrect", times[1], 74);
    report.figure("zoomed-frame", times[2], "ms");
    report.yardstick("zoomed-fillrect", times[3], 48);
    report.yardstick("frame-copy", times[4], 0.2);
    report.figure("hit-test-at-full-extent", times[5] / points * 1000, "us");
    report.figure("hit-test-zoomed", times[6] / points * 1000, "us");
    whileUpdating(report, million, scene, world);

    bench::MapFleet three(3'000'000);
    larger.settle(three.state, world);
    const std::vector<double> growth = bench::medians({
        repeated([&] { scene.paint(million.state, world); }),
        repeated([&] { larger.paint(three.state, world); }),
    }, 21);
    report.figure("three-million-frame", growth[1], "ms");

    report.atLeast("full-extent-ratio", times[1] / times[0], "x", 12);
    report.atMost("full-extent-frame-in-copies", times[0] / times[4], "x", 30);
    report.atLeast("zoomed-ratio", times[3] / times[2], "x", 10);
    report.atMost("three-million-ratio", growth[1] / growth[0], "x", 3.2);
    report.atMost("hit-test-in-copies", std::max(times[5], times[6]) / points / times[4], "x", 0.5);
    return report.exitCode();
}

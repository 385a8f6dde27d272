// What an operation costs: the engine as signalboxd runs it, its journal on SQLite, the lab's eIM over TLS.
#include "figures.h"
#include "orders.h"

#include <QCommandLineParser>
#include <QCoreApplication>
#include <QEventLoop>
#include <QTimer>
#include <cstdio>
#include <random>

using namespace signalbox;
using namespace operationcost;

namespace {

constexpr double cpuLimit = 1.0, wireLimit = 50.0; // ms: own CPU an operation; click to wire, median
constexpr int warmUp = 50, patience = 900'000; // orders; ms

/// Until `emitter` says so; false when it takes too long.
template<typename Emitter, typename Signal>
bool waitFor(Emitter &emitter, Signal signal, const std::function<void()> &begin)
{
    QEventLoop loop;
    QTimer late;
    late.setSingleShot(true);
    bool came = false;
    QObject::connect(&emitter, signal, &loop, [&] {
        came = true;
        loop.quit();
    });
    QObject::connect(&late, &QTimer::timeout, &loop, &QEventLoop::quit);
    late.start(patience);
    begin();
    if (!came) loop.exec();
    return came;
}

void idle(int ms)
{
    QEventLoop loop;
    QTimer::singleShot(ms, &loop, &QEventLoop::quit);
    loop.exec();
}

double inMillis(Span span)
{
    return Milliseconds(span).count();
}

bool fail(const QString &why)
{
    std::fprintf(stderr, "operationcost: %s\n", qPrintable(why));
    return false;
}

/// At a quiet engine one after the other: from the desk's submit() until the eIM has read the request, in ms. What the
/// eIM spends on reading it is in it; the first octet came earlier.
bool measureWire(Orders &orders, int samples, std::vector<Order> &clicks)
{
    std::mt19937 random(5); // gaps of no rhythm, so that no timer of the engine is met again and again
    const auto gap = [&] { return 20 + int(random() % 300); };
    if (!waitFor(orders, &Orders::done, [&] { orders.run(std::size_t(samples), 1, gap); })) return fail(QStringLiteral("the quiet orders did not end"));
    clicks = orders.accepted();
    return orders.problem().isEmpty() || fail(orders.problem());
}

bool figure(const char *name, double value, const char *unit, double limit = 0)
{
    if (limit > 0) std::printf("%-34s %9.2f %s (limit %g)\n", name, value, unit, limit);
    else std::printf("%-34s %9.2f %s\n", name, value, unit);
    return limit <= 0 || value <= limit;
}

struct Run
{
    std::vector<Order> clicks, orders;
    Milliseconds idleCpuPerSecond {}, cpu {};
    double seconds = 0;
    int refused = 0;
};

bool measure(Engine &engine, const QString &workspace, int operations, int samples, int atOnce, Run &run)
{
    Orders orders(engine, candidates(workspace));
    if (!waitFor(orders, &Orders::done, [&] { orders.run(warmUp, 4); }) || !orders.problem().isEmpty())
        return fail(QStringLiteral("warming up: ") + orders.problem());
    idle(1000);
    constexpr int idleSeconds = 10;
    const Milliseconds before = cpuTime();
    idle(idleSeconds * 1000);
    run.idleCpuPerSecond = (cpuTime() - before) / idleSeconds;
    if (!measureWire(orders, samples, run.clicks)) return false;

    const auto began = std::chrono::steady_clock::now();
    const Milliseconds cpuBefore = cpuTime();
    if (!waitFor(orders, &Orders::done, [&] { orders.run(std::size_t(operations), atOnce); })) return fail(QStringLiteral("the operations did not end"));
    run.cpu = cpuTime() - cpuBefore;
    run.seconds = std::chrono::duration<double>(std::chrono::steady_clock::now() - began).count();
    run.orders = orders.accepted();
    run.refused = orders.refused();
    return orders.problem().isEmpty() || fail(orders.problem());
}

bool report(const Run &run, const QString &workspace, int atOnce)
{
    const auto came = arrivals(workspace);
    for (const auto *some : { &run.clicks, &run.orders })
        for (const Order &order : *some)
            if (came.value(order.id).requests != 1) return fail(QStringLiteral("the eIM had %1 requests for one order").arg(came.value(order.id).requests));
    std::vector<double> wire, accepted;
    for (const Order &order : run.clicks) wire.push_back(inMillis(came.value(order.id).first - order.approved));
    for (const Order &order : run.orders) accepted.push_back(inMillis(order.accepted - order.approved));
    const double count = double(run.orders.size());
    const Milliseconds idleShare = run.idleCpuPerSecond * run.seconds;
    figure("operations", count, "");
    figure("refused by pre-flight, replaced", run.refused, "");
    figure("under way at once", atOnce, "");
    figure("throughput", count / run.seconds, "operations/s");
    figure("approval to Accepted, p50", percentile(accepted, 0.5), "ms");
    figure("approval to Accepted, p95", percentile(accepted, 0.95), "ms");
    figure("own CPU at rest", run.idleCpuPerSecond.count(), "ms/s");
    figure("own CPU of the run, at rest taken off", (run.cpu - idleShare).count(), "ms");
    const bool cheap = figure("own CPU an operation", (run.cpu - idleShare).count() / count, "ms", cpuLimit);
    figure("clicks at a quiet engine", double(wire.size()), "");
    figure("click to wire, p95", percentile(wire, 0.95), "ms");
    const bool quick = figure("click to wire, median", percentile(wire, 0.5), "ms", wireLimit);
    return cheap && quick;
}

} // namespace

int main(int argc, char **argv)
{
    QCoreApplication app(argc, argv);
    QCoreApplication::setApplicationName(QStringLiteral("signalboxd"));
    QCommandLineParser parser;
    parser.addOptions({ { QStringLiteral("workspace"), {}, QStringLiteral("DIR") },
                        { QStringLiteral("operations"), {}, QStringLiteral("N"), QStringLiteral("10000") },
                        { QStringLiteral("samples"), {}, QStringLiteral("N"), QStringLiteral("150") },
                        { QStringLiteral("at-once"), {}, QStringLiteral("N"), QStringLiteral("32") } });
    parser.process(app);
    const QString dir = parser.value(QStringLiteral("workspace"));
    const int atOnce = parser.value(QStringLiteral("at-once")).toInt();
    const auto workspace = Workspace::open(dir);
    if (!workspace) return fail(workspace.error().code), 1;
    // Without telemetry: what facts cost is another figure.
    auto engine = Engine::open(*workspace, { .ingest = false, .useKeychain = false });
    if (!engine) return fail(engine.error().code), 1;
    if (!waitFor(**engine, &Engine::ready, [&] { (*engine)->start(); }) || !(*engine)->isOwner()) return fail(QStringLiteral("the engine does not own the workspace")), 1;
    Run run;
    const bool done = measure(**engine, dir, parser.value(QStringLiteral("operations")).toInt(), parser.value(QStringLiteral("samples")).toInt(), atOnce, run);
    return done && report(run, dir, atOnce) ? 0 : 1;
}

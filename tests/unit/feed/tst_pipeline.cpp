#include "base/laghistogram.h"
#include "feed/coalescer.h"
#include "feed/inbox.h"
#include "feed/ingestpipeline.h"
#include "feed/memoryinbox.h"
#include "feed/nativeencoder.h"

#include <QTemporaryDir>
#include <QTest>

using namespace signalbox;
using namespace std::chrono_literals;

namespace {

const FleetId fleet = FleetId::parse(u"demo").value();
const Instant start = instantFromMicros(1'790'000'000'000'000);

Fact position(const char *vehicle, int second, double lat) { return { *VehicleId::fromUtf8(vehicle), start + std::chrono::seconds(second), std::uint64_t(second), PositionFact { lat, 5, 1, 1, {}, {}, {} } }; }
Fact session(const char *vehicle, int second)
{
    SessionFact s;
    s.sessionId = "s";
    return { *VehicleId::fromUtf8(vehicle), start + std::chrono::seconds(second), std::uint64_t(second), s };
}
void send(Inbox &inbox, const Fact &fact)
{
    std::string json;
    encodeFact(fact, json);
    QVERIFY(inbox.append(nativeTopic(fleet, fact.vehicle, fact.kind()), json));
}

} // namespace

class tst_Pipeline : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void coalescerKeepsTheNewestSample();
    void everyFactReachesTheStoreOnce();
    void aFailingStoreIsAskedAgain();
    void whatWasNotStoredComesAgain();
    void underLoadOnlySamplesAreLeftOut();
    void aPictureNeedsNoStore();
    void percentilesAreWithinABucket();
    void aBacklogShowsHowFarBehindItIs();
};

void tst_Pipeline::coalescerKeepsTheNewestSample()
{
    Coalescer c;
    c.add(position("A", 1, 10));
    c.add(session("A", 1));
    c.add(position("A", 3, 30));
    c.add(session("A", 2));
    c.add(position("A", 2, 20)); // late: not newer
    c.add(position("B", 1, 11));
    std::vector<Fact> out;
    c.take(out);
    QCOMPARE(out.size(), std::size_t(4));
    QCOMPARE(std::get<PositionFact>(out[0].body).lat, 30.0);
    QCOMPARE(out[1].seq, std::uint64_t(1));
    QCOMPARE(out[2].seq, std::uint64_t(2));
    QCOMPARE(out[3].vehicle.text(), std::string("B"));
    QVERIFY(c.empty());
    c.add(position("A", 1, 10));
    c.take(out);
    QCOMPARE(out.size(), std::size_t(1));
}

void tst_Pipeline::everyFactReachesTheStoreOnce()
{
    QTemporaryDir dir;
    InboxOptions small;
    small.segmentBytes = 50'000;
    auto inbox = Inbox::open(dir.path(), small).value();
    ManualClock clock(start + 1h);
    std::vector<Fact> stored, live;
    IngestPipeline pipeline(*inbox, clock, [&](const FleetId &, std::vector<Fact> &facts) { live.insert(live.end(), facts.begin(), facts.end()); },
                            [&](const FleetId &f, const std::vector<Fact> &facts) -> Result<void> {
                                Q_ASSERT(f == fleet);
                                stored.insert(stored.end(), facts.begin(), facts.end());
                                return {};
                            },
                            { 5ms, 700, 5ms, 100'000 });
    pipeline.start();
    for (int i = 0; i < 5000; ++i) send(*inbox, session("A", i));
    QVERIFY(inbox->append("signalbox/v1/demo/A/session", "nonsense"));
    QVERIFY(pipeline.drain(30s));
    pipeline.stop();
    QCOMPARE(stored.size(), std::size_t(5000));
    QCOMPARE(live.size(), std::size_t(5000));
    for (std::size_t i = 0; i < 5000; ++i) QCOMPARE(stored[i].seq, std::uint64_t(i));
    const auto figures = pipeline.figures();
    QCOMPARE(figures.messages, std::uint64_t(5001));
    QCOMPARE(figures.refused, std::uint64_t(1));
    QCOMPARE(pipeline.refusals().last.front().reason, std::string("feed.json"));
    QVERIFY(figures.lagP99.count() > 0 && figures.lagP50 <= figures.lagP99);
    QVERIFY(figures.ageP50 > 1min); // an hour by the world's clock less what the facts say
    QVERIFY(inbox->figures().bytes < 50'000);
}

void tst_Pipeline::aBacklogShowsHowFarBehindItIs()
{
    QTemporaryDir dir;
    auto inbox = Inbox::open(dir.path()).value();
    ManualClock clock(start + 1h);
    IngestPipeline pipeline(*inbox, clock, {}, {}, { 5ms, 1000, 5ms, 100'000 });
    for (int i = 0; i < 9; ++i) send(*inbox, session("A", i));
    pipeline.start();
    QVERIFY(pipeline.drain(20s));
    QCOMPARE(pipeline.figures().behind, Span(1h - 4s)); // the median
    // Fresh facts with a late one among them are no backlog.
    for (int i : { 3'599, 10, 3'600 }) send(*inbox, session("A", i));
    QVERIFY(pipeline.drain(20s));
    QVERIFY(pipeline.figures().behind <= 1s);
}

void tst_Pipeline::aFailingStoreIsAskedAgain()
{
    QTemporaryDir dir;
    auto inbox = Inbox::open(dir.path()).value();
    ManualClock clock(start + 1h);
    std::atomic<int> asked = 0, stored = 0;
    IngestPipeline pipeline(*inbox, clock, {}, [&](const FleetId &, const std::vector<Fact> &facts) -> Result<void> {
        if (++asked == 1) return failure("store.busy");
        stored += int(facts.size());
        return {};
    }, { 5ms, 1000, 5ms, 100'000 });
    send(*inbox, session("A", 1));
    pipeline.start();
    QTRY_VERIFY(pipeline.figures().error);
    QCOMPARE(pipeline.figures().error->code, QStringLiteral("store.busy"));
    QVERIFY(pipeline.drain(20s));
    QCOMPARE(stored.load(), 1);
    QVERIFY(!pipeline.figures().error);
}

void tst_Pipeline::whatWasNotStoredComesAgain()
{
    QTemporaryDir dir;
    ManualClock clock(start + 1h);
    {
        auto inbox = Inbox::open(dir.path()).value();
        IngestPipeline pipeline(*inbox, clock, {}, [](const FleetId &, const std::vector<Fact> &) -> Result<void> { return failure("store.full"); }, { 5ms, 1000, 5ms, 100'000 });
        for (int i = 0; i < 10; ++i) send(*inbox, session("A", i));
        pipeline.start();
        QTRY_VERIFY(pipeline.figures().error);
    }
    auto inbox = Inbox::open(dir.path()).value();
    std::atomic<std::size_t> stored = 0;
    IngestPipeline pipeline(*inbox, clock, {}, [&](const FleetId &, const std::vector<Fact> &facts) -> Result<void> { stored += facts.size(); return {}; });
    pipeline.start();
    QVERIFY(pipeline.drain(20s));
    QCOMPARE(stored.load(), std::size_t(10));
}

void tst_Pipeline::underLoadOnlySamplesAreLeftOut()
{
    QTemporaryDir dir;
    auto inbox = Inbox::open(dir.path()).value();
    ManualClock clock(start + 1h);
    std::atomic<bool> open = false;
    std::atomic<int> sessions = 0, positions = 0;
    IngestPipeline pipeline(*inbox, clock, {}, [&](const FleetId &, const std::vector<Fact> &facts) -> Result<void> {
        if (!open) return failure("store.busy");
        for (const Fact &f : facts) (f.kind() == FactKind::Session ? sessions : positions) += 1;
        return {};
    }, { 1ms, 50, 1ms, 100 });
    pipeline.start();
    int sent = 0;
    for (int round = 0; round < 8; ++round) {
        for (int i = 0; i < 40; ++i, ++sent) {
            send(*inbox, session("A", sent));
            send(*inbox, position("A", sent, 40));
        }
        const auto want = std::uint64_t(sent) * 2;
        QTRY_VERIFY(pipeline.figures().facts >= want); // the live side does not wait for the store
    }
    QVERIFY(pipeline.figures().thinned > 0);
    open = true;
    QVERIFY(pipeline.drain(20s));
    QCOMPARE(sessions.load(), sent);
    QCOMPARE(std::uint64_t(positions.load()) + pipeline.figures().thinned, std::uint64_t(sent));
}

void tst_Pipeline::aPictureNeedsNoStore()
{
    MemoryInbox inbox;
    ManualClock clock(start + 1h);
    std::atomic<std::size_t> live = 0;
    IngestPipeline pipeline(inbox, clock, [&](const FleetId &, std::vector<Fact> &facts) { live += facts.size(); }, {}, { 5ms, 1, 1ms, 1 });
    pipeline.start();
    std::string lines;
    for (int i = 0; i < 100; ++i) encodeBatchLine(position(("V" + std::to_string(i)).c_str(), i, 40), lines);
    QVERIFY(inbox.append(nativeBatchTopic(fleet), lines));
    QVERIFY(pipeline.drain(20s));
    QCOMPARE(live.load(), std::size_t(100));
}

void tst_Pipeline::percentilesAreWithinABucket()
{
    LagHistogram h;
    QCOMPARE(h.percentile(0.5).count(), 0);
    for (int i = 1; i <= 1000; ++i) h.add(std::chrono::milliseconds(i), start);
    const auto p50 = double(h.percentile(0.5).count()), p99 = double(h.percentile(0.99).count());
    QVERIFY(p50 >= 500e3 && p50 <= 500e3 * 1.14);
    QVERIFY(p99 >= 990e3 && p99 <= 990e3 * 1.14);
    h.add(1us, start + 61s);
    QVERIFY(h.percentile(0.5) > 400ms); // the period before still counts
    h.add(1us, start + 200s);
    QVERIFY(h.percentile(1.0) < 100us);
    LagHistogram odd;
    for (const Span s : { Span(-5), Span(0), Span(std::int64_t(1) << 60) }) odd.add(s, start);
    QVERIFY(odd.percentile(0.3) < 100us && odd.percentile(1.0) > 1h);
}

QTEST_GUILESS_MAIN(tst_Pipeline)
#include "tst_pipeline.moc"

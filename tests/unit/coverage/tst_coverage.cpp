#include "coverage/coverageoutlook.h"
#include "places/greatcircle.h"

#include <QTest>

using namespace signalbox;
using namespace std::chrono_literals;

namespace {

const Instant now = instantFromMicros(1'790'000'000'000'000);
const LatLon village { 47.1, 5.4 };
const Plmn orange = *Plmn::parse(u"20801"), sfr = *Plmn::parse(u"20810");
const CoverageNetwork lteM { orange, Rat::LteM }, gsm { orange, Rat::Geran };

Observation seen(Observation::Kind kind, CoverageNetwork network, LatLon place, Instant t = now, float rsrp = -90)
{
    return { kind, network, toMercator(place), t, rsrp, noRow };
}

std::vector<Observation> many(int count, Observation::Kind kind, CoverageNetwork network, LatLon place, Instant t = now, float rsrp = -90)
{
    return std::vector<Observation>(std::size_t(count), seen(kind, network, place, t, rsrp));
}

LatLon east(double kilometres)
{
    return destination(village, 90, kilometres * 1000);
}

} // namespace

class CoverageTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void nothingIsAGuess()
    {
        const CoverageMap map;
        const CoverageEstimate estimate = map.read().estimate(lteM, toMercator(village), now);
        QCOMPARE(estimate.evidence, 0);
        QVERIFY(estimate.served > 0.8 && !estimate.rsrp && !estimate.newest);
        QVERIFY(!map.read().knows(lteM));
        QVERIFY(!coverage::outlook(map.read(), std::array { orange }, ratBit(Rat::LteM), { toMercator(village) }, now).best);
    }

    void readingsSpeakForAndMissesAgainst()
    {
        CoverageMap map;
        map.learn(many(6, Observation::Kind::Reading, lteM, village));
        map.learn(many(6, Observation::Kind::Missed, lteM, east(12)));
        const auto reader = map.read();
        const CoverageEstimate good = reader.estimate(lteM, toMercator(village), now), bad = reader.estimate(lteM, toMercator(east(12)), now);
        QVERIFY2(good.served > 0.9 && good.evidence > 3, qPrintable(QString::number(good.served)));
        QCOMPARE(std::lround(*good.rsrp), -90);
        QVERIFY(now - *good.newest < 1min);
        QVERIFY2(bad.served < 0.2, qPrintable(QString::number(bad.served)));
        QVERIFY(!bad.rsrp);
        // Of another technology nothing was said.
        QCOMPARE(reader.estimate(gsm, toMercator(village), now).evidence, 0);
    }

    void thinPlacesBorrowFromAround()
    {
        CoverageMap map;
        for (int i = 0; i < 12; ++i) map.learn(many(3, Observation::Kind::Missed, lteM, destination(village, i * 30, 2500)));
        const CoverageEstimate within = map.read().estimate(lteM, toMercator(village), now);
        QVERIFY2(within.served < 0.4, qPrintable(QString::number(within.served)));
        const CoverageEstimate far = map.read().estimate(lteM, toMercator(east(300)), now);
        QVERIFY2(far.served > 0.8 && far.evidence < coverage::enoughEvidence, qPrintable(QString::number(far.served)));
    }

    void newsCountsMoreThanHistory()
    {
        CoverageMap map;
        map.learn(many(500, Observation::Kind::Reading, lteM, village, now - 40h));
        map.learn(many(25, Observation::Kind::Missed, lteM, village));
        QVERIFY(map.read().estimate(lteM, toMercator(village), now).served < 0.5);
        // What nobody confirms fades.
        const double then = map.read().estimate(lteM, toMercator(village), now).evidence;
        QVERIFY(map.read().estimate(lteM, toMercator(village), now + 24h * 60).evidence < then / 8);
    }

    void aFullMapForgetsWhatSaysLeast()
    {
        CoverageMap map(1000);
        map.learn(many(30, Observation::Kind::Reading, lteM, village));
        for (int i = 1; i < 2000; ++i) map.learn(many(1, Observation::Kind::Reading, lteM, east(i * 3.0)));
        QVERIFY2(map.tiles() <= 1000, qPrintable(QString::number(map.tiles())));
        QVERIFY(map.read().estimate(lteM, toMercator(village), now).evidence > 5);
    }

    void aStoreGivesItBack()
    {
        CoverageMap map;
        map.learn(many(7, Observation::Kind::Reading, lteM, village));
        map.learn(many(3, Observation::Kind::Drop, gsm, east(40)));
        auto rows = map.takeChanged(1000);
        QCOMPARE(rows.size(), 2u);
        QVERIFY(map.takeChanged(1000).empty());
        map.markChanged(rows);
        QCOMPARE(map.takeChanged(1).size(), 1u);
        rows.push_back({ lteM.key(), 5, QByteArray("short") });
        rows.push_back({ lteM.key(), 6, QByteArray(12, '\xff') });
        CoverageMap again;
        QCOMPARE(again.restore(rows), 2u);
        QCOMPARE(again.tiles(), map.tiles());
        for (const auto &[network, place] : { std::pair(lteM, village), std::pair(gsm, east(40)) }) {
            const auto one = map.read().estimate(network, toMercator(place), now), other = again.read().estimate(network, toMercator(place), now);
            QVERIFY(std::abs(one.served - other.served) < 0.02);
            QCOMPARE(other.newest, one.newest);
        }
    }

    /// For ThreadSanitizer: a writer, readers, and somebody who carries it to the store.
    void manyThreads()
    {
        CoverageMap map(5000);
        std::atomic<bool> done { false };
        std::atomic<int> asked { 0 };
        std::vector<std::thread> readers;
        for (int i = 0; i < 2; ++i)
            readers.emplace_back([&] {
                for (double km = 0; !done || asked < 100; km += 0.5, ++asked) {
                    const CoverageEstimate estimate = map.read().estimate(lteM, toMercator(east(std::fmod(km, 500))), now);
                    if (estimate.served < 0 || estimate.served > 1) qFatal("not a chance");
                }
            });
        std::size_t taken = 0;
        for (int i = 0; i < 200; ++i) {
            map.learn(many(20, i % 3 ? Observation::Kind::Reading : Observation::Kind::Missed, lteM, east(i * 2.5)));
            taken += map.takeChanged(3).size();
        }
        done = true;
        for (std::thread &reader : readers) reader.join();
        QVERIFY(taken > 0 && map.observations() == 4000);
    }

    void anyTechnologyOfTheModemWillDo()
    {
        CoverageMap map;
        map.learn(many(9, Observation::Kind::Missed, lteM, village));
        map.learn(many(9, Observation::Kind::Reading, gsm, village));
        const auto ask = [&](RatSet rats) { return coverage::outlook(map.read(), std::array { orange }, rats, { toMercator(village) }, now); };
        QVERIFY(ask(ratBit(Rat::LteM)).withoutService > 0.7);
        QVERIFY(ask(ratBit(Rat::LteM) | ratBit(Rat::Geran)).withoutService < 0.2);
        QCOMPARE(ask(ratBit(Rat::LteM) | ratBit(Rat::Geran)).best, gsm);
        // Nor does it matter whose masts they are.
        map.learn(many(9, Observation::Kind::Reading, { sfr, Rat::LteM }, village));
        QVERIFY(coverage::outlook(map.read(), std::array { orange, sfr }, ratBit(Rat::LteM), { toMercator(village) }, now).withoutService < 0.2);
    }

    void looksAhead()
    {
        CoverageMap map;
        map.learn(many(9, Observation::Kind::Reading, lteM, village));
        for (double km = 3; km < 14; km += 0.8) {
            map.learn(many(4, Observation::Kind::Missed, lteM, east(km)));
            map.learn(many(4, Observation::Kind::Reading, lteM, east(-km)));
        }
        const auto ask = [&](float speed, float heading) {
            return coverage::outlook(map.read(), std::array { orange }, ratBit(Rat::LteM), { toMercator(village), now, speed, heading }, now);
        };
        const CoverageOutlook into = ask(25, 90), away = ask(25, 270), standing = ask(0, 90);
        QVERIFY2(into.withoutService > 0.5 && into.ahead > 1000, qPrintable(QString::number(into.withoutService)));
        QVERIFY2(away.withoutService < 0.25, qPrintable(QString::number(away.withoutService)));
        QVERIFY(standing.withoutService < 0.25);
        QCOMPARE(standing.ahead, 0);
    }
};

QTEST_GUILESS_MAIN(CoverageTest)
#include "tst_coverage.moc"

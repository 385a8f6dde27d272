#include "feed/sampleshare.h"

#include <QTest>
#include <set>

using namespace signalbox;
using namespace std::chrono_literals;

namespace {
constexpr Instant begin = instantFromMicros(1'760'000'000'000'000);

std::string name(int i) { return "DE-VAN-" + std::to_string(10'000 + i); }
}

class SampleShareTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void takesAllWhileTheStoreKeepsUp()
    {
        SampleShare share(1000);
        for (int second = 0; second < 300; ++second)
            share.note(Span(50ms), 10, begin + std::chrono::seconds(second));
        QCOMPARE(share.parts(), 1u);
        QVERIFY(share.takes("A", begin));
    }

    void aQueueThatGrowsHalvesWhatIsTaken()
    {
        SampleShare share(1000);
        share.note(Span(50ms), 800, begin);
        QCOMPARE(share.parts(), 2u);
        share.note(Span(50ms), 900, begin + 1s); // the first change cannot show yet
        QCOMPARE(share.parts(), 2u);
        share.note(Span(50ms), 900, begin + 4s);
        QCOMPARE(share.parts(), 4u);
    }

    void aBusyStoreIsGivenLessAndAnIdleOneMore()
    {
        SampleShare share(1000);
        Instant now = begin;
        for (int i = 0; i < 50; ++i) share.note(Span(600ms), 10, now += 1s);
        QVERIFY(share.parts() >= 4);
        for (int i = 0; i < 200; ++i) share.note(Span(10ms), 10, now += 1s);
        QCOMPARE(share.parts(), 1u);
    }

    void everyVehicleHasItsTurn()
    {
        SampleShare share(1000);
        Instant now = begin;
        for (int i = 0; i < 3; ++i) share.note(Span(10ms), 900, now += 3s);
        QCOMPARE(share.parts(), 8u);
        std::set<std::string> seen;
        for (int turn = 0; turn < 8; ++turn) {
            int taken = 0;
            for (int i = 0; i < 800; ++i)
                if (share.takes(name(i), begin + turn * Span(15s))) {
                    ++taken;
                    QVERIFY(seen.insert(name(i)).second); // once in a round
                }
            QVERIFY2(taken > 50 && taken < 150, qPrintable(QString::number(taken)));
        }
        QCOMPARE(seen.size(), std::size_t(800));
    }
};

QTEST_GUILESS_MAIN(SampleShareTest)
#include "tst_sampleshare.moc"

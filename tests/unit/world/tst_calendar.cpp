#include "world/calendar.h"
#include "world/prng.h"

#include <QTest>
#include <map>

using namespace signalbox;
using namespace signalbox::world;

namespace {
constexpr Instant morning = instantFromMicros(1'760'000'000'000'000);
}

class CalendarTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void comesInOrder()
    {
        Calendar calendar(3);
        calendar.set(0, morning + std::chrono::hours(4));
        calendar.set(1, morning + Span(2));
        calendar.set(2, morning + Span(2));
        QVERIFY(!calendar.take(morning + Span(1)));
        QCOMPARE(calendar.take(morning + Span(2))->second, 1u); // of two at once the lower number
        QCOMPARE(calendar.take(morning + Span(2))->second, 2u);
        QVERIFY(!calendar.take(morning + std::chrono::hours(3)));
        QCOMPARE(calendar.take(morning + std::chrono::hours(4))->second, 0u);
        QVERIFY(!calendar.take(Instant::max()));
    }

    void theLastTimeCounts()
    {
        Calendar calendar(1);
        calendar.set(0, morning + Span(5));
        calendar.set(0, morning + std::chrono::minutes(5));
        calendar.set(0, morning + Span(9));
        const auto due = calendar.take(morning + std::chrono::hours(1));
        QVERIFY(due && due->first == morning + Span(9));
        QVERIFY(!calendar.take(morning + std::chrono::hours(1)));
    }

    void earlierThanWhatIsOpen()
    {
        Calendar calendar(2);
        calendar.set(0, morning + std::chrono::hours(1));
        QVERIFY(calendar.take(morning + std::chrono::hours(1)));
        calendar.set(0, morning + std::chrono::hours(2));
        calendar.set(1, morning); // behind the present page
        QCOMPARE(calendar.take(morning + std::chrono::hours(1))->second, 1u);
    }

    /// Against a plain ordered map, with everybody setting times while others are taken.
    void agreesWithAMap()
    {
        Prng random(7);
        constexpr std::uint32_t count = 500;
        Calendar calendar(count);
        std::map<Calendar::Due, bool> plain;
        std::vector<std::optional<Instant>> dueOf(count);
        const auto set = [&](std::uint32_t which, Instant when) {
            if (dueOf[which]) plain.erase({ *dueOf[which], which });
            dueOf[which] = when;
            plain.emplace(Calendar::Due(when, which), true);
            calendar.set(which, when);
        };
        for (std::uint32_t i = 0; i < count; ++i)
            set(i, morning + Span(random.below(2'000'000)));
        int taken = 0;
        for (Instant now = morning; now < morning + std::chrono::minutes(5); now += std::chrono::milliseconds(100)) {
            while (const auto due = calendar.take(now)) {
                QVERIFY(!plain.empty());
                QVERIFY(*due == plain.begin()->first);
                plain.erase(plain.begin());
                dueOf[due->second].reset();
                set(due->second, due->first + Span(1 + random.below(random.chance(0.3) ? 90'000'000 : 900'000)));
                if (random.chance(0.1)) set(random.below(count), due->first + Span(random.below(3'000'000)));
                ++taken;
            }
            QVERIFY(plain.empty() || plain.begin()->first.first > now);
        }
        QVERIFY(taken > 1000);
    }
};

QTEST_GUILESS_MAIN(CalendarTest)
#include "tst_calendar.moc"

#include "base/background.h"
#include "base/clock.h"
#include "base/deliver.h"
#include "base/json.h"
#include "base/ratelimiter.h"
#include "base/result.h"
#include "base/sidebyside.h"

#include <QJsonArray>
#include <QJsonObject>
#include <QRandomGenerator>
#include <QSemaphore>
#include <QTest>

using namespace signalbox;
using namespace std::chrono_literals;

class TestBase : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void manualClockStandsStill()
    {
        ManualClock clock(instantFromMicros(1'000'000));
        QCOMPARE(clock.now(), clock.now());
        clock.advance(90min);
        QCOMPARE(toMicros(clock.now()), 1'000'000 + 5'400'000'000);
        QCOMPARE(toMillis(clock.now()), 5'401'000);
        clock.set(instantFromMicros(-7));
        QCOMPARE(toMicros(clock.now()), -7);
    }

    void labClockRunsFaster()
    {
        const Instant origin = instantFromMicros(1'700'000'000'000'000);
        const LabClock clock(origin, WallClock().now() - 10s, 60);
        const Span passed = clock.now() - origin;
        QVERIFY(passed >= 10min && passed < 20min);
        QCOMPARE(clock.wallSpan(1min), Span(1s));
        QCOMPARE(LabClock(origin, origin, 0).speed(), 1.0);
        QCOMPARE(LabClock(origin, origin, -3).speed(), 1.0);
        QCOMPARE(WallClock().wallSpan(1min), Span(1min));
    }

    void rateLimiterNeverGivesMoreThanItsRate()
    {
        QRandomGenerator random(42);
        for (int round = 0; round < 50; ++round) {
            const double perSecond = 0.5 + random.bounded(50.0), burst = 1 + random.bounded(20);
            RateLimiter limiter(perSecond, burst);
            ManualClock clock(instantFromMicros(1));
            const Instant start = clock.now();
            int taken = 0;
            for (int i = 0; i < 400; ++i) {
                const Span wait = limiter.take(clock.now());
                if (wait == Span(0)) ++taken;
                else clock.advance(random.bounded(2) ? wait : wait / 2);
                const double allowed = burst + perSecond * std::chrono::duration<double>(clock.now() - start).count();
                QVERIFY(taken <= allowed + 1e-6);
            }
            QVERIFY(taken >= int(burst));
        }
    }

    void rateLimiterSaysHowLong()
    {
        RateLimiter limiter(2, 1);
        const Instant t = instantFromMicros(1'000'000);
        QCOMPARE(limiter.take(t), Span(0));
        const Span wait = limiter.take(t);
        QVERIFY(wait >= 500ms && wait <= 501ms);
        QVERIFY(limiter.take(t + wait - 2ms) > Span(0));
        QCOMPARE(limiter.take(t + wait), Span(0));
        QVERIFY(limiter.take(t - 1h) > Span(0)); // a clock that goes back gives nothing away
    }

    void canonicalJsonIsOneSpelling()
    {
        const auto parsed = [](const char *text) { return QJsonDocument::fromJson(text).object(); };
        QCOMPARE(canonicalJson(parsed("{ \"b\": 1, \"a\": [ 2.50, true, null ] }")), QByteArray("{\"a\":[2.5,true,null],\"b\":1}"));
        QCOMPARE(canonicalJson(parsed("{\"b\":1.0,\"a\":[2.5,true,null]}")), canonicalJson(parsed("{\"a\":[2.5,true,null],\"b\":1}")));
        QCOMPARE(canonicalJson(QStringLiteral("x\"y")), QByteArray("\"x\\\"y\""));
        QCOMPARE(canonicalJson(17), QByteArray("17"));
        QCOMPARE(canonicalJson(QJsonValue()), QByteArray("null"));
        QCOMPARE(canonicalJson(QJsonArray()), QByteArray("[]"));
    }

    void canonicalJsonReadsBack()
    {
        QRandomGenerator random(5);
        for (int i = 0; i < 200; ++i) {
            QJsonObject object;
            for (int n = random.bounded(8); n > 0; --n) {
                const QString key(QChar(u'a' + random.bounded(26)));
                object.insert(key, random.bounded(2) ? QJsonValue(random.generateDouble() * 1e6) : QJsonValue(QString(QChar(random.bounded(0x20, 0xd7ff)))));
            }
            const QByteArray text = canonicalJson(object);
            QCOMPARE(QJsonDocument::fromJson(text).object(), object);
            QCOMPARE(canonicalJson(QJsonDocument::fromJson(text).object()), text);
        }
    }

    void deliversOnceAndNeverToTheDead()
    {
        QPromise<int> promise;
        promise.start();
        int received = 0;
        auto *dead = new QObject;
        deliver(promise.future(), dead, [&](int) { received += 100; });
        deliver(promise.future(), this, [&](int value) { received += value; });
        delete dead;
        promise.addResult(7);
        promise.finish();
        QTRY_COMPARE(received, 7);
    }

    void cancelledDeliversNothing()
    {
        QPromise<int> promise;
        promise.start();
        int received = 0;
        deliver(promise.future(), this, [&](int) { ++received; });
        promise.future().cancel();
        promise.finish();
        bool later = false;
        QMetaObject::invokeMethod(this, [&] { later = true; }, Qt::QueuedConnection);
        QTRY_VERIFY(later);
        QCoreApplication::processEvents();
        QCOMPARE(received, 0);
    }

    void backgroundRunsElsewhere()
    {
        QSemaphore gate;
        auto future = inBackground([&gate] {
            gate.acquire();
            return QThread::currentThread();
        });
        QVERIFY(!future.isFinished());
        gate.release();
        QVERIFY(future.result() != QThread::currentThread());
    }

    void bothSidesAreDoneWhenRunReturns()
    {
        SideBySide both;
        std::uint64_t here = 0, there = 0;
        QThread *other = nullptr;
        for (int i = 1; i <= 1000; ++i) {
            both.run([&] { here += std::uint64_t(i); }, [&] { there += std::uint64_t(i), other = QThread::currentThread(); });
            QCOMPARE(there, here);
        }
        QCOMPARE(here, 500'500u);
        QVERIFY(other != QThread::currentThread());
    }

    void failuresCarryCodeAndParameters()
    {
        const Result<int> bad = failure("imsi.length", { { QStringLiteral("digits"), 9 } }, QStringLiteral("detail"));
        QVERIFY(!bad);
        QCOMPARE(bad.error(), (Error { QStringLiteral("imsi.length"), { { QStringLiteral("digits"), 9 } }, QStringLiteral("detail") }));
    }
};

QTEST_GUILESS_MAIN(TestBase)
#include "tst_base.moc"

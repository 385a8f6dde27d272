#include "campaigns/localwindow.h"

#include <QDateTime>
#include <QTest>

using namespace signalbox;

namespace {

const QTimeZone paris("Europe/Paris"), samoa("Pacific/Apia");

Instant utc(const char *text)
{
    const QDateTime time = QDateTime::fromString(QString::fromLatin1(text), Qt::ISODate);
    Q_ASSERT(time.isValid());
    return instantFromMicros(time.toMSecsSinceEpoch() * 1000);
}

QString text(std::optional<Instant> t)
{
    return t ? QDateTime::fromMSecsSinceEpoch(toMillis(*t), Qt::UTC).toString(Qt::ISODate) : QStringLiteral("never");
}

MaintenanceWindow window(int fromHour, int untilHour, int days = 0x7f)
{
    return { days, fromHour * 60, untilHour * 60 };
}

} // namespace

class tst_Windows : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void noWindowIsAlwaysOpen()
    {
        QVERIFY(isOpen({}, paris, utc("2026-06-01T03:00:00Z")));
        QCOMPARE(openShare({}), 1.0);
    }
    void itIsTheVehiclesClockThatCounts();
    void aNightBelongsToTheDayItBeginsOn();
    void theHourThatSpringLeavesOut();
    void theHourThatAutumnGivesTwice();
    void aWholeDay();
    void theNextOpening();
    void shares();
};

void tst_Windows::itIsTheVehiclesClockThatCounts()
{
    const std::vector<MaintenanceWindow> night { window(2, 4) };
    QVERIFY(isOpen(night, paris, utc("2026-07-01T00:30:00Z"))); // 02:30 in summer
    QVERIFY(!isOpen(night, paris, utc("2026-01-01T00:30:00Z"))); // 01:30 in winter
    QVERIFY(isOpen(night, paris, utc("2026-01-01T01:30:00Z")));
    QVERIFY(isOpen(night, samoa, utc("2026-07-01T13:30:00Z"))); // 02:30 on the next day
    QVERIFY(!isOpen(night, paris, utc("2026-07-01T02:00:00Z"))); // the end is outside
}

void tst_Windows::aNightBelongsToTheDayItBeginsOn()
{
    const std::vector<MaintenanceWindow> fridays { window(22, 4, 1 << 4) }; // Friday
    QVERIFY(isOpen(fridays, paris, utc("2026-07-03T21:00:00Z"))); // Friday 23:00
    QVERIFY(isOpen(fridays, paris, utc("2026-07-04T01:00:00Z"))); // Saturday 03:00
    QVERIFY(!isOpen(fridays, paris, utc("2026-07-03T01:00:00Z"))); // Friday 03:00 belongs to Thursday
    QVERIFY(!isOpen(fridays, paris, utc("2026-07-04T21:00:00Z"))); // Saturday 23:00
    const std::vector<MaintenanceWindow> sundays { window(22, 4, 1 << 6) };
    QVERIFY(isOpen(sundays, paris, utc("2026-07-06T01:00:00Z"))); // Monday 03:00
}

void tst_Windows::theHourThatSpringLeavesOut()
{
    // 2026-03-29 01:00 UTC: Paris goes from 02:00 to 03:00.
    const std::vector<MaintenanceWindow> gone { { 0x7f, 2 * 60 + 10, 2 * 60 + 50 } };
    for (int minute = 0; minute < 180; ++minute) QVERIFY(!isOpen(gone, paris, utc("2026-03-29T00:00:00Z") + std::chrono::minutes(minute)));
    QCOMPARE(text(nextOpening(gone, paris, utc("2026-03-28T12:00:00Z"))), QStringLiteral("2026-03-30T00:10:00Z"));
    // A window that begins in it opens when the clocks have moved.
    const std::vector<MaintenanceWindow> into { { 0x7f, 2 * 60 + 30, 4 * 60 } };
    QCOMPARE(text(nextOpening(into, paris, utc("2026-03-28T12:00:00Z"))), QStringLiteral("2026-03-29T01:00:00Z"));
}

void tst_Windows::theHourThatAutumnGivesTwice()
{
    // 2026-10-25 01:00 UTC: Paris goes back from 03:00 to 02:00.
    const std::vector<MaintenanceWindow> twice { window(2, 3) };
    QVERIFY(isOpen(twice, paris, utc("2026-10-25T00:30:00Z")));
    QVERIFY(isOpen(twice, paris, utc("2026-10-25T01:30:00Z")));
    QVERIFY(!isOpen(twice, paris, utc("2026-10-25T02:00:00Z")));
}

void tst_Windows::aWholeDay()
{
    for (const MaintenanceWindow &whole : { MaintenanceWindow { 1 << 2, 0, 0 }, MaintenanceWindow { 1 << 2, 0, 24 * 60 } }) { // Wednesday
        QVERIFY(isOpen({ whole }, paris, utc("2026-07-01T12:00:00Z")));
        QVERIFY(isOpen({ whole }, paris, utc("2026-06-30T22:00:00Z"))); // Wednesday 00:00
        QVERIFY(!isOpen({ whole }, paris, utc("2026-07-01T22:00:00Z")));
    }
}

void tst_Windows::theNextOpening()
{
    const std::vector<MaintenanceWindow> night { window(2, 4) };
    const Instant inside = utc("2026-07-01T00:30:00Z");
    QCOMPARE(nextOpening(night, paris, inside), std::optional(inside));
    QCOMPARE(text(nextOpening(night, paris, utc("2026-07-01T02:00:00Z"))), QStringLiteral("2026-07-02T00:00:00Z"));
    const std::vector<MaintenanceWindow> weekly { window(2, 4, 1 << 0) }; // Monday
    QCOMPARE(text(nextOpening(weekly, paris, utc("2026-07-06T02:00:00Z"))), QStringLiteral("2026-07-13T00:00:00Z"));
}

void tst_Windows::shares()
{
    QCOMPARE(openShare({ window(2, 4) }), 2 / 24.0);
    QCOMPARE(openShare({ window(22, 4, 1 << 4) }), 6 / 168.0);
    QCOMPARE(openShare({ window(0, 2), window(1, 3) }), 3 / 24.0); // the hour in both counts once
}

QTEST_GUILESS_MAIN(tst_Windows)
#include "tst_windows.moc"

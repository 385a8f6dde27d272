#include "campaigns/campaignestimate.h"
#include "campaigns/campaignreport.h"
#include "cast.h"

#include <QTest>

using namespace cast;

namespace {

std::vector<MemberWait> waits(int count, int pollMinutes, bool underWay = false)
{
    return std::vector<MemberWait>(std::size_t(count), { std::chrono::minutes(pollMinutes), false, underWay });
}

double minutesTo(const CampaignEstimate &estimate)
{
    return double((*estimate.likely - start).count()) / 60e6;
}

Campaign simple(int perMinute = 60)
{
    Campaign c = campaign();
    c.draft.waves = { 0, {}, perMinute };
    c.draft.gate.soak = std::chrono::minutes(0);
    return c;
}

const EstimateTerms fast { 1000, std::chrono::minutes(2), 100'000 };

} // namespace

class tst_Figures : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void theRateTakesItsTime();
    void soDoPolls();
    void soDoOpenOrders();
    void soDoWindowsAndSoaking();
    void sleepersAreSaid();
    void whatIsNotKnownIsSaid();
    void aReport();
    void anEmptyReport();
};

void tst_Figures::theRateTakesItsTime()
{
    const CampaignEstimate estimate = estimateEnd(simple(10), waits(1000, 1), fast, start);
    QVERIFY(minutesTo(estimate) >= 100 && minutesTo(estimate) < 110);
    QCOMPARE(estimate.because, QStringLiteral("rate"));
    // The connection's limit counts like the plan's.
    const CampaignEstimate slow = estimateEnd(simple(6000), waits(1000, 1), { 10 / 60.0, std::chrono::minutes(2), 100'000 }, start);
    QCOMPARE(minutesTo(slow), minutesTo(estimate));
}

void tst_Figures::soDoPolls()
{
    const CampaignEstimate estimate = estimateEnd(simple(6000), waits(100, 60, true), fast, start);
    QVERIFY(minutesTo(estimate) >= 60 && minutesTo(estimate) < 70);
    QCOMPARE(estimate.because, QStringLiteral("polls"));
    std::vector<MemberWait> mixed = waits(99, 10, true);
    mixed.push_back({ std::chrono::hours(24), false, true });
    const CampaignEstimate two = estimateEnd(simple(6000), mixed, fast, start);
    QVERIFY(minutesTo(two) < 20); // nine of ten …
    QVERIFY(*two.last >= start + std::chrono::hours(24)); // … and the last one
}

void tst_Figures::soDoOpenOrders()
{
    EstimateTerms terms = fast;
    terms.atRisk = 10; // ten at once, each seven minutes on average: 1,000 take 700 minutes
    const CampaignEstimate estimate = estimateEnd(simple(6000), waits(1000, 10), terms, start);
    QVERIFY(minutesTo(estimate) >= 700 && minutesTo(estimate) < 730);
    QCOMPARE(estimate.because, QStringLiteral("in-flight"));
}

void tst_Figures::soDoWindowsAndSoaking()
{
    Campaign c = simple(10);
    c.draft.windows = { { 0x7f, 0, 6 * 60 } }; // a quarter of the day
    const CampaignEstimate windows = estimateEnd(c, waits(1000, 1), fast, start);
    QVERIFY(minutesTo(windows) >= 400);
    QCOMPARE(windows.because, QStringLiteral("windows"));
    c.draft.windows.clear();
    c.draft.gate.soak = std::chrono::hours(24);
    c.waves = 3;
    const CampaignEstimate soak = estimateEnd(c, waits(1000, 1), fast, start);
    QVERIFY(minutesTo(soak) >= 2 * 24 * 60 + 100);
    QCOMPARE(soak.because, QStringLiteral("soak"));
    c.draft.notBefore = at(86400);
    QVERIFY(minutesTo(estimateEnd(c, waits(1000, 1), fast, start)) >= 3 * 24 * 60);
}

void tst_Figures::sleepersAreSaid()
{
    std::vector<MemberWait> mixed = waits(50, 5);
    for (int i = 0; i < 50; ++i) mixed.push_back({ std::chrono::hours(6), true, false });
    QCOMPARE(estimateEnd(simple(6000), mixed, fast, start).because, QStringLiteral("sleeping"));
}

void tst_Figures::whatIsNotKnownIsSaid()
{
    std::vector<MemberWait> unknown(10);
    const CampaignEstimate none = estimateEnd(simple(), unknown, fast, start);
    QVERIFY(!none.likely && none.because == QLatin1StringView("unknown-polls"));
    QCOMPARE(none.unknown, 10);
    Campaign paused = simple();
    paused.state = CampaignState::Paused;
    QCOMPARE(estimateEnd(paused, waits(5, 5), fast, start).because, QStringLiteral("not-running"));
    QVERIFY(!estimateEnd(campaign(CampaignState::Halted), waits(5, 5), fast, start).likely);
    QVERIFY(!estimateEnd(simple(), {}, fast, start).likely);
}

void tst_Figures::aReport()
{
    std::vector<CampaignMember> all;
    for (int i = 0; i < 20; ++i) {
        CampaignMember m = member(i, i < 18 ? MemberState::Succeeded : MemberState::Dark, i < 10 ? 0 : 1);
        m.country = i < 15 ? country("FR") : country("ES");
        m.before = AirSample { start, {}, Rat::Lte, -100.f + float(i), i % 2 == 0 };
        if (i < 18) m.after = AirSample { start, {}, Rat::Lte, -80.f, true };
        if (i < 18) m.interruption = std::chrono::seconds(i + 1);
        if (i >= 18) m.reason = { QStringLiteral("never-seen") };
        all.push_back(m);
    }
    all.push_back(member(20, MemberState::Withheld, 1));
    const CampaignReport report = makeReport(campaign(), all, start);
    QCOMPARE(report.before.measured, 20);
    QCOMPARE(report.before.attached, 10);
    QCOMPARE(report.after.attached, 18); // those that went dark are measured, and not attached
    QCOMPARE(report.after.attachRate(), 0.9);
    QVERIFY(report.after.rsrpP50 == -80.f && report.before.rsrpP50 == -92.f);
    QCOMPARE(report.interruption.measured, 18);
    QVERIFY(report.interruption.p50 == Span(std::chrono::seconds(9)) && report.interruption.p95 == Span(std::chrono::seconds(18)));
    QCOMPARE(int(report.byCountry.size()), 3);
    QVERIFY(report.byCountry.front().country == country("FR") && report.byCountry.front().counts.all() == 15);
    QCOMPARE(int(report.byWave.size()), 2);
    QCOMPARE(report.byWave.back().counts[MemberState::Dark], 2);
    QVERIFY(report.reasons == (std::vector<std::pair<QString, int>> { { QStringLiteral("never-seen"), 2 } }));
}

void tst_Figures::anEmptyReport()
{
    const CampaignReport report = makeReport(campaign(), { member(0), member(1) }, start);
    QCOMPARE(report.before.measured, 0);
    QVERIFY(!report.interruption.p50 && !report.after.rsrpP50);
    QCOMPARE(report.after.attachRate(), 0.0);
}

QTEST_GUILESS_MAIN(tst_Figures)
#include "tst_figures.moc"

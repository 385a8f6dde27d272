#include "silentworld.h"

#include <QTest>

using namespace signalbox;

class tst_Verdict : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void firstCause_data();
    void firstCause();
    void nothingKnownStillAnswers();
    void sharesAddUp();
    void oneWrongCauseSaysLittle();
    void aSwitchInProgressIsWaitedFor();
    void aSwitchThatIsLateIsAudited();
    void feedLostIsNeverTheVehicle();
    void everybodyNearBy();
    void parkedIsExpected();
    void tableRefusesNonsense_data();
    void tableRefusesNonsense();
    void codesComeBack();
    void everyHypothesisHasReasons();
};

namespace {
/// A van that drove and was served well until 16 minutes ago.
const QByteArray drove = "-40 van start 20801 0\n-30 van battery 13.9\n-22 van battery 13.9\n-17 van at 48.85 2.35 50\n-17 van radio 20801 lte-m -90\n";
/// Somebody near it who is served: otherwise a gap is as likely as anything.
const QByteArray companion = "-1 near at 48.851 2.351 30\n-1 near radio 20801 lte-m -88\n";
}

void tst_Verdict::firstCause_data()
{
    QTest::addColumn<QByteArray>("story");
    QTest::addColumn<QString>("cause");
    QTest::addColumn<QString>("step");
    const auto row = [](const char *name, const char *story, const char *cause, const char *step) { QTest::newRow(name) << drove + QByteArray(story) << QString::fromLatin1(cause) << QString::fromLatin1(step); };
    row("nothing but silence", "-15 van stop radius:2", "device-dead", "workshop");
    row("flat battery", "-600 van battery 13.9\n-300 van battery 13.8\n-200 van battery 13.8\n-19 van battery 9.8\n-18 van battery 9.6\n-15 van stop radius:2", "flat-battery", "workshop");
    row("IMEI locked", "-15 van stop radius:6\n-15 van reject emm:6\n-14 van reject emm:6", "imei-lock", "call-carrier");
    row("APN", "-16 van stop radius:1\n-12 van reject esm:27\n-8 van reject esm:27", "apn-or-credentials", "fix-apn");
    row("credentials", "-16 van stop radius:1\n-12 van reject esm:29\n-8 van reject esm:29", "apn-or-credentials", "fix-apn");
    row("quota", "-16 van stop radius:10\n-8 van reject gy:4012", "quota-exhausted", "call-carrier");
    row("suspended", "-16 van stop radius:6\n-8 van reject emm:8\n-7 van reject s6a:5001", "subscription-suspended", "call-carrier");
    row("outage", "-15 van stop radius:2\n-14 van reject emm:17\n-13 van reject emm:17\n-11 van reject emm:17", "network-outage", "wait-until");
    row("congestion", "-15 van stop radius:2\n-14 van reject emm:22\n-4 van reject emm:22", "congestion", "wait-until");
    row("stolen card", "-15 van stop radius:2\n-2 van elsewhere", "sim-moved", "suspend-card");
    row("reboots", "-9 van reboot watchdog\n-6 van reboot watchdog\n-3 van reboot watchdog\n-2 van at 48.85 2.35 50", "reboot-loop", "workshop");
}

void tst_Verdict::firstCause()
{
    QFETCH(QByteArray, story);
    SilentWorld world({ QStringLiteral("van"), QStringLiteral("near") });
    world.tell(companion + story);
    const Verdict verdict = world.verdict(QStringLiteral("van"));
    QTEST(QString(code(verdict.first().hypothesis)), "cause");
    QTEST(QString(code(verdict.step)), "step");
}

void tst_Verdict::nothingKnownStillAnswers()
{
    SilentWorld world({ QStringLiteral("van") });
    const Verdict verdict = world.verdict(QStringLiteral("van"));
    QCOMPARE(verdict.ranked.size(), std::size_t(hypothesisCount));
    QCOMPARE(verdict.silentSince, Instant {});
}

void tst_Verdict::sharesAddUp()
{
    SilentWorld world({ QStringLiteral("van") });
    world.tell(drove);
    const Verdict verdict = world.verdict(QStringLiteral("van"));
    double sum = 0, before = 2;
    for (const RankedHypothesis &each : verdict.ranked) {
        QVERIFY(each.share <= before);
        before = each.share;
        sum += each.share;
    }
    QVERIFY(std::abs(sum - 1) < 1e-9);
    // What the rows weigh and the prior is the whole score: no black box.
    const auto table = *WeightTable::load();
    double score = table.weight(verdict.first().hypothesis, EvidenceCode::Prior);
    for (const EvidenceRow &row : verdict.evidence) score += table.weight(verdict.first().hypothesis, row.code) * row.strength;
    QVERIFY(std::abs(score - verdict.first().score) < 1e-9);
}

void tst_Verdict::oneWrongCauseSaysLittle()
{
    SilentWorld world({ QStringLiteral("van") });
    world.tell(drove + "-15 van reject emm:22\n-12 van reject esm:27\n-9 van reject esm:27\n-6 van reject esm:27\n-3 van reject esm:27");
    QCOMPARE(world.verdict(QStringLiteral("van")).first().hypothesis, Hypothesis::ApnOrCredentials);
}

void tst_Verdict::aSwitchInProgressIsWaitedFor()
{
    SilentWorld world({ QStringLiteral("van") });
    world.tell("-40 van start 20801 0\n-7 van at 48.85 2.35 50\n-7 van radio 20801 lte-m -90\n-6 van stop radius:1");
    world.open(QStringLiteral("van"), std::chrono::minutes(6));
    const Verdict verdict = world.verdict(QStringLiteral("van"));
    QCOMPARE(verdict.first().hypothesis, Hypothesis::ExpectedSilence);
    QCOMPARE(verdict.step, NextStep::WaitUntil);
    QCOMPARE(verdict.until, world.now() + std::chrono::minutes(4));
}

void tst_Verdict::aSwitchThatIsLateIsAudited()
{
    SilentWorld world({ QStringLiteral("van") });
    world.tell(drove + "-16 van stop radius:1");
    world.open(QStringLiteral("van"), std::chrono::minutes(16));
    const Verdict verdict = world.verdict(QStringLiteral("van"));
    QCOMPARE(verdict.first().hypothesis, Hypothesis::SwitchFailed);
    QCOMPARE(verdict.step, NextStep::Audit);
}

void tst_Verdict::feedLostIsNeverTheVehicle()
{
    SilentWorld world({ QStringLiteral("van") });
    world.tell(drove);
    world.feed.lostSince = world.now() - std::chrono::minutes(16);
    QCOMPARE(world.verdict(QStringLiteral("van")).first().hypothesis, Hypothesis::FeedFault);
}

void tst_Verdict::everybodyNearBy()
{
    QStringList names { QStringLiteral("van") };
    QByteArray story = drove + "-15 van stop radius:2\n";
    for (int i = 0; i < 6; ++i) {
        const QByteArray name = "near-" + QByteArray::number(i);
        names += QString::fromLatin1(name);
        story += "-17 " + name + " at 48.8" + QByteArray::number(i) + " 2.35 50\n-17 " + name + " radio 20801 lte-m -90\n";
    }
    SilentWorld world(names);
    world.tell(story);
    const SilenceFacts facts = world.facts(QStringLiteral("van"));
    QCOMPARE(facts.neighbours.silent, 6);
    QCOMPARE(facts.neighbours.together, 6);
    QCOMPARE(facts.neighbours.served, 0);
    QCOMPARE(world.verdict(QStringLiteral("van")).first().hypothesis, Hypothesis::CoverageGap);
}

void tst_Verdict::parkedIsExpected()
{
    SilentWorld world({ QStringLiteral("van") });
    world.tell("-100 van parked 48.85 2.35\n-100 van radio 20801 lte-m -90\n-98 van start 20801 0\n-95 van stop radius:1");
    const Verdict verdict = world.verdict(QStringLiteral("van"));
    QCOMPARE(verdict.first().hypothesis, Hypothesis::ExpectedSilence);
    QCOMPARE(verdict.until, world.now() - std::chrono::minutes(98) + std::chrono::hours(6));
}

void tst_Verdict::tableRefusesNonsense_data()
{
    QTest::addColumn<QByteArray>("table");
    QTest::addColumn<int>("line");
    QTest::newRow("hypothesis") << QByteArray("# c\nbad-luck\tparked\t1\t") << 2;
    QTest::newRow("evidence") << QByteArray("device-dead\tmoon\t1\t") << 1;
    QTest::newRow("weight") << QByteArray("device-dead\tparked\tmuch\t") << 1;
    QTest::newRow("too much") << QByteArray("device-dead\tparked\t99\t") << 1;
    QTest::newRow("twice") << QByteArray("device-dead\tparked\t1\t\ndevice-dead\tparked\t2\t") << 2;
}

void tst_Verdict::tableRefusesNonsense()
{
    QFETCH(QByteArray, table);
    const auto read = WeightTable::fromTsv(table);
    QVERIFY(!read);
    QCOMPARE(read.error().code, QStringLiteral("diagnosis.weight"));
    QTEST(read.error().parameters.value(QStringLiteral("line")).toInt(), "line");
}

void tst_Verdict::codesComeBack()
{
    for (int i = 0; i < hypothesisCount; ++i) QCOMPARE(hypothesisFromCode(QString(code(Hypothesis(i)))), Hypothesis(i));
    for (int i = 0; i < evidenceCodes; ++i) QCOMPARE(evidenceCodeFrom(QString(code(EvidenceCode(i)))), EvidenceCode(i));
}

void tst_Verdict::everyHypothesisHasReasons()
{
    const auto table = WeightTable::load();
    QVERIFY(table);
    for (int i = 0; i < hypothesisCount; ++i) {
        int reasons = 0;
        for (int e = 1; e < evidenceCodes; ++e) reasons += table->weight(Hypothesis(i), EvidenceCode(e)) > 0;
        QVERIFY2(reasons >= 1, code(Hypothesis(i)).data());
    }
}

QTEST_GUILESS_MAIN(tst_Verdict)
#include "tst_verdict.moc"

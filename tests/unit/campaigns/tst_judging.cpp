#include "cast.h"

#include <QTest>

using namespace cast;
using OS = OperationState;
using OO = OperationOutcome;

class tst_Judging : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void outcomes_data();
    void outcomes();
    void silenceAfterTheSwitch();
    void silenceMuchLaterIsNotTheSwitch();
    void whoIsHeardAgainIsJudgedByWhatItIsOn();
    void doneAndSilentIsNotWaitedFor();
    void theWayBack();
    void whoCameBackByItselfStaysBack();
    void placeAndAirAreKept();
};

namespace {
constexpr Span watched = std::chrono::hours(1);

CampaignMember sent()
{
    CampaignMember m = member(0, MemberState::Sent);
    m.operation = QUuid::createUuid();
    m.before = AirSample {};
    return m;
}

CampaignMember after(CampaignMember m, const Operation &o, const std::optional<VehicleNow> &v, double t, const Operation *back = nullptr)
{
    return judged(std::move(m), { &o, back, v ? &*v : nullptr }, watched, at(t));
}
} // namespace

void tst_Judging::outcomes_data()
{
    QTest::addColumn<Operation>("op");
    QTest::addColumn<int>("state");
    QTest::addColumn<QString>("reason");
    const auto row = [](const char *name, const Operation &op, MemberState state, const char *reason) {
        QTest::newRow(name) << op << int(state) << QString::fromLatin1(reason);
    };
    for (const OS open : { OS::Recorded, OS::Submitting, OS::Accepted, OS::Working, OS::Verifying, OS::Unknown }) row(code(open).data(), order(open), MemberState::Sent, "");
    row("succeeded", order(OS::Settled, OO::Succeeded, Evidence::Observed), MemberState::Succeeded, "");
    row("with a warning", order(OS::Settled, OO::SucceededWithWarning, Evidence::Attested), MemberState::Succeeded, "");
    row("rolled back", order(OS::Settled, OO::RolledBack, Evidence::Observed), MemberState::RolledBack, "rolled-back");
    row("refused", order(OS::Settled, OO::Refused), MemberState::Failed, "refused");
    row("failed", order(OS::Settled, OO::Failed), MemberState::Failed, "not-executed");
    Operation lost = order(OS::Settled, OO::Failed);
    lost.dialectCode = QStringLiteral("not-executed");
    row("lost on its way", lost, MemberState::Unreachable, "not-executed");
    lost.dialectCode = QStringLiteral("not-in-force");
    row("perhaps rolled back", lost, MemberState::Failed, "not-executed");
    row("nobody fetched it", order(OS::Settled, OO::Unreachable), MemberState::Unreachable, "not-fetched");
    row("expired", order(OS::Expired), MemberState::Unreachable, "expired");
    row("cancelled", order(OS::Cancelled), MemberState::Withheld, "cancelled");
}

void tst_Judging::outcomes()
{
    QFETCH(Operation, op);
    QFETCH(int, state);
    QFETCH(QString, reason);
    const CampaignMember m = after(sent(), op, online(700), 720);
    QCOMPARE(int(m.state), state);
    QCOMPARE(m.reason.code, reason);
    QVERIFY(judged(member(3), {}, watched, at(720)).state == MemberState::Waiting); // no order, nothing to judge
}

void tst_Judging::silenceAfterTheSwitch()
{
    // The provider says done, and nobody has ever heard of it: settled at 600, last fact before.
    const Operation op = order(OS::Settled, OO::Unreachable, Evidence::Attested);
    CampaignMember m = after(sent(), op, dark(300), 720);
    QVERIFY(m.state == MemberState::Dark);
    QCOMPARE(m.reason.code, QStringLiteral("never-seen"));
    QCOMPARE(m.reason.parameters.value(QStringLiteral("lastFactAt")).toLongLong(), toMillis(at(300)));
    QVERIFY(after(sent(), op, std::nullopt, 720).state == MemberState::Dark); // not in the fleet any more: not proven to be well
    const Operation seen = order(OS::Settled, OO::Succeeded, Evidence::Observed);
    m = after(sent(), seen, dark(1200), 2000);
    QVERIFY(m.state == MemberState::Dark);
    QCOMPARE(m.reason.code, QStringLiteral("silent"));
}

void tst_Judging::silenceMuchLaterIsNotTheSwitch()
{
    const Operation op = order(OS::Settled, OO::Succeeded, Evidence::Observed);
    QVERIFY(after(sent(), op, dark(600 + 3601), 9000).state == MemberState::Succeeded);
    QVERIFY(after(sent(), op, dark(600 + 3599), 9000).state == MemberState::Dark);
}

void tst_Judging::whoIsHeardAgainIsJudgedByWhatItIsOn()
{
    const Operation op = order(OS::Settled, OO::Unreachable, Evidence::Attested);
    const CampaignMember silent = after(sent(), op, dark(300), 720);
    QVERIFY(after(silent, op, online(900, newIccid()), 1000).state == MemberState::Succeeded);
    const CampaignMember fell = after(silent, op, online(900, oldIccid()), 1000);
    QVERIFY(fell.state == MemberState::RolledBack);
    QCOMPARE(fell.reason.code, QStringLiteral("fell-back"));
    const Operation seen = order(OS::Settled, OO::Succeeded, Evidence::Observed);
    const CampaignMember later = after(sent(), seen, dark(700), 2000);
    QVERIFY(later.state == MemberState::Dark);
    QVERIFY(after(later, seen, online(3000, oldIccid()), 3001).state == MemberState::RolledBack);
    QVERIFY(after(later, seen, online(3000, newIccid()), 3001).state == MemberState::Succeeded);
}

void tst_Judging::doneAndSilentIsNotWaitedFor()
{
    QVERIFY(after(sent(), order(OS::Verifying), dark(300), 900).state == MemberState::Dark);
    QVERIFY(after(sent(), order(OS::Unknown, OO::None, Evidence::Attested), dark(300), 900).state == MemberState::Dark);
    QVERIFY(after(sent(), order(OS::Unknown), dark(300), 900).state == MemberState::Sent); // nobody knows whether it arrived
    QVERIFY(after(sent(), order(OS::Accepted), dark(300), 900).state == MemberState::Sent); // silent by itself
    QVERIFY(after(sent(), order(OS::Verifying, OO::RolledBack), dark(300), 900).state == MemberState::Sent); // on its way back
}

void tst_Judging::theWayBack()
{
    CampaignMember m = sent();
    m.returning = QUuid::createUuid();
    const Operation forth = order(OS::Settled, OO::Succeeded, Evidence::Observed);
    const auto withBack = [&](const Operation &back) { return after(m, forth, online(700), 720, &back); };
    QVERIFY(withBack(order(OS::Working)).state == MemberState::Returning);
    QVERIFY(withBack(order(OS::Settled, OO::Succeeded)).state == MemberState::Returned);
    QVERIFY(withBack(order(OS::Settled, OO::Failed)).state == MemberState::ReturnFailed);
    QCOMPARE(withBack(order(OS::Expired)).reason.code, QStringLiteral("expired"));
}

void tst_Judging::whoCameBackByItselfStaysBack()
{
    CampaignMember m = sent();
    m.state = MemberState::Returned;
    m.reason = { QStringLiteral("already-back") };
    const CampaignMember later = after(m, order(OS::Settled, OO::Unreachable, Evidence::Attested), dark(300), 900);
    QVERIFY(later.state == MemberState::Returned);
    QCOMPARE(later.reason.code, QStringLiteral("already-back"));
}

void tst_Judging::placeAndAirAreKept()
{
    Operation op = order(OS::Settled, OO::Succeeded, Evidence::Observed);
    op.interruption = std::chrono::seconds(42);
    CampaignMember m = after(sent(), op, online(700), 720);
    QVERIFY(m.interruption == Span(std::chrono::seconds(42)));
    QVERIFY(m.place && std::abs(m.place->lat - 45.76) < 1e-9);
    QVERIFY(m.after && m.after->attached && m.after->rsrp == -90.f);
    VehicleNow elsewhere = online(900);
    elsewhere.place = LatLon { 50, 1 };
    elsewhere.air.rsrp = -70.f;
    m = after(m, op, elsewhere, 901);
    QVERIFY(std::abs(m.place->lat - 45.76) < 1e-9); // where it was when it became known
    QVERIFY(m.after->rsrp == -90.f);
}

QTEST_GUILESS_MAIN(tst_Judging)
#include "tst_judging.moc"

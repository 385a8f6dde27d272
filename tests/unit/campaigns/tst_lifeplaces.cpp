#include "campaigns/campaignlife.h"
#include "cohort.h"

#include <QTest>

using namespace cast;

namespace {
const CampaignLife life;
}

/// Where the trouble of a campaign sits.
class tst_LifePlaces : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void troubleInOnePlaceIsNamed();
    void aPlaceThatShowsAfterTheHaltIsNamedToo();
};

void tst_LifePlaces::troubleInOnePlaceIsNamed()
{
    Campaign c = running();
    c.draft.gate.minimumSuccess = 0.5;
    auto all = cohort(1000, { { MemberState::RolledBack, 4 }, { MemberState::Succeeded, 36 } }, { 100, {}, 6000 });
    for (int i = 0; i < 40; ++i) {
        all[std::size_t(i)].place = i < 4 ? LatLon { 45.7 + i * 0.05, 4.8 } : LatLon { 48 + i * 0.05, 2 };
        all[std::size_t(i)].country = country("FR");
    }
    const CampaignMoves moves = life.next(c, all, start);
    QVERIFY(moves.campaign.state == CampaignState::Halted);
    QCOMPARE(moves.campaign.reason.code, QStringLiteral("region-dark"));
    QCOMPARE(moves.campaign.reason.parameters.value(QStringLiteral("troubled")).toInt(), 4);
    QVERIFY(std::abs(moves.campaign.reason.parameters.value(QStringLiteral("lat")).toDouble() - 45.775) < 0.01);
    // The same four all over the country are within what the gate allows.
    for (int i = 0; i < 4; ++i) all[std::size_t(i)].place = LatLon { 48 + i * 0.5, 2 };
    QVERIFY(life.next(c, all, start).campaign.state == CampaignState::Running);
}

void tst_LifePlaces::aPlaceThatShowsAfterTheHaltIsNamedToo()
{
    Campaign c = running();
    c.state = CampaignState::Halted;
    c.endedAt = start;
    c.reason = { QStringLiteral("gate"), { { QStringLiteral("wave"), 0 } } };
    auto all = cohort(100, { { MemberState::Dark, 4 }, { MemberState::Succeeded, 36 } });
    for (int i = 0; i < 40; ++i) {
        all[std::size_t(i)].place = i < 4 ? LatLon { 45.7 + i * 0.05, 4.8 } : LatLon { 48 + i * 0.05, 2 };
        all[std::size_t(i)].country = country("FR");
    }
    all[10].place = LatLon { 45.8, 4.8 }; // succeeded, and drove there
    const CampaignMoves moves = life.next(c, all, start);
    QVERIFY(moves.changed);
    QCOMPARE(moves.campaign.reason.code, QStringLiteral("gate"));
    QCOMPARE(moves.campaign.reason.parameters.value(QStringLiteral("troubled")).toInt(), 4);
    QVERIFY(std::find(moves.giveBack.begin(), moves.giveBack.end(), 10) != moves.giveBack.end());
    QVERIFY2(!life.next(moves.campaign, all, at(10)).changed, "once named it stays");
}

QTEST_GUILESS_MAIN(tst_LifePlaces)
#include "tst_lifeplaces.moc"

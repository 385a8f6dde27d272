#include "campaigns/cohortorder.h"
#include "campaigns/draftjson.h"
#include "cast.h"

#include <QTest>

using namespace cast;

class tst_Draft : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void aSoundDraftPasses() { QVERIFY(checkDraft(draft())); }
    void whatMakesNoSenseIsNamed_data();
    void whatMakesNoSenseIsNamed();
    void jsonKeepsEverything();
    void jsonSaysWhatIsWrong_data();
    void jsonSaysWhatIsWrong();
    void theOrderFollowsFromTheSeed();
    void wavesEndWhereTheyShould();
};

void tst_Draft::whatMakesNoSenseIsNamed_data()
{
    QTest::addColumn<CampaignDraft>("bad");
    QTest::addColumn<QString>("code");
    const auto row = [](const char *name, const char *code, auto change) {
        CampaignDraft d = draft();
        change(d);
        QTest::newRow(name) << d << QString::fromLatin1(code);
    };
    row("no name", "campaign.name", [](CampaignDraft &d) { d.name = QStringLiteral("  "); });
    row("a download", "campaign.kind", [](CampaignDraft &d) { d.kind = OperationKind::Download; });
    row("no target", "campaign.target", [](CampaignDraft &d) { d.target = {}; });
    row("nobody", "campaign.cohort", [](CampaignDraft &d) { d.filter.clear(); });
    row("shares fall", "campaign.waves", [](CampaignDraft &d) { d.waves.shares = { 0.5, 0.2 }; });
    row("a share of all", "campaign.waves", [](CampaignDraft &d) { d.waves.shares = { 1.0 }; });
    row("a share that is no number", "campaign.waves", [](CampaignDraft &d) { d.waves.shares = { std::nan("") }; });
    row("no rate", "campaign.waves", [](CampaignDraft &d) { d.waves.perMinute = 0; });
    row("no day", "campaign.window", [](CampaignDraft &d) { d.windows = { { 0, 60, 120 } }; });
    row("a minute too late", "campaign.window", [](CampaignDraft &d) { d.windows = { { 1, 1440, 120 } }; });
    row("more than all", "campaign.gate", [](CampaignDraft &d) { d.gate.minimumSuccess = 1.5; });
    row("nobody known", "campaign.gate", [](CampaignDraft &d) { d.gate.known = 0; });
    row("no limit", "campaign.halt", [](CampaignDraft &d) { d.halt.dark = 0; });
    row("a region of one", "campaign.halt", [](CampaignDraft &d) { d.halt.regionAtLeast = 1; });
    row("no patience", "campaign.patience", [](CampaignDraft &d) { d.patience = Span(0); });
}

void tst_Draft::whatMakesNoSenseIsNamed()
{
    QFETCH(CampaignDraft, bad);
    QFETCH(QString, code);
    const auto checked = checkDraft(bad);
    QVERIFY(!checked);
    QCOMPARE(checked.error().code, code);
}

void tst_Draft::jsonKeepsEverything()
{
    CampaignDraft d = draft();
    d.target.names = QStringList { QStringLiteral("SFR") };
    d.rollback = false;
    d.reason = QStringLiteral("Zürich “quoted”");
    d.vehicles = { vehicle(1), vehicle(2) };
    d.seed = 0xffff'ffff'ffff'fff1ull; // more than a double holds
    d.waves = { 100, { 0.25, 0.75 }, 600 };
    d.windows = { { 0x1f, 22 * 60, 5 * 60 + 30 }, { 0x60, 0, 24 * 60 } };
    d.blackout = { false, { QUuid::createUuid() }, 12.25f };
    d.gate = { 0.9, 0.8, std::chrono::minutes(7) };
    d.halt = { 0.02, 0.03, 0.04, 5, 0.6 };
    d.onHalt = ReturnPolicy::Everybody;
    d.notBefore = at(3600);
    d.patience = std::chrono::hours(5);
    const auto back = draftFromJson(draftJson(d));
    QVERIFY2(back, qPrintable(back ? QString() : back.error().parameters.value(QStringLiteral("member")).toString()));
    QVERIFY(*back == d);
    d.blackout.batteryBelow.reset();
    QVERIFY(draftFromJson(draftJson(d)).value() == d);
}

void tst_Draft::jsonSaysWhatIsWrong_data()
{
    QTest::addColumn<QByteArray>("json");
    QTest::addColumn<QString>("member");
    QTest::newRow("unknown") << QByteArray(R"({"nmae":"x"})") << "nmae";
    QTest::newRow("unknown inside") << QByteArray(R"({"waves":{"canery":1}})") << "waves.canery";
    QTest::newRow("kind") << QByteArray(R"({"kind":"explode"})") << "kind";
    QTest::newRow("a text for a number") << QByteArray(R"({"waves":{"canary":"many"}})") << "waves.canary";
    QTest::newRow("half a vehicle") << QByteArray(R"({"waves":{"canary":1.5}})") << "waves.canary";
    QTest::newRow("plmn") << QByteArray(R"({"target":{"networks":["2081"]}})") << "target.networks";
    QTest::newRow("window") << QByteArray(R"({"windows":[{"from":"25:00"}]})") << "windows";
    QTest::newRow("vehicle") << QByteArray(R"({"vehicles":["a b"]})") << "vehicles";
    QTest::newRow("object") << QByteArray(R"({"gate":3})") << "gate";
    QTest::newRow("huge span") << QByteArray(R"({"patience_s":1e300})") << "patience_s";
    QTest::newRow("negative seed") << QByteArray(R"({"seed":-1})") << "seed";
    QTest::newRow("seed") << QByteArray(R"({"seed":"-1"})") << "seed";
}

void tst_Draft::jsonSaysWhatIsWrong()
{
    QFETCH(QByteArray, json);
    QFETCH(QString, member);
    const auto read = draftFromJson(QJsonDocument::fromJson(json).object());
    QVERIFY(!read);
    QCOMPARE(read.error().code, QStringLiteral("campaign.json"));
    QCOMPARE(read.error().parameters.value(QStringLiteral("member")).toString(), member);
}

void tst_Draft::theOrderFollowsFromTheSeed()
{
    const auto drawn = [](std::uint64_t seed, bool reversed) {
        std::vector<CampaignMember> all = members(500);
        if (reversed) std::reverse(all.begin(), all.end());
        drawOrder(all, seed, { 20, { 0.5 }, 60 });
        std::vector<VehicleId> order;
        for (const CampaignMember &m : all) order.push_back(m.vehicle);
        return order;
    };
    QVERIFY(drawn(1, false) == drawn(1, true));
    QVERIFY(drawn(1, false) != drawn(2, false));
    // The canary is no neighbourhood of names: of the first hundred about a fifth.
    const auto order = drawn(1, false);
    const auto early = std::count_if(order.begin(), order.begin() + 100, [](const VehicleId &id) { return id < vehicle(100); });
    QVERIFY2(early > 8 && early < 35, qPrintable(QString::number(early)));
}

void tst_Draft::wavesEndWhereTheyShould()
{
    QCOMPARE(waveEnds(2000, { 100, { 0.1, 0.5 }, 60 }), (std::vector<int> { 100, 200, 1000, 2000 }));
    QCOMPARE(waveEnds(2000, { 0, {}, 60 }), (std::vector<int> { 2000 }));
    QCOMPARE(waveEnds(30, { 50, { 0.1, 0.5 }, 60 }), (std::vector<int> { 30 }));
    QCOMPARE(waveEnds(0, { 50, { 0.1 }, 60 }), (std::vector<int> {}));
    std::vector<CampaignMember> all = members(10);
    drawOrder(all, 3, { 2, { 0.5 }, 60 });
    QStringList waves;
    for (const CampaignMember &m : all) waves += QString::number(m.wave);
    QCOMPARE(waves.join(QString()), QStringLiteral("0011122222"));
}

QTEST_GUILESS_MAIN(tst_Draft)
#include "tst_draft.moc"

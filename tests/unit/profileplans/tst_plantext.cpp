#include "profileplans/plantext.h"

#include <QJsonDocument>
#include <QTest>

using namespace signalbox;

namespace {

QString read(const char *json)
{
    const auto plan = planFromJson({}, QJsonDocument::fromJson(json).object());
    if (!plan) return plan.error().code;
    return QString::fromUtf8(QJsonDocument(planJson(*plan)).toJson(QJsonDocument::Compact));
}

} // namespace

class PlanTextTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void comesBackAsItWas()
    {
        const char *text = R"({"enabled":{"*":"Roamer","FR":"208-01"},"fallback":"208-10","holds":["208-01","Roamer"]})";
        QCOMPARE(read(text), QString::fromLatin1(text));
        QCOMPARE(read(R"({"holds":["310410"]})"), QStringLiteral(R"({"enabled":{},"holds":["310-410"]})"));
    }
    void refusesWhatMakesNoPlan_data()
    {
        QTest::addColumn<QByteArray>("json");
        QTest::addColumn<QString>("code");
        QTest::newRow("nothing") << QByteArray("{}") << "plan.empty";
        QTest::newRow("no object") << QByteArray("[1]") << "plan.empty";
        QTest::newRow("unknown member") << QByteArray(R"({"hold":["208-01"]})") << "plan.member";
        QTest::newRow("no country") << QByteArray(R"({"enabled":{"France":"208-01"}})") << "plan.country";
        QTest::newRow("no profile") << QByteArray(R"({"enabled":{"FR":""}})") << "plan.pick";
        QTest::newRow("a number") << QByteArray(R"({"holds":[208]})") << "plan.pick";
        QTest::newRow("long name") << QByteArray("{\"fallback\":\"") + QByteArray(65, 'x') + "\"}" << "plan.pick";
    }
    void refusesWhatMakesNoPlan()
    {
        QFETCH(QByteArray, json);
        QFETCH(QString, code);
        QCOMPARE(read(json.constData()), code);
    }
    void readsWhatPeopleWrite()
    {
        const auto places = placesFromText(u"fr 208 01, * Roamer Plus");
        QVERIFY(places);
        QCOMPARE(textOf(*places), QStringLiteral("FR 208-01, * Roamer Plus"));
        QCOMPARE(textOf(*picksFromText(u" 208-01 ,Roamer,")), QStringLiteral("208-01, Roamer"));
        QCOMPARE(placesFromText(u"FR").error().code, QStringLiteral("plan.pick"));
        QCOMPARE(placesFromText(u"FRA 208-01").error().code, QStringLiteral("plan.country"));
        ProfilePlan twice;
        twice.enabled = *placesFromText(u"FR a, FR b");
        QCOMPARE(twice.check().error().code, QStringLiteral("plan.country-twice"));
    }
    void theCohortsOwnComesFirst()
    {
        std::vector<ProfilePlan> plans(2);
        plans[0].fleet = plans[1].fleet = *FleetId::parse(u"demo");
        plans[1].cohort = QStringLiteral("Parcel");
        QVERIFY(planFor(plans, plans[0].fleet, u"Parcel") == &plans[1]);
        QVERIFY(planFor(plans, plans[0].fleet, u"Long-haul") == &plans[0]);
        QVERIFY(!planFor(plans, *FleetId::parse(u"other"), u"Parcel"));
    }
};

QTEST_GUILESS_MAIN(PlanTextTest)
#include "tst_plantext.moc"

#include "eimchild.h"
#include "northclient.h"
#include "onevehicle.h"

#include <QCoreApplication>
#include <QFile>
#include <QJsonArray>
#include <QTest>

using namespace signalbox;
using namespace signalbox::world;

namespace {

const Eid eid = *Eid::withCheckDigits("890490320000000000000000000001");
const Eid otherEid = *Eid::withCheckDigits("890490320000000000000000000002");
const Iccid first = *Iccid::parse(u"8988307000000000123");
const Iccid second = *Iccid::parse(u"8949449999999990023");
const Iccid foreign = *Iccid::parse(u"8933010000000000013");

QJsonObject iccidObject(const Iccid &iccid) { return { { QStringLiteral("iccid"), iccid.toString() } }; }
QJsonObject eidObject(const Eid &of) { return { { QStringLiteral("eid"), of.toString() } }; }

} // namespace

class TestEim : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();
    void strangersAreRefused();
    void tokens();
    void bodiesAreStrict_data();
    void bodiesAreStrict();
    void refusals();
    void correlatorAndLocation();
    void enableReachesTheCard();
    void aSwitchThatFailsRollsBack();
    void disableReportsBeforeItLeavesTheAir();
    void killed_data();
    void killed();
    void manyVehiclesPoll();

private:
    std::unique_ptr<EimChild> m_eim;
    QByteArray m_token;
    NorthClient client() { return NorthClient(m_eim->api(), m_eim->pki().authority.certificate, m_eim->pki().desk, m_token); }
    std::unique_ptr<OneVehicle> vehicle()
    {
        return std::make_unique<OneVehicle>(eid, std::vector { first, second }, m_eim->workspace(), m_eim->esipa(), m_eim->pki().authority.certificate);
    }
    static QString statusOf(NorthClient &north, const QString &id)
    {
        const QJsonObject body = north.get(QStringLiteral("/operations/") + id).body;
        const QString outcome = body[QStringLiteral("result")].toObject()[QStringLiteral("outcome")].toString();
        return body[QStringLiteral("status")].toString() + (outcome.isEmpty() ? QString() : QLatin1Char(' ') + outcome);
    }
};

void TestEim::init()
{
    m_eim = std::make_unique<EimChild>();
    QVERIFY(m_eim->seed({ { eid, { first, second } }, { otherEid, { foreign } } }));
    QVERIFY(m_eim->start());
    QFile token(m_eim->pki().bearerToken);
    QVERIFY(token.open(QIODevice::ReadOnly));
    m_token = token.readAll().trimmed();
}

void TestEim::cleanup()
{
    m_eim.reset();
}

void TestEim::strangersAreRefused()
{
    const QString authority = m_eim->pki().authority.certificate;
    QCOMPARE(NorthClient(m_eim->api(), authority, std::nullopt, m_token).post(QStringLiteral("enable"), iccidObject(second)).status, 0);
    QTemporaryDir elsewhere;
    const auto foreignPki = LabPki::ensure(elsewhere.path());
    QVERIFY(foreignPki);
    QCOMPARE(NorthClient(m_eim->api(), authority, foreignPki->desk, m_token).post(QStringLiteral("enable"), iccidObject(second)).status, 0);
    // A server's certificate is no client's, though the right authority signed it.
    QCOMPARE(NorthClient(m_eim->api(), authority, m_eim->pki().broker, m_token).post(QStringLiteral("enable"), iccidObject(second)).status, 0);
    QCOMPARE(NorthClient(m_eim->api(), foreignPki->authority.certificate, m_eim->pki().desk, m_token).get(QStringLiteral("/operations/x")).status, 0);
    QCOMPARE(m_eim->count(QStringLiteral("SELECT COUNT(*) FROM eim_request")), 0);
    QCOMPARE(client().post(QStringLiteral("retrieve-status"), eidObject(eid)).status, 200);
}

void TestEim::tokens()
{
    const QString authority = m_eim->pki().authority.certificate;
    for (const QByteArray &wrong : { QByteArray(), QByteArray("wrong"), m_token + "x", m_token.chopped(1) }) {
        const NorthAnswer answer = NorthClient(m_eim->api(), authority, m_eim->pki().desk, wrong).post(QStringLiteral("enable"), iccidObject(second));
        QCOMPARE(answer.status, 401);
        QCOMPARE(answer.code(), QStringLiteral("UNAUTHENTICATED"));
    }
    QCOMPARE(m_eim->count(QStringLiteral("SELECT COUNT(*) FROM eim_order")), 0);
}

void TestEim::bodiesAreStrict_data()
{
    QTest::addColumn<QString>("operation");
    QTest::addColumn<QByteArray>("body");
    const QString enable = QStringLiteral("enable");
    QTest::newRow("no body") << enable << QByteArray();
    QTest::newRow("no object") << enable << QByteArray("[]");
    QTest::newRow("no profile") << enable << QByteArray("{}");
    QTest::newRow("undeclared member") << enable << QByteArray(R"({"esimProfile":{"iccid":"8949449999999990023"},"rollback":true})");
    QTest::newRow("undeclared member inside") << enable << QByteArray(R"({"esimProfile":{"iccid":"8949449999999990023","x":1}})");
    QTest::newRow("short iccid") << enable << QByteArray(R"({"esimProfile":{"iccid":"894944999999999002"}})");
    QTest::newRow("letters") << enable << QByteArray(R"({"esimProfile":{"iccid":"894944999999999002F"}})");
    QTest::newRow("number") << enable << QByteArray(R"({"esimProfile":{"iccid":8949449999999990023}})");
    QTest::newRow("eid alone") << enable << QByteArray(R"({"esimProfile":{"eid":"89049032000000000000000000000001"}})");
    QTest::newRow("nothing to look up") << QStringLiteral("retrieve-status") << QByteArray(R"({"esimProfile":{}})");
    QTest::newRow("code without prefix") << QStringLiteral("download")
                                         << QByteArray(R"({"esimProfile":{"eid":"89049032000000000000000000000001"},"activationCode":"1$a.example$X"})");
    QTest::newRow("code of nonsense") << QStringLiteral("download")
                                      << QByteArray(R"({"esimProfile":{"eid":"89049032000000000000000000000001"},"activationCode":"LPA:1"})");
    QTest::newRow("no activation code") << QStringLiteral("download") << QByteArray(R"({"esimProfile":{"eid":"89049032000000000000000000000001"}})");
}

void TestEim::bodiesAreStrict()
{
    QFETCH(QString, operation);
    QFETCH(QByteArray, body);
    const NorthAnswer answer = client().post(operation, body);
    QCOMPARE(answer.status, 400);
    QCOMPARE(answer.code(), QStringLiteral("INVALID_ARGUMENT"));
    QCOMPARE(answer.body[QStringLiteral("status")].toInt(), 400);
}

void TestEim::refusals()
{
    NorthClient north = client();
    const auto expect = [&](const NorthAnswer &answer, int status, const char *code) {
        QCOMPARE(answer.status, status);
        QCOMPARE(answer.code(), QString::fromLatin1(code));
    };
    expect(north.post(QStringLiteral("enable"), iccidObject(first)), 409, "INCOMPATIBLE_STATE");
    expect(north.post(QStringLiteral("disable"), iccidObject(second)), 409, "INCOMPATIBLE_STATE");
    expect(north.post(QStringLiteral("enable"), iccidObject(*Iccid::parse(u"8900000000000000006"))), 404, "IDENTIFIER_NOT_FOUND");
    QJsonObject mixed = iccidObject(second);
    mixed.insert(QStringLiteral("eid"), otherEid.toString());
    expect(north.post(QStringLiteral("enable"), mixed), 422, "IDENTIFIER_MISMATCH");
    const QByteArray stranger = R"({"esimProfile":{"eid":"89049032000000000000000000000001"},"activationCode":"LPA:1$smdp.example$X"})";
    expect(north.post(QStringLiteral("download"), stranger), 404, "IDENTIFIER_NOT_FOUND");
    expect(north.post(QStringLiteral("list"), iccidObject(first)), 404, "NOT_FOUND");
    expect(north.get(QStringLiteral("/operations/none")), 404, "NOT_FOUND");
    expect(north.get(QStringLiteral("/enable")), 405, "METHOD_NOT_ALLOWED");
    expect(north.get(QStringLiteral("/nothing")), 404, "NOT_FOUND");
    north.contentType = "text/plain";
    expect(north.post(QStringLiteral("enable"), iccidObject(second)), 400, "INVALID_ARGUMENT");
    QCOMPARE(m_eim->count(QStringLiteral("SELECT COUNT(*) FROM eim_order")), 0);
    QCOMPARE(m_eim->count(QStringLiteral("SELECT COUNT(*) FROM eim_request WHERE status=409")), 2);
}

void TestEim::correlatorAndLocation()
{
    NorthClient north = client();
    const QByteArray body = R"({"esimProfile":{"iccid":"8949449999999990023"}})";
    QCOMPARE(north.post(QStringLiteral("enable"), body, "not allowed!").status, 400);
    const NorthAnswer accepted = north.post(QStringLiteral("enable"), body, "desk-1:42");
    QCOMPARE(accepted.status, 202);
    QCOMPARE(accepted.correlator, QByteArray("desk-1:42"));
    const QString id = accepted.body[QStringLiteral("operationId")].toString();
    QCOMPARE(accepted.location, QUrl(m_eim->api().toString() + QStringLiteral("/operations/") + id));
    QCOMPARE(accepted.body[QStringLiteral("status")].toString(), QStringLiteral("ACCEPTED"));
    QVERIFY(!accepted.body.contains(QStringLiteral("result")));
    QCOMPARE(north.post(QStringLiteral("enable"), iccidObject(second)).code(), QStringLiteral("CONFLICT"));
    QCOMPARE(m_eim->count(QStringLiteral("SELECT COUNT(*) FROM eim_request WHERE correlator='desk-1:42' AND operation_id IS NOT NULL")), 1);
}

void TestEim::enableReachesTheCard()
{
    NorthClient north = client();
    const QString id = north.post(QStringLiteral("enable"), iccidObject(second)).body[QStringLiteral("operationId")].toString();
    QCOMPARE(statusOf(north, id), QStringLiteral("ACCEPTED"));
    const auto truck = vehicle();
    QTRY_COMPARE_WITH_TIMEOUT(statusOf(north, id), QStringLiteral("COMPLETED SUCCESS"), 20000);
    QCOMPARE(truck->card.enabled()->profile.iccid, second);
    QTRY_VERIFY(truck->card.undelivered().empty());
    QCOMPARE(truck->executedCount(), 1);
    QCOMPARE(truck->refreshes, 1);
    const QJsonArray profiles = north.post(QStringLiteral("retrieve-status"), eidObject(eid)).body[QStringLiteral("esimProfiles")].toArray();
    QCOMPARE(profiles.size(), 2);
    for (const QJsonValue &one : profiles) {
        const bool isSecond = one.toObject()[QStringLiteral("iccid")].toString() == second.toString();
        QCOMPARE(one.toObject()[QStringLiteral("state")].toString(), isSecond ? QStringLiteral("ENABLED") : QStringLiteral("DISABLED"));
    }
    const QString back = north.post(QStringLiteral("enable"), iccidObject(first)).body[QStringLiteral("operationId")].toString();
    QTRY_COMPARE_WITH_TIMEOUT(statusOf(north, back), QStringLiteral("COMPLETED SUCCESS"), 20000);
    QCOMPARE(truck->card.counter(), std::int64_t(2));
}

void TestEim::aSwitchThatFailsRollsBack()
{
    NorthClient north = client();
    const auto truck = vehicle();
    truck->unreachable.insert(second);
    const QString id = north.post(QStringLiteral("enable"), iccidObject(second)).body[QStringLiteral("operationId")].toString();
    QTRY_COMPARE_WITH_TIMEOUT(statusOf(north, id), QStringLiteral("COMPLETED FAILED"), 20000);
    const QJsonObject result = north.get(QStringLiteral("/operations/") + id).body[QStringLiteral("result")].toObject();
    QVERIFY(result[QStringLiteral("failureReason")].toString().startsWith(QStringLiteral("rolled back:")));
    QCOMPARE(truck->card.enabled()->profile.iccid, first);
    QCOMPARE(truck->refreshes, 2);
    const QJsonArray profiles = north.post(QStringLiteral("retrieve-status"), iccidObject(first)).body[QStringLiteral("esimProfiles")].toArray();
    QCOMPARE(profiles[0].toObject()[QStringLiteral("state")].toString(), QStringLiteral("ENABLED"));
}

void TestEim::disableReportsBeforeItLeavesTheAir()
{
    NorthClient north = client();
    const auto truck = vehicle();
    const QString id = north.post(QStringLiteral("disable"), iccidObject(first)).body[QStringLiteral("operationId")].toString();
    QTRY_COMPARE_WITH_TIMEOUT(truck->executedCount(), 1, 20000);
    QVERIFY(!truck->card.enabled());
    QTRY_COMPARE_WITH_TIMEOUT(statusOf(north, id), QStringLiteral("COMPLETED SUCCESS"), 20000);
    QTRY_VERIFY(!truck->onAir);
    const QJsonArray profiles = north.post(QStringLiteral("retrieve-status"), iccidObject(first)).body[QStringLiteral("esimProfiles")].toArray();
    QCOMPARE(profiles[0].toObject()[QStringLiteral("state")].toString(), QStringLiteral("DISABLED"));
}

void TestEim::killed_data()
{
    QTest::addColumn<QByteArray>("point");
    QTest::addColumn<bool>("orderExists");
    QTest::newRow("between accept and persist") << QByteArray("accept-before-persist:1") << false;
    QTest::newRow("between persist and answer") << QByteArray("persist-before-answer:1") << true;
    QTest::newRow("package on disk, not handed out") << QByteArray("handed-before-answer:1") << true;
    QTest::newRow("result in hand, not on disk") << QByteArray("result-before-persist:1") << true;
    QTest::newRow("result on disk, not acknowledged") << QByteArray("result-before-answer:1") << true;
}

void TestEim::killed()
{
    QFETCH(QByteArray, point);
    QFETCH(bool, orderExists);
    const QUrl api = m_eim->api();
    const QUrl esipa = m_eim->esipa();
    m_eim->kill();
    QVERIFY(m_eim->start(point));
    const auto truck = vehicle();
    client().post(QStringLiteral("enable"), iccidObject(second));
    QTRY_VERIFY_WITH_TIMEOUT(m_eim->isDead(), 20000);
    QCOMPARE(m_eim->count(QStringLiteral("SELECT COUNT(*) FROM eim_order")), orderExists ? 1 : 0);

    QVERIFY(m_eim->start());
    QCOMPARE(m_eim->api(), api);
    QCOMPARE(m_eim->esipa(), esipa);
    NorthClient north = client();
    if (!orderExists) QCOMPARE(north.post(QStringLiteral("enable"), iccidObject(second)).status, 202);
    QTRY_COMPARE_WITH_TIMEOUT(m_eim->count(QStringLiteral("SELECT COUNT(*) FROM eim_order WHERE succeeded=1")), 1, 20000);
    QTRY_VERIFY(truck->card.undelivered().empty());
    QCOMPARE(truck->executedCount(), 1);
    QCOMPARE(truck->card.counter(), std::int64_t(1));
    QCOMPARE(truck->card.enabled()->profile.iccid, second);
    QCOMPARE(m_eim->count(QStringLiteral("SELECT COUNT(*) FROM eim_request WHERE status=202")), 1);
}

void TestEim::manyVehiclesPoll()
{
    constexpr int wanted = 2000;
    IpaClient client(m_eim->esipa(), m_eim->pki().authority.certificate);
    const QByteArray poll = sgp32::encode(sgp32::GetPackageRequest { eid, {}, {} });
    const QByteArray nothing = sgp32::encode(sgp32::GetPackageResponse(sgp32::EsipaRefusal { sgp32::NoPackage }));
    int answered = 0;
    QElapsedTimer timer;
    timer.start();
    for (int i = 0; i < wanted; ++i)
        client.post(poll, [&](const std::optional<QByteArray> &answer) { answered += answer == nothing; });
    QTRY_COMPARE_WITH_TIMEOUT(answered, wanted, 60000);
    const double rate = wanted * 1000.0 / double(timer.elapsed());
    qInfo("%.0f polls a second", rate);
    QVERIFY(rate > 100);
}

int main(int argc, char **argv)
{
    QCoreApplication app(argc, argv);
    if (argc > 2 && qstrcmp(argv[1], "--eim") == 0) return EimChild::serve(app.arguments());
    TestEim test;
    return QTest::qExec(&test, argc, argv);
}

#include "tst_eim.moc"

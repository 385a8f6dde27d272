#include "contract.h"

#include "world/eimnorth.h"
#include "world/eimoutcome.h"
#include "world/pki.h"

#include <QJsonDocument>
#include <QTemporaryDir>
#include <QTest>

using namespace signalbox;
using namespace signalbox::world;

/// Every answer of the northbound side, without a network, held against the description of the API.
class TestContract : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void theCheckerFindsWhatIsWrong();
    void answers_data();
    void answers();
    void completedOperations();
    void downloads();
    void injectedFaults();

private:
    const Eid m_eid = *Eid::withCheckDigits("890490320000000000000000000001");
    const Iccid m_first = *Iccid::parse(u"8988307000000000123");
    const Iccid m_second = *Iccid::parse(u"8949449999999990023");
    Contract m_contract;
    QTemporaryDir m_dir;
    WallClock m_clock;
    EimKillPoints m_killPoints;
    std::unique_ptr<EimState> m_state;
    std::unique_ptr<EimBook> m_book;
    std::unique_ptr<EimNorth> m_north;

    EimHttpAnswer ask(const QByteArray &method, const QString &path, const QByteArray &body, const QByteArray &token = "token")
    {
        return m_north->answer({ method, EimNorth::basePath() + path, body, [&](const QByteArray &name) -> QByteArray {
            if (name == "authorization") return "Bearer " + token;
            return name == "content-type" ? "application/json" : QByteArray();
        } });
    }
    static QJsonObject json(const EimHttpAnswer &answer) { return QJsonDocument::fromJson(answer.body).object(); }
};

void TestContract::initTestCase()
{
    QVERIFY(m_contract.isLoaded());
    auto store = EimStore::open(m_dir.path() + QStringLiteral("/world.sqlite"));
    QVERIFY(store);
    EimCard card;
    card.eid = m_eid;
    card.profiles = { { m_first, true, false }, { m_second, false, false } };
    QVERIFY((*store)->seed({ card }));
    m_state = std::move(*EimState::load(std::move(*store)));
    m_book = std::make_unique<EimBook>(*m_state, m_clock, m_killPoints);
    m_north = std::make_unique<EimNorth>(*m_book, EimCredentials { true, "token", "secret" });
}

void TestContract::theCheckerFindsWhatIsWrong()
{
    const QString path = QStringLiteral("/enable");
    const QString post = QStringLiteral("post");
    QVERIFY(!m_contract.complaint(path, post, 200, {}).isEmpty());
    QVERIFY(!m_contract.complaint(path, post, 409, {}).isEmpty());
    QJsonObject refusal { { QStringLiteral("status"), 409 }, { QStringLiteral("code"), QStringLiteral("CONFLICT") }, { QStringLiteral("message"), QString() } };
    QCOMPARE(m_contract.complaint(path, post, 409, refusal), QString());
    refusal.insert(QStringLiteral("more"), 1);
    QVERIFY(!m_contract.complaint(path, post, 409, refusal).isEmpty());
}

void TestContract::answers_data()
{
    QTest::addColumn<QString>("path");
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<QByteArray>("token");
    QTest::addColumn<int>("status");
    const QByteArray good = "token";
    const QByteArray first = R"({"esimProfile":{"iccid":"8988307000000000123"}})";
    const QByteArray second = R"({"esimProfile":{"iccid":"8949449999999990023"}})";
    const QByteArray unknown = R"({"esimProfile":{"iccid":"8900000000000000006"}})";
    const auto row = [&](const char *name, const char *path, const QByteArray &body, int status) {
        QTest::newRow(name) << QString::fromLatin1(path) << body << good << status;
    };
    QTest::newRow("wrong token") << QStringLiteral("/enable") << second << QByteArray("other") << 401;
    row("nonsense", "/enable", "{", 400);
    row("unknown", "/delete", unknown, 404);
    row("wrong state", "/set-fallback", first, 409);
    row("accepted", "/enable", second, 202);
    row("busy", "/disable", first, 409);
    const auto download = [](const QString &eid, const char *code) {
        return QStringLiteral(R"({"esimProfile":{"eid":"%1"},"activationCode":"%2"})").arg(eid, QString::fromLatin1(code)).toLatin1();
    };
    row("download while busy", "/download", download(m_eid.toString(), "LPA:1$dp.example$AB-12"), 422);
    row("download to nobody", "/download", download(QString(32, u'7'), "LPA:1$dp.example$AB-12"), 404);
    row("no activation code", "/download", download(m_eid.toString(), "LPA:2$dp.example$AB-12"), 400);
    row("confirmation code", "/download", download(m_eid.toString(), "LPA:1$dp.example$AB-12$$1"), 422);
    row("listing", "/retrieve-status", first, 200);
    row("listing of nothing", "/retrieve-status", unknown, 404);
}

void TestContract::answers()
{
    QFETCH(QString, path);
    QFETCH(QByteArray, body);
    QFETCH(QByteArray, token);
    QFETCH(int, status);
    const EimHttpAnswer answer = ask("POST", path, body, token);
    QCOMPARE(answer.status, status);
    QCOMPARE(m_contract.complaint(path, QStringLiteral("post"), status, json(answer)), QString());
}

void TestContract::completedOperations()
{
    const QString path = QStringLiteral("/operations/{operationId}");
    const QString get = QStringLiteral("get");
    QVERIFY(m_state->open(m_eid));
    EimOrder order = *m_state->open(m_eid);
    const auto show = [&] { return json(ask("GET", QStringLiteral("/operations/") + order.id, {})); };
    QCOMPARE(m_contract.complaint(path, get, 200, show()), QString());
    for (const auto kind : { sgp32::ResultKind::Enable, sgp32::ResultKind::Rollback }) {
        EimCard card = *m_state->card(m_eid);
        sgp32::PackageResult result;
        result.results = { { kind, sgp32::Ok, {} } };
        applyResult(order, card, result);
        order.state = EimOrderState::Done;
        order.completedAt = m_clock.now();
        QVERIFY(m_state->update(order, card));
        QCOMPARE(m_contract.complaint(path, get, 200, show()), QString());
        QCOMPARE(show()[QStringLiteral("status")].toString(), QStringLiteral("COMPLETED"));
    }
    QCOMPARE(m_contract.complaint(path, get, 404, json(ask("GET", QStringLiteral("/operations/none"), {}))), QString());
    QCOMPARE(m_contract.complaint(path, get, 400, json(ask("GET", QStringLiteral("/operations/not%20one"), {}))), QString());
}

void TestContract::downloads()
{
    QVERIFY(!m_state->open(m_eid));
    const QByteArray body = R"({"esimProfile":{"eid":")" + m_eid.toString().toLatin1() + R"("},"activationCode":"LPA:1$dp.example$AB-12"})";
    const EimHttpAnswer accepted = ask("POST", QStringLiteral("/download"), body);
    QCOMPARE(accepted.status, 202);
    QCOMPARE(m_contract.complaint(QStringLiteral("/download"), QStringLiteral("post"), 202, json(accepted)), QString());
    QVERIFY(!json(accepted)[QStringLiteral("esimProfile")].toObject().contains(QStringLiteral("iccid")));
    for (const std::int64_t error : { std::int64_t(0), std::int64_t(sgp32::InsufficientMemory) }) {
        EimOrder ended = *m_state->open(m_eid);
        EimCard card = *m_state->card(m_eid);
        sgp32::InstallationResult result;
        result.iccid = *Iccid::parse(u"8933019000000000001");
        result.error = error;
        applyInstallation(ended, card, result);
        ended.completedAt = m_clock.now();
        EimOrder shown = ended;
        shown.state = EimOrderState::Done;
        QVERIFY(m_state->store().write({ &shown, &card, nullptr }));
        const QJsonObject told = json(ask("GET", QStringLiteral("/operations/") + ended.id, {}));
        QCOMPARE(m_contract.complaint(QStringLiteral("/operations/{operationId}"), QStringLiteral("get"), 200, told), QString());
        QCOMPARE(told[QStringLiteral("result")].toObject().contains(QStringLiteral("assignedIccid")), error == 0);
    }
}

void TestContract::injectedFaults()
{
    for (const int status : { 429, 500, 503, 504 }) {
        QVERIFY(m_state->store().setStrain({ {}, status, 1 }));
        m_state->lookAtStrain();
        const EimHttpAnswer answer = ask("POST", QStringLiteral("/delete"), R"({"esimProfile":{"iccid":"8949449999999990023"}})");
        QCOMPARE(answer.status, status);
        QCOMPARE(m_contract.complaint(QStringLiteral("/delete"), QStringLiteral("post"), status, json(answer)), QString());
    }
    QCOMPARE(ask("GET", QStringLiteral("/operations/none"), {}).status, 404);
}

QTEST_GUILESS_MAIN(TestContract)
#include "tst_contract.moc"

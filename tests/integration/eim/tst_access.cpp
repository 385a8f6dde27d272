#include "eimchild.h"
#include "northclient.h"

#include "world/eimaccess.h"
#include "world/eimstore.h"
#include "world/ipaclient.h"

#include "sgp32/esipa.h"

#include <QCoreApplication>
#include <QFile>
#include <QTest>

using namespace signalbox;
using namespace signalbox::world;

namespace {

const Eid eid = *Eid::withCheckDigits("890490320000000000000000000001");
const Iccid first = *Iccid::parse(u"8988307000000000123");
const Iccid second = *Iccid::parse(u"8949449999999990023");

QJsonObject iccidObject(const Iccid &iccid) { return { { QStringLiteral("iccid"), iccid.toString() } }; }

QByteArray secret(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll().trimmed() : QByteArray();
}

} // namespace

/// Who is let in: OAuth 2 client credentials, static bearer, client certificate alone, no TLS at all; and what
/// EimStrain does to answers.
class TestAccess : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup() { m_eim.reset(); }
    void tokensAreGivenOut();
    void wrongRequestsForTokens();
    void scopesLimit();
    void tokensEnd();
    void tokensOutliveAKill();
    void aTokenWithoutACertificate();
    void aCertificateWithoutAToken();
    void withoutTls();
    void faultsThatWereAskedFor();
    void answersThatAreHeldBack();

private:
    bool start(const QStringList &options)
    {
        m_eim->options = options;
        return m_eim->start();
    }
    NorthClient client(const std::optional<PkiFiles> &papers) { return NorthClient(m_eim->api(), m_eim->pki().authority.certificate, papers, {}); }
    NorthClient client() { return client(m_eim->pki().desk); }
    QByteArray credentials() const { return labClientId().toUtf8() + ':' + secret(m_eim->pki().clientSecret); }
    QByteArray tokenFor(NorthClient &north, const QByteArray &scope = {})
    {
        const QByteArray form = "grant_type=client_credentials" + (scope.isEmpty() ? QByteArray() : "&scope=" + scope);
        return north.form(m_eim->tokens(), form, credentials()).body[QStringLiteral("access_token")].toString().toLatin1();
    }
    bool strain(const EimStrain &wanted)
    {
        const auto store = EimStore::open(m_eim->workspace() + QStringLiteral("/world.sqlite"));
        return store && (*store)->setStrain(wanted);
    }
    std::unique_ptr<EimChild> m_eim;
};

void TestAccess::init()
{
    m_eim = std::make_unique<EimChild>();
    QVERIFY(m_eim->seed({ { eid, { first, second } } }));
}

void TestAccess::tokensAreGivenOut()
{
    QVERIFY(start({}));
    NorthClient north = client();
    QCOMPARE(north.post(QStringLiteral("retrieve-status"), iccidObject(first)).status, 401);
    const NorthAnswer given = north.form(m_eim->tokens(), "grant_type=client_credentials", credentials());
    QCOMPARE(given.status, 200);
    QCOMPARE(given.body[QStringLiteral("token_type")].toString(), QStringLiteral("Bearer"));
    QCOMPARE(given.body[QStringLiteral("expires_in")].toInt(), 300);
    north.setToken(given.body[QStringLiteral("access_token")].toString().toLatin1());
    QCOMPARE(north.post(QStringLiteral("retrieve-status"), iccidObject(first)).status, 200);
    QCOMPARE(north.post(QStringLiteral("enable"), iccidObject(second)).status, 202);
    const QByteArray inForm = "grant_type=client_credentials&client_id=signalbox-desk&client_secret=" + secret(m_eim->pki().clientSecret);
    QCOMPARE(north.form(m_eim->tokens(), inForm).status, 200);
}

void TestAccess::wrongRequestsForTokens()
{
    QVERIFY(start({}));
    NorthClient north = client();
    const auto error = [&](const QByteArray &form, const QByteArray &basic) {
        const NorthAnswer answer = north.form(m_eim->tokens(), form, basic);
        return QString::number(answer.status) + u' ' + answer.body[QStringLiteral("error")].toString();
    };
    const QByteArray good = "grant_type=client_credentials";
    QCOMPARE(error(good, {}), QStringLiteral("401 invalid_client"));
    QCOMPARE(error(good, credentials() + 'x'), QStringLiteral("401 invalid_client"));
    QCOMPARE(error("grant_type=password", credentials()), QStringLiteral("400 unsupported_grant_type"));
    QCOMPARE(error(good + "&scope=everything", credentials()), QStringLiteral("400 invalid_scope"));
    QCOMPARE(north.get(QStringLiteral("/../../oauth2/token")).status, 405);
}

void TestAccess::scopesLimit()
{
    QVERIFY(start({}));
    NorthClient north = client();
    north.setToken(tokenFor(north, "iot-device-management:esim-profiles:retrieve-status"));
    QCOMPARE(north.post(QStringLiteral("retrieve-status"), iccidObject(first)).status, 200);
    const NorthAnswer refused = north.post(QStringLiteral("enable"), iccidObject(second));
    QCOMPARE(refused.status, 403);
    QCOMPARE(refused.code(), QStringLiteral("PERMISSION_DENIED"));
    QCOMPARE(north.get(QStringLiteral("/operations/none")).status, 403);
    QCOMPARE(m_eim->count(QStringLiteral("SELECT COUNT(*) FROM eim_order")), 0);
}

void TestAccess::tokensEnd()
{
    QVERIFY(start({ QStringLiteral("short-tokens") }));
    NorthClient north = client();
    const QByteArray token = tokenFor(north);
    north.setToken(token);
    QCOMPARE(north.post(QStringLiteral("retrieve-status"), iccidObject(first)).status, 200);
    QTRY_COMPARE(north.post(QStringLiteral("retrieve-status"), iccidObject(first)).status, 401);
    north.setToken(tokenFor(north));
    QCOMPARE(north.post(QStringLiteral("retrieve-status"), iccidObject(first)).status, 200);
    north.setToken(token.left(token.indexOf('.')) + ".AAAA");
    QCOMPARE(north.post(QStringLiteral("retrieve-status"), iccidObject(first)).status, 401);
}

void TestAccess::tokensOutliveAKill()
{
    QVERIFY(start({}));
    NorthClient north = client();
    north.setToken(tokenFor(north));
    m_eim->kill();
    QVERIFY(start({}));
    NorthClient again = client();
    again.setToken(tokenFor(again));
    QCOMPARE(again.post(QStringLiteral("retrieve-status"), iccidObject(first)).status, 200);
    QCOMPARE(north.post(QStringLiteral("retrieve-status"), iccidObject(first)).status, 200);
}

void TestAccess::aTokenWithoutACertificate()
{
    QVERIFY(start({ QStringLiteral("no-certificate") }));
    NorthClient north = client(std::nullopt);
    QCOMPARE(north.post(QStringLiteral("retrieve-status"), iccidObject(first)).status, 401);
    north.setToken(secret(m_eim->pki().bearerToken));
    QCOMPARE(north.post(QStringLiteral("retrieve-status"), iccidObject(first)).status, 200);
    north.setToken(tokenFor(north));
    QCOMPARE(north.post(QStringLiteral("retrieve-status"), iccidObject(first)).status, 200);
}

void TestAccess::aCertificateWithoutAToken()
{
    QVERIFY(start({ QStringLiteral("no-token") }));
    QCOMPARE(client().post(QStringLiteral("retrieve-status"), iccidObject(first)).status, 200);
    QCOMPARE(client(std::nullopt).post(QStringLiteral("retrieve-status"), iccidObject(first)).status, 0);
}

void TestAccess::withoutTls()
{
    QVERIFY(start({ QStringLiteral("plain") }));
    QCOMPARE(m_eim->api().scheme(), QStringLiteral("http"));
    NorthClient north = client(std::nullopt);
    QCOMPARE(north.post(QStringLiteral("enable"), iccidObject(second)).status, 401);
    north.setToken(tokenFor(north));
    const NorthAnswer accepted = north.post(QStringLiteral("enable"), iccidObject(second));
    QCOMPARE(accepted.status, 202);
    QCOMPARE(accepted.location.scheme(), QStringLiteral("http"));
}

void TestAccess::faultsThatWereAskedFor()
{
    QVERIFY(start({ QStringLiteral("no-token") }));
    NorthClient north = client();
    for (const auto &[status, code] : { std::pair(503, "UNAVAILABLE"), std::pair(500, "INTERNAL"), std::pair(504, "TIMEOUT"), std::pair(429, "TOO_MANY_REQUESTS") }) {
        QVERIFY(strain({ {}, status, 1 }));
        const NorthAnswer answer = north.post(QStringLiteral("enable"), iccidObject(second));
        QCOMPARE(answer.status, status);
        QCOMPARE(answer.code(), QString::fromLatin1(code));
        QCOMPARE(answer.retryAfter.isEmpty(), status == 500 || status == 504);
    }
    QCOMPARE(m_eim->count(QStringLiteral("SELECT COUNT(*) FROM eim_order")), 0);
    QCOMPARE(north.post(QStringLiteral("enable"), iccidObject(second)).status, 202);
}

void TestAccess::answersThatAreHeldBack()
{
    QVERIFY(start({ QStringLiteral("no-token") }));
    NorthClient north = client();
    QElapsedTimer timer;
    const auto taken = [&] {
        timer.start();
        const int status = north.post(QStringLiteral("retrieve-status"), iccidObject(first)).status;
        return status == 200 ? timer.elapsed() : -1;
    };
    QVERIFY(taken() >= 0); // the handshake
    QVERIFY(strain({ std::chrono::milliseconds(700), 0, 0 }));
    QVERIFY(taken() >= 700);
    QVERIFY(taken() >= 700); // the same connection again
    IpaClient vehicles(m_eim->esipa(), m_eim->pki().authority.certificate);
    bool answered = false;
    timer.start();
    // The eIM looks at what is asked of it once a second; the requests above made it look.
    vehicles.post(sgp32::encode(sgp32::GetPackageRequest { eid, {}, {} }), [&](const std::optional<QByteArray> &answer) { answered = answer.has_value(); });
    QTRY_VERIFY_WITH_TIMEOUT(answered, 20000);
    QVERIFY(timer.elapsed() >= 700);
    QVERIFY(strain({}));
    const qint64 quick = taken();
    QVERIFY(quick >= 0 && quick < 700);
}

int main(int argc, char **argv)
{
    QCoreApplication app(argc, argv);
    if (argc > 2 && qstrcmp(argv[1], "--eim") == 0) return EimChild::serve(app.arguments());
    TestAccess test;
    return QTest::qExec(&test, argc, argv);
}

#include "tst_access.moc"

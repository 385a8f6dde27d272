#include "eimchild.h"
#include "onem2mvehicle.h"
#include "soapclient.h"

#include <QCoreApplication>
#include <QRegularExpression>
#include <QTest>

using namespace signalbox;
using namespace signalbox::world;

namespace {

const Eid eid = *Eid::withCheckDigits("890490320000000000000000000007");
const Iccid first = *Iccid::parse(u"8988307000000000123");
const Iccid second = *Iccid::parse(u"8949449999999990023");

M2mCard factoryCard()
{
    std::vector<M2mProfile> profiles(2);
    profiles[0].profile.iccid = first;
    profiles[0].profile.state = ProfileState::Enabled;
    profiles[0].profile.fallback = true;
    profiles[1].profile.iccid = second;
    for (std::size_t i = 0; i < profiles.size(); ++i) profiles[i].aid = isdpAid(int(i) + 1);
    return M2mCard(eid, profiles, 640 * 1024);
}

QByteArray envelope(const QByteArray &body, const QByteArray &requester = "2.999.20.1", const QByteArray &messageId = "//2.999.20.1/m1")
{
    return "<?xml version=\"1.0\"?><s:Envelope xmlns:s=\"http://www.w3.org/2003/05/soap-envelope\" xmlns:a=\"http://www.w3.org/2005/08/addressing\"><s:Header>"
           "<a:From><a:Address>https://desk.example/es4?EntityId=" + requester + "</a:Address></a:From>"
           "<a:MessageID>" + messageId + "</a:MessageID><a:Action>http://gsma.com/ES4/PlatformManagement/ES4-EnableProfile</a:Action>"
           "<a:ReplyTo><a:Address>http://docs.oasis-open.org/ws-rx/wsmc/200702/anonymous?id=box</a:Address></a:ReplyTo>"
           "</s:Header><s:Body>" + body + "</s:Body></s:Envelope>";
}

/// `more`: what stands behind the EID.
QByteArray function(const QByteArray &name, const QByteArray &more = {}, const QByteArray &call = "call-1", const QByteArray &space = "3")
{
    return "<r:" + name + "Request xmlns:r=\"http://namespaces.gsma.org/esim-messaging/" + space + "\"><r:FunctionCallIdentifier>" + call
        + "</r:FunctionCallIdentifier><r:ValidityPeriod>3600</r:ValidityPeriod><r:Eid>" + eid.toString().toLatin1() + "</r:Eid>" + more + "</r:" + name + "Request>";
}

QByteArray iccidElement(const Iccid &iccid)
{
    return "<r:Iccid>" + iccid.toString().toLatin1() + "</r:Iccid>";
}

QByteArray mailQuestion()
{
    return envelope("<m:MakeConnection xmlns:m=\"http://docs.oasis-open.org/ws-rx/wsmc/200702\">"
                    "<m:Address>http://docs.oasis-open.org/ws-rx/wsmc/200702/anonymous?id=box</m:Address></m:MakeConnection>");
}

/// The text of the first element of that name, whatever its prefix.
QString element(const QByteArray &xml, const char *name)
{
    const QRegularExpression pattern(QStringLiteral("<(?:\\w+:)?%1(?: [^>]*)?>([^<]*)</").arg(QString::fromLatin1(name)));
    return pattern.match(QString::fromUtf8(xml)).captured(1);
}

} // namespace

/// The SM-SR over a wire that knows nothing of our encoder.
class TestSmsr : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void strangersAreRefused();
    void faults_data();
    void faults();
    void theInformationSet();
    void anEnable();
    void anEnableThatFallsBack();
    void killed_data();
    void killed();

private:
    SoapAnswer post(const QByteArray &body) { return postSoap(m_smsr->es4(), m_smsr->pki().authority.certificate, m_smsr->pki().desk, body); }
    std::unique_ptr<OneM2mVehicle> vehicle()
    {
        return std::make_unique<OneM2mVehicle>(factoryCard(), m_smsr->workspace(), m_smsr->esipa(), m_smsr->pki().authority.certificate);
    }
    /// What comes until the answer to an order is there.
    QList<QByteArray> letters()
    {
        QList<QByteArray> all;
        const auto look = [&] {
            const SoapAnswer answer = post(mailQuestion());
            if (answer.status == 200) all += answer.body;
            return !all.isEmpty() && all.last().contains("Response");
        };
        return QTest::qWaitFor(look, 20000) ? all : QList<QByteArray> {};
    }
    std::unique_ptr<EimChild> m_smsr;
};

void TestSmsr::init()
{
    m_smsr = std::make_unique<EimChild>();
    auto store = SmsrStore::open(m_smsr->workspace() + QStringLiteral("/world.sqlite"));
    QVERIFY(store && (*store)->seed({ smsrFactoryCard(factoryCard()) }));
    QVERIFY(m_smsr->start());
}

void TestSmsr::strangersAreRefused()
{
    const QByteArray question = envelope(function("ES4-GetEIS"));
    QCOMPARE(postSoap(m_smsr->es4(), m_smsr->pki().authority.certificate, std::nullopt, question).status, 0);
    QTemporaryDir elsewhere;
    const auto foreign = LabPki::ensure(elsewhere.path());
    QVERIFY(foreign);
    QCOMPARE(postSoap(m_smsr->es4(), m_smsr->pki().authority.certificate, foreign->desk, question).status, 0);
    // A certificate of ours, but no operator's; and an operator that says it is another.
    QCOMPARE(postSoap(m_smsr->es4(), m_smsr->pki().authority.certificate, m_smsr->pki().lab, question).status, 403);
    QCOMPARE(post(envelope(function("ES4-GetEIS"), "2.999.66")).status, 403);
    QCOMPARE(post(question).status, 200);
}

void TestSmsr::faults_data()
{
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<int>("status");
    QTest::newRow("nothing") << QByteArray() << 400;
    QTest::newRow("no XML") << QByteArray("enable it") << 400;
    QTest::newRow("a document type") << QByteArray("<!DOCTYPE x [<!ENTITY e \"e\">]><x>&e;</x>") << 400;
    QTest::newRow("cut off") << envelope(function("ES4-GetEIS")).chopped(20) << 400;
    QTest::newRow("nothing in it") << envelope({}) << 400;
    QTest::newRow("nobody's function") << envelope(function("ES4-Dance")) << 400;
    QTest::newRow("the SM-DP's function") << envelope(function("ES2-GetEIS")) << 400;
    QTest::newRow("no EID") << envelope(function("ES4-GetEIS").replace("Eid", "Did")) << 400;
    QTest::newRow("a call-back") << envelope(function("ES4-AuditEIS")).replace("anonymous?id=box", "x") << 400;
    QTest::newRow("no message id") << envelope(function("ES4-GetEIS"), "2.999.20.1", "") << 400;
}

void TestSmsr::faults()
{
    QFETCH(QByteArray, body);
    QFETCH(int, status);
    const SoapAnswer answer = post(body);
    QCOMPARE(answer.status, status);
    QVERIFY2(answer.body.contains("Fault"), answer.body.constData());
    QCOMPARE(m_smsr->count(QStringLiteral("SELECT COUNT(*) FROM smsr_order")), 0);
}

void TestSmsr::theInformationSet()
{
    const SoapAnswer answer = post(envelope(function("ES4-GetEIS", {}, "call-1", "1")));
    QCOMPARE(answer.status, 200);
    QVERIFY(answer.type.startsWith("application/soap+xml"));
    QCOMPARE(element(answer.body, "RelatesTo"), QStringLiteral("//2.999.20.1/m1"));
    QCOMPARE(element(answer.body, "Status"), QStringLiteral("EXECUTED_SUCCESS"));
    QCOMPARE(element(answer.body, "Eid"), eid.toString());
    QCOMPARE(answer.body.count("<rps:ProfileInfo>"), 2);
    QCOMPARE(post(envelope(function("ES4-GetEIS").replace(eid.toString().toLatin1(), QByteArray(32, '1')))).status, 200);
    QCOMPARE(postSoap(m_smsr->es4(), m_smsr->pki().authority.certificate, m_smsr->pki().desk, "{}", "application/json").status, 415);
}

void TestSmsr::anEnable()
{
    const auto truck = vehicle();
    QCOMPARE(post(mailQuestion()).status, 202);
    QCOMPARE(post(envelope(function("ES4-EnableProfile", iccidElement(second)))).status, 202);
    const QList<QByteArray> mail = letters();
    QCOMPARE(mail.size(), 3);
    QVERIFY(mail[0].contains("ES4-HandleProfileDisabledNotification"));
    QVERIFY(mail[1].contains("ES4-HandleProfileEnabledNotification"));
    QVERIFY(mail[1].contains("pending=\"true\""));
    QVERIFY(mail[2].contains("ES4-EnableProfileResponse"));
    QVERIFY(mail[2].contains("pending=\"false\""));
    QCOMPARE(element(mail[2], "Status"), QStringLiteral("EXECUTED_SUCCESS"));
    QCOMPARE(element(mail[2], "RelatesTo"), QStringLiteral("//2.999.20.1/m1"));
    QCOMPARE(truck->card.enabled()->profile.iccid, second);
    QCOMPARE(truck->executions, 1);
}

void TestSmsr::anEnableThatFallsBack()
{
    const auto truck = vehicle();
    truck->dead.insert(second);
    QCOMPARE(post(envelope(function("ES4-EnableProfile", iccidElement(second)))).status, 202);
    const QList<QByteArray> mail = letters();
    QVERIFY(!mail.isEmpty());
    QCOMPARE(element(mail.last(), "Status"), QStringLiteral("FAILED"));
    QCOMPARE(element(mail.last(), "Subject"), QStringLiteral("8.2.1"));
    QCOMPARE(truck->card.enabled()->profile.iccid, first);
    QCOMPARE(truck->fallbacks, 1);
}

void TestSmsr::killed_data()
{
    QTest::addColumn<QByteArray>("point");
    QTest::addColumn<bool>("orderExists");
    QTest::newRow("between accept and persist") << QByteArray("accept-before-persist:1") << false;
    QTest::newRow("between persist and answer") << QByteArray("persist-before-answer:1") << true;
    QTest::newRow("script on disk, not handed out") << QByteArray("handed-before-answer:1") << true;
    QTest::newRow("end in hand, not on disk") << QByteArray("result-before-persist:1") << true;
    QTest::newRow("end on disk, not confirmed") << QByteArray("result-before-answer:1") << true;
}

void TestSmsr::killed()
{
    QFETCH(QByteArray, point);
    QFETCH(bool, orderExists);
    const QUrl es4 = m_smsr->es4();
    m_smsr->kill();
    QVERIFY(m_smsr->start(point));
    const auto truck = vehicle();
    post(envelope(function("ES4-EnableProfile", iccidElement(second))));
    QTRY_VERIFY_WITH_TIMEOUT(m_smsr->isDead(), 20000);
    QCOMPARE(m_smsr->count(QStringLiteral("SELECT COUNT(*) FROM smsr_order")), orderExists ? 1 : 0);
    QVERIFY(m_smsr->start());
    QCOMPARE(m_smsr->es4(), es4);
    // Whoever lost the answer may ask again with the same identifier: it runs once.
    QCOMPARE(post(envelope(function("ES4-EnableProfile", iccidElement(second)))).status, 202);
    const QList<QByteArray> mail = letters();
    QVERIFY(!mail.isEmpty());
    QCOMPARE(element(mail.last(), "Status"), QStringLiteral("EXECUTED_SUCCESS"));
    QCOMPARE(truck->executions, 1);
    QCOMPARE(truck->card.enabled()->profile.iccid, second);
    QCOMPARE(m_smsr->count(QStringLiteral("SELECT COUNT(*) FROM smsr_order")), 1);
}

int main(int argc, char **argv)
{
    QCoreApplication app(argc, argv);
    if (argc > 2 && qstrcmp(argv[1], "--eim") == 0) return EimChild::serve(app.arguments());
    TestSmsr test;
    return QTest::qExec(&test, argc, argv);
}

#include "tst_smsr.moc"

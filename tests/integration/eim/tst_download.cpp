#include "eimchild.h"
#include "northclient.h"
#include "onevehicle.h"

#include "world/smdpshelf.h"

#include <QCoreApplication>
#include <QFile>
#include <QTest>

using namespace signalbox;
using namespace signalbox::world;

namespace {

const Eid eid = *Eid::withCheckDigits("890490320000000000000000000001");
const Iccid first = *Iccid::parse(u"8988307000000000123");
const Iccid second = *Iccid::parse(u"8949449999999990023");

} // namespace

/// Downloads over HTTPS: desk's side of the API, eIM, card, SM-DP+ on the shelves that the lab stocks.
class TestDownload : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup() { m_eim.reset(); }
    void shelvesAreStockedOnce();
    void aProfileArrives();
    void aSecondVehicleIsRefused();
    void killed_data();
    void killed();

private:
    std::unique_ptr<EimChild> m_eim;
    NorthClient client() { return NorthClient(m_eim->api(), m_eim->pki().authority.certificate, m_eim->pki().desk, m_token); }
    std::unique_ptr<OneVehicle> vehicle()
    {
        return std::make_unique<OneVehicle>(eid, std::vector { first, second }, m_eim->workspace(), m_eim->esipa(), m_eim->pki().authority.certificate);
    }
    /// The first codes that the supplier of `host` sent.
    QString code(const char *host)
    {
        QFile list(m_eim->workspace() + QStringLiteral("/activation-codes.tsv"));
        if (list.open(QIODevice::ReadOnly))
            for (const QByteArray &line : list.readAll().split('\n'))
                if (line.contains(host)) return QString::fromUtf8(line.split('\t').value(5));
        return {};
    }
    static QByteArray body(const QString &activationCode)
    {
        return QStringLiteral(R"({"esimProfile":{"eid":"%1"},"activationCode":"%2"})").arg(eid.toString(), activationCode).toUtf8();
    }
    static QJsonObject resultOf(NorthClient &north, const QString &id)
    {
        return north.get(QStringLiteral("/operations/") + id).body[QStringLiteral("result")].toObject();
    }
    static QString outcomeOf(NorthClient &north, const QString &id) { return resultOf(north, id)[QStringLiteral("outcome")].toString(); }
    QByteArray m_token;
};

void TestDownload::init()
{
    m_eim = std::make_unique<EimChild>();
    QVERIFY(m_eim->seed({ { eid, { first, second } } }));
    QVERIFY(m_eim->start());
    QFile token(m_eim->pki().bearerToken);
    QVERIFY(token.open(QIODevice::ReadOnly));
    m_token = token.readAll().trimmed();
}

void TestDownload::shelvesAreStockedOnce()
{
    QVERIFY(m_eim->count(QStringLiteral("SELECT COUNT(DISTINCT supplier) FROM smdp_entry")) >= 3);
    const int stocked = m_eim->count(QStringLiteral("SELECT COUNT(*) FROM smdp_entry"));
    QVERIFY(stocked > 400);
    const auto others = QFileInfo(m_eim->workspace() + QStringLiteral("/activation-codes.tsv")).permissions() & (QFile::ReadGroup | QFile::ReadOther);
    QVERIFY(!others);
    const QString before = code("silverpine");
    m_eim->kill();
    QVERIFY(m_eim->start());
    QCOMPARE(m_eim->count(QStringLiteral("SELECT COUNT(*) FROM smdp_entry")), stocked);
    QCOMPARE(code("silverpine"), before);
    QVERIFY(before.startsWith(QStringLiteral("LPA:1$dp.silverpine.example$")));
}

void TestDownload::aProfileArrives()
{
    NorthClient north = client();
    const auto truck = vehicle();
    const NorthAnswer accepted = north.post(QStringLiteral("download"), body(code("meridian")));
    QCOMPARE(accepted.status, 202);
    const QString id = accepted.body[QStringLiteral("operationId")].toString();
    QTRY_COMPARE_WITH_TIMEOUT(outcomeOf(north, id), QStringLiteral("SUCCESS"), 30000);
    const QString assigned = resultOf(north, id)[QStringLiteral("assignedIccid")].toString();
    QCOMPARE(truck->card.profiles().back().profile.iccid.toString(), assigned);
    QTRY_COMPARE(m_eim->count(QStringLiteral("SELECT COUNT(*) FROM smdp_entry WHERE state=3 AND iccid='%1'").arg(assigned)), 1);
    const QString enable = north.post(QStringLiteral("enable"), QJsonObject { { QStringLiteral("iccid"), assigned } }).body[QStringLiteral("operationId")].toString();
    QTRY_COMPARE_WITH_TIMEOUT(outcomeOf(north, enable), QStringLiteral("SUCCESS"), 30000);
    QCOMPARE(truck->onAir->toString(), assigned);
}

void TestDownload::aSecondVehicleIsRefused()
{
    NorthClient north = client();
    const auto truck = vehicle();
    for (const char *wanted : { "SUCCESS", "FAILED" }) {
        const NorthAnswer accepted = north.post(QStringLiteral("download"), body(code("nordlicht")));
        QCOMPARE(accepted.status, 202);
        QTRY_COMPARE_WITH_TIMEOUT(outcomeOf(north, accepted.body[QStringLiteral("operationId")].toString()), QString::fromLatin1(wanted), 30000);
    }
    QCOMPARE(truck->installations.size(), std::size_t(1));
}

void TestDownload::killed_data()
{
    QTest::addColumn<QByteArray>("point");
    QTest::newRow("between persist and answer") << QByteArray("persist-before-answer:1");
    QTest::newRow("triggered on disk, not handed out") << QByteArray("handed-before-answer:1");
    QTest::newRow("result in hand, not on disk") << QByteArray("result-before-persist:1");
    QTest::newRow("result on disk, not acknowledged") << QByteArray("result-before-answer:1");
}

void TestDownload::killed()
{
    QFETCH(QByteArray, point);
    m_eim->kill();
    QVERIFY(m_eim->start(point));
    const auto truck = vehicle();
    client().post(QStringLiteral("download"), body(code("meridian")));
    QTRY_VERIFY_WITH_TIMEOUT(m_eim->isDead(), 20000);
    QVERIFY(m_eim->start());
    QTRY_COMPARE_WITH_TIMEOUT(m_eim->count(QStringLiteral("SELECT COUNT(*) FROM eim_order WHERE succeeded=1")), 1, 20000);
    QTRY_VERIFY_WITH_TIMEOUT(truck->card.notices().empty(), 20000);
    QCOMPARE(truck->installations.size(), std::size_t(1));
    QCOMPARE(truck->card.profiles().size(), std::size_t(3));
    QCOMPARE(m_eim->count(QStringLiteral("SELECT COUNT(*) FROM smdp_entry WHERE state=3")), 1);
}

int main(int argc, char **argv)
{
    QCoreApplication app(argc, argv);
    if (argc > 2 && qstrcmp(argv[1], "--eim") == 0) return EimChild::serve(app.arguments());
    TestDownload test;
    return QTest::qExec(&test, argc, argv);
}

#include "tst_download.moc"

#include "vectors.h"

#include "sgp32/download.h"
#include "sgp32/esipa.h"

#include <QRandomGenerator>
#include <QTest>

using namespace signalbox;
using namespace signalbox::sgp32;

class TestDer : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void integersRoundTrip_data();
    void integersRoundTrip();
    void refused_data();
    void refused();
    void laterMembersAreSkipped();
    void longContent();
    void esipaRoundTrips();
    void downloadsRoundTrip();
    void everyCutIsRefused();
    void mutationsNeverCrash();
};

void TestDer::integersRoundTrip_data()
{
    QTest::addColumn<qint64>("value");
    QTest::addColumn<QByteArray>("hex");
    QTest::newRow("0") << qint64(0) << QByteArray("810100");
    QTest::newRow("127") << qint64(127) << QByteArray("81017f");
    QTest::newRow("128") << qint64(128) << QByteArray("81020080");
    QTest::newRow("200") << qint64(200) << QByteArray("810200c8");
    QTest::newRow("-1") << qint64(-1) << QByteArray("8101ff");
    QTest::newRow("-129") << qint64(-129) << QByteArray("8102ff7f");
    QTest::newRow("largest counter") << qint64(0x7FFFFF) << QByteArray("81037fffff");
    QTest::newRow("largest") << std::numeric_limits<qint64>::max() << QByteArray("81087fffffffffffffff");
    QTest::newRow("smallest") << std::numeric_limits<qint64>::min() << QByteArray("81088000000000000000");
}

void TestDer::integersRoundTrip()
{
    QFETCH(qint64, value);
    QFETCH(QByteArray, hex);
    const QByteArray encoded = der::integer(0x81, value);
    QCOMPARE(encoded.toHex(), hex);
    QCOMPARE(*der::toInteger(*der::single(encoded, 0x81)), std::int64_t(value));
}

void TestDer::refused_data()
{
    QTest::addColumn<QByteArray>("hex");
    QTest::newRow("empty") << QByteArray("");
    QTest::newRow("tag alone") << QByteArray("30");
    QTest::newRow("indefinite length") << QByteArray("30800000");
    QTest::newRow("length in two octets that fits one") << QByteArray("30810100");
    QTest::newRow("length with leading zero") << QByteArray("30820001aa");
    QTest::newRow("longer than the rest") << QByteArray("3002aa");
    QTest::newRow("four octets of length") << QByteArray("308400000001aa");
    QTest::newRow("two-octet tag that fits one") << QByteArray("bf1e00");
    QTest::newRow("tag with leading zero") << QByteArray("bf805100");
    QTest::newRow("something follows") << QByteArray("300000");
}

void TestDer::refused()
{
    QFETCH(QByteArray, hex);
    const QByteArray bytes = QByteArray::fromHex(hex);
    for (const std::uint32_t tag : { 0x30u, 0xBF1Eu, 0xBF8051u })
        QVERIFY(!der::single(bytes, tag));
}

void TestDer::laterMembersAreSkipped()
{
    const Vectors vectors;
    const QByteArray whole = Vectors::hex(vectors.cases[0].toObject(), "requestDer");
    const QByteArray inside = der::single(whole, 0xBF51)->value.toByteArray();
    QVERIFY(parsePackage(der::encode(0xBF51, { inside, der::encode(0x9F7F, "new") })));
}

void TestDer::longContent()
{
    for (const qsizetype size : { 127, 128, 255, 256, 65000 }) {
        const QByteArray content(size, 'x');
        const QByteArray encoded = der::encode(0xBF51, content);
        QCOMPARE(der::single(encoded, 0xBF51)->value.toByteArray(), content);
    }
    const QByteArray tooLarge = der::encode(0xBF51, QByteArray(70000, 'x'));
    QVERIFY(!der::single(tooLarge, 0xBF51));
}

void TestDer::esipaRoundTrips()
{
    const Eid eid = *Eid::parse(u"89049032123451234512345678901235");
    const auto get = parseGetPackageRequest(encode(GetPackageRequest { eid, StateChange::Fallback, *Plmn::parse(u"23415") }));
    QVERIFY(get);
    QCOMPARE(get->eid, eid);
    QCOMPARE(*get->change, StateChange::Fallback);
    QCOMPARE(get->registered->toString(), QStringLiteral("23415"));

    const auto none = parseGetPackageResponse(encode(GetPackageResponse(EsipaRefusal { NoPackage })));
    QCOMPARE(std::get<EsipaRefusal>(*none).error, std::int64_t(NoPackage));
    const auto query = parseGetPackageResponse(encode(GetPackageResponse(CardDataQuery { "\xA5\xA6", "tx" })));
    QCOMPARE(std::get<CardDataQuery>(*query).tags, QByteArray("\xA5\xA6"));

    const QByteArray certificate = der::encode(0x30, "certificate");
    const auto provide = parseProvideResultRequest(encode(ProvideResultRequest { eid, CardData { certificate, certificate, "tx" } }));
    QCOMPARE(std::get<CardData>(provide->body).cardCertificate, certificate);
    QCOMPARE(*provide->eid, eid);

    const auto acknowledged = parseProvideResultResponse(encode(ProvideResultResponse { { 41, 200 }, {} }));
    QCOMPARE(acknowledged->acknowledged, (std::vector<std::int64_t> { 41, 200 }));
    QVERIFY(parseProvideResultResponse(encode(ProvideResultResponse {}))->acknowledged.empty());
}

void TestDer::downloadsRoundTrip()
{
    const QString code = QStringLiteral("1$dp.example$AB-12");
    const auto trigger = parseGetPackageResponse(encode(GetPackageResponse(DownloadTrigger { code, "tx" })));
    QVERIFY(trigger && std::holds_alternative<DownloadTrigger>(*trigger));
    QCOMPARE(std::get<DownloadTrigger>(*trigger).activationCode, code);
    QCOMPARE(std::get<DownloadTrigger>(*trigger).transactionId, QByteArray("tx"));
    const auto problem = parseProvideResultRequest(encode(ProvideResultRequest { {}, DownloadReport { "tx", {}, QStringLiteral("refused") } }));
    QVERIFY(problem);
    QCOMPARE(std::get<DownloadReport>(problem->body).problem, QStringLiteral("refused"));

    const auto key = PrivateKey::generate();
    QVERIFY(key);
    for (const std::int64_t error : { std::int64_t(0), std::int64_t(InsufficientMemory) }) {
        const InstallationResult said { "session", 200, QStringLiteral("dp.example"), *Iccid::parse(u"8949449999999990023"), "\x88\x37", error, {}, {} };
        const auto der = signInstallation(said, *key);
        QVERIFY(der);
        const auto heard = parseInstallation(*der);
        QVERIFY(heard);
        QCOMPARE(heard->sequence, std::int64_t(200));
        QCOMPARE(heard->iccid, said.iccid);
        QCOMPARE(heard->address, said.address);
        QCOMPARE(heard->error, error);
        QVERIFY(signatureHolds(*heard, key->publicKey()));
        const auto report = parseProvideResultRequest(encode(ProvideResultRequest { {}, DownloadReport { "tx", *der, {} } }));
        QCOMPARE(std::get<DownloadReport>(report->body).installation, *der);
        for (qsizetype n = 0; n < der->size(); ++n) {
            QVERIFY(!parseInstallation(QByteArrayView(*der).first(n)));
            QByteArray changed = *der;
            changed[n] = char(changed[n] ^ 0x20);
            const auto read = parseInstallation(changed);
            QVERIFY(!read || !signatureHolds(*read, key->publicKey()));
        }
    }
}

void TestDer::everyCutIsRefused()
{
    for (const QJsonValue &value : Vectors().cases) {
        const QByteArray request = Vectors::hex(value.toObject(), "requestDer");
        for (qsizetype n = 0; n < request.size(); ++n)
            QVERIFY(!parsePackage(QByteArrayView(request).first(n)));
        const QByteArray result = Vectors::hex(value.toObject(), "resultDer");
        for (qsizetype n = 0; n < result.size(); ++n)
            QVERIFY(!parsePackageResult(QByteArrayView(result).first(n)));
    }
}

// A mutated message may parse, but its signature must not hold unless the signed bytes are untouched.
void TestDer::mutationsNeverCrash()
{
    const Vectors vectors;
    const auto key = PublicKey::fromCertificate(vectors.pem("euCertPem"));
    QVERIFY(key);
    QRandomGenerator random(20261122);
    int parsed = 0;
    for (int round = 0; round < 30000; ++round) {
        const QJsonObject vector = vectors.cases[random.bounded(int(vectors.cases.size()))].toObject();
        QByteArray bytes = Vectors::hex(vector, round % 2 ? "resultDer" : "requestDer");
        if (bytes.isEmpty()) continue;
        for (int i = random.bounded(1, 4); i > 0; --i)
            bytes[random.bounded(int(bytes.size()))] = static_cast<char>(random.bounded(256));
        parsePackage(bytes);
        parseProvideResultRequest(der::encode(0xBF50, bytes));
        parseGetPackageResponse(der::encode(0xBF4F, bytes));
        if (const auto result = parsePackageResult(bytes)) {
            ++parsed;
            if (round % 100 == 1 && signatureHolds(*result, 1, *key))
                QCOMPARE(toBeSigned(result->signedBytes, 1), Vectors::hex(vector, "resultTbs"));
        }
    }
    QVERIFY(parsed > 100);
}

QTEST_GUILESS_MAIN(TestDer)
#include "tst_der.moc"

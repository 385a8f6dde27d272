#include "vectors.h"

#include <QTest>

using namespace signalbox;
using namespace signalbox::sgp32;

constexpr std::int64_t token = 1;

class TestVectors : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void requests_data();
    void requests();
    void results_data();
    void results();
    void theCardBehindTheResults();
    void aResultOfAnotherCardIsRefused();

private:
    Vectors m_vectors;
    Package packageOf(const QString &psmo) const;
};

Package TestVectors::packageOf(const QString &psmo) const
{
    const Iccid iccid = *Iccid::parse(m_vectors.all[QStringLiteral("iccid")].toString());
    const QString dp = QStringLiteral("smdp.lab.example");
    const QHash<QString, Command> commands {
        { QStringLiteral("enable+rollback"), EnableCommand { iccid, true } }, { QStringLiteral("disable"), DisableCommand { iccid } },
        { QStringLiteral("delete"), DeleteCommand { iccid } }, { QStringLiteral("setFallbackAttribute"), SetFallbackCommand { iccid } },
        { QStringLiteral("unsetFallbackAttribute"), UnsetFallbackCommand {} }, { QStringLiteral("listProfileInfo"), ListProfilesCommand {} },
        { QStringLiteral("getRAT"), GetRatCommand {} }, { QStringLiteral("setDefaultDpAddress"), SetDefaultDpCommand { dp } },
        { QStringLiteral("configureImmediateEnable"), ImmediateEnableCommand { true, {}, dp } },
    };
    Package package;
    package.eimId = m_vectors.all[QStringLiteral("eimId")].toString();
    package.eid = *Eid::parse(m_vectors.all[QStringLiteral("eid")].toString());
    package.counter = m_vectors.all[QStringLiteral("counterValue")].toInt();
    package.transactionId = Vectors::hex(m_vectors.all, "eimTransactionId");
    package.commands = { commands.value(psmo) };
    return package;
}

void TestVectors::requests_data()
{
    QTest::addColumn<QJsonObject>("vector");
    for (const QJsonValue &value : m_vectors.cases)
        if (const QJsonObject vector = value.toObject(); vector.contains(QStringLiteral("requestDer")))
            QTest::newRow(qPrintable(vector[QStringLiteral("psmo")].toString())) << vector;
}

void TestVectors::requests()
{
    QFETCH(QJsonObject, vector);
    const auto key = PublicKey::fromCertificate(m_vectors.pem("eimCertPem"));
    const auto request = parsePackage(Vectors::hex(vector, "requestDer"));
    QVERIFY(key && request);
    QCOMPARE(toBeSigned(request->signedBytes, token), Vectors::hex(vector, "requestTbs"));
    QVERIFY(signatureHolds(*request, token, *key));
    QVERIFY(!signatureHolds(*request, std::nullopt, *key));

    const auto priv = PrivateKey::fromPem(m_vectors.pem("eimPrivPem"));
    const auto ours = signPackage(packageOf(vector[QStringLiteral("psmo")].toString()), token, *priv);
    QVERIFY(ours);
    const auto again = parsePackage(*ours);
    QVERIFY(again && signatureHolds(*again, token, *key));
    QCOMPARE(again->signedBytes, request->signedBytes);
}

void TestVectors::results_data()
{
    QTest::addColumn<QJsonObject>("vector");
    for (const QJsonValue &value : m_vectors.cases) {
        const QJsonObject vector = value.toObject();
        const QString name = vector[QStringLiteral("psmo")].toString() + vector[QStringLiteral("error")].toString()
            + vector[QStringLiteral("rollback")].toString();
        QTest::newRow(qPrintable(name)) << vector;
    }
}

void TestVectors::results()
{
    QFETCH(QJsonObject, vector);
    const QByteArray der = Vectors::hex(vector, "resultDer");
    const auto key = PublicKey::fromCertificate(m_vectors.pem("euCertPem"));
    const auto result = parsePackageResult(der);
    QVERIFY(key && result);
    QCOMPARE(result->eimId, QStringLiteral("eim.lab.example"));
    if (!vector.contains(QStringLiteral("resultTbs"))) {
        QCOMPARE(result->form, ResultForm::ErrorUnsigned);
        QVERIFY(!signatureHolds(*result, token, *key));
        return;
    }
    QCOMPARE(toBeSigned(result->signedBytes, token), Vectors::hex(vector, "resultTbs"));
    QVERIFY(signatureHolds(*result, token, *key));
    if (result->form == ResultForm::ErrorSigned) {
        QCOMPARE(result->error, std::int64_t(ReplayError));
    } else {
        QCOMPARE(result->results.size(), std::size_t(1));
        QCOMPARE(result->results.front().code, std::int64_t(Ok));
    }
    const auto again = signResult(*result, token, *PrivateKey::fromPem(m_vectors.pem("euPrivPem")));
    QCOMPARE(parsePackageResult(*again)->signedBytes, result->signedBytes);
    QCOMPARE(again->size(), der.size());
}

void TestVectors::theCardBehindTheResults()
{
    const auto card = verifyCardChain({ m_vectors.pem("ciCertPem") }, m_vectors.pem("eumCertPem"), m_vectors.pem("euCertPem"), WallClock().now());
    QVERIFY2(card, qPrintable(card ? QString() : card.error().technical));
    QCOMPARE(card->eid.toString(), m_vectors.all[QStringLiteral("eid")].toString());
    QCOMPARE(card->warnings, std::vector { ChainWarning::RevocationNotChecked });
    const Package request = packageOf(QStringLiteral("enable+rollback"));
    const auto result = parsePackageResult(Vectors::hex(m_vectors.cases[0].toObject(), "resultDer"));
    QVERIFY(proves(*result, { request.eimId, request.eid, request.counter, request.transactionId, token }, *card));
}

void TestVectors::aResultOfAnotherCardIsRefused()
{
    const auto card = verifyCardChain({ m_vectors.pem("ciCertPem") }, m_vectors.pem("eumCertPem"), m_vectors.pem("euCertPem"), WallClock().now());
    QVERIFY(card);
    const auto result = parsePackageResult(Vectors::hex(m_vectors.cases[0].toObject(), "resultDer"));
    const Package request = packageOf(QStringLiteral("enable+rollback"));
    const ExpectedResult right { request.eimId, request.eid, request.counter, request.transactionId, token };
    ExpectedResult other = right;
    other.eid = *Eid::withCheckDigits("890490321234512345123456789013");
    QCOMPARE(proves(*result, other, *card).error().code, QStringLiteral("proof.wrong-card"));
    ExpectedResult later = right;
    later.counter += 1;
    QCOMPARE(proves(*result, later, *card).error().code, QStringLiteral("proof.counter"));
    ExpectedResult untokened = right;
    untokened.token = {};
    QCOMPARE(proves(*result, untokened, *card).error().code, QStringLiteral("proof.signature"));
}

QTEST_GUILESS_MAIN(TestVectors)
#include "tst_vectors.moc"

#include "vectors.h"

#include "sgp32/names.h"
#include "sgp32/openssl.h"
#include "sgp32/prooffile.h"

#include <QTemporaryDir>
#include <QTest>

using namespace signalbox;
using namespace signalbox::sgp32;

/// The tampered ones are tests/acceptance/proofs; here is what it does not ask.
class TestProof : public QObject
{
    Q_OBJECT

    Vectors m_vectors;
    PrivateKey m_card = *PrivateKey::fromPem(m_vectors.pem("euPrivPem"));
    PrivateKey m_eim = *PrivateKey::fromPem(m_vectors.pem("eimPrivPem"));
    QJsonObject enable() const { return m_vectors.cases[0].toObject(); }

    static QString refusal(const CardProof &proof, const ProofExpectation &expected)
    {
        const auto proven = verifyProof(proof, expected);
        return proven ? QStringLiteral("holds") : proven.error().code;
    }

private Q_SLOTS:
    void everyCaseOfTheVectors_data()
    {
        QTest::addColumn<QJsonObject>("vector");
        for (const QJsonValue &value : m_vectors.cases) {
            const QJsonObject one = value.toObject();
            QTest::newRow(qPrintable(one[QStringLiteral("psmo")].toString() + one[QStringLiteral("error")].toString() + one[QStringLiteral("rollback")].toString())) << one;
        }
    }
    void everyCaseOfTheVectors()
    {
        QFETCH(QJsonObject, vector);
        const bool signedResult = vector.contains(QStringLiteral("resultTbs"));
        QCOMPARE(refusal(m_vectors.proof(vector), m_vectors.expectation()), signedResult ? QStringLiteral("holds") : QStringLiteral("proof.unsigned"));
    }

    void saysWhatTheCardSaid()
    {
        const auto proven = verifyProof(m_vectors.proof(enable()), m_vectors.expectation());
        QVERIFY(proven);
        QCOMPARE(proven->result.results.front().kind, ResultKind::Enable);
        QCOMPARE(proven->mark(), (ProofMark { QStringLiteral("eim.lab.example"), 201, 41 }));
        QCOMPARE(proven->card.issuerKeyId.toHex().left(8), QByteArray("b57b258e"));
        QCOMPARE(proven->card.warnings, std::vector { ChainWarning::RevocationNotChecked });
    }

    void whatIsMissingIsNamed()
    {
        const auto without = [&](QByteArray CardProof::*part) {
            CardProof proof = m_vectors.proof(enable());
            (proof.*part).clear();
            const auto proven = verifyProof(proof, m_vectors.expectation());
            return proven ? QString() : proven.error().code + u' ' + proven.error().parameters.value(QStringLiteral("what")).toString();
        };
        QCOMPARE(without(&CardProof::result), QStringLiteral("proof.missing result"));
        QCOMPARE(without(&CardProof::request), QStringLiteral("proof.missing request"));
        QCOMPARE(without(&CardProof::euicc), QStringLiteral("proof.missing eUICC"));
        QCOMPARE(without(&CardProof::eum), QStringLiteral("proof.missing EUM"));
    }

    /// Whoever sent the package himself needs no copy of it.
    void whatIsKnownStandsForTheRequest()
    {
        CardProof proof = m_vectors.proof(enable());
        proof.request.clear();
        ProofExpectation expected = m_vectors.expectation();
        expected.eimId = QStringLiteral("eim.lab.example");
        expected.counter = 201;
        expected.transactionId = Vectors::hex(m_vectors.all, "eimTransactionId");
        QCOMPARE(refusal(proof, expected), QStringLiteral("holds"));
        expected.counter = 202;
        QCOMPARE(refusal(proof, expected), QStringLiteral("proof.counter"));
        // The other way round: what we know outweighs what the provider says was asked.
        QCOMPARE(refusal(m_vectors.proof(enable()), expected), QStringLiteral("proof.counter"));
    }

    void countersGoForward()
    {
        const CardProof proof = m_vectors.proof(enable()); // counter 201, number 41
        const auto after = [&](std::vector<ProofMark> marks) {
            ProofExpectation expected = m_vectors.expectation();
            expected.accepted = std::move(marks);
            return refusal(proof, expected);
        };
        const QString eim = QStringLiteral("eim.lab.example");
        QCOMPARE(after({ { eim, 200, 40 } }), QStringLiteral("holds"));
        QCOMPARE(after({ { eim, 201, 40 } }), QStringLiteral("holds")); // as a rollback does
        QCOMPARE(after({ { eim, 201, 41 } }), QStringLiteral("proof.replayed"));
        QCOMPARE(after({ { eim, 200, 90 } }), QStringLiteral("proof.replayed"));
        QCOMPARE(after({ { eim, 202, 40 } }), QStringLiteral("proof.counter-back"));
        QCOMPARE(after({ { QStringLiteral("another eim"), 7000, 40 } }), QStringLiteral("holds"));
        QCOMPARE(after({ { eim, 202, 0 }, { eim, 100, 7 } }), QStringLiteral("proof.counter-back"));
    }

    void answersAreMatchedToCommands()
    {
        const Iccid iccid = *Iccid::parse(m_vectors.all[QStringLiteral("iccid")].toString());
        const auto after = [&](std::vector<Command> commands, std::vector<CommandResult> results) {
            Package package = parsePackage(Vectors::hex(enable(), "requestDer"))->package;
            package.commands = std::move(commands);
            PackageResult result = *parsePackageResult(Vectors::hex(enable(), "resultDer"));
            result.results = std::move(results);
            CardProof proof = m_vectors.proof(enable());
            proof.request = *signPackage(package, 1, m_eim);
            proof.result = *signResult(result, 1, m_card);
            return refusal(proof, m_vectors.expectation());
        };
        const CommandResult disabled { ResultKind::Disable, 0, {} }, enabled { ResultKind::Enable, 0, {} }, rolledBack { ResultKind::Rollback, 0, {} },
            stopped { ResultKind::Terminated, 3, {} };
        QCOMPARE(after({ DisableCommand { iccid }, EnableCommand { iccid } }, { disabled, enabled }), QStringLiteral("holds"));
        QCOMPARE(after({ DisableCommand { iccid }, EnableCommand { iccid } }, { disabled, stopped }), QStringLiteral("holds"));
        QCOMPARE(after({ DisableCommand { iccid } }, { disabled, enabled }), QStringLiteral("proof.other-request"));
        QCOMPARE(after({ EnableCommand { iccid }, DisableCommand { iccid } }, { disabled, enabled }), QStringLiteral("proof.other-request"));
        QCOMPARE(after({ EnableCommand { iccid, true } }, { rolledBack }), QStringLiteral("holds"));
        QCOMPARE(after({ EnableCommand { iccid, false } }, { rolledBack }), QStringLiteral("proof.other-request"));
        QCOMPARE(after({ UnknownCommand { der::encode(0xBF70) }, EnableCommand { iccid } }, { enabled }), QStringLiteral("holds"));
    }

    void aRequestForAnotherCardIsNamed()
    {
        Package package = parsePackage(Vectors::hex(enable(), "requestDer"))->package;
        package.eid = *Eid::withCheckDigits("890490321234512345123456789013");
        CardProof proof = m_vectors.proof(enable());
        proof.request = *signPackage(package, 1, m_eim);
        QCOMPARE(refusal(proof, m_vectors.expectation()), QStringLiteral("proof.request-card"));
    }

    void brainpoolKeysVerify()
    {
        const std::unique_ptr<EVP_PKEY, Freed<EVP_PKEY_free>> made(EVP_EC_gen("brainpoolP256r1"));
        QVERIFY(made);
        const auto key = PrivateKey::fromDer(derOf(i2d_PrivateKey, made.get()));
        QVERIFY(key);
        const auto signature = key->sign("data");
        QVERIFY(signature && signature->size() == 64);
        QVERIFY(key->publicKey().verifies("data", *signature));
        QVERIFY(!key->publicKey().verifies("date", *signature));
        QVERIFY(!key->publicKey().verifies("data", QByteArray(64, '\0')));
        QVERIFY(!key->publicKey().verifies("data", QByteArray(64, '\xff')));
    }

    void filesComeBack()
    {
        const ProofFile file { m_vectors.proof(enable()), m_vectors.expectation().eid, 12, OperationKind::Enable, *Iccid::parse(u"8988307000000000123"),
                               { .allow = false, .smdpAddress = QStringLiteral("dp.example") }, "\x01\x02" };
        const QByteArray written = writeProofFile(file);
        const auto read = readProofFile(written);
        QVERIFY(read);
        QCOMPARE(read->proof, file.proof);
        QCOMPARE(read->eid, file.eid);
        QCOMPARE(read->number, file.number);
        QCOMPARE(read->iccid, file.iccid);
        QCOMPARE(read->details, file.details);
        QCOMPARE(writeProofFile(*read), written);
    }

    void filesThatAreNone_data()
    {
        QTest::addColumn<QByteArray>("from");
        QTest::addColumn<QByteArray>("to");
        QTest::addColumn<QString>("code");
        QTest::newRow("cut off") << QByteArray("\"result\"") << QByteArray() << QStringLiteral("proof.file");
        QTest::newRow("another format") << QByteArray("signalbox-proof") << QByteArray("x") << QStringLiteral("proof.file");
        QTest::newRow("a newer version") << QByteArray("\"version\":1") << QByteArray("\"version\":2") << QStringLiteral("proof.version");
        QTest::newRow("not Base64") << QByteArray("\"result\":\"v1F2") << QByteArray("\"result\":\"v1*2") << QStringLiteral("proof.file");
        QTest::newRow("no certificate") << QByteArray("euicc_certificate") << QByteArray("euicc") << QStringLiteral("proof.file");
        QTest::newRow("token in words") << QByteArray("\"association_token\":1") << QByteArray("\"association_token\":\"1\"") << QStringLiteral("proof.file");
        QTest::newRow("no EID") << QByteArray("\"eid\":\"89") << QByteArray("\"eid\":\"") << QStringLiteral("proof.file");
        QTest::newRow("unknown kind") << QByteArray("\"kind\":\"enable") << QByteArray("\"kind\":\"able") << QStringLiteral("proof.file");
    }
    void filesThatAreNone()
    {
        QFETCH(QByteArray, from);
        QFETCH(QByteArray, to);
        QFETCH(QString, code);
        QByteArray bytes = writeProofFile({ m_vectors.proof(enable()), m_vectors.expectation().eid, 12, OperationKind::Enable, {}, {}, {} });
        QVERIFY(bytes.contains(from));
        bytes.replace(from, to);
        QCOMPARE(readProofFile(bytes).error().code, code);
        QCOMPARE(readProofFile(QByteArray(2 * 1024 * 1024, ' ')).error().code, QStringLiteral("proof.file"));
    }

    void rootsComeFromFilesAndFolders()
    {
        const QTemporaryDir dir;
        QCOMPARE(readRoots(dir.path()).error().code, QStringLiteral("proof.no-roots"));
        QCOMPARE(readRoots(dir.filePath(QStringLiteral("missing"))).error().code, QStringLiteral("proof.no-roots"));
        const auto put = [&](const char *name, const QByteArray &bytes) {
            QFile file(dir.filePath(QString::fromLatin1(name)));
            return file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size();
        };
        QVERIFY(put("two.pem", "# comment\n" + m_vectors.pem("ciCertPem") + m_vectors.pem("eumCertPem")));
        QVERIFY(put("readme.txt", "not a certificate"));
        QCOMPARE(readRoots(dir.path())->certificates.size(), std::size_t(2));
        QCOMPARE(readRoots(dir.filePath(QStringLiteral("two.pem")))->certificates.size(), std::size_t(2));
        QVERIFY(put("broken.crt", "-----BEGIN CERTIFICATE-----\nAAAA\n-----END CERTIFICATE-----\n"));
        QCOMPARE(readRoots(dir.path()).error().code, QStringLiteral("proof.roots"));
    }

    void namesAreThoseOfTheStandard()
    {
        QCOMPARE(resultName(ResultKind::Disable, 2), QStringLiteral("profileNotInEnabledState"));
        QCOMPARE(resultName(ResultKind::Enable, 2), QStringLiteral("profileNotInDisabledState"));
        QCOMPARE(resultName(ResultKind::Enable, 99), QStringLiteral("result code 99"));
        QCOMPARE(resultName(ResultKind::Terminated, 3), QStringLiteral("interruption"));
        QCOMPARE(packageErrorName(4), QStringLiteral("replayError"));
    }
};

QTEST_GUILESS_MAIN(TestProof)
#include "tst_proof.moc"

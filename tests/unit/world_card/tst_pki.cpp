#include "world/pki.h"

#include <QFileInfo>
#include <QSslCertificate>
#include <QSslCertificateExtension>
#include <QTemporaryDir>
#include <QTest>

using namespace signalbox;
using namespace signalbox::world;

class TestPki : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void serversAreTrustedByTheirNames();
    void keysBelongToTheOwnerAlone();
    void aSecondCallChangesNothing();
    void everyKeyFitsItsCertificate();

private:
    QTemporaryDir m_dir;
    LabPkiPaths m_paths;
    QSslCertificate load(const PkiFiles &files) const { return QSslCertificate::fromPath(files.certificate).value(0); }
    QList<PkiFiles> all() const
    {
        return { m_paths.authority, m_paths.broker, m_paths.eim, m_paths.desk,
                 m_paths.lab, m_paths.eimSigning, m_paths.issuer, m_paths.maker };
    }
};

void TestPki::initTestCase()
{
    const auto made = LabPki::ensure(m_dir.path());
    QVERIFY2(made, qPrintable(made ? QString() : made.error().technical));
    m_paths = *made;
}

void TestPki::serversAreTrustedByTheirNames()
{
    const QSslCertificate authority = load(m_paths.authority);
    QVERIFY(authority.isSelfSigned());
    for (const PkiFiles &server : { m_paths.broker, m_paths.eim }) {
        const QSslCertificate certificate = load(server);
        QVERIFY(!certificate.isNull());
        QCOMPARE(certificate.issuerInfo(QSslCertificate::CommonName), authority.subjectInfo(QSslCertificate::CommonName));
        const auto names = certificate.subjectAlternativeNames();
        QVERIFY(names.contains(QSsl::DnsEntry, QStringLiteral("localhost")));
        QVERIFY(names.contains(QSsl::IpAddressEntry, QStringLiteral("127.0.0.1")));
        QVERIFY(certificate.expiryDate() > QDateTime::currentDateTimeUtc().addYears(5));
    }
    QCOMPARE(load(m_paths.desk).subjectInfo(QSslCertificate::CommonName), QStringList { QStringLiteral("signalbox-desk") });
    QCOMPARE(load(m_paths.lab).subjectInfo(QSslCertificate::CommonName), QStringList { QStringLiteral("signalbox-lab") });
}

void TestPki::keysBelongToTheOwnerAlone()
{
    QStringList secrets { m_paths.bearerToken, m_paths.clientSecret };
    for (const PkiFiles &files : all())
        secrets << files.key;
    for (const QString &secret : secrets) {
        const auto others = QFileInfo(secret).permissions()
            & (QFile::ReadGroup | QFile::WriteGroup | QFile::ReadOther | QFile::WriteOther);
        QVERIFY2(QFileInfo::exists(secret) && !others, qPrintable(secret));
    }
}

void TestPki::aSecondCallChangesNothing()
{
    const QByteArray before = load(m_paths.desk).digest();
    QVERIFY(LabPki::ensure(m_dir.path()));
    QCOMPARE(load(m_paths.desk).digest(), before);
}

void TestPki::everyKeyFitsItsCertificate()
{
    for (const PkiFiles &files : all()) {
        const auto pair = readCertifiedKey(files);
        QVERIFY(pair);
        const auto key = sgp32::PublicKey::fromCertificate(pair->certificate);
        QVERIFY(key);
        QVERIFY(key->verifies("a message", *pair->key.sign("a message")));
        QVERIFY(!key->verifies("another message", *pair->key.sign("a message")));
    }
}

QTEST_GUILESS_MAIN(TestPki)
#include "tst_pki.moc"

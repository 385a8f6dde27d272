#include "provisioning/camarabackend.h"
#include "support/zoo.h"

#include <QTemporaryDir>
#include <QTest>

using namespace signalbox;
using Part = ConnectionCertificate::Role;

/// What a connection stands on: files, and what a server showed, taken or not.
class CertificatesTest : public QObject
{
    Q_OBJECT
    QTemporaryDir m_dir;
    std::unique_ptr<TestPki> m_pki;
    std::unique_ptr<Zoo> m_zoo;

    QString pem(const char *name) const { return m_pki->path(QString::fromLatin1(name)); }
    std::unique_ptr<CamaraBackend> opened(const char *animal) const
    {
        CamaraOptions options;
        for (const auto &one : m_zoo->animals())
            if (one->name() == QLatin1StringView(animal)) options.root = one->root();
        options.tls = { pem("ca.pem"), pem("desk.pem"), pem("desk.key") };
        return std::move(CamaraBackend::make(options).value());
    }
    static const ConnectionCertificate *find(const std::vector<ConnectionCertificate> &all, Part role)
    {
        const auto found = std::find_if(all.begin(), all.end(), [role](const auto &one) { return one.role == role; });
        return found == all.end() ? nullptr : &*found;
    }

private Q_SLOTS:
    void initTestCase()
    {
        m_pki = std::make_unique<TestPki>(m_dir.path());
        QVERIFY(m_pki->good);
        m_zoo = std::make_unique<Zoo>(*m_pki);
    }

    void filesAreKnownBeforeAnythingIsAsked()
    {
        const auto all = opened("extra members")->certificates();
        QCOMPARE(all.size(), std::size_t(2));
        const ConnectionCertificate *ca = find(all, Part::Authority), *ours = find(all, Part::Client);
        QVERIFY(ca && ours);
        QCOMPARE(ca->subject, QStringLiteral("ca"));
        QCOMPARE(ca->file, pem("ca.pem"));
        QCOMPARE(ours->subject, QStringLiteral("desk"));
        QCOMPARE(ours->issuer, QStringLiteral("ca"));
        const Span life = ours->notAfter - ours->notBefore;
        QVERIFY2(life > std::chrono::days(29) && life < std::chrono::days(31), qPrintable(QString::number(life.count())));
        const Instant now = WallClock().now();
        QVERIFY(std::chrono::abs(ours->notBefore - now) < std::chrono::hours(1));
        QCOMPARE(standingOf(*ours, now), CertificateStanding::Near); // made for 30 days
    }

    void theServersIsKnownFromTheHandshake()
    {
        const auto backend = opened("extra members");
        const Instant before = WallClock().now();
        const auto tested = backend->test();
        QTRY_VERIFY(tested.isFinished());
        const auto all = backend->certificates();
        const ConnectionCertificate *server = find(all, Part::Server);
        QVERIFY(server);
        QCOMPARE(server->subject, QStringLiteral("server"));
        QVERIFY(server->file.isEmpty());
        QVERIFY(server->seenAt && *server->seenAt >= before);
        QCOMPARE(standingOf(*server, WallClock().now()), CertificateStanding::Valid);
    }

    void oneThatWasNotTakenIsShownAsWell()
    {
        const auto backend = opened("expired certificate");
        const auto tested = backend->test();
        QTRY_VERIFY(tested.isFinished());
        QCOMPARE(tested.result().error().code, QStringLiteral("connection.tls-expired"));
        const auto all = backend->certificates();
        const ConnectionCertificate *server = find(all, Part::Server);
        QVERIFY(server);
        QCOMPARE(server->subject, QStringLiteral("old"));
        QCOMPARE(standingOf(*server, WallClock().now()), CertificateStanding::Over);
    }

    void standings_data()
    {
        QTest::addColumn<int>("role");
        QTest::addColumn<int>("hoursToBegin");
        QTest::addColumn<int>("hoursToEnd");
        QTest::addColumn<int>("standing");
        QTest::newRow("later") << int(Part::Client) << 1 << 9000 << int(CertificateStanding::NotYet);
        QTest::newRow("long") << int(Part::Client) << -1 << 31 * 24 << int(CertificateStanding::Valid);
        QTest::newRow("near") << int(Part::Client) << -1 << 29 * 24 << int(CertificateStanding::Near);
        QTest::newRow("authority near") << int(Part::Authority) << -1 << 29 * 24 << int(CertificateStanding::Near);
        QTest::newRow("server's is renewed by machine") << int(Part::Server) << -1 << 29 * 24 << int(CertificateStanding::Valid);
        QTest::newRow("server's near") << int(Part::Server) << -1 << 13 * 24 << int(CertificateStanding::Near);
        QTest::newRow("last moment") << int(Part::Server) << -1 << 0 << int(CertificateStanding::Near);
        QTest::newRow("over") << int(Part::Server) << -9000 << -1 << int(CertificateStanding::Over);
    }

    void standings()
    {
        QFETCH(int, role);
        QFETCH(int, hoursToBegin);
        QFETCH(int, hoursToEnd);
        QFETCH(int, standing);
        const Instant now(std::chrono::hours(24 * 20000));
        ConnectionCertificate one;
        one.role = Part(role);
        one.notBefore = now + std::chrono::hours(hoursToBegin);
        one.notAfter = now + std::chrono::hours(hoursToEnd);
        QCOMPARE(int(standingOf(one, now)), standing);
    }
};

QTEST_GUILESS_MAIN(CertificatesTest)
#include "tst_certificates.moc"

#include "desk.h"
#include "labprocess.h"

#include "world/worldstore.h"

#include <QFile>
#include <QSet>
#include <QTemporaryDir>
#include <QTest>

using namespace signalbox;

namespace {

int brokerOf(const QString &workspace)
{
    QFile file(workspace + QStringLiteral("/broker/mosquitto.pid"));
    return file.open(QIODevice::ReadOnly) ? file.readAll().trimmed().toInt() : 0;
}

QSet<QString> truths(const QString &workspace)
{
    QSet<QString> what;
    QFile file(workspace + QStringLiteral("/truth.jsonl"));
    if (!file.open(QIODevice::ReadOnly)) return what;
    for (const QByteArray &line : file.readAll().split('\n')) {
        if (line.isEmpty()) continue;
        const QJsonDocument json = QJsonDocument::fromJson(line);
        what.insert(json.isObject() ? json.object().value(QLatin1StringView("what")).toString() : QStringLiteral("not JSON"));
    }
    return what;
}

const QStringList small { QStringLiteral("--vehicles"), QStringLiteral("50"), QStringLiteral("--seed"), QStringLiteral("5") };

} // namespace

/// The program: a broker with certificates, messages of every kind, its return on the same ports.
class LabTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void servesEveryKindOverTls()
    {
        const QTemporaryDir dir;
        const QString folder = dir.filePath(QStringLiteral("ws"));
        LabProcess lab;
        QVERIFY(lab.start(folder, small + QStringList { QStringLiteral("--speed"), QStringLiteral("20") }));
        QVERIFY(lab.ready.value(QLatin1StringView("eim")).toString().startsWith(QStringLiteral("https://localhost:")));
        const auto workspace = Workspace::open(folder);
        QVERIFY(workspace);
        QVERIFY(workspace->connection(QStringLiteral("lab-eim")));
        QVERIFY(workspace->clock.origin);
        QVERIFY(QFile::exists(workspace->store.path));
        const Desk desk(folder);
        QVERIFY(desk.started);
        for (const char *kind : { "position", "radio", "session", "signalling", "device" })
            QTRY_VERIFY2_WITH_TIMEOUT(desk.count(kind) > 0, kind, 60'000);
        QVERIFY(!truths(folder).contains(QStringLiteral("not JSON")));
        QVERIFY(truths(folder).contains(QStringLiteral("session-open")));
        QVERIFY(lab.terminate());
    }

    void outlivesItsBroker()
    {
        const QTemporaryDir dir;
        const QString folder = dir.filePath(QStringLiteral("ws"));
        LabProcess lab;
        QVERIFY(lab.start(folder, small));
        const Desk desk(folder);
        QTRY_VERIFY_WITH_TIMEOUT(desk.count("position") > 0, 60'000);
        const int first = brokerOf(folder);
        QVERIFY(first > 0);
        ::kill(first, SIGKILL);
        QTRY_VERIFY_WITH_TIMEOUT(brokerOf(folder) > 0 && brokerOf(folder) != first, 30'000);
        QTRY_VERIFY_WITH_TIMEOUT(desk.connects() >= 2, 30'000);
        const std::size_t before = desk.count("position");
        QTRY_VERIFY_WITH_TIMEOUT(desk.count("position") > before + 10, 60'000);
    }

    void resumesWhereItWas_data()
    {
        QTest::addColumn<bool>("gently");
        QTest::newRow("SIGTERM") << true;
        QTest::newRow("SIGKILL") << false;
    }
    void resumesWhereItWas()
    {
        QFETCH(bool, gently);
        const QTemporaryDir dir;
        const QString folder = dir.filePath(QStringLiteral("ws"));
        QJsonObject first;
        {
            LabProcess lab;
            QVERIFY(lab.start(folder, small));
            first = lab.ready;
            QTRY_VERIFY_WITH_TIMEOUT(truths(folder).contains(QStringLiteral("session-open")), 60'000);
            const auto store = world::WorldStore::open(folder + QStringLiteral("/world.sqlite"));
            QVERIFY(store);
            QTRY_VERIFY_WITH_TIMEOUT(!(*store)->vehicles()->empty(), 30'000);
            if (gently) QVERIFY(lab.terminate());
            else lab.kill();
        }
        LabProcess lab;
        QVERIFY(lab.start(folder, { QStringLiteral("--vehicles"), QStringLiteral("9") })); // a world keeps what it is
        QCOMPARE(lab.ready, first);
        const Desk desk(folder);
        QTRY_VERIFY_WITH_TIMEOUT(desk.count("position") > 0, 60'000);
        QVERIFY(lab.terminate());
    }

    void refusesNonsense()
    {
        QProcess lab;
        lab.start(QStringLiteral(PROJECT_BINARY_DIR "/bin/signalbox-lab"), { QStringLiteral("--vehicles"), QStringLiteral("many") });
        QVERIFY(lab.waitForFinished(10'000));
        QCOMPARE(lab.exitCode(), 2);
        QVERIFY(lab.readAllStandardError().contains("--"));
    }
};

QTEST_GUILESS_MAIN(LabTest)
#include "tst_lab.moc"

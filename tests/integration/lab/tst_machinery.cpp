#include "desk.h"
#include "labprocess.h"

#include "world/eimstore.h"

#include <QFile>
#include <QTcpSocket>
#include <QTemporaryDir>
#include <QTest>

using namespace signalbox;

namespace {

QString story(const QTemporaryDir &dir, const QByteArray &faults)
{
    QFile file(dir.filePath(QStringLiteral("story.json")));
    if (!file.open(QIODevice::WriteOnly) || file.write("{\"faults\": [" + faults + "]}") < 0) return {};
    return file.fileName();
}

QStringList options(const QString &scenario)
{
    return { QStringLiteral("--vehicles"), QStringLiteral("60"), QStringLiteral("--speed"), QStringLiteral("10"), QStringLiteral("--scenario"), scenario };
}

bool serves(quint16 port)
{
    QTcpSocket probe;
    probe.connectToHost(QHostAddress(QHostAddress::LocalHost), port);
    return probe.waitForConnected(500);
}

} // namespace

/// What a story does to the broker and to the eIM of the real program.
class MachineryTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aLostFeedComesBack()
    {
        const QTemporaryDir dir;
        const QString folder = dir.filePath(QStringLiteral("ws"));
        LabProcess lab;
        QVERIFY(lab.start(folder, options(story(dir, R"({"kind": "feed-loss", "start_s": 60, "duration_s": 60})"))));
        const auto workspace = Workspace::open(folder);
        QVERIFY(workspace);
        const quint16 port = quint16(workspace->feeds.front().port);
        const Desk desk(folder);
        QTRY_VERIFY_WITH_TIMEOUT(desk.connects() >= 1, 30'000);
        QTRY_VERIFY_WITH_TIMEOUT(!serves(port), 30'000);
        QTRY_VERIFY_WITH_TIMEOUT(serves(port), 60'000);
        QTRY_VERIFY_WITH_TIMEOUT(desk.connects() >= 2, 30'000);
        const std::size_t before = desk.count("position");
        QTRY_VERIFY_WITH_TIMEOUT(desk.count("position") > before + 10, 60'000);
        QVERIFY(lab.terminate());
    }

    void anEimIsMadeSlowAndQuickAgain()
    {
        const QTemporaryDir dir;
        const QString folder = dir.filePath(QStringLiteral("ws"));
        LabProcess lab;
        QVERIFY(lab.start(folder, options(story(dir, R"({"kind": "eim-slow", "start_s": 10, "duration_s": 90, "answer_after_s": 2.5})"))));
        const auto store = world::EimStore::open(folder + QStringLiteral("/world.sqlite"));
        QVERIFY(store);
        const auto answersAfter = [&] {
            const auto strain = (*store)->strain();
            return strain ? strain->answerAfter : Span(-1);
        };
        QTRY_COMPARE_WITH_TIMEOUT(answersAfter(), Span(2'500'000), 30'000);
        QTRY_COMPARE_WITH_TIMEOUT(answersAfter(), Span(0), 60'000);
        QVERIFY(lab.terminate());
    }

    void aWorldFindsAnEimThatIsStartedLater()
    {
        const QTemporaryDir dir;
        const QString folder = dir.filePath(QStringLiteral("ws"));
        LabProcess world, eim;
        QVERIFY(world.start(folder, options(QStringLiteral("none")) + QStringList { QStringLiteral("--only"), QStringLiteral("world") }));
        QVERIFY(world.ready.value(QLatin1StringView("eim")).toString().isEmpty());
        QVERIFY(!Workspace::open(folder)->connection(QStringLiteral("lab-eim")));
        QVERIFY(eim.start(folder, { QStringLiteral("--only"), QStringLiteral("eim") }));
        const auto joined = [&] {
            const auto workspace = Workspace::open(folder);
            const ConnectionSettings *connection = workspace ? workspace->connection(QStringLiteral("lab-eim")) : nullptr;
            return connection && connection->url == QUrl(eim.ready.value(QLatin1StringView("eim")).toString());
        };
        QTRY_VERIFY_WITH_TIMEOUT(joined(), 30'000);
    }

    void aStoryWithAMistakeSaysWhere()
    {
        const QTemporaryDir dir;
        QProcess lab;
        lab.start(QStringLiteral(PROJECT_BINARY_DIR "/bin/signalbox-lab"),
                  QStringList { QStringLiteral("--workspace"), dir.filePath(QStringLiteral("ws")) }
                      + options(story(dir, "\n{\"kind\": \"outage\", \"start_s\": 1, \"duration_s\": 1, \"plmn\": \"1\"}")));
        QVERIFY(lab.waitForFinished(30'000));
        QCOMPARE(lab.exitCode(), 1);
        const QByteArray said = lab.readAllStandardError();
        for (const char *word : { "scenario.fault", "story.json", "\"line\":2", "\"member\":\"plmn\"", "five or six digits" })
            QVERIFY2(said.contains(word), said.constData());
    }
};

QTEST_GUILESS_MAIN(MachineryTest)
#include "tst_machinery.moc"

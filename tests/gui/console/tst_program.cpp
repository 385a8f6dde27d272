#include "workspace/workspace.h"

#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

using namespace signalbox;

/// The real program as a process.
class TestProgram : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void wrongUseIsExplained();
    void missingWorkspaceIsExplained();
    void emptyWorkspaceComesUp();

private:
    struct Ended
    {
        int code;
        QString errors;
    };
    static Ended run(const QStringList &arguments);
};

TestProgram::Ended TestProgram::run(const QStringList &arguments)
{
    QProcess program;
    program.start(QStringLiteral(PROJECT_BINARY_DIR "/bin/signalbox"), arguments);
    if (!program.waitForFinished(120000)) {
        program.kill();
        program.waitForFinished();
        return { -1, QStringLiteral("did not end") };
    }
    return { program.exitStatus() == QProcess::NormalExit ? program.exitCode() : -2, QString::fromUtf8(program.readAllStandardError()) };
}

void TestProgram::wrongUseIsExplained()
{
    const Ended ended = run({ QStringLiteral("--smoke") });
    QCOMPARE(ended.code, 2);
    QVERIFY2(ended.errors.contains(QStringLiteral("--workspace")), qPrintable(ended.errors));
}

void TestProgram::missingWorkspaceIsExplained()
{
    const Ended ended = run({ QStringLiteral("--smoke"), QStringLiteral("--workspace"), QStringLiteral("/nonexistent/place") });
    QCOMPARE(ended.code, 1);
    QVERIFY2(ended.errors.contains(QStringLiteral("/nonexistent/place")), qPrintable(ended.errors));
}

void TestProgram::emptyWorkspaceComesUp()
{
    QTemporaryDir folder;
    const Workspace workspace = Workspace::fresh(folder.path(), QStringLiteral("Empty"), *FleetId::parse(u"empty"));
    QVERIFY(workspace.save());
    const Ended ended = run({ QStringLiteral("--smoke"), QStringLiteral("--workspace"), folder.path() });
    QVERIFY2(ended.code == 0, qPrintable(ended.errors));
}

QTEST_MAIN(TestProgram)
#include "tst_program.moc"

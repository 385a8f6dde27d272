#include "labchild.h"

#include <QEventLoop>

namespace {
constexpr int patience = 120'000; // ms: the first start makes roads, keys and an inventory

QString program(const QString &name)
{
    return QStringLiteral(PROJECT_BINARY_DIR "/bin/") + name;
}
} // namespace

LabChild::LabChild()
{
    m_process.setProcessChannelMode(QProcess::ForwardedErrorChannel);
}

LabChild::~LabChild()
{
    m_process.terminate();
    if (!m_process.waitForFinished(10'000)) m_process.kill();
    m_process.waitForFinished(5'000);
}

bool LabChild::start(const QStringList &arguments)
{
    m_process.start(program(QStringLiteral("signalbox-lab")), QStringList { QStringLiteral("--workspace"), workspace() } + arguments);
    while (!m_process.canReadLine())
        if (!m_process.waitForReadyRead(patience)) return false;
    return m_process.readLine().contains("\"ready\":true");
}

CtlAnswer ctl(const QString &workspace, const QStringList &arguments)
{
    QProcess process;
    QEventLoop loop;
    QObject::connect(&process, &QProcess::finished, &loop, &QEventLoop::quit);
    process.start(program(QStringLiteral("signalboxctl")), QStringList { QStringLiteral("--workspace"), workspace } + arguments);
    loop.exec();
    return { process.exitCode(), process.readAllStandardOutput(), process.readAllStandardError() };
}

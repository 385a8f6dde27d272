#pragma once

#include <QProcess>
#include <QTemporaryDir>

/// The real lab in a folder of its own: broker, eIM, cards, vehicles.
class LabChild
{
public:
    LabChild();
    ~LabChild();
    bool start(const QStringList &arguments);
    QString workspace() const { return m_dir.filePath(QStringLiteral("workspace")); }

private:
    QTemporaryDir m_dir;
    QProcess m_process;
};

/// What signalboxctl printed, and how it ended.
struct CtlAnswer
{
    int exit = -1;
    QByteArray out;
    QByteArray error;
};
CtlAnswer ctl(const QString &workspace, const QStringList &arguments);

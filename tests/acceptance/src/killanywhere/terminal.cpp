#include "terminal.h"

#include <QJsonDocument>

namespace killanywhere {

void Terminal::start(QProcess &process, const QStringList &verb) const
{
    process.start(m_program, QStringList { QStringLiteral("--workspace"), m_workspace, QStringLiteral("--json") } + verb);
}

Terminal::Answer Terminal::answerOf(QProcess &process)
{
    Answer answer;
    answer.exit = process.exitStatus() == QProcess::NormalExit ? process.exitCode() : -1;
    answer.complaint = process.readAllStandardError().trimmed();
    for (const QByteArray &line : process.readAllStandardOutput().split('\n'))
        if (const QJsonObject object = QJsonDocument::fromJson(line).object(); !object.isEmpty()) answer.lines.push_back(object);
    return answer;
}

Terminal::Answer Terminal::run(const QStringList &verb) const
{
    QProcess process;
    start(process, verb);
    process.waitForFinished(60000);
    return answerOf(process);
}

} // namespace killanywhere

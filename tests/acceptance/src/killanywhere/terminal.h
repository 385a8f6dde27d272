#pragma once

#include <QJsonObject>
#include <QProcess>
#include <vector>

namespace killanywhere {

/// signalboxctl --json on one workspace.
class Terminal
{
public:
    struct Answer
    {
        int exit = -1;
        std::vector<QJsonObject> lines;
        QByteArray complaint; ///< of standard error
    };

    Terminal(QString program, QString workspace) : m_program(std::move(program)), m_workspace(std::move(workspace)) { }
    /// Waits for the end.
    Answer run(const QStringList &verb) const;
    /// Only starts it; `answerOf` reads it when it has ended.
    void start(QProcess &process, const QStringList &verb) const;
    static Answer answerOf(QProcess &process);

private:
    QString m_program;
    QString m_workspace;
};

} // namespace killanywhere

#pragma once

#include "look/looksource.h"

#include <QProcess>
#include <QWidget>

class QLabel;
class QPushButton;

namespace signalbox {

class ErrorBlock;

/// Shown when no workspace was named: opens the demo (starting `signalbox-lab` beside this program) or a folder.
class StartPage final : public QWidget
{
    Q_OBJECT
public:
    explicit StartPage(LookSource &look, QWidget *parent = nullptr);
    ~StartPage() override; ///< ends the lab it started

    void showError(const QString &what, const QString &todo, const QString &detail);
    /// Where the demo lives.
    static QString demoFolder();

Q_SIGNALS:
    void workspaceChosen(const QString &folder);

private:
    void startDemo();
    void readLab();
    void labEnded();
    void openFolder();

    QLabel *m_progress;
    QPushButton *m_demo, *m_folder;
    ErrorBlock *m_error;
    QProcess m_lab;
    QByteArray m_output;
    bool m_ready = false;
};

} // namespace signalbox

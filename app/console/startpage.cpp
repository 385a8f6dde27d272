#include "startpage.h"

#include "look/notices.h"
#include "look/text.h"

#include <QCoreApplication>
#include <QDir>
#include <QFileDialog>
#include <QJsonDocument>
#include <QJsonObject>
#include <QLabel>
#include <QPushButton>
#include <QStandardPaths>
#include <QVBoxLayout>

namespace signalbox {

namespace {
constexpr int endMs = 5000; // the lab saves its world when it ends
}

StartPage::StartPage(LookSource &look, QWidget *parent)
    : QWidget(parent), m_progress(newLabel({}, "caption", this, true)), m_demo(newButton(tr("Open the demo"), "primary", this)),
      m_folder(newButton(tr("Open a workspace folder…"), "default", this)), m_error(new ErrorBlock(look, this))
{
    setWindowTitle(QStringLiteral("Signalbox"));
    resize(720, 420);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(64, 48, 64, 48);
    column->setSpacing(12);
    column->addStretch();
    column->addWidget(newLabel(tr("Signalbox"), "figure", this));
    column->addWidget(newLabel(tr("A desk works on a workspace: a folder with the store, the certificates and the connections of one fleet. "
                                  "The demo is a pretend fleet of 10,000 vehicles on this machine."), "lead", this, true));
    auto *line = new QHBoxLayout;
    line->setSpacing(8);
    line->addWidget(m_demo);
    line->addWidget(m_folder);
    line->addStretch();
    column->addLayout(line);
    column->addWidget(m_progress);
    column->addWidget(m_error);
    column->addStretch();
    m_error->hide();
    connect(m_demo, &QPushButton::clicked, this, &StartPage::startDemo);
    connect(m_folder, &QPushButton::clicked, this, &StartPage::openFolder);
    connect(&m_lab, &QProcess::readyReadStandardOutput, this, &StartPage::readLab);
    connect(&m_lab, &QProcess::finished, this, &StartPage::labEnded);
    connect(&m_lab, &QProcess::errorOccurred, this, [this](QProcess::ProcessError error) {
        if (error == QProcess::FailedToStart)
            showError(tr("The demo's world could not be started: signalbox-lab is not beside this program."),
                      tr("Install or build it, or open a workspace folder. Nothing was changed."), m_lab.program());
    });
}

StartPage::~StartPage()
{
    m_lab.disconnect(this);
    if (m_lab.state() == QProcess::NotRunning)
        return;
    m_lab.terminate();
    if (!m_lab.waitForFinished(endMs))
        m_lab.kill();
}

QString StartPage::demoFolder()
{
    return QStandardPaths::writableLocation(QStandardPaths::GenericDataLocation) + QStringLiteral("/signalbox/demo");
}

void StartPage::startDemo()
{
    m_error->hide();
    m_demo->setEnabled(false);
    QDir().mkpath(demoFolder());
    m_progress->setText(tr("Starting the demo's world in %1. The first start writes 30 days of history and takes a minute.").arg(demoFolder()));
    m_lab.setProgram(QCoreApplication::applicationDirPath() + QStringLiteral("/signalbox-lab"));
    m_lab.setArguments({ QStringLiteral("--workspace"), demoFolder(), QStringLiteral("--vehicles"), QStringLiteral("10000"), QStringLiteral("--history"),
                         QStringLiteral("30"), QStringLiteral("--history-vehicles"), QStringLiteral("2000"), QStringLiteral("--scenario"), QStringLiteral("demo") });
    m_lab.start();
}

void StartPage::readLab()
{
    m_output += m_lab.readAllStandardOutput();
    for (const QByteArray &line : m_output.split('\n')) {
        if (!m_ready && QJsonDocument::fromJson(line).object().value(QStringLiteral("ready")).toBool()) {
            m_ready = true;
            Q_EMIT workspaceChosen(demoFolder());
        }
    }
}

void StartPage::labEnded()
{
    m_demo->setEnabled(true);
    m_progress->clear();
    if (m_ready)
        return;
    const QString said = QString::fromUtf8(m_lab.readAllStandardError()).trimmed();
    showError(tr("The demo's world ended before it was ready."), tr("Try again, or open a workspace folder."), said.section(QLatin1Char('\n'), -3));
}

void StartPage::openFolder()
{
    const QString folder = QFileDialog::getExistingDirectory(this, tr("Open a workspace folder"));
    if (!folder.isEmpty())
        Q_EMIT workspaceChosen(folder);
}

void StartPage::showError(const QString &what, const QString &todo, const QString &detail)
{
    m_demo->setEnabled(true);
    m_progress->clear();
    m_error->setError(what, todo, detail);
    m_error->show();
}

} // namespace signalbox

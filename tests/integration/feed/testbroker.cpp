#include "testbroker.h"

#include <QDir>
#include <QElapsedTimer>
#include <QFile>
#include <QTcpServer>
#include <QTcpSocket>
#include <QTest>
#include <unistd.h>

TestBroker::TestBroker(QString folder) : m_folder(std::move(folder))
{
    QTcpServer free;
    free.listen(QHostAddress::LocalHost);
    m_port = free.serverPort();
    QDir().mkpath(m_folder);
}

bool TestBroker::start(const Certificates::Pair &server, const QString &clientCa)
{
    QFile file(m_folder + QStringLiteral("/mosquitto.conf"));
    if (!file.open(QIODevice::WriteOnly)) return false;
    // The broker leaves root's rights behind and would not read its own folder then.
    const QString user = ::getuid() == 0 ? QStringLiteral("user root\n") : QString();
    file.write((user + QStringLiteral("listener %1 127.0.0.1\ncafile %2\ncertfile %3\nkeyfile %4\nrequire_certificate true\nuse_identity_as_username true\n"
                                      "persistence true\npersistence_location %5/\nmax_queued_messages 0\n")
                           .arg(m_port).arg(clientCa, server.certificate, server.key, m_folder)).toUtf8());
    file.close();
    m_process.setProcessChannelMode(QProcess::MergedChannels);
    m_process.start(QStringLiteral("mosquitto"), { QStringLiteral("-c"), file.fileName() });
    if (!m_process.waitForStarted()) return false;
    QElapsedTimer timer;
    timer.start();
    while (timer.elapsed() < 10'000 && m_process.state() == QProcess::Running) {
        QTcpSocket probe;
        probe.connectToHost(QHostAddress::LocalHost, quint16(m_port));
        if (probe.waitForConnected(200)) return true;
        m_process.waitForReadyRead(20); // its log moves when it listens
    }
    qWarning("mosquitto: %s", m_process.readAll().constData());
    return false;
}

void TestBroker::stop()
{
    if (m_process.state() == QProcess::NotRunning) return;
    m_process.terminate();
    m_process.waitForFinished(10'000);
}

#include "world/broker.h"

#include <QDir>
#include <QElapsedTimer>
#include <QFile>
#include <QStandardPaths>
#include <QTcpServer>
#include <QTcpSocket>
#include <unistd.h>

namespace signalbox::world {

namespace {

constexpr qint64 queuedBytes = 512ll * 1024 * 1024; // for a desk that is away

/// The world writes, desks read; nobody else.
constexpr const char *accessList = "user signalbox-lab\n"
                                   "topic readwrite signalbox/#\n"
                                   "user signalbox-desk\n"
                                   "topic read signalbox/#\n";

Result<void> writeFile(const QString &path, const QByteArray &text)
{
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly) || file.write(text) != text.size())
        return failure("broker.config", { { QStringLiteral("file"), path } }, file.errorString());
    file.setPermissions(QFile::ReadOwner | QFile::WriteOwner);
    return {};
}

} // namespace

quint16 freePort()
{
    QTcpServer server;
    return server.listen(QHostAddress::LocalHost, 0) ? server.serverPort() : 0;
}

Result<void> Broker::writeFiles() const
{
    const QDir folder(m_settings.folder);
    folder.mkpath(QStringLiteral("."));
    const auto path = [&](const char *name) { return folder.absoluteFilePath(QString::fromLatin1(name)).toUtf8(); };
    QByteArray text = "# Written by signalbox-lab at every start.\n"
                      "listener " + QByteArray::number(m_settings.port) + " 127.0.0.1\n"
                      "persistence true\npersistence_location " + folder.absolutePath().toUtf8() + "/\n"
                      "autosave_interval 30\npid_file " + path("mosquitto.pid") + "\n"
                      "max_queued_messages 0\nmax_queued_bytes " + QByteArray::number(queuedBytes) + "\n"
                      "max_inflight_messages 200\nset_tcp_nodelay true\n"
                      "log_dest file " + path("mosquitto.log") + "\nlog_type error\nlog_type warning\nlog_type notice\n";
    if (::geteuid() == 0) text += "user root\n"; // else mosquitto changes to a user who may not read our keys
    if (m_settings.tls)
        text += "cafile " + m_settings.authority.toUtf8() + "\ncertfile " + m_settings.server.certificate.toUtf8() + "\nkeyfile "
            + m_settings.server.key.toUtf8() + "\ntls_version tlsv1.2\nrequire_certificate true\nuse_identity_as_username true\n"
            + "allow_anonymous false\nacl_file " + path("access.conf") + "\n";
    else
        text += "allow_anonymous true\n";
    if (auto written = writeFile(folder.absoluteFilePath(QStringLiteral("access.conf")), accessList); !written) return written;
    return writeFile(folder.absoluteFilePath(QStringLiteral("mosquitto.conf")), text);
}

Result<void> Broker::waitUntilServing() const
{
    QElapsedTimer waited;
    waited.start();
    while (waited.elapsed() < 10'000) {
        QTcpSocket probe;
        probe.connectToHost(QHostAddress(QHostAddress::LocalHost), m_settings.port);
        if (probe.waitForConnected(200)) return {};
        if (!m_process->running()) break;
        ::usleep(20'000);
    }
    return failure("broker.start", { { QStringLiteral("port"), m_settings.port } }, m_process->lastError());
}

Result<std::unique_ptr<Broker>> Broker::start(BrokerSettings settings)
{
    const QString program = QStandardPaths::findExecutable(
        QStringLiteral("mosquitto"), { QStringLiteral("/usr/sbin"), QStringLiteral("/usr/local/sbin"), QStringLiteral("/usr/bin") });
    if (program.isEmpty()) return failure("broker.missing");
    if (settings.port == 0) settings.port = freePort();
    std::unique_ptr<Broker> broker(new Broker(std::move(settings)));
    if (auto written = broker->writeFiles(); !written) return tl::unexpected(written.error());
    const QString config = QDir(broker->m_settings.folder).absoluteFilePath(QStringLiteral("mosquitto.conf"));
    broker->m_process = std::make_unique<ChildProcess>(program, QStringList { QStringLiteral("-c"), config });
    broker->m_process->start();
    if (auto serves = broker->waitUntilServing(); !serves) return tl::unexpected(serves.error());
    return broker;
}

} // namespace signalbox::world

#include "accountingservers.h"

#include <QFile>
#include <QProcess>

using namespace signalbox;

namespace {

QString firstLine(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? QString::fromLatin1(file.readLine().trimmed()) : QString();
}

} // namespace

AccountingServers::~AccountingServers()
{
    if (m_database == 0) return;
    does("kill", "freeradius");
    does("kill", "postgresql");
}

bool AccountingServers::run(const QStringList &arguments, QByteArray *said) const
{
    QProcess script;
    script.setProcessChannelMode(said ? QProcess::SeparateChannels : QProcess::ForwardedChannels);
    script.start(QStringLiteral(PROJECT_SOURCE_DIR "/installer/freeradius/loopback.sh"), QStringList { m_dir.path() } + arguments);
    const bool good = script.waitForFinished(120'000) && script.exitStatus() == QProcess::NormalExit && script.exitCode() == 0;
    if (said) *said = script.readAllStandardOutput();
    if (!good) qWarning("loopback.sh %s: %s", qPrintable(arguments.join(u' ')), script.readAllStandardError().constData());
    return good;
}

bool AccountingServers::does(const char *what, const char *server)
{
    return run({ QString::fromLatin1(what), QString::fromLatin1(server) });
}

bool AccountingServers::make()
{
    if (!run({ QStringLiteral("make") })) return false;
    QFile env(file(QStringLiteral("env")));
    if (!env.open(QIODevice::ReadOnly)) return false;
    for (const QByteArray &line : env.readAll().split('\n')) {
        if (line.startsWith("PGPORT=")) m_database = line.mid(7).toUShort();
        if (line.startsWith("RADIUS_PORT=")) m_radius = line.mid(12).toUShort();
    }
    return does("start", "postgresql") && does("start", "freeradius");
}

QString AccountingServers::sql(const QString &statements) const
{
    QByteArray said;
    run({ QStringLiteral("sql"), QStringLiteral("-c"), statements }, &said);
    return QString::fromUtf8(said.trimmed());
}

RadacctAccess AccountingServers::access() const
{
    const QString password = firstLine(file(QStringLiteral("desk.password")));
    return { QStringLiteral("127.0.0.1"), m_database, QStringLiteral("fleet"), QStringLiteral("desk"), QStringLiteral("radius"), {}, {}, {},
             [password] { return Result<QString>(password); } };
}

world::RadiusServer AccountingServers::server() const
{
    return { QStringLiteral("127.0.0.1"), m_radius, firstLine(file(QStringLiteral("secret"))).toStdString() };
}

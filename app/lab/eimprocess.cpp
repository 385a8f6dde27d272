#include "eimprocess.h"

#include "labsetup.h"

#include "world/eimserver.h"

#include <QCoreApplication>
#include <QJsonDocument>
#include <QJsonObject>
#include <cstdio>

using namespace signalbox;

namespace {

int fail(const Error &error)
{
    const QByteArray where = QJsonDocument(QJsonObject::fromVariantMap(error.parameters)).toJson(QJsonDocument::Compact);
    std::fprintf(stderr, "signalbox-lab: the eIM cannot start: %s %s %s\n", qPrintable(error.code), where.constData(),
                 qPrintable(error.technical));
    return 1;
}

void announce(const world::EimServer &server)
{
    const QJsonObject line { { QStringLiteral("ready"), true }, { QStringLiteral("eim"), server.api().toString() },
                             { QStringLiteral("esipa"), server.esipa().toString() },
                             { QStringLiteral("onomondo"), server.onomondo().toString() },
                             { QStringLiteral("emnify"), server.emnify().toString() },
                             { QStringLiteral("es4"), server.es4().toString() }, { QStringLiteral("es2"), server.es2().toString() },
                             { QStringLiteral("tokens"), server.tokens().toString() } };
    std::printf("%s\n", QJsonDocument(line).toJson(QJsonDocument::Compact).constData());
    std::fflush(stdout);
}

/// For a world that runs by itself.
void keep(const world::EimServer &server, const QString &file)
{
    const auto store = world::WorldStore::open(file);
    if (!store || !(*store)->setSetting(QString(lab::eimApiSetting), server.api().toString())
        || !(*store)->setSetting(QString(lab::eimEsipaSetting), server.esipa().toString())
        || !(*store)->setSetting(QString(lab::onomondoSetting), server.onomondo().toString())
        || !(*store)->setSetting(QString(lab::emnifySetting), server.emnify().toString())
        || !(*store)->setSetting(QString(lab::es4Setting), server.es4().toString())
        || !(*store)->setSetting(QString(lab::es2Setting), server.es2().toString()))
        std::fprintf(stderr, "signalbox-lab: the eIM could not leave its addresses in world.sqlite\n");
}

} // namespace

int runEimProcess(const QString &workspaceDir)
{
    const auto workspace = Workspace::open(workspaceDir);
    if (!workspace) return fail(workspace.error());
    const std::unique_ptr<Clock> clock = workspace->makeClock();
    world::EimSettings settings;
    settings.workspace = workspace->dir();
    settings.killPoints = qgetenv("SIGNALBOX_LAB_KILL_POINT");
    if (const auto store = world::WorldStore::open(workspace->file(QStringLiteral("world.sqlite"))))
    {
        settings.tls = (*store)->setting(QStringLiteral("tls")) != QLatin1StringView("0");
        settings.seed = (*store)->setting(QStringLiteral("seed")).toULongLong();
    }
    if (const ConnectionSettings *connection = workspace->connection(lab::eimConnectionName)) {
        settings.orderLifetime = connection->orderLifetime;
        settings.certificateNeeded = !connection->tls.certificate.isEmpty();
        settings.tokensNeeded = !connection->tokenSecret.isEmpty() || !connection->oauth.tokenUrl.isEmpty();
    }
    const auto server = world::EimServer::start(settings, *clock);
    if (!server) return fail(server.error());
    keep(**server, workspace->file(QStringLiteral("world.sqlite")));
    announce(**server);
    return QCoreApplication::exec();
}

#include "eimchild.h"

#include "world/eimserver.h"
#include "world/eimstore.h"

#include <QCoreApplication>
#include <QJsonDocument>
#include <QJsonObject>
#include <QSqlQuery>
#include <cstdio>

using namespace signalbox;
using namespace signalbox::world;

namespace {
constexpr int patience = 20000; // ms
}

EimChild::EimChild()
{
    if (const auto made = LabPki::ensure(m_dir.path())) m_pki = *made;
    m_process.setProcessChannelMode(QProcess::ForwardedErrorChannel);
}

EimChild::~EimChild()
{
    kill();
}

bool EimChild::start(const QByteArray &killPoints)
{
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    environment.insert(QStringLiteral("SIGNALBOX_LAB_KILL_POINT"), QString::fromLatin1(killPoints));
    m_process.setProcessEnvironment(environment);
    m_process.start(QCoreApplication::applicationFilePath(), QStringList { QStringLiteral("--eim"), m_dir.path() } + options);
    while (!m_process.canReadLine())
        if (!m_process.waitForReadyRead(patience)) return false;
    const QJsonObject line = QJsonDocument::fromJson(m_process.readLine()).object();
    m_api = QUrl(line[QStringLiteral("eim")].toString());
    m_esipa = QUrl(line[QStringLiteral("esipa")].toString());
    m_es4 = QUrl(line[QStringLiteral("es4")].toString());
    m_tokens = QUrl(line[QStringLiteral("tokens")].toString());
    return m_api.isValid() && m_esipa.isValid();
}

void EimChild::kill()
{
    if (m_process.state() == QProcess::NotRunning) return;
    m_process.kill();
    m_process.waitForFinished(patience);
}

bool EimChild::isDead() const
{
    return m_process.state() == QProcess::NotRunning;
}

bool EimChild::seed(const std::vector<std::pair<Eid, std::vector<Iccid>>> &cards)
{
    auto store = EimStore::open(m_dir.path() + QStringLiteral("/world.sqlite"));
    std::vector<EimCard> known;
    for (const auto &[eid, iccids] : cards) {
        EimCard card;
        card.eid = eid;
        for (const Iccid &iccid : iccids)
            card.profiles.push_back({ iccid, card.profiles.empty(), false });
        known.push_back(card);
    }
    return store && (*store)->seed(known);
}

int EimChild::count(const QString &sql) const
{
    int number = -1;
    {
        QSqlDatabase database = QSqlDatabase::addDatabase(QStringLiteral("QSQLITE"), QStringLiteral("count"));
        database.setDatabaseName(m_dir.path() + QStringLiteral("/world.sqlite"));
        if (database.open())
            if (QSqlQuery query(sql, database); query.next()) number = query.value(0).toInt();
    }
    QSqlDatabase::removeDatabase(QStringLiteral("count"));
    return number;
}

int EimChild::serve(const QStringList &arguments)
{
    const WallClock clock;
    EimSettings settings;
    settings.workspace = arguments.value(2);
    settings.tls = !arguments.contains(QStringLiteral("plain"));
    settings.certificateNeeded = !arguments.contains(QStringLiteral("no-certificate"));
    settings.tokensNeeded = !arguments.contains(QStringLiteral("no-token"));
    if (arguments.contains(QStringLiteral("short-tokens"))) settings.tokenLife = std::chrono::seconds(1);
    settings.killPoints = qgetenv("SIGNALBOX_LAB_KILL_POINT");
    const auto server = EimServer::start(settings, clock);
    if (!server) return 1;
    const QJsonObject line { { QStringLiteral("eim"), (*server)->api().toString() }, { QStringLiteral("esipa"), (*server)->esipa().toString() },
                             { QStringLiteral("es4"), (*server)->es4().toString() }, { QStringLiteral("tokens"), (*server)->tokens().toString() } };
    std::printf("%s\n", QJsonDocument(line).toJson(QJsonDocument::Compact).constData());
    std::fflush(stdout);
    return QCoreApplication::exec();
}

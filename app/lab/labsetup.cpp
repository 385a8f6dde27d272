#include "labsetup.h"

#include "workspace/secretstore.h"
#include "world/broker.h"
#include "world/smsrtypes.h"
#include "world/truth.h"

#include <QDir>
#include <QFile>

namespace signalbox::lab {

namespace {

constexpr std::uint32_t m2mEvery = 5; // vehicles, of which one is behind the SM-SR
const QString tokenSecret = QStringLiteral("lab-eim-token"), clientSecret = QStringLiteral("lab-eim-client");

/// What was changed by hand since stays.
void keepConnection(LabSetup &setup, const QString &name, const QString &dialect, const QString &url, const TlsFiles &desk, const QString &smdp = {})
{
    if (url.isEmpty()) return;
    auto &all = setup.workspace.connections;
    const auto before = std::find_if(all.begin(), all.end(), [&](const ConnectionSettings &one) { return one.name == name; });
    if (before != all.end()) {
        before->url = QUrl(url);
        if (dialect == es4Dialect && !before->m2m.smdpUrl.isEmpty()) before->m2m.smdpUrl = QUrl(smdp);
        return;
    }
    ConnectionSettings connection;
    connection.name = name;
    connection.dialect = dialect;
    connection.url = QUrl(url);
    if (setup.tls) connection.tls = desk;
    if (dialect == QLatin1StringView("camara")) connection.tokenSecret = tokenSecret;
    if (dialect == QLatin1StringView("emnify")) connection.tokenSecret = clientSecret; // its application token
    if (dialect == es4Dialect) {
        connection.m2m.requesterId = world::labOperatorOid;
        connection.m2m.smsrId = world::labSmsrOid;
        connection.m2m.smdpUrl = QUrl(smdp);
        connection.m2m.smdpId = world::labSmdpOid;
    }
    all.push_back(std::move(connection));
}

/// The value that was kept, else the option, which is kept from now on.
Result<QString> kept(world::WorldStore &store, const char *key, const QString &wanted)
{
    const QString name = QString::fromLatin1(key), before = store.setting(name);
    if (!before.isEmpty()) return before;
    if (auto written = store.setSetting(name, wanted); !written) return tl::unexpected(written.error());
    return wanted;
}

Result<void> keepClock(world::WorldStore &store, const Options &options, LabSetup &setup)
{
    const Instant wall = WallClock().now();
    const QString origin = store.setting(QStringLiteral("origin"));
    setup.first = origin.isEmpty();
    ClockSettings &clock = setup.workspace.clock;
    if (setup.first || !clock.origin) clock = { options.begin.value_or(wall), wall, options.speed.value_or(1.0) };
    setup.origin = setup.first ? *clock.origin : instantFromMicros(origin.toLongLong());
    if (options.speed && *options.speed != clock.speed) // goes on from the world's present moment
        clock = { setup.workspace.makeClock()->now(), wall, *options.speed };
    setup.fleet.speed = clock.speed;
    return store.setSetting(QStringLiteral("origin"), QString::number(toMicros(setup.origin)));
}

/// What vehicles a seed gives changes with the program; a world cannot change its vehicles.
Result<void> keepEdition(world::WorldStore &store, const LabSetup &setup)
{
    const QString name = QStringLiteral("edition"), ours = QStringLiteral("2");
    if (setup.first) return store.setSetting(name, ours);
    if (store.setting(name) == ours) return {};
    return failure("world.edition", { { QStringLiteral("workspace"), setup.workspace.dir() } },
                   QStringLiteral("this world was made by another version of signalbox-lab; move its folder away, or name another one with --workspace"));
}

Result<void> keepFleet(world::WorldStore &store, const Options &options, LabSetup &setup)
{
    const auto vehicles = kept(store, "vehicles", QString::number(options.vehicles.value_or(10'000)));
    const auto seed = kept(store, "seed", QString::number(options.seed.value_or(1)));
    const QString story = options.scenario.isEmpty() ? QStringLiteral("demo") : options.scenario;
    const bool file = story != QLatin1StringView("demo") && story != QLatin1StringView("none");
    const auto scenario = kept(store, "scenario", file ? QDir().absoluteFilePath(story) : story);
    const auto port = kept(store, "broker_port", QString::number(world::freePort()));
    const auto dialects = kept(store, "dialects", options.dialects.join(u','));
    const auto tls = kept(store, "tls", options.tls ? QStringLiteral("1") : QStringLiteral("0"));
    for (const auto *value : { &vehicles, &seed, &scenario, &port, &tls, &dialects })
        if (!*value) return tl::unexpected(value->error());
    if (options.poll) {
        const auto written = store.setSetting(QStringLiteral("poll"), QString::number(options.poll->count()));
        if (!written) return written;
    }
    if (options.rate) {
        const auto written = store.setSetting(QStringLiteral("rate"), QString::number(*options.rate));
        if (!written) return written;
    }
    const QString rate = store.setting(QStringLiteral("rate"));
    if (!rate.isEmpty()) setup.fleet.rate = rate.toDouble();
    const QString poll = store.setting(QStringLiteral("poll"));
    if (!poll.isEmpty()) setup.fleet.poll = Span(poll.toLongLong());
    setup.fleet.vehicles = vehicles->toUInt();
    setup.fleet.seed = seed->toULongLong();
    setup.scenario = *scenario;
    setup.brokerPort = port->toUShort();
    setup.dialects = dialects->split(u',');
    if (setup.dialects.contains(es4Dialect)) setup.fleet.m2mEvery = setup.dialects.size() == 1 ? 1 : m2mEvery;
    setup.tls = *tls == QLatin1StringView("1");
    return {};
}

Result<void> keepSecret(const LabSetup &setup, const QString &from, const QString &id)
{
    QFile file(from);
    if (!file.open(QIODevice::ReadOnly)) return failure("file.read", { { QStringLiteral("file"), from } }, file.errorString());
    const auto written = SecretStore(setup.workspace.dir(), false).write(id, QString::fromLatin1(file.readAll().trimmed()));
    if (!written) return tl::unexpected(written.error());
    return {};
}

} // namespace

Result<LabSetup> prepareLab(const Options &options, world::WorldStore &store, Workspace workspace)
{
    auto pki = world::LabPki::ensure(workspace.dir());
    if (!pki) return tl::unexpected(pki.error());
    LabSetup setup { std::move(workspace), std::move(*pki), {}, {}, {}, 0, true, {}, false };
    if (auto done = keepClock(store, options, setup); !done) return tl::unexpected(done.error());
    if (auto done = keepEdition(store, setup); !done) return tl::unexpected(done.error());
    if (auto done = keepFleet(store, options, setup); !done) return tl::unexpected(done.error());
    if (auto done = keepSecret(setup, setup.pki.bearerToken, tokenSecret); !done) return tl::unexpected(done.error());
    // Not used until somebody writes oauth_* into the connection instead of the token.
    if (auto done = keepSecret(setup, setup.pki.clientSecret, clientSecret); !done) return tl::unexpected(done.error());
    return setup;
}

EimAddresses keptAddresses(world::WorldStore &store)
{
    return { store.setting(QString(eimApiSetting)), store.setting(QString(onomondoSetting)), store.setting(QString(emnifySetting)),
             store.setting(QString(es4Setting)), store.setting(QString(es2Setting)) };
}

QString connectionOf(const LabSetup &setup, const world::LabFleet &fleet, std::uint32_t vehicle)
{
    QStringList others = setup.dialects;
    const bool served = others.removeAll(es4Dialect) > 0;
    if (fleet.behindRouting(vehicle)) return served ? QStringLiteral("lab-es4") : QString();
    if (others.isEmpty()) return {};
    const QString &dialect = others[qsizetype(vehicle) % others.size()];
    return dialect == QLatin1StringView("camara") ? QString(eimConnectionName) : QStringLiteral("lab-") + dialect;
}

Result<void> writeWorkspace(LabSetup &setup, const EimAddresses &addresses)
{
    const TlsFiles desk { setup.pki.authority.certificate, setup.pki.desk.certificate, setup.pki.desk.key };
    FeedSettings feed;
    feed.name = QStringLiteral("lab");
    feed.host = QStringLiteral("localhost");
    feed.port = setup.brokerPort;
    if (setup.tls) feed.tls = desk;
    feed.topic = QStringLiteral("signalbox/v1/%1/#").arg(setup.workspace.fleet.toString());
    feed.fleet = setup.workspace.fleet;
    feed.clientId = QStringLiteral("signalbox-record");
    // Others that somebody wrote into the workspace are theirs: accounting, for example.
    auto &feeds = setup.workspace.feeds;
    std::erase_if(feeds, [&](const FeedSettings &one) { return one.name == feed.name; });
    feeds.insert(feeds.begin(), feed);
    keepConnection(setup, eimConnectionName, QStringLiteral("camara"), addresses.api, desk);
    if (setup.dialects.contains(QStringLiteral("onomondo")))
        keepConnection(setup, QStringLiteral("lab-onomondo"), QStringLiteral("onomondo"), addresses.onomondo, desk);
    if (setup.dialects.contains(QStringLiteral("emnify"))) keepConnection(setup, QStringLiteral("lab-emnify"), QStringLiteral("emnify"), addresses.emnify, desk);
    if (setup.dialects.contains(es4Dialect)) keepConnection(setup, QStringLiteral("lab-es4"), es4Dialect, addresses.es4, desk, addresses.es2);
    return setup.workspace.save();
}

} // namespace signalbox::lab

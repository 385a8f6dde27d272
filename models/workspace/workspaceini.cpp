#include "workspace/connectionini.h"
#include "workspace/feedini.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QRegularExpression>
#include <QSettings>

namespace signalbox {

namespace {

constexpr QLatin1StringView feedPrefix("feed.");
constexpr QLatin1StringView connectionPrefix("connection.");

QString key(QLatin1StringView name)
{
    return QString(name);
}

class Writer
{
public:
    Writer(QSettings &ini, QString dir) : m_ini(ini), m_dir(std::move(dir)) { }
    void path(QLatin1StringView name, const QString &absolute)
    {
        if (absolute.isEmpty()) return;
        const QString inside = QDir(m_dir).relativeFilePath(absolute);
        m_ini.setValue(name, inside.startsWith(QLatin1StringView("..")) ? absolute : inside);
    }
    void tls(const TlsFiles &files)
    {
        path(QLatin1StringView("ca"), files.ca);
        path(QLatin1StringView("certificate"), files.certificate);
        path(QLatin1StringView("key"), files.key);
    }

private:
    QSettings &m_ini;
    QString m_dir;
};

std::optional<Error> readHead(QSettings &ini, const QString &path, Workspace &workspace)
{
    IniSection in(ini, QStringLiteral("workspace"), path);
    workspace.name = in.text(QLatin1StringView("name"), QFileInfo(workspace.dir()).fileName());
    const QString fleet = in.required(QLatin1StringView("fleet"));
    if (const auto id = FleetId::parse(fleet)) workspace.fleet = *id;
    else in.refuse(QLatin1StringView("fleet"), fleet);
    workspace.retentionDays = int(in.number(QLatin1StringView("retention_days"), workspace.retentionDays, 1, 36500));
    return in.error();
}

std::optional<Error> readStoreAndClock(QSettings &ini, const QString &path, Workspace &workspace)
{
    std::optional<Error> error;
    {
        IniSection in(ini, QStringLiteral("store"), path);
        workspace.store.kind = in.text(QLatin1StringView("kind"), workspace.store.kind);
        if (workspace.store.kind != QLatin1StringView("sqlite")) in.refuse(QLatin1StringView("kind"), workspace.store.kind);
        workspace.store.path = workspace.file(in.text(QLatin1StringView("path"), QStringLiteral("signalbox.sqlite")));
        error = in.error();
    }
    IniSection in(ini, QStringLiteral("clock"), path);
    workspace.clock.origin = in.moment(QLatin1StringView("origin"));
    workspace.clock.wall = in.moment(QLatin1StringView("wall"));
    workspace.clock.speed = in.number(QLatin1StringView("speed"), 1.0, 0.001, 100000);
    return error ? error : in.error();
}

std::optional<Error> readLinks(QSettings &ini, const QString &path, Workspace &workspace)
{
    static const QRegularExpression name(QStringLiteral("^[A-Za-z0-9_-]{1,64}$"));
    for (const QString &group : ini.childGroups()) {
        const bool isFeed = group.startsWith(feedPrefix);
        if (!isFeed && !group.startsWith(connectionPrefix)) continue;
        IniSection in(ini, group, path);
        const QString own = group.mid(isFeed ? feedPrefix.size() : connectionPrefix.size());
        if (!name.match(own).hasMatch()) in.refuse(QLatin1StringView("name"), own);
        if (isFeed) workspace.feeds.push_back(readFeed(in, workspace, own));
        else workspace.connections.push_back(readConnection(in, workspace, own));
        if (in.error()) return in.error();
    }
    return std::nullopt;
}

} // namespace

TlsFiles readTls(IniSection &in, const Workspace &workspace)
{
    return { workspace.file(in.text(QLatin1StringView("ca"))), workspace.file(in.text(QLatin1StringView("certificate"))),
             workspace.file(in.text(QLatin1StringView("key"))) };
}

Result<Workspace> Workspace::open(const QString &dir)
{
    Workspace workspace = fresh(dir, {}, {});
    const QString path = workspace.iniPath();
    const QVariantMap where { { QStringLiteral("path"), path } };
    const QFileInfo info(path);
    if (!info.exists()) return failure("workspace.missing", where);
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly)) return failure("workspace.unreadable", where, file.errorString());
    QSettings ini(path, QSettings::IniFormat);
    if (ini.status() != QSettings::NoError) return failure("workspace.unreadable", where, QStringLiteral("not in INI format"));
    if (auto error = readHead(ini, path, workspace)) return tl::unexpected(*error);
    if (auto error = readStoreAndClock(ini, path, workspace)) return tl::unexpected(*error);
    if (auto error = readLinks(ini, path, workspace)) return tl::unexpected(*error);
    return workspace;
}

Result<void> Workspace::save() const
{
    const QVariantMap where { { QStringLiteral("path"), iniPath() } };
    if (!QDir(m_dir).exists()) {
        if (!QDir().mkpath(m_dir)) return failure("workspace.unwritable", where);
        QFile::setPermissions(m_dir, QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner);
    }
    QSettings ini(iniPath(), QSettings::IniFormat);
    ini.clear();
    Writer out(ini, m_dir);
    ini.beginGroup(QStringLiteral("workspace"));
    ini.setValue(key(QLatin1StringView("name")), name);
    ini.setValue(key(QLatin1StringView("fleet")), fleet.toString());
    ini.setValue(key(QLatin1StringView("retention_days")), retentionDays);
    ini.endGroup();
    ini.beginGroup(QStringLiteral("store"));
    ini.setValue(key(QLatin1StringView("kind")), store.kind);
    out.path(QLatin1StringView("path"), store.path);
    ini.endGroup();
    if (clock.origin) {
        ini.beginGroup(QStringLiteral("clock"));
        ini.setValue(key(QLatin1StringView("origin")), isoMicros(*clock.origin));
        ini.setValue(key(QLatin1StringView("wall")), isoMicros(clock.wall.value_or(*clock.origin)));
        ini.setValue(key(QLatin1StringView("speed")), clock.speed);
        ini.endGroup();
    }
    for (const FeedSettings &feed : feeds) {
        ini.beginGroup(feedPrefix + feed.name);
        out.path(QLatin1StringView("path"), feed.path);
        out.tls(feed.tls);
        writeFeed(ini, feed);
        ini.endGroup();
    }
    for (const ConnectionSettings &c : connections) {
        ini.beginGroup(connectionPrefix + c.name);
        out.tls(c.tls);
        writeConnection(ini, c);
        ini.endGroup();
    }
    ini.sync();
    if (ini.status() != QSettings::NoError) return failure("workspace.unwritable", where);
    return {};
}

} // namespace signalbox

#include "workspace/feedini.h"

#include "workspace/connectionini.h"

#include <QRegularExpression>

namespace signalbox {

namespace {

void readRadius(IniSection &in, const Workspace &workspace, FeedSettings &feed)
{
    static const QRegularExpression plain(QStringLiteral("^[a-z_][a-z0-9_]{0,62}$")); // it becomes part of a query
    feed.host = in.required(QLatin1StringView("host"));
    feed.port = quint16(in.number(QLatin1StringView("port"), 5432, 1, 65535));
    feed.tls = readTls(in, workspace);
    feed.radius.database = in.required(QLatin1StringView("database"));
    feed.radius.user = in.required(QLatin1StringView("user"));
    feed.radius.passwordSecret = in.text(QLatin1StringView("password_secret"));
    feed.radius.schema = in.text(QLatin1StringView("schema"), QStringLiteral("radius"));
    if (!plain.match(feed.radius.schema).hasMatch()) in.refuse(QLatin1StringView("schema"), feed.radius.schema);
}

} // namespace

FeedSettings readFeed(IniSection &in, const Workspace &workspace, const QString &name)
{
    FeedSettings feed;
    feed.name = name;
    feed.type = in.choice(QLatin1StringView("type"), { QStringLiteral("mqtt"), QStringLiteral("file"), QStringLiteral("stdin"), QStringLiteral("radius") });
    const bool radius = feed.type == QLatin1StringView("radius");
    feed.format = radius ? QStringLiteral("radacct") : in.choice(QLatin1StringView("format"),
                            { QStringLiteral("native"), QStringLiteral("traccar"), QStringLiteral("emnify"), QStringLiteral("1nce") });
    const QString fleet = in.text(QLatin1StringView("fleet"), workspace.fleet.toString());
    if (const auto id = FleetId::parse(fleet)) feed.fleet = *id;
    else in.refuse(QLatin1StringView("fleet"), fleet);
    if (feed.type == QLatin1StringView("file")) feed.path = workspace.file(in.required(QLatin1StringView("path")));
    if (radius) readRadius(in, workspace, feed);
    if (feed.type != QLatin1StringView("mqtt")) return feed;

    feed.host = in.required(QLatin1StringView("host"));
    feed.port = quint16(in.number(QLatin1StringView("port"), feed.port, 1, 65535));
    feed.tls = readTls(in, workspace);
    const bool native = feed.format == QLatin1StringView("native");
    feed.topic = native ? in.text(QLatin1StringView("topic"), QStringLiteral("signalbox/v1/%1/#").arg(fleet)) : in.required(QLatin1StringView("topic"));
    feed.clientId = in.text(QLatin1StringView("client_id"), QStringLiteral("signalbox-%1").arg(name));
    return feed;
}

void writeFeed(QSettings &ini, const FeedSettings &feed)
{
    const auto text = [&](QLatin1StringView key, const QString &value) { if (!value.isEmpty()) ini.setValue(key, value); };
    const bool radius = feed.type == QLatin1StringView("radius");
    text(QLatin1StringView("type"), feed.type);
    if (!radius) text(QLatin1StringView("format"), feed.format);
    text(QLatin1StringView("fleet"), feed.fleet.toString());
    if (radius || feed.type == QLatin1StringView("mqtt")) {
        text(QLatin1StringView("host"), feed.host);
        ini.setValue(QLatin1StringView("port"), feed.port);
    }
    if (feed.type == QLatin1StringView("mqtt")) {
        text(QLatin1StringView("topic"), feed.topic);
        text(QLatin1StringView("client_id"), feed.clientId);
    }
    if (!radius) return;
    text(QLatin1StringView("database"), feed.radius.database);
    text(QLatin1StringView("user"), feed.radius.user);
    text(QLatin1StringView("password_secret"), feed.radius.passwordSecret);
    text(QLatin1StringView("schema"), feed.radius.schema);
}

} // namespace signalbox

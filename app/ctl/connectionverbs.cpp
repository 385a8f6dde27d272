#include "desk.h"

#include "access/fields.h"
#include "words/errors.h"
#include "words/times.h"

#include <QJsonArray>
#include <QJsonObject>

using namespace signalbox;

namespace {

bool tell(const Desk &desk, const QString &kind, const QString &name, const Result<Span> &answer)
{
    const double ms = answer ? double(answer->count()) / 1000.0 : 0;
    if (desk.terminal.json()) {
        QJsonObject object { { QStringLiteral("kind"), kind }, { QStringLiteral("name"), name }, { QStringLiteral("ok"), answer.has_value() } };
        if (answer) object.insert(QStringLiteral("ms"), ms);
        else object.insert(QStringLiteral("error"), answer.error().code);
        desk.terminal.print(object);
    } else {
        desk.terminal.line(kind + QLatin1Char(' ') + name + QStringLiteral(": ")
                           + (answer ? Ctl::tr("answered in %1 ms").arg(ms, 0, 'f', 1) : words::error(answer.error()).sentence()));
    }
    return answer.has_value();
}

QJsonObject toJson(const QString &feed, const RefusedMessages &refused)
{
    const auto object = [](const Error &error) {
        return QJsonObject { { QStringLiteral("reason"), error.code }, { QStringLiteral("member"), error.parameters.value(QStringLiteral("member")).toString() } };
    };
    QJsonArray reasons, last;
    for (const RefusedReason &reason : refused.reasons) {
        QJsonObject one = object(reason.error);
        one.insert(QStringLiteral("count"), qint64(reason.count));
        one.insert(QStringLiteral("last"), words::isoTime(reason.last));
        reasons.append(one);
    }
    for (const RefusedMessage &message : refused.last) {
        QJsonObject one = object(message.error);
        one.insert(QStringLiteral("at"), words::isoTime(message.at));
        one.insert(QStringLiteral("source"), message.source);
        if (!message.excerpt.isEmpty()) one.insert(QStringLiteral("excerpt"), message.excerpt);
        last.append(one);
    }
    return { { QStringLiteral("feed"), feed }, { QStringLiteral("refused"), qint64(refused.refused) }, { QStringLiteral("unused"), qint64(refused.unused) },
             { QStringLiteral("reasons"), reasons }, { QStringLiteral("last"), last } };
}

void print(const Desk &desk, const QString &feed, const RefusedMessages &refused)
{
    if (desk.terminal.json()) return desk.terminal.print(toJson(feed, refused));
    desk.terminal.line(Ctl::tr("%1: %2 messages refused, %3 understood and of no use").arg(feed).arg(refused.refused).arg(refused.unused));
    for (const RefusedReason &reason : refused.reasons)
        desk.terminal.line(QStringLiteral("  %1  %2  %3").arg(reason.count, 8).arg(words::isoTime(reason.last), words::error(reason.error).what));
    for (const RefusedMessage &message : refused.last)
        desk.terminal.line(QStringLiteral("  %1  %2  %3  %4").arg(words::isoTime(message.at), message.source, words::error(message.error).what, message.excerpt.simplified()));
}

/// `connection refused [FEED]`: what feeds did not take, and why.
Exit refusedVerb(const Desk &desk)
{
    if (!AccessTable::standard().may(desk.viewer.role, Capability::SeeConnections))
        return desk.terminal.fail({ QStringLiteral("access.denied"), { { QStringLiteral("role"), QString(code(desk.viewer.role)) } }, {} });
    const QString only = desk.options.verb.value(2);
    bool any = false;
    for (const FeedSettings &feed : desk.engine.workspace().feeds) {
        if (!only.isEmpty() && only != feed.name) continue;
        any = true;
        const auto refused = await(desk.engine.refusedMessages(desk.viewer, feed.name));
        if (!refused) return desk.terminal.fail(refused.error());
        print(desk, feed.name, *refused);
    }
    return any || only.isEmpty() ? Exit::Ok : desk.terminal.fail({ QStringLiteral("feed.unknown"), { { QStringLiteral("name"), only } }, {} });
}

} // namespace

/// `connection test [NAME]`: feeds, connections and store, or the one named.
Exit connectionVerb(const Desk &desk)
{
    if (desk.options.verb.value(1) == QLatin1String("refused")) return refusedVerb(desk);
    if (desk.options.verb.value(1) != QLatin1String("test"))
        return desk.terminal.fail({ QStringLiteral("usage.verb-unknown"), { { QStringLiteral("argument"), desk.options.verb.join(QLatin1Char(' ')) } }, {} });
    const QString only = desk.options.verb.value(2);
    bool good = true, any = false;
    for (const FeedSettings &feed : desk.engine.workspace().feeds)
        if (only.isEmpty() || only == feed.name) {
            any = true;
            good &= tell(desk, QStringLiteral("feed"), feed.name, await(desk.engine.testFeed(feed.name)));
        }
    for (const ConnectionSettings &connection : desk.engine.workspace().connections)
        if (only.isEmpty() || only == connection.name) {
            any = true;
            good &= tell(desk, QStringLiteral("connection"), connection.name, await(desk.engine.testConnection(connection.name)));
        }
    if (only.isEmpty() || only == QLatin1String("store")) {
        any = true;
        good &= tell(desk, QStringLiteral("store"), desk.engine.workspace().store.path, await(desk.engine.testStore()));
    }
    if (!any) return desk.terminal.fail({ QStringLiteral("connection.unknown"), { { QStringLiteral("name"), only } }, {} });
    return good ? Exit::Ok : Exit::Failed;
}

/// `store init` creates and migrates (opening the engine did that); `store check` writes and reads.
Exit storeVerb(const Desk &desk)
{
    const QString what = desk.options.verb.value(1);
    if (what != QLatin1String("init") && what != QLatin1String("check") && what != QLatin1String("migrate"))
        return desk.terminal.fail({ QStringLiteral("usage.verb-unknown"), { { QStringLiteral("argument"), desk.options.verb.join(QLatin1Char(' ')) } }, {} });
    return tell(desk, QStringLiteral("store"), desk.engine.workspace().store.path, await(desk.engine.testStore())) ? Exit::Ok : Exit::Failed;
}

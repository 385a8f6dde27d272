#include "desk.h"

#include "words/errors.h"

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

} // namespace

/// `connection test [NAME]`: feeds, connections and store, or the one named.
Exit connectionVerb(const Desk &desk)
{
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

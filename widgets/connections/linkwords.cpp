#include "connections/linkwords.h"

#include "words/errors.h"
#include "words/numbers.h"
#include "words/times.h"

namespace signalbox {

QString LinkWords::duration(Span span) const
{
    const double ms = double(span.count()) / 1000;
    return ms < 1000 ? words::withUnit(ms, ms < 10 ? 1 : 0, u"ms", m_reader.locale)
                     : words::withUnit(ms / 1000, 1, u"s", m_reader.locale);
}

QString LinkWords::feedKind(const FeedStatus &feed) const
{
    const QString way = feed.type == QLatin1StringView("file") ? tr("A file that others write")
        : feed.type == QLatin1StringView("stdin")              ? tr("Standard input")
                                                               : tr("MQTT with TLS and a client certificate");
    if (feed.format == QLatin1StringView("traccar")) return way + QStringLiteral(" · ") + tr("positions of Traccar");
    if (feed.format == QLatin1StringView("emnify")) return way + QStringLiteral(" · ") + tr("events of emnify");
    if (feed.format == QLatin1StringView("1nce")) return way + QStringLiteral(" · ") + tr("events of 1NCE");
    return way;
}

QString LinkWords::feedStanding(const FeedStatus &feed) const
{
    const bool file = feed.type == QLatin1StringView("file"), stream = feed.type == QLatin1StringView("stdin");
    const QString place = stream ? tr("standard input") : feed.address;
    switch (feed.health) {
    case Health::Good: return file || stream ? tr("Reads %1").arg(place) : tr("Connected to %1").arg(place);
    case Health::Troubled: return file || stream ? tr("Reads %1, but late or with faults").arg(place) : tr("Connected to %1, but late or with faults").arg(place);
    case Health::Down:
        return file || stream ? tr("Does not read %1. States that need facts become Unknown, not Dark").arg(place)
                              : tr("No connection to %1. States that need facts become Unknown, not Dark").arg(place);
    case Health::Idle: break;
    }
    if (stream && feed.messages > 0) return tr("Read to its end");
    return file || stream ? tr("Not read yet: %1").arg(place) : tr("Not connected yet to %1").arg(place);
}

QStringList LinkWords::feedFigures(const FeedStatus &feed, Instant now) const
{
    QStringList lines { tr("%1 messages a second · lag %2, at most %3 for 99 of 100")
                            .arg(words::number(feed.messagesPerSecond, 0, m_reader.locale), duration(feed.lagP50), duration(feed.lagP99)) };
    if (feed.lastMessage)
        lines += tr("Last message %1 ago · %2 since the start").arg(words::age(now - *feed.lastMessage), words::count(qint64(feed.messages), m_reader.locale));
    else
        lines += tr("No message yet");
    if (feed.knownUntil)
        lines += tr("%1 behind: a backlog is read, and who would be silent since is Unknown, not Dark").arg(words::ageOf(*feed.knownUntil, now));
    if (feed.refused > 0)
        lines += tr("%Ln message(s) made no sense and were left out", nullptr, int(feed.refused));
    lines += refusedFor(feed, now);
    if (feed.inboxBytes > 0)
        lines += tr("%1 wait to be stored").arg(words::octets(quint64(feed.inboxBytes), m_reader.locale));
    return lines;
}

QStringList LinkWords::refusedFor(const FeedStatus &feed, Instant now) const
{
    QStringList lines;
    for (const RefusedReason &reason : feed.refusedFor)
        lines += tr("• %1 times: %2 Last %3 ago.")
                     .arg(words::count(qint64(reason.count), m_reader.locale), words::error(reason.error, m_reader.locale).what, words::age(now - reason.last));
    return lines;
}

QString LinkWords::storeStanding(const StoreStatus &store) const
{
    switch (store.health) {
    case Health::Good: return store.writeP99 == Span(0) ? tr("Readable. Another program writes, or nothing was written yet") : tr("Writes in %1").arg(duration(store.writeP99));
    case Health::Troubled: return tr("Writes slowly: %1").arg(duration(store.writeP99));
    case Health::Down: return tr("Cannot write. Facts wait in the inbox file; nothing is lost");
    case Health::Idle: break;
    }
    return tr("Nothing written yet");
}

QStringList LinkWords::storeFigures(const StoreStatus &store) const
{
    return { store.path, tr("%1 on disk. As safe as your account on this machine: whoever reads the file reads the fleet")
                             .arg(words::octets(quint64(store.bytes), m_reader.locale)) };
}

QString LinkWords::connectionKind(const ConnectionStatus &connection) const
{
    return connection.dialect == QLatin1StringView("es4") ? tr("SM-SR, SGP.02 ES4, TLS with a client certificate")
                                                          : tr("eIM, %1, TLS with a client certificate").arg(connection.dialect);
}

QString LinkWords::connectionStanding(const ConnectionStatus &connection) const
{
    switch (connection.health) {
    case Health::Good: return tr("Answers in %1").arg(duration(connection.latency));
    case Health::Troubled: return tr("Answers, but with faults");
    case Health::Down: return tr("No answer. Operations wait; nothing is sent twice");
    case Health::Idle: break;
    }
    return tr("Not asked yet");
}

QStringList LinkWords::connectionFigures(const ConnectionStatus &connection, Instant now) const
{
    QStringList lines { connection.url };
    if (connection.lastContact)
        lines += tr("Last answer %1 ago").arg(words::age(now - *connection.lastContact));
    else if (connection.health != Health::Idle) // else the standing has said it
        lines += tr("No answer yet");
    return lines << tr("%Ln operation(s) open", nullptr, connection.openOperations) << secretPlace(connection.secretPlace);
}

QString LinkWords::secretPlace(const QString &place) const
{
    if (place == QLatin1StringView("keychain"))
        return tr("The bearer token is kept in the keychain of this system.");
    if (place == QLatin1StringView("file"))
        return tr("The bearer token is kept in secrets.ini of the workspace, which only your account can read.");
    return tr("No bearer token is kept for it.");
}

QString LinkWords::passed(Span took) const
{
    return tr("Answered in %1. Nothing was changed by the test.").arg(duration(took));
}

} // namespace signalbox

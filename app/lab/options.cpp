#include "options.h"

#include <QCommandLineParser>
#include <QDateTime>
#include <QHostAddress>

namespace signalbox::lab {

namespace {

class Reader
{
public:
    Reader()
    {
        m_parser.setApplicationDescription(QStringLiteral("A pretend world on loopback: vehicles, networks, eUICCs, an eIM."));
        m_parser.addOptions({
            option("workspace", "Folder of the workspace; made when missing.", "DIR"),
            option("vehicles", "Vehicles of a new world (10000).", "N"),
            option("seed", "Seed of a new world (1).", "S"),
            option("begin", "When a new world begins, as 2026-11-02T09:00:00Z (now).", "TIME"),
            option("speed", "World seconds in a second (1).", "X"),
            option("rate", "Positions and radio samples a second, of all vehicles together (as they fall).", "N"),
            option("history", "Fill the store with so many days of the past, once.", "DAYS"),
            option("history-vehicles", "Vehicles that have a past (2000).", "N"),
            option("scenario", "What goes wrong in a new world: a JSON file, demo (default) or none.", "FILE"),
            option("dialects", "Dialects over which the vehicles of a new world take orders, in turn: camara (default), onomondo, emnify; es4 for one in five, behind an SM-SR.", "LIST"),
            option("poll", "Poll interval of every card, world seconds.", "SECONDS"),
            option("only", "Run only this part: eim or world.", "PART"),
            option("no-tls", "Plain MQTT without certificates."),
            option("radius", "Sessions go to this RADIUS accounting server, as HOST:PORT, instead of MQTT.", "SERVER"),
            option("radius-secret", "File whose first line is the secret shared with it.", "FILE"),
            option("write-roads", "For maintainers: make resources/world/roads.tsv anew.", "FILE"),
            option("help", "This text."),
            option("version", "The version."),
        });
    }

    Result<Options> read(const QStringList &arguments)
    {
        if (!m_parser.parse(arguments)) return usage(m_parser.errorText());
        Options options;
        if (has("help")) {
            options.help = m_parser.helpText();
            return options;
        }
        if (has("version")) {
            options.help = QStringLiteral("signalbox-lab " SIGNALBOX_VERSION "\n");
            return options;
        }
        options.workspace = text("workspace");
        options.writeRoads = text("write-roads");
        options.scenario = text("scenario");
        options.radius = radius();
        options.radiusSecret = text("radius-secret");
        options.tls = !has("no-tls");
        if (has("vehicles")) options.vehicles = std::uint32_t(number("vehicles", 1, 1'000'000));
        if (has("seed")) options.seed = std::uint64_t(number("seed", 0, 9e15));
        if (has("begin")) options.begin = time("begin");
        if (has("speed")) options.speed = number("speed", 0.1, 10'000);
        if (has("rate")) options.rate = number("rate", 1, 1e6);
        if (has("history")) options.historyDays = int(number("history", 0, 366));
        if (has("history-vehicles")) options.historyVehicles = std::uint32_t(number("history-vehicles", 0, 1'000'000));
        if (has("dialects")) options.dialects = dialects();
        if (has("poll")) options.poll = Span(std::int64_t(number("poll", 1, 86'400) * 1e6));
        const QString only = text("only");
        if (only == QLatin1StringView("eim")) options.only = Options::Only::Eim;
        else if (only == QLatin1StringView("world")) options.only = Options::Only::World;
        else if (!only.isEmpty()) m_wrong = QStringLiteral("--only takes eim or world, not \"%1\"").arg(only);
        if (options.workspace.isEmpty() && options.writeRoads.isEmpty()) m_wrong = QStringLiteral("--workspace DIR is missing");
        if (!m_parser.positionalArguments().isEmpty()) m_wrong = QStringLiteral("what is \"%1\"?").arg(m_parser.positionalArguments().first());
        if (!m_wrong.isEmpty()) return usage(m_wrong);
        return options;
    }

private:
    static QCommandLineOption option(const char *name, const char *text, const char *value = "")
    {
        return QCommandLineOption(QString::fromLatin1(name), QString::fromLatin1(text), QString::fromLatin1(value));
    }
    static tl::unexpected<Error> usage(const QString &why) { return failure("usage", {}, why); }
    bool has(const char *name) const { return m_parser.isSet(QString::fromLatin1(name)); }
    QStringList dialects()
    {
        static const QStringList known { QStringLiteral("camara"), QStringLiteral("onomondo"), QStringLiteral("emnify"), QStringLiteral("es4") };
        const QStringList wanted = text("dialects").split(u',', Qt::SkipEmptyParts);
        const bool good = !wanted.isEmpty() && std::all_of(wanted.begin(), wanted.end(), [](const QString &one) { return known.contains(one); });
        if (!good) m_wrong = QStringLiteral("--dialects takes some of %1, with commas between them").arg(known.join(u' '));
        return wanted;
    }
    QString radius()
    {
        const QString server = text("radius");
        if (has("radius") != has("radius-secret")) m_wrong = QStringLiteral("--radius and --radius-secret need one another");
        const qsizetype colon = server.lastIndexOf(u':');
        const bool good = server.isEmpty() || (QHostAddress(server.left(colon)).protocol() == QAbstractSocket::IPv4Protocol && server.mid(colon + 1).toUShort() > 0);
        if (!good) m_wrong = QStringLiteral("--radius takes an IPv4 address and a port, for example 127.0.0.1:1813");
        return server;
    }
    QString text(const char *name) const { return m_parser.value(QString::fromLatin1(name)); }
    Instant time(const char *name)
    {
        const QDateTime value = QDateTime::fromString(text(name), Qt::ISODate);
        if (!value.isValid() || value.timeSpec() != Qt::UTC)
            m_wrong = QStringLiteral("--%1 takes a time in UTC, for example 2026-11-02T09:00:00Z").arg(QString::fromLatin1(name));
        return instantFromMicros(value.toMSecsSinceEpoch() * 1000);
    }
    double number(const char *name, double least, double most)
    {
        bool numeric = false;
        const double value = text(name).toDouble(&numeric);
        if (!numeric || value < least || value > most)
            m_wrong = QStringLiteral("--%1 takes a number from %2 to %3").arg(QString::fromLatin1(name)).arg(least).arg(most, 0, 'f', 0);
        return value;
    }

    QCommandLineParser m_parser;
    QString m_wrong;
};

} // namespace

Result<Options> readOptions(const QStringList &arguments)
{
    return Reader().read(arguments);
}

} // namespace signalbox::lab

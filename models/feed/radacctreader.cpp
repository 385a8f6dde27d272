#include "feed/radacctreader.h"

#include <QSqlDatabase>
#include <QSqlError>
#include <QSqlQuery>
#include <QUuid>

namespace signalbox {

namespace {

const QString table = QStringLiteral("radacct_change");

Instant wallNow() { return std::chrono::time_point_cast<Span>(std::chrono::system_clock::now()); }

/// For libpq's connection string: in quotes, with quotes and backslashes escaped. QPSQL cuts options at semicolons.
QString quoted(QString value)
{
    value.replace(u'\\', QStringLiteral("\\\\")).replace(u'\'', QStringLiteral("\\'"));
    return u'\'' + value.replace(u';', QString()) + u'\'';
}

QString connectOptions(const RadacctAccess &access)
{
    // A server that is gone without a word is noticed after half a minute.
    QStringList options { QStringLiteral("connect_timeout=5"), QStringLiteral("tcp_user_timeout=30000"), QStringLiteral("application_name=signalbox") };
    if (!access.ca.isEmpty()) options += { QStringLiteral("sslmode=verify-full"), QStringLiteral("sslrootcert=") + quoted(access.ca) };
    if (!access.certificate.isEmpty()) options += { QStringLiteral("sslcert=") + quoted(access.certificate), QStringLiteral("sslkey=") + quoted(access.key) };
    return options.join(u';');
}

} // namespace

QString RadacctAccess::address() const
{
    return QStringLiteral("postgresql://%1:%2/%3").arg(host).arg(port).arg(database);
}

struct RadacctReader::Parts
{
    Result<void> open();
    Result<QSqlQuery> ask(const QString &text, const QVariantList &values = {});
    Error errorOf(const QSqlError &error) const;

    const RadacctAccess access;
    const QString name = QUuid::createUuid().toString(); // of Qt's connection
    QSqlDatabase db {};
};

Error RadacctReader::Parts::errorOf(const QSqlError &error) const
{
    const QString code = error.nativeErrorCode(), detail = error.databaseText().section(u'\n', 0, 0).simplified();
    const QString user = access.user;
    const auto as = [&](const char *what, QVariantMap parameters) { return failure(what, std::move(parameters), detail).value(); };
    if (code == QLatin1StringView("42P01") || code == QLatin1StringView("3F000"))
        return as("feed.radius-table", { { QStringLiteral("schema"), access.schema }, { QStringLiteral("table"), table } });
    if (code == QLatin1StringView("42703")) return as("feed.radius-columns", { { QStringLiteral("table"), table }, { QStringLiteral("detail"), detail } });
    if (code == QLatin1StringView("42501")) return as("feed.radius-permission", { { QStringLiteral("user"), user }, { QStringLiteral("table"), table } });
    // Nothing tells a refused log-in from a missing server but the server's words; where it speaks another language
    // the words are shown as they are.
    if (error.type() == QSqlError::ConnectionError && detail.contains(QLatin1StringView("password")))
        return as("feed.radius-password", { { QStringLiteral("address"), access.address() }, { QStringLiteral("user"), user } });
    // An ended connection has neither code nor text; classes 08 and 57 are about connections and shutdowns.
    if (error.type() == QSqlError::ConnectionError || code.isEmpty() || code.startsWith(QLatin1StringView("08")) || code.startsWith(QLatin1StringView("57")))
        return as("feed.radius-connection", { { QStringLiteral("address"), access.address() }, { QStringLiteral("detail"), detail } });
    return as("feed.radius-query", { { QStringLiteral("detail"), detail } });
}

Result<void> RadacctReader::Parts::open()
{
    if (!QSqlDatabase::isDriverAvailable(QStringLiteral("QPSQL"))) return failure("feed.radius-driver");
    QString password;
    if (access.password) {
        auto said = access.password();
        if (!said) return tl::unexpected(said.error());
        password = std::move(*said);
    }
    db = QSqlDatabase::addDatabase(QStringLiteral("QPSQL"), name);
    db.setHostName(access.host);
    db.setPort(access.port);
    db.setDatabaseName(access.database);
    db.setUserName(access.user);
    db.setPassword(password);
    db.setConnectOptions(connectOptions(access));
    if (!db.open()) return tl::unexpected(errorOf(db.lastError()));
    // Without the last two a log that nobody has analysed yet would be sorted for every part of it.
    for (const QString &setting : { QStringLiteral("set timezone to 'UTC'"), QStringLiteral("set statement_timeout to 30000"),
                                    QStringLiteral("set default_transaction_read_only to on"), QStringLiteral("set enable_sort to off"),
                                    QStringLiteral("set enable_bitmapscan to off") })
        if (auto done = ask(setting); !done) return tl::unexpected(done.error());
    return {};
}

Result<QSqlQuery> RadacctReader::Parts::ask(const QString &text, const QVariantList &values)
{
    QSqlQuery query(db);
    bool good = values.isEmpty() ? query.exec(text) : query.prepare(text); // settings cannot be prepared
    for (const QVariant &value : values) query.addBindValue(value);
    good = good && (values.isEmpty() || query.exec());
    if (!good) return tl::unexpected(errorOf(query.lastError()));
    return query;
}

RadacctReader::RadacctReader(const RadacctAccess &access) : m_parts(new Parts { access }) { }

RadacctReader::~RadacctReader()
{
    m_parts->db = {};
    QSqlDatabase::removeDatabase(m_parts->name);
}

Result<std::unique_ptr<RadacctReader>> RadacctReader::connect(const RadacctAccess &access)
{
    std::unique_ptr<RadacctReader> reader(new RadacctReader(access));
    if (auto opened = reader->m_parts->open(); !opened) return tl::unexpected(opened.error());
    return reader;
}

Result<QString> RadacctReader::database()
{
    auto rows = m_parts->ask(QStringLiteral("select s.system_identifier::text, c.timeline_id::text from pg_control_system() s, pg_control_checkpoint() c"));
    if (!rows) return tl::unexpected(rows.error());
    if (!rows->next()) return tl::unexpected(m_parts->errorOf(rows->lastError()));
    return QString(rows->value(0).toString() + u'-' + rows->value(1).toString());
}

Result<RadacctPlace> RadacctReader::end()
{
    auto rows = m_parts->ask(QStringLiteral("select pg_snapshot_xmin(pg_current_snapshot())::text"));
    if (!rows) return tl::unexpected(rows.error());
    if (!rows->next()) return tl::unexpected(m_parts->errorOf(rows->lastError()));
    return RadacctPlace { rows->value(0).toULongLong(), 0 };
}

Result<std::vector<RadacctChange>> RadacctReader::next(RadacctPlace place, int most)
{
    // Below the oldest open transaction nothing can appear any more, and nobody has read above it: a transaction
    // that ends late is not passed over.
    // Octets in digits of our own: Qt's driver has bytea written in another form than PostgreSQL's usual one.
    const QString text = QStringLiteral("select c.xid::text as transaction, c.id, c.wraps, said.nas, row_to_json(said)::text from (select * from %1.%2 "
                                        "where (xid, id) > (?::xid8, ?::bigint) and xid < pg_snapshot_xmin(pg_current_snapshot()) order by xid, id limit ?) c, "
                                        "lateral (select kind, at, nas, session, imsi, imeisv, apn, ip, plmn, rat, encode(uli, 'hex') as uli, cause, input, output) said order by c.xid, c.id")
                             .arg(m_parts->access.schema, table);
    auto rows = m_parts->ask(text, { QString::number(place.transaction), qint64(place.change), most });
    if (!rows) return tl::unexpected(rows.error());
    std::vector<RadacctChange> out;
    while (rows->next())
        out.push_back({ { rows->value(0).toULongLong(), rows->value(1).toULongLong() }, rows->value(4).toString().toStdString(), rows->value(2).toInt(),
                        rows->value(3).toString().toStdString() });
    return out;
}

Result<Span> probeRadacct(const RadacctAccess &access)
{
    const Instant start = wallNow();
    auto reader = RadacctReader::connect(access);
    if (!reader) return tl::unexpected(reader.error());
    if (const auto looked = (*reader)->next({}, 1); !looked) return tl::unexpected(looked.error());
    return wallNow() - start;
}

} // namespace signalbox

#include "world/smsrstore.h"

#include "store/sql.h"

#include <QJsonDocument>
#include <QUuid>

namespace signalbox::world {

namespace {

constexpr qint64 mostNews = 2000; // notifications that nobody fetched; then the oldest go, answers never do

const char *const tables[] = {
    "PRAGMA journal_mode=WAL",
    "PRAGMA synchronous=NORMAL",
    "CREATE TABLE IF NOT EXISTS smsr_card(eid TEXT PRIMARY KEY, said TEXT NOT NULL) WITHOUT ROWID",
    "CREATE TABLE IF NOT EXISTS smsr_order(id TEXT PRIMARY KEY, requester TEXT NOT NULL, call TEXT NOT NULL, open INTEGER NOT NULL, said TEXT NOT NULL) "
    "WITHOUT ROWID",
    "CREATE INDEX IF NOT EXISTS smsr_order_call ON smsr_order(requester, call)",
    "CREATE INDEX IF NOT EXISTS smsr_order_open ON smsr_order(open) WHERE open=1",
    "CREATE TABLE IF NOT EXISTS smsr_mail(number INTEGER PRIMARY KEY AUTOINCREMENT, requester TEXT NOT NULL, mailbox TEXT NOT NULL, order_id TEXT NOT NULL, "
    "news INTEGER NOT NULL, eid TEXT NOT NULL, iccid TEXT NOT NULL, at INTEGER NOT NULL)",
    "CREATE INDEX IF NOT EXISTS smsr_mail_whose ON smsr_mail(requester, mailbox)",
    "CREATE TABLE IF NOT EXISTS smsr_sms(number INTEGER PRIMARY KEY AUTOINCREMENT, eid TEXT NOT NULL)",
};

QString text(const QJsonObject &object)
{
    return QString::fromUtf8(QJsonDocument(object).toJson(QJsonDocument::Compact));
}

QJsonObject object(const QVariant &text)
{
    return QJsonDocument::fromJson(text.toString().toUtf8()).object();
}

template<typename T>
Result<std::optional<T>> first(const Result<std::vector<T>> &found)
{
    if (!found) return tl::unexpected(found.error());
    return found->empty() ? std::nullopt : std::optional(found->front());
}

} // namespace

Result<std::unique_ptr<SmsrStore>> SmsrStore::open(const QString &file)
{
    QSqlDatabase database = QSqlDatabase::addDatabase(QStringLiteral("QSQLITE"), QStringLiteral("smsr-") + QUuid::createUuid().toString());
    database.setDatabaseName(file);
    database.setConnectOptions(QStringLiteral("QSQLITE_BUSY_TIMEOUT=10000"));
    std::unique_ptr<SmsrStore> store(new SmsrStore(database));
    if (!database.open()) return failure("eim.store.open", { { QStringLiteral("file"), file } }, database.lastError().text());
    for (const char *table : tables)
        if (auto made = sql::execute(database, QString::fromLatin1(table)); !made) return tl::unexpected(made.error());
    return store;
}

SmsrStore::~SmsrStore()
{
    const QString name = m_database.connectionName();
    m_database = QSqlDatabase();
    QSqlDatabase::removeDatabase(name);
}

Result<void> SmsrStore::run(const QString &statement, const QVariantList &values)
{
    const auto done = sql::select(m_database, statement, values);
    if (!done) return tl::unexpected(done.error());
    return {};
}

Result<void> SmsrStore::seed(const std::vector<SmsrCard> &cards)
{
    auto transaction = sql::Transaction::begin(m_database);
    if (!transaction) return tl::unexpected(transaction.error());
    {
        sql::Statements statements(m_database);
        for (const SmsrCard &card : cards) {
            const auto done = statements.run("INSERT INTO smsr_card VALUES(?,?) ON CONFLICT(eid) DO NOTHING", { card.eid.toString(), text(card.save()) });
            if (!done) return tl::unexpected(done.error());
        }
    }
    return transaction->commit();
}

Result<std::optional<SmsrCard>> SmsrStore::card(const Eid &eid)
{
    auto found = sql::select(m_database, QStringLiteral("SELECT said FROM smsr_card WHERE eid=?"), { eid.toString() });
    if (!found) return tl::unexpected(found.error());
    return found->next() ? SmsrCard::restore(object(found->value(0))) : std::nullopt;
}

Result<std::vector<SmsrOrder>> SmsrStore::orders(const QString &where, const QVariantList &values)
{
    auto found = sql::select(m_database, QStringLiteral("SELECT said FROM smsr_order WHERE ") + where, values);
    if (!found) return tl::unexpected(found.error());
    std::vector<SmsrOrder> all;
    while (found->next())
        if (auto order = SmsrOrder::restore(object(found->value(0)))) all.push_back(std::move(*order));
    return all;
}

Result<std::vector<SmsrOrder>> SmsrStore::openOrders()
{
    return orders(QStringLiteral("open=1"), {});
}

Result<std::optional<SmsrOrder>> SmsrStore::order(const QString &id)
{
    return first(orders(QStringLiteral("id=?"), { id }));
}

Result<std::optional<SmsrOrder>> SmsrStore::orderOf(const QString &requester, const QString &call)
{
    return first(orders(QStringLiteral("requester=? AND call=?"), { requester, call }));
}

Result<void> SmsrStore::writeIn(const SmsrChange &change)
{
    if (change.order) {
        const SmsrOrder &order = *change.order;
        auto done = run(QStringLiteral("INSERT INTO smsr_order VALUES(?,?,?,?,?) ON CONFLICT(id) DO UPDATE SET open=excluded.open, said=excluded.said"),
                        { order.id, order.requester, order.call, order.state != SmsrOrder::State::Done, text(order.save()) });
        if (!done) return done;
    }
    if (change.card) {
        auto done = run(QStringLiteral("UPDATE smsr_card SET said=? WHERE eid=?"), { text(change.card->save()), change.card->eid.toString() });
        if (!done) return done;
    }
    for (const SmsrMail &mail : change.mail) {
        auto done = run(QStringLiteral("INSERT INTO smsr_mail(requester, mailbox, order_id, news, eid, iccid, at) VALUES(?,?,?,?,?,?,?)"),
                        { mail.requester, mail.mailbox.isNull() ? QStringLiteral("") : mail.mailbox, mail.order.isNull() ? QStringLiteral("") : mail.order,
                          int(mail.news), mail.eid.toString(), mail.iccid.toString(), qlonglong(toMicros(mail.at)) });
        if (!done) return done;
    }
    if (change.mail.empty()) return {};
    return run(QStringLiteral("DELETE FROM smsr_mail WHERE order_id='' AND number<=(SELECT max(number) FROM smsr_mail)-?"), { mostNews });
}

Result<void> SmsrStore::write(const SmsrChange &change)
{
    auto transaction = sql::Transaction::begin(m_database);
    if (!transaction) return tl::unexpected(transaction.error());
    if (auto done = writeIn(change); !done) return done;
    return transaction->commit();
}

Result<SmsrStore::Post> SmsrStore::takeMail(const QString &requester, const QString &mailbox, bool news)
{
    Post post;
    {
        auto found = sql::select(m_database, QStringLiteral("SELECT number, requester, mailbox, order_id, news, eid, iccid, at FROM smsr_mail "
                                                            "WHERE requester=? AND mailbox IN (?, ?) ORDER BY number LIMIT 2"),
                                 { requester, mailbox, news ? QStringLiteral("") : mailbox });
        if (!found) return tl::unexpected(found.error());
        if (!found->next()) return post;
        SmsrMail mail { found->value(0).toLongLong(), found->value(1).toString(), found->value(2).toString(), found->value(3).toString() };
        mail.news = sgp02::Function(found->value(4).toInt());
        mail.eid = Eid::parse(found->value(5).toString()).value_or(Eid {});
        mail.iccid = Iccid::parse(found->value(6).toString()).value_or(Iccid {});
        mail.at = instantFromMicros(found->value(7).toLongLong());
        post.more = found->next();
        post.mail = std::move(mail);
    }
    if (auto taken = run(QStringLiteral("DELETE FROM smsr_mail WHERE number=?"), { post.mail->number }); !taken) return tl::unexpected(taken.error());
    return post;
}

Result<void> SmsrStore::sendSms(const Eid &eid)
{
    return run(QStringLiteral("INSERT INTO smsr_sms(eid) VALUES(?)"), { eid.toString() });
}

Result<void> SmsrStore::dropSms(const Eid &eid)
{
    return run(QStringLiteral("DELETE FROM smsr_sms WHERE eid=?"), { eid.toString() });
}

Result<std::vector<Eid>> SmsrStore::freshSms()
{
    auto found = sql::select(m_database, QStringLiteral("SELECT number, eid FROM smsr_sms WHERE number>? ORDER BY number"), { m_lastSms });
    if (!found) return tl::unexpected(found.error());
    std::vector<Eid> fresh;
    while (found->next()) {
        m_lastSms = found->value(0).toLongLong();
        if (const auto eid = Eid::parse(found->value(1).toString())) fresh.push_back(*eid);
    }
    return fresh;
}

} // namespace signalbox::world

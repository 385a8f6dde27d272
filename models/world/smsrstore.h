#pragma once

#include "world/smsrtypes.h"

#include <QSqlDatabase>
#include <functional>
#include <memory>

namespace signalbox::world {

/// What one step of the SM-SR changes, committed as one transaction.
struct SmsrChange
{
    const SmsrOrder *order = nullptr;
    const SmsrCard *card = nullptr;
    std::vector<SmsrMail> mail {};
};

/// The SM-SR's tables (smsr_*) in DIR/world.sqlite, which the world writes too: WAL, waits up to 10 s for the other
/// writer. A commit survives a kill of the process. The short messages are a table as well, for their network runs in
/// the other process. One thread. Errors: "store.*".
class SmsrStore
{
public:
    static Result<std::unique_ptr<SmsrStore>> open(const QString &file);
    ~SmsrStore();
    SmsrStore(const SmsrStore &) = delete;

    /// Adds the cards that are not there yet: what the maker of the cards tells the SM-SR.
    Result<void> seed(const std::vector<SmsrCard> &cards);
    Result<std::optional<SmsrCard>> card(const Eid &eid);
    Result<std::vector<SmsrOrder>> openOrders();
    Result<std::optional<SmsrOrder>> order(const QString &id);
    /// The one that this requester sent under this FunctionCallIdentifier.
    Result<std::optional<SmsrOrder>> orderOf(const QString &requester, const QString &call);
    Result<void> write(const SmsrChange &change);

    /// The oldest mail for who asks, taken out, `news` that are for any mailbox among it; `more`: there is another.
    struct Post { std::optional<SmsrMail> mail; bool more = false; };
    Result<Post> takeMail(const QString &requester, const QString &mailbox, bool news);

    /// A short message to the device; those of one device are told once until it was given up.
    Result<void> sendSms(const Eid &eid);
    Result<void> dropSms(const Eid &eid);
    /// Those that came since this store was opened, and with the first call those that were there.
    Result<std::vector<Eid>> freshSms();

private:
    explicit SmsrStore(QSqlDatabase database) : m_database(std::move(database)) { }
    Result<std::vector<SmsrOrder>> orders(const QString &where, const QVariantList &values);
    Result<void> writeIn(const SmsrChange &change);
    Result<void> run(const QString &statement, const QVariantList &values);

    QSqlDatabase m_database;
    qint64 m_lastSms = 0;
};

} // namespace signalbox::world

#pragma once

#include "sgp02/request.h"
#include "sgp02/response.h"
#include "world/eimkillpoint.h"
#include "world/smdpshelf.h"
#include "world/smsrstore.h"


namespace signalbox::world {

/// A function call as it came over ES4 or ES2.
struct SmsrCall
{
    QString requester; ///< OID, proven by the transport
    QString messageId;
    QString mailbox; ///< under which the answer will be fetched; those of ES2 are not those of ES4
    sgp02::Request request;
};

/// The SM-SR itself, and the SM-DP beside it: checks what operators ask (SGP.02 3 and 5), makes the card do it by one
/// script after the other, and keeps answers and notifications until they are fetched. Everything is on disk before
/// anybody hears of it, and a call that comes again runs once. Times are world time. One thread.
class SmsrBook
{
public:
    /// `patience`: for calls without a validity period. Takes up what was open. Errors of the store.
    static Result<std::unique_ptr<SmsrBook>> open(const QString &file, SmdpShelf &shelf, const Clock &clock, EimKillPoints &killPoints, Span patience);

    /// What is said at once; nothing: accepted, the answer comes into the mailbox.
    std::optional<sgp02::Response> call(const SmsrCall &call);
    SmsrStore::Post fetch(const QString &requester, const QString &mailbox, sgp02::Interface over);
    std::optional<SmsrOrder> order(const QString &id);
    sgp02::Response answerTo(const SmsrOrder &order);
    void expire(); ///< what no device fetched or answered in time

    /// A device asks for its script; nothing when the card has nothing to do.
    std::optional<M2mScript> next(const Eid &eid);
    /// False: not on the disk, the device must say it again.
    bool take(const Eid &eid, const M2mAnswer &answer);
    bool take(const Eid &eid, const M2mNotice &notice);

private:
    SmsrBook(std::unique_ptr<SmsrStore> store, SmdpShelf &shelf, const Clock &clock, EimKillPoints &killPoints, Span patience)
        : m_store(std::move(store)), m_shelf(shelf), m_clock(clock), m_killPoints(killPoints), m_patience(patience) { }
    using Status = sgp02::ExecutionStatus;

    // smsrcalls.cpp
    std::optional<Status> begin(const SmsrCall &call, SmsrCard card);
    std::optional<Status> repeated(const SmsrOrder &before, const SmsrCall &call);
    std::optional<Status> plan(SmsrOrder &order, const sgp02::Order &wanted, SmsrCard &card);
    std::optional<Status> planDownload(SmsrOrder &order, const sgp02::DownloadProfile &wanted, SmsrCard &card);
    Status updateRules(const QString &requester, SmsrCard card, const sgp02::UpdatePolicyRules &wanted);

    // smsrcourse.cpp
    M2mScript scriptOf(const SmsrOrder &order, const SmsrCard &card) const;
    bool stepDone(SmsrOrder order, SmsrCard card, std::vector<SmsrMail> mail);
    bool close(SmsrOrder order, const SmsrCard *card, Status status, std::vector<SmsrMail> mail = {});
    std::vector<SmsrMail> apply(SmsrCard &card, const M2mAnswer &answer, const SmsrOrder *order) const;
    std::vector<SmsrMail> enable(SmsrCard &card, const Iccid &iccid) const;
    SmsrMail word(sgp02::Function news, const SmsrCard &card, const SmsrProfile &profile) const;
    void putBack(const SmsrOrder &order);
    bool keep(const SmsrChange &change);
    std::optional<SmsrCard> card(const Eid &eid);
    void wake(const Eid &eid);

    std::unique_ptr<SmsrStore> m_store;
    SmdpShelf &m_shelf;
    const Clock &m_clock;
    EimKillPoints &m_killPoints;
    Span m_patience;
    QHash<Eid, SmsrOrder> m_open;
};

/// Where mail lies that is fetched over this interface.
QString mailboxOf(const QString &id, sgp02::Interface over);
/// The EIS as this operator may see it (SGP.02 annex E): its own profiles.
sgp02::Eis shownEis(const SmsrCard &card, const QString &requester);

} // namespace signalbox::world

#include "world/smsrbook.h"

namespace signalbox::world {

using namespace sgp02;
using Kind = ExecutionStatus::Kind;

namespace {

SecurityDomain domainOf(const char *aid, const char *tar, const char *role)
{
    return { QByteArray::fromHex(aid), QByteArray::fromHex(tar), QByteArray::fromHex("89049032"), QByteArray::fromHex("0001"), QString::fromLatin1(role) };
}

ProfileInfo infoOf(const SmsrProfile &profile)
{
    ProfileInfo info;
    info.iccid = profile.iccid;
    info.isdpAid = profile.aid;
    info.mnoId = profile.owner;
    info.fallback = profile.fallback;
    info.imsi = profile.imsi;
    info.state = profile.enabled ? ProfileInfo::State::Enabled : ProfileInfo::State::Disabled;
    info.smdpId = labSmdpOid;
    info.profileType = profile.type;
    info.allocatedMemory = profile.octets;
    info.pol2 = profile.rules;
    return info;
}

} // namespace

QString mailboxOf(const QString &id, Interface over)
{
    return over == Interface::Es2 ? QStringLiteral("es2/") + id : id;
}

Eis shownEis(const SmsrCard &card, const QString &requester)
{
    Eis eis;
    eis.eid = card.eid;
    eis.eumId = QStringLiteral("2.999.20.9");
    eis.producedAt = Instant(std::chrono::sys_days(std::chrono::year(2019) / 5 / 6));
    eis.platformType = QStringLiteral("Signalbox Lab M2M eUICC");
    eis.platformVersion = QStringLiteral("3.2.1");
    eis.capabilities = EuiccCapabilities { false, {}, true, QStringLiteral("1.1.3"), QStringLiteral("12.1.0"), QStringLiteral("3.2.0") };
    eis.ecasd = domainOf("A0000005591010FFFFFFFF8900000200", "000002", "ECASD");
    eis.isdr = domainOf("A0000005591010FFFFFFFF8900000100", "000001", "ISD-R");
    eis.remainingMemory = eis.availableMemory = card.freeMemory;
    eis.lastAudit = card.audited;
    eis.smsrId = labSmsrOid;
    for (const SmsrProfile &profile : card.profiles)
        if (profile.owner == requester) eis.profiles.push_back(infoOf(profile));
    return eis;
}

Result<std::unique_ptr<SmsrBook>> SmsrBook::open(const QString &file, SmdpShelf &shelf, const Clock &clock, EimKillPoints &killPoints, Span patience)
{
    auto store = SmsrStore::open(file);
    if (!store) return tl::unexpected(store.error());
    std::unique_ptr<SmsrBook> book(new SmsrBook(std::move(*store), shelf, clock, killPoints, patience));
    const auto open = book->m_store->openOrders();
    if (!open) return tl::unexpected(open.error());
    for (const SmsrOrder &order : *open) {
        book->m_open.insert(order.eid, order);
        book->wake(order.eid); // one that died in between had written the order and not the message
    }
    return book;
}

std::optional<SmsrCard> SmsrBook::card(const Eid &eid)
{
    auto found = m_store->card(eid);
    if (!found) qWarning("sm-sr: card not read: %s", qPrintable(found.error().technical));
    return found ? std::move(*found) : std::nullopt;
}

std::optional<SmsrOrder> SmsrBook::order(const QString &id)
{
    auto found = m_store->order(id);
    return found ? std::move(*found) : std::nullopt;
}

SmsrStore::Post SmsrBook::fetch(const QString &requester, const QString &mailbox, Interface over)
{
    auto post = m_store->takeMail(requester, mailboxOf(mailbox, over), over == Interface::Es4);
    if (!post) qWarning("sm-sr: mail not read: %s", qPrintable(post.error().technical));
    return post ? std::move(*post) : SmsrStore::Post {};
}

bool SmsrBook::keep(const SmsrChange &change)
{
    const auto kept = m_store->write(change);
    if (!kept) qWarning("sm-sr: not stored: %s", qPrintable(kept.error().technical));
    return kept.has_value();
}

void SmsrBook::wake(const Eid &eid)
{
    if (const auto sent = m_store->sendSms(eid); !sent) qWarning("sm-sr: short message not sent: %s", qPrintable(sent.error().technical));
}

Response SmsrBook::answerTo(const SmsrOrder &order)
{
    Response response;
    response.over = order.over;
    response.function = order.function;
    response.processingStart = order.accepted;
    response.processingEnd = order.ended;
    response.status = order.status;
    if (order.function == Function::AuditEis && order.status.good())
        if (const auto known = card(order.eid)) response.eis = shownEis(*known, order.requester);
    if (order.cardStatus != 0 && order.cardStatus != m2mstatus::Ok)
        response.euiccData = QByteArray::fromHex(QByteArray::number(order.cardStatus, 16));
    if (order.function == Function::DownloadProfile && order.status.good()) response.iccid = order.iccid;
    return response;
}

void SmsrBook::expire()
{
    const Instant now = m_clock.now();
    std::vector<SmsrOrder> over;
    for (const SmsrOrder &order : std::as_const(m_open))
        if (now >= order.expires) over.push_back(order);
    for (const SmsrOrder &order : over) {
        const auto failed = [](const char *subject, const char *reason) {
            return ExecutionStatus { Kind::Failed, QString::fromLatin1(subject), QString::fromLatin1(reason), {}, {} };
        };
        if (order.state == SmsrOrder::State::Handed) close(order, nullptr, failed("8.1.1", "5.4"));
        else if (order.state == SmsrOrder::State::Switched) close(order, nullptr, failed("8.1.1", "5.2"));
        else if (order.validityAsked) close(order, nullptr, { Kind::Expired, QStringLiteral("1.6"), QStringLiteral("5.3"), {}, {} });
        else close(order, nullptr, failed("8.1.1", "5.1"));
    }
}

} // namespace signalbox::world

#include "world/smsrbook.h"

#include "world/m2mcard.h"

namespace signalbox::world {

using namespace sgp02;
using Kind = ExecutionStatus::Kind;
using State = SmsrOrder::State;

namespace {

/// What a card's status word means to an operator, SGP.02 5.1.6.
ExecutionStatus meaning(std::uint16_t status)
{
    const auto failed = [](const char *subject, const char *reason) {
        return ExecutionStatus { Kind::Failed, QString::fromLatin1(subject), QString::fromLatin1(reason), {}, {} };
    };
    switch (status) {
    case m2mstatus::Ok: return {};
    case m2mstatus::PolicyForbids: return failed("8.2.2", "3.8");
    case m2mstatus::WrongState: return failed("8.2.1", "3.5");
    case m2mstatus::NotFound: return failed("8.2.1", "3.9");
    case m2mstatus::NoMemory: return failed("8.1", "4.8");
    default: return failed("8.4", "4.2");
    }
}

/// The profile that the present step is about.
std::optional<Iccid> target(const SmsrOrder &order)
{
    return order.step == M2mAction::Delete && order.autoDeleted ? order.autoDeleted : order.iccid;
}

bool isSwitch(M2mAction step)
{
    return step == M2mAction::Enable || step == M2mAction::Disable;
}

/// The switch was heard of: the card says what it was asked for.
bool fulfils(const SmsrOrder &order, const Iccid &enabled)
{
    return order.step == M2mAction::Enable ? enabled == order.iccid : enabled != order.iccid;
}

} // namespace

M2mScript SmsrBook::scriptOf(const SmsrOrder &order, const SmsrCard &card) const
{
    M2mScript script { order.counter, order.step };
    if (order.step == M2mAction::Install) {
        script.aid = order.package->aid;
        script.package = order.package;
    } else if (const auto iccid = target(order)) {
        if (const SmsrProfile *profile = card.find(*iccid)) script.aid = profile->aid;
    }
    return script;
}

std::optional<M2mScript> SmsrBook::next(const Eid &eid)
{
    const auto open = m_open.constFind(eid);
    if (open == m_open.cend() || open->state == State::Switched) return std::nullopt;
    SmsrOrder order = *open;
    auto known = card(eid);
    if (!known) return std::nullopt;
    if (order.state == State::Handed) return scriptOf(order, *known);
    order.state = State::Handed;
    order.counter = ++known->counter;
    if (!keep({ &order, &*known })) return std::nullopt;
    m_open.insert(eid, order);
    m_killPoints.hit("handed-before-answer");
    return scriptOf(order, *known);
}

SmsrMail SmsrBook::word(Function news, const SmsrCard &card, const SmsrProfile &profile) const
{
    return { 0, profile.owner, {}, {}, news, card.eid, profile.iccid, m_clock.now() };
}

std::vector<SmsrMail> SmsrBook::enable(SmsrCard &card, const Iccid &iccid) const
{
    std::vector<SmsrMail> mail;
    for (SmsrProfile &one : card.profiles) {
        const bool now = one.iccid == iccid;
        if (std::exchange(one.enabled, now) != now) mail.push_back(word(now ? Function::HandleProfileEnabled : Function::HandleProfileDisabled, card, one));
    }
    return mail;
}

/// Brings the information set to what the card says it holds. Which profile is enabled counts in an audit alone: after a
/// switch the card may yet take it back.
std::vector<SmsrMail> SmsrBook::apply(SmsrCard &card, const M2mAnswer &answer, const SmsrOrder *order) const
{
    std::vector<SmsrMail> mail;
    std::erase_if(card.profiles, [&](const SmsrProfile &one) {
        const bool there = std::any_of(answer.profiles.begin(), answer.profiles.end(), [&](const M2mListed &each) { return each.iccid == one.iccid; });
        if (!there) mail.push_back(word(Function::HandleProfileDeleted, card, one));
        return !there;
    });
    for (const M2mListed &each : answer.profiles) {
        SmsrProfile *known = card.find(each.iccid);
        if (!known) {
            card.profiles.push_back({ each.iccid, each.aid });
            known = &card.profiles.back();
        }
        if (std::exchange(known->fallback, each.fallback) != each.fallback)
            mail.push_back(word(each.fallback ? Function::HandleFallBackAttributeSet : Function::HandleFallBackAttributeUnset, card, *known));
        if (order && order->package && order->package->profile.iccid == each.iccid) {
            known->owner = order->requester;
            known->imsi = order->package->profile.imsi;
            known->type = order->package->profile.name;
            known->octets = order->package->octets;
        }
    }
    card.freeMemory = answer.freeMemory;
    if (!order || order->function != Function::AuditEis) return mail;
    card.audited = m_clock.now();
    for (const M2mListed &each : answer.profiles)
        if (each.enabled)
            for (SmsrMail &one : enable(card, each.iccid)) mail.push_back(std::move(one));
    return mail;
}

bool SmsrBook::take(const Eid &eid, const M2mAnswer &answer)
{
    auto known = card(eid);
    if (!known) return true; // nobody's card
    const auto open = m_open.constFind(eid);
    const bool ours = open != m_open.cend() && open->counter == answer.counter && open->state == State::Handed;
    if (!ours) { // given up, or said before
        const std::vector<SmsrMail> mail = apply(*known, answer, nullptr);
        return keep({ nullptr, &*known, mail });
    }
    SmsrOrder order = *open;
    order.cardStatus = answer.status;
    auto mail = apply(*known, answer, &order);
    if (answer.status != m2mstatus::Ok) {
        ExecutionStatus status = meaning(answer.status);
        if (order.autoDeleted && order.step == M2mAction::Delete) status.kind = Kind::WithWarning; // what was asked for is done
        return close(std::move(order), &*known, std::move(status), std::move(mail));
    }
    if (!isSwitch(order.step)) return stepDone(std::move(order), std::move(*known), std::move(mail));
    order.state = State::Switched;
    if (!keep({ &order, &*known, mail })) return false;
    m_open.insert(eid, order);
    return true;
}

/// SGP.02 3.2.1 and 3.16: after an enable the card is heard over the new profile, or over the one it fell back to.
bool SmsrBook::take(const Eid &eid, const M2mNotice &notice)
{
    auto known = card(eid);
    if (!known) return true;
    auto mail = enable(*known, notice.enabled);
    const auto open = m_open.constFind(eid);
    const bool waits = open != m_open.cend() && isSwitch(open->step) && (open->state == State::Switched || open->state == State::Handed);
    if (!waits) return keep({ nullptr, &*known, mail });
    if (notice.news == M2mNews::Changed && fulfils(*open, notice.enabled)) return stepDone(*open, std::move(*known), std::move(mail));
    if (notice.news == M2mNews::Changed) return keep({ nullptr, &*known, mail }); // of something before
    const QString why = QStringLiteral("no network with it; the card fell back to ") + notice.enabled.toString();
    return close(*open, &*known, { Kind::Failed, QStringLiteral("8.2.1"), QStringLiteral("4.2"), open->iccid->toString(), why }, std::move(mail));
}

bool SmsrBook::stepDone(SmsrOrder order, SmsrCard card, std::vector<SmsrMail> mail)
{
    if (!order.then) return close(std::move(order), &card, {}, std::move(mail));
    order.step = *std::exchange(order.then, std::nullopt);
    order.state = State::Waiting;
    m_killPoints.hit("result-before-persist");
    if (!keep({ &order, &card, mail })) return false;
    m_open.insert(order.eid, order);
    wake(order.eid);
    m_killPoints.hit("result-before-answer");
    return true;
}

bool SmsrBook::close(SmsrOrder order, const SmsrCard *card, Status status, std::vector<SmsrMail> mail)
{
    order.state = State::Done;
    order.ended = m_clock.now();
    order.status = std::move(status);
    // First what happened, then the answer: who has the answer knows all of it.
    mail.push_back({ 0, order.requester, order.mailbox, order.id, Function::HandleProfileEnabled, order.eid, {}, *order.ended });
    m_killPoints.hit("result-before-persist");
    if (!keep({ &order, card, mail })) return false;
    m_open.remove(order.eid);
    putBack(order);
    if (const auto dropped = m_store->dropSms(order.eid); !dropped) qWarning("sm-sr: short message not dropped: %s", qPrintable(dropped.error().technical));
    m_killPoints.hit("result-before-answer");
    return true;
}

/// What becomes of the SM-DP's profile. One that may be on a card is nobody's any more.
void SmsrBook::putBack(const SmsrOrder &order)
{
    if (!order.package) return;
    const auto entry = m_shelf.find(order.package->profile.iccid);
    if (!entry || !*entry) return;
    const bool installed = order.step != M2mAction::Install || order.status.good();
    const ShelfState state = order.counter == 0 ? ShelfState::Released : installed ? ShelfState::Installed : ShelfState::Failed;
    if (const auto kept = m_shelf.setState(**entry, state, state == ShelfState::Released ? std::nullopt : std::optional(order.eid)); !kept)
        qWarning("sm-dp: shelf not written: %s", qPrintable(kept.error().technical));
}

} // namespace signalbox::world

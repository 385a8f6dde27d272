#include "world/smsrbook.h"

#include "world/m2mcard.h"

#include <QUuid>

namespace signalbox::world {

using namespace sgp02;
using Kind = ExecutionStatus::Kind;

namespace {

ExecutionStatus refused(const char *subject, const char *reason, const QString &message = {})
{
    return { Kind::Failed, QString::fromLatin1(subject), QString::fromLatin1(reason), {}, message };
}

/// Two sets of rules decide: of the profile that is to be enabled, and of the one that would be disabled by it.
std::optional<ExecutionStatus> policyAgainst(const SmsrProfile &profile, PolicyRule::Action action)
{
    if (forbids(profile.rules, action)) return refused("8.2.3", "3.8", QStringLiteral("POL2 of ") + profile.iccid.toString());
    return std::nullopt;
}

bool maySee(const SmsrCard &card, const QString &requester)
{
    return std::any_of(card.profiles.begin(), card.profiles.end(), [&](const SmsrProfile &one) { return one.owner == requester; });
}

Response answer(const SmsrCall &call, ExecutionStatus status)
{
    Response response;
    response.over = call.request.over;
    response.function = functionOf(call.request.order);
    response.status = std::move(status);
    return response;
}

struct Ordered
{
    M2mAction step;
    Iccid iccid;
};

std::optional<Ordered> ordered(const Order &order)
{
    if (const auto *one = std::get_if<EnableProfile>(&order)) return Ordered { M2mAction::Enable, one->iccid };
    if (const auto *one = std::get_if<DisableProfile>(&order)) return Ordered { M2mAction::Disable, one->iccid };
    if (const auto *one = std::get_if<DeleteProfile>(&order)) return Ordered { M2mAction::Delete, one->iccid };
    if (const auto *one = std::get_if<SetFallBackAttribute>(&order)) return Ordered { M2mAction::SetFallback, one->iccid };
    return std::nullopt;
}

/// What the SM-SR itself checks before it wakes a device, SGP.02 3.2 to 3.5.
std::optional<ExecutionStatus> against(M2mAction step, const SmsrProfile &target, const SmsrCard &card)
{
    const auto wrongState = refused("8.2.1", "3.5");
    const auto lastResort = refused("8.2.3", "3.8", QStringLiteral("the profile has the fallback attribute"));
    switch (step) {
    case M2mAction::Enable:
        if (target.enabled) return wrongState;
        if (auto no = policyAgainst(target, PolicyRule::Action::Enable)) return no;
        return card.enabled() ? policyAgainst(*card.enabled(), PolicyRule::Action::Disable) : std::nullopt;
    case M2mAction::Disable:
        if (!target.enabled) return wrongState;
        return target.fallback ? lastResort : policyAgainst(target, PolicyRule::Action::Disable);
    case M2mAction::Delete:
        if (target.enabled) return wrongState;
        return target.fallback ? lastResort : policyAgainst(target, PolicyRule::Action::Delete);
    case M2mAction::SetFallback: return target.fallback ? std::optional(wrongState) : std::nullopt;
    case M2mAction::Audit: case M2mAction::Install: break;
    }
    return std::nullopt;
}

} // namespace

std::optional<Response> SmsrBook::call(const SmsrCall &call)
{
    const Request &request = call.request;
    if (request.over == Interface::Es2 && !request.smsrId.isEmpty() && request.smsrId != labSmsrOid) return answer(call, refused("8.7", "1.1"));
    auto known = card(eidOf(request.order));
    if (!known) return answer(call, refused("8.1.1", "1.1"));
    if (!maySee(*known, call.requester)) return answer(call, refused("8.1", "1.2"));
    if (std::holds_alternative<GetEis>(request.order)) {
        Response response = answer(call, {});
        response.eis = shownEis(*known, call.requester);
        return response;
    }
    if (const auto *rules = std::get_if<UpdatePolicyRules>(&request.order)) return answer(call, updateRules(call.requester, std::move(*known), *rules));
    const auto before = m_store->orderOf(call.requester, request.callId);
    if (!before) return answer(call, refused("1.2", "4.2"));
    const auto problem = *before ? repeated(**before, call) : begin(call, std::move(*known));
    return problem ? std::optional(answer(call, *problem)) : std::nullopt;
}

/// The same call again runs nothing: its answer goes to whom asked last.
std::optional<ExecutionStatus> SmsrBook::repeated(const SmsrOrder &before, const SmsrCall &call)
{
    if (before.function != functionOf(call.request.order) || before.eid != eidOf(call.request.order)) return refused("1.2", "2.1");
    SmsrOrder order = before;
    order.messageId = call.messageId;
    order.mailbox = mailboxOf(call.mailbox, call.request.over);
    SmsrChange change { &order };
    if (order.state == SmsrOrder::State::Done) change.mail = { { 0, order.requester, order.mailbox, order.id, Function::HandleProfileEnabled, order.eid } };
    if (!keep(change)) return refused("1.2", "4.2");
    if (order.state != SmsrOrder::State::Done) m_open.insert(order.eid, order);
    return std::nullopt;
}

ExecutionStatus SmsrBook::updateRules(const QString &requester, SmsrCard card, const UpdatePolicyRules &wanted)
{
    SmsrProfile *profile = card.find(wanted.iccid);
    if (!profile) return refused("8.2.1", "3.9");
    if (profile->owner != requester) return refused("8.2.3", "2.1");
    profile->rules = wanted.rules.value_or(PolicyRules {});
    return keep({ nullptr, &card }) ? ExecutionStatus {} : refused("1.2", "4.2");
}

std::optional<ExecutionStatus> SmsrBook::begin(const SmsrCall &call, SmsrCard card)
{
    if (m_open.contains(card.eid)) return refused("1.2", "4.4");
    const Request &request = call.request;
    SmsrOrder order;
    order.id = QUuid::createUuid().toString(QUuid::WithoutBraces);
    order.requester = call.requester;
    order.call = request.callId;
    order.messageId = call.messageId;
    order.mailbox = mailboxOf(call.mailbox, call.request.over);
    order.over = request.over;
    order.function = functionOf(request.order);
    order.eid = card.eid;
    order.accepted = m_clock.now();
    order.validityAsked = request.validity.has_value();
    order.expires = order.accepted + (request.validity ? Span(std::chrono::seconds(std::min<qint64>(*request.validity, 366 * 86400))) : m_patience);
    if (auto problem = plan(order, request.order, card)) return problem;
    m_killPoints.hit("accept-before-persist");
    if (!keep({ &order, &card })) {
        putBack(order);
        return refused("1.2", "4.2");
    }
    m_open.insert(order.eid, order);
    wake(order.eid);
    m_killPoints.hit("persist-before-answer");
    return std::nullopt;
}

std::optional<ExecutionStatus> SmsrBook::plan(SmsrOrder &order, const Order &wanted, SmsrCard &card)
{
    if (const auto *download = std::get_if<DownloadProfile>(&wanted)) return planDownload(order, *download, card);
    const auto asked = ordered(wanted);
    if (!asked) return std::nullopt; // an audit may always be had
    const SmsrProfile *target = card.find(asked->iccid);
    if (!target) return refused("8.2.1", "3.9");
    if (target->owner != order.requester) return refused("8.2.1", "1.2");
    if (auto problem = against(asked->step, *target, card)) return problem;
    order.step = asked->step;
    order.iccid = asked->iccid;
    const bool leaves = order.step == M2mAction::Enable || order.step == M2mAction::Disable;
    if (const SmsrProfile *left = card.enabled(); leaves && left && !left->fallback && deletesAfterDisable(left->rules)) {
        order.then = M2mAction::Delete;
        order.autoDeleted = left->iccid;
    }
    return std::nullopt;
}

/// ES2.DownloadProfile: the SM-DP takes a profile from its shelf, by number or by type, and has the SM-SR make its ISD-P.
std::optional<ExecutionStatus> SmsrBook::planDownload(SmsrOrder &order, const DownloadProfile &wanted, SmsrCard &card)
{
    const auto all = m_shelf.all();
    if (!all) return refused("8.8", "4.2");
    const auto fits = [&](const ShelfEntry &one) {
        if (wanted.iccid) return one.package.profile.iccid == *wanted.iccid;
        return one.matchingId == wanted.profileType || one.package.profile.name.compare(wanted.profileType, Qt::CaseInsensitive) == 0;
    };
    const auto free = [&](const ShelfEntry &one) { return fits(one) && one.state == ShelfState::Released && !one.confirmation; };
    const bool exists = std::any_of(all->begin(), all->end(), fits);
    const auto entry = std::find_if(all->begin(), all->end(), free);
    const char *subject = wanted.iccid ? "8.2.1" : "8.2.5";
    if (entry == all->end()) return refused(subject, exists ? "3.7" : "3.9");
    if (entry->package.octets > card.freeMemory) return refused("8.1", "4.8");
    if (const auto taken = m_shelf.setState(*entry, ShelfState::Downloaded, order.eid); !taken) return refused("8.8", "4.2");
    order.step = M2mAction::Install;
    order.iccid = entry->package.profile.iccid;
    order.package = M2mProfile { isdpAid(++card.isdps), entry->package.profile, 0, entry->package.octets };
    if (wanted.enable) order.then = M2mAction::Enable;
    return std::nullopt;
}

} // namespace signalbox::world

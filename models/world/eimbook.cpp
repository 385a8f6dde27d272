#include "world/eimbook.h"

#include "world/euicc.h"

#include <QUuid>

namespace signalbox::world {

namespace {

tl::unexpected<EimRefusal> refuse(int status, const char *code, const char *message)
{
    return tl::unexpected<EimRefusal>(EimRefusal { status, QString::fromLatin1(code), QString::fromLatin1(message) });
}

tl::unexpected<EimRefusal> wrongState(const char *message)
{
    return refuse(409, "INCOMPATIBLE_STATE", message);
}

tl::expected<bool, EimRefusal> checkState(EimAction action, const EimProfile &profile)
{
    if (action == EimAction::Disable && !profile.enabled) return wrongState("The profile is not enabled.");
    if (action == EimAction::Enable && profile.enabled) return wrongState("The profile is already enabled.");
    if (action == EimAction::Delete && profile.enabled) return wrongState("An enabled profile cannot be deleted.");
    if (action == EimAction::Delete && profile.fallback) return wrongState("The fallback profile cannot be deleted: set another one as fallback first.");
    if (action == EimAction::SetFallback && profile.enabled) return wrongState("The fallback profile must be disabled.");
    return true;
}

const EimProfile *profileOf(const EimCard &card, const Iccid &iccid)
{
    for (const EimProfile &profile : card.profiles)
        if (profile.iccid == iccid) return &profile;
    return nullptr;
}

std::optional<Iccid> enabledOf(const EimCard &card)
{
    for (const EimProfile &profile : card.profiles)
        if (profile.enabled) return profile.iccid;
    return {};
}

} // namespace

EimBook::EimBook(EimState &state, const Clock &clock, EimKillPoints &killPoints)
    : m_state(state), m_clock(clock), m_killPoints(killPoints)
{
}

tl::expected<EimCard *, EimRefusal> EimBook::find(const EimTarget &target)
{
    EimCard *byEid = target.eid ? m_state.card(*target.eid) : nullptr;
    EimCard *byIccid = target.iccid ? m_state.cardWith(*target.iccid) : nullptr;
    if ((target.eid && !byEid) || (target.iccid && !byIccid))
        return refuse(404, "IDENTIFIER_NOT_FOUND", "No eUICC or profile has this identifier.");
    if (byEid && byIccid && byEid != byIccid)
        return refuse(422, "IDENTIFIER_MISMATCH", "The profile is not on the eUICC with this EID.");
    return byIccid ? byIccid : byEid;
}

std::optional<EimRefusal> EimBook::busy(EimAction action, const Eid &eid)
{
    const EimOrder *open = m_state.open(eid);
    if (!open || open->action == EimAction::List) return {};
    const char *message = "Another operation is running on this eUICC.";
    return action == EimAction::Download ? refuse(422, "SERVICE_NOT_APPLICABLE", message).value() : refuse(409, "CONFLICT", message).value();
}

/// A listing of the eIM's own gives way: its answer counts even when it comes late.
Result<bool> EimBook::supersede(const Eid &eid)
{
    const EimOrder *open = m_state.open(eid);
    if (!open) return true;
    EimOrder listing = *open;
    listing.state = EimOrderState::Done;
    listing.completedAt = m_clock.now();
    return m_state.update(listing, *m_state.card(eid));
}

tl::expected<EimOrder, EimRefusal> EimBook::accept(EimAction action, const EimTarget &target, const QString &correlator)
{
    const auto card = find(target);
    if (!card) return tl::unexpected(card.error());
    EimOrder order;
    order.action = action;
    order.eid = (*card)->eid;
    order.previous = enabledOf(**card);
    if (auto refusal = busy(action, order.eid)) return tl::unexpected(*refusal);
    if (action == EimAction::Download) {
        if (target.iccid) return refuse(422, "IDENTIFIER_MISMATCH", "The ICCID is assigned by the download.");
        order.activationCode = target.activationCode;
        return begin(std::move(order), correlator);
    }
    const EimProfile *profile = profileOf(**card, *target.iccid);
    if (const auto fits = checkState(action, *profile); !fits) return tl::unexpected(fits.error());
    order.iccid = target.iccid;
    return begin(std::move(order), correlator);
}

tl::expected<EimOrder, EimRefusal> EimBook::begin(EimOrder order, const QString &correlator)
{
    order.id = QUuid::createUuid().toString(QUuid::WithoutBraces);
    order.acceptedAt = m_clock.now();
    m_killPoints.hit("accept-before-persist");
    if (!supersede(order.eid)) return refuse(503, "UNAVAILABLE", "The order could not be stored.");
    const EimRequest request { order.id, QString(code(order.action)), correlator, order.iccid ? order.iccid->toString() : QString(), 202, order.acceptedAt };
    if (const auto kept = m_state.begin(order, &request); !kept) {
        qWarning("eim: order not stored: %s", qPrintable(kept.error().technical));
        return refuse(503, "UNAVAILABLE", "The order could not be stored.");
    }
    m_killPoints.hit("persist-before-answer");
    return order;
}

tl::expected<std::vector<EimListing>, EimRefusal> EimBook::status(const EimTarget &target)
{
    const auto card = find(target);
    if (!card) return tl::unexpected(card.error());
    std::vector<EimListing> list;
    for (const EimProfile &profile : (*card)->profiles)
        if (!target.iccid || profile.iccid == *target.iccid) list.push_back({ (*card)->eid, profile });
    return list;
}

tl::expected<EimOrder, EimRefusal> EimBook::order(const QString &id)
{
    const auto found = m_state.store().order(id);
    if (!found) return refuse(503, "UNAVAILABLE", "The order could not be read.");
    if (!*found || (*found)->action >= EimAction::List) return refuse(404, "NOT_FOUND", "There is no such operation.");
    return **found;
}

tl::expected<std::optional<signalbox::CardProof>, EimRefusal> EimBook::proofOf(const QString &orderId)
{
    const auto known = order(orderId);
    if (!known) return tl::unexpected(known.error());
    const EimCard *card = m_state.card(known->eid);
    if (known->result.isEmpty() || !card) return std::optional<signalbox::CardProof>();
    return signalbox::CardProof { known->package, known->result, card->cardCertificate, card->makerCertificate, labToken };
}

std::optional<EimRefusal> EimBook::injected()
{
    const EimStrain &strain = m_state.strain();
    if (strain.times <= 0) return {};
    const int status = strain.status;
    m_state.spendFault();
    const char *code = status == 429 ? "TOO_MANY_REQUESTS" : status == 503 ? "UNAVAILABLE" : status == 504 ? "TIMEOUT" : "INTERNAL";
    return EimRefusal { status, QString::fromLatin1(code), QStringLiteral("A fault that was asked for.") };
}

void EimBook::logRefused(const QString &operation, const QString &correlator, const EimTarget &target, int status)
{
    m_state.log({ {}, operation, correlator, target.iccid ? target.iccid->toString() : QString(), status, m_clock.now() });
}

void EimBook::expire(Span lifetime)
{
    std::vector<EimOrder> late;
    for (const EimOrder &order : m_state.openOrders()) {
        if (order.action >= EimAction::Commands) continue; // another dialect's own matter
        const bool mayEnd = order.state == EimOrderState::Waiting || order.action == EimAction::Download;
        if (mayEnd && m_clock.now() - order.acceptedAt > lifetime) late.push_back(order);
    }
    for (EimOrder &order : late) {
        order.state = EimOrderState::Done;
        order.completedAt = m_clock.now();
        order.reason = QStringLiteral("not executed: the device did not poll in time");
        if (const auto kept = m_state.update(order, *m_state.card(order.eid)); !kept)
            qWarning("eim: expiry not stored: %s", qPrintable(kept.error().technical));
    }
}

} // namespace signalbox::world

#pragma once

#include "world/eimstate.h"

#include "domain/cardreading.h"

namespace signalbox::world {

/// An answer of the API that is not a success: CAMARA's ErrorInfo.
struct EimRefusal
{
    int status = 400;
    QString code; ///< "INVALID_ARGUMENT"
    QString message;
};

/// Which profile a request means, as its body said.
struct EimTarget
{
    std::optional<Eid> eid;
    std::optional<Iccid> iccid;
    QString activationCode {}; ///< of a download, without "LPA:"
};

struct EimListing
{
    Eid eid;
    EimProfile profile;
};

/// The rules of the northbound side: what may be ordered now, and what is known of orders and profiles.
/// One thread.
class EimBook
{
public:
    EimBook(EimState &state, const Clock &clock, EimKillPoints &killPoints);

    /// On disk when this returns an order. Refuses unknown identifiers (404), an ICCID that is not on that
    /// EID (422), a card that has an order running (409 CONFLICT; of a download, which has no 409 in the API,
    /// 422), a profile in the wrong state (409).
    tl::expected<EimOrder, EimRefusal> accept(EimAction action, const EimTarget &target, const QString &correlator);
    tl::expected<std::vector<EimListing>, EimRefusal> status(const EimTarget &target);
    tl::expected<EimOrder, EimRefusal> order(const QString &id);
    /// What the card signed for an order that was put into a package, with all that checking it needs; a later result
    /// (a rollback) replaces the first. 404 for an unknown order, nothing as long as no result has come.
    tl::expected<std::optional<signalbox::CardProof>, EimRefusal> proofOf(const QString &orderId);
    /// The answer that EimStrain asks for instead of the true one.
    std::optional<EimRefusal> injected();
    void logRefused(const QString &operation, const QString &correlator, const EimTarget &target, int status);
    /// Fails the orders that no card fetched within `lifetime` (world time). A package that was handed out is left
    /// alone; a download that was triggered ends too, and should the card tell of a success later, that counts.
    void expire(Span lifetime);

private:
    tl::expected<EimCard *, EimRefusal> find(const EimTarget &target);
    std::optional<EimRefusal> busy(EimAction action, const Eid &eid);
    Result<bool> supersede(const Eid &eid);
    tl::expected<EimOrder, EimRefusal> begin(EimOrder order, const QString &correlator);

    EimState &m_state;
    const Clock &m_clock;
    EimKillPoints &m_killPoints;
};

} // namespace signalbox::world

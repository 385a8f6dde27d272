#pragma once

#include "world/eimstate.h"

#include "sgp32/chain.h"
#include "sgp32/esipa.h"

namespace signalbox::world {

/// The eIM's own keys and whom it trusts.
struct EimKeys
{
    QString eimId;
    sgp32::PrivateKey signing;
    std::optional<std::int64_t> token; ///< association token in the cards
    std::vector<QByteArray> issuers; ///< CI certificates

    static Result<EimKeys> fromWorkspace(const QString &workspace);
};

/// A northbound dialect with orders of its own, handed to the card one after the other.
class EimQueue
{
public:
    virtual ~EimQueue() = default;
    /// The next order for this card, which has none running.
    virtual std::optional<EimOrder> next(const Eid &eid, const EimCard &card) = 0;
    /// One of them has ended; `message` is the card's (BF51, BF52 or BF37), empty when the device had nothing from it.
    virtual void ended(const EimOrder &order, const EimCard &card, const QByteArray &message) = 0;
};

/// The southbound side: hands signed packages to cards and takes their signed results. A package is fixed on
/// disk before it is handed out and repeated octet for octet until its result is on disk, so that whatever
/// dies in between the card executes it once. One thread.
class EimDispatch
{
public:
    EimDispatch(EimState &state, const Clock &clock, EimKeys keys, EimKillPoints &killPoints);

    void attach(EimQueue &queue) { m_queues.push_back(&queue); }
    sgp32::GetPackageResponse next(const Eid &eid);
    /// The card says that its profiles changed without the eIM: it is asked to list them.
    void profilesChanged(const Eid &eid);
    sgp32::ProvideResultResponse take(const sgp32::ProvideResultRequest &message);

private:
    Result<QByteArray> packageFor(const EimOrder &order, std::int64_t counter) const;
    sgp32::GetPackageResponse hand(EimOrder order, EimCard card);
    void beginListing(const EimCard &card);
    void beginQueued(const EimCard &card);
    void tellQueues(const EimOrder &order, const QByteArray &message);
    sgp32::ProvideResultResponse takeDownload(const Eid &eid, const sgp32::DownloadReport &report);
    sgp32::ProvideResultResponse complete(EimOrder order, const EimCard &card, const QByteArray &message);
    sgp32::ProvideResultResponse takeCertificates(const Eid &eid, const sgp32::CardData &data);
    sgp32::ProvideResultResponse takeResult(const Eid &eid, const QByteArray &der);
    sgp32::ProvideResultResponse settle(EimOrder order, const sgp32::PackageResult &result, const QByteArray &der);
    sgp32::ProvideResultResponse refused(EimOrder order, const sgp32::PackageResult &result, const QByteArray &der);
    Result<sgp32::CardIdentity> identity(const EimCard &card);
    std::optional<EimOrder> orderOf(const EimCard &card, const sgp32::PackageResult &result);

    EimState &m_state;
    const Clock &m_clock;
    EimKeys m_keys;
    EimKillPoints &m_killPoints;
    QHash<Eid, sgp32::CardIdentity> m_identities; ///< chains that were checked in this run
    QHash<QString, int> m_refusals; ///< by order
    std::vector<EimQueue *> m_queues;
    QSet<Eid> m_toList; ///< cards that changed while an order was open
};

} // namespace signalbox::world

#pragma once

#include "world/eimkillpoint.h"
#include "world/eimstore.h"

#include <QHash>
#include <unordered_map>

namespace signalbox::world {

/// The eIM's picture in memory, kept in step with its tables: a card is read with its first poll, and further polls
/// without work touch no disk. Both sides of the eIM change it, in one thread.
class EimState
{
public:
    static Result<std::unique_ptr<EimState>> load(std::unique_ptr<EimStore> store);

    /// Null when there is none, or the disk fails; lives until the card is updated.
    EimCard *card(const Eid &eid);
    EimCard *cardWith(const Iccid &iccid);
    EimOrder *open(const Eid &eid); ///< the one order that runs on this card, or null
    const QHash<Eid, EimOrder> &openOrders() const { return m_open; }

    /// First to the disk, then to memory; on failure nothing changed.
    Result<bool> begin(const EimOrder &order, const EimRequest *request);
    Result<bool> update(const EimOrder &order, const EimCard &card); ///< a Done order leaves the open ones
    Result<bool> update(const EimCard &card);
    void log(const EimRequest &request);

    EimStore &store() { return *m_store; }
    const EimStrain &strain() const { return m_strain; } ///< as of the last look
    void lookAtStrain();
    void spendFault(); ///< one of `strain().times` was answered

private:
    explicit EimState(std::unique_ptr<EimStore> store) : m_store(std::move(store)) { }
    std::unique_ptr<EimStore> m_store;
    struct Hash { std::size_t operator()(const Eid &eid) const { return std::hash<std::string_view>()(eid.digits()); } };
    std::unordered_map<Eid, EimCard, Hash> m_cards; ///< read so far
    QHash<Eid, EimOrder> m_open;
    EimStrain m_strain;
};

} // namespace signalbox::world

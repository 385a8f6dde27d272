#pragma once

#include "world/eimkillpoint.h"
#include "world/eimstore.h"

#include <QHash>

namespace signalbox::world {

/// The eIM's picture in memory, loaded once and kept in step with its tables: a poll without work touches no
/// disk. Both sides of the eIM change it, in one thread.
class EimState
{
public:
    static Result<std::unique_ptr<EimState>> load(std::unique_ptr<EimStore> store);

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
    void adopt(const EimCard &card);

    std::unique_ptr<EimStore> m_store;
    QHash<Eid, EimCard> m_cards;
    QHash<Iccid, Eid> m_home; ///< which card an ICCID is on
    QHash<Eid, EimOrder> m_open;
    EimStrain m_strain;
};

} // namespace signalbox::world

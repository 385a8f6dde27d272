#include "world/eimstate.h"

namespace signalbox::world {

Result<std::unique_ptr<EimState>> EimState::load(std::unique_ptr<EimStore> store)
{
    std::unique_ptr<EimState> state(new EimState(std::move(store)));
    const auto orders = state->m_store->openOrders();
    if (!orders) return tl::unexpected(orders.error());
    for (const EimOrder &order : *orders)
        state->m_open.insert(order.eid, order);
    return state;
}

EimCard *EimState::card(const Eid &eid)
{
    if (const auto found = m_cards.find(eid); found != m_cards.end()) return &found->second;
    auto read = m_store->card(eid);
    if (!read) qWarning("eim: card not read: %s", qPrintable(read.error().technical));
    if (!read || !*read) return nullptr;
    return &m_cards.emplace(eid, std::move(**read)).first->second;
}

EimCard *EimState::cardWith(const Iccid &iccid)
{
    const auto home = m_store->home(iccid);
    if (!home) qWarning("eim: profile not found: %s", qPrintable(home.error().technical));
    return home && *home ? card(**home) : nullptr;
}

EimOrder *EimState::open(const Eid &eid)
{
    const auto found = m_open.find(eid);
    return found == m_open.end() ? nullptr : &*found;
}

Result<bool> EimState::begin(const EimOrder &order, const EimRequest *request)
{
    auto done = m_store->write({ &order, nullptr, request });
    if (done) m_open.insert(order.eid, order);
    return done;
}

Result<bool> EimState::update(const EimOrder &order, const EimCard &card)
{
    // `order` and `card` may live in the tables that change below.
    const EimOrder newOrder = order;
    const EimCard newCard = card;
    auto done = m_store->write({ &newOrder, &newCard, nullptr });
    if (!done) return done;
    m_cards.insert_or_assign(newCard.eid, newCard);
    const bool runs = m_open.contains(newOrder.eid) && m_open[newOrder.eid].id == newOrder.id;
    if (runs && newOrder.state == EimOrderState::Done) m_open.remove(newOrder.eid);
    else if (runs) m_open.insert(newOrder.eid, newOrder);
    return done;
}

Result<bool> EimState::update(const EimCard &card)
{
    const EimCard newCard = card;
    auto done = m_store->write({ nullptr, &newCard, nullptr });
    if (done) m_cards.insert_or_assign(newCard.eid, newCard);
    return done;
}

void EimState::log(const EimRequest &request)
{
    if (const auto done = m_store->write({ nullptr, nullptr, &request }); !done)
        qWarning("eim: request not logged: %s", qPrintable(done.error().technical));
}

void EimState::lookAtStrain()
{
    if (const auto now = m_store->strain()) m_strain = *now;
}

void EimState::spendFault()
{
    --m_strain.times;
    if (const auto kept = m_store->setStrain(m_strain); !kept) qWarning("eim: strain not stored: %s", qPrintable(kept.error().technical));
}

} // namespace signalbox::world

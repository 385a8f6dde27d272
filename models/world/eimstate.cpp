#include "world/eimstate.h"

namespace signalbox::world {

Result<std::unique_ptr<EimState>> EimState::load(std::unique_ptr<EimStore> store)
{
    std::unique_ptr<EimState> state(new EimState(std::move(store)));
    const auto cards = state->m_store->cards();
    if (!cards) return tl::unexpected(cards.error());
    const auto orders = state->m_store->openOrders();
    if (!orders) return tl::unexpected(orders.error());
    for (const EimCard &card : *cards)
        state->adopt(card);
    for (const EimOrder &order : *orders)
        state->m_open.insert(order.eid, order);
    return state;
}

void EimState::adopt(const EimCard &card)
{
    if (const EimCard *old = this->card(card.eid))
        for (const EimProfile &profile : old->profiles)
            m_home.remove(profile.iccid);
    for (const EimProfile &profile : card.profiles)
        m_home.insert(profile.iccid, card.eid);
    m_cards.insert(card.eid, card);
}

EimCard *EimState::card(const Eid &eid)
{
    const auto found = m_cards.find(eid);
    return found == m_cards.end() ? nullptr : &*found;
}

EimCard *EimState::cardWith(const Iccid &iccid)
{
    const auto home = m_home.constFind(iccid);
    return home == m_home.cend() ? nullptr : card(*home);
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
    adopt(newCard);
    const bool runs = m_open.contains(newOrder.eid) && m_open[newOrder.eid].id == newOrder.id;
    if (runs && newOrder.state == EimOrderState::Done) m_open.remove(newOrder.eid);
    else if (runs) m_open.insert(newOrder.eid, newOrder);
    return done;
}

Result<bool> EimState::update(const EimCard &card)
{
    const EimCard newCard = card;
    auto done = m_store->write({ nullptr, &newCard, nullptr });
    if (done) adopt(newCard);
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

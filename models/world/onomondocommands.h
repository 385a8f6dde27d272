#pragma once

#include "world/eimtypes.h"
#include "world/orderedjson.h"

namespace signalbox::world::onomondo {

/// What the card is to do for an order of this facility. Nothing, and the name of the procedure error, when the order
/// has none of the forms that the original knows, member by member in their order.
struct Translated
{
    EimOrder order; ///< without id, card and time
    const char *error = nullptr; ///< "badPsmo" …
};
Translated translate(const QString &facility, const OrderedJson &order);

/// The outcome in JSON for what a card said (BF51, BF52, BF37), and for a device that had nothing from it.
QByteArray outcomeOf(const EimOrder &order, const QByteArray &message);
/// The same as an Erlang term, with the request and the certificates, which the original keeps to itself.
QByteArray termOf(const EimOrder &order, const EimCard &card, std::int64_t associationToken, const QByteArray &message);
QByteArray noTerm(); ///< the atom none

} // namespace signalbox::world::onomondo

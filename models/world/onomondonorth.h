#pragma once

#include "world/eimhttp.h"
#include "world/onomondoorders.h"

namespace signalbox::world {

/// The REST interface of onomondo-eim 0.0.2, with its habits: the body is taken for a form before it is JSON, members
/// count by their place, a creation answers 303 with a path, errors have no body, a list of more than 52 is a 500.
class OnomondoNorth
{
public:
    explicit OnomondoNorth(OnomondoOrders &orders) : m_orders(orders) { }
    EimHttpAnswer answer(const EimHttpRequest &request);

private:
    EimHttpAnswer create(const QString &facility, const EimHttpRequest &request);
    EimHttpAnswer lookup(const QString &facility, const QString &id) const;
    EimHttpAnswer list(const QString &facility) const;

    OnomondoOrders &m_orders;
};

} // namespace signalbox::world

#pragma once

#include "world/eimbook.h"
#include "world/eimhttp.h"
#include "world/emnifyorders.h"

namespace signalbox::world {

/// emnify's REST API v1 for eUICCs and SIMs, as far as a desk needs it. The numbers of actions and statuses are this
/// world's own, drawn from its seed: whoever guesses them is wrong.
class EmnifyNorth
{
public:
    /// `applicationToken` buys bearer tokens.
    EmnifyNorth(EmnifyOrders &orders, EimState &state, const Clock &clock, std::uint64_t seed, QByteArray applicationToken);
    EimHttpAnswer answer(const EimHttpRequest &request);

    static QString basePath(); ///< "/api/v1"

private:
    EimHttpAnswer authenticate(const EimHttpRequest &request);
    EimHttpAnswer euicc(const QStringList &path, const EimHttpRequest &request);
    EimHttpAnswer order(const Eid &eid, const EimHttpRequest &request);
    EimHttpAnswer findEuicc(const QString &query);
    EimHttpAnswer sim(const QStringList &path, const EimHttpRequest &request);
    EimHttpAnswer endpoint(const QStringList &path, const EimHttpRequest &request);
    QJsonObject json(const EmnifyOrder &order) const;
    QJsonObject json(const EmnifySim &sim) const;
    std::optional<EmnifyOrder> read(const Eid &eid, const EimCard &card, const QJsonObject &wanted, QString &wrong) const;

    EmnifyOrders &m_orders;
    EimState &m_state;
    const Clock &m_clock;
    std::uint64_t m_seed;
    QByteArray m_applicationToken, m_bearer;
};

} // namespace signalbox::world

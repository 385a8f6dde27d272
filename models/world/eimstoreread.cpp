#include "world/eimstore.h"

#include "store/sql.h"

namespace signalbox::world {

namespace {

const QString orderColumns = QStringLiteral("SELECT id, operation, eid, iccid, previous, state, counter, package, accepted_at, "
                                            "completed_at, succeeded, reason, activation_code, result FROM eim_order "
                                            "LEFT JOIN eim_download d ON d.order_id=id LEFT JOIN eim_result r ON r.order_id=id ");

Result<EimOrder> readOrder(const QSqlQuery &row)
{
    EimOrder order;
    const auto eid = Eid::parse(row.value(2).toString());
    const auto iccid = Iccid::parse(row.value(3).toString());
    const auto action = eimActionFromCode(row.value(1).toString());
    if (!eid || !action || (!iccid && *action < EimAction::Download)) return failure("eim.store.order", { { QStringLiteral("id"), row.value(0) } });
    order.id = row.value(0).toString();
    order.action = *action;
    order.eid = *eid;
    if (iccid) order.iccid = *iccid;
    if (const auto previous = Iccid::parse(row.value(4).toString())) order.previous = *previous;
    order.state = EimOrderState(row.value(5).toInt());
    order.counter = row.value(6).toLongLong();
    order.package = row.value(7).toByteArray();
    order.acceptedAt = instantFromMicros(row.value(8).toLongLong());
    if (!row.value(9).isNull()) order.completedAt = instantFromMicros(row.value(9).toLongLong());
    order.succeeded = row.value(10).toBool();
    order.reason = row.value(11).toString();
    order.activationCode = row.value(12).toString();
    order.result = row.value(13).toByteArray();
    return order;
}

Result<std::optional<EimOrder>> first(const Result<std::vector<EimOrder>> &found)
{
    if (!found) return tl::unexpected(found.error());
    return found->empty() ? std::nullopt : std::optional(found->front());
}

} // namespace

Result<std::vector<EimOrder>> EimStore::orders(const QString &where, const QVariantList &values)
{
    auto query = run(orderColumns + where, values);
    if (!query) return tl::unexpected(query.error());
    std::vector<EimOrder> found;
    while (query->next()) {
        auto order = readOrder(*query);
        if (!order) return tl::unexpected(order.error());
        found.push_back(std::move(*order));
    }
    return found;
}

Result<std::vector<EimOrder>> EimStore::openOrders()
{
    return orders(QStringLiteral("WHERE state<?"), { int(EimOrderState::Done) });
}

Result<std::optional<EimOrder>> EimStore::order(const QString &id)
{
    return first(orders(QStringLiteral("WHERE id=?"), { id }));
}

Result<std::optional<EimOrder>> EimStore::orderOf(const Eid &eid, std::int64_t counter)
{
    return first(orders(QStringLiteral("WHERE eid=? AND counter=?"), { eid.toString(), qlonglong(counter) }));
}

Result<std::optional<EimCard>> EimStore::card(const Eid &eid)
{
    auto query = run(QStringLiteral("SELECT c.counter, c.sequence, c.maker_certificate, c.card_certificate, p.iccid, p.enabled, "
                                    "p.fallback FROM eim_card c LEFT JOIN eim_profile p ON p.eid=c.eid WHERE c.eid=? ORDER BY p.iccid"),
                     { eid.toString() });
    if (!query) return tl::unexpected(query.error());
    std::optional<EimCard> found;
    while (query->next()) {
        if (!found)
            found = EimCard { eid, {}, query->value(0).toLongLong(), query->value(1).toLongLong(), query->value(2).toByteArray(), query->value(3).toByteArray() };
        if (const auto iccid = Iccid::parse(query->value(4).toString()))
            found->profiles.push_back({ *iccid, query->value(5).toBool(), query->value(6).toBool() });
    }
    return found;
}

Result<std::optional<Eid>> EimStore::home(const Iccid &iccid)
{
    auto query = run(QStringLiteral("SELECT eid FROM eim_profile WHERE iccid=?"), { iccid.toString() });
    if (!query) return tl::unexpected(query.error());
    if (!query->next()) return std::nullopt;
    const auto eid = Eid::parse(query->value(0).toString());
    return eid ? std::optional(*eid) : std::nullopt;
}

Result<EimStrain> EimStore::strain()
{
    auto query = run(QStringLiteral("SELECT value FROM eim_setting WHERE key='strain'"));
    if (!query) return tl::unexpected(query.error());
    if (!query->next()) return EimStrain {};
    const QStringList parts = query->value(0).toString().split(u' ');
    if (parts.size() != 3) return EimStrain {};
    return EimStrain { Span(parts[0].toLongLong()), parts[1].toInt(), parts[2].toInt() };
}

Result<bool> EimStore::setStrain(const EimStrain &strain)
{
    return setSetting(QStringLiteral("strain"), QStringLiteral("%1 %2 %3").arg(strain.answerAfter.count()).arg(strain.status).arg(strain.times));
}

/// Prepared once, without Qt's queries: ten thousand vehicles must not be noticed when a lab starts.
Result<bool> EimStore::seed(const std::vector<EimCard> &wanted)
{
    return inTransaction([&]() -> Result<bool> {
        sql::Statements statements(m_database);
        for (const EimCard &one : wanted) {
            const QString eid = one.eid.toString();
            auto done = statements.run("INSERT INTO eim_card VALUES(?,?,?,NULL,NULL) ON CONFLICT(eid) DO NOTHING",
                                       { eid, qlonglong(one.counter), qlonglong(one.sequence) });
            const bool isNew = done && *done > 0;
            for (std::size_t i = 0; isNew && done && i < one.profiles.size(); ++i)
                done = statements.run("INSERT INTO eim_profile VALUES(?,?,?,?)",
                                      { eid, one.profiles[i].iccid.toString(), one.profiles[i].enabled, one.profiles[i].fallback });
            if (!done) return failure("eim.store.seed", { { QStringLiteral("eid"), eid } }, done.error().technical);
        }
        return true;
    });
}

} // namespace signalbox::world

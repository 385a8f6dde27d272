#pragma once

#include "world/eimdispatch.h"

#include <QJsonObject>
#include <QSqlDatabase>
#include <deque>
#include <map>

namespace signalbox::world {

/// One operation of the emnify facade. Times are world time.
struct EmnifyOrder
{
    enum class Status : std::uint8_t { Scheduled, Running, Succeeded, Failed, RolledBack, Expired };
    QString id; ///< UUID without braces; of the order that the card runs, too
    Eid eid;
    EimAction action = EimAction::Enable; ///< Download, Enable, Disable, Delete, SetFallback; Commands for unset fallback
    std::optional<Iccid> iccid;
    QString activationCode; ///< without "LPA:"
    bool thenEnable = false;
    bool rollback = false;
    Status status = Status::Scheduled;
    QString reason; ///< of a failure
    Instant created {};
    Instant expires {};
    std::optional<Instant> ended;
    QString second; ///< of a download that is enabled: the order that enables

    QJsonObject save() const;
    static std::optional<EmnifyOrder> restore(const QJsonObject &saved);
};

/// A subscription as the facade knows it; the world's networks know nothing of it.
struct EmnifySim
{
    qint64 id = 0;
    Iccid iccid;
    bool suspended = false;
    bool locked = false;
};

/// What the emnify facade keeps in world.sqlite, at once: operations, one after the other on each card, and its own
/// numbers for cards and subscriptions. One thread.
class EmnifyOrders final : public EimQueue
{
public:
    static Result<std::unique_ptr<EmnifyOrders>> open(const QString &file, const Clock &clock);
    ~EmnifyOrders() override;
    EmnifyOrders(const EmnifyOrders &) = delete;

    void add(EmnifyOrder order);
    const EmnifyOrder *find(const QString &id) const;
    std::vector<const EmnifyOrder *> of(const Eid &eid) const; ///< newest first
    void expire(); ///< what no device fetched in time

    qint64 numberOf(const Eid &eid);
    std::optional<Eid> cardOf(qint64 number);
    std::optional<EmnifySim> sim(const Iccid &iccid);
    std::optional<EmnifySim> sim(qint64 id);
    void keep(const EmnifySim &sim);

    std::optional<EimOrder> next(const Eid &eid, const EimCard &card) override;
    void ended(const EimOrder &order, const EimCard &card, const QByteArray &message) override;

private:
    explicit EmnifyOrders(const Clock &clock) : m_clock(clock) { }
    Result<bool> load(const QString &file);
    void store(const EmnifyOrder &order);
    std::optional<EmnifySim> readSim(const QString &column, const QVariant &value);

    const Clock &m_clock;
    QSqlDatabase m_database;
    std::map<QString, EmnifyOrder> m_orders;
    std::deque<QString> m_waiting; ///< ids, oldest first
};

} // namespace signalbox::world

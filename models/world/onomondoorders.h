#pragma once

#include "world/eimdispatch.h"
#include "world/orderedjson.h"

#include <QSqlDatabase>
#include <map>

namespace signalbox::world {

/// One resource of the onomondo facade.
struct OnomondoOrder
{
    enum class Status : std::uint8_t { New, Work, Done };
    QString id; ///< UUID without braces; of the order that the card runs, too
    QString facility; ///< "psmo" "eco" "edr" "download"
    OrderedJson eid; ///< as it was sent; nothing checks it
    OrderedJson order;
    Status status = Status::New;
    Instant since {}; ///< world; of the last change of the status
    QByteArray outcome = "[]"; ///< JSON
    QByteArray debuginfo; ///< an Erlang term
};

struct OnomondoTimes
{
    Span noShow { std::chrono::hours(24) }; ///< world time in New
    Span stuck { std::chrono::seconds(300) }; ///< world time in Work
    Span purge { std::chrono::hours(24) }; ///< world time in Done
    Span keptAfter { std::chrono::seconds(2) }; ///< wall time; what is younger is lost when the process is killed
};

/// The resources of the onomondo facade: what it accepted, handed out in no order, and what came of it. Like the
/// original it forgets on a crash what happened in the last two seconds, outcomes too. One thread.
class OnomondoOrders final : public EimQueue
{
public:
    static Result<std::unique_ptr<OnomondoOrders>> open(const QString &file, EimState &state, const Clock &clock, OnomondoTimes times);
    ~OnomondoOrders() override; ///< at an orderly end everything is kept
    OnomondoOrders(const OnomondoOrders &) = delete;

    QString create(const QString &facility, OrderedJson eid, OrderedJson order);
    const OnomondoOrder *find(const QString &facility, const QString &id) const;
    bool remove(const QString &facility, const QString &id);
    QStringList list(const QString &facility) const;
    /// Ends what nobody fetched or finished in time, and keeps what is old enough; some times a second.
    void sweep();

    std::optional<EimOrder> next(const Eid &eid, const EimCard &card) override;
    void ended(const EimOrder &order, const EimCard &card, const QByteArray &message) override;

private:
    OnomondoOrders(EimState &state, const Clock &clock, OnomondoTimes times) : m_state(state), m_clock(clock), m_times(times) { }
    Result<bool> load(const QString &file);
    void keepAll();
    void noteBegin(const OnomondoOrder &order);
    void noteEnd(const QString &id);
    void finish(OnomondoOrder &order, const QByteArray &outcome, const QByteArray &debuginfo);
    void fail(OnomondoOrder &order, const char *procedureError);

    EimState &m_state;
    const Clock &m_clock;
    OnomondoTimes m_times;
    WallClock m_wall;
    QSqlDatabase m_database;
    std::map<QString, OnomondoOrder> m_orders;
    std::map<QString, Instant> m_unkept; ///< by id, wall: changed and not on disk
};

} // namespace signalbox::world

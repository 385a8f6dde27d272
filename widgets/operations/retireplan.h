#pragma once

#include "operations/orderplan.h"
#include "operations/retirement.h"

#include <functional>

namespace signalbox {

/// One vehicle that leaves the fleet, and how far it is.
struct RetiringVehicle
{
    VehicleId vehicle;
    Retirement plan;
    bool known = false; ///< its card's profiles were read
    std::size_t done = 0; ///< steps that succeeded
    std::optional<Operation> operation; ///< of the step after them, or of the one that failed
    std::optional<Error> error; ///< why it could not be read or handed in

    bool goes() const { return known && !plan.steps.empty(); }
    bool ended() const { return done == plan.steps.size(); }
    bool failed() const;
};

/// The model behind the retire wizard: plans each vehicle's orders from what its card holds, and hands them in one after
/// the other, each once the one before it has succeeded. It works while it lives: what it did not begin is not sent, and
/// a new one begins from what the card then holds. GUI thread.
class RetirePlan final : public QObject
{
    Q_OBJECT
public:
    using ConnectionOf = std::function<QString(const VehicleId &)>;
    /// `desk` outlives the plan.
    RetirePlan(OperationsDesk &desk, Viewer viewer, ConnectionOf connectionOf, QObject *parent = nullptr);

    /// The list of vehicles.
    OrderPlan &cards() { return m_cards; }
    void read();
    bool reading() const { return m_cards.busy(); }
    const std::vector<RetiringVehicle> &vehicles() const { return m_vehicles; }
    int going() const;
    /// Steps of a kind over all vehicles.
    int steps(OperationKind kind) const;

    void begin(const QString &reason);
    bool begun() const { return m_begun; }
    /// Vehicles whose last step has succeeded.
    int retired() const;

Q_SIGNALS:
    void changed();

private:
    void plan();
    void submitNext(const VehicleId &vehicle);
    void follow(const QUuid &id);
    void take(RetiringVehicle &retiring, const Operation &operation);
    RetiringVehicle *find(const VehicleId &vehicle);

    OperationsDesk &m_desk;
    Viewer m_viewer;
    ConnectionOf m_connectionOf;
    OrderPlan m_cards;
    std::vector<RetiringVehicle> m_vehicles;
    QString m_reason;
    bool m_begun = false;
};

} // namespace signalbox

#pragma once

#include "operations/operationsdesk.h"

#include <QObject>
#include <map>
#include <vector>

namespace signalbox {

/// One vehicle on its way through a wizard.
struct PlannedVehicle
{
    VehicleId vehicle;
    std::vector<SwitchTarget> targets;
    std::optional<Iccid> target; ///< its own profile for the choice that was made
    std::optional<ActivationCode> activation; ///< its own code, of a download; a secret
    std::optional<PreflightReport> report;
    std::optional<Operation> operation; ///< as last read
    std::optional<Error> error; ///< of the last question about this vehicle

    /// The profile that is enabled now, where one is.
    const Profile *present() const;
};

/// A network that at least one of the vehicles has a profile of.
struct ProfileChoice
{
    QString key; ///< PLMN, or the name where the home network is not known
    QString name; ///< as the provider calls the profile
    std::optional<Plmn> home;
    int possible = 0; ///< vehicles whose profile it could be done to
    int holders = 0; ///< vehicles that have it on the card
    QString refusal; ///< finding code of the first vehicle that cannot
};

/// What earlier switches of this workspace took.
struct SwitchInterruptions
{
    int measured = 0;
    Span least { 0 };
    Span most { 0 };
};

/// The model behind the wizards that hand in one order a vehicle, all of one kind: asks the desk about every vehicle, a few
/// at a time, and keeps what it answered. It decides nothing: what may go is what the pre-flight says. GUI thread.
class OrderPlan final : public QObject
{
    Q_OBJECT
public:
    /// `desk` outlives the plan.
    OrderPlan(OperationsDesk &desk, Viewer viewer, OperationKind kind, QObject *parent = nullptr);

    OperationKind kind() const { return m_kind; }
    /// Whether the order names a profile of the card.
    bool namesProfile() const;
    const OperationDetails &details() const { return m_details; }
    void setDetails(const OperationDetails &details);
    bool add(const VehicleId &vehicle);
    void remove(const VehicleId &vehicle);
    const std::vector<PlannedVehicle> &vehicles() const { return m_vehicles; }

    void readTargets();
    std::vector<ProfileChoice> choices() const;
    void choose(const QString &key);
    const ProfileChoice &choice() const { return m_choice; }
    /// Of a download: a code for each vehicle, in their order; whoever gets none stays out.
    void setCodes(const std::vector<ActivationCode> &codes);
    /// What the vehicle's order still lacks, as the finding that would stop it.
    std::optional<Finding> lacks(const PlannedVehicle &planned) const;

    void runPreflight();
    /// When the last pre-flight ended; world time of its newest report.
    std::optional<Instant> preflightAt() const;
    /// Vehicles whose pre-flight stops nothing.
    std::vector<const PlannedVehicle *> going() const;
    std::vector<const PlannedVehicle *> excluded() const;
    const SwitchInterruptions &interruptions() const { return m_interruptions; }

    /// Hands in one operation for each vehicle that goes, and follows them.
    void submit(const QString &reason);
    bool submitted() const { return m_submitted; }
    int taken() const; ///< handed in, and not refused
    bool busy() const { return m_open > 0 || m_next < m_asked.size(); }
    int done() const { return int(m_next) - m_open; }
    int asked() const { return int(m_asked.size()); }

Q_SIGNALS:
    void vehiclesChanged();
    void progressed();
    void targetsRead();
    void preflightDone();
    void submissionsDone();
    void operationMoved();

private:
    using Ask = void (OrderPlan::*)(std::size_t vehicle);
    using Done = void (OrderPlan::*)();
    void askAll(std::vector<std::size_t> vehicles, Ask ask, Done whenDone);
    void askMore();
    /// What was asked is not wanted any more.
    void abandon();
    template<typename T, typename Keep>
    void keep(const QFuture<Result<T>> &answer, std::size_t vehicle, Keep keep);
    void askTargets(std::size_t vehicle);
    void askPreflight(std::size_t vehicle);
    void askSubmit(std::size_t vehicle);
    void afterSubmit();
    void readInterruptions();
    void follow(const QUuid &id);
    OperationRequest request(const PlannedVehicle &planned) const;
    bool goes(const PlannedVehicle &planned) const;
    /// Why it cannot be done to this profile; empty when it can.
    QString refusalFor(const SwitchTarget &target) const;

    OperationsDesk &m_desk;
    Viewer m_viewer;
    OperationKind m_kind;
    OperationDetails m_details;
    std::vector<PlannedVehicle> m_vehicles;
    ProfileChoice m_choice;
    SwitchInterruptions m_interruptions;
    QString m_reason;
    bool m_submitted = false;
    std::vector<std::size_t> m_asked;
    std::size_t m_next = 0;
    int m_open = 0;
    int m_round = 0; // an answer to an older question is dropped
    Ask m_ask = nullptr;
    Done m_done = nullptr;
};

} // namespace signalbox

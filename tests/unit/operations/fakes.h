#pragma once

#include "fleet/history.h"
#include "operations/journal.h"
#include "operations/profilebackend.h"
#include "operations/vehiclebook.h"

#include <QPromise>
#include <deque>

namespace signalbox {

template<typename T>
QFuture<T> ready(T value)
{
    QPromise<T> promise;
    promise.start();
    promise.addResult(std::move(value));
    promise.finish();
    return promise.future();
}

/// A journal in memory that keeps the rules of the real one and answers at the next turn of the loop.
class FakeJournal final : public Journal
{
public:
    QFuture<Result<Operation>> add(Operation operation, std::optional<ActivationCode> activation = {}) override;
    QFuture<Result<void>> advance(Operation operation, Transition transition, std::optional<Operation> follower = {}) override;
    QFuture<Result<std::vector<Operation>>> list(const Viewer &viewer, OperationFilter filter) override;
    QFuture<Result<Operation>> find(const Viewer &viewer, QUuid id) override;
    QFuture<Result<std::vector<Transition>>> transitions(const Viewer &viewer, QUuid id) override;

    QFuture<Result<SwitchExperience>> experience(const FleetId &, const Plmn &) override { return ready<Result<SwitchExperience>>(lived); }

    QFuture<Result<std::optional<ActivationCode>>> activation(QUuid id) override;

    QFuture<Result<std::vector<ProofMark>>> keepProof(Operation operation, CardProof proof, Instant at) override;
    QFuture<Result<void>> judgeProof(Operation operation, CardProof proof, ProofFinding finding) override;
    QFuture<Result<std::optional<KeptProof>>> proof(const Viewer &viewer, QUuid id) override;

    SwitchExperience lived;
    QHash<QUuid, ActivationCode> activations;
    std::vector<std::pair<QUuid, KeptProof>> proofs;
    QStringList log() const; ///< "recorded>submitting sending"
    std::vector<Operation> operations;
    std::vector<Transition> rows;
    std::unordered_map<std::string, std::vector<QUuid>> uses; ///< of activation codes, by fingerprint
    std::deque<Error> failures; ///< of the next writes
};

/// Answers as it was told, in order; counts.
class FakeBackend final : public ProfileBackend
{
public:
    explicit FakeBackend(const FakeJournal *journal = nullptr) : m_journal(journal) { }
    QString connection() const override { return QStringLiteral("eim"); }
    BackendCapabilities capabilities() const override;
    QFuture<SubmitAnswer> submit(const Operation &operation, const std::optional<ActivationCode> &activation) override;
    QFuture<Result<OrderStatus>> status(const Operation &operation) override;
    QFuture<Result<std::vector<Profile>>> profiles(const Eid &eid) override;
    QFuture<Result<Span>> test() override { return ready<Result<Span>>(Span(1000)); }

    std::deque<SubmitAnswer> submissions;
    std::deque<Result<OrderStatus>> statuses; ///< the last one stays
    std::vector<Profile> listing;
    std::deque<Error> listingFaults; ///< of the next lists
    std::vector<ActivationCode> codes; ///< that were sent
    QFuture<Result<std::optional<QString>>> lookUp(const Operation &) override { ++lookedUp; return ready(found); }
    void forget(const Operation &operation) override { forgotten += operation.providerRef; }

    bool answersComeLate = false;
    bool readsByOrder = false; ///< then "audit" is an order like others, and lost answers are looked up
    Result<std::optional<QString>> found { std::optional<QString>() };
    QStringList forgotten;
    std::vector<Operation> sent;
    int lookedUp = 0;
    int submitted = 0, asked = 0, listed = 0;
    bool journalledFirst = true; ///< Submitting was committed before every submission

private:
    const FakeJournal *m_journal;
};

class FakeHistory final : public HistoryReader
{
public:
    QFuture<Result<VehicleHistory>> history(const Viewer &, const VehicleId &, Instant, Instant) override { return ready<Result<VehicleHistory>>(past); }
    QFuture<Result<std::vector<ProfileStatement>>> profiles(const Viewer &, const VehicleId &) override
    {
        return ready<Result<std::vector<ProfileStatement>>>(told);
    }
    QFuture<Result<Statements>> statements(const Viewer &, const FleetId &, std::vector<VehicleId> vehicles) override
    {
        Statements said;
        for (const VehicleId &vehicle : vehicles) said.emplace(vehicle, told);
        return ready<Result<Statements>>(said);
    }
    QFuture<Result<std::vector<VehicleRecord>>> inventory(const Viewer &) override { return ready<Result<std::vector<VehicleRecord>>>(std::vector<VehicleRecord> {}); }
    QFuture<Result<std::vector<Fact>>> lastFacts(const Viewer &) override { return ready<Result<std::vector<Fact>>>(std::vector<Fact> {}); }
    QFuture<Result<std::vector<DayOctets>>> dayOctets(const Viewer &, Instant) override { return ready<Result<std::vector<DayOctets>>>(std::vector<DayOctets> {}); }

    VehicleHistory past;
    std::vector<ProfileStatement> told;
};

class FakeBook final : public VehicleBook
{
public:
    std::optional<VehicleBrief> find(const VehicleId &vehicle) const override;
    std::optional<RatSet> radiosOf(const Plmn &) const override { return radios; }
    std::optional<VehicleBrief> brief;
    std::optional<RatSet> radios;
};

} // namespace signalbox

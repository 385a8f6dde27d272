#pragma once

#include "operations/journal.h"
#include "store/databasethread.h"

#include <chrono>
#include <map>

namespace signalbox {

/// The journal over one connection with synchronous=FULL. Anybody may record an intent and cancel one that was
/// not sent (nothing leaves the machine by that); every other step needs the owner token that the store holds.
class SqliteJournal final : public Journal
{
public:
    SqliteJournal(DatabaseThread &thread, const Clock &clock) : m_thread(thread), m_clock(clock) { }

    QFuture<Result<Operation>> add(Operation operation, std::optional<ActivationCode> activation = {}) override;
    QFuture<Result<void>> advance(Operation operation, Transition transition, std::optional<Operation> follower = {}) override;
    QFuture<Result<std::vector<Operation>>> list(const Viewer &viewer, OperationFilter filter) override;
    QFuture<Result<Operation>> find(const Viewer &viewer, QUuid id) override;
    QFuture<Result<std::vector<Transition>>> transitions(const Viewer &viewer, QUuid id) override;
    QFuture<Result<std::optional<ActivationCode>>> activation(QUuid id) override;
    QFuture<Result<std::vector<ProofMark>>> keepProof(Operation operation, CardProof proof, Instant at) override;
    QFuture<Result<void>> judgeProof(Operation operation, CardProof proof, ProofFinding finding) override;
    QFuture<Result<std::optional<KeptProof>>> proof(const Viewer &viewer, QUuid id) override;
    QFuture<Result<SwitchExperience>> experience(const FleetId &fleet, const Plmn &home) override;

    QFuture<Result<qint64>> foreignRevision();
    /// On the journal's thread, inside of a transaction of the caller: a new intent with its first transition.
    Result<Operation> insertNow(QSqlDatabase &db, Operation operation);
    Result<void> checkOwner(QSqlDatabase &db) const;
    /// The same: what follows the journal looks again, as if somebody else had written.
    Result<void> countRevision(QSqlDatabase &db);

    QFuture<Result<void>> takeOwnership(QUuid token, QString program);
    QFuture<Result<void>> giveUpOwnership();

private:
    // Within a transaction of the thread (DatabaseThread::write).
    Result<Operation> addNow(QSqlDatabase &db, Operation operation, const std::optional<ActivationCode> &activation);
    Result<void> advanceNow(QSqlDatabase &db, const Operation &operation, const Transition &transition, const std::optional<Operation> &follower);
    Result<std::vector<ProofMark>> keepProofNow(QSqlDatabase &db, const Operation &operation, const CardProof &proof, Instant at);

    DatabaseThread &m_thread;
    const Clock &m_clock;
    // Of the journal's thread:
    QUuid m_token;
    qint64 m_ownWrites = 0; // steps of the revision that are ours
    struct KeptExperience
    {
        SwitchExperience lived;
        std::chrono::steady_clock::time_point until {};
    };
    std::map<std::pair<std::string, std::uint32_t>, KeptExperience> m_experience; // by fleet and home network
};

} // namespace signalbox

// The journal's side of proofs: who may write and read them.
#include "store/operationproofs.h"
#include "store/operationrows.h"
#include "store/sql.h"
#include "store/sqlitejournal.h"

namespace signalbox {

Result<std::vector<ProofMark>> SqliteJournal::keepProofNow(QSqlDatabase &db, const Operation &o, const CardProof &proof, Instant at)
{
    if (auto owner = checkOwner(db); !owner) return tl::unexpected(owner.error());
    if (auto kept = operationproofs::keep(db, o, proof, at); !kept) return tl::unexpected(kept.error());
    return operationproofs::accepted(db, o, proof);
}

QFuture<Result<std::vector<ProofMark>>> SqliteJournal::keepProof(Operation operation, CardProof proof, Instant at)
{
    return m_thread.write<std::vector<ProofMark>>([this, operation = std::move(operation), proof = std::move(proof), at](QSqlDatabase &db) {
        return keepProofNow(db, operation, proof, at);
    });
}

QFuture<Result<void>> SqliteJournal::judgeProof(Operation operation, CardProof proof, ProofFinding finding)
{
    return m_thread.write<void>([this, operation = std::move(operation), proof = std::move(proof), finding = std::move(finding)](QSqlDatabase &db) -> Result<void> {
        if (auto owner = checkOwner(db); !owner) return owner;
        return operationproofs::judge(db, operation, proof, finding);
    });
}

QFuture<Result<std::optional<KeptProof>>> SqliteJournal::proof(const Viewer &viewer, QUuid id)
{
    using Answer = Result<std::optional<KeptProof>>;
    return m_thread.run<std::optional<KeptProof>>([this, viewer, id](QSqlDatabase &db) -> Answer {
        const Sight sight(AccessTable::standard(), viewer, m_clock.now());
        if (!sight.identities) return failure("access.denied", { { QStringLiteral("role"), QString(code(viewer.role)) } });
        const auto found = operationrows::select(db, viewer, sight, {}, id);
        if (!found) return tl::unexpected(found.error());
        if (found->empty()) return failure("journal.unknown", { { QStringLiteral("id"), id.toString(QUuid::WithoutBraces) } });
        return operationproofs::read(db, found->front().fleet, id);
    });
}

} // namespace signalbox

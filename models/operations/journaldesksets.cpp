#include "operations/journaldesk.h"

#include "base/deliver.h"
#include "operations/cardstatements.h"
#include "operations/preflightset.h"

#include <QPromise>

namespace signalbox {

/// Asks every connection that was not asked yet what it can express, and goes on when all have answered or failed.
void JournalDesk::learnConnections(std::function<void()> then)
{
    QStringList unknown;
    for (auto it = m_connections.keyBegin(); m_learn && it != m_connections.keyEnd(); ++it)
        if (!m_learned.contains(*it)) unknown += *it;
    if (unknown.isEmpty()) return then();
    const auto left = std::make_shared<qsizetype>(unknown.size());
    for (const QString &name : unknown)
        deliver(m_learn(name), this, [this, name, left, then](const Result<BackendCapabilities> &can) {
            if (can) {
                m_connections[name].capabilities = *can;
                m_learned.insert(name);
            }
            if (--*left == 0) then();
        });
}

QFuture<Result<std::vector<std::optional<std::vector<Profile>>>>> JournalDesk::profilesOfMany(const Viewer &viewer, std::vector<VehicleId> vehicles)
{
    using Profiles = std::vector<std::optional<std::vector<Profile>>>;
    using Answer = Result<Profiles>;
    if (auto error = denied(viewer, Capability::ProposeOperation)) return QtFuture::makeReadyFuture(Answer(tl::unexpected(std::move(*error))));
    const auto promise = std::make_shared<QPromise<Answer>>();
    promise->start();
    const auto future = promise->future();
    m_sets.start([this, promise, vehicles = std::move(vehicles)] {
        const auto briefs = m_book.findMany(vehicles);
        const auto said = statementsOf(m_history, briefs);
        Profiles profiles;
        for (const auto &brief : briefs)
            profiles.push_back(brief && said ? std::optional(presentProfiles(*brief, *said)) : std::nullopt);
        promise->addResult(said ? Answer(std::move(profiles)) : Answer(tl::unexpected(said.error())));
        promise->finish();
    });
    return future;
}

QFuture<Result<std::vector<PreflightReport>>> JournalDesk::preflightMany(const Viewer &viewer, std::vector<OperationRequest> requests)
{
    using Answer = Result<std::vector<PreflightReport>>;
    if (auto error = denied(viewer, Capability::ProposeOperation)) return QtFuture::makeReadyFuture(Answer(tl::unexpected(std::move(*error))));
    const auto promise = std::make_shared<QPromise<Answer>>();
    promise->start();
    const auto future = promise->future();
    learnConnections([this, promise, requests = std::move(requests)]() mutable {
        const PreflightSet set({ m_journal, m_history, m_book, m_coverage }, m_connections, m_clock.now());
        m_sets.start([set, promise, requests = std::move(requests)] {
            promise->addResult(set.run(requests));
            promise->finish();
        });
    });
    return future;
}

} // namespace signalbox

#pragma once

#include "operations/operationsdesk.h"
#include "tables/historytablemodels.h"
#include "unit/fleet/textworld.h"

namespace signalbox {

/// A small fleet, a history and some operations that every table shows something of.
class Showcase
{
public:
    Showcase();

    TableSources sources(Role role) const { return { world.fleet, world.clock, AccessTable::standard(), { role, {}, QStringLiteral("me") }, reader }; }

    TextWorld world;
    Reader reader;
    VehicleHistory history;
    std::vector<ProfileStatement> statements;
    std::vector<Operation> operations;
    /// What Finance must not read anywhere.
    static QStringList secrets();
};

/// Answers list() at once with what it holds.
class ListedDesk final : public OperationsDesk
{
public:
    explicit ListedDesk(std::vector<Operation> listed) : operations(std::move(listed)) { }

    QFuture<Result<std::vector<SwitchTarget>>> targets(const Viewer &, const VehicleId &) override { return {}; }
    QFuture<Result<std::vector<std::optional<std::vector<Profile>>>>> profilesOfMany(const Viewer &, std::vector<VehicleId>) override { return {}; }
    QFuture<Result<PreflightReport>> preflight(const Viewer &, const OperationRequest &) override { return {}; }
    QFuture<Result<std::vector<PreflightReport>>> preflightMany(const Viewer &, std::vector<OperationRequest>) override { return {}; }
    QFuture<Result<Operation>> submit(const Viewer &, const OperationRequest &) override { return {}; }
    QFuture<Result<Operation>> cancel(const Viewer &, QUuid) override { return {}; }
    QFuture<Result<std::vector<Operation>>> list(const Viewer &, OperationFilter filter) override
    {
        limits.push_back(filter.limit);
        if (broken) return QtFuture::makeReadyFuture(Result<std::vector<Operation>>(failure("store.busy")));
        return QtFuture::makeReadyFuture(Result<std::vector<Operation>>(operations));
    }
    QFuture<Result<std::vector<Transition>>> transitions(const Viewer &, QUuid) override { return {}; }
    QFuture<Result<std::optional<KeptProof>>> proof(const Viewer &, QUuid) override { return {}; }
    BackendCapabilities capabilities(const QString &) const override { return {}; }

    std::vector<Operation> operations;
    std::vector<int> limits; ///< of every list that was asked for
    bool broken = false;
};

} // namespace signalbox

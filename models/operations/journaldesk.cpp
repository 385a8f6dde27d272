#include "operations/journaldesk.h"

#include "base/answer.h"
#include "base/deliver.h"
#include "operations/notes.h"
#include "operations/operationlife.h"
#include "operations/preflightcheck.h"
#include "operations/profilepicture.h"

namespace signalbox {

namespace {

Capability needed(OperationKind kind)
{
    return isMutating(kind) ? Capability::RunOperation : Capability::ProposeOperation;
}

bool inScope(const Viewer &viewer, const VehicleRecord &record)
{
    const Scope &scope = viewer.scope;
    return (scope.fleets.isEmpty() || scope.fleets.contains(record.fleet.toString()))
        && (scope.cohorts.isEmpty() || scope.cohorts.contains(record.cohort));
}

} // namespace

JournalDesk::JournalDesk(Journal &journal, HistoryReader &history, const VehicleBook &book, const Clock &clock, const AccessTable &access)
    : m_journal(journal), m_history(history), m_book(book), m_clock(clock), m_access(access)
{
}

BackendCapabilities JournalDesk::capabilities(const QString &connection) const
{
    return m_connections.value(connection).capabilities;
}

std::optional<Error> JournalDesk::denied(const Viewer &viewer, Capability capability) const
{
    if (m_access.may(viewer.role, capability)) return std::nullopt;
    return Error { QStringLiteral("access.denied"),
                   { { QStringLiteral("capability"), int(capability) }, { QStringLiteral("role"), QString(code(viewer.role)) } }, {} };
}

void JournalDesk::inquire(const OperationRequest &request, PreflightInquiry::Receive receive)
{
    const auto brief = m_book.find(request.vehicle);
    if (!brief) {
        receive(failure("vehicle.unknown", { { QStringLiteral("vehicle"), request.vehicle.toString() } }));
        return;
    }
    const QString name = brief->record.connection;
    if (!m_learn || m_learned.contains(name) || !m_connections.contains(name)) {
        inquireNow(*brief, request, std::move(receive));
        return;
    }
    deliver(m_learn(name), this, [this, name, brief, request, receive = std::move(receive)](const Result<BackendCapabilities> &can) {
        if (can) {
            m_connections[name].capabilities = *can;
            m_learned.insert(name);
        }
        inquireNow(*brief, request, receive);
    });
}

void JournalDesk::inquireNow(const VehicleBrief &brief, const OperationRequest &request, PreflightInquiry::Receive receive)
{
    std::optional<DeskConnection> connection;
    if (const auto found = m_connections.constFind(brief.record.connection); found != m_connections.cend()) connection = *found;
    std::make_shared<PreflightInquiry>(PreflightInquiry::Sources { m_journal, m_history, m_book, m_coverage }, this, request, std::move(receive))
        ->start(brief, connection, m_clock.now());
}

QFuture<Result<PreflightReport>> JournalDesk::preflight(const Viewer &viewer, const OperationRequest &request)
{
    if (auto error = denied(viewer, Capability::ProposeOperation)) return refused<PreflightReport>(std::move(*error));
    const Answer<PreflightReport> answer;
    inquire(request, [answer](const Result<Inquiry> &inquiry) {
        if (!inquiry) answer(tl::unexpected(inquiry.error()));
        else answer(inquiry->report);
    });
    return answer.future();
}

QFuture<Result<std::vector<SwitchTarget>>> JournalDesk::targets(const Viewer &viewer, const VehicleId &vehicle)
{
    if (auto error = denied(viewer, Capability::ProposeOperation)) return refused<std::vector<SwitchTarget>>(std::move(*error));
    const Answer<std::vector<SwitchTarget>> answer;
    OperationRequest request;
    request.kind = OperationKind::Enable;
    request.vehicle = vehicle;
    inquire(request, [this, answer, request](const Result<Inquiry> &inquiry) {
        if (!inquiry) {
            answer(tl::unexpected(inquiry.error()));
            return;
        }
        std::vector<SwitchTarget> targets;
        for (const Profile &profile : inquiry->facts.profiles) {
            OperationRequest one = request;
            one.iccid = profile.iccid;
            PreflightFacts facts = inquiry->facts;
            if (profile.home) facts.targetRadios = m_book.radiosOf(*profile.home);
            const PreflightReport report = checkPreflight(one, facts);
            SwitchTarget target { profile, report.mayProceed(), {} };
            for (const Finding &finding : report.findings)
                if (finding.weight == Finding::Weight::Stop && target.refusal.isEmpty()) target.refusal = finding.code;
            targets.push_back(std::move(target));
        }
        answer(std::move(targets));
    });
    return answer.future();
}

std::optional<Error> JournalDesk::stopped(const Viewer &viewer, const OperationRequest &request, const Inquiry &inquiry) const
{
    const QString vehicle = request.vehicle.toString();
    if (!inScope(viewer, inquiry.facts.vehicle.record)) return Error { QStringLiteral("access.out-of-scope"), { { QStringLiteral("vehicle"), vehicle } }, {} };
    for (const Finding &finding : inquiry.report.findings) {
        if (finding.weight != Finding::Weight::Stop) continue;
        QVariantMap parameters = finding.parameters;
        parameters.insert(QStringLiteral("finding"), finding.code);
        parameters.insert(QStringLiteral("vehicle"), vehicle);
        return Error { QStringLiteral("preflight.stop"), parameters, {} };
    }
    return std::nullopt;
}

QFuture<Result<PlannedOperation>> JournalDesk::plan(const Viewer &viewer, const OperationRequest &request)
{
    if (auto error = denied(viewer, needed(request.kind))) return refused<PlannedOperation>(std::move(*error));
    const Answer<PlannedOperation> answer;
    inquire(request, [this, viewer, request, answer](const Result<Inquiry> &inquiry) {
        if (!inquiry) answer(tl::unexpected(inquiry.error()));
        else if (auto error = stopped(viewer, request, *inquiry)) answer(tl::unexpected(std::move(*error)));
        else answer(PlannedOperation { intent(viewer, request, *inquiry), inquiry->report });
    });
    return answer.future();
}

QFuture<Result<Operation>> JournalDesk::submit(const Viewer &viewer, const OperationRequest &request)
{
    if (auto error = denied(viewer, needed(request.kind))) return refused<Operation>(std::move(*error));
    const Answer<Operation> answer;
    inquire(request, [this, viewer, request, answer](const Result<Inquiry> &inquiry) {
        if (!inquiry) {
            answer(tl::unexpected(inquiry.error()));
            return;
        }
        if (auto error = stopped(viewer, request, *inquiry)) {
            answer(tl::unexpected(std::move(*error)));
            return;
        }
        deliver(m_journal.add(intent(viewer, request, *inquiry), request.activation), this, [this, answer](const Result<Operation> &added) {
            answer(added);
            if (added) recorded(*added);
        });
    });
    return answer.future();
}

void JournalDesk::recorded(const Operation &operation)
{
    if (m_onRecorded) m_onRecorded(operation);
    Q_EMIT changed(operation.id);
}

Operation JournalDesk::intent(const Viewer &viewer, const OperationRequest &request, const Inquiry &inquiry) const
{
    const VehicleBrief &vehicle = inquiry.facts.vehicle;
    Operation op;
    op.id = QUuid::createUuid();
    op.kind = request.kind;
    op.fleet = vehicle.record.fleet;
    op.vehicle = request.vehicle;
    op.eid = *vehicle.record.eid;
    op.iccid = request.kind == OperationKind::Download ? std::nullopt : request.iccid;
    if (request.activation) op.activation = request.activation->masked();
    op.details = request.details;
    op.rollback = request.rollback;
    op.connection = vehicle.record.connection;
    op.requestedBy = viewer.account;
    op.reason = request.reason;
    op.createdAt = op.stateSince = m_clock.now();
    op.notAfter = op.createdAt + m_connections.value(op.connection).orderLifetime;
    op.state = OperationState::Recorded;
    if (const Profile *enabled = enabledProfile(inquiry.facts.profiles)) {
        op.previousIccid = enabled->iccid;
        op.previousImsi = vehicle.onAirIccid == enabled->iccid && vehicle.onAirImsi ? vehicle.onAirImsi : enabled->imsi;
    }
    if (const Profile *target = request.iccid ? findProfile(inquiry.facts.profiles, *request.iccid) : nullptr) op.targetImsi = target->imsi;
    if (vehicle.record.pollInterval) op.expectedContact = op.createdAt + *vehicle.record.pollInterval;
    return op;
}

QFuture<Result<Operation>> JournalDesk::cancel(const Viewer &viewer, QUuid id)
{
    if (auto error = denied(viewer, Capability::RunOperation)) return refused<Operation>(std::move(*error));
    const Answer<Operation> answer;
    deliver(m_journal.find(viewer, id), this, [this, viewer, answer](const Result<Operation> &found) {
        if (!found) {
            answer(tl::unexpected(found.error()));
            return;
        }
        const auto step = OperationLife({}).cancelled(*found, viewer.account, m_clock.now());
        if (!step) {
            answer(failure("operation.sent", { { QStringLiteral("number"), qint64(found->number) }, { QStringLiteral("state"), QString(code(found->state)) } }));
            return;
        }
        deliver(m_journal.advance(step->operation, step->transition), this, [this, answer, cancelled = step->operation](const Result<void> &written) {
            if (!written) {
                answer(tl::unexpected(written.error()));
                return;
            }
            answer(cancelled);
            if (m_onRecorded) m_onRecorded(cancelled);
            Q_EMIT changed(cancelled.id);
        });
    });
    return answer.future();
}

QFuture<Result<std::vector<Operation>>> JournalDesk::list(const Viewer &viewer, OperationFilter filter)
{
    return m_journal.list(viewer, std::move(filter));
}

QFuture<Result<std::vector<Transition>>> JournalDesk::transitions(const Viewer &viewer, QUuid id)
{
    return m_journal.transitions(viewer, id);
}

} // namespace signalbox

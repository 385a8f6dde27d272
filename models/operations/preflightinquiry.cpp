#include "operations/preflightinquiry.h"

#include "operations/coveragefacts.h"
#include "operations/profilepicture.h"

namespace signalbox {

namespace {

/// The desk itself looks at everything; what the asker may see is decided before and after.
Viewer deskViewer()
{
    Viewer viewer;
    viewer.role = Role::Administrator;
    return viewer;
}

} // namespace

PreflightInquiry::PreflightInquiry(Sources sources, QObject *context, OperationRequest request, Receive receive)
    : m_sources(sources), m_context(context), m_request(std::move(request)), m_receive(std::move(receive))
{
}

void PreflightInquiry::start(const VehicleBrief &vehicle, const std::optional<DeskConnection> &connection, Instant now)
{
    m_facts.vehicle = vehicle;
    m_facts.now = now;
    if (connection) {
        m_facts.backend = connection->capabilities;
        m_facts.notAfter = now + connection->orderLifetime;
    }
    deliver(m_sources.history.statements(deskViewer(), vehicle.record.fleet, { m_request.vehicle }), m_context,
            [self = shared_from_this()](const Result<HistoryReader::Statements> &said) {
                const bool any = said && said->contains(self->m_request.vehicle);
                self->takeProfiles(any ? said->at(self->m_request.vehicle) : std::vector<ProfileStatement> {});
            });
}

void PreflightInquiry::takeProfiles(const std::vector<ProfileStatement> &statements)
{
    m_facts.profiles = presentProfiles(m_facts.vehicle, statements);
    if (m_request.activation) {
        askUses();
        return;
    }
    const Profile *target = m_request.iccid ? findProfile(m_facts.profiles, *m_request.iccid) : nullptr;
    if (!target || !target->home) {
        askOpen();
        return;
    }
    m_facts.targetRadios = m_sources.book.radiosOf(*target->home);
    if (m_sources.coverage) addCoverage(m_facts, *m_sources.coverage, *target->home);
    askExperience(*target->home);
}

void PreflightInquiry::askExperience(const Plmn &home)
{
    deliver(m_sources.journal.experience(m_facts.vehicle.record.fleet, home), m_context,
            [self = shared_from_this()](const Result<SwitchExperience> &lived) {
                self->m_facts.lived = lived.value_or(SwitchExperience {});
                self->askOpen();
            });
}

void PreflightInquiry::askUses()
{
    OperationFilter same;
    same.activation = m_request.activation;
    deliver(m_sources.journal.list(deskViewer(), same), m_context, [self = shared_from_this()](const Result<std::vector<Operation>> &uses) {
        if (!uses) {
            self->m_receive(tl::unexpected(uses.error()));
            return;
        }
        self->m_facts.activationUses = *uses;
        self->askOpen();
    });
}

void PreflightInquiry::askOpen()
{
    OperationFilter open;
    open.openOnly = true;
    open.vehicle = m_request.vehicle;
    deliver(m_sources.journal.list(deskViewer(), open), m_context, [self = shared_from_this()](const Result<std::vector<Operation>> &operations) {
        if (!operations) {
            self->m_receive(tl::unexpected(operations.error()));
            return;
        }
        PreflightFacts &facts = self->m_facts;
        for (const Operation &op : *operations)
            if (isMutating(op.kind)) facts.openOnEid = op;
        self->m_receive(Answer { facts, checkPreflight(self->m_request, facts) });
    });
}

} // namespace signalbox

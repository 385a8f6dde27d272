#include "engine/statementwriter.h"

#include "operations/profilepicture.h"

namespace signalbox {

StatementWriter::StatementWriter(HistoryWriter &writer, const FleetBook &book, const Clock &clock)
    : m_writer(writer), m_book(book), m_clock(clock)
{
}

Profile StatementWriter::described(const VehicleId &vehicle, const Iccid &iccid, const std::optional<Imsi> &imsi, ProfileState state) const
{
    Profile profile;
    if (const auto record = m_book.record(vehicle))
        if (const Profile *known = findProfile(record->profiles, iccid)) profile = *known;
    profile.iccid = iccid;
    profile.state = state;
    if (imsi) profile.imsi = imsi;
    return profile;
}

void StatementWriter::settled(const Operation &operation)
{
    if (operation.state != OperationState::Settled || !operation.iccid) return;
    const bool done = operation.outcome == OperationOutcome::Succeeded || operation.outcome == OperationOutcome::SucceededWithWarning;
    const auto on = ProfileState::Enabled, off = ProfileState::Disabled;
    switch (operation.kind) {
    case OperationKind::Enable:
        if (!done && operation.outcome != OperationOutcome::RolledBack) return;
        believe(operation, *operation.iccid, operation.targetImsi, done ? on : off);
        if (operation.previousIccid) believe(operation, *operation.previousIccid, operation.previousImsi, done ? off : on);
        return;
    case OperationKind::Disable: case OperationKind::Download:
        if (done) believe(operation, *operation.iccid, {}, off);
        return;
    case OperationKind::Delete:
        if (done) believe(operation, *operation.iccid, {}, ProfileState::Absent);
        return;
    default: return;
    }
}

void StatementWriter::believe(const Operation &operation, const Iccid &iccid, const std::optional<Imsi> &imsi, ProfileState state)
{
    m_writer.writeStatements(operation.fleet, operation.vehicle, { { described(operation.vehicle, iccid, imsi, state), ProfileSource::Believed, m_clock.now() } });
}

void StatementWriter::listed(const Operation &operation, const std::vector<Profile> &profiles)
{
    const Instant now = m_clock.now();
    std::vector<ProfileStatement> said;
    for (const Profile &profile : profiles) {
        Profile full = described(operation.vehicle, profile.iccid, {}, profile.state);
        full.fallback = profile.fallback;
        said.push_back({ std::move(full), ProfileSource::Provider, now });
    }
    // What we know of and the provider does not list is not on the card, says the provider.
    if (const auto record = m_book.record(operation.vehicle))
        for (const Profile &known : record->profiles)
            if (!findProfile(profiles, known.iccid))
                said.push_back({ described(operation.vehicle, known.iccid, {}, ProfileState::Absent), ProfileSource::Provider, now });
    if (!said.empty()) m_writer.writeStatements(operation.fleet, operation.vehicle, std::move(said));
}

void StatementWriter::observe(const FleetId &fleet, std::span<const Fact> facts)
{
    for (const Fact &fact : facts) {
        const auto *session = std::get_if<SessionFact>(&fact.body);
        if (!session || !session->iccid || session->event == SessionEvent::Stop) continue;
        std::vector<ProfileStatement> said;
        {
            const std::lock_guard lock(m_mutex);
            auto &kept = m_onAir[fact.vehicle.text()];
            if (fact.t < kept.second || kept.first == *session->iccid) continue;
            const bool known = kept.first.digits().size() > 0;
            if (known) said.push_back({ described(fact.vehicle, kept.first, {}, ProfileState::Disabled), ProfileSource::OnAir, fact.t });
            kept = { *session->iccid, fact.t };
        }
        said.push_back({ described(fact.vehicle, *session->iccid, session->imsi, ProfileState::Enabled), ProfileSource::OnAir, fact.t });
        m_writer.writeStatements(fleet, fact.vehicle, std::move(said));
    }
}

void StatementWriter::seed(std::span<const Fact> facts)
{
    const std::lock_guard lock(m_mutex);
    for (const Fact &fact : facts)
        if (const auto *session = std::get_if<SessionFact>(&fact.body); session && session->iccid)
            m_onAir[fact.vehicle.text()] = { *session->iccid, fact.t };
}

} // namespace signalbox

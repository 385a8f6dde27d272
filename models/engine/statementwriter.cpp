#include "engine/statementwriter.h"

#include "operations/profilepicture.h"

namespace signalbox {

StatementWriter::StatementWriter(HistoryWriter &writer, const FleetBook &book, const FleetState &fleet, const Clock &clock)
    : m_writer(writer), m_book(book), m_fleet(fleet), m_clock(clock)
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
        if (operation.previousIccid) believe(operation, *operation.previousIccid, operation.previousImsi, done || operation.landedIccid ? off : on);
        if (!done && operation.landedIccid) believe(operation, *operation.landedIccid, operation.landedImsi, on);
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
    list(operation, { .profiles = profiles, .fromBook = true });
}

void StatementWriter::read(const Operation &operation, const CardReading &reading)
{
    if (reading.profiles) list(operation, reading);
    if (reading.euicc || reading.eims) m_writer.writeCardReading(operation.fleet, operation.vehicle, operation.eid, reading, m_clock.now());
}

void StatementWriter::list(const Operation &operation, const CardReading &reading)
{
    const std::vector<Profile> &profiles = *reading.profiles;
    const ProfileSource source = reading.fromBook ? ProfileSource::Provider : ProfileSource::Card;
    const Instant now = m_clock.now();
    std::vector<ProfileStatement> said;
    for (const Profile &profile : profiles) {
        Profile full = described(operation.vehicle, profile.iccid, {}, profile.state);
        if (reading.tellsFallback) full.fallback = profile.fallback;
        if (full.name.isEmpty()) full.name = profile.name;
        if (!full.imsi) full.imsi = profile.imsi;
        said.push_back({ std::move(full), source, now });
    }
    // What we know of and is not listed is not on the card, says who listed.
    if (const auto record = reading.whole ? m_book.record(operation.vehicle) : std::nullopt)
        for (const Profile &known : record->profiles)
            if (!findProfile(profiles, known.iccid))
                said.push_back({ described(operation.vehicle, known.iccid, {}, ProfileState::Absent), source, now });
    if (!said.empty()) m_writer.writeStatements(operation.fleet, operation.vehicle, std::move(said));
}

void StatementWriter::fit(std::size_t rows)
{
    if (rows <= m_onAirAt.size()) return;
    m_onAir.block().resize(rows);
    m_onAirAt.resize(rows);
}

void StatementWriter::observe(const FleetId &fleet, std::span<const Fact> facts)
{
    for (const Fact &fact : facts) {
        const auto *session = std::get_if<SessionFact>(&fact.body);
        if (!session || !session->iccid || session->event == SessionEvent::Stop) continue;
        const Row row = m_fleet.find(fact.vehicle);
        if (row == noRow) continue; // no record that a statement could be about
        Iccid before;
        {
            const std::lock_guard lock(m_mutex);
            fit(m_fleet.size());
            if (fact.t < m_onAirAt[row] || m_onAir.is(row, *session->iccid)) continue;
            before = m_onAir[row];
            m_onAir.set(row, *session->iccid);
            m_onAirAt[row] = fact.t;
        }
        std::vector<ProfileStatement> said;
        if (!before.digits().empty()) said.push_back({ described(fact.vehicle, before, {}, ProfileState::Disabled), ProfileSource::OnAir, fact.t });
        said.push_back({ described(fact.vehicle, *session->iccid, session->imsi, ProfileState::Enabled), ProfileSource::OnAir, fact.t });
        m_writer.writeStatements(fleet, fact.vehicle, std::move(said));
    }
}

void StatementWriter::seed()
{
    const std::lock_guard lock(m_mutex);
    const auto view = m_fleet.read();
    fit(view.size());
    for (Row row = 0; row < view.size(); ++row) {
        m_onAir.block()[row] = view->iccid.block()[row];
        m_onAirAt[row] = view->sessionAt[row];
    }
}

} // namespace signalbox

#include "store/factwriter.h"

#include "store/fleets.h"
#include "store/values.h"

namespace signalbox {

namespace {

using namespace values;

constexpr std::size_t mostSamples = 1'000'000; // held open; some 80 octets each
constexpr std::size_t mostLast = 100'000; // newest facts held between flushes; some 500 octets each
constexpr std::size_t unknownFleet = 1024; // vehicles to expect where no inventory was given

std::size_t hashOf(std::initializer_list<std::string_view> parts)
{
    std::size_t seed = 0;
    for (const std::string_view part : parts)
        seed = seed * 1000003 ^ std::hash<std::string_view>()(part);
    return seed;
}

template <typename Id> std::string_view digits(const std::optional<Id> &value)
{
    return value ? value->digits() : std::string_view();
}

template <typename T> Result<void> nothing(const Result<T> &result)
{
    return result ? Result<void>() : Result<void>(tl::unexpected(result.error()));
}

} // namespace

FactWriter::FactWriter(QSqlDatabase &db, OpenChunks &open, CountryOf countryOf, std::chrono::milliseconds flushEvery)
    : m_db(db)
    , m_open(open)
    , m_statements(db)
    , m_countryOf(std::move(countryOf))
    , m_flushEvery(flushEvery)
{ }

Result<int> FactWriter::buckets(const std::string &fleet)
{
    if (const auto known = m_buckets.find(fleet); known != m_buckets.end()) return known->second;
    auto stored = fleets::ensure(m_db, fleet, unknownFleet);
    if (!stored) return stored;
    m_buckets[fleet] = *stored;
    const auto expected = std::size_t(*stored) * fleets::vehiclesPerBucket;
    m_identity.makeRoom(expected);
    m_cell.makeRoom(expected);
    return stored;
}

void FactWriter::remember(const std::string &fleet, const Fact &fact)
{
    const bool sample = fact.kind() == FactKind::Position || fact.kind() == FactKind::Radio;
    auto [at, fresh] = (sample ? m_last : m_lastRows).try_emplace({ fleet, fact.vehicle.text(), fact.kind() }, fact);
    if (!fresh && std::pair(at->second.t, at->second.seq) <= std::pair(fact.t, fact.seq)) at->second = fact;
}

void FactWriter::take(const std::string &fleet, int of, const Fact &fact)
{
    const std::string &vehicle = fact.vehicle.text();
    if (const auto *p = std::get_if<PositionFact>(&fact.body))
        m_open.positions.add(fleet, of, vehicle, { fact.t, *p });
    if (const auto *r = std::get_if<RadioFact>(&fact.body))
        m_open.radio.add(fleet, of, vehicle, { fact.t, *r });
}

Result<void> FactWriter::write(const FleetId &fleet, const std::vector<Fact> &facts)
{
    const auto of = buckets(fleet.text());
    if (!of) return tl::unexpected(of.error());
    bool rows = false;
    for (const Fact &fact : facts) {
        remember(fleet.text(), fact);
        take(fleet.text(), *of, fact);
        rows = rows || (fact.kind() != FactKind::Position && fact.kind() != FactKind::Radio);
    }
    if (rows) {
        auto written = writeRows(fleet.text(), facts);
        m_lastRows.clear();
        if (!written) {
            m_identity.forget(); // what they say was rolled back
            m_cell.forget();
            return written;
        }
    }
    return flushDue() ? flush(false) : Result<void>();
}

Result<void> FactWriter::writeRows(const std::string &fleet, const std::vector<Fact> &facts)
{
    auto transaction = sql::Transaction::begin(m_db);
    if (!transaction) return tl::unexpected(transaction.error());
    for (const Fact &fact : facts)
        if (auto done = row(fleet, fact); !done) return done;
    for (const auto &[key, fact] : m_lastRows)
        if (auto done = writeLastFact(m_statements, fleet, fact, {}); !done) return done;
    return transaction->commit();
}

Result<void> FactWriter::writeLast(const FleetId &fleet, const std::vector<Fact> &facts)
{
    auto transaction = sql::Transaction::begin(m_db);
    if (!transaction) return tl::unexpected(transaction.error());
    for (const Fact &fact : facts) {
        if (auto done = row(fleet.text(), fact); !done) return done;
        if (auto done = writeLastFact(m_statements, fleet.text(), fact, m_countryOf); !done) return done;
    }
    return transaction->commit();
}

Result<void> FactWriter::row(const std::string &fleet, const Fact &fact)
{
    if (const auto *session = std::get_if<SessionFact>(&fact.body)) return row(fleet, fact, *session);
    if (const auto *signalling = std::get_if<SignallingFact>(&fact.body)) return row(fleet, fact, *signalling);
    if (const auto *device = std::get_if<DeviceFact>(&fact.body)) return row(fleet, fact, *device);
    return {};
}

Result<void> FactWriter::row(const std::string &fleet, const Fact &fact, const SessionFact &s)
{
    const QString f = text(fleet), v = text(fact.vehicle.text()), session = text(s.sessionId);
    auto added = m_statements.run(
        "insert into session_core (fleet, vehicle, t, session_id, event, seq, plmn, rat, apn, rx, tx, cause_space, cause_number) "
        "values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) on conflict do nothing",
        { f, v, values::time(fact.t), session, int(s.event), octets(fact.seq), s.plmn.key(), int(s.rat), text(s.apn),
            octets(s.rx), octets(s.tx), space(s.cause), number(s.cause) });
    if (!added || *added == 0) return nothing(added);

    const std::size_t vehicle = hashOf({ fleet, fact.vehicle.view() });
    const std::size_t who = hashOf({ s.sessionId, digits(s.iccid), digits(s.imsi), digits(s.imei), s.ip });
    if (m_identity.news(vehicle, who)) {
        auto done = m_statements.run("insert into session_identity (fleet, vehicle, t, session_id, iccid, imsi, imei, ip) "
                                     "values (?, ?, ?, ?, ?, ?, ?, ?) on conflict do nothing",
            { f, v, values::time(fact.t), session, id(s.iccid), id(s.imsi), id(s.imei), text(s.ip) });
        if (!done) return nothing(done);
    }
    if (s.cell == 0) return {};
    const std::size_t where = hashOf({ s.sessionId, std::to_string(s.cell) });
    if (!m_cell.news(vehicle, where)) return {};
    return nothing(m_statements.run(
        "insert into session_position (fleet, vehicle, t, session_id, cell) values (?, ?, ?, ?, ?) on conflict do nothing",
        { f, v, values::time(fact.t), session, octets(s.cell) }));
}

Result<void> FactWriter::row(const std::string &fleet, const Fact &fact, const SignallingFact &s)
{
    return nothing(m_statements.run("insert into signalling (fleet, vehicle, t, seq, label, plmn, cause_space, cause_number) "
                                    "values (?, ?, ?, ?, ?, ?, ?, ?) on conflict do nothing",
        { text(fleet), text(fact.vehicle.text()), values::time(fact.t), octets(fact.seq), text(s.procedure), s.plmn.key(),
            space(s.cause), number(s.cause) }));
}

Result<void> FactWriter::row(const std::string &fleet, const Fact &fact, const DeviceFact &d)
{
    return nothing(m_statements.run(
        "insert into device_report (fleet, vehicle, t, seq, battery_micro, temperature_micro, firmware, reboot_reason) "
        "values (?, ?, ?, ?, ?, ?, ?, ?) on conflict do nothing",
        { text(fleet), text(fact.vehicle.text()), values::time(fact.t), octets(fact.seq), micro(d.battery), micro(d.temperature),
            text(d.firmware), text(d.rebootReason) }));
}

bool FactWriter::flushDue() const
{
    return std::chrono::steady_clock::now() - m_flushed >= m_flushEvery
        || m_last.size() > mostLast || m_open.positions.samples() + m_open.radio.samples() > mostSamples;
}

Result<void> FactWriter::flush(bool all)
{
    m_flushed = std::chrono::steady_clock::now();
    const auto give = [&]() -> Result<void> {
        auto transaction = sql::Transaction::begin(m_db);
        if (!transaction) return tl::unexpected(transaction.error());
        if (auto done = m_open.positions.write(m_db, all); !done) return done;
        if (auto done = m_open.radio.write(m_db, all); !done) return done;
        for (const auto &[key, fact] : m_last)
            if (auto done = writeLastFact(m_statements, std::get<0>(key), fact, m_countryOf); !done) return done;
        return transaction->commit();
    };
    const auto done = give();
    m_open.positions.written(done.has_value());
    m_open.radio.written(done.has_value());
    if (done) m_last.clear();
    return done;
}

} // namespace signalbox

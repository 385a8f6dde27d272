#include "fleet/factwriter.h"

#include "places/mercator.h"

#include <array>

namespace signalbox {

namespace {
constexpr std::size_t UnknownKept = 1000;
constexpr std::size_t RejectsKept = 32;
// The country is looked up again when a vehicle enters another square of so many bits: 1.2 km at the equator, less
// further north.
constexpr int CountryBits = 17;
} // namespace

FactWriter::FactWriter(FleetState::Data &data, Instant now) : m_data(data), m_columns(data.columns), m_now(now) { }

std::int32_t FactWriter::dayOf(Instant t)
{
    return static_cast<std::int32_t>(std::chrono::floor<std::chrono::days>(t).time_since_epoch().count());
}

void FactWriter::write(std::span<const Fact> facts)
{
    std::array<std::string_view, together> ids;
    std::array<Row, together> rows;
    for (std::size_t i = 0; i < facts.size(); ++i) ids[i] = facts[i].vehicle.view();
    m_data.rows.find(std::span(ids).first(facts.size()), rows);
    for (std::size_t i = 0; i < facts.size(); ++i)
        if (rows[i] != noRow) prefetch(rows[i], facts[i].kind());
    for (std::size_t i = 0; i < facts.size(); ++i) {
        if (rows[i] == noRow) noteUnknown(facts[i].vehicle);
        else write(rows[i], facts[i]);
    }
}

void FactWriter::prefetch(Row row, FactKind kind) const
{
    const FleetColumns &c = m_columns;
    __builtin_prefetch(c.positionWords.data() + row, 1);
    if (kind == FactKind::Position) {
        __builtin_prefetch(c.x.data() + row, 1);
        __builtin_prefetch(c.y.data() + row, 1);
        __builtin_prefetch(c.speed.raw() + row, 1);
        __builtin_prefetch(c.heading.raw() + row, 1);
    } else if (kind == FactKind::Radio || kind == FactKind::Session) {
        __builtin_prefetch(c.radioWords.data() + row, 1);
        __builtin_prefetch(c.networkWords.data() + row, 1);
        __builtin_prefetch(c.sessionWords.data() + row, 1);
        __builtin_prefetch(c.cell.block().data() + row, 1);
    }
    if (kind == FactKind::Radio) {
        __builtin_prefetch(c.rsrp.raw() + row, 1);
        __builtin_prefetch(c.rsrq.raw() + row, 1);
        __builtin_prefetch(c.sinr.raw() + row, 1);
    }
}

void FactWriter::write(Row row, const Fact &fact)
{
    const Instant t = std::min(fact.t, m_now), last = m_columns.lastFactAt[row];
    const bool used = std::visit(
        [&](const auto &body) {
            if constexpr (std::is_same_v<std::decay_t<decltype(body)>, SessionFact>)
                return write(row, t, fact.seq, body);
            else
                return write(row, t, body);
        },
        fact.body);
    ++(used ? m_result.applied : m_result.stale);
    if (!used) return;
    m_data.changes.add(row);
    if (t < last) return;
    m_columns.lastFactKind.set(row, fact.kind());
    m_data.newestFact = std::max(m_data.newestFact, t);
}

void FactWriter::noteUnknown(const VehicleId &id)
{
    auto &unknown = m_result.unknown;
    if (unknown.size() < UnknownKept && std::find(unknown.begin(), unknown.end(), id) == unknown.end()) unknown.push_back(id);
}

bool FactWriter::write(Row row, Instant t, const PositionFact &fact)
{
    if (t < m_columns.positionAt[row]) return false;
    moveTo(row, fact);
    m_columns.positionAt.set(row, t);
    m_columns.speed.set(row, fact.speed);
    m_columns.heading.set(row, fact.heading);
    if (fact.ignition) m_columns.ignition.set(row, *fact.ignition ? Ignition::On : Ignition::Off);
    return true;
}

void FactWriter::moveTo(Row row, const PositionFact &fact)
{
    FleetColumns &c = m_columns;
    const MercatorPoint point = toMercator({ fact.lat, fact.lon });
    const std::uint32_t x = point.x, y = std::max(point.y, 1u); // 0 says that a vehicle was never located
    const std::uint32_t changed = (c.x[row] ^ x) | (c.y[row] ^ y);
    const bool first = !c.located(row);
    const bool stays = !first && m_data.cells.stays(c.x[row], c.y[row], x, y);
    if (!first && !stays) m_data.cells.remove(row, c.x.data(), c.y.data());
    c.x.set(row, x);
    c.y.set(row, y);
    if (!stays) m_data.cells.add(row, c.x.data(), c.y.data());
    if (!m_data.countries || (!first && changed >> CountryBits == 0)) return;
    const auto country = m_data.countries->at({ fact.lat, fact.lon });
    c.country.set(row, country ? country->key() : std::uint16_t(0));
}

bool FactWriter::write(Row row, Instant t, const RadioFact &fact)
{
    FleetColumns &c = m_columns;
    if (t < c.radioAt[row]) return false;
    c.radioAt.set(row, t);
    c.rsrp.set(row, fact.rsrp);
    c.rsrq.set(row, fact.rsrq);
    c.sinr.set(row, fact.sinr);
    if (t >= c.sessionAt[row]) {
        c.plmn.set(row, fact.plmn.key());
        c.rat.set(row, fact.rat);
        c.cell.set(row, fact.cell);
    }
    const JudgeLimits &limits = c.judgedAs.limits;
    const bool extended = fact.rat == Rat::NbIot || fact.rat == Rat::LteM;
    const bool judged = extended || fact.rat == Rat::Lte || fact.rat == Rat::Nr; // 2G and 3G report other measures
    const bool weak = judged && (fact.rsrp < (extended ? limits.rsrpExtended : limits.rsrp) || fact.sinr < limits.sinr);
    c.weakSamples.set(row, weak ? std::uint8_t(std::min(c.weakSamples[row] + 1, 15)) : std::uint8_t(0));
    return true;
}

bool FactWriter::write(Row row, Instant t, const SignallingFact &fact)
{
    FleetColumns &c = m_columns;
    if (fact.cause && !noteReject(row, t, *fact.cause)) return false;
    c.signallingAt.set(row, std::max(c.signallingAt[row], t));
    return true;
}

bool FactWriter::noteReject(Row row, Instant t, Cause cause)
{
    SignallingTrace &trace = m_columns.signalling[row];
    m_columns.hasRejects.set(row, true);
    m_columns.recentRejects.set(row, true);
    auto &times = trace.rejects;
    if (times.empty() || t >= times.back()) trace.cause = cause;
    const auto place = std::lower_bound(times.begin(), times.end(), t);
    if (place != times.end() && *place == t) return false; // delivered twice
    times.insert(place, t);
    if (times.size() > RejectsKept) times.erase(times.begin());
    return true;
}

bool FactWriter::write(Row row, Instant t, const DeviceFact &fact)
{
    FleetColumns &c = m_columns;
    if (t < c.deviceAt[row]) return false;
    c.deviceAt.set(row, t);
    if (fact.battery) c.battery.set(row, *fact.battery);
    if (fact.temperature) c.temperature.set(row, *fact.temperature);
    if (!fact.firmware.empty()) c.firmware.set(row, m_data.names.intern(fact.firmware));
    if (!fact.rebootReason.empty()) c.rebootReason.set(row, m_data.names.intern(fact.rebootReason));
    return true;
}

} // namespace signalbox

#include "fleet/factwriter.h"

#include <array>

namespace signalbox {

namespace {
constexpr std::size_t UnknownKept = 1000;
constexpr std::size_t RejectsKept = 32;
// The country is looked up again when a vehicle enters another square of so many bits: 2.4 km at the equator, 1.6 km in
// the middle of Europe.
constexpr int CountryBits = 18;
} // namespace

FactWriter::FactWriter(FleetState::Data &data, Instant now) : m_data(data), m_columns(data.columns), m_now(now) { }

std::int32_t FactWriter::dayOf(Instant t)
{
    return static_cast<std::int32_t>(std::chrono::floor<std::chrono::days>(t).time_since_epoch().count());
}

// Rows are anywhere in memory, so finding and writing them is mostly waiting. Therefore facts go through steps in
// groups, a step a group: what one step asks the memory for has come when the next one needs it.
namespace {
template<typename... Steps>
void inSteps(std::size_t count, Steps &&...steps)
{
    constexpr std::size_t group = 16;
    const std::size_t groups = (count + group - 1) / group;
    for (std::size_t at = 0; at < groups + sizeof...(steps) - 1; ++at) {
        std::size_t number = at; // wraps below 0
        const auto each = [&](auto &&step) {
            if (number < groups)
                for (std::size_t i = number * group; i < std::min(count, (number + 1) * group); ++i) step(i);
            --number;
        };
        (each(steps), ...);
    }
}
} // namespace

void FactWriter::find(const FleetState::Data &data, std::span<const Fact> facts, std::span<Row> rows)
{
    std::array<std::uint64_t, together> hashes;
    const std::size_t count = facts.size();
    for (std::size_t first = 0; first < count; first += together) {
        const std::span<const Fact> some = facts.subspan(first, std::min(together, count - first));
        Row *const found = rows.data() + first;
        inSteps(
            some.size(), [&](std::size_t i) { hashes[i] = data.rows.begin(some[i].vehicle.view()); },
            [&](std::size_t i) { found[i] = data.rows.probe(hashes[i]); }, [&](std::size_t i) { data.rows.guess(found[i]); },
            [&](std::size_t i) { found[i] = data.rows.confirm(found[i], some[i].vehicle.view(), hashes[i]); });
    }
}

void FactWriter::write(std::span<const Fact> facts, std::span<const Row> rows)
{
    inSteps(
        facts.size(),
        [&](std::size_t i) {
            if (rows[i] != noRow) prefetch(rows[i], facts[i].kind());
        },
        [&](std::size_t i) {
            if (rows[i] != noRow) prefetchNext(rows[i], facts[i]);
        },
        [&](std::size_t i) {
            const Row row = rows[i] != noRow ? rows[i] : m_data.rows.find(facts[i].vehicle.view()); // new since
            if (row == noRow) noteUnknown(facts[i].vehicle);
            else write(row, facts[i]);
        });
}

void FactWriter::prefetch(Row row, FactKind kind) const
{
    const FleetColumns &c = m_columns;
    const auto soon = [row](const auto &...blocks) { (__builtin_prefetch(blocks.data() + row, 1), ...); };
    soon(c.positionWords);
    switch (kind) {
    case FactKind::Position: return soon(c.x.block(), c.y.block(), c.motionParts, c.networkWords);
    case FactKind::Radio: return soon(c.radioWords, c.networkWords, c.sessionWords, c.cell.block(), c.signalParts);
    case FactKind::Session:
        c.sessionTexts.prefetchPlace(row);
        soon(c.sessionWords, c.judgedWords, c.sessionSeq.block(), c.imsi.block(), c.sessionRx.block(), c.sessionTx.block());
        return soon(c.dayRx.block(), c.dayTx.block(), c.day.block(), c.radioWords, c.networkWords, c.cell.block());
    case FactKind::Signalling: return soon(c.signallingAt.block());
    case FactKind::Device: return soon(c.deviceWords, c.battery.block(), c.temperature.block(), c.firmware.low());
    }
}

/// What lies where something says that has come by now.
void FactWriter::prefetchNext(Row row, const Fact &fact) const
{
    const FleetColumns &c = m_columns;
    switch (c.lastFactKind[row]) {
    case FactKind::Radio: __builtin_prefetch(c.radioWords.data() + row, 1); break;
    case FactKind::Session: __builtin_prefetch(c.sessionWords.data() + row, 1); break;
    case FactKind::Device: __builtin_prefetch(c.deviceWords.data() + row, 1); break;
    case FactKind::Position:
    case FactKind::Signalling: break;
    }
    if (fact.kind() == FactKind::Session) c.sessionTexts.prefetchText(row);
    if (const auto *position = std::get_if<PositionFact>(&fact.body))
        m_data.cells.prefetchMove(c.x[row], c.y[row], m_data.mercator.at({ position->lat, position->lon }));
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
    const MercatorPoint point = m_data.mercator.at({ fact.lat, fact.lon });
    const std::uint32_t x = point.x, y = std::max(point.y, 1u); // 0 says that a vehicle was never located
    const std::uint32_t fromX = c.x[row], fromY = c.y[row], changed = (fromX ^ x) | (fromY ^ y);
    const bool first = fromY == 0;
    c.x.set(row, x);
    c.y.set(row, y);
    if (first) m_data.cells.add(row, c.x.data(), c.y.data());
    else m_data.cells.move(row, fromX, fromY, c.x.data(), c.y.data());
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
    // What a scan did not find is no reject.
    if (fact.cause && fact.cause->space != CauseSpace::Radio && !noteReject(row, t, *fact.cause)) return false;
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

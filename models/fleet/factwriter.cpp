#include "fleet/factwriter.h"

#include "fleet/fleetdata.h"

namespace signalbox {

namespace {
constexpr std::size_t UnknownKept = 1000;
constexpr std::size_t RejectsKept = 32;
// About a kilometre at the equator, less further north: 2^32 units are 40,075 km.
constexpr std::uint32_t CountryStep = 100'000;

std::uint32_t between(std::uint32_t a, std::uint32_t b)
{
    return a > b ? a - b : b - a;
}
} // namespace

FactWriter::FactWriter(FleetState::Data &data, Instant now) : m_data(data), m_columns(data.columns), m_now(now) { }

std::int32_t FactWriter::dayOf(Instant t)
{
    return static_cast<std::int32_t>(std::chrono::floor<std::chrono::days>(t).time_since_epoch().count());
}

void FactWriter::write(const Fact &fact)
{
    const auto found = m_data.rows.find(fact.vehicle.view());
    if (found == m_data.rows.end()) return noteUnknown(fact.vehicle);
    const Row row = found->second;
    const Instant t = std::min(fact.t, m_now);
    const bool used = std::visit(
        [&](const auto &body) {
            if constexpr (std::is_same_v<std::decay_t<decltype(body)>, SessionFact>)
                return write(row, t, fact.seq, body);
            else
                return write(row, t, body);
        },
        fact.body);
    ++(used ? m_result.applied : m_result.stale);
    if (used && t >= m_columns.lastFactAt[row]) {
        m_columns.lastFactAt[row] = t;
        m_data.newestFact = std::max(m_data.newestFact, t);
        m_columns.lastFactKind[row] = fact.kind();
    }
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
    m_columns.positionAt[row] = t;
    m_columns.speed[row] = fact.speed;
    m_columns.heading[row] = fact.heading;
    if (fact.ignition) m_columns.ignition[row] = *fact.ignition ? Ignition::On : Ignition::Off;
    return true;
}

void FactWriter::moveTo(Row row, const PositionFact &fact)
{
    const MercatorPoint place = toMercator({ fact.lat, fact.lon });
    const bool first = m_columns.positionAt[row] == Instant {};
    m_columns.x[row] = place.x;
    m_columns.y[row] = place.y;
    const bool far = between(place.x, m_columns.countryX[row]) > CountryStep || between(place.y, m_columns.countryY[row]) > CountryStep;
    if (!m_data.countries || (!first && !far)) return;
    const auto country = m_data.countries->at({ fact.lat, fact.lon });
    m_columns.country[row] = country ? country->key() : std::uint16_t(0);
    m_columns.countryX[row] = place.x;
    m_columns.countryY[row] = place.y;
}

bool FactWriter::write(Row row, Instant t, const RadioFact &fact)
{
    if (t < m_columns.radioAt[row]) return false;
    m_columns.radioAt[row] = t;
    m_columns.rsrp[row] = fact.rsrp;
    m_columns.rsrq[row] = fact.rsrq;
    m_columns.sinr[row] = fact.sinr;
    if (t >= m_columns.sessionAt[row]) {
        m_columns.plmn[row] = fact.plmn.key();
        m_columns.rat[row] = fact.rat;
        m_columns.cell[row] = fact.cell;
    }
    const JudgeLimits &limits = m_data.limits;
    const bool extended = fact.rat == Rat::NbIot || fact.rat == Rat::LteM;
    const bool judged = extended || fact.rat == Rat::Lte || fact.rat == Rat::Nr; // 2G and 3G report other measures
    const bool weak = judged && (fact.rsrp < (extended ? limits.rsrpExtended : limits.rsrp) || fact.sinr < limits.sinr);
    auto &samples = m_columns.weakSamples[row];
    samples = weak ? static_cast<std::uint8_t>(std::min(samples + 1, 255)) : std::uint8_t(0);
    return true;
}

bool FactWriter::write(Row row, Instant t, const SignallingFact &fact)
{
    if (!fact.cause) return true;
    if (t >= m_columns.rejectAt[row]) {
        m_columns.rejectAt[row] = t;
        m_columns.rejectCause[row] = *fact.cause;
    }
    auto &times = m_data.rejects[row];
    m_data.marks[row] |= FleetState::Data::HasRejects;
    const auto place = std::lower_bound(times.begin(), times.end(), t);
    if (place != times.end() && *place == t) return false; // delivered twice
    times.insert(place, t);
    if (times.size() > RejectsKept) times.erase(times.begin());
    return true;
}

bool FactWriter::write(Row row, Instant t, const DeviceFact &fact)
{
    if (t < m_columns.deviceAt[row]) return false;
    m_columns.deviceAt[row] = t;
    if (fact.battery) m_columns.battery[row] = *fact.battery;
    if (fact.temperature) m_columns.temperature[row] = *fact.temperature;
    if (!fact.firmware.empty()) m_columns.firmware[row] = m_data.names.intern(fact.firmware);
    if (!fact.rebootReason.empty()) m_columns.rebootReason[row] = m_data.names.intern(fact.rebootReason);
    return true;
}

} // namespace signalbox

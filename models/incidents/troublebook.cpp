#include "incidents/troublebook.h"

#include "incidents/causekeys.h"

namespace signalbox {

namespace {

constexpr std::size_t atOnce = 2000; // rows under one lock
constexpr Span late = std::chrono::seconds(15); // and a quarter of the interval
constexpr Span spokeLately = std::chrono::minutes(10);

/// The last thing that the vehicle itself said. Rejects, and a session that ended, are told by the network.
Instant signOfLife(const FleetColumns &c, Row row)
{
    return std::max({ c.positionAt[row], c.radioAt[row], c.deviceAt[row], c.sessionOpen[row] ? c.sessionAt[row] : Instant {} });
}

Span intervalOf(const FleetColumns &c, Row row)
{
    return std::chrono::seconds(c.ignition[row] == Ignition::Off ? c.parkedInterval[row] : c.factInterval[row]);
}

/// Refused, and no session since.
bool failsToAttach(const FleetColumns &c, Row row)
{
    switch (c.reasonCode[row]) {
    case ReasonCode::SessionLost: return true;
    case ReasonCode::Rejects: return !c.sessionOpen[row] || c.sessionTurn[row] < c.rejectAt[row];
    default: return false;
    }
}

/// The way of the facts was whole when this one was due.
bool couldHearAt(const FeedHealth &feed, Instant due, Instant now, Span patience)
{
    if (feed.lostSince || (feed.knownUntil && *feed.knownUntil <= due)) return false;
    return feed.upSince == Instant {} || now > feed.upSince + patience;
}

/// Networks of America number in three digits (TS 23.003 2.2, ITU-T E.212).
std::uint32_t homeOf(const FleetColumns &c, Row row)
{
    char text[16];
    if (!c.imsi.known(row) || c.imsi.digits(row, text) < 6) return 0;
    const int digits = text[0] == '3' ? 3 : 2;
    const auto number = [&](int from, int count) {
        unsigned value = 0;
        for (int i = from; i < from + count; ++i) value = value * 10 + unsigned(text[i] - '0');
        return value;
    };
    return (number(0, 3) * 1000 + number(3, digits)) * 4 + unsigned(digits);
}

} // namespace

Witness TroubleBook::witnessOf(const FleetColumns &c, Row row)
{
    Witness w;
    w.row = row;
    w.at = { c.x[row], c.y[row] };
    w.network = c.plmn[row];
    w.cell = c.cell[row];
    w.home = homeOf(c, row);
    w.apn = c.apn[row];
    w.firmware = c.firmware[row];
    w.modem = c.modem[row];
    w.country = c.country[row];
    w.rat = c.rat[row];
    return w;
}

void TroubleBook::count(const Witness &witness, int by)
{
    for (const std::uint64_t key : causeKeys(witness)) {
        if (key == 0) continue;
        const auto at = m_fresh.try_emplace(key, 0).first;
        at->second += by;
        if (at->second <= 0) m_fresh.erase(at);
        else if (by > 0) m_risen.push_back(key);
    }
}

void TroubleBook::enter(const FleetColumns &c, Row row, Instant due, Instant now)
{
    const auto [at, added] = m_troubled.try_emplace(row);
    if (!added) return;
    Witness &witness = at->second;
    witness = witnessOf(c, row);
    witness.troubled = true;
    witness.due = due;
    witness.since = m_first ? std::min(due, now) : now;
    witness.fresh = now - witness.since <= freshFor;
    if (!witness.fresh) return;
    m_entered.push_back({ witness.since, row });
    count(witness, 1);
}

void TroubleBook::leave(Row row)
{
    const auto at = m_troubled.find(row);
    if (at == m_troubled.end()) return;
    if (at->second.fresh) count(at->second, -1);
    m_troubled.erase(at);
}

void TroubleBook::age(Instant now)
{
    for (; !m_entered.empty() && now - m_entered.front().since > freshFor; m_entered.pop_front()) {
        const auto at = m_troubled.find(m_entered.front().row);
        // One that spoke meanwhile and fell silent again has an entry further behind.
        if (at == m_troubled.end() || !at->second.fresh || at->second.since != m_entered.front().since) continue;
        at->second.fresh = false;
        count(at->second, -1);
    }
}

void TroubleBook::lookAt(const FleetState::ReadView &view, Row row, Instant now)
{
    const FleetColumns &c = view.columns();
    const auto state = VehicleState(c.state[row]);
    if (state == VehicleState::Unknown) return; // nobody knows: what was found before stays
    const Instant life = signOfLife(c, row);
    const Span interval = intervalOf(c, row);
    if (state == VehicleState::Dark || (state == VehicleState::Degraded && failsToAttach(c, row))) return enter(c, row, life + interval, now);
    if (state == VehicleState::Switching || c.ignition[row] != Ignition::On || life == Instant {}) return leave(row);
    const Instant lateAt = life + interval + interval / 4 + late;
    const FeedHealth &feed = c.judgedAs.feed;
    if (now > lateAt && couldHearAt(feed, life + interval, now, interval + late)) return enter(c, row, life + interval, now);
    leave(row);
    m_wheel.expect(row, std::max(lateAt, now));
}

void TroubleBook::look(const FleetState &fleet, Instant now)
{
    std::optional<std::vector<Row>> changed;
    {
        const auto view = fleet.read();
        if (view->judgedAs.feed.lostSince) return; // and all of it when the feed is back
        if (!m_first) changed = view.changedSince(m_generation);
        m_generation = view.generation();
        m_size = view.size();
    }
    m_wheel.fit(m_size);
    std::vector<Row> rows;
    m_wheel.turn(now, [&rows](Row row) { rows.push_back(row); });
    if (changed)
        for (const Row row : *changed)
            if (!m_wheel.isPlanned(row)) rows.push_back(row); // the others are looked at when they would be late
    const std::size_t count = changed ? rows.size() : m_size;
    for (std::size_t first = 0; first < count; first += atOnce) {
        const auto view = fleet.read();
        for (std::size_t i = first; i < std::min(count, first + atOnce); ++i) lookAt(view, changed ? rows[i] : Row(i), now);
    }
    if (m_first) std::sort(m_entered.begin(), m_entered.end(), [](const Entered &a, const Entered &b) { return a.since < b.since; });
    m_first = false;
    age(now);
}

std::vector<std::uint64_t> TroubleBook::takeRisen()
{
    std::sort(m_risen.begin(), m_risen.end());
    m_risen.erase(std::unique(m_risen.begin(), m_risen.end()), m_risen.end());
    return std::exchange(m_risen, {});
}

std::vector<Witness> TroubleBook::witnesses(const FleetState &fleet, Instant now, std::size_t healthy, const std::function<bool(const Witness &)> &wanted) const
{
    std::vector<Witness> out;
    for (const auto &[row, witness] : m_troubled)
        if (witness.fresh || wanted(witness)) out.push_back(witness);
    std::sort(out.begin(), out.end(), [](const Witness &a, const Witness &b) { return a.row < b.row; });
    const Row step = Row(m_size / std::max<std::size_t>(healthy, 1)) + 1;
    for (Row first = 0; first < m_size; first += Row(atOnce) * step) {
        const auto view = fleet.read();
        const FleetColumns &c = view.columns();
        for (Row row = first; row < std::min<std::uint64_t>(m_size, first + std::uint64_t(atOnce) * step); row += step) {
            const auto state = VehicleState(c.state[row]);
            if (state == VehicleState::Dark || state == VehicleState::Unknown || m_troubled.contains(row)) continue;
            if (c.ignition[row] == Ignition::Off && now - signOfLife(c, row) > spokeLately) continue; // asleep: says nothing
            out.push_back(witnessOf(c, row));
            out.back().weight = float(step);
        }
    }
    return out;
}

} // namespace signalbox

#include "fleet/fleetstate.h"

#include "fleet/factwriter.h"
#include "fleet/fleetdata.h"
#include "fleet/judge.h"
#include "fleet/recordrow.h"

namespace signalbox {

namespace {

constexpr std::size_t LookAtClockEvery = 256;
constexpr auto SliceTime = std::chrono::microseconds(800); // what a step takes comes on top

std::uint32_t seconds(Span span)
{
    return static_cast<std::uint32_t>(std::max<std::int64_t>(1, std::chrono::ceil<std::chrono::seconds>(span).count()));
}

} // namespace

template<typename Work>
void FleetState::inSlices(std::size_t count, std::size_t step, Work &&work)
{
    for (std::size_t next = 0; next < count;) {
        const std::unique_lock lock(m_mutex);
        const auto began = std::chrono::steady_clock::now();
        do {
            for (const std::size_t until = std::min(count, next + LookAtClockEvery); next < until; next = std::min(until, next + step))
                work(next, std::min(until, next + step));
        } while (next < count && std::chrono::steady_clock::now() - began < SliceTime);
        m_size.store(m_data->columns.size(), std::memory_order_release);
        m_data->changes.mark(m_generation.fetch_add(1, std::memory_order_acq_rel) + 1);
    }
}

FleetState::FleetState(const Clock &clock, std::shared_ptr<const CountryIndex> countries, JudgeLimits limits)
    : m_data(std::make_unique<Data>()), m_clock(clock)
{
    m_data->countries = std::move(countries);
    m_data->columns.judgedAs.limits = limits;
}

FleetState::~FleetState() = default;

Row FleetState::add(const VehicleRecord &record)
{
    add(std::span(&record, 1));
    return find(record.id);
}

void FleetState::add(std::span<const VehicleRecord> records)
{
    if (records.size() > 1) reserve(records.size());
    inSlices(records.size(), 1, [&](std::size_t i, std::size_t) {
        const RecordRow flat(records[i]);
        const Row row = write(flat.row());
        if (row != noRow) m_data->columns.fallbackIccid.set(row, flat.fallback());
    });
}

void FleetState::add(std::span<const InventoryRow> rows)
{
    if (rows.size() > 1) reserve(rows.size());
    inSlices(rows.size(), 1, [&](std::size_t i, std::size_t) { write(rows[i]); });
}

void FleetState::setFallbacks(std::span<const FallbackRow> rows)
{
    inSlices(rows.size(), 1, [&](std::size_t i, std::size_t) {
        const Row row = m_data->rows.find(rows[i].id);
        if (row == noRow) return;
        m_data->columns.fallbackIccid.set(row, rows[i].iccid);
        m_data->changes.add(row);
    });
}

void FleetState::reserve(std::size_t vehicles)
{
    const std::unique_lock lock(m_mutex);
    const std::size_t some = vehicles + vehicles / 64;
    if (vehicles <= m_data->reserved) return;
    m_data->reserved = some;
    m_data->columns.reserve(static_cast<Row>(some));
    m_data->rows.reserve(some);
}

Row FleetState::write(const InventoryRow &record)
{
    Data &data = *m_data;
    FleetColumns &c = data.columns;
    Row row = data.rows.find(record.id);
    if (row == noRow) {
        if (c.size() >= RowTable::mostRows) return noRow;
        row = c.size();
        c.append(record.id, record.plate, record.vin);
        data.rows.insert(row);
        data.changes.fit(c.size());
        ++data.counts[c.state[row]];
    } else {
        c.vehicleTexts.change(row, record.plate, record.vin);
    }
    const auto name = [&data](std::string_view text) { return data.names.intern(text); };
    SharedFacts shared;
    shared.fleet = name(record.fleet);
    shared.cohort = name(record.cohort);
    shared.hardware = name(record.hardware);
    shared.modem = name(record.modem);
    shared.connection = name(record.connection);
    shared.rats = record.rats;
    shared.factInterval = seconds(record.factInterval);
    shared.parkedInterval = seconds(record.parkedInterval);
    shared.pollInterval = record.pollInterval == Span(0) ? 0 : seconds(record.pollInterval);
    shared.type = record.type;
    shared.transport = record.transport;
    shared.ipa = record.ipa;
    shared.standard = record.standard;
    c.shared.set(row, c.sharedTable.intern(shared));
    c.labels.set(row, name(record.labels));
    if (c.deviceAt[row] == Instant {}) c.firmware.set(row, name(record.firmware));
    c.eid.set(row, Eid::fromDigits(record.eid).value_or(Eid()));
    c.imei.set(row, Imei::fromDigits(record.imei).value_or(Imei()));
    data.changes.add(row);
    return row;
}

Row FleetState::find(std::string_view id) const
{
    const std::shared_lock lock(m_mutex);
    return m_data->rows.find(id);
}

Row FleetState::find(const VehicleId &id) const
{
    return find(id.view());
}

FleetState::Applied FleetState::apply(std::span<const Fact> facts)
{
    constexpr std::size_t atOnce = 16 * 1024;
    std::array<Row, atOnce> rows;
    FactWriter writer(*m_data, m_clock.now());
    for (; !facts.empty(); facts = facts.subspan(std::min(atOnce, facts.size()))) {
        const std::span<const Fact> some = facts.first(std::min(atOnce, facts.size()));
        findRows(some, rows);
        inSlices(some.size(), FactWriter::together, [&](std::size_t first, std::size_t end) {
            writer.write(some.subspan(first, end - first), std::span(rows).subspan(first, end - first));
        });
    }
    return writer.takeResult();
}

/// While others may read: rows stay where they are.
void FleetState::findRows(std::span<const Fact> facts, std::span<Row> rows)
{
    constexpr std::size_t worthAThread = 1024;
    const std::shared_lock lock(m_mutex);
    const std::size_t half = facts.size() < worthAThread ? facts.size() : facts.size() / 2;
    const auto find = [&](std::size_t first, std::size_t last) { FactWriter::find(*m_data, facts.subspan(first, last - first), rows.subspan(first, last - first)); };
    if (half == facts.size()) find(0, half);
    else m_both.run([&] { find(0, half); }, [&] { find(half, facts.size()); });
}

void FleetState::setOperation(Row row, std::optional<OpenOperation> operation)
{
    inSlices(1, 1, [&](std::size_t, std::size_t) {
        FleetColumns &c = m_data->columns;
        if (row >= c.size()) return;
        c.hasOperation.set(row, operation.has_value());
        m_data->changes.add(row);
        if (operation) {
            if (operation->kind == OperationKind::Enable && operation->target)
                m_data->orders[row] = { *operation->target, operation->previous, operation->createdAt, std::nullopt };
            c.operations[row] = std::move(*operation);
        } else {
            c.operations.erase(row);
            if (const auto order = m_data->orders.find(row); order != m_data->orders.end() && !order->second.until)
                order->second.until = m_clock.now();
        }
    });
}

void FleetState::setExpected(Row row, std::optional<Instant> until)
{
    inSlices(1, 1, [&](std::size_t, std::size_t) {
        FleetColumns &c = m_data->columns;
        if (row >= c.size()) return;
        if (until) c.expected[row] = *until;
        else c.expected.erase(row);
    });
}

void FleetState::setToday(Row row, std::uint64_t rx, std::uint64_t tx)
{
    inSlices(1, 1, [&](std::size_t, std::size_t) {
        FleetColumns &c = m_data->columns;
        if (row >= c.size()) return;
        c.day.set(row, FactWriter::dayOf(m_clock.now()));
        c.dayRx.set(row, rx);
        c.dayTx.set(row, tx);
        m_data->changes.add(row);
    });
}

void FleetState::judge(Instant now, const FeedHealth &feed)
{
    std::optional<Judge> judge;
    inSlices(size(), LookAtClockEvery, [&](std::size_t first, std::size_t end) {
        if (!judge) judge.emplace(*m_data, now, feed);
        judge->judge(static_cast<Row>(first), static_cast<Row>(end));
    });
}

FleetState::ReadView FleetState::read() const
{
    return ReadView(*this, std::shared_lock(m_mutex));
}

std::optional<FleetState::ReadView> FleetState::tryRead() const
{
    std::shared_lock lock(m_mutex, std::try_to_lock);
    if (!lock) return std::nullopt;
    return ReadView(*this, std::move(lock));
}

StateCounts FleetState::counts() const
{
    return read().counts();
}

} // namespace signalbox

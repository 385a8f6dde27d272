#include "fleet/fleetstate.h"

#include "fleet/factwriter.h"
#include "fleet/fleetdata.h"
#include "fleet/judge.h"

namespace signalbox {

namespace {

constexpr std::size_t SliceRows = 20'000;
constexpr std::size_t LookAtClockEvery = 256;
constexpr auto SliceTime = std::chrono::milliseconds(1);

std::uint32_t seconds(Span span)
{
    return static_cast<std::uint32_t>(std::max<std::int64_t>(1, std::chrono::ceil<std::chrono::seconds>(span).count()));
}

} // namespace

template<typename Work>
void FleetState::inSlices(std::size_t count, Work &&work)
{
    for (std::size_t next = 0; next < count;) {
        const std::unique_lock lock(m_mutex);
        const auto began = std::chrono::steady_clock::now();
        const std::size_t end = std::min(count, next + SliceRows);
        do {
            const std::size_t until = std::min(end, next + LookAtClockEvery);
            for (; next < until; ++next)
                work(next);
        } while (next < end && std::chrono::steady_clock::now() - began < SliceTime);
        m_size.store(static_cast<Row>(m_data->columns.id.size()), std::memory_order_release);
        m_generation.fetch_add(1, std::memory_order_acq_rel);
    }
}

FleetState::FleetState(const Clock &clock, std::shared_ptr<const CountryIndex> countries, JudgeLimits limits)
    : m_data(std::make_unique<Data>()), m_clock(clock)
{
    m_data->countries = std::move(countries);
    m_data->limits = limits;
}

FleetState::~FleetState() = default;

Row FleetState::add(const VehicleRecord &record)
{
    add(std::span(&record, 1));
    return find(record.id);
}

void FleetState::add(std::span<const VehicleRecord> records)
{
    Data &data = *m_data;
    FleetColumns &c = data.columns;
    inSlices(records.size(), [&](std::size_t i) {
        const VehicleRecord &record = records[i];
        auto it = data.rows.find(record.id.view());
        if (it == data.rows.end()) {
            const auto row = static_cast<Row>(c.id.size());
            c.grow(row + 1);
            data.marks.resize(row + 1);
            c.id[row] = data.ids.add(record.id.view());
            it = data.rows.emplace(c.id[row], row).first;
            ++data.counts[c.state[row]];
        }
        const Row row = it->second;
        const auto name = [&data](const QString &text) { return data.names.intern(text.toStdString()); };
        c.fleet[row] = data.names.intern(record.fleet.view());
        c.cohort[row] = name(record.cohort);
        c.hardware[row] = name(record.hardware);
        c.modem[row] = name(record.modem);
        c.connection[row] = name(record.connection);
        if (c.deviceAt[row] == Instant {}) c.firmware[row] = name(record.firmware);
        c.rats[row] = record.rats;
        c.eid[row] = record.eid.value_or(Eid());
        c.imei[row] = record.imei.value_or(Imei());
        c.factInterval[row] = seconds(record.factInterval);
        c.parkedInterval[row] = seconds(record.parkedInterval);
        const auto keep = [&data](std::string_view &kept, const QString &text) {
            if (const std::string utf8 = text.toStdString(); kept != utf8) kept = data.ids.add(utf8);
        };
        keep(c.plate[row], record.plate ? record.plate->toString() : QString());
        keep(c.vin[row], record.vin ? record.vin->toString() : QString());
        c.labels[row] = name(record.labels.join(u'\n'));
        c.type[row] = record.type;
        c.transport[row] = record.transport;
        c.ipa[row] = record.ipa;
        c.standard[row] = record.standard;
        c.pollInterval[row] = record.pollInterval ? seconds(*record.pollInterval) : 0;
        c.fallbackIccid[row] = Iccid();
        for (const Profile &profile : record.profiles)
            if (profile.fallback) c.fallbackIccid[row] = profile.iccid;
    });
}

Row FleetState::find(std::string_view id) const
{
    const std::shared_lock lock(m_mutex);
    const auto it = m_data->rows.find(id);
    return it == m_data->rows.end() ? noRow : it->second;
}

Row FleetState::find(const VehicleId &id) const
{
    return find(id.view());
}

FleetState::Applied FleetState::apply(std::span<const Fact> facts)
{
    FactWriter writer(*m_data, m_clock.now());
    inSlices(facts.size(), [&](std::size_t i) { writer.write(facts[i]); });
    return writer.takeResult();
}

void FleetState::setOperation(Row row, std::optional<OpenOperation> operation)
{
    inSlices(1, [&](std::size_t) {
        if (row >= m_data->marks.size()) return;
        if (operation) {
            if (operation->kind == OperationKind::Enable && operation->target)
                m_data->orders[row] = { *operation->target, operation->previous, operation->createdAt, std::nullopt };
            m_data->marks[row] |= Data::HasOperation;
            m_data->operations[row] = std::move(*operation);
        } else {
            m_data->marks[row] &= static_cast<std::uint8_t>(~Data::HasOperation);
            m_data->operations.erase(row);
            if (const auto order = m_data->orders.find(row); order != m_data->orders.end() && !order->second.until)
                order->second.until = m_clock.now();
        }
    });
}

void FleetState::setToday(Row row, std::uint64_t rx, std::uint64_t tx)
{
    inSlices(1, [&](std::size_t) {
        FleetColumns &c = m_data->columns;
        if (row >= c.id.size()) return;
        c.day[row] = FactWriter::dayOf(m_clock.now());
        c.dayRx[row] = rx;
        c.dayTx[row] = tx;
    });
}

void FleetState::judge(Instant now, const FeedHealth &feed)
{
    Judge judge(*m_data, now, feed);
    inSlices(size(), [&](std::size_t i) { judge.judge(static_cast<Row>(i)); });
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

#include "store/inventoryscan.h"

#include "fleet/fleetload.h"
#include "fleet/fleetsnapshot.h"
#include "store/rowcursor.h"
#include "store/sql.h"

namespace signalbox {

namespace {

constexpr std::size_t rowsAtOnce = 2048;
constexpr int lastingMismatches = 2; // from so many in a row on, the side table is moved forward

namespace core { enum { Fleet, Vehicle, Cohort, Hardware, Modem, Firmware, Rats, Connection, FactInterval, ParkedInterval, PollInterval, Type, Labels, Transport, Ipa, Standard }; }
constexpr char coreRows[] = "select fleet, vehicle, cohort, hardware, modem, firmware, rats, connection, fact_interval, parked_interval, poll_interval, "
                            "type, labels, transport, ipa, standard from vehicle_core order by rowid";
namespace identity { enum { Fleet, Vehicle, Imei, Eid, Plate, Vin }; }
constexpr char identityRows[] = "select fleet, vehicle, imei, eid, plate, vin from vehicle_identity order by rowid";
constexpr char oneIdentity[] = "select fleet, vehicle, imei, eid, plate, vin from vehicle_identity where fleet = ? and vehicle = ?";

QString text(std::string_view utf8) { return QString::fromUtf8(utf8.data(), qsizetype(utf8.size())); }

/// Identities beside vehicles: both are written together, so that reading both in the order of their writing needs no
/// look-ups. Where the two orders differ it looks up.
class Identities
{
public:
    static Result<Identities> open(QSqlDatabase &db)
    {
        auto cursor = RowCursor::open(db, QLatin1StringView(identityRows));
        if (!cursor) return tl::unexpected(cursor.error());
        return Identities(db, std::move(*cursor));
    }
    /// Good until the next call; nullptr when there is none.
    Result<const RowCursor *> of(const RowCursor &vehicle)
    {
        if (m_given) m_on = m_beside->next();
        m_given = m_on && m_beside->text(identity::Vehicle) == vehicle.text(core::Vehicle) && m_beside->text(identity::Fleet) == vehicle.text(core::Fleet);
        m_mismatches = m_given ? 0 : m_mismatches + 1;
        if (m_given) return m_beside.get();
        if (m_on && m_mismatches >= lastingMismatches) m_on = m_beside->next();
        auto found = RowCursor::open(*m_db, QLatin1StringView(oneIdentity), { text(vehicle.text(core::Fleet)), text(vehicle.text(core::Vehicle)) });
        if (!found) return tl::unexpected(found.error());
        m_found = std::move(*found);
        return m_found->next() ? m_found.get() : nullptr;
    }

private:
    Identities(QSqlDatabase &db, std::unique_ptr<RowCursor> beside) : m_db(&db), m_beside(std::move(beside)), m_on(m_beside->next()) { }

    QSqlDatabase *m_db;
    std::unique_ptr<RowCursor> m_beside, m_found;
    bool m_on, m_given = false;
    int m_mismatches = 0;
};

/// Rows with the texts they point to.
template<typename Row>
class Batch
{
public:
    std::string_view keep(std::string_view text)
    {
        const std::size_t place = m_texts.size(); // fits() was asked, so that nothing moves
        m_texts += text;
        return std::string_view(m_texts).substr(place, text.size());
    }
    bool fits(std::size_t textOctets) const { return m_rows.size() < rowsAtOnce && m_texts.size() + textOctets <= m_texts.capacity(); }
    void reserve(std::size_t textOctets)
    {
        m_rows.reserve(rowsAtOnce);
        m_texts.reserve(std::max(textOctets, rowsAtOnce * 256));
    }
    void push(const Row &row) { m_rows.push_back(row); }
    /// Hands the rows over; false when the sink wants no more.
    bool give(FleetSink &sink)
    {
        const bool more = m_rows.empty() || sink.take(std::span<const Row>(m_rows));
        m_rows.clear();
        m_texts.clear();
        return more;
    }

private:
    std::vector<Row> m_rows;
    std::string m_texts;
};

std::size_t octetsOf(const RowCursor &row, std::initializer_list<int> columns)
{
    std::size_t sum = 0;
    for (const int column : columns) sum += row.text(column).size();
    return sum;
}

template<typename Value>
Value enumOf(const RowCursor &row, int column, Value last) { return static_cast<Value>(std::clamp<qint64>(row.integer(column), 0, qint64(last))); }

InventoryRow rowOf(const RowCursor &c, const RowCursor *i, Batch<InventoryRow> &batch)
{
    const auto kept = [&](int column) { return batch.keep(c.text(column)); };
    InventoryRow r { kept(core::Fleet), kept(core::Vehicle), kept(core::Cohort), kept(core::Hardware), kept(core::Modem), kept(core::Firmware), kept(core::Connection), {}, {},
                     kept(core::Labels), {}, {} };
    if (i) {
        r.plate = batch.keep(i->text(identity::Plate));
        r.vin = batch.keep(i->text(identity::Vin));
        r.eid = batch.keep(i->text(identity::Eid));
        r.imei = batch.keep(i->text(identity::Imei));
    }
    r.rats = RatSet(c.integer(core::Rats));
    r.factInterval = Span(c.integer(core::FactInterval));
    r.parkedInterval = Span(c.integer(core::ParkedInterval));
    r.pollInterval = Span(c.integer(core::PollInterval));
    r.type = enumOf(c, core::Type, VehicleType::Other);
    r.transport = enumOf(c, core::Transport, PollTransport::Sms);
    r.ipa = enumOf(c, core::Ipa, IpaPlace::Euicc);
    r.standard = enumOf(c, core::Standard, EuiccStandard::Sgp32);
    return r;
}

} // namespace

Result<void> scanInventory(QSqlDatabase &db, FleetSink &sink)
{
    const auto count = sql::number(db, QStringLiteral("select count(*) from vehicle_core"));
    if (!count) return tl::unexpected(count.error());
    auto rows = RowCursor::open(db, QLatin1StringView(coreRows));
    if (!rows) return tl::unexpected(rows.error());
    auto identities = Identities::open(db);
    if (!identities) return tl::unexpected(identities.error());

    Batch<InventoryRow> batch;
    batch.reserve(0);
    bool more = sink.expect(count->value_or(0));
    while (more && (*rows)->next()) {
        if (!VehicleId::fromUtf8((*rows)->text(core::Vehicle))) continue; // no name of a vehicle
        const auto who = identities->of(**rows);
        if (!who) return tl::unexpected(who.error());
        std::size_t texts = octetsOf(**rows, { core::Fleet, core::Vehicle, core::Cohort, core::Hardware, core::Modem, core::Firmware, core::Connection, core::Labels });
        if (*who) texts += octetsOf(**who, { identity::Imei, identity::Eid, identity::Plate, identity::Vin });
        if (!batch.fits(texts)) {
            more = batch.give(sink);
            batch.reserve(texts);
        }
        batch.push(rowOf(**rows, *who, batch));
    }
    if ((*rows)->error()) return tl::unexpected(*(*rows)->error());
    if (more) batch.give(sink);
    return {};
}

Result<void> scanFallbacks(QSqlDatabase &db, FleetSink &sink)
{
    auto rows = RowCursor::open(db, QStringLiteral("select c.vehicle, i.iccid from profile_core c join profile_identity i on i.fleet = c.fleet and i.vehicle = c.vehicle "
                                                   "and i.slot = c.slot where c.fallback <> 0 order by c.rowid"));
    if (!rows) return tl::unexpected(rows.error());
    Batch<FallbackRow> batch;
    batch.reserve(0);
    bool more = true;
    while (more && (*rows)->next()) {
        const auto iccid = Iccid::fromDigits((*rows)->text(1));
        if (!iccid) continue;
        const std::string_view vehicle = (*rows)->text(0);
        if (!batch.fits(vehicle.size())) {
            more = batch.give(sink);
            batch.reserve(vehicle.size());
        }
        batch.push({ batch.keep(vehicle), *iccid });
    }
    if ((*rows)->error()) return tl::unexpected(*(*rows)->error());
    if (more) batch.give(sink);
    return {};
}

Result<quint64> sumNames(QSqlDatabase &db)
{
    auto rows = RowCursor::open(db, QStringLiteral("select fleet, vehicle from vehicle_core")); // from the index alone
    if (!rows) return tl::unexpected(rows.error());
    FleetNames names;
    while ((*rows)->next())
        if (VehicleId::fromUtf8((*rows)->text(1))) names.add((*rows)->text(0), (*rows)->text(1));
    if ((*rows)->error()) return tl::unexpected(*(*rows)->error());
    return names.sum();
}

} // namespace signalbox

#include "store/lastfacts.h"

#include "store/fleets.h"
#include "store/rowcursor.h"
#include "store/values.h"

namespace signalbox {

namespace {

using namespace values;

constexpr std::size_t factsAtOnce = 4096;

/// Columns of the three selects; each begins with fleet, vehicle and kind.
namespace core { enum { T = 3, Seq, NetworkKey, RatNumber, Event, Session, Rx, Tx, CauseSpace, CauseNumber, Label, Note, A, B, C, Apn }; }
namespace identity { enum { Iccid = 3, Imsi, Imei, Ip }; }
namespace position { enum { Cell = 3, Lat, Lon, Speed, Heading, Ignition, Odometer, Driving }; }
constexpr char coreColumns[] = "%1.fleet, %1.vehicle, %1.kind, %1.t, %1.seq, %1.plmn, %1.rat, %1.event, %1.session_id, %1.rx, %1.tx, %1.cause_space, "
                               "%1.cause_number, %1.label, %1.note, %1.a_micro, %1.b_micro, %1.c_micro, %1.apn";
constexpr char identities[] = "select fleet, vehicle, kind, iccid, imsi, imei, ip from last_identity order by fleet, vehicle, kind";
constexpr char positions[] = "select fleet, vehicle, kind, cell, lat_micro, lon_micro, speed_micro, heading_micro, ignition, odometer_micro, driving "
                             "from last_position order by fleet, vehicle, kind";

/// The rows of one of the side tables beside those of last_core: all three have the same key and order.
class Beside
{
public:
    explicit Beside(std::unique_ptr<RowCursor> cursor) : m_cursor(std::move(cursor)), m_on(m_cursor->next()) { }

    /// The row with the key on which `row` stands; nullptr when there is none.
    const RowCursor *at(const RowCursor &row)
    {
        while (m_on) {
            const auto order = key(*m_cursor) <=> key(row);
            if (order >= 0) return order == 0 ? m_cursor.get() : nullptr;
            m_on = m_cursor->next();
        }
        return nullptr;
    }
    const std::optional<Error> &error() const { return m_cursor->error(); }

private:
    static std::tuple<std::string_view, std::string_view, qint64> key(const RowCursor &row) { return { row.text(0), row.text(1), row.integer(2) }; }

    std::unique_ptr<RowCursor> m_cursor;
    bool m_on;
};

float toFloat(const RowCursor &row, int column) { return float(double(row.integer(column)) / 1e6); }

template<typename Number>
std::optional<Number> measure(const RowCursor &row, int column)
{
    return row.isNull(column) ? std::nullopt : std::optional<Number>(Number(double(row.integer(column)) / 1e6));
}

Plmn network(const RowCursor &row) { return Plmn::fromKey(std::uint32_t(row.integer(core::NetworkKey))).value_or(Plmn {}); }

std::optional<Cause> cause(const RowCursor &row, const Sight &sight)
{
    const qint64 space = row.integer(core::CauseSpace);
    if (!sight.causes || row.isNull(core::CauseSpace) || space < 0 || space > qint64(CauseSpace::Radio)) return std::nullopt;
    return Cause { static_cast<CauseSpace>(space), std::int32_t(row.integer(core::CauseNumber)) };
}

PositionFact positionOf(const RowCursor &place)
{
    PositionFact fact { double(place.integer(position::Lat)) / 1e6, double(place.integer(position::Lon)) / 1e6, toFloat(place, position::Speed),
                        toFloat(place, position::Heading), {}, measure<double>(place, position::Odometer), {} };
    if (!place.isNull(position::Ignition)) fact.ignition = place.integer(position::Ignition) != 0;
    if (!place.isNull(position::Driving)) fact.driving = place.integer(position::Driving);
    return fact;
}

SessionFact sessionOf(const RowCursor &row, const RowCursor *who, CellId cell, const Sight &sight)
{
    SessionFact fact;
    fact.event = static_cast<SessionEvent>(std::clamp<qint64>(row.integer(core::Event), 0, 2));
    fact.sessionId = row.text(core::Session);
    if (who && sight.identities) {
        fact.iccid = Iccid::fromDigits(who->text(identity::Iccid));
        fact.imsi = Imsi::fromDigits(who->text(identity::Imsi));
        fact.imei = Imei::fromDigits(who->text(identity::Imei));
        fact.ip = who->text(identity::Ip);
    }
    fact.plmn = network(row);
    fact.rat = ratFromNumber(int(row.integer(core::RatNumber)));
    fact.apn = row.text(core::Apn);
    fact.cell = cell;
    fact.rx = std::uint64_t(row.integer(core::Rx));
    fact.tx = std::uint64_t(row.integer(core::Tx));
    fact.cause = cause(row, sight);
    return fact;
}

/// Puts what `row` says into `fact`; false where the viewer may not see it, or it makes no sense.
bool read(Fact &fact, const RowCursor &row, Beside &who, Beside &where, const Sight &sight)
{
    const qint64 kind = row.integer(2);
    fact.t = instantFromMicros(row.integer(core::T));
    fact.seq = std::uint64_t(row.integer(core::Seq));
    const bool placed = kind == qint64(FactKind::Position) || kind == qint64(FactKind::Radio) || kind == qint64(FactKind::Session);
    const RowCursor *place = placed && sight.positions ? where.at(row) : nullptr;
    const CellId cell = place ? CellId(place->integer(position::Cell)) : 0;
    switch (kind) {
    case qint64(FactKind::Position):
        if (!place || fact.t < sight.positionsFrom) return false;
        fact.body = positionOf(*place);
        return true;
    case qint64(FactKind::Radio):
        fact.body = RadioFact { network(row), ratFromNumber(int(row.integer(core::RatNumber))), cell, toFloat(row, core::A), toFloat(row, core::B), toFloat(row, core::C) };
        return true;
    case qint64(FactKind::Session):
        fact.body = sessionOf(row, who.at(row), cell, sight);
        return true;
    case qint64(FactKind::Signalling):
        if (!sight.causes) return false;
        fact.body = SignallingFact { std::string(row.text(core::Label)), network(row), cause(row, sight) };
        return true;
    case qint64(FactKind::Device):
        fact.body = DeviceFact { measure<float>(row, core::A), measure<float>(row, core::B), std::string(row.text(core::Label)), std::string(row.text(core::Note)) };
        return true;
    default: return false;
    }
}

} // namespace

Result<void> scanLastFacts(QSqlDatabase &db, const Viewer &viewer, const Sight &sight, const std::function<bool(std::span<const Fact>)> &take)
{
    // Vehicles outside the inventory have no cohort: they show only to viewers without a scope of cohorts.
    const bool all = viewer.scope.cohorts.isEmpty();
    const QString from = all ? QStringLiteral("last_core c") : QStringLiteral("last_core l join vehicle_core c on c.fleet = l.fleet and c.vehicle = l.vehicle");
    const QString l = all ? QStringLiteral("c") : QStringLiteral("l");
    const auto scope = fleets::scopeClause(viewer);
    auto rows = RowCursor::open(db, QStringLiteral("select %2 from %3 where 1 = 1%4 order by %1.fleet, %1.vehicle, %1.kind").arg(l, QString(QLatin1StringView(coreColumns)).arg(l), from, scope.text), scope.values);
    auto identityRows = RowCursor::open(db, QLatin1StringView(identities)), positionRows = RowCursor::open(db, QLatin1StringView(positions));
    for (const auto *opened : { &rows, &identityRows, &positionRows })
        if (!*opened) return tl::unexpected(opened->error());
    Beside who(std::move(*identityRows)), where(std::move(*positionRows));

    std::vector<Fact> batch(factsAtOnce + 8); // the kinds of a vehicle stay together
    std::size_t filled = 0;
    VehicleId vehicle;
    bool wanted = true;
    while (wanted && (*rows)->next()) {
        if ((*rows)->text(1) != vehicle.view()) {
            if (filled >= factsAtOnce) {
                wanted = take(std::span(batch).first(filled));
                filled = 0;
            }
            const auto named = VehicleId::fromUtf8((*rows)->text(1));
            if (!named) continue;
            vehicle = *named;
        }
        if (filled == batch.size()) batch.emplace_back();
        if (!read(batch[filled], **rows, who, where, sight)) continue;
        batch[filled++].vehicle = vehicle;
    }
    for (const auto &error : { (*rows)->error(), who.error(), where.error() })
        if (error) return tl::unexpected(*error);
    if (wanted && filled > 0) take(std::span(batch).first(filled));
    return {};
}

Result<std::vector<Fact>> readLastFacts(QSqlDatabase &db, const Viewer &viewer, const Sight &sight)
{
    std::vector<Fact> facts;
    const auto done = scanLastFacts(db, viewer, sight, [&facts](std::span<const Fact> batch) {
        facts.insert(facts.end(), batch.begin(), batch.end());
        return true;
    });
    if (!done) return tl::unexpected(done.error());
    return facts;
}

} // namespace signalbox

#include "tables/fleetcells.h"

#include "words/causes.h"
#include "words/ids.h"
#include "words/inventory.h"
#include "words/networks.h"
#include "words/numbers.h"
#include "words/operations.h"
#include "words/states.h"
#include "words/times.h"

#include <QCoreApplication>
#include <cmath>

namespace signalbox {

namespace {

using App = QCoreApplication;
constexpr double CityWithin = 60'000; // m; further out the country says more

QString toText(std::string_view text)
{
    return QString::fromUtf8(text.data(), qsizetype(text.size()));
}

} // namespace

FleetCells::FleetCells(const FleetState::ReadView &view, const TableSources &sources, Instant now, Tips tips)
    : m_view(view), m_columns(view.columns()), m_sources(sources), m_masking(sources.access, sources.viewer), m_now(now), m_tips(tips)
{
}

TableCell FleetCells::cell(Row row, FleetTableModel::Column column) const
{
    using M = FleetTableModel;
    const FleetColumns &c = m_columns;
    switch (column) {
    case M::State: return state(row);
    case M::Vehicle: return vehicle(row);
    case M::Cohort: return named(c.cohort[row]);
    case M::Place: return place(row);
    case M::Network: return network(row);
    case M::RatColumn: return rat(row);
    case M::Rsrp: return rsrp(row);
    case M::LastFact: return lastFact(row);
    case M::Session: return session(row);
    case M::Today: return today(row);
    case M::ReasonColumn: return reason(row);
    case M::Country: return country(row);
    case M::ImsiColumn: return m_masking.identifier(c.imsi[row].toString());
    case M::IccidColumn: return m_masking.identifier(c.iccid[row].toString());
    case M::EidColumn: return m_masking.identifier(c.eid[row].toString(), words::grouped(c.eid[row]));
    case M::ImeiColumn: return m_masking.identifier(c.imei[row].toString());
    case M::Ip: return m_masking.address(toText(c.ip[row]));
    case M::CellColumn: return radioCell(row);
    case M::Firmware: return named(c.firmware[row], when(c.deviceAt[row], row));
    case M::Battery: return battery(row);
    case M::Speed: return speed(row);
    case M::OperationColumn: return operation(row);
    case M::PlateColumn: return written(c.plate[row]);
    case M::VinColumn: return vin(row);
    case M::TypeColumn: return written(words::vehicleType(c.type[row]).toStdString());
    case M::ColumnCount: break;
    }
    return {};
}

std::optional<CountryCode> FleetCells::countryOf(Row row) const
{
    return m_columns.country[row] == 0 ? std::nullopt : std::optional(CountryCode::fromKey(m_columns.country[row]));
}

QTimeZone FleetCells::zone(Row row) const
{
    return m_sources.reader.zoneAt(countryOf(row), toLatLon({ m_columns.x[row], m_columns.y[row] }).lon);
}

Reader readerOf(const TableSources &sources, const VehicleId &vehicle)
{
    Reader reader = sources.reader;
    if (reader.zone != ZoneChoice::Vehicle) return reader;
    const Row row = sources.fleet.find(vehicle);
    const auto view = sources.fleet.read();
    if (row >= view.size()) return reader;
    reader.mine = FleetCells(view, sources, sources.clock.now()).zone(row);
    reader.zone = ZoneChoice::Mine;
    return reader;
}

QString FleetCells::told(Instant t, Row row) const
{
    return words::time(t, m_now, zone(row), m_sources.reader.locale);
}

QString FleetCells::when(Instant t, Row row) const
{
    if (t == Instant {} || m_tips == Tips::Without) return {};
    return App::translate("tables", "at %1, %2 ago").arg(told(t, row), words::age(m_now - t));
}

TableCell FleetCells::state(Row row) const
{
    const auto state = VehicleState(m_columns.state[row]);
    TableCell cell = textCell(words::stateName(state), words::stateMeaning(state), QString(code(state)));
    if (m_columns.stateSince[row] != Instant {} && m_tips == Tips::With)
        cell.tip += u' ' + App::translate("tables", "Since %1.").arg(told(m_columns.stateSince[row], row));
    cell.state = int(state);
    return cell;
}

TableCell FleetCells::vehicle(Row row) const
{
    QStringList tip { toText(m_columns.id[row]) };
    for (const auto name : { m_columns.hardware[row], m_columns.modem[row] })
        if (name != 0) tip.append(toText(m_view.text(name)));
    return textCell(toText(m_columns.id[row]), tip.join(QStringLiteral(" · ")));
}

TableCell FleetCells::named(FleetColumns::Name name, const QString &tip) const
{
    return name == 0 ? mutedCell(words::none()) : textCell(toText(m_view.text(name)), tip);
}

TableCell FleetCells::written(std::string_view text) const
{
    return text.empty() ? mutedCell(words::none()) : textCell(toText(text));
}

TableCell FleetCells::vin(Row row) const
{
    TableCell cell = m_masking.identifier(toText(m_columns.vin[row]));
    if (m_masking.seesIdentity() && !cell.muted) cell.text = cell.accessible; // it is read as a whole
    return cell;
}

TableCell FleetCells::place(Row row) const
{
    const Instant at = m_columns.positionAt[row];
    if (at == Instant {}) return mutedCell(words::never());
    const auto code = countryOf(row);
    if (!m_masking.seesPosition(at, m_now)) {
        TableCell cell = country(row);
        cell.tip = m_masking.whyHidden(FieldGroup::Position);
        return cell;
    }
    const LatLon where = toLatLon({ m_columns.x[row], m_columns.y[row] });
    const City *city = m_sources.reader.books->cities.nearest(where, CityWithin);
    const QString degrees = QStringLiteral("%1 %2").arg(where.lat, 0, 'f', 5).arg(where.lon, 0, 'f', 5);
    const QString country = code ? code->toString() : App::translate("tables", "at sea");
    return textCell(city ? QStringLiteral("%1, %2").arg(city->name, country) : country, degrees + u' ' + when(at, row), degrees);
}

TableCell FleetCells::country(Row row) const
{
    const auto code = countryOf(row);
    if (!code) return mutedCell(m_columns.positionAt[row] == Instant {} ? words::never() : App::translate("tables", "at sea"));
    return textCell(words::countryName(*code, m_sources.reader.books->countries, m_sources.reader.locale), {}, code->toString());
}

TableCell FleetCells::network(Row row) const
{
    const auto plmn = m_columns.plmn[row] == 0 ? std::nullopt : Plmn::fromKey(m_columns.plmn[row]);
    if (!plmn) return mutedCell(words::never());
    const Instant at = std::max(m_columns.radioAt[row], m_columns.sessionAt[row]);
    const QString name = words::network(*plmn, m_sources.reader.books->networks);
    return textCell(name, name + QStringLiteral(", ") + when(at, row), plmn->toString());
}

TableCell FleetCells::rat(Row row) const
{
    if (m_columns.plmn[row] == 0) return mutedCell(words::never());
    return textCell(words::ratName(m_columns.rat[row]), {}, QString(code(m_columns.rat[row])));
}

TableCell FleetCells::measured(double value, int decimals, QStringView unit, Instant at) const
{
    if (std::isnan(value)) return mutedCell(words::never());
    const QLocale &locale = m_sources.reader.locale;
    const QString whole = words::withUnit(value, decimals, unit, locale);
    const double scale = std::pow(10, decimals);
    TableCell cell = textCell(words::number(value, decimals, locale), {}, std::round(value * scale) / scale);
    if (m_tips == Tips::With) cell.tip = at == Instant {} ? whole : App::translate("tables", "%1, %2 ago").arg(whole, words::age(m_now - at));
    cell.accessible = whole;
    return cell;
}

TableCell FleetCells::rsrp(Row row) const
{
    if (!m_masking.seesCauses()) return hiddenCell(m_masking.whyHidden(FieldGroup::Causes));
    return measured(m_columns.rsrp[row], 0, u"dBm", m_columns.radioAt[row]);
}

TableCell FleetCells::battery(Row row) const
{
    return measured(m_columns.battery[row], 1, u"V", m_columns.deviceAt[row]);
}

TableCell FleetCells::speed(Row row) const
{
    if (!m_masking.seesPositions()) return hiddenCell(m_masking.whyHidden(FieldGroup::Position));
    return measured(double(m_columns.speed[row]) * 3.6, 0, u"km/h", m_columns.positionAt[row]);
}

TableCell FleetCells::lastFact(Row row) const
{
    const Instant at = m_columns.lastFactAt[row];
    if (at == Instant {}) return mutedCell(words::never());
    return textCell(words::age(m_now - at), App::translate("tables", "%1 at %2").arg(QString(code(m_columns.lastFactKind[row])), told(at, row)),
                 words::isoTime(at));
}

TableCell FleetCells::session(Row row) const
{
    if (!m_masking.seesCauses()) return hiddenCell(m_masking.whyHidden(FieldGroup::Causes));
    const FleetColumns &c = m_columns;
    if (c.sessionAt[row] == Instant {}) return mutedCell(words::never());
    if (c.sessionOpen[row]) {
        const Instant start = c.sessionStart[row];
        if (start == Instant {}) return textCell(App::translate("tables", "up"), App::translate("tables", "Its start was not heard."), QStringLiteral("open"));
        return textCell(App::translate("tables", "%1 up").arg(told(start, row)), App::translate("tables", "Up %1").arg(words::age(m_now - start)),
                     QStringLiteral("open"));
    }
    const CauseEntry *entry = c.hasStopCause[row] ? m_sources.reader.books->causes.find(c.stopCause[row]) : nullptr;
    const bool lost = entry && entry->kind != CauseClass::Normal;
    const QString text = lost ? App::translate("tables", "%1 lost") : App::translate("tables", "%1 stop");
    const QString tip = c.hasStopCause[row] ? words::cause(c.stopCause[row], m_sources.reader.books->causes) : QString();
    return textCell(text.arg(told(c.sessionStop[row], row)), tip, QStringLiteral("closed"));
}

TableCell FleetCells::today(Row row) const
{
    const auto rx = m_view.rxToday(row, m_now), tx = m_view.txToday(row, m_now);
    const QLocale &locale = m_sources.reader.locale;
    TableCell cell = textCell(words::megabytes(rx + tx, locale), {}, qulonglong(rx + tx));
    cell.tip = App::translate("tables", "%1 in, %2 out since midnight UTC").arg(words::octets(tx, locale), words::octets(rx, locale));
    cell.accessible = words::octets(rx + tx, locale);
    cell.muted = rx + tx == 0;
    return cell;
}

TableCell FleetCells::reason(Row row) const
{
    if (!m_masking.seesCauses()) return hiddenCell(m_masking.whyHidden(FieldGroup::Causes));
    const Reason &reason = m_columns.reason[row];
    const QString text = words::reason(reason, m_view.operation(row), m_now, zone(row), m_sources.reader);
    QString tip = text;
    if (reason.cause) {
        const CauseDictionary &causes = m_sources.reader.books->causes;
        for (const QString &more : { words::causeMeaning(*reason.cause, causes), words::causeAction(*reason.cause, causes) })
            if (!more.isEmpty()) tip += u'\n' + more;
    }
    return textCell(text, tip);
}

TableCell FleetCells::radioCell(Row row) const
{
    if (!m_masking.seesPosition(std::max(m_columns.radioAt[row], m_columns.sessionAt[row]), m_now))
        return hiddenCell(m_masking.whyHidden(FieldGroup::Position));
    const CellId id = m_columns.cell[row];
    if (id == 0) return mutedCell(words::none());
    TableCell cell = textCell(words::cell(id), QString::number(id), qulonglong(id));
    cell.mono = true;
    return cell;
}

TableCell FleetCells::operation(Row row) const
{
    const OpenOperation *open = m_view.operation(row);
    if (!open) return mutedCell(words::none());
    const QString text = QStringLiteral("%1 %2, %3").arg(words::operationNumber(open->number), words::operationKind(open->kind),
                                                         words::operationState(open->state).toLower());
    return textCell(text, text, qlonglong(open->number));
}

} // namespace signalbox

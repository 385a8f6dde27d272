#include "fleet/sortorder.h"

#include <bit>
#include <cmath>
#include <numeric>

namespace signalbox {

namespace {

/// A copied column: numbers that order like the values, or texts. `missing` rows come last in both directions.
struct KeyColumn
{
    bool descending = false;
    std::vector<double> numbers;
    std::vector<std::string> texts;
    std::vector<char> missing;

    int compare(std::uint32_t a, std::uint32_t b) const
    {
        if (missing[a] != missing[b]) return missing[a] ? 1 : -1;
        if (missing[a]) return 0;
        int order = 0;
        if (!texts.empty()) order = texts[a].compare(texts[b]);
        else order = numbers[a] < numbers[b] ? -1 : numbers[a] > numbers[b] ? 1 : 0;
        return descending ? -order : order;
    }
};

double micros(Instant t)
{
    return t == Instant {} ? std::nan("") : double(toMicros(t));
}

double whenPositive(double value)
{
    return value > 0 ? value : std::nan("");
}

/// NaN where the row has no value.
double number(const FleetState::ReadView &view, SortField field, Row row, Instant now)
{
    const FleetColumns &c = view.columns();
    switch (field) {
    case SortField::State: return c.state[row];
    case SortField::Country: return whenPositive(c.country[row]);
    case SortField::Network: return whenPositive(c.plmn[row]);
    case SortField::Rat: return whenPositive(double(c.rat[row]));
    case SortField::Rsrp: return c.rsrp[row];
    case SortField::LastFact: return -micros(c.lastFactAt[row]);
    case SortField::Session: return micros(c.sessionOpen[row] ? c.sessionStart[row] : c.sessionStop[row]);
    case SortField::Today: return double(view.rxToday(row, now) + view.txToday(row, now));
    case SortField::Reason: return whenPositive(double(c.reason[row].code));
    case SortField::Cell: return whenPositive(double(c.cell[row]));
    case SortField::Battery: return c.battery[row];
    case SortField::Speed: return c.speed[row];
    case SortField::Operation: {
        const OpenOperation *open = view.operation(row);
        return open ? double(open->number) : std::nan("");
    }
    default: return std::nan("");
    }
}

std::optional<std::string_view> text(const FleetState::ReadView &view, SortField field, Row row)
{
    const FleetColumns &c = view.columns();
    switch (field) {
    case SortField::Vehicle: return c.id[row];
    case SortField::Cohort: return view.text(c.cohort[row]);
    case SortField::Firmware: return view.text(c.firmware[row]);
    case SortField::Imsi: return c.imsi[row].digits();
    case SortField::Iccid: return c.iccid[row].digits();
    case SortField::Eid: return c.eid[row].digits();
    case SortField::Imei: return c.imei[row].digits();
    case SortField::Ip: return std::string_view(c.ip[row]);
    default: return std::nullopt;
    }
}

KeyColumn copyKeys(const FleetState::ReadView &view, const std::vector<Row> &rows, SortKey key, Instant now)
{
    KeyColumn column;
    column.descending = key.descending;
    column.missing.resize(rows.size());
    const bool textual = !rows.empty() && text(view, key.field, rows.front()).has_value();
    (textual ? column.texts.resize(rows.size()) : column.numbers.resize(rows.size()));
    for (std::size_t i = 0; i < rows.size(); ++i) {
        if (textual) {
            column.texts[i] = *text(view, key.field, rows[i]);
            column.missing[i] = column.texts[i].empty();
        } else {
            column.numbers[i] = number(view, key.field, rows[i], now);
            column.missing[i] = std::isnan(column.numbers[i]);
        }
    }
    return column;
}

} // namespace

std::vector<Row> sorted(const FleetState &fleet, const RowSet &set, const SortOrder &order, Instant now)
{
    const std::vector<Row> &rows = set.rows();
    std::vector<KeyColumn> keys;
    {
        const auto view = fleet.read();
        for (const SortKey &key : order.keys)
            keys.push_back(copyKeys(view, rows, key, now));
        keys.push_back(copyKeys(view, rows, { SortField::Vehicle, false }, now));
    }
    std::vector<std::uint32_t> places(rows.size());
    std::iota(places.begin(), places.end(), 0u);
    std::sort(places.begin(), places.end(), [&keys](std::uint32_t a, std::uint32_t b) {
        for (const KeyColumn &key : keys)
            if (const int found = key.compare(a, b); found != 0) return found < 0;
        return a < b;
    });
    std::vector<Row> out(rows.size());
    std::transform(places.begin(), places.end(), out.begin(), [&rows](std::uint32_t place) { return rows[place]; });
    return out;
}

} // namespace signalbox

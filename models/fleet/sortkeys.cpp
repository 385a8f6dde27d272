#include "fleet/sortkeys.h"

#include <charconv>
#include <cmath>

namespace signalbox {

namespace {

constexpr std::uint64_t middle = std::uint64_t(1) << 62; // so that negative values stay in order

std::uint64_t whenPositive(std::uint64_t value)
{
    return value == 0 ? noSortCode : value;
}

std::uint64_t thousandths(float value)
{
    // Not llround(): a call for each of a million rows.
    const double times = double(value) * 1000;
    return std::isnan(value) ? noSortCode : middle + std::uint64_t(std::int64_t(times + (times < 0 ? -0.5 : 0.5)));
}

std::uint64_t millis(Instant t)
{
    return t == Instant {} ? noSortCode : middle + std::uint64_t(toMillis(t));
}

std::uint64_t age(Instant t)
{
    return t == Instant {} ? noSortCode : middle - std::uint64_t(toMillis(t));
}

/// IPv4 by its four numbers, then everything else as it is written.
std::string addressKey(std::string_view ip)
{
    std::string key(1, '4');
    const char *at = ip.data(), *const end = at + ip.size();
    for (int part = 0; part < 4; ++part) {
        unsigned char number = 0;
        const auto [next, error] = std::from_chars(at, end, number);
        const bool last = part == 3;
        if (error != std::errc() || (last ? next != end : next == end || *next != '.')) return '6' + std::string(ip);
        key += char(number);
        at = next + !last;
    }
    return key;
}

} // namespace

SortKind sortKind(SortField field)
{
    switch (field) {
    case SortField::Cohort: case SortField::Firmware:
        return SortKind::Name;
    case SortField::Vehicle: case SortField::Plate: case SortField::Vin: case SortField::Imsi: case SortField::Iccid: case SortField::Eid:
    case SortField::Imei: case SortField::Ip:
        return SortKind::Text;
    default: return SortKind::Number;
    }
}

void sortCodes(const FleetState::ReadView &view, SortField field, Row first, Row end, Instant now, std::uint64_t *out)
{
    const FleetColumns &c = view.columns();
    const auto each = [&](auto value) {
        for (Row row = first; row < end; ++row) out[row - first] = value(row);
    };
    switch (field) {
    case SortField::State: return each([&](Row row) { return std::uint64_t(c.state[row]); });
    case SortField::Cohort: return each([&](Row row) { return whenPositive(c.cohort[row]); });
    case SortField::Firmware: return each([&](Row row) { return whenPositive(c.firmware[row]); });
    case SortField::Country: return each([&](Row row) { return whenPositive(c.country[row]); });
    case SortField::Network: return each([&](Row row) { return whenPositive(c.plmn[row]); });
    case SortField::Rat: return each([&](Row row) { return whenPositive(std::uint64_t(Rat(c.rat[row]))); });
    case SortField::Type: return each([&](Row row) { return whenPositive(std::uint64_t(VehicleType(c.type[row]))); });
    case SortField::Rsrp: return each([&](Row row) { return thousandths(c.rsrp[row]); });
    case SortField::Battery: return each([&](Row row) { return thousandths(c.battery[row]); });
    case SortField::Speed: return each([&](Row row) { return thousandths(c.speed[row]); });
    case SortField::LastFact: return each([&](Row row) { return age(c.lastFactAt[row]); });
    case SortField::Session: return each([&](Row row) { return millis(c.sessionOpen[row] ? c.sessionStart[row] : c.sessionStop[row]); });
    case SortField::Today: return each([&](Row row) { return view.rxToday(row, now) + view.txToday(row, now); });
    case SortField::Reason: return each([&](Row row) { return whenPositive(std::uint64_t(ReasonCode(c.reasonCode[row]))); });
    case SortField::Cell: return each([&](Row row) { return whenPositive(CellId(c.cell[row])); });
    case SortField::Operation:
        return each([&](Row row) {
            const OpenOperation *open = view.operation(row);
            return open ? middle + std::uint64_t(open->number) : noSortCode;
        });
    default: return each([](Row) { return noSortCode; });
    }
}

void SortTexts::keep(std::string_view text)
{
    m_copied += text;
    m_ends.push_back(m_copied.size());
}

void SortTexts::read(const FleetState::ReadView &view, SortField field, Row first, Row end, std::string_view *out)
{
    const FleetColumns &c = view.columns();
    const auto digits = [&](const auto &column) {
        for (Row row = first; row < end; ++row) {
            const auto id = column[row];
            keep(id.digits());
        }
    };
    const auto lasting = [&](const auto &column) {
        for (Row row = first; row < end; ++row) out[row - first] = column[row];
    };
    switch (field) {
    case SortField::Vehicle: return lasting(c.id);
    case SortField::Plate: return lasting(c.plate);
    case SortField::Vin: return lasting(c.vin);
    case SortField::Imsi: return digits(c.imsi);
    case SortField::Iccid: return digits(c.iccid);
    case SortField::Eid: return digits(c.eid);
    case SortField::Imei: return digits(c.imei);
    case SortField::Ip:
        for (Row row = first; row < end; ++row) {
            const auto ip = c.ip[row];
            keep(std::string_view(ip).empty() ? std::string() : addressKey(ip));
        }
        return;
    default: return;
    }
}

void SortTexts::finish(std::string_view *out) const
{
    std::size_t at = 0;
    for (const std::size_t end : m_ends) {
        *out++ = std::string_view(m_copied).substr(at, end - at);
        at = end;
    }
}

} // namespace signalbox

#include "world/duty.h"

#include <algorithm>

namespace signalbox::world {

namespace {

constexpr int hour = 3600;
constexpr int day = 24 * hour;
constexpr std::int64_t firstDay = 20332; // 2025-09-01, days since 1970
using std::chrono::seconds;

std::int64_t floorDiv(std::int64_t a, std::int64_t b)
{
    return a / b - (a % b < 0 ? 1 : 0);
}

} // namespace

Duty::Duty(VehicleType kind, double longitude, std::uint64_t seed)
{
    Prng random(seed);
    const bool early = random.chance(0.7);
    double local = early ? random.between(3.5, 10) : random.between(10, 27.5); // hours
    if (kind == VehicleType::Agricultural || kind == VehicleType::Scooter) local = random.between(5.5, 9);
    const auto service = firstDay + std::int64_t(random.below(400));
    m_dayStart = Instant(seconds(service * day + std::int64_t((local - longitude / 15) * hour)));
    switch (kind) {
    case VehicleType::Van: planVan(random); break;
    case VehicleType::Scooter: planScooter(random); break;
    case VehicleType::Agricultural: planField(random); break;
    case VehicleType::Trailer:
        planTruck(random);
        m_longStop = 0;
        break;
    default: planTruck(random);
    }
    m_restDay = random.chance(0.75) ? int(random.below(7)) : -1;
    m_blocks.shrink_to_fit();
}

void Duty::drive(int &clock, int length)
{
    const int end = std::min(clock + length, day - hour);
    if (end <= clock) return;
    m_blocks.push_back({ clock, end, m_daily });
    m_daily += end - clock;
    clock = end;
}

/// Two drivers keep a truck rolling for four blocks, one for two: Regulation (EC) 561/2006 articles 6 and 7.
void Duty::planTruck(Prng &random)
{
    m_longStop = 10 * 60;
    const int blocks = random.chance(0.6) ? 4 : 2;
    for (int clock = 0, i = 0; i < blocks; ++i) {
        drive(clock, int(random.between(3.8, 4.5) * hour));
        clock += int(random.between(30, 55) * 60);
    }
}

void Duty::planVan(Prng &random)
{
    m_longStop = 7 * 60;
    const int shift = int(random.between(9, 15) * hour);
    for (int clock = 0; clock < shift;) {
        drive(clock, int(random.between(14, 50) * 60));
        clock += int(random.chance(0.06) ? random.between(20, 45) * 60 : random.between(90, 400));
    }
}

/// Deliveries at noon and in the evening, people all day.
void Duty::planScooter(Prng &random)
{
    m_longStop = 3 * 60;
    const int shift = int(random.between(11, 14.5) * hour);
    for (int clock = 0; clock < shift;) {
        drive(clock, int(random.between(5, 24) * 60));
        clock += int(random.chance(0.4) ? random.between(70, 170) : random.between(10, 65) * 60);
    }
}

/// From the morning dew to the evening, with a break at noon; some days end early.
void Duty::planField(Prng &random)
{
    m_longStop = 20 * 60;
    const int shift = int(random.between(6, 12) * hour);
    for (int clock = 0; clock < shift;) {
        drive(clock, int(random.between(0.7, 2.6) * hour));
        clock += int(random.chance(0.7) ? random.between(4, 18) * 60 : random.between(30, 70) * 60);
    }
}

bool Duty::rests(std::int64_t number) const
{
    return m_restDay >= 0 && ((number % 7) + 7) % 7 == m_restDay;
}

/// Of the days 0 to number - 1.
std::int64_t Duty::activeDays(std::int64_t number) const
{
    if (m_restDay < 0) return number;
    return number - floorDiv(number + 6 - m_restDay, 7);
}

DutyState Duty::at(Instant t) const
{
    const std::int64_t micros = (t - m_dayStart).count();
    const std::int64_t number = floorDiv(micros, std::int64_t(day) * 1'000'000);
    const Instant dayBegins = m_dayStart + seconds(number * day);
    if (number < 0) return { false, false, 0, m_dayStart };
    const double into = double((t - dayBegins).count()) / 1e6;
    DutyState state { false, false, double(activeDays(number)) * m_daily, dayBegins + seconds(day) };
    if (rests(number)) return state;
    auto next = std::upper_bound(m_blocks.begin(), m_blocks.end(), into, [](double s, const Block &b) { return s < b.start; });
    if (next != m_blocks.end()) state.until = dayBegins + seconds(next->start);
    if (next == m_blocks.begin()) return state;
    const Block &block = *std::prev(next);
    state.driven += block.before + std::min(into, double(block.end)) - block.start;
    state.driving = into < block.end;
    if (state.driving) state.until = dayBegins + seconds(block.end);
    state.ignition = state.driving || (next != m_blocks.end() && next->start - block.end <= m_longStop);
    return state;
}

Instant Duty::nextStart(Instant t) const
{
    for (int guard = 0; guard < 100; ++guard) {
        const DutyState state = at(t);
        if (state.driving) return t;
        t = state.until;
    }
    return t;
}

} // namespace signalbox::world

#include "incidents/causekeys.h"

namespace signalbox {

namespace {

std::uint64_t mixed(CauseDimension dimension, std::uint64_t a, std::uint64_t b)
{
    std::uint64_t x = (a * 0x9e3779b97f4a7c15u) ^ ((b + 0x632be59bd9b4e019u) * 0xff51afd7ed558ccdu) ^ (std::uint64_t(dimension) + 1) << 58;
    x ^= x >> 31;
    x *= 0x94d049bb133111ebu;
    x ^= x >> 29;
    return x | 1; // 0 is "none"
}

} // namespace

CauseKeys causeKeys(const Witness &w)
{
    using enum CauseDimension;
    const std::uint64_t square = w.located() ? std::uint64_t(w.at.y >> causeSquareBits) << 9 | w.at.x >> causeSquareBits : 0;
    CauseKeys keys {};
    const auto set = [&keys](CauseDimension dimension, std::uint64_t a, std::uint64_t b = 1) {
        if (a != 0 && b != 0) keys[std::size_t(dimension)] = mixed(dimension, a, b);
    };
    set(Network, w.network);
    set(NetworkSquare, w.network, square);
    set(NetworkCountry, w.network, w.country);
    set(NetworkRat, w.network, std::uint64_t(w.rat));
    set(Home, w.home);
    set(HomeCountry, w.home, w.country);
    set(Country, w.country);
    set(Square, square);
    set(Cell, w.network, w.cell);
    set(Apn, w.apn);
    set(Firmware, w.firmware);
    set(Modem, w.modem);
    set(Fleet, 1);
    return keys;
}

CausePattern patternOf(CauseDimension dimension, const Witness &w)
{
    CausePattern pattern;
    switch (dimension) {
    case CauseDimension::NetworkCountry: pattern.country = w.country; [[fallthrough]];
    case CauseDimension::Network:
    case CauseDimension::NetworkSquare: pattern.network = w.network; break;
    case CauseDimension::NetworkRat: pattern.network = w.network, pattern.rat = w.rat; break;
    case CauseDimension::HomeCountry: pattern.country = w.country; [[fallthrough]];
    case CauseDimension::Home: pattern.home = w.home; break;
    case CauseDimension::Country: pattern.country = w.country; break;
    case CauseDimension::Cell: pattern.network = w.network, pattern.cell = w.cell; break;
    case CauseDimension::Apn: pattern.apn = w.apn; break;
    case CauseDimension::Firmware: pattern.firmware = w.firmware; break;
    case CauseDimension::Modem: pattern.modem = w.modem; break;
    case CauseDimension::Square:
    case CauseDimension::Fleet: break;
    }
    return pattern;
}

} // namespace signalbox

#include "feed/userlocation.h"

namespace signalbox {

namespace {

struct Shape
{
    std::uint8_t kind; ///< the first octet
    std::size_t size; ///< all octets
    std::size_t plmn; ///< where the PLMN of the cell is, or of the area
    std::size_t cell = 0, cellSize = 0; ///< 0: it names no cell
    std::uint64_t mask = 0; ///< spare bits before the cell's own
};

constexpr std::uint64_t bits(int n) { return (std::uint64_t(1) << n) - 1; }

constexpr Shape shapes[] = {
    { 0, 8, 1, 4, 4, bits(32) }, // CGI: LAC and CI
    { 1, 8, 1 }, // SAI: a service area is no cell
    { 2, 8, 1 }, // RAI of TS 29.061: LAC, RAC and a spare octet
    { 2, 7, 1 },
    { 128, 6, 1 }, // TAI
    { 129, 8, 1, 4, 4, bits(28) }, // ECGI
    { 130, 13, 6, 9, 4, bits(28) }, // TAI and ECGI
    { 131, 7, 1 }, // eNodeB: many cells
    { 132, 12, 6 }, // TAI and eNodeB
    { 133, 7, 1 }, // extended eNodeB
    { 134, 12, 6 },
    { 135, 9, 1, 4, 5, bits(36) }, // NCGI
    { 136, 7, 1 }, // TAI of 5GS, with a TAC of three octets
    { 137, 15, 7, 10, 5, bits(36) }, // TAI of 5GS and NCGI
};

} // namespace

std::optional<UserLocation> decodeUserLocation(std::string_view octets)
{
    if (octets.empty()) return std::nullopt;
    for (const Shape &shape : shapes) {
        if (std::uint8_t(octets.front()) != shape.kind || octets.size() != shape.size) continue;
        const auto plmn = Plmn::fromWire({ octets.data() + shape.plmn, 3 });
        if (!plmn) return std::nullopt;
        UserLocation out { *plmn, 0 };
        for (std::size_t i = 0; i < shape.cellSize; ++i) out.cell = out.cell << 8 | std::uint8_t(octets[shape.cell + i]);
        out.cell &= shape.mask;
        return out;
    }
    return std::nullopt;
}

std::optional<std::string> octetsFromHex(std::string_view text)
{
    if (text.starts_with("\\x")) text.remove_prefix(2);
    const auto nibble = [](char c) { return c >= '0' && c <= '9' ? c - '0' : c >= 'a' && c <= 'f' ? c - 'a' + 10 : c >= 'A' && c <= 'F' ? c - 'A' + 10 : -1; };
    std::string out;
    for (std::size_t i = 0; i < text.size(); i += 2) {
        const int high = nibble(text[i]), low = i + 1 < text.size() ? nibble(text[i + 1]) : -1;
        if (high < 0 || low < 0) return std::nullopt;
        out.push_back(char(high << 4 | low));
    }
    return out;
}

} // namespace signalbox

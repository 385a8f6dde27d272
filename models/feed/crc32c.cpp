#include "feed/crc32c.h"

#include <array>
#include <bit>
#include <cstring>

namespace signalbox {

namespace {

// Slicing by four: one table lookup an octet in each of four tables, a word at a time.
constexpr auto tables = [] {
    std::array<std::array<std::uint32_t, 256>, 4> t {};
    for (std::uint32_t i = 0; i < 256; ++i) {
        std::uint32_t c = i;
        for (int bit = 0; bit < 8; ++bit) c = (c & 1) ? (c >> 1) ^ 0x82f63b78u : c >> 1;
        t[0][i] = c;
    }
    for (std::uint32_t i = 0; i < 256; ++i)
        for (std::size_t k = 1; k < 4; ++k) t[k][i] = (t[k - 1][i] >> 8) ^ t[0][t[k - 1][i] & 255];
    return t;
}();

} // namespace

std::uint32_t crc32c(std::string_view data, std::uint32_t crc)
{
    static_assert(std::endian::native == std::endian::little);
    crc = ~crc;
    const char *at = data.data();
    std::size_t left = data.size();
    for (; left >= 4; left -= 4, at += 4) {
        std::uint32_t word = 0;
        std::memcpy(&word, at, 4);
        crc ^= word;
        crc = tables[3][crc & 255] ^ tables[2][(crc >> 8) & 255] ^ tables[1][(crc >> 16) & 255] ^ tables[0][crc >> 24];
    }
    for (; left > 0; --left, ++at) crc = (crc >> 8) ^ tables[0][(crc ^ static_cast<unsigned char>(*at)) & 255];
    return ~crc;
}

} // namespace signalbox

#pragma once

#include <cstdint>
#include <string_view>

namespace signalbox {

/// CRC-32C (Castagnoli, RFC 3720 B.4) of `data`, going on from `crc`.
std::uint32_t crc32c(std::string_view data, std::uint32_t crc = 0);

} // namespace signalbox

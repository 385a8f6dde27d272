#pragma once

#include "feed/messagesource.h"

namespace signalbox {

/// The record of an inbox segment, little endian: u32 length of the body, u32 CRC32C of the body; body: i64
/// arrival (wall, microseconds), u16 length of the topic, topic, payload.
namespace inboxframe {

constexpr std::size_t headSize = 8;
constexpr std::size_t bodyHeadSize = 10;
constexpr std::size_t largestBody = std::size_t(256) * 1024 * 1024 + 70'000; ///< MQTT's own limits

void write(std::string &out, std::string_view topic, std::string_view payload, Instant received);

enum class Verdict {
    Good,
    Damaged, ///< checksum wrong, but the length leads to the next frame
    Torn, ///< not a frame, or cut short
};
struct Parsed
{
    Verdict verdict = Verdict::Torn;
    std::size_t size = 0; ///< of the whole frame, unless torn
    std::size_t wanted = 0; ///< torn: octets a frame of this head would need; 0 when the head is nonsense
    std::string_view topic, payload;
    Instant received {};
};
/// The frame at the start of `data`.
Parsed parse(std::string_view data);

} // namespace inboxframe
} // namespace signalbox

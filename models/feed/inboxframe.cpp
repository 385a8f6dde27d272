#include "feed/inboxframe.h"

#include "feed/crc32c.h"

#include <cstring>

namespace signalbox::inboxframe {

namespace {

template<typename T>
void put(std::string &out, T value)
{
    char octets[sizeof(T)];
    std::memcpy(octets, &value, sizeof(T));
    out.append(octets, sizeof(T));
}

template<typename T>
T get(std::string_view from, std::size_t at)
{
    T value;
    std::memcpy(&value, from.data() + at, sizeof(T));
    return value;
}

} // namespace

void write(std::string &out, std::string_view topic, std::string_view payload, Instant received)
{
    const std::size_t start = out.size();
    put(out, static_cast<std::uint32_t>(bodyHeadSize + topic.size() + payload.size()));
    put(out, std::uint32_t(0));
    put(out, toMicros(received));
    put(out, static_cast<std::uint16_t>(topic.size()));
    out.append(topic).append(payload);
    const std::uint32_t crc = crc32c(std::string_view(out).substr(start + headSize));
    std::memcpy(out.data() + start + 4, &crc, sizeof crc);
}

Parsed parse(std::string_view data)
{
    Parsed parsed;
    if (data.size() < headSize) {
        parsed.wanted = headSize;
        return parsed;
    }
    const std::size_t length = get<std::uint32_t>(data, 0);
    // A power cut leaves zeros behind: length 0 is nonsense, not an empty message.
    if (length < bodyHeadSize || length > largestBody) return parsed;
    if (data.size() < headSize + length) {
        parsed.wanted = headSize + length;
        return parsed;
    }
    const std::string_view body = data.substr(headSize, length);
    const std::size_t topicSize = get<std::uint16_t>(body, 8);
    parsed.size = headSize + length;
    parsed.verdict = Verdict::Damaged;
    if (crc32c(body) != get<std::uint32_t>(data, 4) || bodyHeadSize + topicSize > length) return parsed;
    parsed.verdict = Verdict::Good;
    parsed.received = instantFromMicros(get<std::int64_t>(body, 0));
    parsed.topic = body.substr(bodyHeadSize, topicSize);
    parsed.payload = body.substr(bodyHeadSize + topicSize);
    return parsed;
}

} // namespace signalbox::inboxframe

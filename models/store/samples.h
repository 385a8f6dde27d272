#pragma once

#include "fleet/history.h"

#include <map>

namespace signalbox {

/// Samples of several vehicles in ten minutes, each vehicle's by time without repetition.
template<typename Sample>
using Chunk = std::map<std::string, std::vector<Sample>>;
using PositionChunk = Chunk<PositionSample>;
using RadioChunk = Chunk<RadioSample>;

constexpr Span chunkLength = std::chrono::minutes(10);

/// Of chunks that are begun while very many samples are held; readers find them by the longer ones' starts.
constexpr Span shortChunkLength = std::chrono::minutes(1);

/// Start of the chunk that `t` belongs to.
constexpr Instant chunkStart(Instant t, Span chunk = chunkLength)
{
    const std::int64_t length = chunk.count();
    const std::int64_t micros = toMicros(t);
    return instantFromMicros((micros - (micros % length + length) % length));
}

/// Puts `sample` in its place; one of the same millisecond that is there already stays.
template<typename Sample>
void insertSample(std::vector<Sample> &track, Sample sample)
{
    const auto millis = [](const Sample &s) { return toMillis(s.t); };
    if (track.empty() || millis(track.back()) < millis(sample)) {
        track.push_back(std::move(sample));
        return;
    }
    const auto at = std::lower_bound(track.begin(), track.end(), sample,
                                     [&](const Sample &a, const Sample &b) { return millis(a) < millis(b); });
    if (at == track.end() || millis(*at) != millis(sample)) track.insert(at, std::move(sample));
}

} // namespace signalbox

#pragma once

#include "base/result.h"
#include "store/samples.h"

#include <QByteArray>

namespace signalbox {

/// The blob of a chunk row. Octet 0 is the version (1), then per vehicle: id, number of samples, samples. The
/// first sample of a vehicle is a key frame (differences from nothing), each later one an octet of flags for
/// the fields that changed and their differences as zigzag varints. Steps: time 1 ms, coordinates 1e-6
/// degrees, speed 0.01 m/s, heading 0.1 degree, odometer 1 m, levels 0.1 dB.
QByteArray encodeChunk(const PositionChunk &chunk, Instant start);
QByteArray encodeChunk(const RadioChunk &chunk, Instant start);
/// Error "store.chunk" when the octets are no chunk of that kind. `only`: of this vehicle alone.
Result<void> decodeChunk(const QByteArray &data, Instant start, PositionChunk &chunk, std::string_view only = {});
Result<void> decodeChunk(const QByteArray &data, Instant start, RadioChunk &chunk, std::string_view only = {});

/// The sample as it comes back from a chunk.
PositionSample quantised(const PositionSample &sample);
RadioSample quantised(const RadioSample &sample);

} // namespace signalbox

#pragma once

#include "domain/facts.h"

#include <string>

namespace signalbox {

/// Facts as the messages of the native feed: topic `signalbox/v1/<fleet>/<vehicle>/<kind>`, JSON in SI units,
/// `t` in microseconds since 1970 UTC (decoders also take ISO 8601), `seq` rising per vehicle and kind, absent
/// members where the fact has nothing. The exact inverse of NativeDecoder. Any thread; nothing is kept.
std::string nativeTopic(const FleetId &fleet, const VehicleId &vehicle, FactKind kind);
/// `signalbox/v1/<fleet>/batch`: JSON lines, each with `vehicle` and `kind`.
std::string nativeBatchTopic(const FleetId &fleet);

/// Appends the message body to `out`.
void encodeFact(const Fact &fact, std::string &out);
/// Appends one line of a batch, newline included.
void encodeBatchLine(const Fact &fact, std::string &out);

} // namespace signalbox

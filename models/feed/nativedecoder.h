#pragma once

#include "domain/facts.h"
#include "feed/refusals.h"

#include <memory>
#include <string_view>

namespace signalbox {

struct DecodedFact
{
    FleetId fleet;
    Fact fact;
    Instant received {}; ///< wall; set by the caller
};

/// Reads the native feed (nativeencoder.h says what it looks like). One thread; never throws. A message that
/// makes no sense is refused as a whole with its reason, a line of a batch for itself; unknown members are
/// skipped, so that senders may say more than we know.
class NativeDecoder
{
public:
    explicit NativeDecoder(Refusals &refusals);
    ~NativeDecoder();
    /// Appends what the message says. Facts more than a day after `now` (world time) are refused: they would
    /// stand as the newest for ever.
    void decode(std::string_view topic, std::string_view payload, Instant now, std::vector<DecodedFact> &out);

private:
    struct Parts;
    std::unique_ptr<Parts> m_parts;
};

} // namespace signalbox

#pragma once

#include "feed/messagedecoder.h"
#include "feed/refusals.h"

#include <memory>

namespace signalbox {

/// Reads the native feed (nativeencoder.h says what it looks like). A message that makes no sense is refused as
/// a whole, a line of a batch for itself.
class NativeDecoder final : public MessageDecoder
{
public:
    explicit NativeDecoder(Refusals &refusals);
    ~NativeDecoder() override;
    void decode(std::string_view topic, std::string_view payload, Instant now, std::vector<DecodedFact> &out) override;

private:
    struct Parts;
    std::unique_ptr<Parts> m_parts;
};

} // namespace signalbox

#pragma once

#include "feed/messagedecoder.h"
#include "feed/refusals.h"
#include "feed/vehicleresolver.h"

#include <memory>

namespace signalbox {

class ForeignObject;

/// What the decoders of foreign platforms have in common: a message is one JSON object, or an array of objects
/// of which each stands for itself; devices are matched with the inventory.
class ForeignDecoder : public MessageDecoder
{
public:
    ~ForeignDecoder() override;
    void decode(std::string_view topic, std::string_view payload, Instant now, std::vector<DecodedFact> &out) final;

protected:
    /// `resolver` and `refusals` outlive the decoder.
    ForeignDecoder(FleetId fleet, const VehicleResolver &resolver, Refusals &refusals);

    enum class Take {
        Facts, ///< `out` has what it says, when nothing was complained about
        Unused, ///< understood; says nothing that is kept
    };
    virtual Take read(const ForeignObject &message, Instant now, std::vector<Fact> &out) = 0;
    /// Complains about `path` when no vehicle has these marks.
    std::optional<VehicleId> vehicle(const ForeignObject &message, const char *path, const DeviceMarks &marks) const;

private:
    struct Parts;
    std::unique_ptr<Parts> m_parts;
};

/// The decoder of a format by the name that workspace.ini has for it: "native", "traccar", "emnify", "1nce", "radacct".
/// nullptr for any other name. `fleet` and `resolver` are for foreign formats.
std::unique_ptr<MessageDecoder> makeDecoder(QStringView format, const FleetId &fleet, const VehicleResolver &resolver, Refusals &refusals);

} // namespace signalbox

#pragma once

#include "domain/facts.h"
#include "domain/inventory.h"

#include <QFuture>
#include <span>

namespace signalbox {

/// What FleetState keeps of a VehicleRecord, as a store has it: a million of these are read without an allocation
/// each. Texts are UTF-8 and live until the call that hands the row over returns.
struct InventoryRow
{
    std::string_view fleet, id, cohort, hardware, modem, firmware, connection, plate, vin;
    std::string_view labels; ///< with line feeds between them
    std::string_view eid, imei; ///< digits; empty = not known
    RatSet rats = 0;
    Span factInterval {}, parkedInterval {};
    Span pollInterval {}; ///< zero = not known
    VehicleType type = VehicleType::Unknown;
    PollTransport transport = PollTransport::Unknown;
    IpaPlace ipa = IpaPlace::Unknown;
    EuiccStandard standard = EuiccStandard::Unknown;
};

/// The profile of a vehicle with the fallback attribute.
struct FallbackRow
{
    std::string_view id; ///< of the vehicle; lives as the texts of an InventoryRow
    Iccid iccid;
};

/// Takes a fleet in as it is read, on the reading thread. False ends the reading.
class FleetSink
{
public:
    virtual ~FleetSink() = default;
    virtual bool expect(qint64 vehicles) = 0; ///< comes first
    virtual bool take(std::span<const InventoryRow> rows) = 0;
    virtual bool take(std::span<const FallbackRow> rows) = 0;
    virtual bool take(std::span<const Fact> facts) = 0; ///< the newest of each kind of a vehicle stand together
};

/// Reads the whole fleet from a store, unmasked, to fill FleetState. Each call reads on a thread of its own, so two
/// may run at once; the sink must outlive the future. A reading that the sink ended is no error.
class FleetLoader
{
public:
    virtual ~FleetLoader() = default;
    virtual QFuture<Result<void>> inventory(FleetSink &sink) = 0;
    virtual QFuture<Result<void>> fallbacks(FleetSink &sink) = 0;
    virtual QFuture<Result<void>> lastFacts(FleetSink &sink) = 0;
    /// The sum over the names of all vehicles, as FleetNames makes it.
    virtual QFuture<Result<quint64>> names() = 0;
    /// One vehicle with all that the inventory says of it: a look-up that takes far less than a millisecond, behind
    /// nothing else. Any thread.
    virtual QFuture<Result<std::optional<VehicleRecord>>> vehicle(const std::string &fleet, const VehicleId &id) = 0;
    /// The same of many, in no order, read in batches; those that are not there are left out.
    virtual QFuture<Result<std::vector<VehicleRecord>>> vehicles(const std::string &, std::vector<VehicleId>)
    {
        return QtFuture::makeReadyFuture(Result<std::vector<VehicleRecord>>(std::vector<VehicleRecord> {}));
    }
};

} // namespace signalbox

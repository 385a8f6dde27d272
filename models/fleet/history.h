#pragma once

#include "base/result.h"
#include "domain/cardreading.h"
#include "domain/facts.h"
#include "domain/inventory.h"
#include "domain/viewer.h"

#include <QFuture>
#include <map>
#include <vector>

namespace signalbox {

/// A data session put together from its start, interim and stop facts.
struct SessionRow
{
    std::string sessionId;
    Instant started {};
    Instant lastSeen {}; ///< last event of it
    std::optional<Instant> stopped;
    Plmn plmn;
    Rat rat = Rat::Unknown;
    std::optional<Imsi> imsi; ///< absent where the viewer may not see it
    std::optional<Iccid> iccid;
    std::optional<Imei> imei; ///< of the device that had the card, as the network saw it
    std::string apn;
    std::string ip;
    CellId cell = 0;
    std::uint64_t rx = 0;
    std::uint64_t tx = 0;
    std::optional<Cause> cause;
};

struct RadioSample
{
    Instant t {};
    RadioFact radio;
};

struct PositionSample
{
    Instant t {};
    PositionFact position;
};

struct SignallingRow
{
    Instant t {};
    SignallingFact signalling;
};

struct DeviceRow
{
    Instant t {};
    DeviceFact device;
};

/// Everything about one vehicle between two times, oldest first.
struct VehicleHistory
{
    std::vector<SessionRow> sessions;
    std::vector<RadioSample> radio;
    std::vector<PositionSample> positions;
    std::vector<SignallingRow> signalling;
    std::vector<DeviceRow> device;
};

/// One source's statement about one profile, newest per (iccid, source).
struct ProfileStatement
{
    Profile profile;
    ProfileSource source = ProfileSource::Believed;
    Instant at {};
};

/// What the card said of itself when it was last asked, and when that was.
struct KeptCardReading
{
    std::optional<EuiccFacts> euicc {};
    Instant euiccAt {};
    std::optional<std::vector<EimEntry>> eims {};
    Instant eimsAt {};
};

/// What a vehicle received and sent in a day, in octets.
struct DayOctets
{
    VehicleId vehicle;
    std::uint64_t rx = 0;
    std::uint64_t tx = 0;
};

/// Reads what was stored. Implemented by the store; every answer arrives on a store thread, so receivers
/// use deliver(). Fields that the viewer's role may not see are left empty (access/fields.h).
class HistoryReader
{
public:
    virtual ~HistoryReader() = default;
    virtual QFuture<Result<VehicleHistory>> history(const Viewer &viewer, const VehicleId &vehicle, Instant from, Instant to) = 0;
    /// The inventory speaks as Believed, without a time, until an operation says otherwise.
    virtual QFuture<Result<std::vector<ProfileStatement>>> profiles(const Viewer &viewer, const VehicleId &vehicle) = 0;
    /// What was said of the profiles of many vehicles of one fleet since their inventory, read in batches; vehicles of which
    /// nothing was said are left out.
    using Statements = std::map<VehicleId, std::vector<ProfileStatement>>;
    virtual QFuture<Result<Statements>> statements(const Viewer &, const FleetId &, std::vector<VehicleId>) { return QtFuture::makeReadyFuture(Result<Statements>(Statements {})); }
    /// Empty where the viewer may not see identities.
    virtual QFuture<Result<KeptCardReading>> cardReading(const Viewer &, const VehicleId &) { return QtFuture::makeReadyFuture(Result<KeptCardReading>(KeptCardReading {})); }
    virtual QFuture<Result<std::vector<VehicleRecord>>> inventory(const Viewer &viewer) = 0;
    /// The newest fact of each kind of every vehicle, to fill FleetState at start.
    virtual QFuture<Result<std::vector<Fact>>> lastFacts(const Viewer &viewer) = 0;
    /// From `dayStart` to the newest session fact; vehicles without one are left out.
    virtual QFuture<Result<std::vector<DayOctets>>> dayOctets(const Viewer &viewer, Instant dayStart) = 0;
};

/// Writes what was seen; positions and radio samples are thinned into chunks, the rest are rows. Facts that
/// are already there are left alone ("on conflict do nothing"), so writing twice is harmless.
class HistoryWriter
{
public:
    virtual ~HistoryWriter() = default;
    virtual QFuture<Result<void>> writeInventory(std::vector<VehicleRecord> vehicles) = 0;
    virtual QFuture<Result<void>> writeFacts(FleetId fleet, std::vector<Fact> facts) = 0;
    /// For bulk loads, on disk when done: sessions, signalling and device reports as above, of positions and radio
    /// samples nothing but the newest.
    virtual QFuture<Result<void>> writeLastFacts(FleetId fleet, std::vector<Fact> facts) { return writeFacts(std::move(fleet), std::move(facts)); }
    /// Before the first part of an inventory that comes in several: so many it will be.
    virtual QFuture<Result<void>> expectVehicles(FleetId, std::size_t) { return QtFuture::makeReadyFuture(Result<void>()); }
    virtual QFuture<Result<void>> writeStatements(FleetId fleet, VehicleId vehicle, std::vector<ProfileStatement> statements) = 0;
    /// Of what a card said, what is about the card itself and its eIMs; profiles are statements.
    virtual QFuture<Result<void>> writeCardReading(FleetId, VehicleId, Eid, CardReading, Instant) { return QtFuture::makeReadyFuture(Result<void>()); }
    /// Deletes history before `before`; the newest fact of each kind of every vehicle stays.
    virtual QFuture<Result<std::int64_t>> prune(Instant before) = 0;
};

} // namespace signalbox

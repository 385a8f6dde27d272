#pragma once

#include "domain/inventory.h"
#include "places/countrycode.h"
#include "world/duty.h"
#include "world/networks.h"
#include "world/tour.h"

namespace signalbox::world {

/// How the eIM and the suppliers reach the card of a modem. Spans are world time.
struct CardAccess
{
    Span delay {}; ///< of every exchange: long for NB-IoT and for CoAP over DTLS
    double loss = 0; ///< share of exchanges that get no answer
    double octetsPerSecond = 8000; ///< while a profile is downloaded
    std::uint32_t memory = 640 * 1024; ///< octets of the card for profiles
    Span fallbackAfter = std::chrono::minutes(45); ///< without any network until the IPA runs the fallback
};

/// How a parked modem saves power (TS 24.301 5.3.11 and 5.3.12).
enum class SleepMode : std::uint8_t {
    None, ///< leaves the network when the vehicle parks
    Psm, ///< keeps its session and cannot be reached until its periodic update
    Edrx, ///< keeps its session and can be reached every few minutes
};

/// A model of modem: a row of resources/world/modems.tsv.
struct ModemModel
{
    QString name;
    QStringList firmware; ///< newest first
    RatSet rats = 0;
    QByteArray tac; ///< 8 digits
    EuiccStandard standard = EuiccStandard::Sgp32;
    IpaPlace ipa = IpaPlace::Device; ///< Unknown where there is none
    PollTransport transport = PollTransport::Https;
    bool bip = false; ///< opens channels for the card
    SleepMode sleep = SleepMode::None;
    CardAccess access;
};

/// A make of vehicle with its modem: a row of resources/world/hardware.tsv.
struct Hardware
{
    VehicleType kind = VehicleType::Truck;
    QString name;
    ModemModel modem;
    double weight = 0; ///< 0: only where SGP.02 is asked for
};

/// One profile on one card.
struct ProfileSpec
{
    std::uint16_t carrier = 0; ///< index in Carriers::profiles()
    Iccid iccid;
    Imsi imsi;
};

/// All of a vehicle that never changes, but for what is downloaded to its card.
struct VehicleSpec
{
    std::uint32_t index = 0;
    VehicleId id;
    VehicleType kind = VehicleType::Truck;
    CountryCode country;
    const Hardware *hardware = nullptr;
    Imei imei;
    Eid eid;
    Duty duty { VehicleType::Truck, 0, 0 };
    Tour tour;
    Span interval {}; ///< of position and radio samples while the ignition is on
    Span parkedInterval {}; ///< of reports while parked
    Instant updateAt {}; ///< the newest firmware arrives
    Span pollInterval {}; ///< of the IPA; longer than any world where there is none
    std::vector<ProfileSpec> profiles; ///< two to five, the first enabled at the factory; then what was downloaded, even if deleted since
    std::uint64_t seed = 0;
};

struct FleetOptions
{
    std::uint32_t vehicles = 10'000;
    std::uint64_t seed = 1;
    std::optional<Span> poll {}; ///< the same for all cards
    std::uint32_t m2mEvery = 0; ///< one of so many vehicles has an SGP.02 card; 0: only those whose hardware happens to
    Instant origin {}; ///< of the world; rollouts of firmware are about this time
    double speed = 1; ///< of the clock: samples keep their rate against the wall
    std::optional<double> rate {}; ///< positions and radio samples a second of the wall that all vehicles together are to send
    /// Kinds by weight.
    std::vector<std::pair<VehicleType, double>> kinds { { VehicleType::Truck, 60 }, { VehicleType::Van, 40 } };

    std::vector<std::pair<CountryCode, double>> countries {}; ///< by weight; empty: the usual mix
    QByteArrayList cards {}; ///< keys of profiles.tsv: what every card leaves the factory with, the first one enabled; empty: drawn

    /// What `rate` makes of a vehicle's usual interval; never less than 1, for inventories promise no more than is usual.
    double samplePace() const { return rate ? std::max(1.0, vehicles * usualRate / *rate) : 1; }
    /// Between two interim records of a session, and two reports of a device; of a large fleet each vehicle makes them less
    /// often: a million about once an hour. (RFC 2869 5.16 wants at least ten minutes of a real network.)
    Span interim() const { return Span(std::int64_t(std::max(300.0, vehicles / interimsASecond) * 1e6 * std::max(1.0, speed))); }
    static constexpr double interimsASecond = 300;
    static constexpr double usualRate = 0.2; ///< samples a second of one vehicle, the mean of a fleet in the morning
};

/// A fleet of the mix of resources/world; the same for the same options. Owns the hardware table.
class LabFleet
{
public:
    /// Errors: "reference.columns", "fleetmix.row", "modems.row", "hardware.row", "fleet.profile" {value}. Borrows the rest.
    static Result<LabFleet> make(const FleetOptions &options, const Roads &roads, const Carriers &carriers);

    const std::vector<VehicleSpec> &vehicles() const { return m_vehicles; }
    bool behindRouting(std::uint32_t vehicle) const { return m_vehicles[vehicle].hardware->modem.standard == EuiccStandard::Sgp02; }
    const FleetOptions &options() const { return m_options; }
    /// A download gives the card of `vehicle` one more; places on the card never move.
    void addProfile(std::uint32_t vehicle, const ProfileSpec &profile) { m_vehicles[vehicle].profiles.push_back(profile); }
    static constexpr int fallbackSlot = 1; ///< at the factory
    /// What the inventory says, with the profile at `enabled` enabled.
    VehicleRecord record(std::uint32_t vehicle, const Carriers &carriers, const FleetId &fleet, const QString &connection,
                         int enabled) const;

private:
    FleetOptions m_options;
    std::unique_ptr<std::vector<Hardware>> m_hardware;
    std::vector<VehicleSpec> m_vehicles;
};

} // namespace signalbox::world

#pragma once

#include "base/clock.h"
#include "domain/identifiers.h"
#include "domain/network.h"
#include "domain/profile.h"
#include "domain/registration.h"
#include "domain/vehicle.h"

#include <optional>
#include <vector>

namespace signalbox {

/// A modem's radios as a bit a Rat: `ratBit(Rat::LteM) | ratBit(Rat::NbIot)`.
using RatSet = std::uint32_t;
constexpr RatSet ratBit(Rat rat)
{
    return 1u << static_cast<unsigned>(rat);
}

enum class VehicleType : std::uint8_t { Unknown, Truck, Van, Car, Bus, Scooter, Trailer, Agricultural, Construction, Other };
enum class EuiccStandard : std::uint8_t { Unknown, Sgp02, Sgp22, Sgp32 }; ///< GSMA specification of its remote provisioning
enum class IpaPlace : std::uint8_t { Unknown, Device, Euicc }; ///< SGP.31: IPAd or IPAe
enum class PollTransport : std::uint8_t { Unknown, Https, Coap, Bip, Sms }; ///< how the card's orders reach it

/// Codes of files and the filter language: "truck" … "other", "sgp.02" …, "device" "euicc", "https" …; empty for Unknown.
QLatin1StringView code(VehicleType type);
QLatin1StringView code(EuiccStandard standard);
QLatin1StringView code(IpaPlace place);
QLatin1StringView code(PollTransport transport);
std::optional<VehicleType> vehicleTypeFromCode(QStringView code);
std::optional<EuiccStandard> euiccStandardFromCode(QStringView code);
std::optional<IpaPlace> ipaPlaceFromCode(QStringView code);
std::optional<PollTransport> pollTransportFromCode(QStringView code);

/// What is known of a vehicle before it says anything: the inventory.
struct VehicleRecord
{
    FleetId fleet;
    VehicleId id;
    QString cohort; ///< "Long-haul", "Parcel": the fleet operator's own grouping
    QString hardware; ///< vehicle make and model, as people say it
    QString modem; ///< modem model
    QString firmware;
    RatSet rats = 0; ///< radios of the modem; 0 = not known
    std::optional<Imei> imei;
    std::optional<Eid> eid;
    QString connection; ///< provisioning connection that reaches this eUICC
    Span factInterval { std::chrono::seconds(30) }; ///< a fact is due at least this often while driving
    Span parkedInterval { std::chrono::hours(12) }; ///< … and this often while parked
    std::optional<Span> pollInterval; ///< how often its IPA asks the eIM, where known
    std::vector<Profile> profiles; ///< on the eUICC, as last known

    VehicleType type = VehicleType::Unknown;
    QStringList labels {}; ///< the operator's own marks, sorted, without repeats
    std::optional<Plate> plate {};
    std::optional<Vin> vin {};
    PollTransport transport = PollTransport::Unknown;
    IpaPlace ipa = IpaPlace::Unknown;
    EuiccStandard standard = EuiccStandard::Unknown;
    std::optional<std::int64_t> memoryTotal {}; ///< octets for profiles on the eUICC
    std::optional<std::int64_t> memoryFree {}; ///< … of them not used, as last known
    /// The last four characters, where the viewer may see no more and `imei`, `eid`, `vin` are empty.
    QString imeiEnd {};
    QString eidEnd {};
    QString vinEnd {};
};

} // namespace signalbox

// What a vehicle of the MillionFleet is made of.
#include "bench/millionfleet.h"

#include "world/prng.h"

namespace signalbox::bench {

namespace {

using namespace std::chrono_literals;
using world::keyed, world::keyOf, world::Prng;

struct Make
{
    VehicleType type;
    const char *mark, *hardware, *modem, *cohort;
    RatSet rats;
};
constexpr RatSet lte = ratBit(Rat::Lte) | ratBit(Rat::Hspa) | ratBit(Rat::Geran), narrow = ratBit(Rat::LteM) | ratBit(Rat::NbIot) | ratBit(Rat::Geran);
constexpr Make makes[] = {
    { VehicleType::Truck, "TRK", "Renault T480", "Quectel BG95-M3", "Long-haul", narrow },
    { VehicleType::Truck, "TRK", "Scania R450", "Quectel EG25-G", "Long-haul", lte },
    { VehicleType::Truck, "TRK", "Volvo FH 500", "u-blox SARA-R510S", "Reefer", narrow },
    { VehicleType::Truck, "TRK", "Mercedes-Benz Actros", "Quectel RM500Q-GL", "Long-haul", lte | ratBit(Rat::Nr) },
    { VehicleType::Van, "VAN", "Mercedes-Benz Sprinter", "Cinterion PLS63-W", "Parcel", lte },
    { VehicleType::Van, "VAN", "Ford E-Transit", "Quectel RM500Q-GL", "Parcel", lte | ratBit(Rat::Nr) },
    { VehicleType::Van, "VAN", "Volkswagen Crafter", "Quectel EG25-G", "Service", lte },
    { VehicleType::Car, "CAR", "Škoda Octavia", "Telit LE910C4-EU", "Pool", lte },
    { VehicleType::Bus, "BUS", "Solaris Urbino 12", "Cinterion PLS83-W", "City bus", lte },
    { VehicleType::Scooter, "SCO", "NIU MQi GT", "Quectel BG77", "Sharing", narrow },
    { VehicleType::Trailer, "TRL", "Krone Cool Liner", "Quectel BG95-M3", "Reefer", narrow },
};
constexpr const char *firmwares[] = { "4.2.1", "4.2.3", "4.3.0", "4.3.1-rc2", "5.0.0" };
constexpr const char *apns[] = { "iot.1nce.net", "fleet.orange.m2m", "m2m.telekom", "global.internet" };
constexpr const char *marks[] = { "ADR", "winter tyres", "leased", "loaner", "tail lift", "audit 2026" };
constexpr char letters[] = "ABCDEFGHJKLMNPRSTVWXYZ"; // as on plates: no I, O, Q
constexpr char signs[] = "ABCDEFGHJKLMNPRSTUVWXYZ0123456789"; // of a VIN: no I, O, Q

std::string padded(std::uint64_t number, int digits)
{
    char text[32];
    std::snprintf(text, sizeof text, "%0*llu", digits, static_cast<unsigned long long>(number));
    return text;
}

template<typename Id>
Id parsed(const std::string &text)
{
    return *Id::parse(QString::fromStdString(text));
}

template<typename Id>
Id withLuhn(std::string digits)
{
    digits += luhnDigit(digits);
    return parsed<Id>(digits);
}

const Make &makeOf(std::uint64_t seed, std::uint32_t vehicle)
{
    return makes[Prng(keyed(seed, keyOf("make"), vehicle)).below(std::size(makes))];
}

/// The issuer's digits stand for the network, as ITU-T E.118 has it.
Iccid iccidOf(const Plmn &home, std::uint32_t vehicle, int slot)
{
    return withLuhn<Iccid>("89" + padded(unsigned(home.mcc()), 3) + padded(unsigned(home.mnc()) % 100, 2) + padded(17'000'000'000ull + vehicle * 4ull + unsigned(slot), 11));
}

Imsi imsiOf(const Plmn &home, std::uint32_t vehicle, int slot)
{
    const std::string network = home.toString().toStdString();
    return parsed<Imsi>(network + padded(140'000'000ull + vehicle * 4ull + unsigned(slot), 15 - int(network.size())));
}

Imei imeiOf(std::uint32_t vehicle) { return withLuhn<Imei>("86" + padded(445'004 + vehicle % 11, 6) + padded(vehicle % 1'000'000, 6)); }

} // namespace

VehicleId MillionFleet::id(std::uint32_t vehicle) const
{
    const auto &city = m_world.cities[m_world.spot(vehicle).city];
    return *VehicleId::fromUtf8(city.country.toString().toStdString() + '-' + makeOf(m_world.seed, vehicle).mark + '-' + padded(vehicle, 7));
}

VehicleRecord MillionFleet::record(std::uint32_t vehicle) const
{
    Prng random(keyed(m_world.seed, keyOf("record"), vehicle));
    const Make &make = makeOf(m_world.seed, vehicle);
    const auto &city = m_world.cities[m_world.spot(vehicle).city];
    const auto letter = [&] { return letters[random.below(sizeof letters - 1)]; };
    const auto sign = [&] { return signs[random.below(sizeof signs - 1)]; };
    const auto pick = [&random](const auto &list) { return QString::fromUtf8(list[random.below(std::size(list))]); };

    VehicleRecord r { parsed<FleetId>("million"), id(vehicle), QString::fromLatin1(make.cohort), QString::fromUtf8(make.hardware), QString::fromLatin1(make.modem),
                      pick(firmwares), make.rats, imeiOf(vehicle), {}, QStringLiteral("eim-main"), 30s, 6h, {}, {} };
    r.eid = *Eid::withCheckDigits("89049032" + padded(5'000'000'000'000ull + vehicle * 7ull, 22));
    r.pollInterval = std::chrono::minutes(1 + random.below(15));
    r.type = make.type;
    r.plate = parsed<Plate>(std::string { letter(), letter(), '-' } + padded(100 + vehicle, 3) + '-' + std::string { letter(), letter() });
    r.vin = parsed<Vin>(std::string("XXL") + sign() + sign() + sign() + sign() + padded(vehicle + 1, 10));
    if (vehicle % 8 == 0) r.labels = QStringList { pick(marks) };
    r.transport = PollTransport::Https;
    r.ipa = vehicle % 3 ? IpaPlace::Device : IpaPlace::Euicc;
    r.standard = EuiccStandard::Sgp32;
    r.memoryTotal = 1'500'000;
    r.memoryFree = 400'000 + random.below(600'000);
    for (int slot = 0; slot < 2; ++slot) {
        const Plmn home = city.networks[(vehicle + unsigned(slot)) % city.networks.size()];
        Profile profile;
        profile.iccid = iccidOf(home, vehicle, slot);
        profile.state = slot == 0 ? ProfileState::Enabled : ProfileState::Disabled;
        profile.imsi = imsiOf(home, vehicle, slot);
        profile.home = home;
        profile.name = slot == 0 ? QStringLiteral("Main") : QStringLiteral("Spare");
        profile.fallback = slot == 1;
        r.profiles.push_back(std::move(profile));
    }
    return r;
}

SessionFact MillionFleet::session(std::uint32_t vehicle, std::uint64_t octets) const
{
    const Plmn home = radio(vehicle, 1).plmn;
    SessionFact fact;
    fact.event = SessionEvent::Interim;
    char sixteen[17];
    std::snprintf(sixteen, sizeof sixteen, "%016llx", static_cast<unsigned long long>(keyed(m_world.seed, keyOf("session"), vehicle)));
    fact.sessionId = sixteen;
    fact.iccid = iccidOf(home, vehicle, 0);
    fact.imsi = imsiOf(home, vehicle, 0);
    fact.imei = imeiOf(vehicle);
    fact.plmn = home;
    fact.rat = radio(vehicle, 1).rat;
    fact.apn = apns[vehicle % std::size(apns)];
    fact.ip = "10." + std::to_string(vehicle >> 16 & 255) + '.' + std::to_string(vehicle >> 8 & 255) + '.' + std::to_string(vehicle & 255);
    fact.cell = radio(vehicle, 1).cell;
    fact.rx = octets;
    fact.tx = octets / 3;
    return fact;
}

} // namespace signalbox::bench

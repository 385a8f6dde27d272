#include "domain/inventory.h"

namespace signalbox {

namespace {

constexpr QLatin1StringView types[] = { QLatin1StringView(), QLatin1StringView("truck"), QLatin1StringView("van"),
    QLatin1StringView("car"), QLatin1StringView("bus"), QLatin1StringView("scooter"), QLatin1StringView("trailer"),
    QLatin1StringView("agricultural"), QLatin1StringView("construction"), QLatin1StringView("other") };
constexpr QLatin1StringView standards[]
    = { QLatin1StringView(), QLatin1StringView("sgp.02"), QLatin1StringView("sgp.22"), QLatin1StringView("sgp.32") };
constexpr QLatin1StringView places[] = { QLatin1StringView(), QLatin1StringView("device"), QLatin1StringView("euicc") };
constexpr QLatin1StringView transports[] = { QLatin1StringView(), QLatin1StringView("https"), QLatin1StringView("coap"),
    QLatin1StringView("bip"), QLatin1StringView("sms") };

template<typename Value>
std::optional<Value> fromCode(std::span<const QLatin1StringView> codes, QStringView text)
{
    for (std::size_t i = 1; i < codes.size(); ++i)
        if (text.compare(codes[i], Qt::CaseInsensitive) == 0) return static_cast<Value>(i);
    return std::nullopt;
}

} // namespace

QLatin1StringView code(VehicleType type) { return types[static_cast<std::size_t>(type)]; }
QLatin1StringView code(EuiccStandard standard) { return standards[static_cast<std::size_t>(standard)]; }
QLatin1StringView code(IpaPlace place) { return places[static_cast<std::size_t>(place)]; }
QLatin1StringView code(PollTransport transport) { return transports[static_cast<std::size_t>(transport)]; }

std::optional<VehicleType> vehicleTypeFromCode(QStringView text) { return fromCode<VehicleType>(types, text); }
std::optional<EuiccStandard> euiccStandardFromCode(QStringView text) { return fromCode<EuiccStandard>(standards, text); }
std::optional<IpaPlace> ipaPlaceFromCode(QStringView text) { return fromCode<IpaPlace>(places, text); }
std::optional<PollTransport> pollTransportFromCode(QStringView text) { return fromCode<PollTransport>(transports, text); }

} // namespace signalbox

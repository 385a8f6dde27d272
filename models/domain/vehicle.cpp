#include "domain/vehicle.h"

namespace signalbox {

namespace {
constexpr QLatin1StringView stateCodes[vehicleStateCount] = {
    QLatin1StringView("online"), QLatin1StringView("quiet"),    QLatin1StringView("unknown"), QLatin1StringView("switching"),
    QLatin1StringView("risk"),   QLatin1StringView("degraded"), QLatin1StringView("dark"),
};
}

bool TopicName::acceptable(std::string_view text)
{
    if (text.empty() || text.size() > 64) return false;
    for (char c : text)
        if (!((c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '.' || c == '_' || c == '-'))
            return false;
    return true;
}

tl::unexpected<Error> TopicName::refused(const char *code, QStringView value)
{
    return failure(code, { { QStringLiteral("value"), value.toString() } });
}

std::optional<VehicleId> VehicleId::fromUtf8(std::string_view text)
{
    if (!acceptable(text)) return std::nullopt;
    VehicleId id;
    id.m_text = text;
    return id;
}

Result<VehicleId> VehicleId::parse(QStringView text)
{
    if (auto id = fromUtf8(text.toUtf8().toStdString())) return *id;
    return refused("vehicle.name", text);
}

Result<FleetId> FleetId::parse(QStringView text)
{
    FleetId id;
    id.m_text = text.toUtf8().toStdString();
    if (!acceptable(id.m_text)) return refused("fleet.name", text);
    return id;
}

QLatin1StringView code(VehicleState state)
{
    return stateCodes[static_cast<std::size_t>(state)];
}

std::optional<VehicleState> vehicleStateFromCode(QStringView text)
{
    for (int i = 0; i < vehicleStateCount; ++i)
        if (text.compare(stateCodes[i], Qt::CaseInsensitive) == 0) return static_cast<VehicleState>(i);
    return std::nullopt;
}

} // namespace signalbox

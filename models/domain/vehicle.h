#pragma once

#include "base/result.h"

#include <QHashFunctions>
#include <QString>
#include <compare>
#include <cstdint>
#include <optional>
#include <string>

namespace signalbox {

/// A name that is one MQTT topic level and one table key: 1 to 64 characters of A-Z a-z 0-9 . _ -
class TopicName
{
public:
    std::string_view view() const { return m_text; }
    const std::string &text() const { return m_text; }
    QString toString() const { return QString::fromStdString(m_text); }
    auto operator<=>(const TopicName &) const = default;

protected:
    static bool acceptable(std::string_view text);
    static tl::unexpected<Error> refused(const char *code, QStringView value);
    std::string m_text;
};

/// The fleet operator's own name of a vehicle, unique in its fleet: "FR-TRK-04417".
class VehicleId : public TopicName
{
public:
    static Result<VehicleId> parse(QStringView text);
    static std::optional<VehicleId> fromUtf8(std::string_view text); ///< for the hot path: no error text
};

/// The name of a fleet; every unique key of the store carries it.
class FleetId : public TopicName
{
public:
    static Result<FleetId> parse(QStringView text);
};

inline size_t qHash(const TopicName &name, size_t seed = 0) noexcept
{
    return qHashBits(name.text().data(), name.text().size(), seed);
}

/// What a desk shows first, in rank order: a higher number is worse, drawn later and sorted first.
enum class VehicleState : std::uint8_t {
    Online = 0, ///< facts arrive as expected
    Quiet = 1, ///< silent as expected: parked, PSM/eDRX
    Unknown = 2, ///< cannot be judged: feed lost or never seen; never Dark
    Switching = 3, ///< a profile operation is in progress, with a deadline
    AtRisk = 4, ///< works now, something dated will break it
    Degraded = 5, ///< connected, but failing
    Dark = 6, ///< silent when a fact was due
};
constexpr int vehicleStateCount = 7;

QLatin1StringView code(VehicleState state); ///< "online" "quiet" "unknown" "switching" "risk" "degraded" "dark"
std::optional<VehicleState> vehicleStateFromCode(QStringView code);

} // namespace signalbox

#include "domain/viewer.h"

namespace signalbox {

namespace {
constexpr QLatin1StringView roleCodes[roleCount] = { QLatin1StringView("noc"), QLatin1StringView("support"),
                                                     QLatin1StringView("field"), QLatin1StringView("finance"),
                                                     QLatin1StringView("admin") };
}

QLatin1StringView code(Role role)
{
    return roleCodes[static_cast<std::size_t>(role)];
}

std::optional<Role> roleFromCode(QStringView text)
{
    for (int i = 0; i < roleCount; ++i)
        if (text == roleCodes[i]) return static_cast<Role>(i);
    return std::nullopt;
}

} // namespace signalbox

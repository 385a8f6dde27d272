#include "world/eimtypes.h"

namespace signalbox::world {

namespace {
constexpr QLatin1StringView codes[] = { QLatin1StringView("enable"), QLatin1StringView("disable"),
                                        QLatin1StringView("delete"), QLatin1StringView("set-fallback"),
                                        QLatin1StringView("download"), QLatin1StringView("list"),
                                        QLatin1StringView("commands"), QLatin1StringView("query") };
}

QLatin1StringView code(EimAction action)
{
    return codes[std::size_t(action)];
}

std::optional<EimAction> eimActionFromCode(QStringView text)
{
    for (std::size_t i = 0; i < std::size(codes); ++i)
        if (text == codes[i]) return EimAction(i);
    return {};
}

std::optional<EimAction> orderableFromCode(QStringView text)
{
    const auto action = eimActionFromCode(text);
    return action && *action >= EimAction::List ? std::nullopt : action;
}

} // namespace signalbox::world

#include "domain/facts.h"

namespace signalbox {

namespace {
constexpr QLatin1StringView eventCodes[] = { QLatin1StringView("start"), QLatin1StringView("interim"), QLatin1StringView("stop") };
constexpr QLatin1StringView kindCodes[] = { QLatin1StringView("position"), QLatin1StringView("radio"), QLatin1StringView("session"),
                                            QLatin1StringView("signalling"), QLatin1StringView("device") };

template<typename Enum, std::size_t N>
std::optional<Enum> fromCode(const QLatin1StringView (&codes)[N], QStringView text)
{
    for (std::size_t i = 0; i < N; ++i)
        if (text == codes[i]) return static_cast<Enum>(i);
    return std::nullopt;
}
} // namespace

QLatin1StringView code(SessionEvent event) { return eventCodes[static_cast<std::size_t>(event)]; }
std::optional<SessionEvent> sessionEventFromCode(QStringView text) { return fromCode<SessionEvent>(eventCodes, text); }
QLatin1StringView code(FactKind kind) { return kindCodes[static_cast<std::size_t>(kind)]; }
std::optional<FactKind> factKindFromCode(QStringView text) { return fromCode<FactKind>(kindCodes, text); }

} // namespace signalbox

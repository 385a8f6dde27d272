#pragma once

#include "base/result.h"

#include <QColor>
#include <array>
#include <vector>

namespace signalbox {

enum class Theme : quint8 { Light, Dark, Contrast };

/// Names of colours. The text of each in tokens.json is in tokens.cpp, in the same order.
enum class Token : quint8 {
    Window, Rail, Surface, Base, Popup, Sep, Border, Text, Text2, Text3, Disabled, Accent, AccentText, SelBg,
    Hover, Focus, Danger, DangerText, Good, Sea, Land, MBorder, Coast, MLabel, Road,
    Dark, Degraded, Risk, Switching, Unknown, Quiet, Online,
    DarkBg, DegradedBg, RiskBg, SwitchingBg, NeutralBg, Halo
};
constexpr int TokenCount = static_cast<int>(Token::Halo) + 1;

/// The seven vehicle states by rank: 6 Dark (worst) to 0 Online. The same byte as the severity in the fleet.
constexpr int StateRanks = 7;
constexpr Token stateToken(int rank)
{
    return static_cast<Token>(static_cast<int>(Token::Online) - rank);
}

/// The name of `token` in tokens.json and, between at-signs, in look.qss.
QLatin1StringView tokenName(Token token);

/// Every colour of every theme, complete or not at all.
class Tokens
{
public:
    /// Errors: look.json (not JSON), look.colour (missing or not a colour; parameters theme, token), look.series.
    static Result<Tokens> parse(const QByteArray &json);

    QColor colour(Theme theme, Token token) const;
    /// Eight colours for series; the contrast theme uses those of dark.
    const std::vector<QColor> &categorical(Theme theme) const { return m_categorical[dark(theme)]; }
    /// Six steps, low to high.
    const std::vector<QColor> &sequential(Theme theme) const { return m_sequential[dark(theme)]; }
    /// Seven steps: less, neutral, more.
    const std::vector<QColor> &diverging(Theme theme) const { return m_diverging[dark(theme)]; }

private:
    using Series = std::array<std::vector<QColor>, 2>;
    static std::size_t dark(Theme theme) { return theme == Theme::Light ? 0 : 1; }
    static Result<void> readSeries(const QJsonObject &root, const char *name, std::size_t steps, Series &into);

    std::array<std::array<QColor, TokenCount>, 3> m_colours;
    Series m_categorical;
    Series m_sequential;
    Series m_diverging;
};

} // namespace signalbox

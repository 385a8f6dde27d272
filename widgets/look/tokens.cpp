#include "look/tokens.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

namespace signalbox {

namespace {
constexpr std::array<const char *, TokenCount> Names = {
    "window", "rail", "surface", "base", "popup", "sep", "border", "text", "text2", "text3", "disabled",
    "accent", "accentText", "selBg", "hover", "focus", "danger", "dangerText", "good", "sea", "land",
    "mborder", "coast", "mlabel", "road", "dark", "degraded", "risk", "switching", "unknown", "quiet",
    "online", "darkBg", "degradedBg", "riskBg", "switchingBg", "neutralBg", "halo",
};
constexpr std::array<const char *, 3> ThemeNames = { "light", "dark", "contrast" };
} // namespace

QLatin1StringView tokenName(Token token)
{
    return QLatin1StringView(Names[static_cast<std::size_t>(token)]);
}

Result<Tokens> Tokens::parse(const QByteArray &json)
{
    QJsonParseError fault;
    const QJsonObject root = QJsonDocument::fromJson(json, &fault).object();
    if (fault.error != QJsonParseError::NoError)
        return failure("look.json", { { QStringLiteral("offset"), fault.offset } }, fault.errorString());

    Tokens tokens;
    const QJsonObject themes = root.value(QLatin1StringView("themes")).toObject();
    for (std::size_t theme = 0; theme < ThemeNames.size(); ++theme) {
        const QJsonObject colours = themes.value(QLatin1StringView(ThemeNames[theme])).toObject();
        for (std::size_t i = 0; i < Names.size(); ++i) {
            const QColor colour(colours.value(QLatin1StringView(Names[i])).toString());
            if (!colour.isValid())
                return failure("look.colour", { { QStringLiteral("theme"), QLatin1StringView(ThemeNames[theme]) },
                                                { QStringLiteral("token"), QLatin1StringView(Names[i]) } });
            tokens.m_colours[theme][i] = colour;
        }
    }
    if (auto read = readSeries(root, "categorical", 8, tokens.m_categorical); !read)
        return tl::unexpected(read.error());
    if (auto read = readSeries(root, "sequential", 6, tokens.m_sequential); !read)
        return tl::unexpected(read.error());
    if (auto read = readSeries(root, "diverging", 7, tokens.m_diverging); !read)
        return tl::unexpected(read.error());
    return tokens;
}

Result<void> Tokens::readSeries(const QJsonObject &root, const char *name, std::size_t steps, Series &into)
{
    const QJsonObject themes = root.value(QLatin1StringView(name)).toObject();
    for (std::size_t theme = 0; theme < into.size(); ++theme) {
        const QJsonArray colours = themes.value(QLatin1StringView(ThemeNames[theme])).toArray();
        for (const QJsonValue &value : colours) {
            if (const QColor colour(value.toString()); colour.isValid())
                into[theme].push_back(colour);
        }
        if (into[theme].size() != steps)
            return failure("look.series", { { QStringLiteral("series"), QLatin1StringView(name) },
                                            { QStringLiteral("theme"), QLatin1StringView(ThemeNames[theme]) } });
    }
    return {};
}

QColor Tokens::colour(Theme theme, Token token) const
{
    return m_colours[static_cast<std::size_t>(theme)][static_cast<std::size_t>(token)];
}

} // namespace signalbox

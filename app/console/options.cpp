#include "options.h"

#include <QCommandLineParser>
#include <QCoreApplication>

namespace signalbox {

namespace {
QString text(const char *source)
{
    return QCoreApplication::translate("console", source);
}

tl::unexpected<Error> usage(const QString &sentence)
{
    return failure("usage", {}, sentence);
}

std::optional<ThemeChoice> themeFromCode(const QString &code)
{
    constexpr std::array codes { "system", "light", "dark", "contrast" };
    for (std::size_t i = 0; i < codes.size(); ++i) {
        if (code == QLatin1StringView(codes[i]))
            return ThemeChoice(i);
    }
    return {};
}
} // namespace

Result<Options> parseOptions(const QStringList &arguments)
{
    QCommandLineParser parser;
    parser.setApplicationDescription(text(QT_TRANSLATE_NOOP("console", "A desk for connected-vehicle fleets.")));
    const auto option = [&](const char *name, const QString &what, const char *value = "") {
        parser.addOption({ QString::fromLatin1(name), what, QString::fromLatin1(value) });
    };
    option("workspace", text(QT_TRANSLATE_NOOP("console", "The workspace folder.")), "DIR");
    option("screenshot", text(QT_TRANSLATE_NOOP("console", "Render every page to DIR, print what was there, and exit.")), "DIR");
    option("smoke", text(QT_TRANSLATE_NOOP("console", "Start, load, paint, exit.")));
    option("measure", text(QT_TRANSLATE_NOOP("console", "Run for SECONDS, print CPU, memory and feed lag, and exit.")), "SECONDS");
    // Of acceptance, in a language of its own: not in the help.
    QCommandLineOption frames(QStringLiteral("record-frames"), QString(), QStringLiteral("FILE"));
    frames.setFlags(QCommandLineOption::HiddenFromHelp);
    parser.addOption(frames);
    option("role", text(QT_TRANSLATE_NOOP("console", "Look as noc, support, field, finance or admin.")), "ROLE");
    option("theme", text(QT_TRANSLATE_NOOP("console", "system, light, dark or contrast.")), "THEME");
    option("language", text(QT_TRANSLATE_NOOP("console", "Language of the interface: en or de.")), "LANGUAGE");
    parser.addHelpOption();
    parser.addVersionOption();
    if (!parser.parse(arguments))
        return usage(parser.errorText());
    if (parser.isSet(QStringLiteral("help")))
        parser.showHelp();
    if (parser.isSet(QStringLiteral("version")))
        parser.showVersion();

    Options options;
    options.workspace = parser.value(QStringLiteral("workspace"));
    options.screenshots = parser.value(QStringLiteral("screenshot"));
    options.smoke = parser.isSet(QStringLiteral("smoke"));
    options.language = parser.value(QStringLiteral("language"));
    if (parser.isSet(QStringLiteral("measure"))) {
        options.measureSeconds = parser.value(QStringLiteral("measure")).toInt();
        if (options.measureSeconds <= 0)
            return usage(text(QT_TRANSLATE_NOOP("console", "--measure needs a number of seconds.")));
    }
    options.frames = parser.value(frames);
    if (!options.frames.isEmpty() && options.measureSeconds == 0)
        return usage(QStringLiteral("--record-frames FILE needs --measure SECONDS"));
    if (parser.isSet(QStringLiteral("role"))) {
        const std::optional<Role> role = roleFromCode(parser.value(QStringLiteral("role")));
        if (!role)
            return usage(text(QT_TRANSLATE_NOOP("console", "--role is noc, support, field, finance or admin.")));
        options.role = *role;
    }
    if (parser.isSet(QStringLiteral("theme"))) {
        options.theme = themeFromCode(parser.value(QStringLiteral("theme")));
        if (!options.theme)
            return usage(text(QT_TRANSLATE_NOOP("console", "--theme is system, light, dark or contrast.")));
    }
    if (options.unattended() && options.workspace.isEmpty())
        return usage(text(QT_TRANSLATE_NOOP("console", "--screenshot, --smoke and --measure need --workspace DIR.")));
    return options;
}

} // namespace signalbox

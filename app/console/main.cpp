#include "desk.h"
#include "firstframe.h"
#include "gallery.h"
#include "measure.h"
#include "startpage.h"
#include "translations.h"
#include "waiting.h"

#include "fleet/fleetpage.h"
#include "map/mapview.h"
#include "words/errors.h"

#include <QApplication>
#include <QIcon>
#include <cstdio>

using namespace signalbox;

namespace {

int refuse(const QString &sentence, int code)
{
    std::fprintf(stderr, "signalbox: %s\n", qPrintable(sentence));
    return code;
}

/// Start, load, paint, end; tells of the first picture with all vehicles when there is one.
int smoke(Desk &desk)
{
    using namespace std::chrono_literals;
    FirstFrame first(desk);
    std::optional<std::uint64_t> loaded; // the generation of all vehicles
    int turns = 0; // of the event loop, in which the picture reaches the window
    const auto painted = waitFor([&] {
        if (!loaded && desk.engine().status().ready)
            loaded = desk.engine().fleet().generation();
        const MapView &map = *desk.fleet().map();
        turns = loaded && map.seenGeneration() >= *loaded && map.settled() ? turns + 1 : 0;
        return turns > 3;
    }, 60s);
    first.look();
    return painted ? 0 : refuse(QStringLiteral("the desk did not come up within a minute"), 1);
}

int runUnattended(Desk &desk, const Options &options)
{
    desk.show();
    if (!options.screenshots.isEmpty())
        return Gallery(desk, options).run();
    return options.measureSeconds > 0 ? measureDesk(desk, options.measureSeconds, options.frames) : smoke(desk);
}

/// Offers the demo or a folder, then opens the desk on it. `fault` is why the folder that was asked for did not open.
int runFromStart(QApplication &app, Options options, LookSource &look, const std::optional<Error> &fault)
{
    StartPage start(look);
    std::unique_ptr<Desk> desk; // goes first: its world is the start page's lab
    const auto showFault = [&start](const Error &error) {
        const words::ErrorText text = words::error(error);
        start.showError(text.what, text.todo, text.detail);
    };
    if (fault)
        showFault(*fault);
    QObject::connect(&start, &StartPage::workspaceChosen, &start, [&](const QString &folder) {
        options.workspace = folder;
        auto opened = Desk::open(options, look);
        if (!opened)
            return showFault(opened.error());
        desk = std::move(*opened);
        desk->show();
        start.hide();
    });
    start.show();
    return app.exec();
}

} // namespace

int main(int argc, char **argv)
{
    QApplication app(argc, argv);
    QCoreApplication::setApplicationName(QStringLiteral("signalbox"));
    QCoreApplication::setApplicationVersion(QStringLiteral(SIGNALBOX_VERSION));
    QGuiApplication::setDesktopFileName(QStringLiteral("signalbox"));
    QGuiApplication::setWindowIcon(QIcon(QStringLiteral(":/signalbox/desktop/signalbox.svg")));
    const Result<Options> options = parseOptions(QCoreApplication::arguments());
    if (!options)
        return refuse(options.error().technical, 2);
    if (!options->language.isEmpty())
        QLocale::setDefault(QLocale(options->language));
    const Translations words { QLocale() };

    auto look = LookSource::create(app);
    if (!look)
        return refuse(words::error(look.error()).sentence(), 1);
    if (options->theme)
        (*look)->setChoice(*options->theme);
    if (options->unattended())
        (*look)->setReducedMotion(true);
    if (options->workspace.isEmpty())
        return runFromStart(app, *options, **look, {});

    auto desk = Desk::open(*options, **look);
    if (!desk && !options->unattended())
        return runFromStart(app, *options, **look, desk.error());
    if (!desk)
        return refuse(words::error(desk.error()).sentence(), 1);
    if (options->unattended())
        return runUnattended(**desk, *options);
    (*desk)->show();
    return app.exec();
}

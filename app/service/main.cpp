#include "terminationsignal.h"

#include "engine/engine.h"
#include "words/errors.h"

#include <QCommandLineParser>
#include <QCoreApplication>
#include <cstdio>

using namespace signalbox;

namespace {

int fail(const Error &error)
{
    std::fprintf(stderr, "signalboxd: %s [%s]\n", qPrintable(words::error(error).sentence()), qPrintable(error.code));
    return 1;
}

/// One line a state change, for the journal of the machine.
void report(const Engine &engine)
{
    const EngineStatus status = engine.status();
    std::fprintf(stderr, "signalboxd: %s, %d vehicles, %d open operations, %d open sessions\n",
                 status.owner ? "owner of the workspace" : "waiting for the workspace", status.vehicles, status.openOperations, engine.openSessions());
}

} // namespace

int main(int argc, char **argv)
{
    QCoreApplication app(argc, argv);
    QCoreApplication::setApplicationName(QStringLiteral("signalboxd"));
    QCoreApplication::setApplicationVersion(QStringLiteral(SIGNALBOX_VERSION));
    QCommandLineParser parser;
    parser.setApplicationDescription(QCoreApplication::translate("signalboxd", "Signalbox's engine without a window: ingest, journal, dispatch."));
    parser.addHelpOption();
    parser.addVersionOption();
    parser.addOption({ QStringLiteral("workspace"), QCoreApplication::translate("signalboxd", "The workspace folder."), QStringLiteral("DIR") });
    parser.process(app);
    if (!parser.isSet(QStringLiteral("workspace"))) {
        std::fprintf(stderr, "%s", qPrintable(parser.helpText()));
        return 2;
    }
    const auto workspace = Workspace::open(parser.value(QStringLiteral("workspace")));
    if (!workspace) return fail(workspace.error());
    auto engine = Engine::open(*workspace, { .standardInput = true });
    if (!engine) return fail(engine.error());

    TerminationSignal termination;
    QObject::connect(&termination, &TerminationSignal::asked, &app, [](int) { QCoreApplication::quit(); });
    QObject::connect(engine->get(), &Engine::ready, &app, [&] { report(**engine); });
    (*engine)->start();
    return app.exec();
}

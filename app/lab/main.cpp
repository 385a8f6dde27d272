#include "eimprocess.h"
#include "lab.h"
#include "stopsignals.h"
#include "writeroads.h"

#include <QCoreApplication>
#include <QJsonDocument>
#include <QJsonObject>
#include <cstdio>

using namespace signalbox;

namespace {

int fail(const Error &error)
{
    const QByteArray where = QJsonDocument(QJsonObject::fromVariantMap(error.parameters)).toJson(QJsonDocument::Compact);
    std::fprintf(stderr, "signalbox-lab: %s %s %s\n", qPrintable(error.code), where.constData(), qPrintable(error.technical));
    return error.code == QLatin1StringView("usage") ? 2 : 1;
}

} // namespace

int main(int argc, char **argv)
{
    QCoreApplication app(argc, argv);
    QCoreApplication::setApplicationName(QStringLiteral("signalbox-lab"));
    const auto options = lab::readOptions(app.arguments());
    if (!options) return fail(options.error());
    if (!options->help.isEmpty()) return std::printf("%s", qPrintable(options->help)) < 0;
    if (!options->writeRoads.isEmpty()) {
        const auto written = lab::writeRoads(options->writeRoads);
        return written ? 0 : fail(written.error());
    }
    const lab::StopSignals stop;
    if (options->only == lab::Options::Only::Eim) return runEimProcess(options->workspace);
    const auto running = lab::Lab::start(*options, QCoreApplication::applicationFilePath());
    if (!running) return fail(running.error());
    return app.exec();
}

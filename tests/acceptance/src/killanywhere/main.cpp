#include "trial.h"

#include <QCommandLineParser>
#include <QCoreApplication>

int main(int argc, char **argv)
{
    QCoreApplication app(argc, argv);
    QCommandLineParser parser;
    parser.setApplicationDescription(QStringLiteral("Operations under SIGKILLs; run by tests/acceptance/kill-anywhere."));
    parser.addHelpOption();
    parser.addOptions({
        { QStringLiteral("workspace"), QStringLiteral("Folder of a lab that runs with --only world."), QStringLiteral("DIR") },
        { QStringLiteral("log"), QStringLiteral("What the programs say goes here."), QStringLiteral("FILE") },
        { QStringLiteral("operations"), QStringLiteral("How many (100)."), QStringLiteral("N") },
        { QStringLiteral("seconds"), QStringLiteral("Give up after (540)."), QStringLiteral("S") },
        { QStringLiteral("figures"), QStringLiteral("Operations, kills, kinds, lost, twice and wrong go here."), QStringLiteral("FILE") },
        { QStringLiteral("sabotage"), QStringLiteral("Make the engine resend what it was sending: the test must fail then.") },
    });
    parser.process(app);
    killanywhere::Plan plan;
    plan.workspace = parser.value(QStringLiteral("workspace"));
    plan.log = parser.value(QStringLiteral("log"));
    plan.programs = QCoreApplication::applicationDirPath();
    if (parser.isSet(QStringLiteral("operations"))) plan.operations = parser.value(QStringLiteral("operations")).toInt();
    if (parser.isSet(QStringLiteral("seconds"))) plan.seconds = parser.value(QStringLiteral("seconds")).toInt();
    plan.figures = parser.value(QStringLiteral("figures"));
    plan.sabotage = parser.isSet(QStringLiteral("sabotage"));
    return killanywhere::Trial(std::move(plan)).run();
}

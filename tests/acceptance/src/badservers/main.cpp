#include "orders.h"

#include <QCoreApplication>
#include <QFile>
#include <QTemporaryDir>
#include <cstdio>

using namespace signalbox;

namespace {

constexpr std::chrono::milliseconds slack { 1500 }; // of a machine that does other things as well
constexpr std::chrono::seconds orderTrialLasts { 12 };

void say(const QString &line)
{
    std::puts(qPrintable(line));
}

/// Lines that differ, told with a minus (expected) or a plus (found).
int differences(const QString &goldenPath, const QStringList &found)
{
    QFile golden(goldenPath);
    if (!golden.open(QIODevice::ReadOnly)) {
        say(QStringLiteral("no golden file at ") + goldenPath);
        return 1;
    }
    const QStringList expected = QString::fromUtf8(golden.readAll()).split(u'\n', Qt::SkipEmptyParts);
    int count = 0;
    for (const QString &line : expected)
        if (!found.contains(line) && ++count) say(QStringLiteral("- ") + line);
    for (const QString &line : found)
        if (!expected.contains(line) && ++count) say(QStringLiteral("+ ") + line);
    return count;
}

struct Figures
{
    std::size_t animals = 0, verbs = 0;
    int differing = 0, late = 0, twice = 0, strayed = 0, effects = 0;
    bool hold() const { return animals > 30 && differing == 0 && late == 0 && twice == 0 && strayed == 0 && effects > 100; }
};

Figures judge(const Zoo &zoo, const std::vector<std::unique_ptr<VerbTrial>> &trials, const QStringList &lines, const QString &golden)
{
    Figures figures;
    figures.animals = zoo.animals().size();
    figures.verbs = figures.animals ? std::size_t(lines.size()) / figures.animals - 1 : 0;
    figures.differing = differences(golden, lines);
    for (std::size_t i = 0; i < trials.size(); ++i) {
        if (trials[i]->longest() > connectTimeout + answerTimeout + slack && ++figures.late)
            say(zoo.animals()[i]->name() + QStringLiteral(" held a request for %1 ms").arg(trials[i]->longest().count()));
    }
    for (const auto &animal : zoo.animals()) {
        figures.effects += animal->effects();
        if (animal->mostEffects() > 1 && ++figures.twice) say(animal->name() + QStringLiteral(" carried out one order %1 times").arg(animal->mostEffects()));
    }
    figures.strayed = zoo.elsewhere().connections();
    return figures;
}

} // namespace

int main(int argc, char **argv)
{
    QCoreApplication app(argc, argv);
    const QString golden = app.arguments().value(1);
    const bool sabotage = app.arguments().value(2) == QLatin1String("--sabotage");
    const bool write = app.arguments().value(2) == QLatin1String("--write");
    QTemporaryDir dir;
    const TestPki pki(dir.path());
    if (!pki.good) qFatal("the openssl program made no certificates");
    const Zoo zoo(pki);

    std::vector<std::unique_ptr<VerbTrial>> trials;
    std::size_t running = zoo.animals().size();
    std::unique_ptr<OrderTrial> orders;
    const auto orderTrial = [&] { orders = std::make_unique<OrderTrial>(zoo, pki, dir.path(), orderTrialLasts, [] { QCoreApplication::quit(); }); };
    for (const auto &animal : zoo.animals())
        trials.push_back(std::make_unique<VerbTrial>(*animal, pki, sabotage, [&] { if (--running == 0) orderTrial(); }));
    QCoreApplication::exec();

    QStringList lines;
    for (const auto &trial : trials) lines += trial->lines();
    lines += orders->lines();
    if (!orders->fault().isEmpty()) say(orders->fault());
    if (write) {
        QFile file(golden);
        if (!file.open(QIODevice::WriteOnly) || file.write(lines.join(u'\n').toUtf8() + '\n') < 0) qFatal("cannot write");
    }
    const Figures f = judge(zoo, trials, lines, golden);
    const bool good = f.hold() && orders->fault().isEmpty();
    say(QStringLiteral("bad-servers: %1 servers x %2 verbs: %3 texts differ, %4 requests past %5 s, %6 of %7 effects doubled, %8 connections went astray")
            .arg(f.animals).arg(f.verbs).arg(f.differing).arg(f.late).arg(double((connectTimeout + answerTimeout).count()) / 1000).arg(f.twice).arg(f.effects).arg(f.strayed));
    return good ? 0 : 1;
}

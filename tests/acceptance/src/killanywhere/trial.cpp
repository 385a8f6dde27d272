#include "trial.h"

#include "workspace/workspace.h"

#include <QCoreApplication>
#include <QFile>
#include <QThread>

#include <cstdio>
#include <random>

namespace killanywhere {

using namespace signalbox;

namespace {

constexpr unsigned between = 700; // us between two looks

void say(const QString &line)
{
    std::fprintf(stderr, "kill-anywhere: %s\n", qPrintable(line));
}

/// Of the list that the lab's suppliers sent, in an order that mixes good ones with those that fail.
QStringList activationCodes(const QString &folder)
{
    QFile list(folder + QStringLiteral("/activation-codes.tsv"));
    QStringList codes;
    if (!list.open(QIODevice::ReadOnly)) return codes;
    while (!list.atEnd()) {
        const QList<QByteArray> fields = list.readLine().trimmed().split('\t');
        if (fields.size() == 6 && fields[5].startsWith("LPA:")) codes += QString::fromUtf8(fields[5]);
    }
    std::mt19937 random { 20261122 };
    std::shuffle(codes.begin(), codes.end(), random);
    return codes;
}

/// Windows so short that a lost order shows within the trial, and a pace that lets intents wait a while.
bool shorten(const QString &folder)
{
    auto workspace = Workspace::open(folder);
    if (!workspace || workspace->connections.empty()) return false;
    for (ConnectionSettings &connection : workspace->connections) {
        connection.orderLifetime = std::chrono::seconds(180);
        connection.pollInterval = std::chrono::seconds(5);
        connection.verifyWindow = std::chrono::seconds(300);
        connection.submitsPerSecond = 2;
    }
    return workspace->save().has_value();
}

} // namespace

Trial::Trial(Plan plan)
    : m_plan(std::move(plan)), m_terminal(m_plan.programs + QStringLiteral("/signalboxctl"), m_plan.workspace),
      m_engine(m_plan.programs + QStringLiteral("/signalboxd"), { QStringLiteral("--workspace"), m_plan.workspace }, m_plan.log),
      m_eim(m_plan.programs + QStringLiteral("/signalbox-lab"), m_plan.workspace, m_plan.log)
{
    m_clock.start();
}

void Trial::pump()
{
    QCoreApplication::processEvents();
    m_eim.step(m_mortalEim);
    QThread::usleep(between);
}

bool Trial::waitFor(int seconds, const std::function<bool()> &condition)
{
    const qint64 until = m_clock.elapsed() + seconds * 1000;
    while (!condition()) {
        if (m_clock.elapsed() > until || m_eim.ended()) return false;
        pump();
    }
    return true;
}

bool Trial::prepare()
{
    if (!shorten(m_plan.workspace)) return say(QStringLiteral("the workspace cannot be read or written")), false;
    m_journal = std::make_unique<JournalFile>(m_plan.workspace + QStringLiteral("/signalbox.sqlite"));
    m_world = std::make_unique<WorldFile>(m_plan.workspace + QStringLiteral("/world.sqlite"));
    m_broker = std::make_unique<Broker>(m_plan.workspace);
    if (!m_journal->isOpen() || !m_world->isOpen()) return false;
    if (!m_broker->found()) return say(QStringLiteral("the lab's broker is not running")), false;
    m_hunter = std::make_unique<Hunter>(m_engine, *m_journal, *m_world, *m_broker, Hunter::Rules { m_plan.each, m_plan.sabotage });

    m_engine.start();
    if (!waitFor(60, [this] { return m_hunter->engineWorks(); })) return say(QStringLiteral("signalboxd did not take the workspace")), false;
    std::vector<Subject> subjects;
    const bool enough = waitFor(90, [&] {
        for (int i = 0; i < 1000; ++i) pump(); // vehicles come online one by one
        subjects = chooseVehicles(m_terminal, m_plan.vehicles);
        return int(subjects.size()) == m_plan.vehicles;
    });
    if (!enough) return say(QStringLiteral("only %1 suitable vehicles").arg(subjects.size())), false;
    m_submitter = std::make_unique<Submitter>(m_terminal, *m_journal, std::move(subjects), activationCodes(m_plan.workspace), m_plan.workspace, m_plan.operations);
    say(QStringLiteral("%1 vehicles chosen after %2 s").arg(m_plan.vehicles).arg(m_clock.elapsed() / 1000));
    return true;
}

int Trial::wantedKills() const
{
    return m_plan.each * aimCount + m_plan.eimKills;
}

int Trial::kills() const
{
    return m_hunter->tally().kills + m_eim.kills();
}

bool Trial::workDone()
{
    return m_submitter->submitted() >= m_plan.operations && !m_submitter->busy() && m_journal->open().isEmpty();
}

/// Operations and kills in step, so that neither runs out before the other.
void Trial::pace()
{
    m_mortalEim = m_eim.killsBeforePersist() < m_plan.eimKills;
    const Tally &tally = m_hunter->tally();
    const int aimed = tally.kills - tally.missed;
    const int hits = aimed + std::min(m_plan.eimKills, m_eim.killsBeforePersist());
    int upTo = m_plan.atOnce + (m_plan.operations - m_plan.atOnce) * (hits + 2) / wantedKills();
    if (hits >= wantedKills() || m_journal->open().isEmpty()) upTo = m_submitter->submitted() + m_plan.atOnce;
    m_submitter->step(std::min(m_plan.operations, upTo), m_plan.atOnce);
    // The last kills come with the last operations, not all with the first.
    const bool early = aimed * m_plan.operations > m_plan.each * aimCount * m_submitter->submitted();
    m_hunter->step(!early);
}

bool Trial::conduct()
{
    qint64 lastWord = 0;
    while (!workDone()) {
        if (m_eim.ended()) return say(QStringLiteral("the eIM ended by itself")), false;
        if (m_clock.elapsed() > m_plan.seconds * 1000) return say(QStringLiteral("out of time")), false;
        pace();
        pump();
        if (m_clock.elapsed() - lastWord > 20000) {
            lastWord = m_clock.elapsed();
            say(QStringLiteral("%1 s: %2 submitted, %3 open, %4 kills")
                    .arg(lastWord / 1000).arg(m_submitter->submitted()).arg(m_journal->open().size()).arg(kills()));
        }
    }
    return true;
}

/// An order that the eIM still holds could yet be executed, behind the journal's back.
void Trial::letTheWorldEnd()
{
    m_mortalEim = false;
    waitFor(60, [this] {
        for (const auto &orders : m_world->orders())
            for (const WorldOrder &order : orders)
                if (!order.done) return false;
        return true;
    });
    const qint64 until = m_clock.elapsed() + 5000; // two polls of the cards
    waitFor(10, [&] { return m_clock.elapsed() > until; });
}

int Trial::conclude()
{
    const TruthBook truth(m_plan.workspace + QStringLiteral("/truth.jsonl"));
    const Verdict verdict = judge(m_submitter->ids(), *m_journal, *m_world, truth, m_plan.workspace);
    for (const QStringList &list : { verdict.lost, verdict.twice, verdict.wrong, m_submitter->complaints() })
        for (const QString &line : list)
            say(line);
    if (!truth.problem().isEmpty()) say(QStringLiteral("truth.jsonl: %1").arg(truth.problem()));

    const Tally &tally = m_hunter->tally();
    QStringList moments;
    for (int aim = 0; aim < aimCount; ++aim)
        moments += QStringLiteral("%1 %2").arg(name(Aim(aim))).arg(tally[Aim(aim)]);
    moments += QStringLiteral("eIM before persist %1, elsewhere %2")
                   .arg(m_eim.killsBeforePersist()).arg(m_eim.kills() - m_eim.killsBeforePersist());
    writeFigures(verdict);
    QStringList kinds;
    for (auto it = verdict.kinds.cbegin(); it != verdict.kinds.cend(); ++it) kinds += QStringLiteral("%1 %2").arg(it.value()).arg(QString(code(it.key())));
    const bool hunted = tally.complete(5) && m_eim.killsBeforePersist() >= 5 && kills() >= m_plan.atLeast;
    const bool all = m_submitter->submitted() >= m_plan.operations && verdict.kinds.size() >= 4;
    std::printf("kill-anywhere: %d operations (%s; %d succeeded, %d rolled back, %d not executed), %d kills (%s), "
                "%d lost, %d twice, %d against the truth, %lld s\n",
                m_submitter->submitted(), qPrintable(kinds.join(QStringLiteral(", "))), verdict.succeeded, verdict.rolledBack, verdict.failed, kills(),
                qPrintable(moments.join(QStringLiteral(", "))), int(verdict.lost.size()), int(verdict.twice.size()),
                int(verdict.wrong.size()), m_clock.elapsed() / 1000);
    return hunted && all && verdict.holds() && truth.problem().isEmpty() ? 0 : 1;
}

void Trial::writeFigures(const Verdict &verdict) const
{
    if (m_plan.figures.isEmpty()) return;
    QFile file(m_plan.figures);
    const QString line = QStringLiteral("%1 %2 %3 %4 %5 %6\n").arg(m_submitter->submitted()).arg(kills()).arg(verdict.kinds.size())
                             .arg(verdict.lost.size()).arg(verdict.twice.size()).arg(verdict.wrong.size());
    if (file.open(QIODevice::WriteOnly)) file.write(line.toUtf8());
}

int Trial::run()
{
    if (!prepare()) return 1;
    const bool ended = conduct();
    letTheWorldEnd();
    const int verdict = conclude();
    return ended ? verdict : 1;
}

} // namespace killanywhere

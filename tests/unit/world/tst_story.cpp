#include "chronicle.h"

#include "world/evewriter.h"
#include "world/pastwriter.h"
#include "world/truth.h"

#include <QJsonDocument>
#include <QTemporaryDir>
#include <QTest>

using namespace signalbox;
using namespace signalbox::world;
using std::chrono::hours;
using std::chrono::minutes;

namespace {

class MemoryHistory final : public HistoryWriter
{
public:
    QFuture<Result<void>> writeInventory(std::vector<VehicleRecord>) override { return QtFuture::makeReadyFuture(Result<void>()); }
    QFuture<Result<void>> writeFacts(FleetId, std::vector<Fact> facts) override
    {
        for (Fact &fact : facts)
            chronicle.sink()(std::move(fact));
        return QtFuture::makeReadyFuture(Result<void>());
    }
    QFuture<Result<void>> writeStatements(FleetId, VehicleId, std::vector<ProfileStatement>) override
    {
        return QtFuture::makeReadyFuture(Result<void>());
    }
    QFuture<Result<std::int64_t>> prune(Instant) override { return QtFuture::makeReadyFuture(Result<std::int64_t>(0)); }
    Chronicle chronicle;
};

} // namespace

/// What a world was, what goes wrong in it, and what it writes down.
class StoryTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { m_model = smallModel(400); }

    void thePastFlowsIntoThePresent()
    {
        const QTemporaryDir dir;
        auto store = WorldStore::open(dir.filePath(QStringLiteral("world.sqlite")));
        QVERIFY(store);
        MemoryHistory history;
        const auto fleet = *FleetId::parse(u"lab");
        const auto figures = writePast(*m_model, { fleet, morning, 3, 100, {} }, history, **store);
        QVERIFY(figures);
        QCOMPARE(figures->facts, history.chronicle.size());
        QVERIFY(figures->sessions > 300);
        QVERIFY(figures->switches > 0);
        World world(m_model->surroundings(), m_model->fleet(), 100);
        const auto saved = (*store)->vehicles();
        QVERIFY(saved);
        QCOMPARE(saved->size(), 100u);
        for (const auto &[vehicle, state] : *saved)
            QVERIFY(world.vehicle(vehicle).restore(state));
        world.begin(morning);
        world.advance(morning + hours(1), {}, history.chronicle.sink());
        for (std::uint32_t i = 0; i < 100; ++i) {
            const auto &facts = history.chronicle.of(m_model->fleet().vehicles()[i]);
            QVERIFY2(wrongIn(facts).isEmpty(), qPrintable(wrongIn(facts)));
        }
    }

    void everyVehicleHasSaidSomethingBeforeTheWorldBegins()
    {
        const QTemporaryDir dir;
        auto store = WorldStore::open(dir.filePath(QStringLiteral("world.sqlite")));
        QVERIFY(store);
        MemoryHistory history;
        const auto facts = writeEve(*m_model, { *FleetId::parse(u"lab"), morning, 100 }, history, **store);
        QVERIFY(facts);
        QCOMPARE(*facts, history.chronicle.size());
        const auto saved = (*store)->vehicles();
        QVERIFY(saved);
        QCOMPARE(saved->size(), 300u);
        World world(m_model->surroundings(), m_model->fleet(), 400);
        for (const auto &[vehicle, state] : *saved)
            QVERIFY(world.vehicle(vehicle).restore(state));
        int silent = 0, driving = 0;
        for (const VehicleSpec &spec : m_model->fleet().vehicles()) {
            const auto &said = history.chronicle.of(spec);
            const auto positions = only<PositionFact>(said);
            if (spec.index < 100) {
                QVERIFY(said.empty());
                continue;
            }
            const auto sessions = only<SessionFact>(said);
            if (world.vehicles()[spec.index].session().open()) {
                QVERIFY(sessions.front().second.event == SessionEvent::Start);
                QVERIFY(sessions.back().second.event != SessionEvent::Stop);
            }
            silent += positions.empty();
            QVERIFY(positions.size() <= 1);
            const Instant twoMinutesAgo = morning - minutes(2);
            if (!world.vehicles()[spec.index].online() || !spec.duty.at(twoMinutesAgo).driving || !spec.duty.at(morning).driving) continue;
            ++driving;
            QVERIFY2(positions.back().first > twoMinutesAgo, qPrintable(spec.id.toString()));
            QVERIFY(*positions.back().second.ignition);
        }
        QVERIFY2(silent <= 6, qPrintable(QString::number(silent))); // where no network reaches
        QVERIFY(driving > 50);
        world.begin(morning);
        world.advance(morning + hours(1), {}, history.chronicle.sink());
        for (const VehicleSpec &spec : m_model->fleet().vehicles())
            if (const auto &said = history.chronicle.of(spec); spec.index >= 100 && !only<SessionFact>(said).empty())
                QVERIFY2(only<SessionFact>(said).front().second.event == SessionEvent::Start
                             || only<SessionFact>(said).front().second.event == SessionEvent::Stop, qPrintable(spec.id.toString()));
    }

    void truthIsJsonLines()
    {
        const QTemporaryDir dir;
        const QString file = dir.filePath(QStringLiteral("truth.jsonl"));
        (*Truth::open(file))->write(morning, QLatin1StringView("a"), { { QStringLiteral("vehicle"), QStringLiteral("FR-1") } });
        (*Truth::open(file))->write(morning + Span(1), QLatin1StringView("b"), {});
        QFile read(file);
        QVERIFY(read.open(QIODevice::ReadOnly));
        const QList<QByteArray> rows = read.readAll().split('\n');
        QCOMPARE(rows.size(), 3);
        QCOMPARE(QJsonDocument::fromJson(rows[0]).object().value(QLatin1StringView("t")).toString(), QStringLiteral("2026-11-02T09:00:00.000000Z"));
        QCOMPARE(QJsonDocument::fromJson(rows[1]).object().value(QLatin1StringView("what")).toString(), QStringLiteral("b"));
    }

private:
    std::unique_ptr<LabModel> m_model;
};

QTEST_GUILESS_MAIN(StoryTest)
#include "tst_story.moc"

#include "engine/engine.h"
#include "fleet/fleetstate.h"
#include "fleet/history.h"
#include "labchild.h"

#include <QJsonDocument>
#include <QJsonObject>
#include <QSignalSpy>
#include <QTest>

using namespace signalbox;

namespace {

template<typename T>
T waitFor(const QFuture<T> &future)
{
    if (!QTest::qWaitFor([&] { return future.isFinished(); }, 30000)) qFatal("no answer");
    return future.result();
}

QStringList online(Engine &engine)
{
    QStringList out;
    const auto view = engine.fleet().read();
    for (Row row = 0; row < view.size(); ++row)
        if (static_cast<VehicleState>(view->state[row]) == VehicleState::Online && view->sessionOpen[row])
            out << QString::fromUtf8(view->id[row].data(), qsizetype(view->id[row].size()));
    return out;
}

} // namespace

/// The engine against the real broker, the real eIM and the lab's cards.
class SwitchTest : public QObject
{
    Q_OBJECT

    LabChild m_lab;
    std::unique_ptr<Engine> m_engine;
    Viewer m_admin;

    Result<Operation> switchAny(const QString &name)
    {
        const VehicleId vehicle = *VehicleId::parse(name);
        const auto targets = waitFor(m_engine->operationsDesk().targets(m_admin, vehicle));
        if (!targets) return tl::unexpected(targets.error());
        for (const SwitchTarget &target : *targets) {
            if (!target.possible) continue;
            OperationRequest request;
            request.kind = OperationKind::Enable;
            request.vehicle = vehicle;
            request.iccid = target.profile.iccid;
            request.reason = QStringLiteral("integration");
            return waitFor(m_engine->operationsDesk().submit(m_admin, request));
        }
        return failure("no-target");
    }
    Operation settled(const QUuid &id)
    {
        Operation last;
        const bool ended = QTest::qWaitFor([&] {
            const auto all = waitFor(m_engine->operationsDesk().list(m_admin, {}));
            for (const Operation &op : *all)
                if (op.id == id) last = op;
            return last.state == OperationState::Settled;
        }, 150'000);
        if (!ended) qWarning("OP-%lld stays %s", static_cast<long long>(last.number), code(last.state).data());
        return last;
    }

private Q_SLOTS:
    void initTestCase()
    {
        QVERIFY(m_lab.start({ QStringLiteral("--vehicles"), QStringLiteral("60"), QStringLiteral("--scenario"), QStringLiteral("none"),
                              QStringLiteral("--poll"), QStringLiteral("3") }));
        const auto workspace = Workspace::open(m_lab.workspace());
        QVERIFY2(workspace, workspace ? "" : qPrintable(workspace.error().code));
        auto opened = Engine::open(*workspace, { .useKeychain = false });
        QVERIFY2(opened, opened ? "" : qPrintable(opened.error().code + opened.error().technical));
        m_engine = std::move(*opened);
        QSignalSpy ready(m_engine.get(), &Engine::ready);
        m_engine->start();
        QVERIFY(ready.wait(30'000));
        QVERIFY(m_engine->isOwner());
    }

    void theFleetComesAlive()
    {
        QTRY_VERIFY_WITH_TIMEOUT(online(*m_engine).size() >= 5, 60'000);
        QTRY_VERIFY_WITH_TIMEOUT(m_engine->status().feeds.at(0).messages > 0, 60'000); // the store knew some before the feed came
        QTRY_VERIFY_WITH_TIMEOUT(m_engine->status().feeds.at(0).health == Health::Good, 60'000);
        const EngineStatus status = m_engine->status();
        QCOMPARE(status.vehicles, 60);
        QCOMPARE(status.feeds.at(0).refused, std::uint64_t(0));
        QVERIFY(m_engine->openSessions() > 0);
    }

    void everyLinkAnswersItsTest()
    {
        const auto connection = waitFor(m_engine->testConnection(m_engine->workspace().connections.at(0).name));
        QVERIFY2(connection, connection ? "" : qPrintable(connection.error().code + u' ' + connection.error().technical));
        const auto feed = waitFor(m_engine->testFeed(m_engine->workspace().feeds.at(0).name));
        QVERIFY2(feed, feed ? "" : qPrintable(feed.error().code + u' ' + feed.error().technical));
        QVERIFY(waitFor(m_engine->testStore()));
    }

    void aSwitchIsSeenOnTheAir()
    {
        QList<QUuid> submitted;
        for (const QString &name : online(*m_engine).mid(0, 8))
            if (const auto recorded = switchAny(name)) submitted << recorded->id;
        QVERIFY(submitted.size() >= 3);
        int verified = 0;
        for (const QUuid &id : submitted) {
            const Operation op = settled(id);
            QCOMPARE(op.state, OperationState::Settled);
            QVERIFY(op.outcome == OperationOutcome::Succeeded || op.outcome == OperationOutcome::RolledBack);
            QCOMPARE(op.evidence, Evidence::Observed);
            QCOMPARE(op.attempts, 1);
            if (op.outcome != OperationOutcome::Succeeded) continue;
            ++verified;
            QVERIFY(op.interruption && *op.interruption >= Span(0) && *op.interruption < std::chrono::minutes(3));
            const Row row = m_engine->fleet().find(op.vehicle);
            QTRY_VERIFY(m_engine->fleet().read()->iccid[row] == *op.iccid);
        }
        QVERIFY2(verified > 0, "not one of the vehicles has coverage of another of its profiles");
    }

    void statementsFollow()
    {
        const auto answer = waitFor(m_engine->operationsDesk().list(m_admin, {}));
        const auto &list = *answer;
        const auto done = std::find_if(list.begin(), list.end(), [](const Operation &o) { return o.outcome == OperationOutcome::Succeeded; });
        QVERIFY(done != list.end());
        const auto says = [&](ProfileSource source) {
            const auto said = waitFor(m_engine->history().profiles(m_admin, done->vehicle));
            for (const ProfileStatement &s : *said)
                if (s.source == source && s.profile.iccid == *done->iccid && s.profile.state == ProfileState::Enabled) return true;
            return false;
        };
        QTRY_VERIFY(says(ProfileSource::Believed));
        QTRY_VERIFY(says(ProfileSource::OnAir));
        OperationRequest read;
        read.kind = OperationKind::ReadStatus;
        read.vehicle = done->vehicle;
        const auto recorded = waitFor(m_engine->operationsDesk().submit(m_admin, read));
        QVERIFY(recorded);
        QCOMPARE(settled(recorded->id).outcome, OperationOutcome::Succeeded);
        QTRY_VERIFY(says(ProfileSource::Provider));
    }

    void theTerminalSpeaksJson()
    {
        const QString name = online(*m_engine).value(0);
        const CtlAnswer count = ctl(m_lab.workspace(), { QStringLiteral("--json"), QStringLiteral("fleet"), QStringLiteral("count") });
        QVERIFY2(count.exit == 0, count.error.constData());
        QCOMPARE(QJsonDocument::fromJson(count.out).object().value(QStringLiteral("vehicles")).toInt(), 60);

        const CtlAnswer show = ctl(m_lab.workspace(), { QStringLiteral("--json"), QStringLiteral("--role"), QStringLiteral("finance"),
                                                       QStringLiteral("vehicle"), QStringLiteral("show"), name });
        QVERIFY2(show.exit == 0, show.error.constData());
        QVERIFY(QJsonDocument::fromJson(show.out).object().value(QStringLiteral("eid")).toString().startsWith(QChar(0x2022)));

        QCOMPARE(ctl(m_lab.workspace(), { QStringLiteral("--role"), QStringLiteral("finance"), QStringLiteral("operation"), QStringLiteral("submit"),
                                          QStringLiteral("read-status"), QStringLiteral("--vehicle"), name }).exit, 3);
        QCOMPARE(ctl(m_lab.workspace(), { QStringLiteral("nonsense") }).exit, 2);
        QCOMPARE(ctl(m_lab.workspace(), { QStringLiteral("vehicle"), QStringLiteral("show"), QStringLiteral("NO-SUCH-1") }).exit, 1);
        const CtlAnswer tested = ctl(m_lab.workspace(), { QStringLiteral("--json"), QStringLiteral("connection"), QStringLiteral("test") });
        QVERIFY2(tested.exit == 0, tested.out.constData());

        // The desk's engine does the work that the terminal asked for.
        const CtlAnswer read = ctl(m_lab.workspace(), { QStringLiteral("--json"), QStringLiteral("operation"), QStringLiteral("submit"),
                                                       QStringLiteral("read-status"), QStringLiteral("--vehicle"), name,
                                                       QStringLiteral("--wait"), QStringLiteral("30") });
        QVERIFY2(read.exit == 0, read.out.constData());
        QCOMPARE(QJsonDocument::fromJson(read.out).object().value(QStringLiteral("outcome")).toString(), QStringLiteral("succeeded"));
    }

    void theTerminalWorksAlone()
    {
        const QString name = online(*m_engine).value(0);
        m_engine.reset();
        const CtlAnswer read = ctl(m_lab.workspace(), { QStringLiteral("--json"), QStringLiteral("operation"), QStringLiteral("submit"),
                                                       QStringLiteral("read-status"), QStringLiteral("--vehicle"), name,
                                                       QStringLiteral("--wait"), QStringLiteral("30") });
        QVERIFY2(read.exit == 0, read.out + read.error);
    }
};

QTEST_GUILESS_MAIN(SwitchTest)
#include "tst_switch.moc"

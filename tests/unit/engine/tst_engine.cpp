#include "engine/engine.h"
#include "fleet/fleetstate.h"
#include "fleet/history.h"
#include "interchange/importer.h"
#include "store/sqlitestore.h"

#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace signalbox;

namespace {

VehicleRecord vehicle(const char *id)
{
    VehicleRecord record;
    record.fleet = *FleetId::parse(u"demo");
    record.id = *VehicleId::fromUtf8(id);
    record.cohort = QStringLiteral("Long-haul");
    record.rats = ratBit(Rat::Lte);
    record.eid = *Eid::parse(u"89049032123451234512345678901235");
    record.connection = QStringLiteral("eim");
    Profile a, b;
    a.iccid = *Iccid::parse(u"8933011234567890123");
    a.state = ProfileState::Enabled;
    a.home = *Plmn::parse(u"20801");
    b.iccid = *Iccid::parse(u"8933102234567890124");
    b.home = *Plmn::parse(u"20810");
    record.profiles = { a, b };
    return record;
}

OperationRequest enable(const char *id)
{
    OperationRequest request;
    request.kind = OperationKind::Enable;
    request.vehicle = *VehicleId::fromUtf8(id);
    request.iccid = *Iccid::parse(u"8933102234567890124");
    return request;
}

template<typename T>
T waitFor(const QFuture<T> &future)
{
    if (!QTest::qWaitFor([&] { return future.isFinished(); }, 20000)) qFatal("no answer");
    return future.result();
}

} // namespace

class EngineTest : public QObject
{
    Q_OBJECT

    std::unique_ptr<QTemporaryDir> m_dir;
    Workspace m_workspace;
    Viewer m_admin;

    std::unique_ptr<Engine> engine(EngineOptions options = {})
    {
        options.useKeychain = false;
        auto opened = Engine::open(m_workspace, options);
        if (!opened) qFatal("%s", qPrintable(opened.error().code));
        QSignalSpy ready(opened->get(), &Engine::ready);
        (*opened)->start();
        if (ready.isEmpty() && !ready.wait(20000)) qFatal("not ready");
        return std::move(*opened);
    }
    OperationState stateOf(Engine &engine, const QUuid &id)
    {
        const auto list = waitFor(engine.operationsDesk().list(m_admin, {}));
        for (const Operation &op : *list)
            if (op.id == id) return op.state;
        return OperationState::Drafted;
    }

private Q_SLOTS:
    void init()
    {
        m_dir = std::make_unique<QTemporaryDir>();
        m_workspace = Workspace::fresh(m_dir->path(), QStringLiteral("test"), *FleetId::parse(u"demo"));
        ConnectionSettings eim;
        eim.name = QStringLiteral("eim");
        eim.url = QUrl(QStringLiteral("https://127.0.0.1:1/api"));
        m_workspace.connections = { eim };
        const WallClock clock;
        SqliteStoreOptions options;
        options.path = m_workspace.store.path;
        const auto store = SqliteStore::open(options, clock);
        QVERIFY(store);
        QVERIFY(waitFor((*store)->writer().writeInventory({ vehicle("FR-TRK-1"), vehicle("FR-TRK-2") })));
    }

    void loadsTheInventoryAndTellsHowItIs()
    {
        const auto desk = engine();
        QVERIFY(desk->isOwner());
        const EngineStatus status = desk->status();
        QVERIFY(status.ready && status.owner && !status.error);
        QCOMPARE(status.vehicles, 2);
        QVERIFY(desk->fleet().find(*VehicleId::fromUtf8("FR-TRK-1")) != noRow);
        QCOMPARE(int(status.connections.size()), 1);
        QVERIFY(waitFor(desk->testStore()));
        QCOMPARE(waitFor(desk->testFeed(QStringLiteral("none"))).error().code, QStringLiteral("feed.unknown"));
        QCOMPARE(waitFor(desk->testConnection(QStringLiteral("eim"))).error().code, QStringLiteral("connection.refused"));
        QTRY_VERIFY(desk->status().connections[0].health == Health::Down);
    }

    /// The second start has a snapshot beside the store; what was done to the store meanwhile counts all the same.
    void startsAgainFromWhatItKept()
    {
        const QString kept = m_workspace.file(QStringLiteral("fleet.snapshot"));
        engine().reset();
        QVERIFY(QFile::exists(kept));
        QCOMPARE(QFile(kept).permissions() & (QFile::ReadGroup | QFile::WriteGroup | QFile::ReadOther | QFile::WriteOther), QFile::Permissions());
        {
            const auto again = engine();
            QCOMPARE(again->status().vehicles, 2);
            QVERIFY(!again->status().filling);
        }
        {
            const WallClock clock;
            SqliteStoreOptions options;
            options.path = m_workspace.store.path;
            const auto store = SqliteStore::open(options, clock);
            QVERIFY(waitFor((*store)->writer().writeInventory({ vehicle("FR-TRK-3") })));
            QVERIFY(waitFor((*store)->writer().writeFacts(*FleetId::parse(u"demo"), { { *VehicleId::fromUtf8("FR-TRK-2"), clock.now(), 1, DeviceFact { 12.5f, {}, "9.9", {} } } })));
        }
        const auto third = engine();
        QCOMPARE(third->status().vehicles, 3);
        const auto view = third->fleet().read();
        QCOMPARE(view.text(view->firmware[third->fleet().find(*VehicleId::fromUtf8("FR-TRK-2"))]), std::string_view("9.9"));
    }

    void keepsAnIntentThatCannotBeSent()
    {
        QUuid id;
        {
            const auto desk = engine();
            QSignalSpy changed(&desk->operationsDesk(), &OperationsDesk::changed);
            const auto recorded = waitFor(desk->operationsDesk().submit(m_admin, enable("FR-TRK-1")));
            QVERIFY2(recorded, recorded ? "" : qPrintable(recorded.error().code + recorded.error().parameters.value(QStringLiteral("finding")).toString()));
            id = recorded->id;
            QTRY_VERIFY(changed.count() >= 3); // recorded, submitting, recorded again: nobody listens there
            const Row row = desk->fleet().find(*VehicleId::fromUtf8("FR-TRK-1"));
            QTRY_VERIFY(desk->fleet().read().operation(row) != nullptr);
            QCOMPARE(desk->status().openOperations, 1);
        }
        const auto next = engine();
        const Row row = next->fleet().find(*VehicleId::fromUtf8("FR-TRK-1"));
        QVERIFY(next->fleet().read().operation(row) != nullptr);
        QVERIFY(isOpen(stateOf(*next, id)));
    }

    void aSecondEngineOnlyLooksAndIsFollowed()
    {
        auto owner = engine();
        const auto viewer = engine();
        QVERIFY(owner->isOwner());
        QVERIFY(!viewer->isOwner());
        const auto recorded = waitFor(viewer->operationsDesk().submit(m_admin, enable("FR-TRK-2")));
        QVERIFY(recorded);
        // The owner finds it in the journal and tries; the viewer sees that it did.
        QTRY_VERIFY_WITH_TIMEOUT(waitFor(viewer->operationsDesk().transitions(m_admin, recorded->id))->size() >= 3, 10000);
        const auto cancelled = waitFor(viewer->operationsDesk().cancel(m_admin, recorded->id));
        if (cancelled) QTRY_VERIFY_WITH_TIMEOUT(owner->status().openOperations == 0, 10000);
        else QCOMPARE(cancelled.error().code, QStringLiteral("operation.sent")); // it was just being tried
        owner.reset();
        QTRY_VERIFY_WITH_TIMEOUT(viewer->isOwner(), 10000);
    }

    void showsWhatAnotherProgramImported()
    {
        const auto desk = engine(), terminal = engine({ .ingest = false, .operate = false, .useKeychain = false });
        QFile file(m_dir->filePath(QStringLiteral("new.csv")));
        QVERIFY(file.open(QIODevice::WriteOnly) && file.write("vehicle,cohort\nFR-VAN-9,Parcel\n") > 0 && file.flush());
        const ImportRequest request { file.fileName(), {}, {}, { m_workspace.fleet, m_admin, {}, {} }, InventoryStore::Mode::Import };
        QVERIFY(waitFor(Importer(terminal->inventory(), HeaderWords::load().value()).run(request, {})));
        QTRY_VERIFY_WITH_TIMEOUT(desk->fleet().find(*VehicleId::fromUtf8("FR-VAN-9")) != noRow, 20000);
    }

    void aViewerByChoiceTakesNoLock()
    {
        const auto terminal = engine({ .ingest = false, .operate = false, .useKeychain = false });
        QVERIFY(!terminal->isOwner());
        const auto desk = engine();
        QVERIFY(desk->isOwner());
    }

    void refusesARoleAndABusyCard()
    {
        const auto desk = engine();
        Viewer finance;
        finance.role = Role::Finance;
        QCOMPARE(waitFor(desk->operationsDesk().submit(finance, enable("FR-TRK-1"))).error().code, QStringLiteral("access.denied"));
        QVERIFY(waitFor(desk->operationsDesk().submit(m_admin, enable("FR-TRK-1"))));
        // Both vehicles were given the same card: the journal keeps one open operation on it.
        QCOMPARE(waitFor(desk->operationsDesk().submit(m_admin, enable("FR-TRK-2"))).error().code, QStringLiteral("journal.eid-busy"));
    }
};

QTEST_GUILESS_MAIN(EngineTest)
#include "tst_engine.moc"

#include "engine/incidentsroom.h"
#include "store/sqlitestore.h"
#include "unit/incidents/livelytown.h"

#include <QTemporaryDir>
#include <QTest>

using namespace signalbox;

/// The room over a real store: what it finds is written down, and another room goes on with it.
class tst_IncidentsRoom : public QObject
{
    Q_OBJECT
    QTemporaryDir m_dir;
    LivelyTown m_town;
    std::map<QString, Instant> m_lost;
    std::unique_ptr<SqliteStore> m_store;
    std::unique_ptr<IncidentsRoom> m_room;

    void open()
    {
        m_room.reset();
        m_store.reset();
        SqliteStoreOptions options;
        options.path = m_dir.filePath(QStringLiteral("signalbox.sqlite"));
        m_store = std::move(*SqliteStore::open(std::move(options), m_town.clock));
        m_room = std::make_unique<IncidentsRoom>(IncidentsRoom::Parts { m_store->incidents(), m_town.fleet, m_town.clock, *FleetId::parse(u"demo"), [this] { return m_lost; } });
        m_town.onSecond = [this] { m_room->tick(); };
    }
    std::vector<Incident> incidents() const { return m_store->incidents().list(Viewer {}, 100).result().value(); }
    /// Searching has its share of the wall only, and the town lives faster.
    template<typename Condition>
    bool passUntil(Condition condition)
    {
        for (int second = 0; second < 20'000 && !condition(); ++second) m_town.pass(1);
        return condition();
    }

private Q_SLOTS:
    void whatIsFoundIsKeptAndGoesOnAfterARestart()
    {
        open();
        m_town.pass(3);
        QVERIFY(incidents().empty()); // it does not run yet
        m_room->run();
        m_town.pass(15 * 60);
        QVERIFY(incidents().empty());
        m_town.silence("lyon", 118);
        QVERIFY(passUntil([&] { return incidents().size() == 1 && incidents().front().now == 118; }));
        const Incident before = incidents().front();
        QCOMPARE(before.number, std::int64_t(1));
        QVERIFY(before.cause.network == Plmn::parse(u"20801").value() && before.cause.region && before.cause.city == QStringLiteral("Lyon"));
        QCOMPARE(m_store->incidents().members(Viewer {}, before.id, 1000).result()->size(), std::size_t(118));

        open();
        m_room->run();
        m_town.pass(60);
        QCOMPARE(incidents().size(), std::size_t(1));
        QCOMPARE(incidents().front().id, before.id);
        QCOMPARE(incidents().front().now, 118);
        m_town.wake();
        QVERIFY(passUntil([&] { return incidents().front().state() == IncidentState::Resolved; }));
        const auto members = m_store->incidents().members(Viewer {}, before.id, 1000).result();
        QVERIFY(members && members->size() == 118);
        QVERIFY(std::all_of(members->begin(), members->end(), [](const IncidentMember &member) { return member.backAt.has_value(); }));
        QCOMPARE(m_store->incidents().find(Viewer {}, before.id).result()->events.back().kind, IncidentEventKind::Resolved);
    }

    void aLostFeedIsALineOfItsOwn()
    {
        m_lost = { { QStringLiteral("broker"), m_town.clock.now() } };
        m_town.pass(10);
        QCOMPARE(incidents().size(), std::size_t(1)); // it may come back at once
        m_town.pass(20);
        QCOMPARE(incidents().size(), std::size_t(2));
        QCOMPARE(incidents().front().cause.feed, QStringLiteral("broker"));
        m_lost.clear();
        m_town.pass(2);
        QCOMPARE(incidents().front().state(), IncidentState::Resolved);
    }
};

QTEST_GUILESS_MAIN(tst_IncidentsRoom)
#include "tst_incidentsroom.moc"

#include "textworld.h"

#include "fleet/keptorder.h"
#include "fleet/query.h"
#include "fleet/textranks.h"

#include <QRandomGenerator>

using namespace signalbox;
using namespace std::chrono_literals;

/// Orders that are kept against orders that are made anew, and texts against std::string.
class TestKeptOrder : public QObject
{
    Q_OBJECT

    QRandomGenerator m_random { 5 };

    int below(int limit) { return int(m_random.bounded(limit)); }

    QString line(int vehicle)
    {
        QString text = QStringLiteral("V-%1 at %2,%3 speed %4").arg(vehicle).arg(below(120) - 60).arg(below(300) - 150).arg(below(30));
        if (below(2)) text += QStringLiteral(" radio 20801 lte rsrp %1").arg(-below(30) - 80);
        if (below(3) == 0) text += QStringLiteral(" battery %1 firmware 4.%2").arg(below(40) / 10.0 + 10).arg(below(6));
        if (below(4) == 0) text += QStringLiteral(" start s%1 imsi 2080144170322%2 iccid 893301001904417032%3").arg(below(9)).arg(10 + below(80)).arg(10 + below(80));
        return text + QStringLiteral(" ago %1s").arg(below(4000));
    }

    static std::vector<Row> naive(const TextWorld &world, const SortOrder &order, const RowSet &rows)
    {
        std::vector<std::vector<std::uint64_t>> codes;
        const auto view = world.fleet.read();
        for (const SortKey &key : order.keys) {
            codes.emplace_back(view.size());
            sortCodes(view, key.field, 0, view.size(), world.clock.now(), codes.back().data());
        }
        const auto text = [&](const SortKey &key, Row row) {
            if (sortKind(key.field) == SortKind::Name) return std::string(view.text(key.field == SortField::Cohort ? view->cohort[row] : view->firmware[row]));
            SortTexts texts;
            std::string_view found;
            texts.read(view, key.field, row, row + 1, &found);
            texts.finish(&found);
            return std::string(found);
        };
        std::vector<Row> out = rows.rows();
        std::sort(out.begin(), out.end(), [&](Row a, Row b) {
            for (std::size_t i = 0; i < order.keys.size(); ++i) {
                const SortKey &key = order.keys[i];
                if (sortKind(key.field) == SortKind::Number) {
                    const auto x = codes[i][a], y = codes[i][b];
                    if (x == y) continue;
                    if (x == noSortCode || y == noSortCode) return y == noSortCode;
                    return key.descending ? x > y : x < y;
                }
                const std::string x = text(key, a), y = text(key, b);
                if (x == y) continue;
                if (x.empty() || y.empty()) return y.empty();
                return key.descending ? x > y : x < y;
            }
            return std::string_view(view->id[a]) < std::string_view(view->id[b]);
        });
        return out;
    }

private Q_SLOTS:
    void keepsWhatANewSortGives_data()
    {
        QTest::addColumn<QList<int>>("fields"); // negative: descending
        QTest::newRow("state and age") << QList<int> { -int(SortField::State) - 100, -int(SortField::LastFact) - 100 };
        for (int field = 0; field < sortFieldCount; ++field) {
            QTest::addRow("field %d", field) << QList<int> { field };
            QTest::addRow("field %d down", field) << QList<int> { -field - 100 };
        }
        QTest::newRow("four wide keys") << QList<int> { int(SortField::LastFact), -int(SortField::Session) - 100, int(SortField::Iccid), int(SortField::Today) };
        QTest::newRow("name inside") << QList<int> { -int(SortField::Firmware) - 100, int(SortField::Vehicle), int(SortField::Rsrp) };
    }

    void keepsWhatANewSortGives()
    {
        QFETCH(QList<int>, fields);
        SortOrder order { {} };
        for (const int field : fields) order.keys.push_back({ SortField(field <= -100 ? -field - 100 : field), field <= -100 });
        TextWorld world;
        for (int i = 0; i < 60; ++i) world.tell(line(below(1000)));
        KeptOrder kept;
        for (int round = 0; round < 12; ++round) {
            world.pass(20min);
            const int changes = round % 3 == 2 ? 60 : 4;
            for (int i = 0; i < changes; ++i) world.tell(line(round == 5 ? below(1000) : below(70)));
            world.judge();
            const RowSet all = FleetQuery::everything({}).evaluate(world.fleet.read(), world.clock.now());
            RowSet some(world.fleet.size(), 0);
            for (Row row = 0; row < world.fleet.size(); row += 1 + Row(below(3))) some.add(row);
            kept.update(world.fleet, order, world.clock.now());
            QCOMPARE(kept.rows(all), naive(world, order, all));
            QCOMPARE(kept.rows(some), naive(world, order, some));
            QCOMPARE(sorted(world.fleet, some, order, world.clock.now()), naive(world, order, some));
        }
    }

    void followsFewChangesWithoutSortingAnew()
    {
        TextWorld world;
        for (int i = 0; i < 500; ++i) world.tell(line(i) + QStringLiteral(" radio 20801 lte rsrp -%1").arg(80 + i % 30));
        const SortOrder order { { { SortField::Rsrp, true } } };
        KeptOrder kept;
        kept.update(world.fleet, order, world.clock.now());
        QCOMPARE(kept.changed(), std::size_t(500));
        world.pass(1min);
        world.tell(QStringLiteral("V-7 radio 20801 lte rsrp -82\nV-8 radio 20801 lte rsrp -119"));
        kept.update(world.fleet, order, world.clock.now());
        QVERIFY(kept.changed() <= 2);
    }

    void addressesGoByTheirNumbers()
    {
        QCOMPARE(sortKind(SortField::Ip), SortKind::Text);
        TextWorld world;
        world.tell(QStringLiteral("A start s1\nB start s1\nC at 1,1"));
        SortTexts texts;
        std::vector<std::string_view> views(world.fleet.size());
        texts.read(world.fleet.read(), SortField::Ip, 0, 3, views.data());
        texts.finish(views.data());
        QCOMPARE(views[0], std::string_view("4\x0a\x14\x1e\x28"));
        QVERIFY(views[2].empty());
    }

    void textsInOctetOrder_data()
    {
        QTest::addColumn<int>("longest");
        QTest::addColumn<int>("letters");
        QTest::addColumn<int>("count");
        QTest::newRow("short") << 3 << 4 << 3000;
        QTest::newRow("numbers") << 12 << 10 << 3000;
        QTest::newRow("long, few letters") << 120 << 2 << 3000;
        QTest::newRow("long, many letters") << 70 << 200 << 3000;
        QTest::newRow("alike for long") << -60 << 3 << 3000;
        QTest::newRow("none") << 0 << 1 << 3000;
        QTest::newRow("two threads") << 12 << 3 << 120'000;
        QTest::newRow("two threads, few texts") << 2 << 2 << 120'000;
    }

    void textsInOctetOrder()
    {
        QFETCH(int, longest);
        QFETCH(int, letters);
        QFETCH(int, count);
        std::vector<std::string> texts;
        for (int i = 0; i < count; ++i) {
            std::string text = longest < 0 ? std::string(std::size_t(-longest), 'x') : std::string();
            for (int size = longest == 0 ? 0 : below(std::abs(longest) + 1); size > 0; --size) text += char(40 + below(letters));
            texts.push_back(std::move(text));
        }
        const std::vector<std::string_view> views(texts.begin(), texts.end());
        SideBySide both;
        const TextRanks ranks = rankTexts(views, both);
        QCOMPARE(ranks.order.size(), views.size());
        for (std::size_t i = 1; i < views.size(); ++i) {
            const std::uint32_t a = ranks.order[i - 1], b = ranks.order[i];
            QVERIFY(views[a] <= views[b]);
            if (views[a] == views[b]) QVERIFY(a < b);
            QCOMPARE(ranks.ranks[b] - ranks.ranks[a], views[a] == views[b] ? 0u : 1u);
        }
        QCOMPARE(ranks.distinct, ranks.ranks[ranks.order.back()] + 1);
        QCOMPARE(rankTexts({}, both).distinct, 0u);
    }
};

QTEST_GUILESS_MAIN(TestKeptOrder)
#include "tst_keptorder.moc"

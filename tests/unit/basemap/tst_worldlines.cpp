#include "basemap/pointlevels.h"
#include "basemap/worldlines.h"

#include <QElapsedTimer>
#include <QRandomGenerator>
#include <QTest>
#include <cmath>

using namespace signalbox;

class TestWorldLines : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void counts_data();
    void counts();
    void ringsClose_data() { counts_data(); }
    void ringsClose();
    void bordersAreShared();
    void pointsStayNear();
    void simplifiedLinesStayWithinATolerance();
    void levelsOfDegenerateLines();

private:
    std::optional<WorldLines> m_coarse, m_fine;
};

void TestWorldLines::initTestCase()
{
    QElapsedTimer timer;
    timer.start();
    auto coarse = WorldLines::load(QStringLiteral("basemap/world50.arcs"));
    const auto first = timer.restart();
    auto fine = WorldLines::load(QStringLiteral("basemap/world10.arcs"));
    qInfo("1:50m read in %d ms, 1:10m in %d ms", int(first), int(timer.elapsed()));
    QVERIFY(coarse && fine);
    m_coarse = std::move(*coarse);
    m_fine = std::move(*fine);
    QCOMPARE(
        WorldLines::load(QStringLiteral("basemap/none")).error().code, QStringLiteral("reference.missing"));
}

void TestWorldLines::counts_data()
{
    QTest::addColumn<bool>("fine");
    QTest::addColumn<int>("arcs");
    QTest::addColumn<int>("points");
    QTest::addColumn<int>("leastRings");
    QTest::newRow("1:50m") << false << 1959 << 80617 << 1400;
    QTest::newRow("1:10m") << true << 4635 << 477295 << 4000;
}

void TestWorldLines::counts()
{
    QFETCH(bool, fine);
    QFETCH(int, arcs);
    QFETCH(int, points);
    QFETCH(int, leastRings);
    const WorldLines &lines = fine ? *m_fine : *m_coarse;
    QCOMPARE(int(lines.arcs().size()), arcs);
    QCOMPARE(int(lines.points().size()), points);
    QCOMPARE(lines.levels().size(), lines.points().size());
    QVERIFY(int(lines.land().size()) >= leastRings);
}

void TestWorldLines::ringsClose()
{
    QFETCH(bool, fine);
    const WorldLines &lines = fine ? *m_fine : *m_coarse;
    int polar = 0;
    for (const WorldLines::Ring &ring : lines.land()) {
        const auto ends = [&](const WorldLines::RingPart &part) {
            const auto &arc = lines.arcs()[part.arc];
            auto first = lines.points()[arc.first], last = lines.points()[arc.first + arc.count - 1];
            first.x += part.shift;
            last.x += part.shift;
            return part.backwards ? std::pair(last, first) : std::pair(first, last);
        };
        for (size_t i = 0; i + 1 < ring.parts.size(); ++i) {
            const auto end = ends(ring.parts[i]).second, start = ends(ring.parts[i + 1]).first;
            QVERIFY(end.x == start.x && end.y == start.y);
        }
        const auto start = ends(ring.parts.front()).first, end = ends(ring.parts.back()).second;
        QCOMPARE(std::abs(end.x - start.x), ring.polar ? WorldLines::world : 0);
        QCOMPARE(end.y, start.y);
        polar += ring.polar;
    }
    QCOMPARE(polar, 1); // Antarctica
}

void TestWorldLines::bordersAreShared()
{
    int coasts = 0, borders = 0;
    for (const WorldLines::Arc &arc : m_fine->arcs()) {
        coasts += arc.kind == ArcsFile::Kind::Coast;
        borders += arc.kind == ArcsFile::Kind::Border;
    }
    QVERIFY(coasts > 4000);
    QVERIFY(borders > 300 && borders < 700);
    // No coast arc may be in the land less than once, no border arc at all.
    std::vector<int> uses(m_fine->arcs().size());
    for (const WorldLines::Ring &ring : m_fine->land())
        for (const WorldLines::RingPart &part : ring.parts)
            ++uses[part.arc];
    for (size_t i = 0; i < uses.size(); ++i)
        QCOMPARE(uses[i], m_fine->arcs()[i].kind == ArcsFile::Kind::Coast ? 1 : 0);
}

void TestWorldLines::pointsStayNear()
{
    for (const WorldLines *lines : { &*m_coarse, &*m_fine })
        for (const WorldLines::Arc &arc : lines->arcs())
            for (std::uint32_t i = arc.first + 1; i < arc.first + arc.count; ++i)
                QVERIFY(std::abs(lines->points()[i].x - lines->points()[i - 1].x) < WorldLines::world / 8);
}

void TestWorldLines::simplifiedLinesStayWithinATolerance()
{
    QRandomGenerator random(1);
    std::vector<WorldLines::Point> line(400);
    for (int i = 0; i < 400; ++i)
        line[size_t(i)] = { i * 100000, int(random.bounded(4000000)) };
    std::vector<std::uint8_t> levels(line.size(), 99);
    computePointLevels(line, levels);
    for (int zoom = 0; zoom <= 10; ++zoom) {
        const double pixel = std::exp2(WorldLines::pixelShift - zoom);
        WorldLines::Point from = line[0];
        size_t before = 0;
        for (size_t i = 1; i < line.size(); ++i) {
            if (levels[i] > zoom) continue;
            for (size_t k = before + 1; k < i; ++k) { // every point left out is near the chord
                const double dx = line[i].x - from.x, dy = line[i].y - from.y;
                const double t = std::clamp(
                    ((line[k].x - from.x) * dx + (line[k].y - from.y) * dy) / (dx * dx + dy * dy), 0.0, 1.0);
                QVERIFY(std::hypot(line[k].x - from.x - t * dx, line[k].y - from.y - t * dy) <= pixel * 0.5);
            }
            from = line[i];
            before = i;
        }
    }
    QVERIFY(std::ranges::count_if(levels, [](auto level) { return level <= 1; }) < 200);
}

void TestWorldLines::levelsOfDegenerateLines()
{
    computePointLevels({}, {});
    std::vector<WorldLines::Point> same(5, { 7, 7 });
    std::vector<std::uint8_t> levels(5, 99);
    computePointLevels(same, levels);
    QCOMPARE(levels.front(), std::uint8_t(0));
    QCOMPARE(levels.back(), std::uint8_t(0));
    QVERIFY(levels[2] > 20);
    const std::vector<WorldLines::Point> island { { 0, 0 }, { 1 << 22, 0 }, { 1 << 22, 1 << 22 }, { 0, 0 } };
    levels.assign(4, 99);
    computePointLevels(island, levels);
    QVERIFY(levels[2] == 0 && levels[1] <= 1); // a ring does not collapse to its start
}

QTEST_APPLESS_MAIN(TestWorldLines)
#include "tst_worldlines.moc"

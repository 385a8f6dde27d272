#include "map/byteplane.h"
#include "map/clusters.h"

#include <QTest>

using namespace signalbox;

/// Whatever the order and however dense, the worst vehicle shows.
class TestCrowd : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init();
    void worstWinsInEveryOrder();
    void discsAreRound();
    void edgesAreMeansOfFour();
    void sharesShowTogether();
    void discsReachInFromOutside();
    void kernelsAgree();
    void placesAreExact_data();
    void placesAreExact();
    void joiningLosesNobody();
    void tagsStandApart();

private:
    QImage painted(BytePlane &plane);
    static std::uint32_t cellAt(const RasterFrame &frame, double x, double y);

    SideBySide m_both;
    Camera m_camera;
    PlaneKernel::Palette m_palette;
};

void TestCrowd::init()
{
    m_camera.setSize({ 256, 256 });
    m_camera.setView({ 0.5, 0.5 }, 3);
    for (std::uint32_t rank = 0; rank < 7; ++rank)
        m_palette.colours[rank] = 0xff000000u + (rank + 1) * 4;
}

QImage TestCrowd::painted(BytePlane &plane)
{
    QImage image(256, 256, QImage::Format_RGB32);
    image.fill(Qt::black);
    plane.blend(image, m_palette);
    return image;
}

/// The cell of a corner between samples, in pixels from the upper left.
std::uint32_t TestCrowd::cellAt(const RasterFrame &frame, double x, double y)
{
    const double unit = 1 / (256 * 8.0) * mercatorWorld; // of a pixel at zoom 3
    return frame.cellOf(std::uint32_t(mercatorWorld / 2 + (x - 128) * unit), std::uint32_t(mercatorWorld / 2 + (y - 128) * unit));
}

void TestCrowd::worstWinsInEveryOrder()
{
    const RasterFrame frame = BytePlane::frameOf(m_camera, 1);
    for (const bool worstFirst : { true, false }) {
        BytePlane plane(m_both);
        plane.begin({ 256, 256 }, 1, 3);
        CrowdBins &marks = plane.fresh(0);
        for (int i = 0; i < 500; ++i)
            marks.mark(cellAt(frame, 32.5, 32.5), i == (worstFirst ? 0 : 499) ? 6 : 0);
        marks.mark(cellAt(frame, 33.5, 32.5), 1);
        const QImage image = painted(plane);
        for (int x = 31; x <= 33; ++x)
            QCOMPARE(image.pixel(x, 32), m_palette.colours[6]);
        QCOMPARE(image.pixel(34, 32), m_palette.colours[1]);
        QCOMPARE(image.pixel(35, 32), qRgb(0, 0, 0));
    }
}

void TestCrowd::discsAreRound()
{
    const RasterFrame frame = BytePlane::frameOf(m_camera, 1);
    for (int diameter = 1; diameter <= 12; ++diameter) {
        BytePlane plane(m_both);
        plane.begin({ 256, 256 }, 1, diameter);
        CrowdBins &marks = plane.fresh(0);
        marks.mark(cellAt(frame, 100, 100), 6);
        const QImage image = painted(plane);
        double area = 0;
        for (int y = 90; y < 110; ++y) {
            for (int x = 90; x < 110; ++x) {
                area += qBlue(image.pixel(x, y)) / 28.0;
                QCOMPARE(image.pixel(x, y), image.pixel(199 - x, y));
                QCOMPARE(image.pixel(x, y), image.pixel(y, x));
            }
        }
        QVERIFY(std::abs(area - std::numbers::pi * diameter * diameter / 4) < 0.3 + 0.3 * diameter);
    }
}

void TestCrowd::edgesAreMeansOfFour()
{
    const RasterFrame frame = BytePlane::frameOf(m_camera, 1);
    BytePlane plane(m_both);
    plane.begin({ 256, 256 }, 1, 1); // a disc of four samples
    CrowdBins &marks = plane.fresh(0);
    marks.mark(cellAt(frame, 10.5, 10.5), 6); // all of pixel 10
    marks.mark(cellAt(frame, 21, 20.5), 6); // half of 20 and half of 21
    marks.mark(cellAt(frame, 31, 31), 6); // a quarter of four
    const QImage image = painted(plane);
    QCOMPARE(qBlue(image.pixel(10, 10)), 28);
    QCOMPARE(qBlue(image.pixel(20, 20)), 14);
    QCOMPARE(qBlue(image.pixel(21, 20)), 14);
    QCOMPARE(qBlue(image.pixel(30, 30)), 7);
    QCOMPARE(qBlue(image.pixel(31, 31)), 7);
}

/// Two threads fill a share each, and names get the trouble of both above them.
void TestCrowd::sharesShowTogether()
{
    const RasterFrame frame = BytePlane::frameOf(m_camera, 1);
    BytePlane apart(m_both), together(m_both);
    apart.begin({ 256, 256 }, 1, 6);
    together.begin({ 256, 256 }, 1, 6);
    CrowdBins *const shares[] = { &apart.fresh(0), &apart.fresh(1) };
    CrowdBins &all = together.fresh(0);
    quint64 seed = 7;
    const auto next = [&] { return std::uint32_t((seed = seed * 6364136223846793005u + 1442695040888963407u) >> 40); };
    for (int i = 0; i < 3000; ++i) {
        const std::uint32_t cell = cellAt(frame, next() % 256, next() % 100);
        const int rank = int(next() % 7);
        shares[i % 2]->mark(cell, rank);
        all.mark(cell, rank);
    }
    QCOMPARE(painted(apart), painted(together));

    QImage named(256, 256, QImage::Format_RGB32);
    named.fill(Qt::black);
    const QRect name(30, 20, 100, 40);
    apart.blendTrouble(named, std::span(&name, 1), m_palette);
    BytePlane trouble(m_both);
    trouble.begin({ 256, 256 }, 1, 6);
    CrowdBins &worst = trouble.fresh(0);
    seed = 7;
    for (int i = 0; i < 3000; ++i) {
        const std::uint32_t cell = cellAt(frame, next() % 256, next() % 100);
        if (const int rank = int(next() % 7); rank >= CrowdBins::leastTrouble)
            worst.mark(cell, rank);
    }
    QCOMPARE(named.copy(name), painted(trouble).copy(name));
    QCOMPARE(named.pixel(29, 30), qRgb(0, 0, 0));
}

void TestCrowd::discsReachInFromOutside()
{
    const RasterFrame frame = BytePlane::frameOf(m_camera, 1);
    BytePlane plane(m_both);
    plane.begin({ 256, 256 }, 1, 6);
    CrowdBins &marks = plane.fresh(0);
    marks.mark(cellAt(frame, -2, 50), 6);
    marks.mark(cellAt(frame, 50, 258), 6);
    const QImage image = painted(plane);
    QCOMPARE(qBlue(image.pixel(0, 50)), 28);
    QCOMPARE(qBlue(image.pixel(50, 255)), 28);
    QCOMPARE(cellAt(frame, -9, 50), RasterFrame::nowhere);
    QCOMPARE(cellAt(frame, 50, 265), RasterFrame::nowhere);
}

void TestCrowd::kernelsAgree()
{
    if (avx2Kernel() == nullptr)
        QSKIP("this processor has no AVX2");
    quint64 seed = 7;
    const auto next = [&] { return std::uint32_t((seed = seed * 6364136223846793005u + 1442695040888963407u) >> 32); };
    std::vector<std::uint32_t> x(5003), y(5003), cells[2], rows[2];
    for (std::size_t i = 0; i < x.size(); ++i)
        x[i] = next(), y[i] = next();
    std::vector<std::uint32_t> pictures[2];
    for (const int which : { 0, 1 }) {
        const PlaneKernel &kernel = which == 0 ? plainKernel() : *avx2Kernel();
        cells[which].resize(x.size() + PlaneKernel::slack);
        rows[which].resize(x.size() + PlaneKernel::slack);
        const std::size_t found = kernel.locate(BytePlane::frameOf(m_camera, 1), x.data(), y.data(), 3, 5003, cells[which].data(), rows[which].data());
        QVERIFY(found > 20);
        cells[which].resize(found);
        rows[which].resize(found);
        BytePlane plane(m_both, kernel);
        plane.begin({ 256, 256 }, 1, 5);
        CrowdBins &marks = plane.fresh(0);
        for (std::size_t i = 0; i < found; ++i)
            marks.mark(cells[which][i], int(rows[which][i] % 7));
        QImage image(251, 256, QImage::Format_RGB32);
        image.fill(QColor(201, 87, 33));
        PlaneKernel::Palette palette;
        for (std::uint32_t rank = 1; rank < 7; ++rank) // the first is not drawn
            palette.colours[rank] = 0xff123456u * rank | 0xff000000u;
        plane.blend(image, palette);
        for (int line = 0; line < image.height(); ++line)
            pictures[which].insert(pictures[which].end(), reinterpret_cast<const QRgb *>(image.constScanLine(line)), reinterpret_cast<const QRgb *>(image.constScanLine(line)) + 251);
    }
    QCOMPARE(cells[0], cells[1]);
    QCOMPARE(rows[0], rows[1]);
    QVERIFY(pictures[0] == pictures[1]);
}

void TestCrowd::placesAreExact_data()
{
    QTest::addColumn<double>("zoom");
    QTest::addColumn<double>("ratio");
    QTest::addColumn<QPointF>("centre");
    for (const double ratio : { 1.0, 1.5, 2.0 }) {
        QTest::addRow("world %g", ratio) << 0.0 << ratio << QPointF(0.3, 0.5);
        QTest::addRow("date line %g", ratio) << 4.2 << ratio << QPointF(0.9999, 0.4);
        QTest::addRow("north edge %g", ratio) << 3.0 << ratio << QPointF(0.2, 0.0);
        QTest::addRow("street %g", ratio) << 17.0 << ratio << QPointF(0.512345678901, 0.345678901234);
    }
}

void TestCrowd::placesAreExact()
{
    QFETCH(double, zoom);
    QFETCH(double, ratio);
    QFETCH(QPointF, centre);
    m_camera.setView(centre, zoom);
    const RasterFrame frame = BytePlane::frameOf(m_camera, ratio);
    const int margin = 2 * qCeil(8 * ratio);
    quint64 seed = 7;
    const auto next = [&] { return double(std::uint32_t((seed = seed * 6364136223846793005u + 1442695040888963407u) >> 32)) / mercatorWorld; };
    const QRectF seen = m_camera.visible(4);
    int inView = 0;
    for (int i = 0; i < 20000; ++i) {
        const QPointF fraction(seen.left() + next() * seen.width(), std::clamp(seen.top() + next() * seen.height(), 1e-9, 0.9999999999));
        const double turns = fraction.x() - std::floor(fraction.x());
        const auto x = std::uint32_t(turns * mercatorWorld), y = std::uint32_t(fraction.y() * mercatorWorld);
        const QPointF at = m_camera.toScreen({ x / mercatorWorld, y / mercatorWorld }) * ratio * 2 + QPointF(margin + 0.5, margin + 0.5);
        if (std::abs(at.x() - std::round(at.x())) < 1e-4 || std::abs(at.y() - std::round(at.y())) < 1e-4)
            continue; // as near to the next corner
        const std::uint32_t cell = frame.cellOf(x, y);
        QVERIFY(cell != RasterFrame::nowhere);
        QCOMPARE(int(cell % frame.stride) - SampleGrid::left + margin, int(std::floor(at.x())));
        QCOMPARE(int(cell / frame.stride), int(std::floor(at.y())));
        ++inView;
    }
    QVERIFY(inView > 10000);
}

void TestCrowd::joiningLosesNobody()
{
    std::vector<Cluster> clusters;
    quint32 seed = 7;
    const auto next = [&] { return seed = seed * 1664525u + 1013904223u, double(seed >> 8) / double(1 << 24); };
    std::uint32_t total = 0;
    for (Row row = 0; row < 400; ++row) {
        Cluster cluster { { next() * 900, next() * 500 }, {}, 1 + row % 30, row };
        cluster.counts[row % 50 == 0 ? 6 : 0] = cluster.total;
        total += cluster.total;
        clusters.push_back(cluster);
    }
    const std::vector<Cluster> apart = joined(clusters);
    QVERIFY(apart.size() > 10 && apart.size() < 400);
    std::uint32_t after = 0, dark = 0;
    for (const Cluster &cluster : apart) {
        after += cluster.total;
        dark += cluster.counts[6];
        QCOMPARE(cluster.worst() == 6, cluster.counts[6] > 0);
        if (cluster.counts[6] > 0)
            QCOMPARE(cluster.row % 50, 0u);
    }
    QCOMPARE(after, total);
    QCOMPARE(dark, [] { std::uint32_t sum = 0; for (Row row = 0; row < 400; row += 50) sum += 1 + row % 30; return sum; }());
}

void TestCrowd::tagsStandApart()
{
    // A row of discs that nearly touch: no upper trailing corner but the last one's is free.
    std::vector<Cluster> row;
    for (int i = 0; i < 6; ++i) {
        Cluster cluster { { 100 + 30.0 * i, 100 }, {}, 50, Row(i) };
        cluster.counts[0] = 45, cluster.counts[6] = 5;
        row.push_back(cluster);
    }
    const QSizeF tag(30, 16);
    placeTags(row, tag);
    for (std::size_t i = 0; i < row.size(); ++i)
        for (std::size_t other = 0; other < i; ++other)
            QVERIFY2(!tagBox(row[i], tag).intersects(tagBox(row[other], tag)), qPrintable(QStringLiteral("%1 and %2").arg(i).arg(other)));
    std::vector<Cluster> alone { row.front() };
    placeTags(alone, tag);
    QCOMPARE(alone.front().tag, Qt::TopRightCorner);
}

QTEST_MAIN(TestCrowd)
#include "tst_crowd.moc"

#include "map/byteplane.h"
#include "map/clusters.h"

#include <QTest>

using namespace signalbox;

/// Whatever the order and however dense, the worst vehicle shows.
class TestCrowd : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void worstWinsInEveryOrder();
    void discsAreSymmetric();
    void edgesAreSafe();
    void joiningLosesNobody();
};

void TestCrowd::worstWinsInEveryOrder()
{
    for (const bool worstFirst : { true, false }) {
        BytePlane plane;
        plane.begin(64, 64);
        for (int i = 0; i < 500; ++i) {
            const bool worst = worstFirst ? i == 0 : i == 499;
            plane.mark(32, 32, worst ? 7 : 1);
        }
        plane.mark(33, 32, 2);
        plane.dilate(3);
        QCOMPARE(plane.at(32, 32), 7);
        QCOMPARE(plane.at(33, 32), 7);
        QCOMPARE(plane.at(34, 32), 2);
    }
}

void TestCrowd::discsAreSymmetric()
{
    for (int diameter = 1; diameter <= 8; ++diameter) {
        BytePlane plane;
        plane.begin(32, 32);
        plane.mark(16, 16, 3);
        plane.dilate(diameter);
        const int low = 16 - (diameter - 1) / 2;
        int wide = 0;
        for (int i = 0; i < 32; ++i)
            wide += plane.at(i, 16) != 0;
        QCOMPARE(wide, diameter);
        for (int dy = 0; dy < diameter; ++dy) {
            for (int dx = 0; dx < diameter; ++dx) {
                QCOMPARE(plane.at(low + dx, low + dy), plane.at(low + diameter - 1 - dx, low + dy));
                QCOMPARE(plane.at(low + dx, low + dy), plane.at(low + dx, low + diameter - 1 - dy));
            }
        }
    }
}

void TestCrowd::edgesAreSafe()
{
    BytePlane plane;
    plane.begin(10, 10);
    for (int x = -3; x < 13; ++x) {
        for (int y = -3; y < 13; ++y)
            plane.mark(x, y, 5);
    }
    plane.dilate(6);
    QImage image(10, 10, QImage::Format_RGB32);
    image.fill(Qt::black);
    std::array<QRgb, 8> palette {};
    palette[5] = qRgb(1, 2, 3);
    plane.compose(image, palette);
    QCOMPARE(image.pixel(0, 0), qRgb(1, 2, 3));
    QCOMPARE(image.pixel(9, 9), qRgb(1, 2, 3));
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

QTEST_MAIN(TestCrowd)
#include "tst_crowd.moc"

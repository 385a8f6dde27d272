#include "map/camera.h"
#include "map/scalebar.h"

#include <QTest>

using namespace signalbox;

class TestCamera : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void screenAndWorldAreInverse();
    void zoomKeepsThePointUnderTheCursor();
    void neverShowsBeyondThePoles();
    void wrapsAtTheDateLine();
    void fitsARectangle();
    void scaleIsRound();
};

void TestCamera::screenAndWorldAreInverse()
{
    Camera camera;
    camera.setSize({ 900, 500 });
    camera.setView({ 0.51, 0.35 }, 6.3);
    const QPointF pixel(120, 430);
    const QPointF back = camera.toScreen(camera.toFraction(pixel));
    QVERIFY(std::abs(back.x() - pixel.x()) < 1e-6 && std::abs(back.y() - pixel.y()) < 1e-6);
}

void TestCamera::zoomKeepsThePointUnderTheCursor()
{
    Camera camera;
    camera.setSize({ 900, 500 });
    camera.setView({ 0.51, 0.35 }, 6.3);
    const QPointF pixel(700, 100);
    const QPointF before = camera.toFraction(pixel);
    camera.zoomAbout(pixel, 9.1);
    const QPointF after = camera.toFraction(pixel);
    QVERIFY(std::abs(before.x() - after.x()) < 1e-9 && std::abs(before.y() - after.y()) < 1e-9);
    QCOMPARE(camera.zoom(), 9.1);
}

void TestCamera::neverShowsBeyondThePoles()
{
    Camera camera;
    camera.setSize({ 900, 500 });
    camera.setView({ 0.5, -3 }, 0);
    QVERIFY(camera.worldPixels() >= 500 - 1e-6);
    QVERIFY(camera.toFraction({ 0, 0 }).y() >= -1e-9);
    camera.panBy({ 0, -1e6 });
    QVERIFY(camera.toFraction({ 0, 500 }).y() <= 1 + 1e-9);
}

void TestCamera::wrapsAtTheDateLine()
{
    Camera camera;
    camera.setSize({ 900, 500 });
    camera.setView({ 0.999, 0.4 }, 5);
    // Fiji, just beyond 180 degrees, is right of the centre and not a world away.
    const QPointF fiji = camera.toScreen({ 0.001, 0.4 });
    QVERIFY(fiji.x() > 450 && fiji.x() < 900);
    camera.panBy({ -200, 0 });
    QVERIFY(camera.centre().x() >= 0 && camera.centre().x() < 1);
}

void TestCamera::fitsARectangle()
{
    Camera camera;
    camera.setSize({ 900, 500 });
    camera.fit({ 0.5, 0.3, 0.02, 0.02 }, 40);
    const QPointF a = camera.toScreen({ 0.5, 0.3 }), b = camera.toScreen({ 0.52, 0.32 });
    QVERIFY(a.x() >= 39 && a.y() >= 39 && b.x() <= 861 && b.y() <= 461);
    QVERIFY(b.y() - a.y() > 400);
    camera.fit({ 0.5, 0.3, 0, 0 }, 40);
    QVERIFY(camera.zoom() <= 12);
}

void TestCamera::scaleIsRound()
{
    const ScaleLength length = scaleLength(612, 110);
    QCOMPARE(length.metres, 50000.0);
    QVERIFY(length.pixels <= 110 && length.pixels > 40);
}

QTEST_MAIN(TestCamera)
#include "tst_camera.moc"

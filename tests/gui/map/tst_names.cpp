#include "crowdworld.h"

#include "map/namelayer.h"

#include <QPainter>
#include <QTest>

using namespace crowdworld;

/// Names of vehicles never touch one another or a mark, and the worst come first.
class TestNames : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init();
    void nothingOverlaps();
    void theWorstIsNamedInACrowd();
    void theSelectedIsLeftToItsTag();
    void aNameStaysOnItsSide();

private:
    std::vector<Mark> marks() const;
    void paint(const std::vector<Mark> &marks, Row but = noRow);
    Camera m_camera;
    std::unique_ptr<World> m_world;
    std::unique_ptr<LookSource> m_look;
    std::unique_ptr<NameLayer> m_names;
};

void TestNames::init()
{
    m_world = std::make_unique<World>();
    m_look = std::move(*LookSource::create(*qApp));
    m_names = std::make_unique<NameLayer>();
    m_names->setLook(m_look->look());
    m_camera.setSize({ 800, 600 });
    m_camera.setView({ (4.9 + 180) / 360, mercatorFractionY(47) }, 9);
}

std::vector<Mark> TestNames::marks() const
{
    const FleetState::ReadView view = m_world->fleet.read();
    std::vector<Mark> marks;
    for (Row row = 0; row < view.size(); ++row)
        marks.push_back(Mark::of(view.columns(), row, m_camera));
    return marks;
}

void TestNames::paint(const std::vector<Mark> &marks, Row but)
{
    m_names->collect(m_world->fleet.read().columns(), marks, but);
    QImage image(800, 600, QImage::Format_RGB32);
    image.fill(Qt::white);
    QPainter painter(&image);
    m_names->paint(painter, 1, {});
}

void TestNames::nothingOverlaps()
{
    m_world->scatter(50, 47, 4.9, 0.6);
    m_world->judge();
    const std::vector<Mark> all = marks();
    paint(all);
    const auto &placed = m_names->placed();
    QVERIFY(placed.size() > 20);
    for (std::size_t i = 0; i < placed.size(); ++i) {
        for (std::size_t j = i + 1; j < placed.size(); ++j)
            QVERIFY(!placed[i].box.intersects(placed[j].box));
        for (const Mark &mark : all)
            QVERIFY(!placed[i].box.contains(mark.x, mark.y));
    }
}

void TestNames::theWorstIsNamedInACrowd()
{
    for (int i = 0; i < 12; ++i)
        m_world->add(QStringLiteral("CALM-%1").arg(i), 47 + 0.004 * (i % 4), 4.9 + 0.004 * (i / 4), 3s);
    m_world->add(QStringLiteral("DARK"), 46.99, 4.912, 5h);
    m_world->judge();
    paint(marks());
    const Row dark = m_world->fleet.find(std::string_view("DARK"));
    QVERIFY(m_names->placed().size() < 13);
    QCOMPARE(m_names->placed().front().row, dark);
}

void TestNames::theSelectedIsLeftToItsTag()
{
    m_world->scatter(5, 47, 4.9, 0.6);
    m_world->judge();
    paint(marks(), 2);
    QCOMPARE(m_names->placed().size(), std::size_t(4));
    for (const NameLayer::Placed &placed : m_names->placed())
        QVERIFY(placed.row != 2);
}

void TestNames::aNameStaysOnItsSide()
{
    m_world->add(QStringLiteral("A"), 47, 4.9, 3s, 0);
    m_world->add(QStringLiteral("B"), 47, 4.92, 3s, 0); // where the name of A would stand
    m_world->judge();
    std::vector<Mark> both = marks();
    paint(both);
    const auto sideOf = [this](Row row) {
        for (const NameLayer::Placed &placed : m_names->placed())
            if (placed.row == row)
                return placed.side;
        return -1;
    };
    const int side = sideOf(0);
    QVERIFY(side > 0);
    both[1].x += 300;
    paint(both);
    QCOMPARE(sideOf(0), side);
    m_names->clear();
    both[0].x += 1;
    paint(both);
    QCOMPARE(sideOf(0), side);
}

QTEST_MAIN(TestNames)
#include "tst_names.moc"

#include "crowdworld.h"

#include "map/maplayers.h"
#include "map/maptools.h"

#include <QMenu>
#include <QSignalSpy>
#include <QTest>

using namespace crowdworld;

/// Layers over the land in the real map widget. With SIGNALBOX_PICTURES=DIR every picture is kept.
class TestMapLayers : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init();
    void cleanup();
    void offByDefault();
    void countriesAreColoured();
    void heatFollowsTheVehicles();
    void financeSeesNumbersOnCountries();
    void menuOffersWhatTheRoleSees();
    void filterLimitsTheLayer();

private:
    MapView *open(Role role = Role::Administrator);
    MapLayers &choose(AreaChoice::Kind kind, const char *field);
    void settle();
    void keep(const char *name);
    QColor at(double lat, double lon) const;
    std::unique_ptr<World> m_world;
    std::unique_ptr<LookSource> m_look;
    std::unique_ptr<MapView> m_map;
};

void TestMapLayers::init()
{
    m_world = std::make_unique<World>(std::make_shared<CountryIndex>(*CountryIndex::load()));
    m_look = std::move(*LookSource::create(*qApp));
    m_look->setChoice(ThemeChoice::Light);
    m_look->setReducedMotion(true);
    m_world->scatter(3000, 47, 3.5, 5);
    m_world->scatter(600, 51, 10, 4);
    m_world->scatter(40, 52.2, 20, 3);
    m_world->judge();
}

void TestMapLayers::cleanup()
{
    m_map.reset();
    m_look.reset();
    m_world.reset();
}

MapView *TestMapLayers::open(Role role)
{
    m_map = std::make_unique<MapView>(m_world->sources(*m_look, role));
    m_map->resize(1300, 620);
    m_map->show();
    if (!QTest::qWaitForWindowExposed(m_map.get()))
        qFatal("no window");
    m_map->setCamera({ (10.0 + 180) / 360, mercatorFractionY(49) }, 6);
    return m_map.get();
}

void TestMapLayers::settle()
{
    QTRY_VERIFY_WITH_TIMEOUT(m_map->settled(), 20000);
}

MapLayers &TestMapLayers::choose(AreaChoice::Kind kind, const char *field)
{
    MapLayers &layers = m_map->layers();
    layers.choose({ kind, QLatin1StringView(field) });
    if (!QTest::qWaitFor([&] { return layers.areas().picture() != nullptr; }, 20000))
        qFatal("no picture");
    settle();
    return layers;
}

void TestMapLayers::keep(const char *name)
{
    const QString folder = qEnvironmentVariable("SIGNALBOX_PICTURES");
    if (folder.isEmpty())
        return;
    for (const auto &[choice, theme] : { std::pair(ThemeChoice::Dark, "dark"), std::pair(ThemeChoice::Contrast, "contrast"), std::pair(ThemeChoice::Light, "light") }) {
        QSignalSpy changed(&m_map->layers().areas(), &AreaLayer::changed);
        m_look->setChoice(choice);
        QVERIFY(changed.wait(20000));
        settle();
        m_map->grab().save(QStringLiteral("%1/layer-%2-%3.png").arg(folder, QLatin1StringView(name), QLatin1StringView(theme)));
    }
}

QColor TestMapLayers::at(double lat, double lon) const
{
    return m_map->picture().pixelColor(m_map->camera().toScreen({ (lon + 180) / 360, mercatorFractionY(lat) }).toPoint());
}

void TestMapLayers::offByDefault()
{
    MapView *map = open();
    settle();
    QVERIFY(!map->layers().legend().isVisible());
    QVERIFY(map->layers().areas().picture() == nullptr);
    QCOMPARE(at(52.0, -1.5), m_look->look().colour(Token::Land)); // England, where nobody is
}

void TestMapLayers::countriesAreColoured()
{
    MapView *map = open();
    map->setRows(std::make_shared<RowSet>(m_world->fleet.size(), 1)); // no vehicle stands in the way
    MapLayers &layers = choose(AreaChoice::Kind::Countries, "vehicles");
    map->setRows(nullptr);
    QSignalSpy changed(&layers.areas(), &AreaLayer::changed);
    QVERIFY(changed.wait(20000));
    settle();
    QVERIFY(layers.legend().isVisible());
    QCOMPARE(layers.legend().content().title, QStringLiteral("Number of vehicles"));
    QCOMPARE(layers.legend().content().limits.size(), 7);
    QVERIFY2(layers.legend().accessibleName().contains(QStringLiteral("six steps")), qPrintable(layers.legend().accessibleName()));
    const auto &sums = layers.areas().picture()->countries.sums;
    QCOMPARE(sums.at(CountryCode::literal("PL").key()).sum, 40.0);
    QVERIFY(at(52.5, 21.5) != m_look->look().colour(Token::Land));
    QCOMPARE(at(52.0, -1.5), m_look->look().colour(Token::Land));
    const QString tip = layers.tipAt({ (21.0 + 180) / 360, mercatorFractionY(52.5) });
    QCOMPARE(tip, QStringLiteral("Poland: 40 vehicles"));
    QVERIFY(layers.tipAt({ (-30.0 + 180) / 360, mercatorFractionY(45) }).isEmpty());
    keep("countries");
    layers.choose({});
    settle();
    QVERIFY(!layers.legend().isVisible());
    QCOMPARE(at(52.5, 23.0), m_look->look().colour(Token::Land));
}

void TestMapLayers::heatFollowsTheVehicles()
{
    open();
    MapLayers &layers = choose(AreaChoice::Kind::Heat, "vehicles");
    QVERIFY(layers.areas().isShown());
    const AreaPicture *picture = layers.areas().picture();
    const auto pixel = [&](double lat, double lon) {
        const WorldPart &part = picture->part;
        const QPointF fraction((lon + 180) / 360, mercatorFractionY(lat));
        return picture->image.pixelColor(((fraction - part.fractions.topLeft()) * part.pixels.width() / part.fractions.width()).toPoint());
    };
    QVERIFY(pixel(47, 3.5).alpha() > 0);
    QCOMPARE(pixel(42, 16).alpha(), 0);
    QVERIFY(layers.legend().content().title.contains(QStringLiteral("100 km²")));
    keep("heat");
    m_map->setCamera({ (3.5 + 180) / 360, mercatorFractionY(47) }, 9);
    QTRY_VERIFY_WITH_TIMEOUT(std::abs(layers.areas().picture()->part.fractions.width() - m_map->camera().visible(160).width()) < 1e-9, 20000);
    keep("heat-near");
}

void TestMapLayers::financeSeesNumbersOnCountries()
{
    MapView *map = open(Role::Finance);
    settle();
    QVERIFY(!map->layers().isShown());
    MapLayers &layers = choose(AreaChoice::Kind::Countries, "vehicles");
    QVERIFY(layers.isShown()); // the numbers
    layers.choose({ AreaChoice::Kind::Heat, QStringLiteral("vehicles") }); // would tell places
    QCOMPARE(layers.areas().choice().kind, AreaChoice::Kind::Countries);
    layers.choose({ AreaChoice::Kind::Countries, QStringLiteral("rsrp-mean") });
    QCOMPARE(layers.areas().choice().field, QStringLiteral("vehicles"));
    QVERIFY(layers.legend().content().note.contains(QStringLiteral("countries, not positions")));
    keep("finance");
}

void TestMapLayers::menuOffersWhatTheRoleSees()
{
    const auto texts = [this](Role role) {
        QMenu menu;
        open(role)->layers().fillMenu(&menu);
        QStringList found;
        for (const QAction *action : menu.actions())
            found << action->text();
        return found.join(u'\n');
    };
    const QString all = texts(Role::NocOperator), finance = texts(Role::Finance);
    QVERIFY(all.contains(QStringLiteral("Heat: Mean RSRP")));
    QVERIFY(finance.contains(QStringLiteral("Countries: Data today")));
    QVERIFY2(!finance.contains(QStringLiteral("RSRP")) && !finance.contains(QStringLiteral("Heat")), qPrintable(finance));
}

void TestMapLayers::filterLimitsTheLayer()
{
    MapView *map = open();
    auto rows = std::make_shared<RowSet>(m_world->fleet.size(), 1);
    rows->add(m_world->fleet.size() - 1);
    map->setRows(rows);
    MapLayers &layers = choose(AreaChoice::Kind::Countries, "vehicles");
    QCOMPARE(layers.areas().picture()->countries.sums.size(), std::size_t(1));
}

QTEST_MAIN(TestMapLayers)
#include "tst_maplayers.moc"

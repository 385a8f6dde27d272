#include "crowdworld.h"

#include "map/basemapdesk.h"
#include "map/basemapdialog.h"
#include "map/mapexport.h"
#include "map/maplayers.h"

#include <QBuffer>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSettings>
#include <QSignalSpy>
#include <QSqlDatabase>
#include <QSqlQuery>
#include <QTemporaryDir>
#include <QTest>

using namespace crowdworld;

/// The map on paper and in files, and what it stands on.
class TestMapPaper : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init();
    void cleanup();
    void keptAsAPicture();
    void paperIsLight();
    void unwritableFileIsSaid();
    void streetMapFromAFile();
    void goneFileLeavesTheLines();
    void dialogRefusesWithAReason();

private:
    MapView *open();
    QString makeTiles(const char *name);
    QTemporaryDir m_dir;
    std::unique_ptr<World> m_world;
    std::unique_ptr<LookSource> m_look;
    std::unique_ptr<MapView> m_map;
    QStringList m_said;
};

void TestMapPaper::init()
{
    m_world = std::make_unique<World>(std::make_shared<CountryIndex>(*CountryIndex::load()));
    m_look = std::move(*LookSource::create(*qApp));
    m_look->setChoice(ThemeChoice::Dark);
    m_look->setReducedMotion(true);
    m_world->scatter(400, 47, 4.9, 4);
    m_world->judge();
    m_said.clear();
}

void TestMapPaper::cleanup()
{
    m_map.reset();
    m_look.reset();
    m_world.reset();
}

MapView *TestMapPaper::open()
{
    m_map = std::make_unique<MapView>(m_world->sources(*m_look));
    m_map->resize(900, 500);
    m_map->show();
    if (!QTest::qWaitForWindowExposed(m_map.get()))
        qFatal("no window");
    m_map->setCamera({ (5.0 + 180) / 360, mercatorFractionY(47) }, 6);
    return m_map.get();
}

QString TestMapPaper::makeTiles(const char *name)
{
    const QString path = m_dir.filePath(QLatin1StringView(name));
    QImage image(256, 256, QImage::Format_RGB32);
    image.fill(QColor(200, 30, 40));
    QBuffer png;
    png.open(QIODevice::WriteOnly);
    image.save(&png, "PNG");
    {
        QSqlDatabase db = QSqlDatabase::addDatabase(QStringLiteral("QSQLITE"), QStringLiteral("make"));
        db.setDatabaseName(path);
        db.open();
        QSqlQuery query(db);
        query.exec(QStringLiteral("create table metadata (name text, value text)"));
        query.exec(QStringLiteral("insert into metadata values ('attribution', 'Town survey')"));
        query.exec(QStringLiteral("create table tiles (zoom_level integer, tile_column integer, tile_row integer, tile_data blob)"));
        query.prepare(QStringLiteral("insert into tiles values (0, 0, 0, ?)"));
        query.addBindValue(png.data());
        query.exec();
    }
    QSqlDatabase::removeDatabase(QStringLiteral("make"));
    return path;
}

void TestMapPaper::keptAsAPicture()
{
    MapView *map = open();
    map->layers().choose({ AreaChoice::Kind::Countries, QStringLiteral("vehicles") });
    QTRY_VERIFY_WITH_TIMEOUT(map->layers().areas().picture() != nullptr, 20000);
    QTRY_VERIFY_WITH_TIMEOUT(map->settled(), 20000);
    MapExport paper({ nullptr, [] { return QStringLiteral("country:FR"); }, QStringLiteral("Administrator"), [this](const QString &title, const QString &) { m_said << title; } },
                    *map, *m_look);
    QSignalSpy finished(&paper, &MapExport::finished);
    const QString path = m_dir.filePath(QStringLiteral("map.png"));
    paper.savePicture(path);
    QVERIFY(finished.wait(20000));
    QVERIFY(finished[0][0].toBool());
    const QImage image(path);
    QCOMPARE(image.width(), 1800);
    QVERIFY(image.height() > 1000 + 60);
    QCOMPARE(m_said, QStringList { QStringLiteral("The map is kept as a picture") });
    if (const QString folder = qEnvironmentVariable("SIGNALBOX_PICTURES"); !folder.isEmpty())
        image.save(folder + QStringLiteral("/paper-dark.png"));
}

void TestMapPaper::paperIsLight()
{
    MapView *map = open();
    const Look &now = m_look->look();
    LookSettings settings = now.settings();
    settings.theme = Theme::Light;
    const Look light(std::make_shared<const Tokens>(now.tokens()), { now.font(TextRole::Body).family(), now.font(TextRole::Mono).family() }, settings);
    MapSheet sheet(*map, light, nullptr, { QStringLiteral("Map"), {}, QStringLiteral("Administrator"), QStringLiteral("22 Nov 12:00 UTC") }, 1);
    QSignalSpy ready(&sheet, &MapSheet::ready);
    QVERIFY(ready.wait(20000));
    const QImage image = ready[0][0].value<QImage>();
    QCOMPARE(image.pixelColor(2, 2), light.colour(Token::Base));
    QVERIFY(image.pixelColor(450, 80) != now.colour(Token::Land));
    if (const QString folder = qEnvironmentVariable("SIGNALBOX_PICTURES"); !folder.isEmpty())
        image.save(folder + QStringLiteral("/paper-light.png"));
}

void TestMapPaper::unwritableFileIsSaid()
{
    MapView *map = open();
    MapExport paper({ nullptr, [] { return QString(); }, {}, [this](const QString &, const QString &text) { m_said << text; } }, *map, *m_look);
    QSignalSpy finished(&paper, &MapExport::finished);
    paper.savePicture(QStringLiteral("/nowhere/at/all/map.png"));
    QVERIFY(finished.wait(20000));
    QVERIFY(!finished[0][0].toBool());
    QVERIFY2(m_said.value(0).contains(QStringLiteral("/nowhere/at/all/map.png")), qPrintable(m_said.value(0)));
}

void TestMapPaper::streetMapFromAFile()
{
    MapView *map = open();
    const QString ini = m_dir.filePath(QStringLiteral("desk.ini"));
    {
        BasemapDesk desk(ini, m_dir.filePath(QStringLiteral("tiles")), QStringLiteral("test"), *map, *m_look);
        QSignalSpy applied(&desk, &BasemapDesk::applied);
        BasemapChoice choice;
        choice.kind = BasemapChoice::Kind::File;
        choice.path = makeTiles("town.mbtiles");
        desk.choose(choice);
        QVERIFY(applied.wait(20000));
        QVERIFY2(map->attribution().contains(QStringLiteral("Town survey")), qPrintable(map->attribution()));
        QTRY_VERIFY_WITH_TIMEOUT(map->settled() && map->picture().pixelColor(20, 480).red() > 80, 20000); // dimmed, but there
    }
    map->setStreetMap(nullptr);
    BasemapDesk again(ini, m_dir.filePath(QStringLiteral("tiles")), QStringLiteral("test"), *map, *m_look);
    QTRY_COMPARE(again.choice().kind, BasemapChoice::Kind::File);
}

void TestMapPaper::goneFileLeavesTheLines()
{
    MapView *map = open();
    const QString ini = m_dir.filePath(QStringLiteral("gone.ini"));
    QSettings(ini, QSettings::IniFormat).setValue(QStringLiteral("basemap/kind"), QStringLiteral("file"));
    BasemapDesk desk(ini, m_dir.filePath(QStringLiteral("tiles")), QStringLiteral("test"), *map, *m_look);
    QSignalSpy failed(&desk, &BasemapDesk::failed);
    QVERIFY(failed.wait(20000));
    QCOMPARE(failed[0][0].value<Error>().code, QStringLiteral("basemap.file"));
    QVERIFY(map->streetMap() == nullptr);
}

void TestMapPaper::dialogRefusesWithAReason()
{
    MapView *map = open();
    BasemapDesk desk({}, m_dir.filePath(QStringLiteral("tiles")), QStringLiteral("test"), *map, *m_look);
    BasemapDialog dialog(desk, *m_look, map);
    dialog.show();
    auto field = [&](const QString &name) -> QLineEdit * {
        for (auto *edit : dialog.findChildren<QLineEdit *>())
            if (edit->accessibleName().startsWith(name))
                return edit;
        return nullptr;
    };
    QTest::keyClicks(field(QStringLiteral("Address")), QStringLiteral("http://tiles.example.net/{z}/{x}/{y}.png"));
    for (QPushButton *button : dialog.findChildren<QPushButton *>()) {
        if (button->text() == QStringLiteral("Use this map"))
            button->click();
    }
    QStringList said;
    for (const QLabel *label : dialog.findChildren<QLabel *>())
        said << label->text();
    QVERIFY2(said.join(u' ').contains(QStringLiteral("https")), qPrintable(said.join(u'\n')));
    QVERIFY(dialog.isVisible());
    if (const QString folder = qEnvironmentVariable("SIGNALBOX_PICTURES"); !folder.isEmpty())
        dialog.grab().save(folder + QStringLiteral("/basemap-dialog.png"));
}

QTEST_MAIN(TestMapPaper)
#include "tst_mappaper.moc"

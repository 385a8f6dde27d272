#include "desk.h"

#include "fleet/filterline.h"
#include "fleet/fleetpage.h"
#include "workspace/workspace.h"

#include <QApplication>
#include <QLineEdit>
#include <QListView>
#include <QTemporaryDir>
#include <QTest>

using namespace signalbox;

/// The command palette of the real desk, by keyboard.
class TestCommands : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void cleanupTestCase() { m_desk.reset(); }
    void findsVehicles_data();
    void findsVehicles();
    void enterShowsTheVehicle();
    void offersCohortsAndFilters();
    void changesTheZone();

private:
    QStringList offered(const QString &typed);
    QTemporaryDir m_folder;
    std::unique_ptr<LookSource> m_look;
    std::unique_ptr<Desk> m_desk;
};

void TestCommands::initTestCase()
{
    m_look = std::move(*LookSource::create(*qApp));
    const Workspace workspace = Workspace::fresh(m_folder.path(), QStringLiteral("Test"), *FleetId::parse(u"demo"));
    QVERIFY(workspace.save());
    Options options;
    options.workspace = m_folder.path();
    auto desk = Desk::open(options, *m_look);
    QVERIFY2(desk.has_value(), qPrintable(desk.has_value() ? QString() : desk.error().code));
    m_desk = std::move(*desk);
    m_desk->show();
    QTRY_VERIFY_WITH_TIMEOUT(m_desk->engine().status().ready, 30000);
    for (const char *name : { "FR-TRK-04417", "FR-VAN-00021" }) {
        VehicleRecord record;
        record.fleet = *FleetId::parse(u"demo");
        record.id = *VehicleId::parse(QString::fromLatin1(name));
        record.cohort = QLatin1StringView(name).contains(QLatin1StringView("VAN")) ? QStringLiteral("Parcel") : QStringLiteral("Long-haul");
        m_desk->engine().fleet().add(record);
    }
    VehicleRecord plated;
    plated.fleet = *FleetId::parse(u"demo");
    plated.id = *VehicleId::parse(u"DE-BUS-00007");
    plated.plate = *Plate::parse(u"B-AB 1234");
    plated.vin = *Vin::parse(u"WDB9634031L777452");
    plated.imei = *Imei::parse(u"490154203237518");
    m_desk->engine().fleet().add(plated);
}

QStringList TestCommands::offered(const QString &typed)
{
    m_desk->window().openPalette();
    auto *line = QApplication::focusWidget() ? qobject_cast<QLineEdit *>(QApplication::focusWidget()) : nullptr;
    if (line == nullptr)
        return { QStringLiteral("no palette") };
    QTest::keyClicks(line, typed);
    const auto *model = line->window()->findChild<QListView *>()->model();
    QStringList found;
    for (int row = 0; row < model->rowCount(); ++row)
        found << model->index(row, 0).data().toString();
    return found;
}

void TestCommands::findsVehicles_data()
{
    QTest::addColumn<QString>("typed");
    QTest::addColumn<QString>("vehicle");
    QTest::newRow("part of the name") << QStringLiteral("04417") << QStringLiteral("FR-TRK-04417");
    QTest::newRow("plate without its hyphen") << QStringLiteral("bab 12") << QStringLiteral("DE-BUS-00007 · B-AB 1234");
    QTest::newRow("end of the VIN") << QStringLiteral("777452") << QStringLiteral("DE-BUS-00007 · B-AB 1234");
    QTest::newRow("end of the IMEI") << QStringLiteral("7518") << QStringLiteral("DE-BUS-00007 · B-AB 1234");
}

void TestCommands::findsVehicles()
{
    QFETCH(QString, typed);
    QFETCH(QString, vehicle);
    QCOMPARE(offered(typed), QStringList { vehicle });
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Escape);
}

void TestCommands::enterShowsTheVehicle()
{
    m_desk->window().showPage(QStringLiteral("operations"));
    offered(QStringLiteral("777452"));
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Return);
    QCOMPARE(m_desk->window().currentPage(), QStringLiteral("fleet"));
    QCOMPARE(m_desk->fleet().selected(), m_desk->engine().fleet().find(std::string_view("DE-BUS-00007")));
}

void TestCommands::offersCohortsAndFilters()
{
    QVERIFY(offered(QStringLiteral("parc")).contains(QStringLiteral("Cohort Parcel")));
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Escape);
    QVERIFY(offered(QStringLiteral("dark now")).contains(QStringLiteral("Filter “Dark now”")));
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Escape);
    QCOMPARE(offered(QStringLiteral("cohort:parcel")), QStringList { QStringLiteral("Filter the fleet by cohort:parcel") });
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Return);
    QCOMPARE(m_desk->fleet().filter()->text(), QStringLiteral("cohort:parcel"));
}

void TestCommands::changesTheZone()
{
    offered(QStringLiteral("times in the vehicle"));
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Return);
    QCOMPARE(m_desk->sources().reader.zone, ZoneChoice::Vehicle);
}

QTEST_MAIN(TestCommands)
#include "tst_commands.moc"

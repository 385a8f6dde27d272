#include "gui/fleet/pageworld.h"

#include "look/desktable.h"
#include "look/notices.h"
#include "vehicle/sessiongantt.h"
#include "vehicle/signalchart.h"
#include "vehicle/vehiclecard.h"

#include <QClipboard>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>

using namespace pageworld;

/// The card in a real window, offscreen.
class TestVehicleCard : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init();
    void cleanup();
    void tellsStateAndPast();
    void changesOfNetworkAreNamed();
    void timesFollowTheChoice();
    void financeReadsNoCauses();
    void chartFollowsTheGantt();
    void chartZoomsAndMoves();
    void copiesEverything();
    void readStatusIsHandedIn();
    void switchNamesTheOnlyTarget();
    void noTargetDisablesWithReason();
    void brokenStoreIsSaid();
    void looks();

private:
    QPushButton *button(const QString &beginning) const;
    std::unique_ptr<World> m_world;
    std::unique_ptr<LookSource> m_look;
    NetworkSeries m_series;
    std::unique_ptr<VehicleCard> m_card;
};

void TestVehicleCard::init()
{
    m_world = std::make_unique<World>(5);
    m_look = std::move(*LookSource::create(*qApp));
    m_look->setChoice(ThemeChoice::Light);
    m_card = std::make_unique<VehicleCard>(m_world->sources(), *m_look, m_world->history, m_world->desk, m_series);
    m_card->resize(536, 1000);
    m_card->show();
    QVERIFY(QTest::qWaitForWindowExposed(m_card.get()));
}

void TestVehicleCard::cleanup()
{
    m_card.reset();
    m_look.reset();
    m_world.reset();
}

QPushButton *TestVehicleCard::button(const QString &beginning) const
{
    for (QPushButton *each : m_card->findChildren<QPushButton *>()) {
        if (each->isVisible() && each->text().startsWith(beginning))
            return each;
    }
    return nullptr;
}

void TestVehicleCard::tellsStateAndPast()
{
    keep(*m_card, QStringLiteral("card-empty-light"));
    m_card->setVehicle(0);
    QTRY_VERIFY(m_card->isLoaded());
    const QString text = m_card->asText().replace(QChar::Nbsp, QLatin1Char(' '));
    QVERIFY2(text.contains(QStringLiteral("FR-TRK-04417")), qPrintable(text));
    QVERIFY2(text.contains(QStringLiteral("Dark 2 h 14 min")), qPrintable(text));
    QVERIFY2(text.contains(QStringLiteral("Renault T480")), qPrintable(text));
    for (const DeskTable *table : m_card->findChildren<DeskTable *>())
        QVERIFY2(table->model()->rowCount() > 0, qPrintable(table->accessibleName()));
}

void TestVehicleCard::changesOfNetworkAreNamed()
{
    m_card->setVehicle(0);
    QTRY_VERIFY(m_card->isLoaded());
    QStringList events;
    for (const DeskTable *table : m_card->findChildren<DeskTable *>()) {
        for (int row = 0; row < table->model()->rowCount(); ++row)
            events << table->model()->index(row, 2).data().toString();
    }
    QVERIFY2(events.contains(QStringLiteral("profile switch: SFR 208 10 to Orange 208 01")), qPrintable(events.join(u'\n')));
    const auto *gantt = m_card->findChild<SessionGantt *>();
    QCOMPARE(gantt->data().plan.changes.size(), std::size_t(1));
}

void TestVehicleCard::timesFollowTheChoice()
{
    m_card->setVehicle(0);
    QTRY_VERIFY(m_card->isLoaded());
    QVERIFY2(m_card->asText().contains(QStringLiteral("12:18 UTC")), qPrintable(m_card->asText()));
    TableSources sources = m_world->sources();
    sources.reader.zone = ZoneChoice::Vehicle; // it stands in France
    m_card->setReader(sources.reader);
    QTRY_VERIFY2(m_card->asText().contains(QStringLiteral("13:18 CET")), qPrintable(m_card->asText()));
}

void TestVehicleCard::financeReadsNoCauses()
{
    m_card = std::make_unique<VehicleCard>(m_world->sources(Role::Finance), *m_look, m_world->history, m_world->desk, m_series);
    m_card->show();
    m_card->setVehicle(0);
    QTRY_VERIFY(m_card->isLoaded());
    QVERIFY(!m_card->findChild<SessionGantt *>()->isVisible());
    QVERIFY(!m_card->findChild<SignalChart *>()->isVisible());
    const QString text = m_card->asText();
    QVERIFY2(!text.contains(QStringLiteral("a fact was due every 30")) && !text.contains(QStringLiteral("dBm")), qPrintable(text));
    keep(*m_card, QStringLiteral("card-finance-light"));
}

void TestVehicleCard::chartFollowsTheGantt()
{
    m_card->setVehicle(0);
    QTRY_VERIFY(m_card->isLoaded());
    auto *gantt = m_card->findChild<SessionGantt *>();
    auto *chart = m_card->findChild<SignalChart *>();
    QTRY_COMPARE(chart->runs(), 1);
    const Span before = gantt->axis().span();
    gantt->setFocus();
    QTest::keyClick(gantt, Qt::Key_Plus);
    QVERIFY(gantt->axis().span() < before);
    // Near now there is only the silence: no line is drawn across it.
    for (int i = 0; i < 6; ++i)
        QTest::keyClick(gantt, Qt::Key_Plus);
    QTRY_COMPARE(chart->runs(), 0);
}

void TestVehicleCard::chartZoomsAndMoves()
{
    m_card->setVehicle(0);
    QTRY_VERIFY(m_card->isLoaded());
    auto *gantt = m_card->findChild<SessionGantt *>();
    auto *chart = m_card->findChild<SignalChart *>();
    chart->setFocus();
    const TimeAxis before = gantt->axis();
    QTest::keyClick(chart, Qt::Key_Plus);
    QVERIFY(gantt->axis().span() < before.span());
    const Instant from = gantt->axis().from;
    QTest::keyClick(chart, Qt::Key_Left);
    QVERIFY(gantt->axis().from < from);
    const Instant dragged = gantt->axis().from;
    QWidget *view = chart->viewport();
    QTest::mousePress(view, Qt::LeftButton, {}, QPoint(200, 40));
    QTest::mouseMove(view, QPoint(300, 40));
    QTest::mouseRelease(view, Qt::LeftButton, {}, QPoint(300, 40));
    QVERIFY(gantt->axis().from < dragged);
}

void TestVehicleCard::copiesEverything()
{
    m_card->setVehicle(0);
    QTRY_VERIFY(m_card->isLoaded());
    QTest::mouseClick(button(QStringLiteral("Copy")), Qt::LeftButton);
    QVERIFY(QGuiApplication::clipboard()->text().contains(QStringLiteral("Orange 208 01")));
}

void TestVehicleCard::readStatusIsHandedIn()
{
    m_card->setVehicle(0);
    QTRY_VERIFY(m_card->isLoaded());
    QTest::mouseClick(button(QStringLiteral("Read status")), Qt::LeftButton);
    QTRY_COMPARE(m_world->desk.submitted.size(), std::size_t(1));
    QCOMPARE(m_world->desk.submitted.front().kind, OperationKind::ReadStatus);
    QTRY_VERIFY(button(QStringLiteral("Read status"))->isEnabled());
}

void TestVehicleCard::switchNamesTheOnlyTarget()
{
    m_card->setVehicle(0);
    QTRY_VERIFY(button(QStringLiteral("Switch to SFR")) != nullptr);
    QSignalSpy wanted(m_card.get(), &VehicleCard::switchWanted);
    QTest::mouseClick(button(QStringLiteral("Switch to SFR")), Qt::LeftButton);
    QCOMPARE(wanted.size(), 1);
}

void TestVehicleCard::noTargetDisablesWithReason()
{
    m_world->desk.possible.clear();
    m_card->setVehicle(0);
    QTRY_VERIFY(!button(QStringLiteral("Switch profile"))->isEnabled());
    QVERIFY(!button(QStringLiteral("Switch profile"))->toolTip().isEmpty());
}

void TestVehicleCard::brokenStoreIsSaid()
{
    m_world->history.fault = Error { QStringLiteral("store.busy"), {}, QStringLiteral("database is locked") };
    m_card->setVehicle(0);
    auto *error = m_card->findChild<ErrorBlock *>();
    QTRY_VERIFY(error->isVisible());
    QVERIFY(error->details().contains(QStringLiteral("store.busy")));
    m_world->history.fault.reset();
    QTest::mouseClick(error->findChild<QPushButton *>(), Qt::LeftButton);
}

void TestVehicleCard::looks()
{
    m_card->setVehicle(0);
    QTRY_VERIFY(m_card->isLoaded());
    m_card->resize(536, 1250);
    for (const auto &[choice, name] : { std::pair(ThemeChoice::Light, "light"), std::pair(ThemeChoice::Dark, "dark") }) {
        m_look->setChoice(choice);
        keep(*m_card, QStringLiteral("card-%1").arg(QLatin1StringView(name)));
        const QImage picture = m_card->grab().toImage();
        QVERIFY(picture.pixelColor(300, 4) == m_look->look().colour(Token::Base));
    }
}

QTEST_MAIN(TestVehicleCard)
#include "tst_vehiclecard.moc"

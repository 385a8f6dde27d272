#include "look/tornpane.h"
#include "shell/commandpalette.h"
#include "shell/deskwindow.h"
#include "shell/railbutton.h"
#include "shell/shortcutsdialog.h"
#include "shell/statusline.h"
#include "shell/toasts.h"

#include <QApplication>
#include <QLabel>
#include <QLineEdit>
#include <QListView>
#include <QMenu>
#include <QSignalSpy>
#include <QSplitter>
#include <QTemporaryDir>
#include <QTest>
#include <QToolButton>

using namespace signalbox;

class TestDeskWindow : public QObject
{
    Q_OBJECT
    std::unique_ptr<LookSource> m_look;
    QTemporaryDir m_folder;
    std::unique_ptr<DeskWindow> m_desk;

    QString settingsPath() const { return m_folder.filePath(QStringLiteral("desk.ini")); }
    std::unique_ptr<DeskWindow> newDesk();

private Q_SLOTS:
    void initTestCase();
    void init();
    void cleanup() { m_desk.reset(); }
    void pagesAreChosenByKeyAndRail();
    void paletteFindsAndRuns();
    void paletteAsksItsSources();
    void paletteGivesTheFocusBack();
    void shortcutsAreListed();
    void statusSaysTroubleInWords();
    void zoneIsChosen();
    void toastLeavesAndStaysBehindTheBell();
    void layoutIsRemembered();
    void tornPanesAreRemembered();
    void everyControlIsNamed();
};

void TestDeskWindow::initTestCase()
{
    auto look = LookSource::create(*qApp);
    QVERIFY(look.has_value());
    m_look = std::move(*look);
    m_look->setChoice(ThemeChoice::Light);
    QVERIFY(m_folder.isValid());
}

std::unique_ptr<DeskWindow> TestDeskWindow::newDesk()
{
    auto desk = std::make_unique<DeskWindow>(*m_look, settingsPath());
    auto *fleet = new QSplitter;
    fleet->setObjectName(QStringLiteral("fleetSplitter"));
    fleet->addWidget(new QLabel(QStringLiteral("map")));
    fleet->addWidget(new QLineEdit);
    desk->addPage({ QStringLiteral("fleet"), QStringLiteral("Fleet"), QStringLiteral("fleet"), fleet });
    desk->addPage({ QStringLiteral("operations"), QStringLiteral("Operations"), QStringLiteral("operations"), new QLabel });
    desk->setRole(QStringLiteral("Admin"), QStringLiteral("Administrator"));
    return desk;
}

void TestDeskWindow::init()
{
    m_desk = newDesk();
    m_desk->show();
    QApplication::setActiveWindow(m_desk.get());
    QVERIFY(QTest::qWaitForWindowActive(m_desk.get()));
}

void TestDeskWindow::pagesAreChosenByKeyAndRail()
{
    QSignalSpy shown(m_desk.get(), &DeskWindow::pageShown);
    QCOMPARE(m_desk->currentPage(), QStringLiteral("fleet"));
    QTest::keyClick(m_desk.get(), Qt::Key_2, Qt::AltModifier);
    QCOMPARE(m_desk->currentPage(), QStringLiteral("operations"));
    auto *rail = m_desk->findChild<RailButton *>(QStringLiteral("rail.fleet"));
    QVERIFY(rail && !rail->isChecked());
    rail->setFocus();
    QTest::keyClick(rail, Qt::Key_Return);
    QCOMPARE(m_desk->currentPage(), QStringLiteral("fleet"));
    QVERIFY(rail->isChecked());
    QCOMPARE(shown.size(), 2);
    QVERIFY(!m_desk->showPage(QStringLiteral("no-such")));
}

void TestDeskWindow::paletteFindsAndRuns()
{
    QTest::keyClick(m_desk.get(), Qt::Key_K, Qt::ControlModifier);
    auto *palette = m_desk->findChild<CommandPalette *>();
    QTRY_VERIFY(palette->isVisible());
    auto *line = palette->findChild<QLineEdit *>();
    auto *list = palette->findChild<QListView *>();
    const int all = list->model()->rowCount();
    QTest::keyClicks(line, QStringLiteral("opera open"));
    QCOMPARE(list->model()->rowCount(), 1);
    QVERIFY(all > 5);
    QTest::keyClick(line, Qt::Key_Return);
    QVERIFY(!palette->isVisible());
    QCOMPARE(m_desk->currentPage(), QStringLiteral("operations"));

    m_desk->openPalette();
    QTest::keyClick(line, Qt::Key_Down);
    QCOMPARE(list->currentIndex().row(), 1);
    QTest::keyClick(line, Qt::Key_Up);
    QTest::keyClick(line, Qt::Key_Up);
    QCOMPARE(list->currentIndex().row(), 0);
    QTest::keyClick(line, Qt::Key_Escape);
    QVERIFY(!palette->isVisible());
}

void TestDeskWindow::paletteAsksItsSources()
{
    QString ran;
    m_desk->addCommandSource([&ran](const QString &typed) {
        std::vector<Command> found;
        if (typed.startsWith(QLatin1StringView("FR-"), Qt::CaseInsensitive))
            found.push_back({ QStringLiteral("FR-TRK-04417"), QStringLiteral("fleet"), {}, QStringLiteral("dark"),
                              [&ran] { ran = QStringLiteral("FR-TRK-04417"); } });
        return found;
    });
    m_desk->openPalette();
    auto *line = m_desk->findChild<CommandPalette *>()->findChild<QLineEdit *>();
    QTest::keyClicks(line, QStringLiteral("fr-trk"));
    QTest::keyClick(line, Qt::Key_Enter);
    QCOMPARE(ran, QStringLiteral("FR-TRK-04417"));
}

void TestDeskWindow::paletteGivesTheFocusBack()
{
    auto *edit = m_desk->page(QStringLiteral("fleet"))->findChild<QLineEdit *>();
    edit->setFocus();
    QVERIFY(edit->hasFocus());
    m_desk->openPalette();
    QTest::keyClick(m_desk->findChild<CommandPalette *>()->findChild<QLineEdit *>(), Qt::Key_Escape);
    QTRY_VERIFY(edit->hasFocus());
}

void TestDeskWindow::shortcutsAreListed()
{
    bool ran = false;
    m_desk->addCommand({ QStringLiteral("Switch profile…"), QStringLiteral("operations"), Qt::ALT | Qt::Key_S, {},
                         [&ran] { ran = true; } });
    QTest::keyClick(m_desk.get(), Qt::Key_S, Qt::AltModifier);
    QVERIFY(ran);
    QTest::keyClick(m_desk.get(), Qt::Key_F1);
    QPointer<ShortcutsDialog> dialog = m_desk->findChild<ShortcutsDialog *>();
    QVERIFY(dialog);
    QStringList texts;
    for (const QLabel *label : dialog->findChildren<QLabel *>())
        texts += label->text();
    QVERIFY(texts.contains(QStringLiteral("Switch profile…")));
    QVERIFY(texts.contains(QStringLiteral("Open Operations")));
    dialog->close();
    QTRY_VERIFY(!dialog);
}

void TestDeskWindow::statusSaysTroubleInWords()
{
    int opened = 0;
    StatusLine &status = m_desk->status();
    status.setItem(QStringLiteral("feed"), { QStringLiteral("Feed 1,962 msg/s"), QStringLiteral("signal"), -1, {} },
                   [&opened] { ++opened; });
    auto *button = status.findChild<QToolButton *>(QStringLiteral("status.feed"));
    QVERIFY(button);
    const qint64 calm = button->icon().pixmap(16).cacheKey();
    status.setItem(QStringLiteral("feed"), { QStringLiteral("Feed late by 48 s"), QStringLiteral("signal"), 5, {} });
    QCOMPARE(button->accessibleName(), QStringLiteral("Feed late by 48 s"));
    QVERIFY(button->icon().pixmap(16).cacheKey() != calm);
    QTest::mouseClick(button, Qt::LeftButton);
    QCOMPARE(opened, 1);
    status.setClock(QStringLiteral("Thu 19 Nov 2026 14:32:08"), QStringLiteral("lab time x60"));
    QCOMPARE(status.findChild<QLabel *>(QStringLiteral("clock"))->text(), QStringLiteral("Thu 19 Nov 2026 14:32:08"));
}

void TestDeskWindow::zoneIsChosen()
{
    StatusLine &status = m_desk->status();
    status.setZones({ QStringLiteral("UTC"), QStringLiteral("Mine") }, 1);
    auto *zone = status.findChild<QToolButton *>(QStringLiteral("zone"));
    QCOMPARE(zone->text(), QStringLiteral("Mine"));
    QSignalSpy chosen(&status, &StatusLine::zoneChosen);
    zone->menu()->actions().first()->trigger();
    QCOMPARE(chosen.size(), 1);
    QCOMPARE(chosen.first().first().toInt(), 0);
}

void TestDeskWindow::toastLeavesAndStaysBehindTheBell()
{
    m_desk->findChild<Toasts *>()->setStay(std::chrono::milliseconds(50));
    m_desk->toast(QStringLiteral("Switched and seen on SFR"), QStringLiteral("FR-TRK-04391"), QStringLiteral("14:38:02"));
    QPointer<Toast> toast = m_desk->findChild<Toast *>();
    QVERIFY(toast && toast->isVisible());
    QTRY_VERIFY(!toast);
    QVERIFY(m_desk->status().bell()->menu()->actions().first()->text().contains(QStringLiteral("FR-TRK-04391")));
}

void TestDeskWindow::layoutIsRemembered()
{
    auto *splitter = m_desk->findChild<QSplitter *>(QStringLiteral("fleetSplitter"));
    splitter->setSizes({ 300, 900 });
    const QList<int> sizes = splitter->sizes();
    m_look->setScale(1.3);
    m_desk->showPage(QStringLiteral("operations"));
    m_desk->close();
    m_look->setScale(1.0);

    const auto again = newDesk();
    again->restoreLayout(true);
    again->show();
    QCOMPARE(again->currentPage(), QStringLiteral("operations"));
    QCOMPARE(m_look->look().settings().scale, 1.3);
    again->showPage(QStringLiteral("fleet"));
    const QList<int> restored = again->findChild<QSplitter *>(QStringLiteral("fleetSplitter"))->sizes();
    QVERIFY(qAbs(restored.first() - sizes.first()) < 20);
    m_look->setScale(1.0);
}

void TestDeskWindow::tornPanesAreRemembered()
{
    const auto tearable = [](DeskWindow &desk) {
        auto *splitter = desk.findChild<QSplitter *>(QStringLiteral("fleetSplitter"));
        return new TornPane(splitter->widget(0), splitter, QStringLiteral("Map"), QStringLiteral("map"));
    };
    tearable(*m_desk)->setTorn(true);
    m_desk->close();
    const auto again = newDesk();
    TornPane *pane = tearable(*again);
    again->restoreLayout(true);
    again->show();
    QVERIFY(pane->isTorn());
    pane->setTorn(false);
    again->close();
    const auto third = newDesk();
    TornPane *home = tearable(*third);
    third->restoreLayout(true);
    QVERIFY(!home->isTorn());
}

void TestDeskWindow::everyControlIsNamed()
{
    for (const QAbstractButton *button : m_desk->findChildren<QAbstractButton *>()) {
        if (button->focusPolicy() != Qt::NoFocus && button->objectName() != QLatin1StringView("qt_toolbar_ext_button"))
            QVERIFY2(!button->accessibleName().isEmpty() || !button->text().isEmpty(), qPrintable(button->objectName()));
    }
}

QTEST_MAIN(TestDeskWindow)
#include "tst_deskwindow.moc"

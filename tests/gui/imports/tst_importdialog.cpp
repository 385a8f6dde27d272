#include "imports/columnspage.h"
#include "imports/importdialog.h"
#include "imports/resultpage.h"
#include "look/chip.h"
#include "look/desktable.h"
#include "look/notices.h"
#include "store/sqlitestore.h"

#include <QAbstractItemModelTester>
#include <QApplication>
#include <QComboBox>
#include <QDir>
#include <QLabel>
#include <QLineEdit>
#include <QMainWindow>
#include <QPushButton>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace signalbox;

/// The real dialog over a real store in a folder of its own.
class TestImportDialog : public QObject
{
    Q_OBJECT

    std::unique_ptr<LookSource> m_look;

    struct World
    {
        explicit World(LookSource &look)
        {
            store = SqliteStore::open({ dir.filePath(QStringLiteral("signalbox.sqlite")), {} }, clock).value();
            ImportParts parts { store->inventory(), look, HeaderWords::load().value(), {}, dir.filePath(QStringLiteral("columns.json")), QLocale::c() };
            parts.around.fleet = FleetId::parse(u"demo").value();
            parts.around.connections = { QStringLiteral("eim"), QStringLiteral("other") };
            window.resize(1280, 800);
            window.show();
            dialog = std::make_unique<ImportDialog>(std::move(parts), &window);
            dialog->open();
        }
        ~World() { dialog.reset(); }

        QString write(const QByteArray &csv)
        {
            QFile file(dir.filePath(QStringLiteral("vehicles.csv")));
            if (!file.open(QIODevice::WriteOnly) || file.write(csv) != csv.size()) qFatal("cannot write");
            return file.fileName();
        }
        template<typename Widget>
        Widget *at(const char *name) const { return dialog->findChild<Widget *>(QLatin1StringView(name)); }
        QPushButton *next() const { return at<QPushButton>("next"); }
        bool wait(ImportDialog::Step step)
        {
            return QTest::qWaitFor([&] { return dialog->step() == step && at<QPushButton>("saveReport")->isVisible(); }, 20'000);
        }
        ErrorBlock *error() const { return dialog->columns().findChild<ErrorBlock *>(); }
        std::vector<VehicleRecord> inventory()
        {
            auto future = store->reader().inventory({});
            future.waitForFinished();
            return future.result().value();
        }

        QTemporaryDir dir;
        ManualClock clock { instantFromMicros(1'790'000'400'000'000) };
        std::unique_ptr<SqliteStore> store;
        QMainWindow window;
        std::unique_ptr<ImportDialog> dialog;
    };

    static QByteArray someRows(int good)
    {
        QByteArray csv = "Fahrzeug;Kennzeichen;IMEI;Lackierung;ICCID;Anbieter;Status\r\n";
        for (int i = 0; i < good; ++i)
            csv += "FR-TRK-" + QByteArray::number(10'000 + i) + ";M-AB " + QByteArray::number(i) + ";;blau;89330112345678" + QByteArray::number(10'000 + i) + ";Orange F;aktiv\r\n";
        return csv + "FR-TRK-10000;M-ZZ 1;;;;;\r\nFR-VAN-1;;490154203237519;;;;\r\n;M 1;;;;;\r\nFR-VAN-2;\"M 1\"x;;;;;\r\n";
    }

private Q_SLOTS:
    void initTestCase()
    {
        auto look = LookSource::create(*qApp);
        QVERIFY(look.has_value());
        m_look = std::move(*look);
    }

    void triesThenImports()
    {
        World w(*m_look);
        QAbstractItemModelTester tester(&w.dialog->results().model(), QAbstractItemModelTester::FailureReportingMode::Fatal);
        QVERIFY(!w.next()->isEnabled());
        w.dialog->columns().openFile(w.write(someRows(40)));
        QCOMPARE(w.at<QComboBox>("column0")->currentData().toString(), QStringLiteral("vehicle"));
        QCOMPARE(w.at<QComboBox>("column3")->currentData().toString(), QString());
        QCOMPARE(w.at<QComboBox>("column5")->currentData().toString(), QStringLiteral("profile"));
        QVERIFY(w.next()->isEnabled());
        w.next()->setFocus();
        QTest::keyClick(w.dialog.get(), Qt::Key_Return);
        QVERIFY(w.wait(ImportDialog::Rehearsal));
        QCOMPARE(w.dialog->results().sentence(), QStringLiteral("40 row(s) of vehicles.csv can be imported, 4 would be left out. Nothing was changed yet."));
        QCOMPARE(w.inventory().size(), std::size_t(0));
        auto *table = w.at<DeskTable>("importResults");
        QCOMPARE(table->model()->rowCount(), 4); // the refused ones first
        QVERIFY(table->model()->index(1, ResultModel::Notes).data().toString().contains(QStringLiteral("fails its check digit")));
        const auto chips = w.dialog->findChildren<Chip *>();
        QCOMPARE(chips.size(), 6);
        QVERIFY(!chips[2]->isVisible()); // nothing is changed
        QTest::mouseClick(chips[1], Qt::LeftButton);
        QCOMPARE(table->model()->rowCount(), 40);
        QCOMPARE(w.next()->text(), QStringLiteral("Import 40 row(s)"));
        QSignalSpy imported(w.dialog.get(), &ImportDialog::imported);
        QTest::mouseClick(w.next(), Qt::LeftButton);
        QVERIFY(w.wait(ImportDialog::Import));
        QCOMPARE(imported.value(0).value(0).toLongLong(), 40);
        QCOMPARE(w.inventory().size(), std::size_t(40));
        QCOMPARE(w.inventory()[3].profiles.at(0).name, QStringLiteral("Orange F"));
        const QString report = w.dir.filePath(QStringLiteral("report.csv"));
        w.dialog->saveReport(report);
        QFile file(report);
        QVERIFY(file.open(QIODevice::ReadOnly));
        QCOMPARE(file.readAll().count('\n'), 45);
        QTest::mouseClick(w.next(), Qt::LeftButton);
        QVERIFY(!w.dialog->isVisible());
    }

    void columnsAreChosenAndSaved()
    {
        World w(*m_look);
        w.dialog->columns().openFile(w.write("Nr,Farbe,Zone\nA,blau,Nord\n"));
        QVERIFY(w.error()->isVisible()); // nothing tells which vehicle
        QVERIFY(!w.next()->isEnabled());
        auto *nr = w.at<QComboBox>("column0"), *zone = w.at<QComboBox>("column2");
        const auto choose = [](QComboBox *box, const char *code) {
            box->setCurrentIndex(box->findData(QString::fromLatin1(code)));
            Q_EMIT box->activated(box->currentIndex());
        };
        choose(nr, "vehicle");
        QVERIFY(w.next()->isEnabled() && !w.error()->isVisible());
        choose(zone, "vehicle");
        QVERIFY(w.error()->isVisible() && !w.next()->isEnabled());
        choose(zone, "cohort");
        w.at<QLineEdit>("columnsName")->setText(QStringLiteral("Depot list"));
        QTest::mouseClick(w.at<QPushButton>("saveColumns"), Qt::LeftButton);
        QCOMPARE(MappingShelf(w.dir.filePath(QStringLiteral("columns.json"))).names(), QStringList { QStringLiteral("Depot list") });
        auto *names = w.at<QComboBox>("savedColumns");
        QVERIFY(names->isVisible());
        names->setCurrentIndex(0);
        Q_EMIT names->activated(0);
        QVERIFY(!w.next()->isEnabled());
        names->setCurrentIndex(1);
        Q_EMIT names->activated(1);
        QCOMPARE(w.dialog->columns().mapping().columns.value(QStringLiteral("Zone")), QStringLiteral("cohort"));
        QVERIFY(w.next()->isEnabled());
        w.at<QLineEdit>("importFleet")->clear();
        QTest::keyClicks(w.at<QLineEdit>("importFleet"), QStringLiteral("a b"));
        QVERIFY(!w.next()->isEnabled());
    }

    void aPastedTableIsRead()
    {
        World w(*m_look);
        w.dialog->columns().paste(QStringLiteral("vehicle\tplate\nA\tM 1\nB\t=1+1\n"));
        QTest::mouseClick(w.next(), Qt::LeftButton);
        QVERIFY(w.wait(ImportDialog::Rehearsal));
        QCOMPARE(w.next()->text(), QStringLiteral("Import 1 row(s)"));
        QTest::mouseClick(w.at<QPushButton>("back"), Qt::LeftButton);
        QCOMPARE(w.dialog->step(), ImportDialog::Columns);
        QVERIFY(w.next()->isEnabled());
    }

    void errorsAreSaid()
    {
        World w(*m_look);
        w.dialog->columns().openFile(w.dir.filePath(QStringLiteral("nothing.csv")));
        QVERIFY(w.error()->isVisible());
        QVERIFY(w.error()->details().contains(QStringLiteral("file.read")));
        w.dialog->columns().openFile(w.write(""));
        QVERIFY(w.error()->details().contains(QStringLiteral("import.header-empty")));
        w.dialog->columns().openFile(w.write("vehicle\nA\n"));
        QVERIFY(!w.error()->isVisible());
        QFile::remove(w.dir.filePath(QStringLiteral("vehicles.csv"))); // between choosing and trying
        QTest::mouseClick(w.next(), Qt::LeftButton);
        QTRY_VERIFY(w.dialog->results().findChild<ErrorBlock *>()->isVisible());
        QVERIFY(!w.next()->isEnabled());
        QVERIFY(w.at<QPushButton>("back")->isEnabled());
    }

    void closedWhileItRuns()
    {
        World w(*m_look);
        w.dialog->columns().openFile(w.write(someRows(20'000)));
        QTest::mouseClick(w.next(), Qt::LeftButton);
        w.dialog.reset(); // cancels; nothing dangles
        QCOMPARE(w.inventory().size(), std::size_t(0));
    }

    void everyControlHasAName()
    {
        World w(*m_look);
        w.dialog->columns().openFile(w.write(someRows(3)));
        QTest::mouseClick(w.next(), Qt::LeftButton);
        QVERIFY(w.wait(ImportDialog::Rehearsal));
        for (QWidget *widget : w.dialog->findChildren<QWidget *>()) {
            if (widget->focusPolicy() == Qt::NoFocus || widget->objectName().startsWith(QStringLiteral("qt_"))) continue;
            if (qobject_cast<QAbstractScrollArea *>(widget->parentWidget()) || qobject_cast<QComboBox *>(widget->parentWidget())) continue;
            if (qobject_cast<QLabel *>(widget) || widget->inherits("QComboBoxListView")) continue; // its text is its name; the box has one
            const auto *button = qobject_cast<QAbstractButton *>(widget);
            QVERIFY2(!widget->accessibleName().isEmpty() || (button && !button->text().isEmpty()), qPrintable(QLatin1StringView(widget->metaObject()->className()) + u' ' + widget->objectName()));
        }
    }

    void looks_data()
    {
        QTest::addColumn<int>("choice");
        QTest::newRow("light") << int(ThemeChoice::Light);
        QTest::newRow("dark") << int(ThemeChoice::Dark);
    }
    void looks()
    {
        QFETCH(int, choice);
        m_look->setChoice(ThemeChoice(choice));
        World w(*m_look);
        const auto keep = [&](const char *step) {
            QCoreApplication::processEvents();
            QDir().mkpath(QStringLiteral(PROJECT_BINARY_DIR "/pictures"));
            QVERIFY(w.dialog->grab().save(QStringLiteral(PROJECT_BINARY_DIR "/pictures/import-%1-%2.png").arg(QLatin1StringView(step), QLatin1StringView(QTest::currentDataTag()))));
        };
        keep("empty");
        w.dialog->columns().openFile(w.write(someRows(120)));
        keep("columns");
        QTest::mouseClick(w.next(), Qt::LeftButton);
        keep("running");
        QVERIFY(w.wait(ImportDialog::Rehearsal));
        keep("tried");
        QTest::mouseClick(w.next(), Qt::LeftButton);
        QVERIFY(w.wait(ImportDialog::Import));
        w.dialog->results().setFilter(RowFilter::All);
        keep("imported");
        w.dialog->columns().openFile(w.dir.filePath(QStringLiteral("nothing.csv")));
        m_look->setChoice(ThemeChoice::Light);
    }
};

QTEST_MAIN(TestImportDialog)
#include "tst_importdialog.moc"

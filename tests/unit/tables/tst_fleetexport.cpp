#include "showcase.h"
#include "ziptext.h"

#include "tables/fleetexport.h"

#include <QFile>
#include <QTemporaryDir>
#include <QXmlStreamReader>

using namespace signalbox;

/// The filtered vehicles as a file: CSV and workbook, as each role may see them.
class TestFleetExport : public QObject
{
    Q_OBJECT

    Showcase m_show;
    QTemporaryDir m_folder;

    FleetExport wanted(const QString &name, std::vector<FleetTableModel::Column> columns) const
    {
        const auto rows = std::make_shared<const RowSet>(FleetQuery::everything({}).evaluate(m_show.world.fleet.read(), m_show.world.clock.now()));
        return { name.endsWith(u"xlsx") ? FleetExport::Format::Sheet : FleetExport::Format::Csv, m_folder.filePath(name), std::move(columns), rows,
                 { { { SortField::Vehicle, false } } }, QStringLiteral("cohort:Long-haul") };
    }

    QByteArray read(const QString &name) const
    {
        QFile file(m_folder.filePath(name));
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    }

    static std::vector<FleetTableModel::Column> every()
    {
        std::vector<FleetTableModel::Column> columns;
        for (int column = 0; column < FleetTableModel::ColumnCount; ++column) columns.push_back(FleetTableModel::Column(column));
        return columns;
    }

    static QStringList texts(const QByteArray &sheet, QStringView element)
    {
        QStringList out;
        for (QXmlStreamReader xml(sheet); !xml.atEnd();)
            if (xml.readNext() == QXmlStreamReader::StartElement && xml.name() == element) out << xml.readElementText();
        return out;
    }

private Q_SLOTS:
    void csvSaysWhereItComesFrom()
    {
        FleetExport::Watch watch;
        const auto done = wanted(QStringLiteral("a.csv"), { FleetTableModel::State, FleetTableModel::Vehicle, FleetTableModel::Rsrp, FleetTableModel::LastFact, FleetTableModel::ImsiColumn })
                              .write(m_show.sources(Role::Administrator), watch);
        QVERIFY(done && *done);
        QCOMPARE(watch.done.load(), 6);
        const QList<QByteArray> lines = read(QStringLiteral("a.csv")).split('\n');
        QCOMPARE(lines[0], QByteArray("# Vehicles: 6\r"));
        QCOMPARE(lines[1], QByteArray("# As of: 2026-11-19T14:32:08Z\r"));
        QCOMPARE(lines[2], QByteArray("# Filter: cohort:Long-haul\r"));
        QCOMPARE(lines[3], QByteArray("# Times of day in: UTC\r"));
        QCOMPARE(lines[4], QByteArray("# As seen by: Administrator\r"));
        QCOMPARE(lines[5], QByteArray("State,Vehicle,RSRP dBm,Last fact UTC,IMSI\r"));
        QCOMPARE(lines[7], QByteArray("Switching,FR-TRK-04388,-101,2026-11-19T14:31:48Z,\r"));
        QCOMPARE(lines[8], QByteArray("Dark,FR-TRK-04417,-118,2026-11-19T12:32:08Z,208014417032281\r"));
    }

    void workbookHoldsTheSame()
    {
        FleetExport::Watch watch;
        const auto done = wanted(QStringLiteral("a.xlsx"), { FleetTableModel::State, FleetTableModel::Vehicle, FleetTableModel::Rsrp, FleetTableModel::ImsiColumn })
                              .write(m_show.sources(Role::Administrator), watch);
        QVERIFY(done && *done);
        const auto files = unzipped(read(QStringLiteral("a.xlsx")));
        QVERIFY(files.contains(QStringLiteral("[Content_Types].xml")));
        const QByteArray sheet = files.value(QStringLiteral("xl/worksheets/sheet1.xml")), about = files.value(QStringLiteral("xl/worksheets/sheet2.xml"));
        QCOMPARE(texts(sheet, u"t").mid(0, 4), (QStringList { QStringLiteral("State"), QStringLiteral("Vehicle"), QStringLiteral("RSRP dBm"), QStringLiteral("IMSI") }));
        QVERIFY(texts(sheet, u"t").contains(QStringLiteral("208014417032281"))); // a text: a number would lose digits
        QVERIFY(texts(sheet, u"v").contains(QStringLiteral("-118")));
        QVERIFY(texts(about, u"t").contains(QStringLiteral("cohort:Long-haul")));
        QVERIFY(!QFile::exists(m_folder.filePath(QStringLiteral("a.xlsx.part"))));
    }

    void nobodyExportsWhatTheyMayNotSee_data()
    {
        QTest::addColumn<QString>("name");
        QTest::newRow("csv") << QStringLiteral("finance.csv");
        QTest::newRow("workbook") << QStringLiteral("finance.xlsx");
    }
    void nobodyExportsWhatTheyMayNotSee()
    {
        QFETCH(QString, name);
        FleetExport::Watch watch;
        QVERIFY(wanted(name, every()).write(m_show.sources(Role::Finance), watch).value_or(false));
        QByteArray all = read(name);
        if (name.endsWith(u"xlsx")) all = unzipped(all).values().join();
        QVERIFY(all.contains("FR-TRK-04417"));
        QVERIFY(all.contains("2281")); // the last four digits of the IMSI
        for (const QString &secret : Showcase::secrets()) QVERIFY2(!all.contains(secret.toUtf8()) || secret == u"dBm,", qPrintable(secret));
    }

    void formulasAreTexts_data() { nobodyExportsWhatTheyMayNotSee_data(); }
    void formulasAreTexts()
    {
        QFETCH(QString, name);
        TextWorld world;
        world.tell(QStringLiteral("A cohort =HYPERLINK(1) at 1,1"));
        TableSources sources { world.fleet, world.clock, AccessTable::standard(), {}, m_show.reader };
        const auto rows = std::make_shared<const RowSet>(FleetQuery::everything({}).evaluate(world.fleet.read(), world.clock.now()));
        FleetExport::Watch watch;
        FleetExport each = wanted(name, { FleetTableModel::Cohort });
        each.rows = rows;
        QVERIFY(each.write(sources, watch).value_or(false));
        QByteArray all = read(name);
        if (name.endsWith(u"xlsx")) all = unzipped(all).value(QStringLiteral("xl/worksheets/sheet1.xml"));
        QVERIFY2(all.contains("'=HYPERLINK(1)") || all.contains("&apos;=HYPERLINK(1)"), all.constData());
        QVERIFY(!all.contains("<f>"));
    }

    void cancelledLeavesNothing_data() { nobodyExportsWhatTheyMayNotSee_data(); }
    void cancelledLeavesNothing()
    {
        QFETCH(QString, name);
        FleetExport::Watch watch;
        watch.cancelled = true;
        const auto done = wanted(QStringLiteral("never-") + name, every()).write(m_show.sources(Role::Administrator), watch);
        QVERIFY(done && !*done);
        QVERIFY(QDir(m_folder.path()).entryList({ QStringLiteral("never*") }).isEmpty());
    }

    void aFolderThatIsNotThereIsSaid()
    {
        for (const char *name : { "nowhere/a.csv", "nowhere/a.xlsx" }) {
            FleetExport::Watch watch;
            const auto done = wanted(QString::fromLatin1(name), every()).write(m_show.sources(Role::Administrator), watch);
            QVERIFY(!done);
            QCOMPARE(done.error().code, QStringLiteral("file.write"));
            QVERIFY(done.error().parameters.value(QStringLiteral("path")).toString().contains(QLatin1String(name)));
        }
    }
};

QTEST_GUILESS_MAIN(TestFleetExport)
#include "tst_fleetexport.moc"

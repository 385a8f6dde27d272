#include "interchange/importer.h"
#include "testfleet.h"

#include <QTest>

using namespace testfleet;

/// A file in, what became of each row and what the store holds then out.
class tst_Import : public QObject
{
    Q_OBJECT

    struct Outcome
    {
        ImportSummary summary;
        QStringList rows; ///< "2 new", "3 refused:import.elsewhere"
        QString error;
    };

    struct World : Store
    {
        QString write(const QByteArray &csv, const char *name = "file.csv")
        {
            QFile file(dir.filePath(QLatin1StringView(name)));
            if (!file.open(QIODevice::WriteOnly) || file.write(csv) != csv.size()) qFatal("cannot write");
            return file.fileName();
        }
        Outcome run(const QByteArray &csv, InventoryStore::Mode mode = InventoryStore::Mode::Import, ImportWatch watch = {})
        {
            ImportRequest request { write(csv), {}, mapping, around, mode };
            Outcome out;
            const auto outer = watch.result;
            watch.result = [&](const RowResult &result) {
                out.rows += told(result);
                return outer ? outer(result) : Result<void>();
            };
            const auto done = Importer(store->inventory(), HeaderWords::load().value()).run(request, watch).result();
            if (done) out.summary = *done;
            else out.error = done.error().code;
            return out;
        }
        static QString told(const RowResult &r)
        {
            QStringList codes;
            for (const Error &note : r.notes) codes += note.code;
            QString text = QStringLiteral("%1 %2").arg(r.line).arg(QString(code(r.outcome)));
            if (r.outcome == RowOutcome::Changed) text += u'(' + columnCodes(r.changed).join(u',') + u')';
            return codes.isEmpty() ? text : text + u':' + codes.join(u',');
        }
        std::map<std::string, VehicleRecord> inventory()
        {
            std::map<std::string, VehicleRecord> out;
            for (const VehicleRecord &r : get(store->reader().inventory(admin))) out[r.id.text()] = r;
            return out;
        }
        ColumnMapping mapping;
        ImportSurroundings around { fleet, admin, {}, {} };
    };
    static constexpr auto rehearsal = InventoryStore::Mode::Rehearsal;

private Q_SLOTS:
    void oneWideFile();
    void oneKindAFile();
    void rowsAreJudged_data();
    void rowsAreJudged();
    void rehearsalSaysTheSameAndChangesNothing();
    void goesOnWhereItWasCutOff();
    void aCancelledImportKeepsItsRows();
    void headersAreChecked();
    void rolesAndScopes();
    void onlyOneFileSaysTwice();
    void whatTheWorkspaceDoesNotKnowIsAWarning();
};

void tst_Import::oneWideFile()
{
    World w;
    const auto out = w.run("Fahrzeug;Kennzeichen;FIN;Fahrzeugart;Tags;IMEI;Funktechnik;Abfrageintervall;EID;SGP;Speicher frei;ICCID;IMSI;PLMN;Anbieter;Lieferant;Status;Fallback;Bemerkung\r\n"
                           "T-1;m-ab 123;WDB9634031L123456;truck;'=x|b;490154203237518;lte,lte-m;3600;89049032123451234512345678901235;sgp.32;4096;8933011234567890123;208011234567890;208 01;Orange F;Acme;aktiv;ja;x\r\n"
                           "T-1;;;;;;;;;;;8944501234567890123;;;Telia;;inaktiv;;\r\n");
    QCOMPARE(out.error, QString());
    QCOMPARE(out.summary.unknownColumns, QStringList { QStringLiteral("Bemerkung") });
    QCOMPARE(out.summary.counts.of(RowOutcome::New), 2);
    const VehicleRecord r = w.inventory().at("T-1");
    QCOMPARE(r.plate->toString(), QStringLiteral("M-AB 123"));
    QCOMPARE(r.vin->toString(), QStringLiteral("WDB9634031L123456"));
    QCOMPARE(r.type, VehicleType::Truck);
    QCOMPARE(r.labels, (QStringList { QStringLiteral("=x"), QStringLiteral("b") }));
    QCOMPARE(r.rats, ratBit(Rat::Lte) | ratBit(Rat::LteM));
    QCOMPARE(r.pollInterval, std::optional<Span>(std::chrono::hours(1)));
    QCOMPARE(r.standard, EuiccStandard::Sgp32);
    QCOMPARE(r.memoryFree, std::optional<std::int64_t>(4096));
    QCOMPARE(r.profiles.size(), std::size_t(2));
    QCOMPARE(r.profiles[0], (Profile { iccid(), ProfileState::Enabled, ProfileClass::Operational, imsi(), Plmn::from(208, 1, 2).value(), QStringLiteral("Orange F"), true, QStringLiteral("Acme") }));
    QCOMPARE(r.profiles[1].name, QStringLiteral("Telia"));
}

void tst_Import::oneKindAFile()
{
    World w;
    const QByteArray eidText = eid().toString().toLatin1();
    QCOMPARE(w.run("vehicle,plate\nA,M 1\nB,M 2\n").rows, (QStringList { QStringLiteral("2 new"), QStringLiteral("3 new") }));
    QCOMPARE(w.run("imei,vehicle,modem\n490154203237518,A,EG25-G\n").rows, QStringList { QStringLiteral("2 changed(imei,modem)") });
    QCOMPARE(w.run("eid,imei,sgp\n" + eidText + ",490154203237518,sgp.22\n").rows, QStringList { QStringLiteral("2 changed(eid,euicc_standard)") });
    QCOMPARE(w.run("iccid,eid,profile name\n8933011234567890123," + eidText + ",Orange\n").rows, QStringList { QStringLiteral("2 new:import.iccid-check") });
    QCOMPARE(w.run("iccid,imsi\n8933011234567890123,208011234567890\n").rows, QStringList { QStringLiteral("2 changed(imsi):import.iccid-check") });
    const auto all = w.inventory();
    QCOMPARE(all.at("A").eid, std::optional(eid()));
    QCOMPARE(all.at("A").profiles.at(0).imsi, std::optional(imsi()));
    QVERIFY(!all.at("B").eid);
}

void tst_Import::rowsAreJudged_data()
{
    QTest::addColumn<QByteArray>("row");
    QTest::addColumn<QString>("told");
    // vehicle,plate,vin,type,imei,eid,iccid,imsi,plmn,state,fallback,mem,memfree,poll_s
    const auto row = [](const char *name, const char *cells, const char *told) { QTest::newRow(name) << QByteArray(cells) << QString::fromLatin1(told); };
    row("unchanged", "A,,,,490154203237518,,8933011234567890123,,,,,,,", "3 unchanged:import.iccid-check");
    row("nothing to go by", ",M 1,,,,,,,,,,,,", "3 refused:import.subject-missing");
    row("bad name", "A B,,,,,,,,,,,,,", "3 refused:vehicle.name");
    row("IMEI check digit", "N,,,,490154203237519,,,,,,,,,", "3 refused:imei.luhn");
    row("rounded by a spreadsheet", "N,,,,4.90154E+14,,,,,,,,,", "3 refused:digits.character");
    row("EID too short", "N,,,,,8904903212345,,,,,,,,", "3 refused:digits.length");
    row("EID check digits warn", "N,,,,,89049032123451234512345678901234,,,,,,,,", "3 new:import.eid-check");
    row("ICCID check digit warns", "A,,,,,,8944501234567890120,,,,,,,", "3 new:import.iccid-check");
    row("ICCID on another card", "N,,,,,,8933011234567890123,,,,,,,", "3 refused:import.elsewhere");
    row("EID of another vehicle", "N,,,,,E,,,,,,,,", "3 refused:import.elsewhere");
    row("IMEI of another vehicle", "N,,,,490154203237518,,,,,,,,,", "3 refused:import.elsewhere");
    row("IMSI of another profile", "A,,,,,,8944501234567890123,208011234567890,,,,,,", "3 refused:import.elsewhere");
    row("EID that is nowhere", ",,,,,89049032123451234512345678901234,8944501234567890123,,,,,,,", "3 refused:import.subject-unknown");
    row("ICCID that is nowhere", ",,,,,,8944501234567890120,,,,,,,", "3 refused:import.subject-unknown");
    row("IMSI without ICCID", "A,,,,,,,208011234567890,,,,,,", "3 refused:import.iccid-missing");
    row("IMSI of another home", "A,,,,,,8944501234567890120,262011234567890,20801,,,,,", "3 new:import.iccid-check,import.imsi-home");
    row("PLMN", "A,,,,,,8944501234567890120,,20,,,,,", "3 refused:plmn.form");
    row("second enabled", "A,,,,,,8944501234567890120,,,enabled,,,,", "3 new:import.iccid-check,import.second-enabled");
    row("second fallback", "A,,,,,,8944501234567890120,,,,yes,,,", "3 new:import.iccid-check,import.second-fallback");
    row("state word", "A,,,,,,8944501234567890120,,,on,,,,", "3 refused:import.value");
    row("VIN length", "N,,WDB963,,,,,,,,,,,", "3 refused:vin.length");
    row("VIN letter", "N,,WDB9634031O123456,,,,,,,,,,,", "3 refused:vin.character");
    row("VIN check digit", "N,,1M8GDM9AXKP042789,,,,,,,,,,,", "3 new:import.vin-check");
    row("VIN that holds", "N,,1M8GDM9AXKP042788,,,,,,,,,,,", "3 new");
    row("plate", "N,M<1>,,,,,,,,,,,,", "3 refused:plate.form");
    row("type", "N,,,submarine,,,,,,,,,,", "3 refused:import.value");
    row("memory", "N,,,,,,,,,,,100,200,", "3 new:import.memory");
    row("negative memory", "N,,,,,,,,,,,-100,,", "3 refused:import.octets");
    row("poll", "N,,,,,,,,,,,,,1h", "3 refused:import.seconds");
    row("two faults", "N,M<1>,,submarine,,,,,,,,,,", "3 refused:plate.form,import.value");
    row("too few cells", "N,M 1", "3 refused:import.cells");
    row("open quote", "N,\"M 1,,,,,,,,,,,,", "3 refused:csv.quote-open");
}

void tst_Import::rowsAreJudged()
{
    QFETCH(QByteArray, row);
    QFETCH(QString, told);
    World w;
    get(w.store->writer().writeInventory({ record("A") }));
    row.replace(",E,", "," + eid().toString().toLatin1() + ",");
    const QByteArray file = "vehicle,plate,vin,type,imei,eid,iccid,imsi,plmn,state,fallback,memory,memory free,poll_s\nZ,M 9,,,,,,,,,,,,\n" + row;
    const auto before = w.inventory();
    const auto out = w.run(file);
    QCOMPARE(out.error, QString());
    QCOMPARE(out.rows.value(1), told);
    if (told.contains(QStringLiteral("refused"))) { // a refused row left nothing behind
        QCOMPARE(w.inventory().size(), before.size() + 1);
        QCOMPARE(w.inventory().at("A").profiles, before.at("A").profiles);
    }
}

void tst_Import::rehearsalSaysTheSameAndChangesNothing()
{
    World w;
    get(w.store->writer().writeInventory({ record("A") }));
    QByteArray file = "vehicle,plate,iccid,profile_state\nA,M 1,,\nN,M 2,8944501234567890120,enabled\nA,M 3,,\nN,,8944501234567890120,\n,,8944501234567890120,disabled\nB,\"x\"y,,\n";
    for (int i = 0; i < 700; ++i) file += "V" + QByteArray::number(i % 600) + ",P " + QByteArray::number(i) + ",,\n";
    const auto tried = w.run(file, rehearsal), again = w.run(file, rehearsal);
    QCOMPARE(w.inventory().size(), std::size_t(1));
    QVERIFY(!w.inventory().at("A").plate);
    const auto done = w.run(file);
    QCOMPARE(tried.rows, again.rows);
    QCOMPARE(done.rows, tried.rows);
    QCOMPARE(done.summary.counts, tried.summary.counts);
    QCOMPARE(done.summary.counts.rows(), 706);
    QVERIFY(done.rows.contains(QStringLiteral("4 refused:import.contradicts")));
    QVERIFY(done.rows.contains(QStringLiteral("5 refused:import.repeated")));
    QCOMPARE(w.inventory().size(), std::size_t(602));
    // A finished import begins anew: now everything that was taken is there already.
    const auto third = w.run(file);
    QCOMPARE(third.summary.resumedAt, 0);
    QCOMPARE(third.summary.counts.of(RowOutcome::New), 0);
}

void tst_Import::goesOnWhereItWasCutOff()
{
    QByteArray file = "vehicle,plate\n";
    for (int i = 0; i < 1000; ++i) file += "V" + QByteArray::number(i % 900) + ",P " + QByteArray::number(i) + "\n";
    World whole, cut;
    const auto expected = whole.run(file);
    // Cut off by a report that cannot be written after a cancel at 400 rows: as if the program had died.
    auto cancel = std::make_shared<std::atomic<bool>>(false);
    ImportWatch watch { [&](qint64 rows, qint64, qint64) { *cancel = rows >= 400; }, [](const RowResult &) { return Result<void>(failure("test.died")); }, {}, cancel };
    QCOMPARE(cut.run(file, InventoryStore::Mode::Import, watch).error, QStringLiteral("test.died"));
    cut.reopen();
    QCOMPARE(cut.inventory().size(), std::size_t(400));
    const auto rest = cut.run(file);
    QCOMPARE(rest.summary.resumedAt, 400);
    QVERIFY(rest.summary.complete);
    QCOMPARE(rest.rows, expected.rows);
    QCOMPARE(rest.summary.counts, expected.summary.counts);
    QCOMPARE(cut.inventory().size(), std::size_t(900));
}

void tst_Import::aCancelledImportKeepsItsRows()
{
    World w;
    QByteArray file = "vehicle\n";
    for (int i = 0; i < 1000; ++i) file += "V" + QByteArray::number(i) + "\n";
    auto cancel = std::make_shared<std::atomic<bool>>(false);
    const auto out = w.run(file, InventoryStore::Mode::Import, { [&](qint64 rows, qint64, qint64) { *cancel = rows >= 200; }, {}, {}, cancel });
    QVERIFY(!out.summary.complete);
    QCOMPARE(out.rows.size(), 200);
    QCOMPARE(w.inventory().size(), std::size_t(200));
    QCOMPARE(w.run(file).rows.size(), 1000);
}

void tst_Import::headersAreChecked()
{
    World w;
    QCOMPARE(w.run("").error, QStringLiteral("import.header-empty"));
    QCOMPARE(w.run("colour,size\n1,2\n").error, QStringLiteral("import.key-column"));
    QCOMPARE(w.run("\"vehicle\n1,2\n").error, QStringLiteral("csv.quote-open"));
    w.mapping.columns = { { QStringLiteral("Nr"), QStringLiteral("vehicle") }, { QStringLiteral("plate"), QString() } };
    w.mapping.constants = { { QStringLiteral("cohort"), QStringLiteral("Parcel") } };
    QCOMPARE(w.run("vehicle\nA\n").error, QStringLiteral("import.column-missing"));
    QCOMPARE(w.run("Nr,plate,vehicle\nA,!!,7\n").rows, QStringList { QStringLiteral("2 new") }); // the mapped one wins
    QCOMPARE(w.inventory().at("A").cohort, QStringLiteral("Parcel"));
    QVERIFY(!w.inventory().at("A").plate);
    w.mapping.columns[QStringLiteral("plate")] = QStringLiteral("vehicle");
    QCOMPARE(w.run("Nr,plate\nA,b\n").error, QStringLiteral("import.column-twice"));
    w.mapping.columns[QStringLiteral("plate")] = QStringLiteral("colour");
    QCOMPARE(w.run("Nr,plate\nA,b\n").error, QStringLiteral("import.field-unknown"));
    QFile::remove(w.dir.filePath(QStringLiteral("file.csv")));
    QCOMPARE(Importer(w.store->inventory(), HeaderWords::load().value()).run({ w.dir.filePath(QStringLiteral("file.csv")), {}, {}, w.around }, {}).result().error().code,
        QStringLiteral("file.read"));
}

void tst_Import::rolesAndScopes()
{
    World w;
    get(w.store->writer().writeInventory({ record("A") }));
    for (const Role role : { Role::NocOperator, Role::Support, Role::FieldTechnician, Role::Finance }) {
        w.around.viewer.role = role;
        QCOMPARE(w.run("vehicle\nN\n").error, QStringLiteral("access.denied"));
    }
    w.around.viewer = admin;
    w.around.viewer.scope.cohorts = { QStringLiteral("Parcel") };
    QCOMPARE(w.run("vehicle,cohort\nA,Parcel\nN,Long-haul\nP,Parcel\n").rows,
        (QStringList { QStringLiteral("2 refused:access.out-of-scope"), QStringLiteral("3 refused:access.out-of-scope"), QStringLiteral("4 new") }));
}

void tst_Import::onlyOneFileSaysTwice()
{
    World w; // a row may add to what an earlier one of its file said, and the second file may say otherwise
    QCOMPARE(w.run("vehicle,plate,cohort\nA,M 1,\nA,,Parcel\nA,M 1,Parcel\nA,M 2,\n").rows,
        (QStringList { QStringLiteral("2 new"), QStringLiteral("3 changed(cohort)"), QStringLiteral("4 refused:import.repeated"), QStringLiteral("5 refused:import.contradicts") }));
    QCOMPARE(w.run("vehicle,plate,cohort\nA,M 2,\n").rows, QStringList { QStringLiteral("2 changed(plate)") });
}

void tst_Import::whatTheWorkspaceDoesNotKnowIsAWarning()
{
    World w;
    w.around.connections = { QStringLiteral("eim") };
    w.around.networks = std::make_shared<NetworkNames>(NetworkNames::load().value());
    QCOMPARE(w.run("vehicle,connection,iccid,plmn\nA,eim,8944501234567890120,20801\nB,other,8944501234567890138,99801\n").rows,
        (QStringList { QStringLiteral("2 new:import.iccid-check"), QStringLiteral("3 new:import.iccid-check,import.network-unlisted,import.connection-unknown") }));
}

QTEST_GUILESS_MAIN(tst_Import)
#include "tst_import.moc"

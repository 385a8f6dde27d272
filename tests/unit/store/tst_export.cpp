#include "interchange/importer.h"
#include "interchange/inventoryexport.h"
#include "testfleet.h"

#include <QBuffer>
#include <QTest>

using namespace testfleet;

class tst_Export : public QObject
{
    Q_OBJECT

    static QByteArray exported(Store &s, const ExportRequest &request, QString *error = nullptr)
    {
        QByteArray out;
        QBuffer buffer(&out);
        buffer.open(QIODevice::WriteOnly);
        const auto done = exportInventory(s.store->inventory(), request, buffer);
        if (error) *error = done ? QString() : done.error().code;
        return out;
    }
    static ImportSummary imported(Store &s, const QByteArray &csv)
    {
        QFile file(s.dir.filePath(QStringLiteral("in.csv")));
        if (!file.open(QIODevice::WriteOnly) || file.write(csv) != csv.size() || !file.flush()) qFatal("cannot write");
        ImportRequest request { file.fileName(), {}, {}, { fleet, admin, {}, {} }, InventoryStore::Mode::Import };
        return Importer(s.store->inventory(), HeaderWords::load().value()).run(std::move(request), {}).result().value();
    }
    static VehicleRecord full()
    {
        VehicleRecord r = record("A");
        r.plate = Plate::parse(u"M-AB 123").value();
        r.vin = Vin::parse(u"WDB9634031L123456").value();
        r.type = VehicleType::Trailer;
        r.labels = { QStringLiteral("+cold"), QStringLiteral("b") };
        r.cohort = QStringLiteral("=cmd|' /C calc'!A0");
        r.firmware = QStringLiteral("1.2, \"beta\"");
        r.transport = PollTransport::Coap;
        r.ipa = IpaPlace::Euicc;
        r.standard = EuiccStandard::Sgp32;
        r.memoryTotal = 500'000;
        r.memoryFree = 20'000;
        r.profiles[0].supplier = QStringLiteral("Acme");
        r.profiles[0].kind = ProfileClass::Provisioning;
        return r;
    }

private Q_SLOTS:
    void comesBackAsItWas()
    {
        Store out, in;
        VehicleRecord bare;
        bare.fleet = fleet;
        bare.id = vehicle("BARE");
        get(out.store->writer().writeInventory({ full(), bare }));
        const QByteArray csv = exported(out, { admin, {}, {} });
        QVERIFY(csv.contains(",'=cmd|' /C calc'!A0,") && csv.contains(",'+cold;b,"));
        const auto summary = imported(in, csv);
        QCOMPARE(summary.counts.of(RowOutcome::New), 3);
        const auto was = get(out.store->reader().inventory(admin)), is = get(in.store->reader().inventory(admin));
        QCOMPARE(is.size(), std::size_t(2));
        for (const ColumnSpec &spec : columnSpecs())
            for (std::size_t i = 0; i < is[0].profiles.size(); ++i) QCOMPARE(spec.get(is[0], is[0].profiles[i]), spec.get(was[0], was[0].profiles[i]));
        QCOMPARE(is[0].profiles, was[0].profiles);
        QCOMPARE(is[0].labels, was[0].labels);
        QCOMPARE(exported(in, { admin, {}, {} }), csv);
        QCOMPARE(imported(out, csv).counts.of(RowOutcome::Unchanged), 3);
    }

    void rolesSeeWhatTheyMay()
    {
        Store s;
        VehicleRecord parcel = record("P", "Parcel");
        parcel.eid = eid('9');
        parcel.profiles.clear();
        get(s.store->writer().writeInventory({ full(), parcel }));
        const QByteArray finance = exported(s, { viewer(Role::Finance), { Column::Vehicle, Column::Eid, Column::Vin, Column::Plate, Column::Iccid, Column::Imsi, Column::ProfileName }, {} });
        const QByteArray rest = "••••" + eid().toString().right(4).toUtf8() + ",••••3456,,••••0123,••••7890,Orange F\r\n";
        QVERIFY2(finance.contains("A," + rest), finance.constData());
        QVERIFY(!finance.contains(iccid().toString().toLatin1()));
        QVERIFY(exported(s, { viewer(Role::NocOperator), {}, {} }).contains(iccid().toString().toLatin1()));
        Viewer scoped = viewer(Role::FieldTechnician);
        scoped.scope.cohorts = { QStringLiteral("Parcel") };
        QCOMPARE(exported(s, { scoped, { Column::Vehicle }, {} }), QByteArray("vehicle\r\nP\r\n"));
        QCOMPARE(exported(s, { admin, { Column::Vehicle }, [](const VehicleId &id) { return id == vehicle("P"); } }), QByteArray("vehicle\r\nP\r\n"));
    }

    void sayWhatIsBelievedNow()
    {
        Store s;
        get(s.store->writer().writeInventory({ record("A") }));
        Profile off = record("A").profiles[0], added, gone = record("A").profiles[1];
        off.state = ProfileState::Disabled;
        added.iccid = iccid(u"8944501234567890001");
        added.state = ProfileState::Enabled;
        added.name = QStringLiteral("Downloaded");
        gone.state = ProfileState::Absent;
        get(s.store->writer().writeStatements(fleet, vehicle("A"),
            { { off, ProfileSource::Believed, at(1) }, { added, ProfileSource::Believed, at(1) }, { gone, ProfileSource::Believed, at(1) }, { gone, ProfileSource::Card, at(2) } }));
        const std::vector<Column> columns { Column::Vehicle, Column::Iccid, Column::ProfileName, Column::ProfileState };
        QCOMPARE(exported(s, { admin, columns, {} }),
            QByteArray("vehicle,iccid,profile,profile_state\r\nA,8933011234567890123,Orange F,disabled\r\nA,8944501234567890001,Downloaded,enabled\r\n"));
        // A file that says otherwise is believed from then on.
        const auto summary = imported(s, "vehicle,iccid,profile_state\nA,8933011234567890123,disabled\nA,8944501234567890001,disabled\n");
        QCOMPARE(summary.counts.of(RowOutcome::Unchanged), 1);
        QCOMPARE(summary.counts.of(RowOutcome::Changed), 1);
        QCOMPARE(exported(s, { admin, columns, {} }),
            QByteArray("vehicle,iccid,profile,profile_state\r\nA,8933011234567890123,Orange F,disabled\r\nA,8944501234567890001,Downloaded,disabled\r\n"));
    }

    void aFullDiskIsTold()
    {
        Store s;
        get(s.store->writer().writeInventory({ record("A") }));
        QFile full(QStringLiteral("/dev/full"));
        QVERIFY(full.open(QIODevice::WriteOnly | QIODevice::Unbuffered));
        const auto done = exportInventory(s.store->inventory(), { admin, {}, {} }, full);
        QVERIFY(!done);
        QCOMPARE(done.error().code, QStringLiteral("file.write"));
    }

    void pagesAreWhole()
    {
        Store s;
        std::vector<VehicleRecord> many;
        for (int i = 0; i < 1200; ++i) {
            VehicleRecord r;
            r.fleet = FleetId::parse(i % 2 ? u"one" : u"two").value();
            r.id = VehicleId::parse(QStringLiteral("V-%1").arg(i, 5, 10, QLatin1Char('0'))).value();
            many.push_back(r);
        }
        get(s.store->writer().writeInventory(many));
        const QByteArray csv = exported(s, { admin, { Column::Fleet, Column::Vehicle }, {} });
        QCOMPARE(csv.count("\r\n"), 1201);
        QVERIFY(csv.contains("one,V-01199\r\ntwo,V-00000\r\n"));
    }
};

QTEST_GUILESS_MAIN(tst_Export)
#include "tst_export.moc"

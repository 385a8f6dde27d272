#include "queryworld.h"

#include "fleet/fieldkinds.h"

using namespace signalbox;

class TestCompletion : public QObject
{
    Q_OBJECT

    QueryWorld m_here;

private Q_SLOTS:
    /// What is offered behind each text: "text=count", most first.
    void golden_data()
    {
        QTest::addColumn<QString>("offers");
        const auto row = [](const char *text, const char *offers) { QTest::newRow(text) << QString::fromUtf8(offers); };
        row("", "state: country: operator: plmn: rat: cohort: vehicle: plate: label: type: last> switch: operation: battery> transport: ipa: speed> rsrp> sinr> "
                "session: cause: cell: vin: imsi: iccid: eid: imei: ip: hardware: modem: firmware: today> reason: in:");
        row("sta", "state:");
        row("state:dark cou", "country:");
        row("-(ra", "rat:");
        row("state:", "dark=1 online=1 quiet=1 switching=1 unknown=1 degraded=0 risk=0");
        row("state:d", "dark=1 degraded=0");
        row("country:f", "FR=3");
        row("country:FR,swi", "CH=1");
        row("(country:fr or country:sw", "CH=1");
        row("operator:or", "Orange=2");
        row("plmn:", "20801=2 20810=1 22803=1");
        row("rat:", "lte=2 lte-m=2");
        row("cohort:", "Long-haul=2 Parcel=2 Reefer=1");
        row("vehicle:f", "FR-1 FR-2 FR-3");
        row("label:", "leased=1");
        row("type:", "trailer=1");
        row("last>", "2h 3d 90min never");
        row("switch:", "none=4 profile=1");
        row("operation:", "open=1 verifying=1 none");
        row("session:l", "lost");
        row("cause:", "emm:17=1");
        row("transport:", "coap=1");
        row("ipa:", "euicc=1");
        row("in:", "\"Dijon (north)\" Mâcon Zero");
        row("in:\"dij", "\"Dijon (north)\"");
        row("battery>", "");
        row("imsi:", "");
        row("verdict:", "");
    }
    void golden()
    {
        QFETCH(QString, offers);
        QCOMPARE(m_here.completions(QString::fromUtf8(QTest::currentDataTag())).join(u' '), offers);
    }

    void replacesWhatWasTyped()
    {
        const QString text = QStringLiteral("state:dark cou");
        const auto offer = m_here.language.complete(text, int(text.size()), m_here.world.fleet.read(), {}, 5).front();
        QCOMPARE(offer.position, 11);
        QCOMPARE(offer.length, 3);
        QCOMPARE(offer.field, QStringLiteral("country"));
    }

    void offersOnlyWhatMayBeSeen()
    {
        const Viewer finance { Role::Finance, {}, {} };
        const QStringList fields = m_here.completions({}, finance);
        for (const char *hidden : { "cause:", "imsi:", "in:", "cell:", "speed>" }) QVERIFY2(!fields.contains(QLatin1StringView(hidden)), hidden);
        for (const char *text : { "cause:", "in:", "session:" }) QVERIFY(m_here.completions(QString::fromLatin1(text), finance).isEmpty());
        const Viewer parcels { Role::NocOperator, { {}, { QStringLiteral("Parcel") } }, {} };
        QCOMPARE(m_here.completions(QStringLiteral("country:"), parcels), (QStringList { QStringLiteral("CH=1"), QStringLiteral("FR=1") }));
        QCOMPARE(m_here.completions(QStringLiteral("vehicle:"), parcels), (QStringList { QStringLiteral("CH-4"), QStringLiteral("FR-3") }));
    }

    /// A part of the program brings a field in one step: kind, group, evaluator and offers.
    void anotherPartBringsAField()
    {
        QueryFields fields = QueryWorld::fields(m_here.geofences);
        fields.add(fieldkinds::measure("cost", FieldGroup::Prices, ValueKind::Number, [](const QueryScan &, Row row) { return row * 1.5; }));
        fields.add(fieldkinds::choice("verdict", FieldGroup::Causes, [](const QString &text) { return std::vector<std::uint64_t> { text == u"sim" ? 1u : 0u }; },
                                      [](const FleetState::ReadView &, Row row) { return std::uint64_t(row == 3); },
                                      [](const FleetState::ReadView &, std::uint64_t key) { return QueryOffer { key == 1 ? QStringLiteral("sim") : QString(), {}, -1 }; }));
        const QueryLanguage language(AccessTable::standard(), std::move(fields));
        const auto view = m_here.world.fleet.read();
        QCOMPARE(language.parse(QStringLiteral("cost>=3 cost<6"), {})->evaluate(view, {}).rows(), (std::vector<Row> { 2, 3 }));
        QCOMPARE(language.parse(QStringLiteral("verdict:sim"), {})->evaluate(view, {}).rows(), (std::vector<Row> { 3 }));
        const Viewer noc { Role::NocOperator, {}, {} };
        QCOMPARE(language.parse(QStringLiteral("cost>1"), noc).error().code, QStringLiteral("query.field-hidden"));
        const auto offers = language.complete(QStringLiteral("verdict:"), 8, view, noc);
        QCOMPARE(offers.size(), std::size_t(1));
        QCOMPARE(offers[0].count, qint64(1));
    }

    void aGeofenceThatMovesCountsAtOnce()
    {
        QueryWorld here;
        const auto query = here.language.parse(QStringLiteral("in:zero"), {});
        const Geofence zero = here.geofences->all()->back().geofence;
        QVERIFY(query->evaluate(here.world.fleet.read(), {}).empty());
        here.geofences->set({ *Geofence::make(zero.id(), zero.fleet(), QStringLiteral("renamed"), 0, QueryWorld::fence({ u'x' }, { 46, 7 }, { 47, 8 }).shape()) });
        QCOMPARE(query->evaluate(here.world.fleet.read(), {}).rows(), (std::vector<Row> { 3 }));
        here.geofences->set({});
        QVERIFY(query->evaluate(here.world.fleet.read(), {}).empty());
    }

    void joinsTexts()
    {
        const auto with = [&](const char *text, const char *term) { return m_here.language.parse(QString::fromLatin1(text), {})->textWith(QString::fromLatin1(term)); };
        QCOMPARE(with("", "rat:lte"), QStringLiteral("rat:lte"));
        QCOMPARE(with("state:dark ", "rat:lte"), QStringLiteral("state:dark rat:lte"));
        QCOMPARE(with("state:dark or fr", "rat:lte"), QStringLiteral("(state:dark or fr) rat:lte"));
        QCOMPARE(with("(state:dark or fr)", "rat:lte"), QStringLiteral("(state:dark or fr) rat:lte"));
        QCOMPARE(with("state:dark or fr", ""), QStringLiteral("state:dark or fr"));
    }
};

QTEST_GUILESS_MAIN(TestCompletion)
#include "tst_completion.moc"

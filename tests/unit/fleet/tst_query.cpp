#include "queryworld.h"

#include <QRandomGenerator>

using namespace signalbox;
using namespace std::chrono_literals;

class TestQuery : public QObject
{
    Q_OBJECT

    QueryWorld m_here;

    QString found(const QString &text, const Viewer &viewer = {}) const { return m_here.found(text, viewer); }

private Q_SLOTS:
    void theWorld()
    {
        QCOMPARE(m_here.world.states(), QStringLiteral("FR-1 switching, FR-2 dark, FR-3 online, CH-4 quiet, XX-5 unknown"));
    }

    void matches_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("vehicles");
        const auto row = [](const char *text, const char *vehicles) { QTest::newRow(text) << QString::fromUtf8(text) << QString::fromUtf8(vehicles); };
        row("", "FR-1 FR-2 FR-3 CH-4 XX-5");
        row("state:dark", "FR-2");
        row("state:dark,quiet", "FR-2 CH-4");
        row("-state:dark,quiet", "FR-1 FR-3 XX-5");
        row("country:FR", "FR-1 FR-2 FR-3");
        row("country:Frankreich -state:dark", "FR-1 FR-3");
        row("country:\"switzerland\"", "CH-4");
        row("operator:\"Orange\"", "FR-1 FR-2");
        row("operator:SFR", "FR-3");
        row("plmn:20801", "FR-1 FR-2");
        row("plmn:\"208 10\"", "FR-3");
        row("plmn:208", "FR-1 FR-2 FR-3");
        row("rat:lte-m", "FR-1 FR-2");
        row("rat:4g", "FR-3 CH-4");
        row("cohort:long", "FR-1 FR-2");
        row("cohort:parcel,reefer", "FR-3 CH-4 XX-5");
        row("vehicle:fr-", "FR-1 FR-2 FR-3");
        row("last>2h", "FR-2");
        row("last<90min", "FR-1 FR-3 CH-4");
        row("last:30min..1d", "FR-2 CH-4");
        row("last:never", "XX-5");
        row("last>=1h30min", "FR-2");
        row("rsrp<-110", "FR-2 FR-3");
        row("rsrp:-120..-110", "FR-2 FR-3");
        row("rsrp:\u2212118", "FR-2");
        row("sinr<0", "FR-3");
        row("battery<11.5", "FR-3");
        row("speed>85", "FR-1");
        row("session:open", "FR-1");
        row("session:closed", "FR-3");
        row("session:none", "FR-2 CH-4 XX-5");
        row("cause:17", "FR-3");
        row("cause:emm:17", "FR-3");
        row("cause:#2", "FR-3");
        row("cause:esm:17", "");
        row("switch:profile", "FR-1");
        row("switch:roaming", "");
        row("operation:open", "FR-1");
        row("operation:verifying", "FR-1");
        row("operation:enable state:switching", "FR-1");
        row("operation:OP-51877", "FR-1");
        row("operation:none", "FR-2 FR-3 CH-4 XX-5");
        row("imsi:1234567890", "FR-1");
        row("eid:8904", "FR-1 FR-2 FR-3 CH-4 XX-5");
        row("ip:10.20", "FR-1 FR-3");
        row("cell:0x7f2102", "FR-1 FR-2 FR-3 CH-4");
        row("orange", "FR-1 FR-2");
        row("parcel switzerland", "CH-4");
        row("renault -parcel", "FR-1 FR-2 XX-5");
        row("2081012", "FR-1");
        row("plate:\"ab 123\"", "XX-5");
        row("plate:AB-123CD", "XX-5");
        row("b123c", "XX-5");
        row("vin:456003", "XX-5");
        row("77745", "XX-5");
        row("type:trailer", "XX-5");
        row("-type:trailer", "FR-1 FR-2 FR-3 CH-4");
        row("label:leas", "XX-5");
        row("ipa:euicc transport:coap", "XX-5");
        row("in:macon", "FR-1 FR-2");
        row("in:\"Mâcon\",dij", "FR-1 FR-2 FR-3");
        row("in:\"Dijon (north)\"", "FR-3");
        row("in:on -in:dijon", "FR-1 FR-2");
        row("in:zero", "");
        row("-in:zero", "FR-1 FR-2 FR-3 CH-4 XX-5");
        row("state:dark or state:quiet", "FR-2 CH-4");
        row("state:dark | state:quiet", "FR-2 CH-4");
        row("country:FR state:dark OR country:CH", "FR-2 CH-4");
        row("country:FR (state:dark or rat:lte)", "FR-2 FR-3");
        row("country:FR -(state:dark or rat:lte)", "FR-1");
        row("-(country:FR)", "CH-4 XX-5");
        row("-(state:dark rat:lte-m) country:FR", "FR-1 FR-3");
        row("-(-state:dark)", "FR-2");
        row("((fr-1) or (ch-4 or (xx-5)))", "FR-1 CH-4 XX-5");
        row("(state:dark or state:quiet) (country:CH or country:FR) -fr", "CH-4");
        row("or", "FR-1 FR-2");
        row("-or", "FR-3 CH-4 XX-5");
        row("\"or\" fr-1", "FR-1");
        row("(label:leas)", "XX-5");
        row("cohort:(x)", "");
        row("imei:490154203237518 vehicle:ch-4", "CH-4");
        row("iccid:8933100000000000001", "FR-1");
        row("iccid:0017", "FR-1");
        row("imsi:5", "FR-1");
        row("imsi:25", "");
        row("eid:00", "FR-1 FR-2 FR-3 CH-4 XX-5");
        row("T480", "FR-1 FR-2 FR-3 CH-4 XX-5");
    }
    void matches()
    {
        QFETCH(QString, text);
        QFETCH(QString, vehicles);
        QCOMPARE(found(text), vehicles);
    }

    void refuses_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("error");
        const auto row = [](const char *text, const char *error) { QTest::newRow(text) << QString::fromUtf8(text) << QString::fromUtf8(error); };
        row("last>2hours", "query.span 5");
        row("state:dark  colour:red", "query.field-unknown 12");
        row("state:dark -verdict:x", "query.field-later 12");
        row("state:dim", "query.value-unknown 6");
        row("state:dark,dim", "query.value-unknown 11");
        row("state:", "query.value-missing 6");
        row("state:dark,", "query.value-missing 11");
        row("state>dark", "query.relation 6");
        row("last:2h", "query.relation 5");
        row("rsrp:-90..-110", "query.range 5");
        row("rsrp<strong", "query.number 5");
        row("imsi:abc", "query.digits 5");
        row("operator:\"Orange", "query.quote 9");
        row("country:Atlantis", "query.value-unknown 8");
        row("operator:zzzzz", "query.value-unknown 9");
        row("in:nowhere", "query.value-unknown 3");
        row("-", "query.value-missing 1");
        row("(state:dark", "query.group 0");
        row("state:dark )", "query.group 11");
        row("fr ()", "query.group 3");
        row("-()", "query.group 0");
        row("a OR", "query.or 2");
        row("OR a", "query.or 0");
        row("a | | b", "query.or 4");
        row("(a |) b", "query.or 3");
        row("((((((((((((((((((((((a))))))))))))))))))))))", "query.deep 20");
        row("rsrp:nan", "query.number 5");
        row("imsi:\"--\"", "query.digits 5");
        row("vehicle:\" \"", "query.value-missing 8");
    }
    void refuses()
    {
        QFETCH(QString, text);
        QFETCH(QString, error);
        QCOMPARE(found(text), error);
    }

    void hiddenFieldsCannotBeProbed()
    {
        const Viewer finance { Role::Finance, {}, {} };
        for (const char *text : { "cause:17", "imsi:2080", "cell:1", "speed>1", "rsrp<-100", "session:open", "ip:10", "eid:89" })
            QCOMPARE(found(QString::fromLatin1(text), finance), QStringLiteral("query.field-hidden 0"));
        QCOMPARE(found(QStringLiteral("2081012"), finance), QString());
        QCOMPARE(found(QStringLiteral("vin:6003"), finance), QStringLiteral("query.field-hidden 0"));
        QCOMPARE(found(QStringLiteral("7890"), finance), QStringLiteral("FR-1")); // the last four are theirs
        QCOMPARE(found(QStringLiteral("6003"), finance), QStringLiteral("XX-5"));
        QCOMPARE(found(QStringLiteral("456"), finance), QString());
        QCOMPARE(found(QStringLiteral("5600"), finance), QString());
        QCOMPARE(found(QStringLiteral("country:FR"), finance), QStringLiteral("FR-1 FR-2 FR-3"));
        QVERIFY(found(QStringLiteral("imsi:1234567890"), { Role::FieldTechnician, {}, {} }) == u"FR-1");
    }

    void scopeLimitsEverything()
    {
        Viewer viewer { Role::NocOperator, { {}, { QStringLiteral("Parcel") } }, {} };
        QCOMPARE(found({}, viewer), QStringLiteral("FR-3 CH-4"));
        QCOMPARE(found(QStringLiteral("-state:dark"), viewer), QStringLiteral("FR-3 CH-4"));
        viewer.scope.fleets = { QStringLiteral("another") };
        QCOMPARE(found({}, viewer), QString());
    }

    void spansForPainting()
    {
        const auto spans = QueryLanguage::spans(QStringLiteral("-state:dark,quiet \"two words\" x"));
        QCOMPARE(spans.size(), std::size_t(5));
        QCOMPARE(spans[0].kind, QuerySpan::Kind::Field);
        QCOMPARE(spans[0].position, 1);
        QCOMPARE(spans[2].position, 12);
        QCOMPARE(spans[3].kind, QuerySpan::Kind::Text);
        QCOMPARE(spans[3].length, 11);
    }

    void anyTextIsAnswered()
    {
        QRandomGenerator random(1206);
        const QString alphabet = QStringLiteral("state:country last<>=,.-\"#0123h \tö");
        int refused = 0;
        for (int i = 0; i < 3000; ++i) {
            QString text;
            for (int n = random.bounded(24); n > 0; --n) text += alphabet[random.bounded(alphabet.size())];
            const auto query = m_here.language.parse(text, {});
            QueryLanguage::spans(text);
            if (query) continue;
            ++refused;
            const int at = query.error().parameters.value(QStringLiteral("position")).toInt();
            QVERIFY2(at >= 0 && at <= text.size(), qPrintable(text));
        }
        QVERIFY(refused > 100);
    }
};

QTEST_GUILESS_MAIN(TestQuery)
#include "tst_query.moc"

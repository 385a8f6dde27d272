#include "feed/foreigndecoder.h"
#include "feed/messagetime.h"
#include "feed/nativeencoder.h"

#include <QFile>
#include <QTest>
#include <set>

using namespace signalbox;

namespace {

const Instant now = *parseMessageTime("2026-11-18T16:00:00Z");
const FleetId fleet = FleetId::parse(u"demo").value();

/// Three vehicles: one known by its IMEI, one by name only, one by each of two subscriptions.
class Inventory final : public VehicleResolver
{
public:
    std::optional<VehicleId> find(const DeviceMarks &marks) const override
    {
        const auto is = [](const auto &mark, std::string_view digits) { return mark && mark->digits() == digits; };
        if (is(marks.iccid, "8988303000001234567") || is(marks.imsi, "901405105682328")) return VehicleId::fromUtf8("FR-TRK-0417");
        if (is(marks.imei, "352093081429150")) return VehicleId::fromUtf8("FR-TRK-0017");
        return marks.name == "DE-VAN-0021" ? VehicleId::fromUtf8(marks.name) : std::nullopt;
    }
};

QByteArray readAll(const QString &name)
{
    QFile file(QStringLiteral(TEST_SOURCE_DIR "/samples/") + name);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

} // namespace

class tst_Foreign : public QObject
{
    Q_OBJECT

    struct Read
    {
        std::vector<DecodedFact> facts;
        RefusalReport report;
    };
    Read read(QStringView format, const QByteArray &message) const
    {
        Refusals refusals;
        const auto decoder = makeDecoder(format, fleet, m_inventory, refusals);
        Read out;
        decoder->decode("topic", message.toStdString(), now, out.facts);
        out.report = refusals.report();
        return out;
    }
    /// A Traccar message or event of the samples with something put in place of something else.
    static QByteArray altered(const char *file, int line, const char *what, const char *by)
    {
        QByteArray text = readAll(QLatin1StringView(file)).split('\n').value(line);
        const qsizetype at = text.indexOf(what);
        return at < 0 ? QByteArray() : text.replace(at, qstrlen(what), by);
    }
    const Inventory m_inventory {};

private Q_SLOTS:
    void readsWhatPlatformsSend_data();
    void readsWhatPlatformsSend();
    void refusesNonsense_data();
    void refusesNonsense();
    void hostileMessagesAreRefusedWhole_data();
    void hostileMessagesAreRefusedWhole();
    void sayingItAgainMakesTheSameFact();
    void anUnknownFormatHasNoDecoder();
    void times_data();
    void times();
};

void tst_Foreign::readsWhatPlatformsSend_data()
{
    QTest::addColumn<QString>("format");
    for (const char *format : { "traccar", "emnify", "1nce", "radacct" }) QTest::newRow(format) << QString::fromLatin1(format);
}

/// The facts as lines of the native feed, then what was not taken: compared with a file beside the sample.
void tst_Foreign::readsWhatPlatformsSend()
{
    QFETCH(QString, format);
    Refusals refusals;
    const auto decoder = makeDecoder(format, fleet, m_inventory, refusals);
    std::string said;
    for (const QByteArray &line : readAll(format + QStringLiteral(".jsonl")).split('\n')) {
        if (line.isEmpty()) continue;
        std::vector<DecodedFact> facts;
        decoder->decode(format.toStdString() + ".jsonl", line.toStdString(), now, facts);
        for (const DecodedFact &fact : facts) {
            QCOMPARE(fact.fleet, fleet);
            encodeBatchLine(fact.fact, said);
        }
    }
    const RefusalReport report = refusals.report();
    for (const Refusal &refusal : report.last) said += "# " + refusal.reason + ' ' + refusal.member + ": " + refusal.excerpt.substr(0, 40) + '\n';
    said += "# unused " + std::to_string(report.unused) + '\n';
    const QByteArray wanted = readAll(format + QStringLiteral(".facts"));
    if (QByteArray::fromStdString(said) != wanted) qWarning("%s", said.c_str());
    QVERIFY(!wanted.isEmpty());
    QCOMPARE(QByteArray::fromStdString(said), wanted);
}

void tst_Foreign::refusesNonsense_data()
{
    QTest::addColumn<QString>("format");
    QTest::addColumn<QByteArray>("message");
    QTest::addColumn<QByteArray>("reason");
    const auto traccar = [](const char *name, const char *what, const char *by, const char *reason) {
        QTest::newRow(name) << QStringLiteral("traccar") << altered("traccar.jsonl", 0, what, by) << QByteArray(reason);
    };
    const auto emnify = [](const char *name, int line, const char *what, const char *by, const char *reason) {
        QTest::newRow(name) << QStringLiteral("emnify") << altered("emnify.jsonl", line, what, by) << QByteArray(reason);
    };
    traccar("id text", "\"id\":990001", "\"id\":\"990001\"", "feed.type position.id");
    traccar("id negative", "\"id\":990001", "\"id\":-1", "feed.type position.id");
    traccar("id huge", "\"id\":990001", "\"id\":9223372036854775808", "feed.range position.id");
    traccar("id beyond", "\"id\":990001", "\"id\":18446744073709551616", "feed.json");
    traccar("id twice", "\"id\":990001", "\"id\":990001,\"id\":990001", "feed.value position.id");
    traccar("position twice", "\"device\":{", "\"position\":{},\"device\":{", "feed.value position.id");
    traccar("no fix time", "\"fixTime\":\"2026-11-18T14:32:08.000+00:00\"", "\"fixTime\":null,\"deviceTime\":null,\"x\":null", "feed.value position.deviceTime");
    traccar("latitude text", "46.8012345", "\"46.8\"", "feed.type position.latitude");
    traccar("latitude NaN", "46.8012345", "NaN", "feed.json");
    traccar("longitude", "4.9000001", "180.1", "feed.range position.longitude");
    traccar("speed", "43.7365", "-1", "feed.range position.speed");
    traccar("supersonic", "43.7365", "4000", "feed.range position.speed");
    traccar("course", "181.5", "361", "feed.range position.course");
    traccar("ignition", "\"ignition\":true", "\"ignition\":1", "feed.type position.attributes.ignition");
    traccar("odometer", "88412340", "-3", "feed.range position.attributes.odometer");
    traccar("volts", "27.81", "1e300", "feed.range position.attributes.power");
    traccar("far future", "fixTime\":\"2026-11-18", "fixTime\":\"2126-11-18", "feed.future position.fixTime");
    traccar("far past", "fixTime\":\"2026-11-18", "fixTime\":\"1970-01-01", "feed.range position.fixTime");
    traccar("no zone", "14:32:08.000+00:00\",\"valid", "14:32:08.000\",\"valid", "feed.value position.fixTime");
    traccar("time a number", "\"fixTime\":\"2026-11-18T14:32:08.000+00:00\"", "\"fixTime\":1795012328000", "feed.type position.fixTime");
    traccar("device a list", "\"device\":{", "\"device\":[],\"x\":{", "feed.missing device.uniqueId");
    emnify("severity", 1, "\"event_severity\":{\"id\":0", "\"event_severity\":{\"id\":\"Info\"", "feed.type event_severity.id");
    emnify("no severity", 1, "\"event_severity\":{\"id\":0", "\"event_severity\":{\"no\":0", "feed.missing event_severity.id");
    emnify("no SIM", 1, "\"iccid\":\"8988303000001234567\"", "\"x\":1", "feed.vehicle-unknown imsi.imsi");
    emnify("ICCID", 1, "8988303000001234567", "89883030x", "feed.value sim.iccid");
    emnify("IMSI", 1, "\"imsi\":\"295050900000417\",\"import", "\"imsi\":\"2950509\",\"import", "feed.value imsi.imsi");
    emnify("network", 1, "\"mnc\":\"02\"", "\"mnc\":\"zwei\"", "feed.value detail.pdp_context.mnc");
    emnify("no network", 1, "\"mnc\":\"02\"", "\"mnc\":null", "feed.missing detail.pdp_context.mnc");
    emnify("no session", 1, "\"session_id\":\"5f9a2d0c-41b7-4c55-9f30-0417aa0417aa\",\"pdp_context\":{\"pdp_context_id\":51750417", "\"pdp_context\":{\"x\":1", "feed.missing detail.session_id");
    emnify("empty session", 1, "\"session_id\":\"5f9a2d0c-41b7-4c55-9f30-0417aa0417aa\",\"pdp_context\":{\"pdp_context_id\":51750417", "\"session_id\":\"\",\"pdp_context\":{\"x\":1",
           "feed.missing detail.session_id");
    emnify("volume", 3, "0.418811", "-0.4", "feed.range detail.volume.rx");
    emnify("volume text", 3, "0.418811", "\"a lot\"", "feed.type detail.volume.rx");
    emnify("time", 1, "2026-11-18T08:38:02.000Z", "yesterday", "feed.value timestamp");
    emnify("type text", 1, "\"event_type\":{\"id\":3", "\"event_type\":{\"id\":\"3\"", "feed.type event_type.id");
    emnify("apn", 1, "\"apn\":\"em\"", "\"apn\":{}", "feed.type detail.pdp_context.apn");
}

void tst_Foreign::refusesNonsense()
{
    QFETCH(QString, format);
    QFETCH(QByteArray, message);
    QFETCH(QByteArray, reason);
    QVERIFY(!message.isEmpty());
    const Read got = read(format, message);
    QCOMPARE(got.report.refused, std::uint64_t(1));
    const Refusal &r = got.report.last.front();
    QCOMPARE(QByteArray::fromStdString(r.member.empty() ? r.reason : r.reason + " " + r.member), reason);
    QCOMPARE(got.facts.size(), std::size_t(0));
    QVERIFY(r.excerpt.size() <= 120);
}

void tst_Foreign::hostileMessagesAreRefusedWhole_data()
{
    QTest::addColumn<QByteArray>("message");
    QTest::addColumn<QByteArray>("reason");
    QTest::newRow("empty") << QByteArray("") << QByteArray("feed.size");
    QTest::newRow("10 MB") << QByteArray(10'000'000, ' ') << QByteArray("feed.size");
    QTest::newRow("deep") << QByteArray(100'000, '[') << QByteArray("feed.json");
    QTest::newRow("deep objects") << QByteArray("{\"a\":").repeated(50'000) + '1' + QByteArray(50'000, '}') << QByteArray("feed.json");
    QTest::newRow("bad utf-8") << QByteArray("{\"id\":\"\xff\xfe\"}") << QByteArray("feed.json");
    QTest::newRow("HTML") << QByteArray("<html><body>502</body></html>") << QByteArray("feed.json");
    QTest::newRow("cut") << QByteArray("{\"position\":{\"id\":1") << QByteArray("feed.json");
    QTest::newRow("number") << QByteArray("17") << QByteArray("feed.json");
    QTest::newRow("two") << QByteArray("{} {}") << QByteArray("feed.json");
    QTest::newRow("zero octets") << QByteArray(3, '\0') << QByteArray("feed.json");
}

void tst_Foreign::hostileMessagesAreRefusedWhole()
{
    QFETCH(QByteArray, message);
    QFETCH(QByteArray, reason);
    for (const QStringView format : { u"traccar", u"emnify", u"1nce", u"radacct" }) {
        const Read got = read(format, message);
        QCOMPARE(got.report.refused, std::uint64_t(1));
        QCOMPARE(QByteArray::fromStdString(got.report.last.front().reason), reason);
        QCOMPARE(got.facts.size(), std::size_t(0));
    }
    const Read many = read(u"emnify", "[" + QByteArray("{},").repeated(20'000) + "1]");
    QCOMPARE(many.report.refused, std::uint64_t(20'001));
    QCOMPARE(many.report.last.size(), std::size_t(100));
    QCOMPARE(many.report.counts.size(), std::size_t(2));
}

/// A stream that is sent again, in another order, names the same facts: the store keeps each once.
void tst_Foreign::sayingItAgainMakesTheSameFact()
{
    Refusals refusals;
    const auto decoder = makeDecoder(u"emnify", fleet, m_inventory, refusals);
    QByteArrayList lines = readAll(QStringLiteral("emnify.jsonl")).split('\n');
    std::set<std::string> first, second;
    const auto keys = [&](std::set<std::string> &to) {
        for (const QByteArray &line : lines) {
            std::vector<DecodedFact> facts;
            if (!line.isEmpty()) decoder->decode("t", line.toStdString(), now, facts);
            for (const DecodedFact &f : facts) to.insert(f.fact.vehicle.text() + ' ' + std::to_string(toMicros(f.fact.t)) + ' ' + std::to_string(f.fact.seq));
        }
    };
    keys(first);
    std::reverse(lines.begin(), lines.end());
    keys(second);
    QCOMPARE(first.size(), std::size_t(7));
    QVERIFY(first == second);
}

void tst_Foreign::anUnknownFormatHasNoDecoder()
{
    Refusals refusals;
    QVERIFY(!makeDecoder(u"excel", fleet, m_inventory, refusals));
    QVERIFY(makeDecoder(u"native", fleet, m_inventory, refusals));
}

void tst_Foreign::times_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<qint64>("micros"); // 0: refused
    QTest::newRow("Z") << QByteArray("2026-11-18T14:32:08Z") << qint64(1795012328000000);
    QTest::newRow("fraction") << QByteArray("2026-11-18T14:32:08.0000015Z") << qint64(1795012328000001);
    QTest::newRow("colon") << QByteArray("2026-11-18T15:32:08.25+01:00") << qint64(1795012328250000);
    QTest::newRow("no colon") << QByteArray("2026-11-18T04:02:08-1030") << qint64(1795012328000000);
    QTest::newRow("no zone") << QByteArray("2026-11-18T14:32:08") << qint64(0);
    QTest::newRow("space") << QByteArray("2026-11-18 14:32:08Z") << qint64(0);
    QTest::newRow("30 February") << QByteArray("2026-02-30T14:32:08Z") << qint64(0);
    QTest::newRow("hour") << QByteArray("2026-11-18T24:32:08Z") << qint64(0);
    QTest::newRow("point") << QByteArray("2026-11-18T14:32:08.Z") << qint64(0);
    QTest::newRow("more") << QByteArray("2026-11-18T14:32:08Zulu") << qint64(0);
    QTest::newRow("zone") << QByteArray("2026-11-18T14:32:08+99:00") << qint64(0);
    QTest::newRow("signs") << QByteArray("-026-11-18T14:32:08Z") << qint64(0);
    QTest::newRow("empty") << QByteArray() << qint64(0);
}

void tst_Foreign::times()
{
    QFETCH(QByteArray, text);
    QFETCH(qint64, micros);
    const auto parsed = parseMessageTime(text.toStdString());
    QCOMPARE(parsed ? toMicros(*parsed) : 0, micros);
}

QTEST_APPLESS_MAIN(tst_Foreign)
#include "tst_foreign.moc"

#include "feed/nativedecoder.h"
#include "feed/nativeencoder.h"
#include "randomfacts.h"

#include <QTest>

using namespace signalbox;

namespace {

const Instant now = instantFromMicros(1'800'000'000'000'000);
const FleetId fleet = FleetId::parse(u"demo").value();

std::string fact(const char *extra)
{
    return std::string(R"({"t":1790000000000000,"seq":7,)") + extra + "}";
}
const char *const position = R"("lat":46.8,"lon":4.9,"speed_mps":22.5,"heading_deg":181)";
const char *const session = R"("event":"start","session_id":"a","plmn":"20801","rat":"lte","rx_bytes":1,"tx_bytes":2)";

} // namespace

class tst_Native : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void encodeThenDecodeIsIdentity();
    void batchesAreLinesOfTheSame();
    void refusesNonsense_data();
    void refusesNonsense();
    void takesWhatOthersWrite();
    void noMutationBreaksIt();
    void refusalsAreBounded();

private:
    std::string again(const Fact &f) const
    {
        std::string out;
        encodeBatchLine(f, out);
        return out;
    }
};

void tst_Native::encodeThenDecodeIsIdentity()
{
    Refusals refusals;
    NativeDecoder decoder(refusals);
    RandomFacts random(1);
    for (int i = 0; i < 20'000; ++i) {
        const Fact before = random.next();
        std::string json;
        encodeFact(before, json);
        std::vector<DecodedFact> out;
        decoder.decode(nativeTopic(fleet, before.vehicle, before.kind()), json, now, out);
        QVERIFY2(out.size() == 1, (json + " " + (refusals.count() ? refusals.last().back().reason + " " + refusals.last().back().member : "")).c_str());
        QCOMPARE(out[0].fleet, fleet);
        QCOMPARE(out[0].fact.t, before.t);
        QCOMPARE(out[0].fact.kind(), before.kind());
        QCOMPARE(again(out[0].fact), again(before)); // every value in its shortest spelling: equal text, equal fact
    }
    QCOMPARE(refusals.count(), std::uint64_t(0));
}

void tst_Native::batchesAreLinesOfTheSame()
{
    Refusals refusals;
    NativeDecoder decoder(refusals);
    RandomFacts random(2);
    std::string lines;
    std::vector<Fact> facts;
    for (int i = 0; i < 500; ++i) {
        facts.push_back(random.next());
        encodeBatchLine(facts.back(), lines);
        if (i % 100 == 50) lines += "{\"vehicle\":\"X\",\"kind\":\"song\",\"t\":1,\"seq\":1}\n\n";
    }
    std::vector<DecodedFact> out;
    decoder.decode(nativeBatchTopic(fleet), lines, now, out);
    QCOMPARE(out.size(), facts.size());
    for (std::size_t i = 0; i < facts.size(); ++i) QCOMPARE(again(out[i].fact), again(facts[i]));
    QCOMPARE(refusals.count(), std::uint64_t(5));
    QCOMPARE(refusals.last().front().reason, std::string("feed.kind"));
}

void tst_Native::refusesNonsense_data()
{
    QTest::addColumn<QByteArray>("topic");
    QTest::addColumn<QByteArray>("message");
    QTest::addColumn<QByteArray>("reason");
    const auto row = [](const char *name, const char *topic, const std::string &message, const char *reason) {
        QTest::newRow(name) << QByteArray(topic) << QByteArray::fromStdString(message) << QByteArray(reason);
    };
    const char *p = "signalbox/v1/demo/V-1/position";
    const char *s = "signalbox/v1/demo/V-1/session";
    row("other topic", "traccar/v1/demo/V-1/position", fact(position), "feed.topic");
    row("short topic", "signalbox/v1/demo", fact(position), "feed.topic");
    row("long topic", "signalbox/v1/demo/V-1/position/x", fact(position), "feed.topic");
    row("empty vehicle", "signalbox/v1/demo//position", fact(position), "feed.topic");
    row("empty levels", "signalbox/v1/demo//", fact(position), "feed.topic");
    row("fleet name", "signalbox/v1/de mo/V-1/position", fact(position), "feed.topic");
    row("vehicle name", "signalbox/v1/demo/V+1/position", fact(position), "feed.value vehicle");
    row("kind", "signalbox/v1/demo/V-1/song", fact(position), "feed.kind kind");
    row("empty", p, "", "feed.size");
    row("not json", p, "hello", "feed.json");
    row("array", p, "[1,2]", "feed.json");
    row("number", p, "17", "feed.json");
    row("cut short", p, fact(position).substr(0, 60), "feed.json");
    row("cut in a text", s, fact(session).substr(0, 48), "feed.json");
    row("two objects", p, fact(position) + fact(position), "feed.json");
    row("trailing", p, fact(position) + " x", "feed.json");
    row("no comma", p, R"({"t":1 "seq":2})", "feed.json");
    row("no t", p, std::string("{\"seq\":1,") + position + "}", "feed.missing t");
    row("no seq", p, std::string("{\"t\":1790000000000000,") + position + "}", "feed.missing seq");
    row("null t", p, std::string("{\"t\":null,\"seq\":1,") + position + "}", "feed.missing t");
    row("negative t", p, std::string("{\"t\":-5,\"seq\":1,") + position + "}", "feed.type t");
    row("t of 1970", p, std::string("{\"t\":5,\"seq\":1,") + position + "}", "feed.range t");
    row("t in seconds", p, std::string("{\"t\":1790000000,\"seq\":1,") + position + "}", "feed.range t");
    row("t of tomorrow", p, std::string("{\"t\":1800086400000001,\"seq\":1,") + position + "}", "feed.future t");
    row("t without zone", p, std::string("{\"t\":\"2026-11-18T14:32:08\",\"seq\":1,") + position + "}", "feed.value t");
    row("t no time", p, std::string("{\"t\":\"noon\",\"seq\":1,") + position + "}", "feed.value t");
    row("seq a text", p, std::string("{\"t\":1790000000000000,\"seq\":\"1\",") + position + "}", "feed.type seq");
    row("seq broken", p, std::string("{\"t\":1790000000000000,\"seq\":1.5,") + position + "}", "feed.type seq");
    row("seq too large", p, std::string("{\"t\":1790000000000000,\"seq\":18446744073709551616,") + position + "}", "feed.type seq");
    row("said twice", p, fact((std::string(position) + ",\"lat\":1").c_str()), "feed.value lat");
    row("lat", p, fact(R"("lat":91,"lon":4.9,"speed_mps":1,"heading_deg":1)"), "feed.range lat");
    row("lat nan", p, fact(R"("lat":NaN,"lon":4.9,"speed_mps":1,"heading_deg":1)"), "feed.json");
    row("lat text", p, fact(R"("lat":"46","lon":4.9,"speed_mps":1,"heading_deg":1)"), "feed.type lat");
    row("lon", p, fact(R"("lat":1,"lon":-181,"speed_mps":1,"heading_deg":1)"), "feed.range lon");
    row("huge", p, fact(R"("lat":1e999,"lon":1,"speed_mps":1,"heading_deg":1)"), "feed.type lat");
    row("speed", p, fact(R"("lat":1,"lon":1,"speed_mps":-1,"heading_deg":1)"), "feed.range speed_mps");
    row("heading", p, fact(R"("lat":1,"lon":1,"speed_mps":1,"heading_deg":361)"), "feed.range heading_deg");
    row("ignition", p, fact((std::string(position) + ",\"ignition\":1").c_str()), "feed.type ignition");
    row("no lat", p, fact(R"("lon":1,"speed_mps":1,"heading_deg":1)"), "feed.missing lat");
    row("event", s, fact(R"("event":"begin","session_id":"a","plmn":"20801","rat":"lte","rx_bytes":1,"tx_bytes":2)"), "feed.value event");
    row("no session", s, fact(R"("event":"start","session_id":"","plmn":"20801","rat":"lte","rx_bytes":1,"tx_bytes":2)"), "feed.value session_id");
    row("plmn", s, fact(R"("event":"start","session_id":"a","plmn":"2080","rat":"lte","rx_bytes":1,"tx_bytes":2)"), "feed.value plmn");
    row("rat", s, fact(R"("event":"start","session_id":"a","plmn":"20801","rat":"6g","rx_bytes":1,"tx_bytes":2)"), "feed.value rat");
    row("octets", s, fact(R"("event":"start","session_id":"a","plmn":"20801","rat":"lte","rx_bytes":-1,"tx_bytes":2)"), "feed.type rx_bytes");
    row("octets beyond", s, fact(R"("event":"start","session_id":"a","plmn":"20801","rat":"lte","rx_bytes":9223372036854775808,"tx_bytes":2)"), "feed.range rx_bytes");
    row("imsi", s, fact((std::string(session) + ",\"imsi\":\"20801\"").c_str()), "feed.value imsi");
    row("iccid", s, fact((std::string(session) + ",\"iccid\":\"hello\"").c_str()), "feed.value iccid");
    row("cause", s, fact((std::string(session) + ",\"cause\":\"emm\"").c_str()), "feed.value cause");
    row("apn long", s, fact((std::string(session) + ",\"apn\":\"" + std::string(200, 'a') + "\"").c_str()), "feed.value apn");
    row("text with zero", s, fact((std::string(session) + ",\"apn\":\"a\\u0000b\"").c_str()), "feed.value apn");
    row("bad utf-8", s, fact((std::string(session) + ",\"apn\":\"\xff\xfe\"").c_str()), "feed.json");
    row("bare control", s, fact((std::string(session) + ",\"apn\":\"a\nb\"").c_str()), "feed.json");
    row("too large", p, std::string(5 * 1024 * 1024, ' '), "feed.size");
    row("deep", p, fact((std::string(position) + ",\"x\":" + std::string(3000, '[')).c_str()), "feed.json");
    row("batch line", "signalbox/v1/demo/batch", fact(position), "feed.missing vehicle");
}

void tst_Native::refusesNonsense()
{
    QFETCH(QByteArray, topic);
    QFETCH(QByteArray, message);
    QFETCH(QByteArray, reason);
    Refusals refusals;
    NativeDecoder decoder(refusals);
    std::vector<DecodedFact> out;
    decoder.decode(topic.toStdString(), message.toStdString(), now, out);
    QCOMPARE(out.size(), std::size_t(0));
    QCOMPARE(refusals.count(), std::uint64_t(1));
    const Refusal r = refusals.last().front();
    QCOMPARE(QByteArray::fromStdString(r.member.empty() ? r.reason : r.reason + " " + r.member), reason);
    QVERIFY(r.excerpt.size() <= 120);
    // A refusal leaves nothing behind in the decoder.
    decoder.decode("signalbox/v1/demo/V-1/position", fact(position), now, out);
    QCOMPARE(out.size(), std::size_t(1));
}

void tst_Native::takesWhatOthersWrite()
{
    Refusals refusals;
    NativeDecoder decoder(refusals);
    std::vector<DecodedFact> out;
    decoder.decode("signalbox/v1/demo/V-1/position",
                   R"( { "extra" : {"a":[1,{"b":null}]}, "heading_deg" : 0, "ignition":null, "lon":4.9, "lat":4.68e1, "speed_mps":0, "seq":0, "t":"2026-11-18T15:32:08.250+01:00" } )",
                   now, out);
    QCOMPARE(refusals.count(), std::uint64_t(0));
    QCOMPARE(out.size(), std::size_t(1));
    const auto &p = std::get<PositionFact>(out[0].fact.body);
    QCOMPARE(p.lat, 46.8);
    QVERIFY(!p.ignition);
    QCOMPARE(toMillis(out[0].fact.t), std::int64_t(1795012328250));
}

void tst_Native::noMutationBreaksIt()
{
    Refusals refusals;
    NativeDecoder decoder(refusals);
    RandomFacts random(3);
    std::mt19937 dice(4);
    std::size_t taken = 0, tried = 0;
    for (int i = 0; i < 20'000; ++i) {
        std::string line;
        encodeBatchLine(random.next(), line);
        for (unsigned n = dice() % 4; n > 0; --n) {
            const std::size_t at = dice() % line.size();
            if (dice() % 3 == 0) line.resize(at + 1);
            else line[at] = char(dice());
        }
        std::vector<DecodedFact> out;
        decoder.decode(nativeBatchTopic(fleet), line, now, out);
        taken += out.size();
        ++tried;
    }
    QVERIFY(taken > tried / 10);
    QVERIFY(refusals.count() > tried / 10);
}

void tst_Native::refusalsAreBounded()
{
    Refusals refusals(10);
    NativeDecoder decoder(refusals);
    std::vector<DecodedFact> out;
    for (int i = 0; i < 100; ++i) decoder.decode(std::string(60'000, 'x'), "y", now, out);
    QCOMPARE(refusals.count(), std::uint64_t(100));
    QCOMPARE(refusals.last().size(), std::size_t(10));
    QCOMPARE(refusals.last().back().topic.size(), std::size_t(200));
}

QTEST_APPLESS_MAIN(tst_Native)
#include "tst_native.moc"

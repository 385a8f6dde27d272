#include "store/chunkbuffer.h"
#include "store/chunkcodec.h"
#include "store/lastsaid.h"
#include "testfleet.h"

#include <QTest>
#include <random>

using namespace testfleet;

class tst_Chunks : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void whatGoesInComesOut();
    void garbageIsRefused();
    void sizeOfADrive();
    void thinning_data();
    void thinning();
    void radioKeepsEveryChangeOfNetwork();
    void bucketsAreStable();
    void manySamplesAreTakenAsTheyCome();
    void whatWasSaidIsRemembered();

private:
    static PositionSample drive(int second, std::mt19937 &random)
    {
        PositionSample s { at(second),
            { 46.8 + second * 2.2e-4, 4.9 + second * 1.1e-4, 24.5f, 63.0f, true, 120'000.0 + second * 24.6, 7200 + second } };
        s.position.speed += float(random() % 100) / 50;
        s.position.heading += float(random() % 40);
        return s;
    }
};

void tst_Chunks::whatGoesInComesOut()
{
    std::mt19937_64 random(5);
    const auto real = [&](double least, double most) { return least + (most - least) * double(random() % 1'000'001) / 1e6; };
    for (int round = 0; round < 200; ++round) {
        PositionChunk positions;
        RadioChunk radio;
        for (unsigned v = 0; v < random() % 8; ++v) {
            const std::string name = "V-" + std::to_string(random() % 1000);
            for (unsigned n = 1 + unsigned(random() % 12); n > 0; --n) {
                PositionSample p { start + Span(std::int64_t(random() % 600'000'000)),
                    { real(-90, 90), real(-180, 180), float(real(0, 60)), float(real(0, 360)), {}, {}, {} } };
                if (random() % 2) p.position.ignition = random() % 2 == 0;
                if (random() % 2) p.position.odometer = real(0, 1e9);
                if (random() % 2) p.position.driving = std::int64_t(random() % 1'000'000'000);
                insertSample(positions[name], quantised(p));
                RadioSample r { p.t,
                    { Plmn::from(int(200 + random() % 700), int(random() % 100), random() % 2 ? 2 : 3).value(),
                        ratFromNumber(int(random() % 11)), random(), float(real(-140, -40)), float(real(-20, 0)),
                        float(real(-20, 40)) } };
                insertSample(radio[name], quantised(r));
            }
        }
        PositionChunk positionsBack;
        RadioChunk radioBack;
        const QByteArray positionOctets = encodeChunk(positions, start);
        QVERIFY(decodeChunk(positionOctets, start, positionsBack));
        QVERIFY(decodeChunk(encodeChunk(radio, start), start, radioBack));
        QCOMPARE(encodeChunk(positionsBack, start), positionOctets);
        QCOMPARE(positionsBack.size(), positions.size());
        for (const auto &[name, track] : positions) {
            QCOMPARE(positionsBack[name].size(), track.size());
            for (std::size_t i = 0; i < track.size(); ++i) {
                QCOMPARE(positionsBack[name][i].t, track[i].t);
                QCOMPARE(positionsBack[name][i].position.lat, track[i].position.lat);
                QCOMPARE(positionsBack[name][i].position.ignition, track[i].position.ignition);
                QCOMPARE(positionsBack[name][i].position.driving, track[i].position.driving);
                QCOMPARE(radioBack[name][i].radio.cell, radio[name][i].radio.cell);
                QCOMPARE(radioBack[name][i].radio.plmn, radio[name][i].radio.plmn);
                QCOMPARE(radioBack[name][i].radio.rsrp, radio[name][i].radio.rsrp);
            }
        }
    }
}

void tst_Chunks::garbageIsRefused()
{
    std::mt19937 random(6);
    PositionChunk chunk;
    for (int i = 0; i < 5; ++i)
        insertSample(chunk["V-1"], drive(i * 60, random));
    const QByteArray good = encodeChunk(chunk, start);
    int refused = 0;
    for (qsizetype cut = 0; cut < good.size(); ++cut) {
        PositionChunk out;
        if (const auto read = decodeChunk(good.left(cut), start, out); !read) {
            ++refused;
            QCOMPARE(read.error().code, QStringLiteral("store.chunk"));
        }
    }
    QCOMPARE(refused, int(good.size()) - 1); // one octet is a whole chunk of nothing
    for (int i = 0; i < 50'000; ++i) { // whatever it is, it ends and stays in bounds
        QByteArray bad = good;
        for (unsigned n = random() % 6; n > 0; --n)
            bad[qsizetype(random() % unsigned(bad.size()))] = char(random());
        PositionChunk out;
        (void)decodeChunk(bad, start, out);
        RadioChunk other;
        (void)decodeChunk(bad, start, other);
    }
}

void tst_Chunks::sizeOfADrive()
{
    std::mt19937 random(7);
    PositionChunk chunk;
    for (int v = 0; v < 64; ++v)
        for (int minute = 0; minute < 10; ++minute)
            insertSample(chunk["FR-TRK-0" + std::to_string(1000 + v)], drive(minute * 60 + v, random));
    const double perSample = double(encodeChunk(chunk, start).size()) / 640;
    qInfo("position chunk: %.1f octets a sample", perSample);
    QVERIFY(perSample < 22);
}

void tst_Chunks::thinning_data()
{
    QTest::addColumn<std::vector<PositionSample>>("said");
    QTest::addColumn<std::vector<double>>("kept"); // seconds
    using Track = std::vector<PositionSample>;
    const auto sample = [](double s, double lat, float heading = 90, bool ignition = true) {
        return PositionSample { at(s), { lat, 5, 20, heading, ignition, {}, {} } };
    };
    Track driving, parked, turning;
    for (int s = 0; s <= 300; s += 10)
        driving.push_back(sample(s, 46 + s * 2e-4));
    QTest::newRow("driving: one a minute, and the last") << driving << std::vector<double> { 0, 60, 120, 180, 240, 300 };
    for (int s = 0; s <= 1500; s += 10)
        parked.push_back(sample(s, 46));
    QTest::newRow("parked: one in ten minutes") << parked << std::vector<double> { 0, 600, 1200, 1500 };
    for (int s = 0; s <= 180; s += 10)
        turning.push_back(sample(s, 46 + s * 1e-5, s < 100 ? 90 : 150));
    QTest::newRow("slow, then a turn") << turning << std::vector<double> { 0, 100, 180 };
    QTest::newRow("ignition at once") << Track { sample(0, 46), sample(10, 46), sample(20, 46, 90, false),
        sample(25, 46, 90, false) } << std::vector<double> { 0, 20, 25 };
    QTest::newRow("the last before silence")
        << Track { sample(0, 46), sample(10, 46), sample(20, 46), sample(1000, 46) } << std::vector<double> { 0, 20, 1000 };
    QTest::newRow("said again") << Track { sample(0, 46), sample(0, 46), sample(70, 47), sample(0, 46), sample(70, 47) }
                                << std::vector<double> { 0, 70 };
    QTest::newRow("late") << Track { sample(600, 46), sample(500, 45), sample(590, 45) } << std::vector<double> { 500, 600 };
}

void tst_Chunks::thinning()
{
    QFETCH(std::vector<PositionSample>, said);
    QFETCH(std::vector<double>, kept);
    Thinner<PositionSample> thinner;
    std::vector<PositionSample> out;
    const auto keep = [&](const std::string &v, const PositionSample &s) {
        QCOMPARE(v, std::string("V"));
        insertSample(out, s);
    };
    for (const auto &sample : said)
        thinner.add("V", sample, keep);
    thinner.settle(at(0), true, keep);
    std::vector<double> seconds;
    for (const auto &sample : out)
        seconds.push_back(double((sample.t - start).count()) / 1e6);
    QCOMPARE(seconds, kept);
    QVERIFY(!thinner.pending("V"));
}

void tst_Chunks::radioKeepsEveryChangeOfNetwork()
{
    const auto sample = [](double s, CellId cell, int mnc = 1) {
        return RadioSample { at(s), { Plmn::from(208, mnc, 2).value(), Rat::Lte, cell, -90, -10, 5 } };
    };
    Thinner<RadioSample> thinner;
    int kept = 0;
    const auto keep = [&](const std::string &, const RadioSample &) { ++kept; };
    for (const auto &s :
        { sample(0, 1), sample(10, 1), sample(20, 2), sample(30, 2), sample(40, 2, 10), sample(50, 2, 10), sample(110, 2, 10) })
        thinner.add("V", s, keep);
    QCOMPARE(kept, 4);
    thinner.settle(at(400), false, keep); // 110 s was kept already: nothing waits
    QCOMPARE(kept, 4);
}

void tst_Chunks::bucketsAreStable()
{
    QCOMPARE(bucketOf("FR-TRK-04417", 64), bucketOf("FR-TRK-04417", 64));
    QCOMPARE(bucketOf("", 1u << 30), int(14695981039346656037ull % (1u << 30))); // FNV-1a's offset basis
    std::vector<int> counts(64);
    for (int i = 0; i < 6400; ++i)
        ++counts[std::size_t(bucketOf("V-" + std::to_string(i), 64))];
    QVERIFY(*std::min_element(counts.begin(), counts.end()) > 50 && *std::max_element(counts.begin(), counts.end()) < 160);
}

void tst_Chunks::manySamplesAreTakenAsTheyCome()
{
    const auto sample = [](double s) { return RadioSample { at(s), { Plmn::from(208, 1, 2).value(), Rat::Lte, 7, -90, -10, 5 } }; };
    ChunkBuffer<RadioSample> buffer(QStringLiteral("radio_chunk"));
    for (const int second : { 0, 5, 10 }) buffer.add("F", 4096, "V-1", sample(second));
    QCOMPARE(buffer.samples(), std::size_t(1));
    QCOMPARE(buffer.track("F", "V-1", at(0), at(100)).size(), std::size_t(2)); // the first, and the newest that waits
    for (int i = 2; i <= 201'000; ++i) buffer.add("F", 4096, "V-" + std::to_string(i), sample(20));
    const std::size_t before = buffer.samples();
    for (const int second : { 30, 35, 40 }) buffer.add("F", 4096, "V-1", sample(second));
    QCOMPARE(buffer.samples(), before + 3);
    const auto track = buffer.track("F", "V-1", at(0), at(100));
    QVERIFY(track.size() >= 4);
    QVERIFY(std::is_sorted(track.begin(), track.end(), [](const auto &a, const auto &b) { return a.t < b.t; }));
}

void tst_Chunks::whatWasSaidIsRemembered()
{
    LastSaid said;
    said.makeRoom(5000);
    std::mt19937_64 random(3);
    std::vector<std::uint64_t> who(5000);
    for (auto &one : who) one = random();
    int forgotten = 0;
    for (const auto one : who) QVERIFY(said.news(one, one * 3));
    for (const auto one : who) forgotten += said.news(one, one * 3);
    QVERIFY2(forgotten < 5, qPrintable(QString::number(forgotten)));
    for (const auto one : who) QVERIFY(said.news(one, one * 5));
    said.forget();
    for (const auto one : who) QVERIFY(said.news(one, one * 5));
}

QTEST_APPLESS_MAIN(tst_Chunks)
#include "tst_chunks.moc"

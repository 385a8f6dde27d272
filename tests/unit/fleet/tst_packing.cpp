#include "textworld.h"

#include "fleet/changelog.h"
#include "fleet/rowtable.h"

#include <QRandomGenerator>

using namespace signalbox;
using namespace std::chrono_literals;

/// What the packed columns keep, and what they must not lose.
class TestPacking : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void timesKeepEveryMicrosecond()
    {
        for (const std::int64_t micros : { std::int64_t(1), std::int64_t(1'795'098'728'123'457), (std::int64_t(1) << 56) - 1 })
            QCOMPARE(toMicros(codecs::Micros::decode(codecs::Micros::encode(instantFromMicros(micros)))), micros);
        QCOMPARE(codecs::Micros::encode(instantFromMicros(-5)), std::uint64_t(0));

        TextWorld world;
        world.tell(QStringLiteral("A"));
        const auto say = [&](Instant t, double lat) {
            const Fact fact { *VehicleId::parse(u"A"), t, 1, PositionFact { lat, 1, 1, 1, {}, {}, {} } };
            return world.fleet.apply({ &fact, 1 }).applied;
        };
        QCOMPARE(say(world.clock.now() - 1us, 10), std::size_t(1));
        const std::uint32_t y = world.fleet.read()->y[0];
        QCOMPARE(say(world.clock.now() - 2us, 20), std::size_t(0));
        QCOMPARE(world.fleet.read()->y[0], y);
    }

    void measuredValues_data()
    {
        QTest::addColumn<float>("value");
        for (const float value : { -140.0f, -91.0f, -0.1f, 0.0f, 0.1f, 12.3f, 40.0f, 250.0f }) QTest::addRow("%g", double(value)) << value;
    }
    void measuredValues()
    {
        QFETCH(float, value);
        QCOMPARE(codecs::Tenths::decode(codecs::Tenths::encode(value)), value);
        if (value >= 0) QCOMPARE(codecs::Hundredths::decode(codecs::Hundredths::encode(value)), value);
        if (value >= 0) QCOMPARE(codecs::Fiftieths::decode(codecs::Fiftieths::encode(value)), value);
    }

    void notKnownAndOutOfRange()
    {
        QVERIFY(std::isnan(codecs::Tenths::decode(0)));
        QVERIFY(std::isnan(codecs::Tenths::decode(codecs::Tenths::encode(std::numeric_limits<float>::quiet_NaN()))));
        QCOMPARE(codecs::Tenths::decode(codecs::Tenths::encode(-1e9f)), -3000.0f);
        QVERIFY(codecs::Tenths::decode(codecs::Tenths::encode(1e9f)) > 3500);
        QCOMPARE(codecs::Fiftieths::decode(codecs::Fiftieths::encode(1000.0f)), 1000.0f);
    }

    void everyCountryCode()
    {
        for (char16_t a = u'A'; a <= u'Z'; ++a)
            for (char16_t b = u'A'; b <= u'Z'; ++b) {
                const auto code = CountryCode::parse(QString(a) + b);
                QCOMPARE(codecs::Country::decode(codecs::Country::encode(code->key())), code->key());
                QVERIFY(codecs::Country::encode(code->key()) < 1024);
            }
        QCOMPARE(codecs::Country::decode(0), std::uint16_t(0));
    }

    void numbersThatDoNotFitAreKeptBeside()
    {
        NarrowColumn<4> column;
        column.block().resize(3);
        for (const std::uint64_t value : { std::uint64_t(0), std::uint64_t(0xfffffffe), std::uint64_t(0xffffffff), std::uint64_t(1) << 62, std::uint64_t(7) }) {
            column.set(1, value);
            QCOMPARE(column[1], value);
            QCOMPARE(column[0] + column[2], std::uint64_t(0));
        }
        QVERIFY(column.besides().empty());
        CauseColumn causes;
        causes.block().resize(1);
        for (const Cause cause : { Cause { CauseSpace::Radius, 0 }, Cause { CauseSpace::Map, 0x7ffff }, Cause { CauseSpace::Diameter, 5030 },
                                   Cause { CauseSpace::Gy, -1 }, Cause { CauseSpace::Map, 0x7fffffff } }) {
            causes.set(0, cause);
            QCOMPARE(causes[0], cause);
        }
    }

    void aDictionaryMayGrowBeyondSixteenBits()
    {
        NumberColumn column;
        column.resize(2);
        column.set(0, 65535);
        column.set(1, 65536);
        column.resize(3);
        QCOMPARE(column[0], 65535u);
        QCOMPARE(column[1], 65536u);
        QCOMPARE(column[2], 0u);
    }

    void identifiersAreTheirDigits()
    {
        BcdColumn<Iccid, 10> iccids;
        iccids.block().resize(4);
        QCOMPARE(iccids[0], Iccid());
        QVERIFY(!iccids.known(0));
        const QStringList texts { QStringLiteral("893301001904417032"), QStringLiteral("8933010019044170325"), QStringLiteral("00000000000000000000") };
        for (const QString &text : texts) {
            iccids.set(1, *Iccid::parse(text));
            QCOMPARE(iccids[1].toString(), text);
            QVERIFY(iccids.known(1) && iccids.is(1, *Iccid::parse(text)) && !iccids.is(1, *Iccid::parse(u"89330100190441703251")));
        }
        BcdColumn<Eid, 16> eids;
        eids.block().resize(1);
        const Eid eid = *Eid::withCheckDigits("890490321234512345678900000000");
        eids.set(0, eid);
        QCOMPARE(eids[0], eid);
        // Octets compare as digits do, and the shorter comes first.
        QVERIFY(packedDigits<8>("20801") < packedDigits<8>("208010"));
        QVERIFY(packedDigits<8>("208019") < packedDigits<8>("20802"));
    }

    void sessionTextsUseTheirPlacesAgain()
    {
        SessionTexts texts;
        texts.resize(500);
        QRandomGenerator random(5);
        std::vector<std::pair<std::string, std::string>> kept(500);
        std::size_t grown = 0;
        for (int round = 0; round < 40; ++round) {
            for (Row row = 0; row < 500; ++row) {
                auto &[id, ip] = kept[row];
                if (random.bounded(3) == 0) ip = std::string(random.bounded(46), 'i');
                else id = std::string(random.bounded(129), char('a' + random.bounded(26)));
                // Also with a view of what is there already.
                texts.set(row, random.bounded(2) && texts.sessionId(row) == id ? texts.sessionId(row) : std::string_view(id), ip);
            }
            for (Row row = 0; row < 500; ++row) {
                QCOMPARE(texts.sessionId(row), std::string_view(kept[row].first));
                QCOMPARE(texts.ip(row), std::string_view(kept[row].second));
            }
            if (round == 20) grown = texts.bytes();
        }
        QVERIFY2(texts.bytes() < grown * 5 / 4, qPrintable(QStringLiteral("%1 after %2").arg(texts.bytes()).arg(grown)));
    }

    void changedPlatesAreReadAnew()
    {
        TextWorld world;
        world.tell(QStringLiteral("A plate AB-123-CD\nB"));
        const std::string_view name = world.fleet.read()->id[0];
        VehicleRecord record;
        record.id = *VehicleId::parse(u"A");
        record.plate = *Plate::parse(u"XY 9");
        record.vin = *Vin::parse(u"WDB9634031L123456");
        world.fleet.add(record);
        const auto view = world.fleet.read();
        QCOMPARE(view->plate[0], std::string_view("XY 9"));
        QCOMPARE(view->vin[0], std::string_view("WDB9634031L123456"));
        QCOMPARE(view->id[0], std::string_view("A"));
        QCOMPARE(view->id[1], std::string_view("B"));
        QCOMPARE(name, std::string_view("A"));
        QCOMPARE(view->vehicleTexts.moved(), (std::vector<Row> { 0 }));
    }

    void namesThatResembleAreToldApart()
    {
        VehicleTexts texts;
        RowTable table(texts);
        constexpr Row many = 30'000;
        for (Row row = 0; row < many; ++row) {
            texts.append("FR-TRK-" + std::to_string(row), {}, {});
            table.insert(row);
        }
        std::vector<std::string> names;
        for (Row row = 0; row < many; row += 7) names.push_back("FR-TRK-" + std::to_string(row * 2));
        for (std::size_t i = 0; i < names.size(); ++i) {
            const Row expected = Row(i * 14) < many ? Row(i * 14) : noRow;
            QCOMPARE(table.find(names[i]), expected);
            const std::uint64_t hash = table.begin(names[i]);
            const Row probable = table.probe(hash);
            table.guess(probable);
            QCOMPARE(table.confirm(probable, names[i], hash), expected);
        }
        QCOMPARE(table.find(""), noRow);
    }

    void changesAreKnownForAWhile()
    {
        ChangeLog log;
        QCOMPARE(log.since(1, 10), std::optional(std::vector<Row>()));
        for (const Row row : { 7u, 3u, 7u }) log.add(row);
        log.mark(2);
        QCOMPARE(log.since(1, 10), std::optional(std::vector<Row> { 3, 7 }));
        QCOMPARE(log.since(2, 10), std::optional(std::vector<Row>()));
        log.fit(1'000'000);
        QCOMPARE(log.since(1, 10), std::optional<std::vector<Row>>());
        std::uint64_t generation = 2;
        for (int slice = 0; slice < 2000; ++slice) {
            for (Row row = 0; row < 1000; ++row) log.add(row);
            log.mark(++generation);
        }
        QCOMPARE(log.since(3, 1000), std::optional<std::vector<Row>>());
        const auto some = log.since(generation - 3, 1000);
        QVERIFY(some && some->size() == 1000);
        QVERIFY(log.bytes() < 3'000'000);
    }

    void aViewTellsWhatChanged()
    {
        TextWorld world;
        world.tell(QStringLiteral("A at 1,1 ignition on\nB at 1,1 ignition on\nC at 1,1 ignition off"));
        world.judge();
        const std::uint64_t before = world.fleet.generation();
        QCOMPARE(world.fleet.read().changedSince(before), std::optional(std::vector<Row>()));
        // It may name some that changed just before, never too few.
        const auto changed = [&world](std::uint64_t since) { return world.fleet.read().changedSince(since).value(); };
        const auto names = [](const std::vector<Row> &rows, Row row) { return std::find(rows.begin(), rows.end(), row) != rows.end(); };
        world.tell(QStringLiteral("B at 2,2"));
        QVERIFY(names(changed(before), 1));
        const std::uint64_t moved = world.fleet.generation();
        world.pass(1h);
        world.judge();
        QVERIFY(names(changed(moved), 0) && names(changed(moved), 1)); // both dark now
        world.judge();
        QCOMPARE(world.fleet.read().changedSince(world.fleet.generation()), std::optional(std::vector<Row>()));
    }
};

QTEST_GUILESS_MAIN(TestPacking)
#include "tst_packing.moc"

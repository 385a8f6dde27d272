#include "chronicle.h"

#include "places/countryindex.h"
#include "world/landmask.h"
#include "world/localways.h"

#include <QSet>
#include <QTest>

using namespace signalbox;
using namespace signalbox::world;

/// Roads, tours and working days: where a vehicle can be.
class GeographyTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        m_roads = std::make_unique<Roads>(*Roads::load());
        m_mask = std::make_unique<LandMask>(*LandMask::load());
    }

    void maskKnowsLandFromSea()
    {
        for (LatLon land : { LatLon { 48.85, 2.35 }, LatLon { 69.0, 23.0 }, LatLon { 66.5, 179.0 }, LatLon { -33.9, 150.8 } })
            QVERIFY2(m_mask->at(land), qPrintable(QStringLiteral("%1 %2").arg(land.lat).arg(land.lon)));
        for (LatLon sea : { LatLon { 50.0, -20.0 }, LatLon { 43.0, 5.0 }, LatLon { 57.5, 3.0 }, LatLon { 69.0, -170.0 }, LatLon { 0, 160 } })
            QVERIFY2(!m_mask->at(sea), qPrintable(QStringLiteral("%1 %2").arg(sea.lat).arg(sea.lon)));
        QVERIFY(!m_mask->dry({ 51.13, 1.30 }, { 50.95, 1.87 })); // Dover, Calais
    }

    void roadsStayOnLand()
    {
        int wet = 0, steps = 0;
        for (const Corridor &corridor : m_roads->corridors()) {
            if (corridor.kind != LegKind::Road) continue;
            for (std::size_t i = 1; i < corridor.points.size(); ++i)
                for (int s = 0; s <= 10; ++s, ++steps) {
                    const LatLon a = corridor.points[i - 1], b = corridor.points[i];
                    if (m_mask->at({ a.lat + (b.lat - a.lat) * s / 10, a.lon + (b.lon - a.lon) * s / 10 })) continue;
                    ++wet;
                    qWarning("wet: %s at %f %f", qPrintable(m_roads->nodes()[corridor.from].name), a.lat, a.lon);
                }
        }
        QVERIFY(steps > 100'000);
        QCOMPARE(wet, 0);
    }

    void corridorsJoinTheirNodes()
    {
        int ferries = 0;
        for (const Corridor &corridor : m_roads->corridors()) {
            QVERIFY(distanceMetres(corridor.points.front(), m_roads->nodes()[corridor.from].place) < 100);
            QVERIFY(distanceMetres(corridor.points.back(), m_roads->nodes()[corridor.to].place) < 100);
            QVERIFY(corridor.duration() > 0);
            ferries += corridor.kind == LegKind::Ferry;
        }
        QVERIFY(m_roads->nodes().size() > 600);
        QVERIFY(ferries >= 10);
        QVERIFY(std::any_of(m_roads->nodes().begin(), m_roads->nodes().end(),
                            [](const RoadNode &node) { return node.name == QStringLiteral("Chalon-sur-Saône") && !node.corridors.empty(); }));
    }

    void roadsSurviveTheirText()
    {
        const auto again = Roads::read(m_roads->toTsv());
        QVERIFY(again);
        QCOMPARE(again->corridors().size(), m_roads->corridors().size());
        QCOMPARE(again->toTsv(), m_roads->toTsv());
        QCOMPARE(Roads::read("road\t0\t1\t0\t1 1;2 2").error().code, QStringLiteral("roads.row"));
    }

    void toursAreContinuous()
    {
        Prng random(3);
        for (int i = 0; i < 40; ++i) {
            const std::uint32_t home = random.below(200);
            if (m_roads->nodes()[home].corridors.empty()) continue;
            Tour tour = Tour::walk(*m_roads, home, 20'000, 1, random);
            tour.setPhase(random.unit() * tour.duration());
            TourPoint before = tour.at(0);
            for (double s = 10; s < 2.5 * tour.duration(); s += 10) {
                const TourPoint now = tour.at(s);
                QVERIFY(distanceMetres(before.place, now.place) < 10 * 45);
                QVERIFY(now.metres >= before.metres);
                QVERIFY(now.metres - before.metres < 10 * 45);
                before = now;
            }
            const TourPoint there = tour.at(100), back = tour.at(100 + 2 * tour.duration());
            QVERIFY(distanceMetres(there.place, back.place) < 50);
        }
    }

    void daysAddUp()
    {
        const VehicleType kinds[] = { VehicleType::Truck, VehicleType::Van, VehicleType::Scooter, VehicleType::Trailer, VehicleType::Agricultural };
        for (int i = 0; i < 60; ++i) {
            const Duty duty(kinds[i % 5], 10, std::uint64_t(i));
            double driven = 0, measured = 0;
            Instant t = morning;
            const double atStart = duty.at(t).driven;
            while (t < morning + std::chrono::hours(24 * 15)) {
                const DutyState state = duty.at(t);
                QVERIFY(state.until > t);
                QVERIFY(state.driven >= driven);
                QVERIFY(!state.driving || state.ignition);
                driven = state.driven;
                const Instant next = state.until;
                if (state.driving) measured += double((next - t).count()) / 1e6;
                t = next;
            }
            QVERIFY(std::abs(duty.at(t).driven - atStart - measured) < 1.0);
            QVERIFY(measured > 15 * 3600);
            QVERIFY(duty.at(duty.nextStart(t)).driving);
        }
    }

    void theFleetIsInManyCountriesAndNeverInTheSea()
    {
        const auto model = smallModel(10'000, 1);
        const auto index = CountryIndex::load();
        QVERIFY(index);
        QSet<QString> countries;
        int europe = 0, afloat = 0, driving = 0;
        for (const VehicleSpec &spec : model->fleet().vehicles()) {
            const DutyState duty = spec.duty.at(morning);
            const TourPoint at = spec.tour.at(duty.driven);
            driving += duty.driving;
            if (at.kind != LegKind::Road) {
                ++afloat;
                continue;
            }
            QVERIFY2(m_mask->at(at.place), qPrintable(spec.id.toString()));
            const auto code = index->at(at.place);
            QVERIFY(code);
            countries.insert(code->toString());
            europe += at.place.lat > 35 && at.place.lat < 72 && at.place.lon > -11 && at.place.lon < 32;
        }
        qInfo("%d countries, %d of 10000 in Europe, %d driving, %d on ferries, bridges, in tunnels", int(countries.size()), europe, driving, afloat);
        QVERIFY(countries.size() >= 40);
        QVERIFY(europe > 7000);
        QVERIFY(driving > 4000);
        QVERIFY(afloat < 500);
    }

    void localWaysAreShortAndDry()
    {
        Prng random(5);
        int ways = 0, wet = 0;
        for (std::uint32_t home = 0; home < m_roads->nodes().size(); home += 3) {
            if (m_roads->nodes()[home].corridors.empty()) continue;
            for (const Corridor &way : { cityWay(*m_roads, home, random), fieldWay(*m_roads, home, random) }) {
                ++ways;
                QVERIFY(way.points.size() == way.metres.size() && way.points.size() == way.seconds.size());
                QVERIFY(way.length() > 1500 && way.length() < 40'000);
                QVERIFY(way.length() / way.duration() > 1 && way.length() / way.duration() < 12);
                for (const LatLon &point : way.points) {
                    QVERIFY(distanceMetres(point, way.points.front()) < 4000);
                    wet += !m_mask->at(point);
                }
            }
        }
        QVERIFY(ways > 300);
        QCOMPARE(wet, 0);
    }

private:
    std::unique_ptr<Roads> m_roads;
    std::unique_ptr<LandMask> m_mask;
};

QTEST_GUILESS_MAIN(GeographyTest)
#include "tst_geography.moc"

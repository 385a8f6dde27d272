#include "world/labmodel.h"
#include "world/m2mcards.h"
#include "world/smsrtypes.h"

#include <QTest>

using namespace signalbox;
using namespace signalbox::world;

namespace {

std::unique_ptr<LabModel> model(std::uint32_t m2mEvery)
{
    FleetOptions options;
    options.vehicles = 200;
    options.seed = 7;
    options.m2mEvery = m2mEvery;
    auto made = LabModel::make(options, QStringLiteral("none"), Instant(std::chrono::hours(490'000)));
    if (!made) qFatal("%s", qPrintable(made.error().technical));
    return std::move(*made);
}

} // namespace

/// Which vehicles of a world have an SGP.02 card.
class TestM2mVehicles : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void oneInFive()
    {
        const auto with = model(5), without = model(0);
        int count = 0;
        for (const VehicleSpec &spec : with->fleet().vehicles()) {
            const VehicleSpec &usual = without->fleet().vehicles()[spec.index];
            const bool m2m = with->fleet().behindRouting(spec.index);
            count += m2m;
            QVERIFY(!without->fleet().behindRouting(spec.index));
            if (!m2m) QCOMPARE(spec.hardware->name, usual.hardware->name);
            // Where it drives and what its card holds does not depend on it.
            QCOMPARE(spec.id, usual.id);
            QCOMPARE(spec.profiles.size(), usual.profiles.size());
            QCOMPARE(spec.profiles[0].iccid, usual.profiles[0].iccid);
            const VehicleRecord record = with->fleet().record(spec.index, with->carriers(), *FleetId::parse(u"lab"), QStringLiteral("x"), 0);
            QCOMPARE(record.pollInterval.has_value(), !m2m);
            QCOMPARE(record.standard, m2m ? EuiccStandard::Sgp02 : EuiccStandard::Sgp32);
            if (!m2m) continue;
            const M2mCard card(spec.eid, m2mFactoryProfiles(record.profiles, spec), spec.hardware->modem.access.memory);
            QCOMPARE(card.enabled()->profile.iccid, spec.profiles[0].iccid);
            QCOMPARE(card.fallback()->profile.iccid, spec.profiles[std::size_t(LabFleet::fallbackSlot)].iccid);
            const auto kept = SmsrCard::restore(smsrFactoryCard(card).save());
            QVERIFY(kept);
            QCOMPARE(kept->profiles.size(), card.profiles().size());
            QCOMPARE(kept->enabled()->aid, card.enabled()->aid);
            QCOMPARE(kept->freeMemory, card.freeMemory());
        }
        QCOMPARE(count, 40);
    }

    void all()
    {
        const auto world = model(1);
        for (const VehicleSpec &spec : world->fleet().vehicles())
            QVERIFY(world->fleet().behindRouting(spec.index));
    }
};

QTEST_GUILESS_MAIN(TestM2mVehicles)
#include "tst_m2mvehicles.moc"

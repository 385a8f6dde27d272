#include "profileplans/drift.h"

#include <QTest>

using namespace signalbox;

namespace {

Instant at(int seconds) { return instantFromMicros(1'700'000'000'000'000) + std::chrono::seconds(seconds); }

/// "orange", "sfr" and "roamer": three profiles as an inventory knows them.
Profile profile(QStringView name, bool enabled = false, bool fallback = false)
{
    const bool orange = name == u"orange", sfr = name == u"sfr";
    Profile p;
    p.iccid = *Iccid::parse(orange ? u"8933011234567890123" : sfr ? u"8933102234567890124" : u"8933102234567890132");
    p.name = name.toString();
    if (orange) p.home = *Plmn::parse(u"20801");
    if (sfr) p.home = *Plmn::parse(u"20810");
    p.state = enabled ? ProfileState::Enabled : ProfileState::Disabled;
    p.fallback = fallback;
    return p;
}

VehicleWords vehicle(QStringView country = u"FR")
{
    VehicleWords words;
    words.fleet = *FleetId::parse(u"demo");
    words.vehicle = *VehicleId::parse(u"FR-TRK-1");
    words.cohort = QStringLiteral("Long-haul");
    words.inventory = { profile(u"orange", true, true), profile(u"sfr") };
    words.country = CountryCode::parse(country);
    return words;
}

void say(VehicleWords &words, ProfileSource source, QStringView name, ProfileState state, Instant when)
{
    ProfileStatement said { profile(name), source, when };
    said.profile.state = state;
    words.statements.push_back(said);
}

ProfilePlan plan()
{
    ProfilePlan plan;
    plan.fleet = *FleetId::parse(u"demo");
    plan.holds = { *ProfilePick::parse(u"208-01"), *ProfilePick::parse(u"SFR") };
    plan.enabled = { { CountryCode::parse(u"FR"), *ProfilePick::parse(u"208 01") }, { std::nullopt, *ProfilePick::parse(u"208-10") } };
    plan.fallback = *ProfilePick::parse(u"20801");
    return plan;
}

/// "enabled 208-10 found orange by OnAir", sorted as they come.
QStringList told(const VehicleWords &words, const ProfilePlan *of)
{
    QStringList out;
    for (const Drift &drift : driftOf(words, of)) {
        QString line = QString(code(drift.code));
        if (!drift.wanted.isEmpty()) line += QStringLiteral(" wants ") + drift.wanted;
        if (drift.expected) line += QStringLiteral(" expected ") + drift.expected->name;
        if (drift.found) line += QStringLiteral(" found ") + drift.found->name;
        out += line + QStringLiteral(" by ") + code(drift.source) + (drift.at == Instant {} ? QString() : u' ' + QString::number((drift.at - at(0)).count() / 1'000'000));
    }
    return out;
}

} // namespace

class DriftTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void whatIsAsPlannedIsNoDifference()
    {
        const auto p = plan();
        QCOMPARE(told(vehicle(), &p), QStringList());
        QCOMPARE(told(vehicle(), nullptr), QStringList());
    }

    void theAirSaysOtherwise()
    {
        auto words = vehicle();
        words.onAir = profile(u"sfr").iccid;
        words.onAirAt = at(30);
        QCOMPARE(told(words, nullptr), QStringList { QStringLiteral("on-air expected orange found sfr by on-air 30") });
        const auto p = plan();
        QCOMPARE(told(words, &p).last(), QStringLiteral("enabled wants 208-01 expected orange found sfr by on-air 30"));
    }

    void everySourceSpeaksForItself()
    {
        auto words = vehicle();
        say(words, ProfileSource::Card, u"sfr", ProfileState::Enabled, at(10));
        say(words, ProfileSource::Provider, u"sfr", ProfileState::Enabled, at(20));
        QCOMPARE(told(words, nullptr), (QStringList { QStringLiteral("card expected orange found sfr by card 10"), QStringLiteral("provider expected orange found sfr by provider 20") }));
    }

    void whatIsOlderThanOurOperationIsNoDifference()
    {
        auto words = vehicle();
        say(words, ProfileSource::Card, u"orange", ProfileState::Enabled, at(10));
        say(words, ProfileSource::Believed, u"sfr", ProfileState::Enabled, at(50)); // we switched it since
        say(words, ProfileSource::Believed, u"orange", ProfileState::Disabled, at(50));
        words.onAir = profile(u"orange").iccid;
        words.onAirAt = at(40);
        QCOMPARE(told(words, nullptr), QStringList());
        words.onAirAt = at(60);
        QCOMPARE(told(words, nullptr), QStringList { QStringLiteral("on-air expected sfr found orange by on-air 60") });
    }

    void aProfileThatTheCardDoesNotListIsMissing()
    {
        auto words = vehicle();
        say(words, ProfileSource::Card, u"sfr", ProfileState::Absent, at(10));
        const auto p = plan();
        QCOMPARE(told(words, &p), QStringList { QStringLiteral("missing wants SFR by card 10") });
    }

    void whichIsEnabledDependsOnTheCountry()
    {
        const auto p = plan();
        QCOMPARE(told(vehicle(u"DE"), &p), QStringList { QStringLiteral("enabled wants 208-10 expected sfr found orange by believed") });
        auto nowhere = vehicle(u"");
        QVERIFY(!nowhere.country);
        QCOMPARE(told(nowhere, &p), QStringList()); // it may be in France
    }

    void theFallbackIsAnother()
    {
        auto words = vehicle();
        words.inventory = { profile(u"orange", true), profile(u"sfr", false, true) };
        const auto p = plan();
        QCOMPARE(told(words, &p), QStringList { QStringLiteral("fallback wants 208-01 expected orange found sfr by believed") });
        words.inventory = { profile(u"orange", true), profile(u"sfr") };
        QCOMPARE(told(words, &p), QStringList { QStringLiteral("fallback wants 208-01 expected orange by believed") });
    }

    void countsAllAndKeepsSome()
    {
        DriftList list;
        const auto p = plan();
        list.add(driftOf(vehicle(), &p), true);
        list.add(driftOf(vehicle(u"DE"), &p), true);
        list.add({}, false);
        QCOMPARE(int(list.vehicles), 3);
        QCOMPARE(int(list.planned), 2);
        QCOMPARE(int(list.drifting), 1);
        QCOMPARE(int(list.counts[std::size_t(DriftCode::Enabled)]), 1);
    }
};

QTEST_GUILESS_MAIN(DriftTest)
#include "tst_drift.moc"

#include "diagnosis/silenceplaces.h"

#include <QTest>

using namespace signalbox;
using std::chrono::hours;
using std::chrono::minutes;

class tst_SilencePlaces : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void aPlaceBecomesKnown();
    void expectedIsQuietUntilItIsLate();
    void refusalsAreNotThePlace();

private:
    /// Drives up to the place, is silent for `length`, and speaks again behind it.
    void cross(Row row, Span length);
    void speak(Row row, double lon, bool refused = false);
    void step(Span span);

    ManualClock m_clock { instantFromMicros(1'795'100'000'000'000) };
    std::unique_ptr<FleetState> m_fleet;
    SilencePlaces m_places;
    std::uint64_t m_seq = 0;

private Q_SLOTS:
    void init()
    {
        m_fleet = std::make_unique<FleetState>(m_clock, nullptr);
        m_places = {};
        for (const QString &name : { QStringLiteral("a"), QStringLiteral("b"), QStringLiteral("c"), QStringLiteral("d") })
            m_fleet->add(VehicleRecord { .fleet = *FleetId::parse(u"demo"), .id = *VehicleId::parse(name), .cohort = {}, .hardware = {}, .modem = {}, .firmware = {},
                                         .imei = {}, .eid = {}, .connection = {}, .factInterval = minutes(1), .parkedInterval = hours(6), .pollInterval = {}, .profiles = {} });
    }
};

void tst_SilencePlaces::speak(Row row, double lon, bool refused)
{
    const VehicleId id = *VehicleId::parse(QString(QChar(u'a' + char16_t(row))));
    std::vector<Fact> facts { { id, m_clock.now(), ++m_seq, PositionFact { .lat = 51.1, .lon = lon, .speed = 10, .heading = 90, .ignition = true, .odometer = {}, .driving = {} } },
                              { id, m_clock.now(), ++m_seq, RadioFact { *Plmn::parse(u"20801"), Rat::Lte, 1, -90, -9, 10 } } };
    if (refused) facts.push_back({ id, m_clock.now() + std::chrono::seconds(1), ++m_seq, SignallingFact { "attach", *Plmn::parse(u"20801"), Cause { CauseSpace::Emm, 17 } } });
    m_fleet->apply(facts);
}

void tst_SilencePlaces::step(Span span)
{
    m_clock.advance(span);
    m_fleet->judge(m_clock.now(), {});
    m_places.learn(*m_fleet, m_clock.now());
    for (const auto &[row, until] : m_places.takeExpectations()) m_fleet->setExpected(row, until);
    m_fleet->judge(m_clock.now(), {});
}

void tst_SilencePlaces::cross(Row row, Span length)
{
    speak(row, 1.30);
    step(minutes(6));
    step(length - minutes(6));
    speak(row, 1.90);
    step(minutes(1));
}

void tst_SilencePlaces::aPlaceBecomesKnown()
{
    const std::uint32_t plmn = Plmn::parse(u"20801")->key();
    cross(0, minutes(60));
    cross(1, minutes(80));
    const MercatorPoint pier = toMercator({ 51.1, 1.30 });
    PlaceSilence place = m_places.around(plmn, pier, 3, m_clock.now());
    QCOMPARE(place.known, 0);
    QCOMPARE(place.fresh, 2);
    QCOMPARE(place.length, Span(minutes(70)));
    QCOMPARE(m_places.around(plmn, pier, 0, m_clock.now()).fresh, 1); // its own does not count
    QCOMPARE(m_places.around(plmn, toMercator({ 51.1, 1.90 }), 3, m_clock.now()).back, 0); // nobody fell silent there
    QCOMPARE(m_places.rhythm(1), Span(minutes(80)));
    m_clock.advance(hours(10));
    QCOMPARE(m_places.around(plmn, pier, 3, m_clock.now()).known, 2);
    QCOMPARE(m_places.around(Plmn::parse(u"26201")->key(), pier, 3, m_clock.now()).known, 2); // a known place is so on every network
}

void tst_SilencePlaces::expectedIsQuietUntilItIsLate()
{
    for (Row row = 0; row < 3; ++row) cross(row, minutes(60));
    m_clock.advance(hours(10));
    speak(3, 1.30);
    step(minutes(6));
    QCOMPARE(m_fleet->read()->state[3], std::uint8_t(VehicleState::Quiet));
    QCOMPARE(m_fleet->read()->reason[3].code, ReasonCode::Expected);
    QCOMPARE(m_fleet->read()->reason[3].at, m_clock.now() - minutes(6) + minutes(120));
    step(minutes(130));
    QCOMPARE(m_fleet->read()->state[3], std::uint8_t(VehicleState::Dark));
}

void tst_SilencePlaces::refusalsAreNotThePlace()
{
    speak(0, 1.30, true);
    m_clock.advance(std::chrono::seconds(2));
    step(minutes(6));
    speak(0, 1.90);
    step(minutes(1));
    QCOMPARE(m_places.around(Plmn::parse(u"20801")->key(), toMercator({ 51.1, 1.30 }), 3, m_clock.now()).back, 0);
    QCOMPARE(m_places.squares(), std::size_t(0));
}

QTEST_GUILESS_MAIN(tst_SilencePlaces)
#include "tst_silenceplaces.moc"

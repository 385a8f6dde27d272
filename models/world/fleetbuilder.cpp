#include "world/fleetbuilder.h"

#include "world/localways.h"
#include "world/pki.h"

namespace signalbox::world {

namespace {

using std::chrono::seconds;

constexpr double mostPolling = 24'000; // vehicles; of more each polls less often, so that the eIM has some 50 polls a second

QByteArray padded(std::uint64_t number, int digits)
{
    return QByteArray::number(qulonglong(number)).rightJustified(digits, '0', true);
}

template<typename Id>
Id known(const Result<Id> &id)
{
    Q_ASSERT(id);
    return *id;
}

std::string_view view(const QByteArray &text)
{
    return { text.constData(), std::size_t(text.size()) };
}

QString shortName(VehicleType kind)
{
    switch (kind) {
    case VehicleType::Truck: return QStringLiteral("TRK");
    case VehicleType::Scooter: return QStringLiteral("SCO");
    case VehicleType::Trailer: return QStringLiteral("TRL");
    case VehicleType::Agricultural: return QStringLiteral("AGR");
    default: return QStringLiteral("VAN");
    }
}

double weightOf(const Hardware &row, bool m2m)
{
    return m2m ? double(row.modem.standard == EuiccStandard::Sgp02) : row.weight;
}

QByteArray withLuhn(const QByteArray &digits)
{
    return digits + luhnDigit(view(digits));
}

} // namespace

FleetBuilder::FleetBuilder(const FleetOptions &options, const std::vector<Hardware> &hardware, const std::vector<FleetShare> &mix,
                           const Roads &roads, const Carriers &carriers)
    : m_options(options), m_hardware(hardware), m_mix(mix), m_roads(roads), m_carriers(carriers)
{
    for (std::uint32_t i = 0; i < roads.nodes().size(); ++i) {
        const RoadNode &node = roads.nodes()[i];
        if (node.corridors.empty()) continue;
        // The roads around the scripted outage of the demo are to be busy.
        static const QStringList busy { QStringLiteral("Chalon-sur-Saône"), QStringLiteral("Beaune"), QStringLiteral("Mâcon"),
                                        QStringLiteral("Dijon"), QStringLiteral("Lyon") };
        m_homes[node.country].push_back({ i, busy.contains(node.name) ? 2.2 : 1.0 });
    }
}

std::uint32_t FleetBuilder::drawHome(const FleetShare &share, Prng &random) const
{
    const auto it = m_homes.constFind(share.country);
    const auto &homes = it != m_homes.cend() ? *it : *m_homes.constFind(m_mix.front().country);
    return homes[random.weighted(homes, [](const auto &home) { return home.second; })].first;
}

ProfileSpec FleetBuilder::cardProfile(std::uint32_t vehicle, std::uint32_t slot, std::uint16_t carrier) const
{
    const CarrierProfile &profile = m_carriers.profiles()[carrier];
    const std::uint64_t serial = std::uint64_t(vehicle) * 8 + slot;
    const QByteArray iccid = withLuhn(profile.issuer + padded(170'000'000'000ull + serial, 12));
    const QByteArray imsi = profile.home.toString().toLatin1()
        + padded(1'400'000'000ull + serial, 15 - 3 - profile.home.mncDigits());
    return { carrier, known(Iccid::parse(QString::fromLatin1(iccid))), known(Imsi::parse(QString::fromLatin1(imsi))) };
}

void FleetBuilder::drawProfiles(VehicleSpec &spec, const FleetShare &share, Prng &random) const
{
    if (!m_options.cards.isEmpty()) {
        for (std::uint32_t slot = 0; slot < std::uint32_t(m_options.cards.size()); ++slot)
            spec.profiles.push_back(cardProfile(spec.index, slot, *m_carriers.profile(m_options.cards[qsizetype(slot)])));
        return;
    }
    const auto first = share.profiles[random.weighted(share.profiles, [](const auto &row) { return row.weight; })];
    std::vector<std::uint16_t> carriers { *m_carriers.profile(first.profile) };
    const std::size_t count = 2 + random.weighted(std::array { 45, 35, 14, 6 }, [](int weight) { return weight; });
    // A card carries the rivals at home first, then what roams well.
    std::vector<std::uint16_t> rivals, others;
    for (std::uint16_t i = 0; i < m_carriers.profiles().size(); ++i)
        if (i != carriers.front()) (m_carriers.profiles()[i].country == share.country ? rivals : others).push_back(i);
    while (carriers.size() < count && !(rivals.empty() && others.empty())) {
        auto &from = !rivals.empty() && (others.empty() || random.chance(0.7)) ? rivals : others;
        const auto pick = random.below(std::uint32_t(from.size()));
        carriers.push_back(from[pick]);
        from.erase(from.begin() + pick);
    }
    spec.profiles.reserve(carriers.size());
    for (std::uint32_t slot = 0; slot < carriers.size(); ++slot)
        spec.profiles.push_back(cardProfile(spec.index, slot, carriers[slot]));
}

void FleetBuilder::drawIntervals(VehicleSpec &spec, Prng &random) const
{
    const double stretch = std::max(1.0, m_options.speed) * m_options.samplePace();
    const std::uint32_t more = random.below(3);
    // A trailer lives on its battery, a field has few turns.
    const double every = spec.kind == VehicleType::Trailer ? 60 + 30 * more : spec.kind == VehicleType::Agricultural ? 15 + 5 * more : 5 + more;
    spec.interval = seconds(std::int64_t(std::max(1.0, std::round(every * stretch))));
    spec.parkedInterval = std::chrono::hours(spec.kind == VehicleType::Trailer ? 24 : 6);
    const double crowd = std::max(1.0, double(m_options.vehicles) / mostPolling);
    spec.pollInterval = m_options.poll ? *m_options.poll : seconds(std::int64_t(60 * crowd * (1 + random.below(15))));
    const double rollout = fraction(keyed(spec.seed, keyOf("firmware"))); // a third has it when the world begins
    spec.updateAt = m_options.origin + Span(std::int64_t((rollout * 60 - 20) * 86400e6));
    if (spec.hardware->modem.standard != EuiccStandard::Sgp32) spec.pollInterval = std::chrono::hours(24 * 36525);
}

void FleetBuilder::drawTour(VehicleSpec &spec, const FleetShare &share, Prng &random) const
{
    const std::uint32_t home = drawHome(share, random);
    spec.duty = Duty(spec.kind, m_roads.nodes()[home].place.lon, random.next());
    if (spec.kind == VehicleType::Scooter) {
        spec.tour = Tour::along(cityWay(m_roads, home, random), home, random.between(0.85, 1.2));
    } else if (spec.kind == VehicleType::Agricultural) {
        spec.tour = Tour::along(fieldWay(m_roads, home, random), home, random.between(0.85, 1.2));
    } else {
        const bool far = spec.kind != VehicleType::Van;
        const double wheel = far ? random.between(4, 26) * 3600 : random.between(1.0, 3.5) * 3600;
        spec.tour = Tour::walk(m_roads, home, wheel, far ? random.between(0.9, 1.05) : random.between(0.95, 1.3), random);
    }
    spec.tour.setPhase(random.unit() * 2 * spec.tour.duration());
}

void giveRegistration(VehicleRecord &record, const VehicleSpec &spec, std::uint64_t seed)
{
    Prng random(keyed(seed, keyOf("registration"), spec.index));
    static constexpr char letters[] = "ABCDEFGHJKLMNPRSTVWXYZ";
    QString marks;
    for (int i = 0; i < 4; ++i)
        marks += QLatin1Char(letters[random.below(sizeof letters - 1)]);
    // The number of the vehicle is in it, so that no two are the same.
    const QString number = QString::number(100 + spec.index);
    record.plate = known(Plate::parse(spec.country == CountryCode::literal("DE")
                                        ? QStringLiteral("%1-%2 %3").arg(marks.left(2), marks.mid(2), number)
                                        : QStringLiteral("%1-%2-%3").arg(marks.left(2), number, marks.mid(2))));
    record.vin = known(Vin::parse(QStringLiteral("XXL%1%2").arg(marks, QString::fromLatin1(padded(spec.index + 1, 10)))));
}

VehicleSpec FleetBuilder::build(std::uint32_t index) const
{
    Prng random(keyed(m_options.seed, keyOf("vehicle"), index));
    const FleetShare &share = m_mix[random.weighted(m_mix, [](const FleetShare &row) { return row.weight; })];
    VehicleSpec spec;
    spec.index = index;
    spec.seed = random.next();
    spec.country = share.country;
    spec.kind = m_options.kinds[random.weighted(m_options.kinds, [](const auto &kind) { return kind.second; })].first;
    const bool m2m = m_options.m2mEvery && (index + m_options.seed) % m_options.m2mEvery == 0;
    spec.hardware = &m_hardware[random.weighted(m_hardware, [&](const Hardware &row) { return row.kind == spec.kind ? weightOf(row, m2m) : 0; })];
    const QString name = QStringLiteral("%1-%2-%3").arg(share.country.toString(), shortName(spec.kind))
                             .arg(index + 1, 5, 10, QLatin1Char('0'));
    spec.id = known(VehicleId::parse(name));
    const QByteArray imei = spec.hardware->modem.tac + padded((100'000ull + index) % 1'000'000, 6);
    spec.imei = known(Imei::parse(QString::fromLatin1(withLuhn(imei))));
    const QByteArray eid = labEidPrefix().toLatin1() + padded(keyed(m_options.seed, keyOf("eid")) % 1'000'000'000ull, 10)
        + padded(index + 1, 12);
    spec.eid = known(Eid::withCheckDigits(view(eid)));

    drawTour(spec, share, random);
    drawProfiles(spec, share, random);
    drawIntervals(spec, random);
    return spec;
}

} // namespace signalbox::world

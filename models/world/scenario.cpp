#include "world/scenario.h"

#include "places/referencedata.h"
#include "world/faultreader.h"
#include "world/fleetmix.h"
#include "world/scenariotext.h"

#include <QFile>
#include <QJsonDocument>

namespace signalbox::world {

namespace {

/// A share of 1 for each of these names.
struct Share
{
    const char *member;
    double Imperfections::*value;
    double usual;
};
constexpr Share shares[] = { { "stops_lost", &Imperfections::stopsLost, 0.4 },
                             { "delayed", &Imperfections::delayed, 0.05 },
                             { "wrong_causes", &Imperfections::wrongCauses, 0.05 },
                             { "device_missing", &Imperfections::deviceMissing, 0.1 } };

bool isShare(const QJsonValue &value)
{
    return value.isDouble() && value.toDouble() >= 0 && value.toDouble() <= 1;
}

} // namespace

tl::unexpected<Error> Scenario::wrong(const QString &member, const QString &advice) const
{
    return failure("scenario.member", { { QStringLiteral("member"), member }, { QStringLiteral("line"), lineOfMember(m_text, member) } }, advice);
}

Result<Scenario> Scenario::read(const QByteArray &json)
{
    QJsonParseError error;
    const QJsonDocument document = QJsonDocument::fromJson(json, &error);
    if (error.error != QJsonParseError::NoError)
        return failure("scenario.json", { { QStringLiteral("line"), lineAt(json, error.offset) } }, error.errorString());
    if (!document.isObject()) return failure("scenario.json", { { QStringLiteral("line"), 1 } }, QStringLiteral("an object is needed: {\"faults\": […]}"));
    Scenario scenario;
    scenario.m_text = json;
    const QJsonObject object = document.object();
    for (auto it = object.constBegin(); it != object.constEnd(); ++it) {
        Result<void> read;
        if (it.key() == QLatin1StringView("faults") && it->isArray()) scenario.m_told = it->toArray();
        else if (it.key() == QLatin1StringView("kinds")) read = scenario.readKinds(*it);
        else if (it.key() == QLatin1StringView("countries")) read = scenario.readCountries(*it);
        else if (it.key() == QLatin1StringView("cards")) read = scenario.readCards(*it);
        else if (it.key() == QLatin1StringView("imperfect")) read = scenario.readImperfections(*it);
        else if (it.key() == QLatin1StringView("random")) read = scenario.readRandom(*it);
        else if (it.key() == QLatin1StringView("weaker_db")) read = scenario.readWeaker(*it);
        else if (it.key() == QLatin1StringView("faults")) read = scenario.wrong(it.key(), QStringLiteral("a list: [{…}, {…}]"));
        else if (it.key() != QLatin1StringView("about"))
            read = scenario.wrong(it.key(), QStringLiteral("a scenario has the members about, kinds, countries, cards, imperfect, weaker_db, random and faults"));
        if (!read) return tl::unexpected(read.error());
    }
    return scenario;
}

Result<void> Scenario::readWeaker(const QJsonValue &value)
{
    if (!value.isDouble() || value.toDouble() < 0 || value.toDouble() > 40)
        return wrong(QStringLiteral("weaker_db"), QStringLiteral("dB from 0 to 40"));
    m_weaker = value.toDouble();
    return {};
}

Result<void> Scenario::readKinds(const QJsonValue &value)
{
    const QString advice = QStringLiteral("weights of truck, van, scooter, trailer, agricultural, for example {\"truck\": 60, \"van\": 40}");
    const QJsonObject object = value.toObject();
    if (object.isEmpty()) return wrong(QStringLiteral("kinds"), advice);
    for (auto it = object.constBegin(); it != object.constEnd(); ++it) {
        const auto kind = vehicleTypeFromCode(it.key());
        const bool built = kind == VehicleType::Truck || kind == VehicleType::Van || kind == VehicleType::Scooter
            || kind == VehicleType::Trailer || kind == VehicleType::Agricultural;
        if (!built || !it->isDouble() || it->toDouble() <= 0) return wrong(it.key(), advice);
        m_kinds.push_back({ *kind, it->toDouble() });
    }
    return {};
}

Result<void> Scenario::readCountries(const QJsonValue &value)
{
    const QString advice = QStringLiteral("weights of countries of resources/world/fleetmix.tsv, for example {\"FR\": 80, \"ES\": 20}");
    const QJsonObject object = value.toObject();
    if (object.isEmpty()) return wrong(QStringLiteral("countries"), advice);
    const auto mix = loadFleetMix();
    if (!mix) return tl::unexpected(mix.error());
    for (auto it = object.constBegin(); it != object.constEnd(); ++it) {
        const auto country = CountryCode::parse(it.key());
        const bool lived = country && std::any_of(mix->begin(), mix->end(), [&](const FleetShare &share) { return share.country == *country; });
        if (!lived || !it->isDouble() || it->toDouble() <= 0) return wrong(it.key(), advice);
        m_countries.push_back({ *country, it->toDouble() });
    }
    return {};
}

Result<void> Scenario::readCards(const QJsonValue &value)
{
    const auto carriers = Carriers::load(1);
    if (!carriers) return tl::unexpected(carriers.error());
    for (const QJsonValue &key : value.toArray()) m_cards += key.toString().toLatin1();
    const bool known = std::all_of(m_cards.begin(), m_cards.end(), [&](const QByteArray &key) { return carriers->profile(key).has_value(); });
    if (known && m_cards.size() >= 2 && m_cards.size() <= 5) return {};
    return wrong(QStringLiteral("cards"), QStringLiteral("two to five keys of resources/world/profiles.tsv, for example [\"sfr\", \"orange-f\"]"));
}

Result<void> Scenario::readImperfections(const QJsonValue &value)
{
    if (value.isBool()) {
        for (const Share &share : shares)
            m_imperfections.*share.value = value.toBool() ? share.usual : 0;
        return {};
    }
    const QJsonObject object = value.toObject();
    if (!value.isObject()) return wrong(QStringLiteral("imperfect"), QStringLiteral("true, false or shares from 0 to 1"));
    for (auto it = object.constBegin(); it != object.constEnd(); ++it) {
        const auto share = std::find_if(std::begin(shares), std::end(shares), [&](const Share &each) { return it.key() == QLatin1StringView(each.member); });
        if (share == std::end(shares) || !isShare(*it))
            return wrong(it.key(), QStringLiteral("a share from 0 to 1 of stops_lost, delayed, wrong_causes or device_missing"));
        m_imperfections.*share->value = it->toDouble();
    }
    return {};
}

Result<void> Scenario::readRandom(const QJsonValue &value)
{
    if (!value.isObject()) return wrong(QStringLiteral("random"), QStringLiteral("an object: {\"per_vehicle_day\": 0.02}"));
    RandomFaults &random = m_random.emplace();
    const QJsonObject object = value.toObject();
    for (auto it = object.constBegin(); it != object.constEnd(); ++it) {
        const double number = it->toDouble(-1);
        if (it.key() == QLatin1StringView("from_s") && it->isDouble()) random.from = it->toDouble();
        else if (it.key() == QLatin1StringView("until_s") && it->isDouble()) random.until = it->toDouble();
        else if (it.key() == QLatin1StringView("per_vehicle_day") && number >= 0 && number <= 24) random.perVehicleDay = number;
        else if (it.key() == QLatin1StringView("per_day") && number >= 0 && number <= 10'000) random.perDay = number;
        else if (it.key() == QLatin1StringView("together") && isShare(*it)) random.together = number;
        else if (it.key() == QLatin1StringView("weights") && it->isObject()) {
            const QJsonObject weights = it->toObject();
            for (auto w = weights.constBegin(); w != weights.constEnd(); ++w) {
                const auto kind = faultKindFromCode(w.key());
                if (!kind || !canBeDrawn(*kind) || w->toDouble(-1) < 0) return wrong(w.key(), QStringLiteral("the weight, at least 0, of a fault that can be drawn"));
                random.weights.push_back({ *kind, w->toDouble() });
            }
        } else {
            return wrong(it.key(), QStringLiteral("from_s and until_s in seconds, per_vehicle_day, per_day, together (0 to 1), weights {kind: number}"));
        }
    }
    if (random.until <= random.from) return wrong(QStringLiteral("until_s"), QStringLiteral("more than from_s"));
    return {};
}

Result<std::vector<Fault>> Scenario::faults(const LabFleet &fleet, const Carriers &carriers, Instant origin) const
{
    std::vector<Fault> faults;
    for (int i = 0; i < m_told.size(); ++i) {
        FaultReader reader(m_told[i].toObject(), fleet, carriers, origin);
        Fault fault;
        if (reader.read(fault)) faults.push_back(fault);
        else if (!reader.nobody()) // a fleet too small for "near": a story without that fault
            return failure("scenario.fault",
                           { { QStringLiteral("index"), i }, { QStringLiteral("member"), reader.member() },
                             { QStringLiteral("line"), lineOfFault(m_text, i, reader.member()) }, { QStringLiteral("file"), m_file } },
                           reader.advice());
    }
    if (m_random) {
        const std::vector<Fault> drawn = drawFaults(*m_random, fleet, carriers, origin);
        faults.insert(faults.end(), drawn.begin(), drawn.end());
    }
    return faults;
}

Result<Scenario> Scenario::load(const QString &name)
{
    if (name == QLatin1StringView("none")) return Scenario();
    if (name == QLatin1StringView("demo")) {
        const auto json = referenceData(QStringLiteral("world/demo.json"));
        if (!json) return tl::unexpected(json.error());
        return read(*json);
    }
    QFile file(name);
    if (!file.open(QIODevice::ReadOnly)) return failure("scenario.file", { { QStringLiteral("file"), name } }, file.errorString());
    auto scenario = read(file.readAll());
    if (scenario) scenario->m_file = name;
    else scenario.error().parameters.insert(QStringLiteral("file"), name);
    return scenario;
}

} // namespace signalbox::world

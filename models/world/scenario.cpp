#include "world/scenario.h"

#include "places/referencedata.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>

namespace signalbox::world {

namespace {

constexpr double noNumber = -1e300;

class FaultReader
{
public:
    FaultReader(QJsonObject json, const LabFleet &fleet, Instant origin) : m_json(std::move(json)), m_fleet(fleet), m_origin(origin) { }

    /// The name of the member that makes no sense, or empty.
    QString read(Fault &fault)
    {
        const QString kind = m_json.value(QLatin1StringView("kind")).toString();
        for (FaultKind each : { FaultKind::Outage, FaultKind::DeadModem, FaultKind::ProfileDead, FaultKind::EimDown })
            if (kind == code(each)) {
                fault.kind = each;
                return readTimes(fault);
            }
        return QStringLiteral("kind");
    }

private:
    double number(const char *key) const { return m_json.value(QLatin1StringView(key)).toDouble(noNumber); }

    QString readTimes(Fault &fault) const
    {
        const double start = number("start_s"), duration = number("duration_s");
        if (start == noNumber) return QStringLiteral("start_s");
        if (duration <= 0) return QStringLiteral("duration_s");
        fault.from = m_origin + Span(std::int64_t(start * 1e6));
        fault.until = fault.from + Span(std::int64_t(duration * 1e6));
        switch (fault.kind) {
        case FaultKind::Outage: return readOutage(fault);
        case FaultKind::DeadModem:
        case FaultKind::ProfileDead: return readVehicle(fault);
        case FaultKind::EimDown: break;
        }
        return {};
    }

    QString readOutage(Fault &fault) const
    {
        const auto plmn = Plmn::parse(m_json.value(QLatin1StringView("plmn")).toString());
        if (!plmn) return QStringLiteral("plmn");
        fault.plmn = *plmn;
        fault.place = { number("lat"), number("lon") };
        fault.radius = number("radius_km") * 1000;
        if (std::abs(fault.place.lat) > 90) return QStringLiteral("lat");
        if (std::abs(fault.place.lon) > 180) return QStringLiteral("lon");
        return fault.radius > 0 ? QString() : QStringLiteral("radius_km");
    }

    QString readVehicle(Fault &fault) const
    {
        fault.slot = m_json.value(QLatin1StringView("slot")).toInt(1);
        if (fault.slot < 0 || fault.slot > 4) return QStringLiteral("slot");
        const QJsonArray near = m_json.value(QLatin1StringView("near")).toArray();
        const std::string name = m_json.value(QLatin1StringView("vehicle")).toString().toStdString();
        std::optional<std::uint32_t> found;
        double nearest = std::numeric_limits<double>::infinity();
        for (const VehicleSpec &spec : m_fleet.vehicles()) {
            if (spec.id.text() == name) found = spec.index;
            if (near.size() != 2 || int(spec.profiles.size()) <= fault.slot) continue;
            const DutyState duty = spec.duty.at(std::max(fault.from, m_origin));
            const double metres = distanceMetres(spec.tour.at(duty.driven).place, { near[0].toDouble(), near[1].toDouble() });
            if (!duty.driving || metres >= nearest) continue;
            nearest = metres;
            found = spec.index;
        }
        fault.vehicle = found.value_or(0);
        return found ? QString() : near.isEmpty() ? QStringLiteral("vehicle") : QStringLiteral("near");
    }

    QJsonObject m_json;
    const LabFleet &m_fleet;
    Instant m_origin;
};

} // namespace

Result<std::vector<Fault>> readScenario(const QByteArray &json, const LabFleet &fleet, Instant origin)
{
    QJsonParseError error;
    const QJsonDocument document = QJsonDocument::fromJson(json, &error);
    if (error.error != QJsonParseError::NoError || !document.isObject())
        return failure("scenario.json", { { QStringLiteral("offset"), error.offset } }, error.errorString());
    std::vector<Fault> faults;
    for (const QJsonValue &value : document.object().value(QLatin1StringView("faults")).toArray()) {
        Fault fault;
        const QString wrong = FaultReader(value.toObject(), fleet, origin).read(fault);
        // A fleet too small for "near" has nobody there whose engine runs: a story without that fault.
        if (wrong == QLatin1StringView("near")) continue;
        if (!wrong.isEmpty())
            return failure("scenario.fault", { { QStringLiteral("index"), int(faults.size()) }, { QStringLiteral("member"), wrong } });
        faults.push_back(fault);
    }
    return faults;
}

Result<std::vector<Fault>> loadScenario(const QString &name, const LabFleet &fleet, Instant origin)
{
    if (name == QLatin1StringView("none")) return std::vector<Fault>();
    if (name == QLatin1StringView("demo")) {
        const auto json = referenceData(QStringLiteral("world/demo.json"));
        if (!json) return tl::unexpected(json.error());
        return readScenario(*json, fleet, origin);
    }
    QFile file(name);
    if (!file.open(QIODevice::ReadOnly)) return failure("scenario.file", { { QStringLiteral("file"), name } }, file.errorString());
    auto faults = readScenario(file.readAll(), fleet, origin);
    if (!faults) faults.error().parameters.insert(QStringLiteral("file"), name);
    return faults;
}

} // namespace signalbox::world

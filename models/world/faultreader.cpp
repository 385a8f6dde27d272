#include "world/faultreader.h"

#include <QJsonArray>

namespace signalbox::world {

namespace {

constexpr double longest = 400 * 86400.0 * 10; // s
const QStringList known { QStringLiteral("about"), QStringLiteral("kind"), QStringLiteral("start_s"), QStringLiteral("duration_s"),
                          QStringLiteral("plmn"), QStringLiteral("rat"), QStringLiteral("lat"), QStringLiteral("lon"),
                          QStringLiteral("radius_km"), QStringLiteral("vehicle"), QStringLiteral("near"), QStringLiteral("slot"),
                          QStringLiteral("profile"), QStringLiteral("country"), QStringLiteral("share"), QStringLiteral("answer_after_s") };

QString name(const char *member)
{
    return QString::fromLatin1(member);
}

} // namespace

bool FaultReader::wrong(const char *member, const char *advice)
{
    m_member = name(member);
    m_advice = QString::fromLatin1(advice);
    return false;
}

bool FaultReader::number(const char *member, double least, double most, double &value, const char *advice)
{
    const QJsonValue json = m_json.value(name(member));
    value = json.toDouble();
    return (json.isDouble() && value >= least && value <= most) || wrong(member, advice);
}

bool FaultReader::onlyKnownMembers()
{
    for (auto it = m_json.constBegin(); it != m_json.constEnd(); ++it)
        if (!known.contains(it.key())) {
            m_member = it.key();
            m_advice = QStringLiteral("no fault has this member; known are ") + known.join(QStringLiteral(", "));
            return false;
        }
    return true;
}

bool FaultReader::read(Fault &fault)
{
    const auto kind = faultKindFromCode(m_json.value(QLatin1StringView("kind")).toString());
    if (!kind) {
        QStringList all;
        for (int i = 0; i < faultKinds; ++i)
            all.append(QString(code(FaultKind(i))));
        m_member = QStringLiteral("kind");
        m_advice = QStringLiteral("one of ") + all.join(QStringLiteral(", "));
        return false;
    }
    fault.kind = *kind;
    return onlyKnownMembers() && readTimes(fault) && readKind(fault);
}

bool FaultReader::readTimes(Fault &fault)
{
    double start = 0, duration = 0;
    if (!number("start_s", -longest, longest, start, "seconds of world time from the world's beginning; negative: its past")
        || !number("duration_s", 1e-3, longest, duration, "seconds of world time, more than 0"))
        return false;
    fault.from = m_origin + Span(std::int64_t(start * 1e6));
    fault.until = fault.from + Span(std::int64_t(duration * 1e6));
    return true;
}

bool FaultReader::readKind(Fault &fault)
{
    switch (fault.kind) {
    case FaultKind::Outage: return readPlmn(fault, true) && readPlace(fault);
    case FaultKind::CoverageGap: return readPlmn(fault, false) && readRat(fault, false) && readPlace(fault);
    case FaultKind::RatSunset: return readPlmn(fault, true) && readRat(fault, true);
    case FaultKind::Congestion:
        if (!readPlmn(fault, true) || !readPlace(fault)) return false;
        return !m_json.contains(QLatin1StringView("share"))
            || number("share", 0.01, 1, fault.share, "who is refused, from 0.01 to 1; 0.7 where it is left out");
    case FaultKind::ProfileDead: {
        double slot = 1;
        if (m_json.contains(QLatin1StringView("slot")) && !number("slot", 0, 7, slot, "0 is the first profile of the card; 1 where it is left out"))
            return false;
        fault.slot = int(slot);
        return readSubject(fault);
    }
    case FaultKind::RoamingBarred:
        if (m_json.contains(QLatin1StringView("country"))) {
            fault.country = CountryCode::parse(m_json.value(QLatin1StringView("country")).toString());
            if (!fault.country) return wrong("country", "two capital letters, for example \"CH\"");
        }
        return readSubscription(fault);
    case FaultKind::QuotaBlocked: return readSubscription(fault);
    case FaultKind::FeedLoss:
    case FaultKind::EimDown: return true;
    case FaultKind::EimSlow: {
        double seconds = 0;
        if (!number("answer_after_s", 0.1, 600, seconds, "seconds of the wall that every answer waits, from 0.1 to 600")) return false;
        fault.answerAfter = Span(std::int64_t(seconds * 1e6));
        return true;
    }
    default: return readSubject(fault);
    }
}

bool FaultReader::readPlmn(Fault &fault, bool needed)
{
    if (!needed && !m_json.contains(QLatin1StringView("plmn"))) return true;
    const auto plmn = Plmn::parse(m_json.value(QLatin1StringView("plmn")).toString());
    if (!plmn) return wrong("plmn", "the network as five or six digits in quotes, for example \"20801\"");
    fault.plmn = *plmn;
    return true;
}

bool FaultReader::readRat(Fault &fault, bool needed)
{
    if (!needed && !m_json.contains(QLatin1StringView("rat"))) return true;
    const auto rat = ratFromCode(m_json.value(QLatin1StringView("rat")).toString());
    if (!rat) return wrong("rat", "one of 2g, 3g, lte, lte-m, nb-iot, 5g");
    fault.rat = *rat;
    return true;
}

bool FaultReader::readPlace(Fault &fault)
{
    double radius = 0;
    if (!number("lat", -90, 90, fault.place.lat, "degrees north, -90 to 90")
        || !number("lon", -180, 180, fault.place.lon, "degrees east, -180 to 180")
        || !number("radius_km", 0.01, 20'000, radius, "kilometres, more than 0"))
        return false;
    fault.radius = radius * 1000;
    return true;
}

bool FaultReader::readSubscription(Fault &fault)
{
    if (!m_json.contains(QLatin1StringView("profile"))) return readSubject(fault);
    fault.profile = m_carriers.profile(m_json.value(QLatin1StringView("profile")).toString().toUtf8());
    return fault.profile || wrong("profile", "a key of profiles.tsv, for example \"orange-f\"");
}

bool FaultReader::readSubject(Fault &fault)
{
    const QJsonArray near = m_json.value(QLatin1StringView("near")).toArray();
    if (near.size() == 2 && near[0].isDouble() && near[1].isDouble()) return nearest(fault, { near[0].toDouble(), near[1].toDouble() });
    if (m_json.contains(QLatin1StringView("near"))) return wrong("near", "[degrees north, degrees east]");
    const std::string wanted = m_json.value(QLatin1StringView("vehicle")).toString().toStdString();
    for (const VehicleSpec &spec : m_fleet.vehicles())
        if (spec.id.text() == wanted && int(spec.profiles.size()) > fault.slot) fault.vehicle = spec.index;
    return fault.vehicle || wrong("vehicle", "the name of a vehicle of this fleet with such a profile, or \"near\": [lat, lon] instead");
}

bool FaultReader::nearest(Fault &fault, LatLon place)
{
    double least = std::numeric_limits<double>::infinity();
    for (const VehicleSpec &spec : m_fleet.vehicles()) {
        const DutyState duty = spec.duty.at(std::max(fault.from, m_origin));
        const EuiccStandard standard = spec.hardware->modem.standard; // a card of SGP.02 is there only where an SM-SR is asked for
        const bool switchable = (standard == EuiccStandard::Sgp32 || standard == EuiccStandard::Sgp02) && int(spec.profiles.size()) > fault.slot;
        if (!duty.driving || (fault.kind == FaultKind::ProfileDead && !switchable)) continue;
        const double metres = distanceMetres(spec.tour.at(duty.driven).place, place);
        if (metres >= least) continue;
        least = metres;
        fault.vehicle = spec.index;
    }
    m_nobody = !fault.vehicle;
    return fault.vehicle.has_value();
}

} // namespace signalbox::world

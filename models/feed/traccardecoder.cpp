#include "feed/traccardecoder.h"

#include "feed/factlimits.h"
#include "feed/foreignobject.h"

#include <cmath>

namespace signalbox {

namespace {

constexpr double metresPerSecond = 1852.0 / 3600.0; // a knot
constexpr Span reportAgain = std::chrono::minutes(30);
constexpr float voltsChanged = 0.5f, degreesChanged = 5.0f;

PositionFact position(const ForeignObject &m)
{
    PositionFact p;
    p.lat = m.number("position.latitude", -90, 90).value_or(0);
    p.lon = m.number("position.longitude", -180, 180).value_or(0);
    p.speed = static_cast<float>(m.number("position.speed", 0, factlimits::speed / metresPerSecond).value_or(0) * metresPerSecond);
    p.heading = static_cast<float>(m.number("position.course", 0, 360).value_or(0));
    p.ignition = m.truth("position.attributes.ignition");
    // The vehicle's own counter, else the one that Traccar adds up.
    p.odometer = m.number("position.attributes.odometer", 0, factlimits::odometer);
    if (!p.odometer) p.odometer = m.number("position.attributes.totalDistance", 0, factlimits::odometer);
    return p;
}

DeviceFact report(const ForeignObject &m)
{
    DeviceFact d;
    // "power" is the vehicle's supply, "battery" the tracker's own.
    auto volts = m.number("position.attributes.power", 0, factlimits::battery);
    if (!volts) volts = m.number("position.attributes.battery", 0, factlimits::battery);
    if (volts) d.battery = static_cast<float>(*volts);
    if (const auto degrees = m.number("position.attributes.deviceTemp", factlimits::coldest, factlimits::hottest))
        d.temperature = static_cast<float>(*degrees);
    d.firmware = m.word("position.attributes.versionFw", factlimits::name);
    return d;
}

bool differs(const std::optional<float> &a, const std::optional<float> &b, float enough)
{
    return a.has_value() != b.has_value() || (a && std::abs(*a - *b) >= enough);
}

} // namespace

bool TraccarDecoder::saysNews(const VehicleId &vehicle, Instant t, const DeviceFact &report)
{
    if (!report.battery && !report.temperature && report.firmware.empty()) return false;
    const auto [at, fresh] = m_reported.try_emplace(vehicle.text(), Reported { t, report });
    Reported &known = at->second;
    const bool news = fresh || t - known.t >= reportAgain || report.firmware != known.report.firmware
        || differs(report.battery, known.report.battery, voltsChanged) || differs(report.temperature, known.report.temperature, degreesChanged);
    if (news) known = { t, report };
    return news;
}

ForeignDecoder::Take TraccarDecoder::read(const ForeignObject &m, Instant now, std::vector<Fact> &out)
{
    if (!m.need({ "device.uniqueId", "position.id", "position.latitude", "position.longitude" })) return Take::Facts;
    DeviceMarks marks;
    marks.name = m.word("device.uniqueId", 64);
    if (const auto imei = Imei::parse(QString::fromStdString(marks.name))) marks.imei = *imei;
    const auto seq = m.natural("position.id");
    const auto fixed = m.time("position.fixTime", TimeZoneRule::Required, now);
    const auto told = m.time("position.deviceTime", TimeZoneRule::Required, now);
    if (!fixed && !told) m.need({ "position.fixTime" });
    // Not a fix: the device repeats where it was, or was located by its cell.
    const bool valid = fixed && m.truth("position.valid").value_or(true) && !m.truth("position.outdated").value_or(false);
    const PositionFact place = position(m);
    DeviceFact device = report(m);
    const auto found = vehicle(m, "device.uniqueId", marks);
    if (!found) return Take::Facts;

    if (valid) out.push_back({ *found, *fixed, *seq, place });
    const Instant reported = told ? *told : *fixed;
    if (saysNews(*found, reported, device)) out.push_back({ *found, reported, *seq, std::move(device) });
    return out.empty() ? Take::Unused : Take::Facts;
}

} // namespace signalbox

#include "diagnosis/neighbours.h"

#include "places/greatcircle.h"

namespace signalbox {

namespace {

using std::chrono::minutes;
constexpr double near = 10'000, close = 3'000; // m
constexpr std::size_t mostAsked = 4'000;
constexpr double metresAUnit = 40'075'016.686 / mercatorWorld; // at the equator

struct Centre
{
    LatLon place;
    Row row;
    std::uint32_t plmn;
    Instant silentSince, now;
};

void ask(const FleetColumns &c, Row row, const Centre &centre, Neighbours &out)
{
    if (row == centre.row || c.plmn[row] != centre.plmn) return;
    const Instant own = ownSign(c, row);
    const double metres = distanceMetres(toLatLon({ c.x[row], c.y[row] }), centre.place);
    if (metres > near) return;
    const bool speaks = own > centre.now - std::max<Span>(drivingPatience(c, row), minutes(5));
    if (speaks) {
        ++out.total;
        const Instant heard = std::max(c.radioAt[row], c.positionAt[row]);
        if (metres > close || heard < centre.silentSince + minutes(1)) return;
        ++out.served;
        out.servedAt = std::max(out.servedAt, heard);
        return;
    }
    // Who sleeps, or has long been away, says nothing of the network now.
    if (c.ignition[row] == Ignition::Off || own < centre.silentSince - std::chrono::hours(2)) return;
    ++out.total;
    if (c.hasRejects[row] && c.rejectAt[row] > own - minutes(1)) {
        ++out.refused;
        return;
    }
    ++out.silent;
    const Span apart = own > centre.silentSince ? own - centre.silentSince : centre.silentSince - own;
    out.together += apart <= minutes(4);
}

} // namespace

Instant ownSign(const FleetColumns &columns, Row row)
{
    return std::max({ columns.positionAt[row], columns.radioAt[row], columns.deviceAt[row] });
}

Span drivingPatience(const FleetColumns &columns, Row row)
{
    const JudgeLimits &limits = columns.judgedAs.limits;
    return std::chrono::seconds(columns.factInterval[row]) * limits.missedFacts + limits.grace;
}

Neighbours neighboursOf(const FleetState::ReadView &view, Row row, Instant silentSince, Instant now)
{
    const FleetColumns &c = view.columns();
    Neighbours out;
    if (!c.located(row) || c.plmn[row] == 0) return out;
    const Centre centre { toLatLon({ c.x[row], c.y[row] }), row, c.plmn[row], silentSince, now };
    const double reach = near / metresAUnit / std::max(0.05, std::cos(radians(centre.place.lat)));
    const double x = c.x[row], y = c.y[row];
    std::size_t asked = 0;
    view.cells().visit({ x - reach, y - reach, x + reach, y + reach }, [&](std::span<const Row> rows, bool) {
        for (const Row each : rows)
            if (asked++ < mostAsked) ask(c, each, centre, out);
    });
    return out;
}

} // namespace signalbox

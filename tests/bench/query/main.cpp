#include "bench/bench.h"
#include "bench/millionfleet.h"
#include "fleet/geofencefield.h"
#include "fleet/query.h"

using namespace signalbox;

namespace {

/// Text of any column as a loop over the rows finds it.
std::size_t rowByRow(const FleetState::ReadView &view, std::string_view part)
{
    const auto same = [](char a, char b) { return (a >= 'A' && a <= 'Z' ? char(a + 32) : a) == b; };
    const auto has = [&](std::string_view text) { return std::search(text.begin(), text.end(), part.begin(), part.end(), same) != text.end(); };
    std::size_t found = 0;
    for (Row row = 0; row < view.size(); ++row)
        found += has(view->id[row]) || has(view->plate[row]) || has(view->vin[row]) || has(view.text(view->cohort[row])) || has(view.text(view->hardware[row]))
            || has(view.text(view->modem[row])) || has(view.text(view->labels[row]));
    return found;
}

Geofence around(const char *name, LatLon centre, double degrees, int corners)
{
    std::vector<LatLon> ring;
    for (int i = 0; i < corners; ++i) {
        const double angle = 2 * std::numbers::pi * i / corners, r = degrees * (i % 2 == 0 ? 1 : 0.8);
        ring.push_back({ centre.lat + r * std::sin(angle), centre.lon + r * std::cos(angle) });
    }
    return *Geofence::make({}, *FleetId::parse(u"demo"), QString::fromLatin1(name), 0, *GeofenceShape::polygon(ring));
}

} // namespace

int main()
{
    ManualClock clock(bench::MillionFleet::now());
    FleetState fleet(clock, nullptr);
    bench::MillionFleet().fill(fleet);
    auto geofences = std::make_shared<GeofenceBook>();
    std::vector<LatLon> road;
    for (int i = 0; i < 200; ++i) road.push_back({ 43 + i * 0.04, 5 + std::sin(i * 0.1) });
    geofences->set({ around("city", { 48.85, 2.35 }, 0.2, 12), around("continent", { 48, 10 }, 20, 1000),
                     *Geofence::make({}, *FleetId::parse(u"demo"), QStringLiteral("road"), 0, *GeofenceShape::corridor(road, 5000)) });
    QueryFields fields = QueryFields::standard(std::make_shared<const NetworkNames>(*NetworkNames::load()), std::make_shared<const Countries>(*Countries::load()));
    fields.add(geofenceField(geofences));
    const QueryLanguage language(AccessTable::standard(), std::move(fields));

    bench::Report report;
    const auto view = fleet.read();
    report.figure("vehicles", view.size(), "");
    const auto time = [&](const char *name, const char *text) {
        const auto query = language.parse(QString::fromUtf8(text), {});
        if (!query) qFatal("%s: %s", text, qPrintable(query.error().code));
        const double ms = bench::medians({ { [&] { bench::keep(query->evaluate(view, clock.now())); } } }, 9)[0];
        report.figure(name, ms, "ms");
        return ms;
    };
    const double slow = bench::medians({ { [&] { bench::keep(rowByRow(view, "t48")); } } }, 3)[0];
    report.figure("row-by-row", slow, "ms");
    const double text = std::max({ time("text-hardware", "t48"), time("text-name", "trk"), time("text-rare", "zzz"), time("text-plate", "b-1") });
    const double digits = std::max(time("digits", "417"), time("digits-of-all", "89049"));
    time("digits-everywhere", "000"); // in every EID, many times
    time("state", "state:dark");
    time("country", "country:FR");
    time("operator", "operator:orange");
    time("cohort", "cohort:a");
    time("age", "last>2h");
    time("number", "rsrp<-110");
    time("cause", "cause:17");
    time("session", "session:closed");
    time("imsi", "imsi:4417");
    time("plate", "plate:12");
    time("group", "state:dark (rat:lte OR rat:lte-m) -cohort:b");
    const double inside = std::max({ time("geofence-city", "in:city"), time("geofence-continent", "in:continent"), time("geofence-road", "in:road") });
    report.atLeast("text-against-row-by-row", slow / text, "x", 5);
    report.atLeast("digits-against-row-by-row", slow / digits, "x", 5);
    report.atLeast("geofence-against-row-by-row", slow / inside, "x", 10);
    return report.exitCode();
}

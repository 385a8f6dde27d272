#include "world/tour.h"

#include "places/greatcircle.h"

namespace signalbox::world {

Tour Tour::walk(const Roads &roads, std::uint32_t home, double seconds, double pace, Prng &random)
{
    Tour tour;
    tour.m_roads = &roads;
    tour.m_home = home;
    tour.m_pace = pace;
    std::vector<std::uint32_t> seen { home };
    for (std::uint32_t node = home; tour.m_duration < seconds;) {
        const auto &choices = roads.nodes()[node].corridors;
        if (choices.empty()) break;
        const auto far = [&](std::uint32_t c) {
            return roads.corridors()[c].from == node ? roads.corridors()[c].to : roads.corridors()[c].from;
        };
        const std::size_t pick = random.weighted(choices, [&](std::uint32_t c) {
            const bool again = std::find(seen.begin(), seen.end(), far(c)) != seen.end();
            return (roads.corridors()[c].kind == LegKind::Ferry ? 0.12 : 1.0) * (again ? 0.02 : 1.0);
        });
        const Corridor &corridor = roads.corridors()[choices[pick]];
        tour.m_legs.push_back({ choices[pick], corridor.from != node, tour.m_duration, tour.m_length });
        tour.m_duration += corridor.duration();
        tour.m_length += corridor.length();
        node = far(choices[pick]);
        seen.push_back(node);
    }
    tour.m_legs.shrink_to_fit();
    return tour;
}

Tour Tour::along(Corridor way, std::uint32_t home, double pace)
{
    Tour tour;
    tour.m_home = home;
    tour.m_pace = pace;
    tour.m_duration = way.duration();
    tour.m_length = way.length();
    tour.m_legs.push_back({ 0, false, 0, 0 });
    tour.m_own = std::make_shared<const Corridor>(std::move(way));
    return tour;
}

TourPoint Tour::at(double driven) const
{
    const double total = std::max(0.0, driven) * m_pace + m_phase;
    const double halves = std::floor(total / m_duration);
    const bool returning = std::fmod(halves, 2.0) != 0.0;
    double along = total - halves * m_duration;
    if (returning) along = m_duration - along;
    auto leg = std::upper_bound(m_legs.begin(), m_legs.end(), along, [](double s, const Leg &l) { return s < l.startSeconds; });
    --leg;
    TourPoint point = onLeg(*leg, along - leg->startSeconds, returning);
    point.metres = halves * m_length + (returning ? m_length - point.metres : point.metres);
    return point;
}

TourPoint Tour::onLeg(const Leg &leg, double seconds, bool returning) const
{
    const Corridor &corridor = this->corridor(leg);
    const double t = std::clamp(leg.backwards ? corridor.duration() - seconds : seconds, 0.0, corridor.duration());
    auto next = std::upper_bound(corridor.seconds.begin() + 1, corridor.seconds.end() - 1, float(t)) - corridor.seconds.begin();
    const std::size_t b = std::size_t(next), a = b - 1;
    const double span = double(corridor.seconds[b]) - double(corridor.seconds[a]);
    const double share = span > 0 ? std::clamp((t - double(corridor.seconds[a])) / span, 0.0, 1.0) : 0.0;
    const LatLon from = corridor.points[a], to = corridor.points[b];
    const double run = double(corridor.metres[b]) - double(corridor.metres[a]);
    const double metres = double(corridor.metres[a]) + run * share;

    TourPoint point;
    point.place = { from.lat + (to.lat - from.lat) * share, from.lon + (to.lon - from.lon) * share };
    point.country = corridor.countries[a];
    point.kind = corridor.kind;
    point.speed = span > 0 ? run / span * m_pace : 0;
    point.heading = leg.backwards != returning ? bearingDegrees(to, from) : bearingDegrees(from, to);
    point.metres = leg.startMetres + (leg.backwards ? corridor.length() - metres : metres);
    return point;
}

} // namespace signalbox::world

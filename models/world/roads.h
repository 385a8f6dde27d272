#pragma once

#include "base/result.h"
#include "places/countrycode.h"
#include "places/mercator.h"

#include <QString>
#include <vector>

namespace signalbox::world {

enum class LegKind : std::uint8_t { Road, Bridge, Tunnel, Ferry };

/// A place where corridors meet.
struct RoadNode
{
    QString name;
    CountryCode country;
    LatLon place;
    std::vector<std::uint32_t> corridors; ///< that begin or end here
};

/// A way between two nodes that many vehicles share.
struct Corridor
{
    std::uint32_t from = 0, to = 0; ///< nodes
    LegKind kind = LegKind::Road;
    std::vector<LatLon> points; ///< from `from` to `to`
    std::vector<float> metres; ///< from the first point to each
    std::vector<float> seconds; ///< the same at a usual speed
    std::vector<CountryCode> countries; ///< of the part that begins at each point

    double length() const { return metres.back(); }
    double duration() const { return seconds.back(); }
};

/// The lab's roads, made once by `signalbox-lab --write-roads` and shipped as resources/world/roads.tsv: real
/// cities joined over land, and over water only where crossings.tsv says so. Immutable; any thread may read.
class Roads
{
public:
    /// Errors: "reference.columns", "roads.row" {line}.
    static Result<Roads> read(QByteArrayView tsv);
    static Result<Roads> load();

    const std::vector<RoadNode> &nodes() const { return m_nodes; }
    const std::vector<Corridor> &corridors() const { return m_corridors; }
    QByteArray toTsv() const;

    std::uint32_t addNode(QString name, CountryCode country, LatLon place);
    /// Metres and seconds are computed here. `speed` is in m/s and counts for all but roads.
    void addCorridor(std::uint32_t from, std::uint32_t to, LegKind kind, double speed, std::vector<LatLon> points,
                     std::vector<CountryCode> countries);

private:
    Result<void> readCorridor(const std::vector<QByteArrayView> &fields, int line);

    std::vector<RoadNode> m_nodes;
    std::vector<Corridor> m_corridors;
};

} // namespace signalbox::world

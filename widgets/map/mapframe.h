#pragma once

#include "map/backdrop.h"
#include "map/labellayer.h"
#include "map/namelayer.h"
#include "map/vehiclelayer.h"
#include "words/reader.h"

namespace signalbox {

/// Composes one picture of the map: ground, vehicles, names, selection. Copies what it needs from the fleet
/// under a lock that it does not wait for. GUI thread.
class MapFrame
{
public:
    struct Wish
    {
        const RowSet *filter = nullptr; ///< null = all
        Row selected = noRow;
        const RowSet *chosen = nullptr; ///< get a ring while they are few or shown one by one
        bool clusters = false;
        bool positions = true; ///< false: this reader sees countries only
        bool names = true; ///< of countries and places
        bool countryCounts = true; ///< discs with counts for such a reader; a layer by country says more
        Camera camera;
        double ratio = 1;
        std::vector<QRectF> taken; ///< where tools stand
        int covered = 0; ///< pixels at the right edge that cannot be seen
    };
    enum class Outcome { Painted, Same, Busy };

    MapFrame(BasemapTiles &tiles, const MapLabels &labels) : m_ground(tiles), m_backdrop(m_ground), m_labels(labels) { }

    void setLook(const Look &look, const Reader &reader, double ratio);
    /// Same: nothing that shows has changed. Busy: the writer holds the fleet; the last picture stands.
    Outcome compose(const FleetState &fleet, const Wish &wish, Instant now, bool force);

    const QImage &picture() const { return m_picture; }
    const VehicleLayer &vehicles() const { return m_vehicles; }
    GroundLayer &ground() { return m_ground; }
    void addUnderlay(Underlay *underlay) { m_backdrop.add(underlay); }
    std::uint64_t generation() const { return m_generation; }
    std::optional<QPointF> selectedAt() const { return m_tag.at; }

private:
    struct Tag
    {
        std::optional<QPointF> at; ///< nothing while it has no place
        QString id;
        QString note;
        int rank = 0;
        bool operator==(const Tag &) const = default;
    };
    Tag tagOf(const FleetState::ReadView &view, const Wish &wish, Instant now) const;
    std::vector<Cluster> countriesOf(const FleetState::ReadView &view, const Wish &wish) const;
    std::vector<QRectF> takenBy(const Wish &wish) const;
    QRectF tagBox(const Wish &wish) const;
    void collectChosen(const FleetState::ReadView &view, const Wish &wish);
    void collectNames(const FleetState::ReadView &view, const Wish &wish);
    void paintNames(QPainter &painter, const Wish &wish);
    void paintChosen(QPainter &painter) const;
    void paintTag(QPainter &painter, const Wish &wish) const;

    GroundLayer m_ground;
    Backdrop m_backdrop;
    LabelLayer m_labels;
    VehicleLayer m_vehicles;
    NameLayer m_names;
    std::optional<Look> m_look;
    std::optional<MarkSprites> m_sprites;
    Reader m_reader;
    QImage m_picture;
    Tag m_tag;
    std::vector<QPointF> m_rings; // of the chosen ones in view
    std::uint64_t m_generation = 0;
};

} // namespace signalbox

#pragma once

#include "access/fields.h"
#include "map/arealayer.h"
#include "map/legend.h"
#include "words/reader.h"

class QMenu;

namespace signalbox {

/// The layers of one map: which of them is shown, its legend, and the menu that offers them. GUI thread.
class MapLayers final : public QObject, public Underlay
{
    Q_OBJECT
public:
    struct Parts
    {
        const FleetState &fleet;
        const Clock &clock;
        LookSource &look;
        std::shared_ptr<BasemapAtlas> atlas;
        std::shared_ptr<const AreaFields> fields;
        AccessTable access;
        Viewer viewer;
        bool positions; ///< false: this viewer sees countries only
    };
    struct Offer
    {
        AreaChoice choice;
        QString text; ///< "Countries by mean RSRP"
    };

    MapLayers(Parts parts, Reader reader, QWidget *map);

    AreaLayer &areas() { return m_areas; }
    Legend &legend() { return m_legend; }
    std::vector<Offer> offers() const;
    /// What this viewer may not see is refused: nothing changes.
    void choose(const AreaChoice &choice);
    void fillMenu(QMenu *menu);
    void setReader(const Reader &reader);
    void dress();
    /// Upper trailing corner of `free`, in pixels of the map.
    void place(const QRect &free);
    /// "France: 5.2 %, 120,331 vehicles"; empty where the layer says nothing.
    QString tipAt(QPointF fraction) const;
    bool showsCountries() const { return m_areas.choice().kind == AreaChoice::Kind::Countries && m_areas.picture() != nullptr; }

    /// As an underlay above the areas: numbers on the countries, for readers who see no vehicles on them.
    bool isShown() const override { return !m_parts.positions && showsCountries(); }
    std::uint64_t version() const override { return m_areas.version(); }
    void paint(QPainter &painter, const Camera &camera) override;

Q_SIGNALS:
    void changed(); ///< the map is to be painted anew

private:
    Legend::Content content() const;
    void describe();
    bool allowed(const AreaChoice &choice) const;

    Parts m_parts;
    Reader m_reader;
    AreaLayer m_areas;
    Legend m_legend;
    QRect m_free;
};

} // namespace signalbox

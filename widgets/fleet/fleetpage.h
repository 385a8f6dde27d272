#pragma once

#include "areas/areafields.h"
#include "basemap/basemapatlas.h"
#include "fleet/history.h"
#include "look/looksource.h"
#include "operations/operationsdesk.h"
#include "tables/fleettablemodel.h"
#include "vehicle/networkseries.h"

#include <QTimer>
#include <QWidget>

class QMenu;
class QPushButton;
class QSplitter;

namespace signalbox {

class BannerList;
class DiagnosisDesk;
class FilterLine;
class FleetPane;
class MapView;
class SavedFilters;
class SavedViews;
class SeverityStrip;
class TornPane;
class VehicleCard;

/// What the fleet page needs; references outlive it.
struct FleetPageParts
{
    TableSources sources;
    LookSource &look;
    HistoryReader &history;
    OperationsDesk &desk;
    const QueryLanguage &language;
    std::shared_ptr<BasemapAtlas> atlas;
    QString settingsPath; ///< INI file for saved and recent filters
    /// Opens the switch wizard for these vehicles.
    std::function<void(const std::vector<VehicleId> &)> openSwitch;
    /// Says what became of something that the reader started: title and text.
    std::function<void(const QString &, const QString &)> say;
    /// Opens the wizard of another kind of order, or that which retires vehicles.
    std::function<void(OperationKind, const std::vector<VehicleId> &)> openOrder {};
    std::function<void(const std::vector<VehicleId> &)> openRetire {};
    std::function<void(const std::vector<VehicleId> &)> openCampaign {}; ///< empty where the role may not
    std::function<void()> importFile {}; ///< empty where the role may not
    DiagnosisDesk *diagnosis = nullptr; ///< null: nobody says why a vehicle is silent
    std::shared_ptr<const AreaFields> areas = std::make_shared<const AreaFields>(); ///< what layers of the map may tell
};

/// The fleet: filter, seven counts, map, table and card of one selection. GUI thread.
class FleetPage final : public QWidget
{
    Q_OBJECT
public:
    explicit FleetPage(FleetPageParts parts, QWidget *parent = nullptr);
    ~FleetPage() override;

    void setFilter(const QString &text);
    void select(Row row, bool bringIntoView);
    /// Takes the filter away, selects these vehicles and shows where they are. Unknown ones are passed over.
    void gather(const std::vector<VehicleId> &vehicles);
    Row selected() const { return m_selected; }
    void setReader(const Reader &reader);
    void setLoading(bool loading);
    void focusFilter();
    /// Opens the wizard for the selected vehicles.
    void switchSelected();
    /// Those that are selected in the table, else the one on the card.
    std::vector<VehicleId> chosen() const;
    MapView *map() const { return m_map; }
    FleetPane *pane() const { return m_pane; }
    /// Troubles of the desk itself, under the strip; whoever knows them fills it.
    BannerList *troubles() const { return m_troubles; }
    VehicleCard *card() const { return m_card; }
    FilterLine *filter() const { return m_filter; }
    SavedFilters *savedFilters() const { return m_saved; }
    SavedViews &savedViews() { return *m_savedViews; }
    void showView(const QString &name);
    void saveView(); ///< asks for a name
    /// The cohorts of the fleet with how many vehicles each has, most first.
    std::vector<Completion> cohorts() const;
    TornPane *tornMap() const { return m_tornMap; }
    TornPane *tornTable() const { return m_tornTable; }
    TornPane *tornCard() const { return m_tornCard; }

protected:
    void resizeEvent(QResizeEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    QWidget *buildTopBar();
    void buildBody();
    void connectParts();
    void countStates();
    void buildTorn();
    void arrangeCard();
    void placeCard();
    void chooseState(int rank, int how);
    void takeQuery(const FleetQuery &query);
    void takeMatches();
    void showGathered();
    void addActions(QMenu *menu, Row row);
    void fillViews(QMenu *menu);
    void filterBy(const QString &field);
    std::vector<VehicleId> idsOf(const std::vector<Row> &rows) const;

    FleetPageParts m_parts;
    NetworkSeries m_series;
    FilterLine *m_filter;
    SavedFilters *m_saved;
    std::unique_ptr<SavedViews> m_savedViews;
    SeverityStrip *m_strip;
    BannerList *m_troubles;
    QPushButton *m_views = nullptr;
    QSplitter *m_across = nullptr; // map and table | card
    QSplitter *m_down = nullptr; // map over table
    TornPane *m_tornMap = nullptr, *m_tornTable = nullptr, *m_tornCard = nullptr;
    MapView *m_map = nullptr;
    FleetPane *m_pane = nullptr;
    VehicleCard *m_card = nullptr;
    QTimer m_second;
    Row m_selected = noRow;
    std::vector<Row> m_gathering; // once the filter is gone
};

} // namespace signalbox

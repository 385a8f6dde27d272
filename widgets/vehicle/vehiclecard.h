#pragma once

#include "diagnosis/diagnosisdesk.h"
#include "look/looksource.h"
#include "tables/historytablemodels.h"
#include "vehicle/cardloader.h"
#include "vehicle/networkseries.h"

#include <QTimer>
#include <QWidget>

class QLabel;
class QPushButton;
class QScrollArea;
class QToolButton;

namespace signalbox {

class CardHead;
class CardSection;
class DeskTable;
class ErrorBlock;
class EuiccGrid;
class LastValuesGrid;
class OrderMenu;
class SessionGantt;
class SignalChart;
class VerdictPane;

/// Everything about one vehicle: state and why, actions, sessions and signal, profiles on the eUICC, last known
/// values, events. Reads history through the store; GUI thread.
class VehicleCard final : public QWidget
{
    Q_OBJECT
public:
    /// `diagnosis` may be null: then nobody says why a vehicle is silent.
    VehicleCard(TableSources sources, LookSource &look, HistoryReader &history, OperationsDesk &desk, NetworkSeries &series,
                DiagnosisDesk *diagnosis = nullptr, QWidget *parent = nullptr);

    void setVehicle(Row row); ///< noRow empties it
    Row vehicle() const { return m_row; }
    void setReader(const Reader &reader);
    /// A button in the head, before the one that closes.
    QToolButton *addTool(const QString &icon, const QString &name);
    /// The whole card as text, for the clipboard.
    QString asText() const;
    /// History and profiles of the vehicle are shown.
    bool isLoaded() const { return m_loaded; }
    int sessionRows() const { return m_sessions.rowCount(); }
    QSize sizeHint() const override { return { m_look.look().px(536), 900 }; }

Q_SIGNALS:
    void switchWanted(const signalbox::VehicleId &vehicle);
    /// An order that changes something: a wizard leads to it.
    void orderWanted(signalbox::OperationKind kind, const signalbox::VehicleId &vehicle);
    void retireWanted(const signalbox::VehicleId &vehicle);
    void closeWanted();

private:
    void buildActions();
    void buildHistory();
    void buildProfiles();
    void buildEvents();
    void buildVerdict(DiagnosisDesk &diagnosis);
    void askWhy();
    void take(NextStep step);
    void open(EvidenceSource source);
    void refresh(); ///< what FleetState knows; 1 Hz
    void reload();
    void fitTimes();
    void takeHistory(const std::shared_ptr<const CardHistory> &read);
    void takeTargets(const std::vector<SwitchTarget> &targets);
    void order(OperationKind kind);
    void ask(OperationKind kind);
    bool mayOperate() const;
    QTimeZone zone() const; ///< of the vehicle's times
    std::optional<VehicleId> vehicleId() const;

    TableSources m_sources;
    LookSource &m_look;
    OperationsDesk &m_desk;
    CardLoader m_loader;
    Row m_row = noRow;
    bool m_loaded = false;
    bool m_timesChosen = false; // the reader has zoomed: leave the axis alone
    QTimer m_second, m_reload;
    SessionTableModel m_sessions;
    ProfileTableModel m_profiles;
    EventTableModel m_events;
    LastValuesModel m_values;
    QWidget *m_empty;
    QWidget *m_content;
    QScrollArea *m_scroll;
    VerdictPane *m_verdict = nullptr;
    CardHead *m_head;
    QLabel *m_reason;
    QLabel *m_said; // what became of the last action
    QPushButton *m_switch, *m_read;
    OrderMenu *m_orders;
    ErrorBlock *m_error;
    CardSection *m_history, *m_profileSection, *m_euiccSection, *m_valueSection, *m_eventSection;
    EuiccGrid *m_euicc;
    SessionGantt *m_gantt;
    SignalChart *m_signal;
    DeskTable *m_sessionTable, *m_profileTable, *m_eventTable;
    LastValuesGrid *m_grid;
    NetworkSeries &m_series;
};

} // namespace signalbox

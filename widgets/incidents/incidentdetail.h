#pragma once

#include "incidents/incidentsdesk.h"
#include "look/looksource.h"
#include "tables/planrows.h"
#include "tables/sources.h"

#include <QWidget>

class QLabel;
class QLineEdit;
class QPushButton;

namespace signalbox {

class DeskTable;
class SizeChart;

/// One incident in full: what happened, its figures and curve, its timeline, its vehicles, and what a person does about it.
class IncidentDetail final : public QWidget
{
    Q_OBJECT
public:
    IncidentDetail(IncidentsDesk &desk, TableSources sources, LookSource &look, QWidget *parent);

    void setIncident(const Incident &incident);
    const std::optional<Incident> &incident() const { return m_incident; }
    void setReader(const Reader &reader);

Q_SIGNALS:
    void vehicleRequested(const signalbox::VehicleId &vehicle);
    void fleetRequested(qint64 number);
    void told(const QString &title, const QString &text);

private:
    QWidget *newHead();
    QWidget *newFigures();
    QWidget *newLists();
    QWidget *newNoteLine();
    QPushButton *newStep(const QString &text, const char *name, std::function<void()> act);
    void read();
    void refresh();
    void step(IncidentStep step);
    /// Asks for a line of text first.
    void ask(IncidentEventKind kind, const QString &question, const QString &before);
    void askTicket();

    IncidentsDesk &m_desk;
    TableSources m_sources;
    LookSource &m_look;
    std::optional<Incident> m_incident;
    std::vector<IncidentMember> m_members;
    QLabel *m_title, *m_state, *m_sentence, *m_said;
    std::array<QLabel *, 4> m_figures {};
    std::vector<QPushButton *> m_steps;
    QPushButton *m_acknowledge, *m_close, *m_reopen, *m_onFleet;
    QLineEdit *m_note;
    SizeChart *m_chart;
    PlanRows *m_eventRows, *m_memberRows;
    DeskTable *m_memberTable;
};

} // namespace signalbox

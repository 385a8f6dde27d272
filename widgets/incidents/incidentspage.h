#pragma once

#include "incidents/incidentsdesk.h"
#include "look/looksource.h"
#include "tables/planrows.h"
#include "tables/sources.h"

#include <QWidget>

class QLabel;

namespace signalbox {

class DeskTable;
class IncidentDetail;
class ListStack;

/// Every incident, worst first: a thousand dark vehicles are one line. One of them in full beside the list.
class IncidentsPage final : public QWidget
{
    Q_OBJECT
public:
    /// `desk`, what `sources` refers to, and `look` outlive the page.
    IncidentsPage(IncidentsDesk &desk, TableSources sources, LookSource &look, QWidget *parent = nullptr);

    void setReader(const Reader &reader);
    void reload();
    IncidentDetail *detail() const { return m_detail; }

Q_SIGNALS:
    /// How many are open and nobody has acknowledged.
    void unacknowledged(int count);
    void vehicleRequested(const signalbox::VehicleId &vehicle);
    void fleetRequested(qint64 number);
    void told(const QString &title, const QString &text);

private:
    enum Show { Open, Ended, All };
    QWidget *newTopBar();
    void fill();
    void showCurrent();
    PlanRows::Line lineOf(const Incident &incident) const;

    IncidentsDesk &m_desk;
    TableSources m_sources;
    LookSource &m_look;
    std::vector<Incident> m_incidents; ///< worst first
    int m_show = All;
    PlanRows *m_rows;
    QLabel *m_count = nullptr;
    DeskTable *m_table;
    ListStack *m_stack;
    IncidentDetail *m_detail;
};

} // namespace signalbox

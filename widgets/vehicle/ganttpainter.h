#pragma once

#include "look/look.h"
#include "vehicle/cardhistory.h"
#include "vehicle/networkseries.h"
#include "vehicle/timeaxis.h"
#include "words/reader.h"

class QPainter;

namespace signalbox {

/// Where the lanes of a Gantt lie, in device-independent pixels of its widget.
struct GanttLayout
{
    std::vector<int> lanes; ///< indices of GanttPlan::lanes with something in view, in order
    double laneHeight = 26;
    double headHeight = 20;
    double width = 0;
    bool changes = false; ///< a lane for changes of network

    double lanesTop() const { return headHeight; }
    double marksTop() const { return headHeight + laneHeight * double(lanes.size()); }
    double operationsTop() const { return marksTop() + laneHeight; }
    double changesTop() const { return operationsTop() + laneHeight; }
    double bottom() const { return changesTop() + (changes ? laneHeight : 0); }
};
GanttLayout layoutGantt(const GanttPlan &plan, const TimeAxis &axis, const Look &look, double width);

/// Paints one frame of the Gantt from values.
class GanttPainter
{
public:
    struct Scene
    {
        const CardHistory &data;
        const TimeAxis &axis;
        const GanttLayout &layout;
        const Look &look;
        const Reader &reader;
        NetworkSeries &series;
    };
    GanttPainter(QPainter &painter, Scene scene) : m_painter(painter), m_scene(scene) { }
    void paint();

private:
    void paintGrid();
    void paintLane(const GanttPlan::Lane &lane, double top);
    void paintLabel(double top, const QString &strong, const QString &rest);
    void paintSilences();
    void paintHatch(const QRectF &box, const QString &text);
    void paintExpected(const QRectF &box, const QString &text);
    void paintMarks();
    void paintRejects(double top);
    void paintOperations();
    void paintChanges();
    void paintNow();
    bool inView(Instant t) const { return t >= m_scene.axis.from && t <= m_scene.axis.to; }
    QRectF plot() const;
    QRectF between(Instant from, Instant to, double top, double height) const;

    QPainter &m_painter;
    Scene m_scene;
};

} // namespace signalbox

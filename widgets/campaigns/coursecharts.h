#pragma once

#include "campaigns/campaignstory.h"
#include "look/looksource.h"

class QPushButton;
class QStackedWidget;

namespace signalbox {

class CourseLines;
class DeskTable;

/// How the vehicles of a campaign came to where they stand, and how long each was without service: two charts over the same
/// time, or the numbers behind them.
class CourseCharts final : public QWidget
{
    Q_OBJECT
public:
    /// `sources` and `look` outlive it.
    CourseCharts(const TableSources &sources, LookSource &look, QWidget *parent);
    /// Hidden while nothing is known of any vehicle.
    void setCourse(const std::vector<CoursePoint> &course);

private:
    QWidget *newCharts();
    void showTable(bool table);

    const TableSources &m_sources;
    LookSource &m_look;
    CampaignStory m_story;
    QPushButton *m_turn;
    QStackedWidget *m_stack;
    CourseLines *m_where = nullptr;
    CourseLines *m_silence = nullptr;
    PlanRows *m_rows;
    DeskTable *m_table;
};

} // namespace signalbox

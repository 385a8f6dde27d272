#pragma once

#include "campaigns/formpage.h"
#include "tables/fleettablemodel.h"

class QLineEdit;

namespace signalbox {

/// How many vehicles a filter finds for this viewer. Errors: "query.*".
using CountVehicles = std::function<Result<int>(const QString &filter)>;

/// Who takes part, and under which name.
class CohortPage final : public FormPage
{
    Q_OBJECT
public:
    CohortPage(CampaignPlan &plan, const TableSources &sources, CountVehicles count, LookSource &look, QWidget *parent);

    QString title() const override { return tr("Vehicles"); }
    QString summary() const override;
    QString nextText() const override { return tr("Choose the target"); }
    bool complete() const override;
    void enter() override;

private:
    void take();

    const TableSources &m_sources;
    CountVehicles m_count;
    QLineEdit *m_name;
    QLineEdit *m_filter;
    QLabel *m_found;
    int m_vehicles = 0;
};

} // namespace signalbox

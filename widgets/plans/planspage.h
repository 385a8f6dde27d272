#pragma once

#include "operations/operationsdesk.h"
#include "plans/driftmodel.h"
#include "plans/planrepair.h"
#include "profileplans/plandesk.h"
#include "look/looksource.h"

#include <QFutureWatcher>
#include <QWidget>

class QButtonGroup;
class QLabel;
class QLineEdit;
class QPushButton;

namespace signalbox {

class Chip;
class DeskTable;
class ListStack;
class PlanEditor;
class ProgressLine;

/// Profile plans, and where the fleet differs from them and from what we believe: counts by kind, every vehicle with whose
/// word it is and its age; the selected ones are audited by one click.
class PlansPage final : public QWidget
{
    Q_OBJECT
public:
    /// `plans`, `operations` and `look` outlive the page.
    PlansPage(PlanDesk &plans, OperationsDesk &operations, FleetId fleet, TableSources sources, LookSource &look, QWidget *parent = nullptr);
    ~PlansPage() override;

    void setReader(const Reader &reader);
    /// Reads the plans and looks at the fleet again.
    void review();
    bool isReviewing() const { return m_review.isRunning(); }

Q_SIGNALS:
    void vehicleRequested(const signalbox::VehicleId &vehicle);
    void audited(int recorded, int refused);
    void repairRequested(const signalbox::PlanRepair &repair);

private:
    QWidget *newTopBar();
    QWidget *newList();
    void reviewed();
    void choose();
    void refresh();
    void showProgress();
    void auditSelected();
    void auditNext();
    std::vector<const Drift *> selected() const;

    PlanDesk &m_plans;
    OperationsDesk &m_operations;
    TableSources m_sources;
    LookSource &m_look;
    DriftModel *m_drifts;
    PlanEditor *m_editor;
    QFutureWatcher<Result<DriftList>> m_review;
    QButtonGroup *m_kinds = nullptr;
    std::vector<Chip *> m_chips; ///< all, then one a DriftCode
    QLineEdit *m_search = nullptr;
    QLabel *m_count = nullptr;
    QPushButton *m_again = nullptr;
    QPushButton *m_audit = nullptr;
    QPushButton *m_repair = nullptr;
    ProgressLine *m_progress = nullptr;
    ListStack *m_stack = nullptr;
    DeskTable *m_table = nullptr;
    std::vector<VehicleId> m_toAudit;
    int m_recorded = 0, m_refused = 0;
};

} // namespace signalbox

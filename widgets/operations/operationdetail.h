#pragma once

#include "look/looksource.h"
#include "operations/operationsdesk.h"
#include "tables/fleettablemodel.h"

#include <QWidget>

class QGridLayout;
class QLabel;
class QPushButton;

namespace signalbox {

class DeskTable;
class ErrorBlock;
class ProofExport;
class TransitionModel;

/// One operation: how it stands in a sentence, its facts, its journal, and what can be done about it.
class OperationDetail final : public QWidget
{
    Q_OBJECT
public:
    OperationDetail(OperationsDesk &desk, TableSources sources, LookSource &look, QWidget *parent);

    void setReader(const Reader &reader);
    void setOperation(const Operation *operation);
    /// Ages and deadlines; call at 1 Hz.
    void tick();

Q_SIGNALS:
    void vehicleRequested(const signalbox::VehicleId &vehicle);

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    QWidget *newActions();
    void fillFacts();
    void addFact(const QString &label, const QString &value, bool mono = false);
    void readTransitions();
    void cancel();
    void showError(const Error &error);
    void copy() const;

    OperationsDesk &m_desk;
    TableSources m_sources;
    LookSource &m_look;
    std::optional<Operation> m_operation;
    QLabel *m_title;
    QLabel *m_standing;
    QLabel *m_evidence;
    QWidget *m_facts;
    QGridLayout *m_grid;
    TransitionModel *m_transitions;
    DeskTable *m_table;
    ErrorBlock *m_error;
    QPushButton *m_cancel = nullptr;
    QPushButton *m_exportProof = nullptr;
    ProofExport *m_proof;
    std::vector<std::pair<QString, QString>> m_shown; // label and value, for copying
};

} // namespace signalbox

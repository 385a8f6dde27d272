#pragma once

#include "look/looksource.h"
#include "profileplans/plandesk.h"
#include "tables/sources.h"

#include <QWidget>

class QComboBox;
class QLabel;
class QLineEdit;
class QPushButton;

namespace signalbox {

/// The plan of one cohort as three lines of text: what its cards hold, what is enabled where, what is the fallback. Says what
/// is wrong with a line while it is written. Who may not change plans reads them.
class PlanEditor final : public QWidget
{
    Q_OBJECT
public:
    PlanEditor(PlanDesk &desk, FleetId fleet, TableSources sources, LookSource &look, QWidget *parent = nullptr);

    void setReader(const Reader &reader) { m_sources.reader = reader; }
    void setCohorts(const QStringList &cohorts);
    void reload();

Q_SIGNALS:
    void changed(); ///< a plan was stored or removed

private:
    Result<ProfilePlan> written() const;
    void showPlan(const QString &cohort);
    void check();
    void store();
    void remove();
    void say(const QString &text, bool wrong);
    QLineEdit *newLine(const QString &name, const QString &example);
    QString cohort() const;

    PlanDesk &m_desk;
    const FleetId m_fleet;
    TableSources m_sources;
    std::vector<ProfilePlan> m_plans;
    QStringList m_cohorts;
    QComboBox *m_cohort;
    QLineEdit *m_holds;
    QLineEdit *m_enabled;
    QLineEdit *m_fallback;
    QLabel *m_said;
    QPushButton *m_store;
    QPushButton *m_remove;
};

} // namespace signalbox

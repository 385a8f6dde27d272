#include "operations/retirewizard.h"

#include "operations/retirepages.h"
#include "operations/vehiclespage.h"

namespace signalbox {

RetireWizard::RetireWizard(OperationsDesk &desk, TableSources sources, const std::vector<VehicleId> &vehicles, LookSource &look, QWidget *parent)
    : Wizard(tr("Retire vehicles"), look, parent),
      m_sources(std::move(sources)),
      m_words(m_sources),
      m_plan(desk, m_sources.viewer, [this](const VehicleId &vehicle) { return m_words.connectionOf(vehicle); })
{
    setObjectName(QStringLiteral("retireWizard"));
    setHoldIcon(QStringLiteral("trash"));
    for (const VehicleId &vehicle : vehicles)
        m_plan.cards().add(vehicle);
    addPage(new VehiclesPage(m_plan.cards(), m_sources, tr("Which vehicles leave the fleet?"), tr("Plan the orders"), look, this));
    m_review = new RetireReviewPage(m_plan, m_words, look, this);
    addPage(m_review);
    addPage(new RetireRunPage(m_plan, m_words, look, this));
    begin(vehicles.empty() ? 0 : 1);
}

Wizard::Act RetireWizard::act() const
{
    const int count = m_plan.going();
    return { m_words.holdText(count), m_words.typedText(count), count, m_words.obstacle(m_plan) };
}

void RetireWizard::confirm()
{
    m_plan.begin(m_review->reason());
}

} // namespace signalbox

#include "operations/switchwizard.h"

#include "operations/preflightpage.h"
#include "operations/profilepage.h"
#include "operations/reviewpage.h"
#include "operations/runpage.h"
#include "operations/vehiclespage.h"

namespace signalbox {

SwitchWizard::SwitchWizard(OperationsDesk &desk, TableSources sources, const std::vector<VehicleId> &vehicles,
                           LookSource &look, QWidget *parent)
    : Wizard(tr("Switch profile"), look, parent),
      m_sources(std::move(sources)),
      m_words(m_sources, desk),
      m_plan(desk, m_sources.viewer, OperationKind::Enable)
{
    setObjectName(QStringLiteral("switchWizard"));
    setHoldIcon(QStringLiteral("operations"));
    for (const VehicleId &vehicle : vehicles)
        m_plan.add(vehicle);
    addPage(new VehiclesPage(m_plan, m_sources, tr("Which vehicles are to change their profile?"), tr("Choose a profile"), look, this));
    addPage(new ProfilePage(m_plan, m_words, look, this));
    addPage(new PreflightPage(m_plan, m_words, look, this));
    m_review = new ReviewPage(m_plan, m_words, look, this);
    addPage(m_review);
    addPage(new RunPage(m_plan, m_words, look, this));
    connect(&m_plan, &OrderPlan::submissionsDone, this, [this] { Q_EMIT handedInAll(m_plan.taken()); });
    begin(vehicles.empty() ? Vehicles : Profile);
}

Wizard::Act SwitchWizard::act() const
{
    const int count = int(m_plan.going().size());
    return { m_words.holdText(m_plan), m_words.typedText(m_plan), count, m_review->obstacle() };
}

void SwitchWizard::confirm()
{
    m_plan.submit(m_review->reason());
}

} // namespace signalbox

#include "operations/orderwizard.h"

#include "operations/cardsettingpage.h"
#include "operations/codespage.h"
#include "operations/preflightpage.h"
#include "operations/profilepage.h"
#include "operations/reviewpage.h"
#include "operations/runpage.h"
#include "operations/vehiclespage.h"

namespace signalbox {

OrderWizard::OrderWizard(OperationsDesk &desk, TableSources sources, OperationKind kind, const std::vector<VehicleId> &vehicles, LookSource &look,
                         QWidget *parent)
    : Wizard(CardWords(sources, desk, kind).title(), look, parent),
      m_sources(std::move(sources)),
      m_words(m_sources, desk, kind),
      m_plan(desk, m_sources.viewer, kind)
{
    setObjectName(QStringLiteral("orderWizard"));
    setHoldIcon(kind == OperationKind::Delete ? QStringLiteral("trash") : kind == OperationKind::Download ? QStringLiteral("download-profile")
                                                                                                        : QStringLiteral("operations"));
    for (const VehicleId &vehicle : vehicles)
        m_plan.add(vehicle);
    addPage(new VehiclesPage(m_plan, m_sources, tr("Which vehicles?"), m_words.afterVehicles(), look, this));
    addSubject(look);
    addPage(new PreflightPage(m_plan, m_words, look, this));
    m_review = new ReviewPage(m_plan, m_words, look, this);
    addPage(m_review);
    addPage(new RunPage(m_plan, m_words, look, this));
    connect(&m_plan, &OrderPlan::submissionsDone, this, [this] { Q_EMIT handedInAll(m_plan.taken()); });
    begin(vehicles.empty() ? 0 : 1);
}

/// Most kinds say all by their name.
void OrderWizard::addSubject(LookSource &look)
{
    if (m_plan.namesProfile())
        addPage(new ProfilePage(m_plan, m_words, look, this));
    else if (m_plan.kind() == OperationKind::Download)
        addPage(new CodesPage(m_plan, m_sources.reader, look, this));
    else if (m_plan.kind() == OperationKind::SetDefaultDp || m_plan.kind() == OperationKind::ImmediateEnable)
        addPage(new CardSettingPage(m_plan, this));
}

Wizard::Act OrderWizard::act() const
{
    return { m_words.holdText(m_plan), m_words.typedText(m_plan), int(m_plan.going().size()), m_review->obstacle() };
}

void OrderWizard::confirm()
{
    m_plan.submit(m_review->reason());
}

} // namespace signalbox

// Campaigns at the desk: the page for those who may, and the wizard that leads to one.
#include "desk.h"

#include "campaigns/campaignspage.h"
#include "campaigns/campaignwizard.h"
#include "fleet/fleetpage.h"
#include "plans/planrepair.h"
#include "words/campaigns.h"

#include <QComboBox>
#include <QLineEdit>
#include <QRandomGenerator>

namespace signalbox {

bool Desk::mayCampaign() const
{
    const Role role = m_sources.viewer.role;
    return m_sources.access.may(role, Capability::RunOperation) || m_sources.access.may(role, Capability::ProposeOperation)
        || m_sources.access.may(role, Capability::ApproveOperation);
}

void Desk::addCampaigns()
{
    if (!mayCampaign())
        return;
    m_campaigns = new CampaignsPage(m_engine->campaignsDesk(), m_sources, m_look);
    m_window->addPage({ QStringLiteral("campaigns"), tr("Campaigns"), QStringLiteral("campaigns"), m_campaigns });
    connect(m_campaigns, &CampaignsPage::newRequested, this, [this] { openCampaign({}); });
    connect(m_campaigns, &CampaignsPage::told, this, &Desk::say);
    connect(m_campaigns, &CampaignsPage::vehicleRequested, this, &Desk::showVehicle);
    connect(m_campaigns, &CampaignsPage::mapRequested, this, [this](const std::vector<VehicleId> &vehicles) {
        m_window->showPage(QStringLiteral("fleet"));
        m_fleet->gather(vehicles);
    });
    m_window->addCommand({ tr("New campaign…"), QStringLiteral("campaigns"), {}, {}, [this] { openCampaign({}); } });
    m_window->addCommand({ tr("New campaign with the selected vehicles…"), QStringLiteral("campaigns"), {}, {}, [this] { openCampaign(m_fleet->chosen()); } });
}

/// A draft like any other, with what the plan wants filled in.
void Desk::openRepair(const PlanRepair &repair)
{
    if (m_wizard)
        return;
    openCampaign(repair.vehicles);
    auto *wizard = qobject_cast<CampaignWizard *>(m_wizard.data());
    if (wizard == nullptr)
        return;
    if (auto *kind = wizard->findChild<QComboBox *>(QStringLiteral("campaignKind")))
        kind->setCurrentIndex(kind->findData(int(repair.kind)));
    if (auto *target = wizard->findChild<QLineEdit *>(QStringLiteral("campaignTarget")))
        target->setText(repair.target);
}

void Desk::openCampaign(const std::vector<VehicleId> &vehicles)
{
    if (m_wizard || !mayCampaign())
        return;
    CampaignWizardParts parts { m_engine->campaignsDesk(), m_sources, [this](const QString &filter) -> Result<int> {
                                   const auto query = m_language.parse(filter, m_sources.viewer);
                                   if (!query)
                                       return tl::unexpected(query.error());
                                   const auto view = m_engine->fleet().read();
                                   return int(query->evaluate(view, m_engine->clock().now()).size());
                               } };
    for (const GeofenceBook::Entry &entry : *m_geofences->all())
        parts.places.emplace_back(entry.geofence.id(), entry.geofence.name());
    parts.seed = QRandomGenerator::global()->generate();
    auto *wizard = new CampaignWizard(std::move(parts), vehicles, m_look, m_window.get());
    connect(wizard, &CampaignWizard::begun, this, [this](const Campaign &campaign) {
        say(tr("%1 %2").arg(words::campaignNumber(campaign.number), words::campaignState(campaign.state)), tr("Campaigns shows how it goes."));
        m_campaigns->showCampaign(campaign.id);
    });
    showWizard(wizard);
}

} // namespace signalbox

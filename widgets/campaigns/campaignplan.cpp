#include "campaigns/campaignplan.h"

#include "base/deliver.h"

namespace signalbox {

CampaignPlan::CampaignPlan(CampaignsDesk &desk, Viewer viewer, std::vector<VehicleId> vehicles, std::uint64_t seed, QObject *parent)
    : QObject(parent), m_desk(desk), m_viewer(std::move(viewer))
{
    m_draft.vehicles = std::move(vehicles);
    m_draft.seed = seed;
    connect(&m_desk, &CampaignsDesk::changed, this, &CampaignPlan::follow);
}

void CampaignPlan::change(const std::function<void(CampaignDraft &)> &edit)
{
    CampaignDraft edited = m_draft;
    edit(edited);
    if (m_started || edited == m_draft)
        return;
    m_draft = std::move(edited);
    ++m_round;
    m_looking = false;
    m_preview.reset();
    m_error.reset();
    Q_EMIT changed();
}

void CampaignPlan::look()
{
    if (m_started)
        return;
    m_preview.reset();
    m_error.reset();
    m_looking = true;
    Q_EMIT changed();
    deliver(m_desk.preview(m_viewer, m_draft), this, [this, round = ++m_round](const Result<CampaignPreview> &preview) {
        if (round != m_round)
            return;
        m_looking = false;
        if (preview)
            m_preview = *preview;
        else
            m_error = preview.error();
        Q_EMIT lookedAt();
        Q_EMIT changed();
    });
}

void CampaignPlan::start(const QString &reason)
{
    if (m_started)
        return;
    m_started = true;
    m_draft.reason = reason;
    const auto refused = [this](const Error &error) {
        m_error = error;
        Q_EMIT handedIn(false);
        Q_EMIT changed();
    };
    deliver(m_desk.create(m_viewer, m_draft), this, [this, refused](const Result<Campaign> &made) {
        if (!made)
            return refused(made.error());
        m_campaign = *made;
        Q_EMIT changed();
        deliver(m_desk.submit(m_viewer, made->id), this, [this, refused](const Result<Campaign> &submitted) {
            if (!submitted)
                return refused(submitted.error());
            m_campaign = *submitted;
            Q_EMIT handedIn(true);
            Q_EMIT changed();
        });
    });
}

void CampaignPlan::follow(const QUuid &id)
{
    if (!m_campaign || m_campaign->id != id)
        return;
    deliver(m_desk.find(m_viewer, id), this, [this](const Result<Campaign> &now) {
        if (!now)
            return;
        m_campaign = *now;
        Q_EMIT changed();
    });
}

} // namespace signalbox

#pragma once

#include "campaigns/campaignsdesk.h"

#include <functional>

namespace signalbox {

/// The model behind the campaign wizard: a plain draft that pages fill, what the desk says it would do, and its hand-over.
/// GUI thread.
class CampaignPlan final : public QObject
{
    Q_OBJECT
public:
    /// `desk` outlives the plan. No vehicles: a filter says who takes part. `seed` draws who comes first.
    CampaignPlan(CampaignsDesk &desk, Viewer viewer, std::vector<VehicleId> vehicles, std::uint64_t seed, QObject *parent = nullptr);

    const CampaignDraft &draft() const { return m_draft; }
    /// What was looked at before does not count any more.
    void change(const std::function<void(CampaignDraft &)> &edit);

    /// Asks the desk what the draft would do.
    void look();
    bool looking() const { return m_looking; }
    const std::optional<CampaignPreview> &preview() const { return m_preview; }
    /// Why the last question or the hand-over failed.
    const std::optional<Error> &error() const { return m_error; }
    /// Viewers may start so many vehicles without somebody's approval; nothing: any number.
    std::optional<int> limit() const { return m_desk.limit(m_viewer); }

    /// Creates and hands in.
    void start(const QString &reason);
    bool started() const { return m_started; }
    const std::optional<Campaign> &campaign() const { return m_campaign; }

Q_SIGNALS:
    void changed();
    void lookedAt();
    void handedIn(bool taken);

private:
    void follow(const QUuid &id);

    CampaignsDesk &m_desk;
    Viewer m_viewer;
    CampaignDraft m_draft;
    std::optional<CampaignPreview> m_preview;
    std::optional<Campaign> m_campaign;
    std::optional<Error> m_error;
    int m_round = 0; // an answer about an older draft is dropped
    bool m_looking = false;
    bool m_started = false;
};

} // namespace signalbox

#pragma once

#include "campaigns/campaignpreview.h"
#include "campaigns/campaignreport.h"
#include "domain/viewer.h"

#include <QFuture>
#include <QObject>

namespace signalbox {

struct MemberFilter
{
    std::optional<MemberState> state;
    std::optional<int> wave;
    int offset = 0; ///< in the drawn order
    int limit = 500;
};

struct MemberPage
{
    std::vector<CampaignMember> members;
    int matching = 0; ///< of all pages
};

/// Where windows and terminals hand in campaigns and follow them; one engine runs them. Lives in the GUI (or main)
/// thread; all work happens elsewhere. Every verb takes the Viewer. Errors of all: "access.denied" {capability, role},
/// "access.out-of-scope", "campaign.unknown" {campaign}, "campaign.state" {state, verb}, "store.*".
class CampaignsDesk : public QObject
{
    Q_OBJECT
public:
    using QObject::QObject;

    /// Looks at every vehicle of the draft: about a second for a thousand. Errors: those of checkDraft(), "query.*".
    virtual QFuture<Result<CampaignPreview>> preview(const Viewer &viewer, const CampaignDraft &draft) = 0;
    /// Fixes the cohort and stores it, Drafted. Errors: also "campaign.empty" {excluded}.
    virtual QFuture<Result<Campaign>> create(const Viewer &viewer, const CampaignDraft &draft) = 0;
    /// Drafted: Approved within the viewer's limit, else AwaitingApproval.
    virtual QFuture<Result<Campaign>> submit(const Viewer &viewer, QUuid id) = 0;
    virtual QFuture<Result<Campaign>> approve(const Viewer &viewer, QUuid id) = 0;
    virtual QFuture<Result<Campaign>> reject(const Viewer &viewer, QUuid id, const QString &why) = 0;
    virtual QFuture<Result<Campaign>> pause(const Viewer &viewer, QUuid id) = 0;
    virtual QFuture<Result<Campaign>> resume(const Viewer &viewer, QUuid id) = 0;
    /// Nothing more is sent, recorded orders are taken back, and the return policy of the draft applies.
    virtual QFuture<Result<Campaign>> abort(const Viewer &viewer, QUuid id, const QString &why) = 0;

    virtual QFuture<Result<std::vector<Campaign>>> list(const Viewer &viewer) = 0; ///< newest first
    virtual QFuture<Result<Campaign>> find(const Viewer &viewer, QUuid id) = 0;
    virtual QFuture<Result<MemberPage>> vehicles(const Viewer &viewer, QUuid id, const MemberFilter &filter) = 0;
    virtual QFuture<Result<CampaignReport>> report(const Viewer &viewer, QUuid id) = 0;
    /// How many vehicles this role may switch without somebody's approval; nothing: any number.
    virtual std::optional<int> limit(const Viewer &viewer) const = 0;

Q_SIGNALS:
    /// A campaign was added or moved on; the receiver re-reads what it shows. At most once a second for each.
    void changed(const QUuid &id);
};

} // namespace signalbox

#pragma once

#include "campaigns/campaigndraft.h"

#include <QJsonObject>

namespace signalbox {

/// A draft as signalboxctl takes it and the store keeps it; resources/help says what may stand there. `vehicles` are left
/// out where the store has the members.
QJsonObject draftJson(const CampaignDraft &draft);
/// Members that are left out are as in a new draft; unknown ones are refused. Errors: "campaign.json" {member}, where
/// members of members are "waves.canary".
Result<CampaignDraft> draftFromJson(const QJsonObject &json);

} // namespace signalbox

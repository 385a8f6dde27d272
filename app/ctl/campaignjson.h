#pragma once

#include "campaigns/campaignreport.h"
#include "campaigns/campaignpreview.h"
#include "domain/viewer.h"

#include <QJsonObject>

QJsonObject campaignJson(const signalbox::Campaign &campaign);
QJsonObject memberJson(const signalbox::CampaignMember &member, const signalbox::Viewer &viewer);
QJsonObject previewJson(const signalbox::CampaignPreview &preview);
QJsonObject reportJson(const signalbox::CampaignReport &report);

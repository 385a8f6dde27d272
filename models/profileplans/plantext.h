#pragma once

#include "profileplans/profileplan.h"

#include <QJsonObject>

namespace signalbox {

/// A plan as JSON, for the store and the terminal: {"holds":["208-10"],"enabled":{"FR":"208-01","*":"Roamer"},
/// "fallback":"208-10"}; fleet, cohort, author and time stand beside it.
QJsonObject planJson(const ProfilePlan &plan);
/// Into `plan`, whose other members stay. Errors: those of check() and parse(); "plan.country" {value}; "plan.member" {member}.
Result<ProfilePlan> planFromJson(ProfilePlan plan, const QJsonObject &json);

/// "208-10, Roamer" as a person writes a list; and "FR 208-01, * Roamer".
Result<std::vector<ProfilePick>> picksFromText(QStringView text);
Result<std::vector<EnabledThere>> placesFromText(QStringView text);
QString textOf(const std::vector<ProfilePick> &picks);
QString textOf(const std::vector<EnabledThere> &places);

} // namespace signalbox

#pragma once

#include "base/result.h"
#include "domain/viewer.h"

#include <map>
#include <string>
#include <vector>

class QSqlDatabase;

namespace signalbox::fleets {

constexpr std::size_t vehiclesPerBucket = 64;

/// Into how many parts a fleet's chunks are divided: about 64 vehicles each, fixed when the fleet is first seen.
Result<int> ensure(QSqlDatabase &db, const std::string &fleet, std::size_t vehicles);
Result<std::map<std::string, int>> all(QSqlDatabase &db);

/// Whether the viewer's scope (fleets, cohorts) takes in this vehicle.
Result<bool> inScope(QSqlDatabase &db, const Viewer &viewer, const std::string &fleet, const std::string &vehicle);
/// " and fleet in (…) and cohort in (…)" for a select over vehicle_core, with its values; empty when all.
struct ScopeClause
{
    QString text;
    QVariantList values;
};
ScopeClause scopeClause(const Viewer &viewer);

} // namespace signalbox::fleets

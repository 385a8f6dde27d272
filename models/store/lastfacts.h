#pragma once

#include "base/result.h"
#include "fleet/history.h"
#include "store/sight.h"

#include <functional>
#include <span>

class QSqlDatabase;

namespace signalbox {

namespace sql { class Statements; }

using CountryOf = std::function<QString(double lat, double lon)>;

/// Stores `fact` as the newest of its kind of its vehicle, unless a newer one is there.
Result<void> writeLastFact(sql::Statements &statements, const std::string &fleet, const Fact &fact, const CountryOf &countryOf);
/// The newest facts of every vehicle in the viewer's scope, some thousand at a time and those of a vehicle together,
/// until `take` says no.
Result<void> scanLastFacts(QSqlDatabase &db, const Viewer &viewer, const Sight &sight, const std::function<bool(std::span<const Fact>)> &take);
Result<std::vector<Fact>> readLastFacts(QSqlDatabase &db, const Viewer &viewer, const Sight &sight);

} // namespace signalbox

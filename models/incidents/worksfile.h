#pragma once

#include "incidents/plannedworks.h"

#include <QMap>

class QIODevice;

namespace signalbox {

/// Planned works from CSV: a head with `name`, `from` and `until` (ISO 8601, UTC) and any of `network` (20801), `country` (FR),
/// `lat`, `lon`, `radius_km`, in any order. All rows or none. Errors: "works.column" {column}, "works.row" {line, column,
/// value}, those of PlannedWorks::check() with {line}, "csv.*", "works.too-many" {most}.
Result<std::vector<PlannedWorks>> readWorks(QIODevice &file);
/// One row's worth, by name of the column; for terminals too. Errors: as above, line 0.
Result<PlannedWorks> worksOf(const QMap<QString, QString> &cells, qint64 line);

} // namespace signalbox

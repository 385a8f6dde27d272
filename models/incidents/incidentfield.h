#pragma once

#include "fleet/queryfield.h"
#include "incidents/incidentbook.h"

namespace signalbox {

/// `incident:7`, `incident:open`, `incident:none`: vehicles that an incident which goes on holds now.
QueryField incidentField(std::shared_ptr<const IncidentBook> book);

} // namespace signalbox

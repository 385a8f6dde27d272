#pragma once

#include "access/fields.h"
#include "operations/journal.h"

#include <QJsonObject>

/// As scripts read them: codes, ISO 8601 UTC, identifiers as digits (masked for roles that see less).
QJsonObject operationJson(const signalbox::Operation &operation, const signalbox::Viewer &viewer);
QJsonObject transitionJson(const signalbox::Transition &transition);

#pragma once

#include "fleet/query.h"

namespace signalbox {

/// How the values of a field are read.
enum class ValueKind : std::uint8_t {
    Choice, ///< one of a known list; becomes keys
    Part, ///< a part of a text
    Digits, ///< a part of an identifier
    Number,
    Duration,
    Cell,
};

struct FieldSpec
{
    QueryField field;
    QLatin1StringView code;
    FieldGroup group;
    ValueKind kind;
};

std::span<const FieldSpec> fieldSpecs(); ///< in the order in which they are offered
const FieldSpec &fieldSpec(QueryField field);
bool isFieldOfLaterPart(QStringView name);

} // namespace signalbox

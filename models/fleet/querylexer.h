#pragma once

#include "fleet/query.h"

namespace signalbox {

struct RawValue
{
    QString text; ///< without quotes
    int position = 0, length = 0; ///< with quotes
};

/// A term as it is written, before any word of it is understood.
struct RawTerm
{
    bool negated = false;
    bool hasField = false;
    QString field;
    int fieldPosition = 0;
    QueryRelation relation = QueryRelation::Is;
    std::vector<RawValue> values;
    int position = 0, length = 0;
    std::optional<int> openQuote; ///< where a quotation begins that does not end

    int fieldLength() const { return int(field.size()); }
};

/// `-field:value,"quoted value"`, `field>=value`, `text`; terms are separated by white space.
std::vector<RawTerm> lexQuery(const QString &text);

} // namespace signalbox

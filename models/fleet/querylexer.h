#pragma once

#include "fleet/query.h"

namespace signalbox {

struct RawValue
{
    QString text; ///< without quotes
    int position = 0, length = 0; ///< with quotes
};

/// A term as it is written, before any word of it is understood; or a sign between terms.
struct RawTerm
{
    enum class Sign : std::uint8_t { None, Open, Close, Or };
    Sign sign = Sign::None;
    bool negated = false; ///< also of Open
    bool hasField = false;
    QString field;
    int fieldPosition = 0;
    QueryRelation relation = QueryRelation::Is;
    std::vector<RawValue> values;
    int position = 0, length = 0;
    std::optional<int> openQuote; ///< where a quotation begins that does not end

    int fieldLength() const { return int(field.size()); }
    bool isTerm() const { return sign == Sign::None; }
};

/// `-field:value,"quoted value"`, `field>=value`, `text`, `(`, `-(`, `)`, `or`; terms are separated by white space. A
/// closing parenthesis ends a value where a group is open and the value has opened none itself.
std::vector<RawTerm> lexQuery(const QString &text);

} // namespace signalbox

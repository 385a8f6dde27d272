#pragma once

#include "access/fields.h"
#include "fleet/fleetstate.h"
#include "fleet/rowset.h"

#include <functional>

namespace signalbox {

/// How the values of a field are read.
enum class ValueKind : std::uint8_t {
    Choice, ///< one of a list; becomes keys
    Part, ///< a part of a text
    Digits, ///< a part of an identifier
    Number,
    Duration,
    Integer, ///< a whole number, decimal or 0x…; becomes a key
};
/// Numbers and lengths of time take < and >; all others take a colon.
constexpr bool isMeasure(ValueKind kind)
{
    return kind == ValueKind::Number || kind == ValueKind::Duration;
}

enum class QueryRelation : std::uint8_t { Is, Less, LessOrEqual, Greater, GreaterOrEqual };

/// One value of a term, or a range "a..b". Numbers are in the field's unit; lengths of time in seconds.
struct QueryValue
{
    static constexpr double never = -1; ///< of a Duration: it has not been yet
    QString text; ///< lower case, folded
    double low = 0, high = 0; ///< equal unless a range
    std::vector<std::uint64_t> keys; ///< what the text stands for, sorted
};

struct QueryField;

/// `-state:dark,degraded`: matches when any value does, or none with `negated`.
struct QueryTerm
{
    std::shared_ptr<const QueryField> field;
    QueryRelation relation = QueryRelation::Is;
    bool negated = false;
    std::vector<QueryValue> values;
    int position = 0, length = 0; ///< in the text, characters from 0
};

/// What an evaluator looks at.
struct QueryScan
{
    const FleetState::ReadView &view;
    const RowSet &within; ///< others need not be looked at
    Visibility identity; ///< how much of identifiers bare text may look at
    Instant now;
};

/// A value that could stand in a term, with how many vehicles have it.
struct QueryOffer
{
    QString text;
    QString note; ///< a name in the data's own words ("Orange"), or empty
    qint64 count = -1; ///< -1 = not counted
};

/// What offers are made from: rows in the viewer's scope, and what was typed (folded) so far.
struct QueryOffering
{
    const FleetState::ReadView &view;
    const RowSet &within;
    QString typed;
    std::size_t limit;

    bool takes(const QString &text, const QString &note = {}) const;
};

/// A field of the filter language. A value that some part of the program brings and app/ adds to QueryFields; what it
/// looks at is said in words/queries. fieldkinds.h makes the usual ones. Functions are called from any thread, must
/// not change anything, and run under the shared lock of the fleet: no waiting in them.
struct QueryField
{
    QString code; ///< what is written before the colon: lower case letters and hyphens; "" for bare text
    FieldGroup group = FieldGroup::Core; ///< who sees less of it is refused
    ValueKind kind = ValueKind::Part;
    /// What a folded text stands for; nothing = it is no value. Of Choice, and of bare text where it is a name.
    std::function<std::vector<std::uint64_t>(const QString &text)> keys {};
    /// Adds the rows that match any value of the term (its `negated` is not for here). Rows outside of `within` are
    /// left out or not, as is cheaper.
    std::function<void(const QueryScan &scan, const QueryTerm &term, RowSet &rows)> match {};
    /// At most `limit` that take(), in any order; empty where nothing can be listed.
    std::function<std::vector<QueryOffer>(const QueryOffering &offering)> offers {};

    bool isText() const { return code.isEmpty(); }
};

} // namespace signalbox

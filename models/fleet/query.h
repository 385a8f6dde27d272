#pragma once

#include "access/fields.h"
#include "fleet/fleetstate.h"
#include "fleet/rowset.h"
#include "places/countries.h"
#include "places/networknames.h"

#include <memory>

namespace signalbox {

enum class QueryField : std::uint8_t {
    Text, ///< bare text: vehicle, plate, cohort, labels, hardware, modem, operator, country, identifiers
    State, Country, Operator, Plmn, Rat, Cohort, Vehicle, Imsi, Iccid, Eid, Imei, Ip, Cell, Last, Rsrp, Sinr,
    Battery, Speed, Session, Cause, Switch, Operation, Plate, Vin, Label, Type, Transport, Ipa,
};
QLatin1StringView code(QueryField field); ///< "state", "last", …; "" for Text
std::optional<QueryField> queryFieldFromCode(QStringView code);
FieldGroup fieldGroup(QueryField field);

enum class QueryRelation : std::uint8_t { Is, Less, LessOrEqual, Greater, GreaterOrEqual };

/// One value of a term, or a range "a..b". Numbers: seconds for last, dBm, dB, V, km/h.
struct QueryValue
{
    QString text; ///< lower case, folded
    double low = 0, high = 0; ///< equal unless a range
    std::vector<std::uint64_t> keys; ///< what the text stands for: states, PLMN keys, country keys, …
};

/// `-state:dark,degraded`: matches when any value does, or none with `negated`.
struct QueryTerm
{
    QueryField field = QueryField::Text;
    QueryRelation relation = QueryRelation::Is;
    bool negated = false;
    std::vector<QueryValue> values;
    int position = 0, length = 0; ///< in the text, characters from 0
};

/// A filter: all terms must match. A value; copy it to the thread that evaluates.
class FleetQuery
{
public:
    /// No terms: everything in the viewer's scope.
    static FleetQuery everything(const Viewer &viewer)
    {
        FleetQuery query;
        query.m_scope = viewer.scope;
        return query;
    }

    const QString &text() const { return m_text; }
    const std::vector<QueryTerm> &terms() const { return m_terms; }
    bool isEmpty() const { return m_terms.empty(); }
    /// Rows in the viewer's scope that match at `now`. Any thread; about 10 ns a row and term.
    RowSet evaluate(const FleetState::ReadView &view, Instant now) const;

private:
    friend class QueryLanguage;
    QString m_text;
    std::vector<QueryTerm> m_terms;
    Scope m_scope;
    Visibility m_identity = Visibility::Hidden; ///< how much of identifiers bare text may look at
};

/// A part of the filter line, for painting.
struct QuerySpan
{
    enum class Kind : std::uint8_t { Field, Value, Text };
    Kind kind = Kind::Text;
    int position = 0, length = 0;
};

class QueryValues;

/// What could stand at the caret.
struct Completion
{
    QString text; ///< replaces [position, position + length) of the line
    int position = 0, length = 0;
    QString note; ///< a name in the data's own words ("Orange"), or empty
    QueryField field = QueryField::Text; ///< whose value or name it is; words/ explains it
    bool isField = false; ///< a field name; words/ explains it
    qint64 count = -1; ///< vehicles with this value; -1 = not counted
};

/// The filter language. Errors carry {position, length} (characters from 0) and what stood there:
/// query.field-unknown {field}, query.field-later {field}, query.field-hidden {field, role},
/// query.value-missing {field}, query.value-unknown {field, value}, query.number {value, field},
/// query.span {value}, query.relation {field, value}, query.range {value}, query.quote.
/// Immutable; any thread.
class QueryLanguage
{
public:
    QueryLanguage(AccessTable access, std::shared_ptr<const NetworkNames> networks, std::shared_ptr<const Countries> countries);

    Result<FleetQuery> parse(const QString &text, const Viewer &viewer) const;
    /// Also of a text with errors.
    static std::vector<QuerySpan> spans(const QString &text);
    /// At most `limit`, most frequent first; values that the viewer may not see are not offered.
    std::vector<Completion> complete(const QString &text, int caret, const FleetState::ReadView &view, const Viewer &viewer,
                                     int limit = 12) const;

private:
    AccessTable m_access;
    std::shared_ptr<const NetworkNames> m_networks;
    std::shared_ptr<const Countries> m_countries;
    std::shared_ptr<const QueryValues> m_values;
};

} // namespace signalbox

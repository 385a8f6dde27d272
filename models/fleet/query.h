#pragma once

#include "fleet/queryfields.h"

namespace signalbox {

/// Terms and groups that must all match, or any of them.
struct QueryGroup
{
    bool any = false, negated = false;
    std::vector<QueryTerm> terms {};
    std::vector<QueryGroup> groups {};

    bool isEmpty() const { return terms.empty() && groups.empty(); }
};

/// A filter. A value; copy it to the thread that evaluates.
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
    /// Those that every match must match; terms inside of groups are not among them.
    const std::vector<QueryTerm> &terms() const { return m_all.terms; }
    bool isEmpty() const { return m_all.isEmpty(); }
    /// The text followed by another term that must match as well: `a or b` becomes `(a or b) term`.
    QString textWith(const QString &term) const { return textWith(m_text, isAlternative(), term); }
    /// `a or b`, without parentheses around it.
    bool isAlternative() const { return m_alternative; }
    static QString textWith(const QString &text, bool alternative, const QString &term)
    {
        if (text.trimmed().isEmpty() || term.trimmed().isEmpty()) return (text + term).trimmed();
        return (alternative ? u'(' + text.trimmed() + u')' : text.trimmed()) + u' ' + term.trimmed();
    }
    /// Rows in the viewer's scope that match at `now`. Any thread; about 1 ns a row and term, less for text.
    RowSet evaluate(const FleetState::ReadView &view, Instant now) const;

private:
    friend class QueryLanguage;
    QString m_text;
    QueryGroup m_all;
    bool m_alternative = false;
    Scope m_scope;
    Visibility m_identity = Visibility::Hidden; ///< how much of identifiers bare text may look at
};

/// Rows whose fleet and cohort the scope allows.
RowSet inScope(const FleetState::ReadView &view, const Scope &scope);

/// A part of the filter line, for painting.
struct QuerySpan
{
    enum class Kind : std::uint8_t { Field, Value, Text, Sign };
    Kind kind = Kind::Text; ///< Sign: a parenthesis, or the word between alternatives
    int position = 0, length = 0;
};

/// What could stand at the caret.
struct Completion
{
    QString text; ///< replaces [position, position + length) of the line
    int position = 0, length = 0;
    QString note; ///< a name in the data's own words ("Orange"), or empty
    QString field; ///< code of the field whose value or name it is; words/ explains it
    bool isField = false; ///< a field name
    qint64 count = -1; ///< vehicles with this value; -1 = not counted
};

/// The filter language; resources/help/filter says what it is. Errors carry {position, length} (characters from 0) and
/// what stood there: query.field-unknown {field}, query.field-later {field}, query.field-hidden {field, role},
/// query.value-missing {field}, query.value-unknown {field, value}, query.number {value, field}, query.span {value},
/// query.relation {field, value}, query.range {value}, query.digits {value}, query.quote, query.group, query.or,
/// query.deep {most}. Immutable; any thread.
class QueryLanguage
{
public:
    QueryLanguage(AccessTable access, QueryFields fields);

    Result<FleetQuery> parse(const QString &text, const Viewer &viewer) const;
    /// Also of a text with errors.
    static std::vector<QuerySpan> spans(const QString &text);
    /// At most `limit`, most frequent first; values that the viewer may not see are not offered.
    std::vector<Completion> complete(const QString &text, int caret, const FleetState::ReadView &view, const Viewer &viewer,
                                     int limit = 12) const;
    const QueryFields &fields() const { return m_fields; }
    bool isVisible(const QueryField &field, Role role) const;

private:
    class Reader;
    AccessTable m_access;
    QueryFields m_fields;
};

} // namespace signalbox

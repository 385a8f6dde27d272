#include "fleet/querylexer.h"
#include "fleet/queryvalues.h"

namespace signalbox {

namespace {

constexpr int deepest = 20; // groups in groups

tl::unexpected<Error> at(int position, int length, Error error)
{
    error.parameters.insert(QStringLiteral("position"), position);
    error.parameters.insert(QStringLiteral("length"), length);
    return tl::unexpected(std::move(error));
}

tl::unexpected<Error> at(const RawTerm &sign, const char *code, QVariantMap parameters = {})
{
    return at(sign.position, sign.length, { QString::fromLatin1(code), std::move(parameters), {} });
}

Error fieldError(const char *code, const RawTerm &term, QVariantMap more = {})
{
    more.insert(QStringLiteral("field"), term.field);
    return { QString::fromLatin1(code), std::move(more), {} };
}

} // namespace

/// Reads terms and groups; `or` binds less than standing side by side.
class QueryLanguage::Reader
{
public:
    Reader(const QueryLanguage &language, const Viewer &viewer, const QString &text) : m_language(language), m_viewer(viewer), m_terms(lexQuery(text)) { }

    Result<QueryGroup> all()
    {
        auto group = alternatives(0);
        if (group && m_at < m_terms.size()) return at(m_terms[m_at], "query.group"); // a parenthesis that closes nothing
        return group;
    }

private:
    using Sign = RawTerm::Sign;
    bool ended() const { return m_at == m_terms.size() || m_terms[m_at].sign == Sign::Close; }

    Result<QueryGroup> alternatives(int depth)
    {
        QueryGroup any { .any = true };
        for (;;) {
            auto group = sideBySide(depth);
            if (!group) return group;
            const bool more = !ended();
            if (group->isEmpty() && (more || !any.isEmpty())) return at(m_terms[more ? m_at : m_at - 1], "query.or");
            if (!more && any.isEmpty()) return group; // no alternatives
            add(any, std::move(*group));
            if (!more) return any;
            ++m_at;
        }
    }

    static void add(QueryGroup &any, QueryGroup group)
    {
        if (group.groups.empty() && group.terms.size() == 1) any.terms.push_back(std::move(group.terms[0]));
        else any.groups.push_back(std::move(group));
    }

    Result<QueryGroup> sideBySide(int depth)
    {
        QueryGroup all;
        for (; !ended() && m_terms[m_at].sign != Sign::Or; ++m_at) {
            const RawTerm &raw = m_terms[m_at];
            if (raw.isTerm()) {
                auto term = read(raw);
                if (!term) return tl::unexpected(term.error());
                all.terms.push_back(std::move(*term));
            } else {
                auto group = inside(raw, depth);
                if (!group) return group;
                all.groups.push_back(std::move(*group));
            }
        }
        return all;
    }

    /// What is in the parentheses; ends at the closing one.
    Result<QueryGroup> inside(const RawTerm &open, int depth)
    {
        if (depth == deepest) return at(open, "query.deep", { { QStringLiteral("most"), deepest } });
        ++m_at;
        auto group = alternatives(depth + 1);
        if (!group) return group;
        if (m_at == m_terms.size() || group->isEmpty()) return at(open, "query.group");
        group->negated = open.negated;
        return group;
    }

    Result<QueryTerm> read(const RawTerm &raw) const
    {
        if (raw.openQuote) return at(*raw.openQuote, raw.position + raw.length - *raw.openQuote, { QStringLiteral("query.quote"), {}, {} });
        auto field = fieldOf(raw);
        if (!field) return tl::unexpected(field.error());
        QueryTerm term { *field, raw.relation, raw.negated, {}, raw.position, raw.length };
        for (const RawValue &value : raw.values) {
            if (value.text.trimmed().isEmpty()) return at(value.position, std::max(1, value.length), fieldError("query.value-missing", raw));
            auto meaning = readQueryValue(**field, raw.relation, value.text);
            if (!meaning) return at(value.position, value.length, meaning.error());
            term.values.push_back(std::move(*meaning));
        }
        return term;
    }

    /// Which field a term is about, or why the viewer cannot ask for it.
    Result<std::shared_ptr<const QueryField>> fieldOf(const RawTerm &term) const
    {
        if (!term.hasField) return m_language.m_fields.text();
        auto field = m_language.m_fields.find(term.field);
        const char *unknown = QueryFields::isReserved(term.field) ? "query.field-later" : "query.field-unknown";
        if (!field) return at(term.fieldPosition, term.fieldLength(), fieldError(unknown, term));
        if (m_language.isVisible(*field, m_viewer.role)) return field;
        return at(term.fieldPosition, term.fieldLength(), fieldError("query.field-hidden", term, { { QStringLiteral("role"), QString(code(m_viewer.role)) } }));
    }

    const QueryLanguage &m_language;
    const Viewer &m_viewer;
    const std::vector<RawTerm> m_terms;
    std::size_t m_at = 0;
};

QueryLanguage::QueryLanguage(AccessTable access, QueryFields fields) : m_access(std::move(access)), m_fields(std::move(fields)) { }

bool QueryLanguage::isVisible(const QueryField &field, Role role) const
{
    const Visibility visibility = m_access.visibility(role, field.group);
    return visibility == Visibility::Full || visibility == Visibility::OwnScope;
}

Result<FleetQuery> QueryLanguage::parse(const QString &text, const Viewer &viewer) const
{
    auto group = Reader(*this, viewer, text).all();
    if (!group) return tl::unexpected(group.error());
    FleetQuery query;
    query.m_text = text;
    query.m_scope = viewer.scope;
    query.m_identity = m_access.visibility(viewer.role, FieldGroup::Identity);
    query.m_alternative = group->any;
    if (group->any) query.m_all.groups.push_back(std::move(*group));
    else query.m_all = std::move(*group);
    return query;
}

} // namespace signalbox

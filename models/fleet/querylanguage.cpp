#include "fleet/queryfields.h"
#include "fleet/querylexer.h"
#include "fleet/queryvalues.h"

namespace signalbox {

namespace {

tl::unexpected<Error> at(int position, int length, Error error)
{
    error.parameters.insert(QStringLiteral("position"), position);
    error.parameters.insert(QStringLiteral("length"), length);
    return tl::unexpected(std::move(error));
}

Error fieldError(const char *code, const RawTerm &term, QVariantMap more = {})
{
    more.insert(QStringLiteral("field"), term.field);
    return { QString::fromLatin1(code), std::move(more), {} };
}

bool seesWhole(const AccessTable &access, Role role, FieldGroup group)
{
    const Visibility visibility = access.visibility(role, group);
    return visibility == Visibility::Full || visibility == Visibility::OwnScope;
}

/// Which field a term is about, or why the viewer cannot ask for it.
Result<QueryField> fieldOf(const RawTerm &term, const AccessTable &access, const Viewer &viewer)
{
    if (!term.hasField) return QueryField::Text;
    const int length = term.fieldLength();
    const auto field = queryFieldFromCode(term.field);
    if (!field) {
        const bool later = isFieldOfLaterPart(term.field);
        return at(term.fieldPosition, length, fieldError(later ? "query.field-later" : "query.field-unknown", term));
    }
    if (!seesWhole(access, viewer.role, fieldGroup(*field)))
        return at(term.fieldPosition, length,
                  fieldError("query.field-hidden", term, { { QStringLiteral("role"), QString(code(viewer.role)) } }));
    return *field;
}

} // namespace

QueryLanguage::QueryLanguage(AccessTable access, std::shared_ptr<const NetworkNames> networks, std::shared_ptr<const Countries> countries)
    : m_access(std::move(access)), m_networks(std::move(networks)), m_countries(std::move(countries)),
      m_values(std::make_shared<const QueryValues>(*m_networks, *m_countries))
{
}

Result<FleetQuery> QueryLanguage::parse(const QString &text, const Viewer &viewer) const
{
    FleetQuery query;
    query.m_text = text;
    query.m_scope = viewer.scope;
    query.m_identity = m_access.visibility(viewer.role, FieldGroup::Identity);
    for (const RawTerm &raw : lexQuery(text)) {
        if (raw.openQuote) return at(*raw.openQuote, raw.position + raw.length - *raw.openQuote, { QStringLiteral("query.quote"), {}, {} });
        const auto field = fieldOf(raw, m_access, viewer);
        if (!field) return tl::unexpected(field.error());
        QueryTerm term { *field, raw.relation, raw.negated, {}, raw.position, raw.length };
        for (const RawValue &value : raw.values) {
            if (value.text.isEmpty()) return at(value.position, std::max(1, value.length), fieldError("query.value-missing", raw));
            auto meaning = m_values->read(fieldSpec(*field), raw.relation, value.text);
            if (!meaning) return at(value.position, value.length, meaning.error());
            term.values.push_back(std::move(*meaning));
        }
        query.m_terms.push_back(std::move(term));
    }
    return query;
}

} // namespace signalbox

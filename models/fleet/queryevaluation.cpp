#include "fleet/query.h"

namespace signalbox {

namespace {

RowSet matching(const QueryGroup &group, const FleetState::ReadView &view, Visibility identity, Instant now, const RowSet &within)
{
    RowSet rows(view.size(), view.generation());
    if (!group.any) rows = within;
    const auto take = [&](const RowSet &found) { group.any ? rows.add(found) : rows.keep(found); };
    for (const QueryTerm &term : group.terms) {
        RowSet found(view.size(), view.generation());
        term.field->match({ view, group.any ? within : rows, identity, now }, term, found);
        if (term.negated) found.invert();
        take(found);
    }
    for (const QueryGroup &part : group.groups) take(matching(part, view, identity, now, group.any ? within : rows));
    if (group.negated) rows.invert();
    rows.keep(within);
    return rows;
}

} // namespace

RowSet inScope(const FleetState::ReadView &view, const Scope &scope)
{
    RowSet all(view.size(), view.generation());
    all.addAll();
    if (scope.fleets.isEmpty() && scope.cohorts.isEmpty()) return all;
    const FleetColumns &c = view.columns();
    const auto allowed = [&view](const QSet<QString> &set, FleetColumns::Name name) {
        const std::string_view text = view.text(name);
        return set.isEmpty() || set.contains(QString::fromUtf8(text.data(), qsizetype(text.size())));
    };
    std::vector<char> shared(c.sharedTable.size());
    for (std::uint32_t i = 0; i < shared.size(); ++i)
        shared[i] = allowed(scope.fleets, c.sharedTable[i].fleet) && allowed(scope.cohorts, c.sharedTable[i].cohort);
    RowSet rows(view.size(), view.generation());
    rows.addWhere(all, [&](Row row) { return shared[c.shared[row]] != 0; });
    return rows;
}

RowSet FleetQuery::evaluate(const FleetState::ReadView &view, Instant now) const
{
    return matching(m_all, view, m_identity, now, inScope(view, m_scope));
}

} // namespace signalbox

#include "fleet/statefilter.h"

#include <QStringList>

namespace signalbox::statefilter {

Kept kept(const FleetQuery &query)
{
    Kept states {};
    bool any = false;
    for (const QueryTerm &term : query.terms()) {
        if (term.field->code != u"state")
            continue;
        Kept here {};
        for (const QueryValue &value : term.values) {
            for (const std::uint64_t key : value.keys)
                here[std::size_t(key)] = true;
        }
        for (std::size_t i = 0; i < states.size(); ++i)
            states[i] = (here[i] != term.negated) && (!any || states[i]);
        any = true;
    }
    return states;
}

QString withStates(const FleetQuery &query, const Kept &states)
{
    QString rest = query.text();
    std::vector<QueryTerm> terms = query.terms();
    std::sort(terms.begin(), terms.end(), [](const QueryTerm &a, const QueryTerm &b) { return a.position > b.position; });
    for (const QueryTerm &term : terms) {
        if (term.field->code == u"state")
            rest.remove(term.position, term.length);
    }
    QStringList names;
    for (int rank = vehicleStateCount - 1; rank >= 0; --rank) {
        if (states[std::size_t(rank)])
            names << code(VehicleState(rank));
    }
    const QString term = names.isEmpty() || names.size() == vehicleStateCount ? QString() : QStringLiteral("state:") + names.join(QLatin1Char(','));
    return FleetQuery::textWith(rest.simplified(), query.isAlternative(), term);
}

} // namespace signalbox::statefilter

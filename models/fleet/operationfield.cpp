#include "fleet/fieldkinds.h"
#include "fleet/standardfields.h"

namespace signalbox {

namespace {

/// Keys: these, kinds from KindKey, states from StateKey, numbers from NumberKey on.
enum OperationKey : std::uint64_t { Any, None, KindKey = 100, StateKey = 200, NumberKey = 1000 };

std::vector<std::uint64_t> keysOf(const QString &text)
{
    if (text == u"open") return { Any };
    if (text == u"none") return { None };
    if (const auto kind = operationKindFromCode(text)) return { KindKey + std::uint64_t(*kind) };
    if (const auto state = operationStateFromCode(text)) return { StateKey + std::uint64_t(*state) };
    bool numeric = false;
    const auto number = (text.startsWith(u"op-") ? text.mid(3) : text).toULongLong(&numeric);
    return numeric ? std::vector<std::uint64_t> { NumberKey + number } : std::vector<std::uint64_t>();
}

bool matches(const KeySet &wanted, const OpenOperation *open)
{
    if (!open) return wanted.contains(None);
    return wanted.contains(Any) || wanted.contains(KindKey + std::uint64_t(open->kind)) || wanted.contains(StateKey + std::uint64_t(open->state))
        || wanted.contains(NumberKey + std::uint64_t(open->number));
}

std::vector<QueryOffer> offers(const QueryOffering &offering)
{
    qint64 open = 0;
    std::map<OperationState, qint64> states;
    offering.within.each([&](Row row) {
        const OpenOperation *operation = offering.view.operation(row);
        if (!operation) return;
        ++open;
        ++states[operation->state];
    });
    std::vector<QueryOffer> out { { QStringLiteral("open"), {}, open } };
    for (const auto &[state, count] : states) out.push_back({ QString(code(state)), {}, count });
    out.push_back({ QStringLiteral("none"), {}, -1 });
    std::erase_if(out, [&](const QueryOffer &offer) { return !offering.takes(offer.text); });
    return out;
}

} // namespace

QueryField openOperations()
{
    QueryField field { QStringLiteral("operation"), FieldGroup::Core, ValueKind::Choice };
    field.keys = keysOf;
    field.match = [](const QueryScan &scan, const QueryTerm &term, RowSet &rows) {
        const KeySet wanted(term);
        rows.addWhere(scan.within, [&](Row row) { return matches(wanted, scan.view.operation(row)); });
    };
    field.offers = offers;
    return field;
}

} // namespace signalbox

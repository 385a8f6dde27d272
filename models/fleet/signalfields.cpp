// Positions, signal, sessions and causes: who may not see them may not find them out by counting either.
#include "fleet/fieldkinds.h"
#include "fleet/standardfields.h"

namespace signalbox {

namespace {

using View = FleetState::ReadView;
using Keys = QueryNames::Keys;

enum SessionKey : std::uint64_t { Open, Closed, Lost, None };

Keys sessionKeys(const QString &text)
{
    if (text == u"open" || text == u"up") return { Open };
    if (text == u"closed") return { Closed };
    if (text == u"lost") return { Lost };
    if (text == u"none") return { None };
    return {};
}

bool sessionMatches(const View &view, Row row, const KeySet &wanted)
{
    if (view->sessionAt[row] == Instant {}) return wanted.contains(None);
    if (view->sessionOpen[row]) return wanted.contains(Open);
    return wanted.contains(Closed) || (wanted.contains(Lost) && view->reasonCode[row] == ReasonCode::SessionLost);
}

QueryField session()
{
    QueryField field { QStringLiteral("session"), FieldGroup::Causes, ValueKind::Choice };
    field.keys = sessionKeys;
    field.match = [](const QueryScan &scan, const QueryTerm &term, RowSet &rows) {
        const KeySet wanted(term);
        rows.addWhere(scan.within, [&](Row row) { return sessionMatches(scan.view, row, wanted); });
    };
    field.offers = [](const QueryOffering &offering) {
        std::vector<QueryOffer> out;
        for (const char16_t *text : { u"open", u"closed", u"lost", u"none" })
            if (offering.takes(QString::fromUtf16(text))) out.push_back({ QString::fromUtf16(text), {}, -1 });
        return out;
    };
    return field;
}

constexpr std::uint64_t anySpace = 0xffull << 32; // with a number: of any space

std::uint64_t causeKey(Cause cause)
{
    return std::uint64_t(cause.space) << 32 | std::uint32_t(cause.number);
}

Keys causeKeys(QString text)
{
    if (text.startsWith(u'#')) text.remove(0, 1);
    bool numeric = false;
    const std::uint32_t number = text.toUInt(&numeric);
    if (numeric) return { anySpace | number };
    const auto cause = Cause::parse(text);
    return cause ? Keys { causeKey(*cause) } : Keys();
}

bool isWanted(const KeySet &wanted, Cause cause)
{
    return wanted.contains(causeKey(cause)) || wanted.contains(anySpace | std::uint32_t(cause.number));
}

bool causeMatches(const View &view, Row row, const KeySet &wanted)
{
    if (view->hasRejects[row] && view->rejectAt[row] != Instant {} && isWanted(wanted, view->rejectCause[row])) return true;
    return view->hasStopCause[row] && !view->sessionOpen[row] && isWanted(wanted, view->stopCause[row]);
}

QueryField cause()
{
    constexpr auto none = ~std::uint64_t(0);
    const auto keyOf = [](const View &view, Row row) {
        return !view->hasRejects[row] || view->rejectAt[row] == Instant {} ? none : causeKey(view->rejectCause[row]);
    };
    const auto say = [](const View &, std::uint64_t key) {
        return key == none ? QueryOffer() : QueryOffer { Cause { CauseSpace(key >> 32), std::int32_t(key & 0xffffffff) }.toString(), {}, -1 };
    };
    QueryField field = fieldkinds::choice("cause", FieldGroup::Causes, causeKeys, keyOf, say);
    field.match = [](const QueryScan &scan, const QueryTerm &term, RowSet &rows) {
        const KeySet wanted(term);
        rows.addWhere(scan.within, [&](Row row) { return causeMatches(scan.view, row, wanted); });
    };
    return field;
}

QueryField cell()
{
    QueryField field { QStringLiteral("cell"), FieldGroup::Position, ValueKind::Integer };
    field.match = [](const QueryScan &scan, const QueryTerm &term, RowSet &rows) {
        const KeySet wanted(term);
        rows.addWhere(scan.within, [&](Row row) {
            const CellId number = scan.view->cell[row];
            return number != 0 && wanted.contains(number);
        });
    };
    return field;
}

} // namespace

void addSignalFields(QueryFields &fields)
{
    const auto number = [&fields](const char *code, FieldGroup group, auto numberOf) { fields.add(fieldkinds::measure(code, group, ValueKind::Number, numberOf)); };
    number("speed", FieldGroup::Position, [](const QueryScan &scan, Row row) { return double(scan.view->speed[row]) * 3.6; });
    number("rsrp", FieldGroup::Causes, [](const QueryScan &scan, Row row) { return double(scan.view->rsrp[row]); });
    number("sinr", FieldGroup::Causes, [](const QueryScan &scan, Row row) { return double(scan.view->sinr[row]); });
    fields.add(session());
    fields.add(cause());
    fields.add(cell());
}

} // namespace signalbox

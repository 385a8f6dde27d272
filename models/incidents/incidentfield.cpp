#include "incidents/incidentfield.h"

#include "fleet/fieldkinds.h"

namespace signalbox {

namespace {

enum IncidentKey : std::uint64_t { Any, None, NumberKey = 1000 };

std::vector<std::uint64_t> keysOf(const QString &text)
{
    if (text == u"open") return { Any };
    if (text == u"none") return { None };
    bool numeric = false;
    const auto number = (text.startsWith(u"inc-") ? text.mid(4) : text).toULongLong(&numeric);
    return numeric ? std::vector<std::uint64_t> { NumberKey + number } : std::vector<std::uint64_t>();
}

} // namespace

QueryField incidentField(std::shared_ptr<const IncidentBook> book)
{
    QueryField field { QStringLiteral("incident"), FieldGroup::Causes, ValueKind::Choice };
    field.keys = keysOf;
    field.match = [book](const QueryScan &scan, const QueryTerm &term, RowSet &rows) {
        const KeySet wanted(term);
        const auto all = book->all();
        RowSet any(scan.within.capacity(), scan.within.generation());
        for (const auto &[number, members] : *all)
            for (const Row row : members) {
                if (row >= scan.within.capacity()) continue;
                any.add(row);
                if (wanted.contains(NumberKey + std::uint64_t(number)) || wanted.contains(Any)) rows.add(row);
            }
        if (wanted.contains(None)) rows.addWhere(scan.within, [&any](Row row) { return !any.contains(row); });
    };
    field.offers = [book](const QueryOffering &offering) {
        std::vector<QueryOffer> out;
        for (const auto &[number, members] : *book->all()) out.push_back({ QString::number(number), {}, qint64(members.size()) });
        for (const char16_t *text : { u"open", u"none" }) out.push_back({ QString::fromUtf16(text), {}, -1 });
        std::erase_if(out, [&](const QueryOffer &offer) { return !offering.takes(offer.text); });
        return out;
    };
    return field;
}

} // namespace signalbox

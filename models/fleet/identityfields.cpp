// VIN, card, subscription, device and address; and bare text, which looks at them as far as the viewer may.
#include "fleet/digitsearch.h"
#include "fleet/fieldkinds.h"
#include "fleet/standardfields.h"
#include "fleet/textsearch.h"

namespace signalbox {

namespace {

template<typename ColumnOf>
QueryField digits(const char *code, ColumnOf columnOf)
{
    QueryField field { QString::fromLatin1(code), FieldGroup::Identity, ValueKind::Digits };
    field.match = [columnOf](const QueryScan &scan, const QueryTerm &term, RowSet &rows) {
        for (const QueryValue &value : term.values) findDigits(columnOf(scan.view.columns()), value.text.toStdString(), false, rows);
    };
    return field;
}

QueryField vin()
{
    QueryField field { QStringLiteral("vin"), FieldGroup::Identity, ValueKind::Part };
    field.match = [](const QueryScan &scan, const QueryTerm &term, RowSet &rows) {
        for (const QueryValue &value : term.values) findText(scan.view->vehicleTexts, value.text.toStdString(), { .vin = true }, rows);
    };
    return field;
}

QueryField address()
{
    QueryField field { QStringLiteral("ip"), FieldGroup::Identity, ValueKind::Part };
    field.match = [](const QueryScan &scan, const QueryTerm &term, RowSet &rows) {
        for (const QueryValue &value : term.values)
            rows.addWhere(scan.within, [&, part = value.text.toStdString()](Row row) { return containsFolded(scan.view->ip[row], part); });
    };
    return field;
}

constexpr std::uint64_t isCountry = 1ull << 63;

/// Cohort, hardware, modem and labels: each distinct name is looked at once, and each combination.
void findNames(const QueryScan &scan, const QString &folded, RowSet &rows)
{
    const std::vector<char> names = namesWith(scan.view, folded);
    const FleetColumns &c = scan.view.columns();
    std::vector<char> shared(c.sharedTable.size());
    for (std::uint32_t i = 0; i < shared.size(); ++i) {
        const SharedFacts &facts = c.sharedTable[i];
        shared[i] = names[facts.cohort] || names[facts.hardware] || names[facts.modem];
    }
    const auto any = [](const std::vector<char> &found) { return std::any_of(found.begin(), found.end(), [](char one) { return one != 0; }); };
    if (any(shared)) rows.addWhere(scan.within, [&](Row row) { return shared[c.shared[row]] != 0; });
    if (any(names)) rows.addWhere(scan.within, [&](Row row) { return names[c.labels[row]] != 0; });
}

/// The network or the country, where the text is one's name.
void findPlaces(const QueryScan &scan, const QueryValue &value, RowSet &rows)
{
    QueryTerm networks { {}, QueryRelation::Is, false, { {} }, 0, 0 };
    std::optional<std::uint16_t> country;
    for (const std::uint64_t key : value.keys) {
        if ((key & isCountry) != 0) country = std::uint16_t(key);
        else networks.values[0].keys.push_back(key);
    }
    const FleetColumns &c = scan.view.columns();
    const KeySet wanted(networks);
    if (!wanted.isEmpty()) rows.addWhere(scan.within, [&](Row row) { return wanted.contains(c.plmn[row]); });
    if (country) rows.addWhere(scan.within, [&](Row row) { return c.country[row] == *country; });
}

/// Three digits or more anywhere in an identifier; the last four where no more may be seen.
void findIdentifiers(const QueryScan &scan, const std::string &part, RowSet &rows)
{
    const bool whole = scan.identity == Visibility::Full || scan.identity == Visibility::OwnScope;
    const bool end = scan.identity == Visibility::LastFour && part.size() == 4;
    const bool digits = part.size() >= 3 && std::all_of(part.begin(), part.end(), [](char c) { return c >= '0' && c <= '9'; });
    if (!digits || (!whole && !end)) return;
    const FleetColumns &c = scan.view.columns();
    findDigits(c.imsi, part, end, rows);
    findDigits(c.iccid, part, end, rows);
    findDigits(c.eid, part, end, rows);
    findDigits(c.imei, part, end, rows);
}

} // namespace

void addIdentityFields(QueryFields &fields)
{
    fields.add(vin());
    fields.add(digits("imsi", [](const FleetColumns &c) -> auto & { return c.imsi; }));
    fields.add(digits("iccid", [](const FleetColumns &c) -> auto & { return c.iccid; }));
    fields.add(digits("eid", [](const FleetColumns &c) -> auto & { return c.eid; }));
    fields.add(digits("imei", [](const FleetColumns &c) -> auto & { return c.imei; }));
    fields.add(address());
}

QueryField bareText(const std::shared_ptr<const QueryNames> &names)
{
    QueryField field;
    field.keys = [names](const QString &text) {
        QueryNames::Keys keys;
        if (text.size() < 2) return keys;
        keys = names->networksNamed(text);
        if (const auto country = names->country(text)) keys.push_back(*country | isCountry);
        return keys;
    };
    field.match = [](const QueryScan &scan, const QueryTerm &term, RowSet &rows) {
        const bool whole = scan.identity == Visibility::Full || scan.identity == Visibility::OwnScope;
        for (const QueryValue &value : term.values) {
            const std::string part = value.text.toStdString();
            const bool end = scan.identity == Visibility::LastFour && part.size() == 4;
            findText(scan.view->vehicleTexts, part, { .id = true, .plate = true, .vin = whole && part.size() >= 3, .vinEnd = end }, rows);
            findNames(scan, value.text, rows);
            findPlaces(scan, value, rows);
            findIdentifiers(scan, part, rows);
        }
    };
    return field;
}

} // namespace signalbox

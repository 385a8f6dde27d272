#include "fleet/queryevaluation.h"

#include "fleet/queryvalues.h"
#include "places/cityindex.h"

#include <cmath>
#include <functional>

namespace signalbox {

namespace {

using View = FleetState::ReadView;

char lower(char c)
{
    return c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c;
}

bool containsFolded(std::string_view text, std::string_view folded)
{
    return std::search(text.begin(), text.end(), folded.begin(), folded.end(), [](char a, char b) { return lower(a) == b; }) != text.end();
}

/// A plate without what people leave out or put in: "AB 123-CD" is "ab123cd". Into a buffer: a filter looks at a
/// million of them.
struct BarePlate
{
    explicit BarePlate(std::string_view plate)
    {
        for (const char c : plate)
            if (c != ' ' && c != '-' && c != '.' && size < text.size()) text[size++] = lower(c);
    }
    std::string_view view() const { return { text.data(), size }; }
    std::array<char, 64> text;
    std::size_t size = 0;
};

double numberOf(const View &view, QueryField field, Row row, Instant now)
{
    const FleetColumns &c = view.columns();
    switch (field) {
    case QueryField::Rsrp: return c.rsrp[row];
    case QueryField::Sinr: return c.sinr[row];
    case QueryField::Battery: return c.battery[row];
    case QueryField::Speed: return double(c.speed[row]) * 3.6;
    case QueryField::Last:
        return c.lastFactAt[row] == Instant {} ? QueryValues::Never : std::chrono::duration<double>(now - c.lastFactAt[row]).count();
    default: return std::nan("");
    }
}

bool related(double number, QueryRelation relation, const QueryValue &value, double tolerance)
{
    if (std::isnan(number)) return false;
    switch (relation) {
    case QueryRelation::Is: return number >= value.low - tolerance && number <= value.high + tolerance;
    case QueryRelation::Less: return number < value.low;
    case QueryRelation::LessOrEqual: return number <= value.low;
    case QueryRelation::Greater: return number > value.low;
    case QueryRelation::GreaterOrEqual: return number >= value.low;
    }
    return false;
}

RowTest numberTest(const View &view, QueryField field, QueryRelation relation, const QueryValue &value, Instant now)
{
    const bool age = field == QueryField::Last;
    const bool askedNever = age && value.low == QueryValues::Never;
    return [&view, field, relation, value, now, age, askedNever](Row row) {
        const double number = numberOf(view, field, row, now);
        if (age && (askedNever || number == QueryValues::Never)) return askedNever && number == QueryValues::Never;
        return related(number, relation, value, age ? 0.0 : 0.05);
    };
}

std::string digitsOf(const FleetColumns &c, QueryField field, Row row)
{
    switch (field) {
    case QueryField::Imsi: return std::string(c.imsi[row].digits());
    case QueryField::Iccid: return std::string(c.iccid[row].digits());
    case QueryField::Eid: return std::string(c.eid[row].digits());
    case QueryField::Imei: return std::string(c.imei[row].digits());
    case QueryField::Ip: return std::string(c.ip[row]);
    case QueryField::Vehicle: return std::string(c.id[row]);
    case QueryField::Plate: return std::string(c.plate[row]);
    case QueryField::Vin: return std::string(c.vin[row]);
    default: return {};
    }
}

RowTest plateTest(const View &view, const QString &text)
{
    return [&c = view.columns(), part = std::string(BarePlate(text.toStdString()).view())](Row row) {
        return !part.empty() && BarePlate(c.plate[row]).view().find(part) != std::string_view::npos;
    };
}

RowTest partTest(const View &view, QueryField field, const QueryValue &value)
{
    if (field == QueryField::Plate) return plateTest(view, value.text);
    return [&c = view.columns(), field, part = value.text.toStdString()](Row row) { return containsFolded(digitsOf(c, field, row), part); };
}

bool causeMatches(const FleetColumns &c, const std::vector<std::uint64_t> &keys, Row row)
{
    const auto wanted = [&keys](Cause cause) {
        const std::uint64_t key = QueryValues::causeKey(cause);
        const std::uint64_t anySpace = QueryValues::AnySpace | std::uint32_t(cause.number);
        return std::any_of(keys.begin(), keys.end(), [&](std::uint64_t k) { return k == key || k == anySpace; });
    };
    return (c.rejectAt[row] != Instant {} && wanted(c.rejectCause[row])) || (c.hasStopCause[row] && !c.sessionOpen[row] && wanted(c.stopCause[row]));
}

bool sessionMatches(const FleetColumns &c, const std::vector<std::uint64_t> &keys, Row row)
{
    const bool none = c.sessionAt[row] == Instant {};
    const bool closed = !none && !c.sessionOpen[row];
    const bool lost = closed && c.reason[row].code == ReasonCode::SessionLost;
    for (const std::uint64_t key : keys)
        if ((key == QueryValues::SessionNone && none) || (key == QueryValues::SessionOpen && c.sessionOpen[row])
            || (key == QueryValues::SessionClosed && closed) || (key == QueryValues::SessionLost && lost))
            return true;
    return false;
}

bool operationMatches(const View &view, const std::vector<std::uint64_t> &keys, Row row)
{
    const OpenOperation *open = view.operation(row);
    for (const std::uint64_t key : keys) {
        if (!open && key == QueryValues::OperationNone) return true;
        if (!open) continue;
        if (key == QueryValues::OperationAny || key == QueryValues::KindKey + std::uint64_t(open->kind)
            || key == QueryValues::StateKey + std::uint64_t(open->state) || key == QueryValues::NumberKey + std::uint64_t(open->number))
            return true;
    }
    return false;
}

RowTest keyTest(const View &view, QueryField field, const std::vector<std::uint64_t> &keys)
{
    const FleetColumns &c = view.columns();
    switch (field) {
    case QueryField::Cause: return [&c, keys](Row row) { return causeMatches(c, keys, row); };
    case QueryField::Session: return [&c, keys](Row row) { return sessionMatches(c, keys, row); };
    case QueryField::Operation: return [&view, keys](Row row) { return operationMatches(view, keys, row); };
    case QueryField::Cell:
        return [&c, keys](Row row) { return c.cell[row] != 0 && std::binary_search(keys.begin(), keys.end(), c.cell[row]); };
    default:
        return [&view, field, keys](Row row) { return std::binary_search(keys.begin(), keys.end(), rowKey(view, field, row)); };
    }
}

/// Digits in the identifiers that may be seen: anywhere, or as the last four where no more may be.
RowTest identityTest(const View &view, const std::string &part, Visibility identity)
{
    const bool digits = part.size() >= 3 && std::all_of(part.begin(), part.end(), [](char c) { return c >= '0' && c <= '9'; });
    const bool whole = identity == Visibility::Full || identity == Visibility::OwnScope;
    const bool ends = identity == Visibility::LastFour && part.size() == 4;
    const auto found = [part, whole](std::string_view text) {
        return whole ? containsFolded(text, part) : text.size() >= part.size() && containsFolded(text.substr(text.size() - part.size()), part);
    };
    return [&c = view.columns(), look = digits && (whole || ends), vin = (whole && part.size() >= 3) || ends, found](Row row) {
        if (vin && found(c.vin[row])) return true;
        if (!look) return false;
        for (const QueryField field : { QueryField::Imsi, QueryField::Iccid, QueryField::Eid, QueryField::Imei })
            if (found(digitsOf(c, field, row))) return true;
        return false;
    };
}

/// Bare text: any text column, the network's or country's name, and identifiers where they may be seen.
RowTest textTest(const View &view, const QueryValue &value, Visibility identity)
{
    const std::string part = value.text.toStdString();
    return [&c = view.columns(), part, names = namesWith(view, value.text), keys = value.keys, plates = plateTest(view, value.text),
            identities = identityTest(view, part, identity)](Row row) {
        if (containsFolded(c.id[row], part) || names[c.cohort[row]] || names[c.hardware[row]] || names[c.modem[row]] || names[c.labels[row]]) return true;
        for (const std::uint64_t key : keys)
            if (key == c.plmn[row] || key == (c.country[row] | 1ull << 63)) return true;
        return plates(row) || identities(row);
    };
}

RowTest valueTest(const View &view, const QueryTerm &term, const QueryValue &value, Visibility identity, Instant now)
{
    if (term.field == QueryField::Text) return textTest(view, value, identity);
    if (term.field == QueryField::Cohort)
        return [&c = view.columns(), names = namesWith(view, value.text)](Row row) { return names[c.cohort[row]] != 0; };
    if (term.field == QueryField::Label)
        return [&c = view.columns(), names = namesWith(view, value.text)](Row row) { return names[c.labels[row]] != 0; };
    switch (fieldSpec(term.field).kind) {
    case ValueKind::Number: case ValueKind::Duration: return numberTest(view, term.field, term.relation, value, now);
    case ValueKind::Part: case ValueKind::Digits: return partTest(view, term.field, value);
    case ValueKind::Choice: case ValueKind::Cell: return keyTest(view, term.field, value.keys);
    }
    return [](Row) { return false; };
}

} // namespace

std::uint64_t rowKey(const FleetState::ReadView &view, QueryField field, Row row)
{
    const FleetColumns &c = view.columns();
    switch (field) {
    case QueryField::State: return c.state[row];
    case QueryField::Country: return c.country[row];
    case QueryField::Operator: case QueryField::Plmn: return c.plmn[row];
    case QueryField::Rat: return std::uint64_t(c.rat[row]);
    case QueryField::Switch: return std::uint64_t(c.change[row]);
    case QueryField::Type: return std::uint64_t(c.type[row]);
    case QueryField::Transport: return std::uint64_t(c.transport[row]);
    case QueryField::Ipa: return std::uint64_t(c.ipa[row]);
    default: return ~std::uint64_t(0);
    }
}

std::vector<char> namesWith(const FleetState::ReadView &view, const QString &folded)
{
    std::vector<char> out(view.nameCount());
    for (FleetColumns::Name name = 1; name < out.size(); ++name) {
        const std::string_view text = view.text(name);
        out[name] = foldedName(QString::fromUtf8(text.data(), qsizetype(text.size()))).contains(folded);
    }
    return out;
}

RowTest inScope(const FleetState::ReadView &view, const Scope &scope)
{
    if (scope.fleets.isEmpty() && scope.cohorts.isEmpty()) return {};
    const auto allowed = [&view](const QSet<QString> &set) {
        std::vector<char> out(view.nameCount());
        for (FleetColumns::Name name = 0; name < out.size(); ++name)
            out[name] = set.isEmpty() || set.contains(QString::fromUtf8(view.text(name).data(), qsizetype(view.text(name).size())));
        return out;
    };
    return [&c = view.columns(), fleets = allowed(scope.fleets), cohorts = allowed(scope.cohorts)](Row row) {
        return fleets[c.fleet[row]] && cohorts[c.cohort[row]];
    };
}

RowTest matches(const FleetState::ReadView &view, const QueryTerm &term, Visibility identity, Instant now)
{
    std::vector<RowTest> any;
    for (const QueryValue &value : term.values)
        any.push_back(valueTest(view, term, value, identity, now));
    return [any = std::move(any), negated = term.negated](Row row) {
        return std::any_of(any.begin(), any.end(), [row](const RowTest &test) { return test(row); }) != negated;
    };
}

RowSet FleetQuery::evaluate(const FleetState::ReadView &view, Instant now) const
{
    std::vector<RowTest> tests;
    if (auto scope = inScope(view, m_scope)) tests.push_back(std::move(scope));
    for (const QueryTerm &term : m_terms)
        tests.push_back(signalbox::matches(view, term, m_identity, now));
    RowSet rows(view.size(), view.generation());
    for (Row row = 0; row < view.size(); ++row)
        if (std::all_of(tests.begin(), tests.end(), [row](const RowTest &test) { return test(row); })) rows.add(row);
    return rows;
}

} // namespace signalbox

#pragma once

#include "fleet/queryfield.h"

#include <cmath>
#include <unordered_map>

namespace signalbox {

/// Keys that a row's key is looked for in; most rows are told apart by one bit.
class KeySet
{
public:
    explicit KeySet(const QueryTerm &term);
    bool isEmpty() const { return m_keys.empty(); }
    bool contains(std::uint64_t key) const
    {
        const std::uint64_t bit = bitOf(key);
        return (m_filter[bit / 64] >> (bit % 64) & 1) != 0 && std::binary_search(m_keys.begin(), m_keys.end(), key);
    }

private:
    static std::uint64_t bitOf(std::uint64_t key) { return (key * 0x9e3779b97f4a7c15u) >> 54; }

    std::array<std::uint64_t, 16> m_filter {};
    std::vector<std::uint64_t> m_keys; // sorted
};

bool matchesNumber(double number, QueryRelation relation, const QueryValue &value, double tolerance);
QString textOf(std::string_view text);
/// By interned name: does it contain the folded text?
std::vector<char> namesWith(const FleetState::ReadView &view, const QString &folded);

namespace fieldkinds {

/// A measure: numberOf(scan, row) in the field's unit, NaN where it is not known. For Duration in seconds, and
/// QueryValue::never where it has not been yet.
template<typename NumberOf>
QueryField measure(const char *code, FieldGroup group, ValueKind kind, NumberOf numberOf)
{
    QueryField field { QString::fromLatin1(code), group, kind };
    field.match = [numberOf, span = kind == ValueKind::Duration](const QueryScan &scan, const QueryTerm &term, RowSet &rows) {
        for (const QueryValue &value : term.values) {
            const bool askedNever = span && value.low == QueryValue::never;
            rows.addWhere(scan.within, [&](Row row) {
                const double number = numberOf(scan, row);
                if (span && (askedNever || number == QueryValue::never)) return askedNever && number == QueryValue::never;
                return matchesNumber(number, term.relation, value, span ? 0.0 : 0.05);
            });
        }
    };
    if (kind == ValueKind::Duration)
        field.offers = [](const QueryOffering &offering) {
            std::vector<QueryOffer> out;
            for (const char16_t *text : { u"2h", u"90min", u"3d", u"never" })
                if (offering.takes(QString::fromUtf16(text))) out.push_back({ QString::fromUtf16(text), {}, -1 });
            return out;
        };
    return field;
}

/// How many rows have each key.
template<typename KeyOf>
std::unordered_map<std::uint64_t, qint64> countKeys(const QueryOffering &offering, KeyOf keyOf)
{
    std::unordered_map<std::uint64_t, qint64> counts;
    std::uint64_t last = ~std::uint64_t(0);
    qint64 *count = nullptr; // neighbours often have the same key; entries of a map do not move
    offering.within.each([&](Row row) {
        const std::uint64_t key = keyOf(offering.view, row);
        if (!count || key != last) count = &counts[last = key];
        ++*count;
    });
    return counts;
}

/// A choice by one key a row, keyOf(view, row). `keys` reads a value; name(view, key) says a key, an offer without a
/// text leaves it out; `always` are offered with a count of 0 too.
template<typename KeyOf, typename Name>
QueryField choice(const char *code, FieldGroup group, std::function<std::vector<std::uint64_t>(const QString &)> keys, KeyOf keyOf, Name name,
                  std::vector<std::uint64_t> always = {})
{
    QueryField field { QString::fromLatin1(code), group, ValueKind::Choice };
    field.keys = std::move(keys);
    field.match = [keyOf](const QueryScan &scan, const QueryTerm &term, RowSet &rows) {
        const KeySet wanted(term);
        rows.addWhere(scan.within, [&](Row row) { return wanted.contains(keyOf(scan.view, row)); });
    };
    field.offers = [keyOf, name, always](const QueryOffering &offering) {
        auto counts = countKeys(offering, keyOf);
        for (const std::uint64_t key : always) counts.try_emplace(key, 0);
        std::vector<QueryOffer> out;
        for (const auto &[key, count] : counts) {
            QueryOffer offer = name(offering.view, key);
            offer.count = count;
            if (!offer.text.isEmpty() && offering.takes(offer.text, offer.note)) out.push_back(std::move(offer));
        }
        return out;
    };
    return field;
}

/// A part of an interned text: nameOf(columns, row). Line feeds in a text part several names of one row.
template<typename NameOf>
QueryField namePart(const char *code, FieldGroup group, NameOf nameOf)
{
    QueryField field { QString::fromLatin1(code), group, ValueKind::Part };
    field.match = [nameOf](const QueryScan &scan, const QueryTerm &term, RowSet &rows) {
        for (const QueryValue &value : term.values) {
            const std::vector<char> names = namesWith(scan.view, value.text);
            rows.addWhere(scan.within, [&, &c = scan.view.columns()](Row row) { return names[nameOf(c, row)] != 0; });
        }
    };
    field.offers = [nameOf](const QueryOffering &offering) {
        QHash<QString, qint64> sums;
        for (const auto &[name, count] : countKeys(offering, [nameOf](const FleetState::ReadView &view, Row row) { return nameOf(view.columns(), row); }))
            for (const QString &text : textOf(offering.view.text(FleetColumns::Name(name))).split(u'\n', Qt::SkipEmptyParts)) sums[text] += count;
        std::vector<QueryOffer> out;
        for (auto it = sums.cbegin(); it != sums.cend(); ++it)
            if (offering.takes(it.key())) out.push_back({ it.key(), {}, it.value() });
        return out;
    };
    return field;
}

} // namespace fieldkinds

} // namespace signalbox

#include "fleet/fieldkinds.h"

#include "fleet/textsearch.h"
#include "places/cityindex.h"

namespace signalbox {

bool QueryOffering::takes(const QString &text, const QString &note) const
{
    return typed.isEmpty() || foldedName(text).startsWith(typed) || foldedName(note).startsWith(typed);
}

KeySet::KeySet(const QueryTerm &term)
{
    for (const QueryValue &value : term.values) m_keys.insert(m_keys.end(), value.keys.begin(), value.keys.end());
    std::sort(m_keys.begin(), m_keys.end());
    for (const std::uint64_t key : m_keys) m_filter[bitOf(key) / 64] |= std::uint64_t(1) << (bitOf(key) % 64);
}

bool matchesNumber(double number, QueryRelation relation, const QueryValue &value, double tolerance)
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

QString textOf(std::string_view text)
{
    return QString::fromUtf8(text.data(), qsizetype(text.size()));
}

std::vector<char> namesWith(const FleetState::ReadView &view, const QString &folded)
{
    const std::string part = folded.toStdString();
    std::vector<char> out(view.nameCount());
    for (FleetColumns::Name name = 1; name < out.size(); ++name) {
        const std::string_view text = view.text(name);
        const bool plain = std::all_of(text.begin(), text.end(), [](char c) { return c >= 0; });
        out[name] = plain ? containsFolded(text, part) : foldedName(textOf(text)).contains(folded);
    }
    return out;
}

} // namespace signalbox

#include "fleet/querylexer.h"
#include "places/cityindex.h"

namespace signalbox {

namespace {

QString quoted(const QString &text)
{
    const bool plain = std::none_of(text.begin(), text.end(), [](QChar c) { return c.isSpace() || QStringView(u",()").contains(c); });
    return plain ? text : QLatin1Char('"') + text + QLatin1Char('"');
}

/// The value at the caret and the part of it that was typed.
const RawValue *valueAt(const RawTerm &term, int caret)
{
    for (const RawValue &value : term.values)
        if (caret >= value.position && caret <= value.position + value.length) return &value;
    return nullptr;
}

} // namespace

std::vector<Completion> QueryLanguage::complete(const QString &text, int caret, const FleetState::ReadView &view, const Viewer &viewer,
                                                int limit) const
{
    const std::vector<RawTerm> terms = lexQuery(text);
    const auto term = std::find_if(terms.begin(), terms.end(), [caret](const RawTerm &t) {
        return t.isTerm() && caret >= t.position && caret <= t.position + t.length;
    });
    const RawValue *value = term == terms.end() ? nullptr : valueAt(*term, caret);
    const int position = value ? value->position : caret;
    const int length = value ? value->length : 0;
    const QString typed = value ? foldedName(QStringView(text).mid(position, caret - position)).remove(u'"') : QString();

    std::vector<Completion> out;
    if (term == terms.end() || !term->hasField) {
        for (const auto &field : m_fields.all())
            if (isVisible(*field, viewer.role) && field->code.startsWith(typed) && int(out.size()) < limit)
                out.push_back({ field->code + (isMeasure(field->kind) ? u'>' : u':'), position, length, {}, field->code, true, -1 });
        return out;
    }
    const auto field = m_fields.find(term->field);
    if (!field || !field->offers || !isVisible(*field, viewer.role)) return out;
    const RowSet scope = inScope(view, viewer.scope);
    std::vector<QueryOffer> offers = field->offers({ view, scope, typed, std::size_t(limit) });
    std::sort(offers.begin(), offers.end(), [](const QueryOffer &a, const QueryOffer &b) { return a.count != b.count ? a.count > b.count : a.text < b.text; });
    for (const QueryOffer &offer : offers) {
        if (int(out.size()) == limit) break;
        out.push_back({ quoted(offer.text), position, length, offer.note, field->code, false, offer.count });
    }
    return out;
}

} // namespace signalbox

#include "fleet/queryevaluation.h"
#include "fleet/querylexer.h"
#include "fleet/queryvalues.h"
#include "places/cityindex.h"

#include <map>

namespace signalbox {

namespace {

using View = FleetState::ReadView;

struct Counted
{
    QString text, note;
    qint64 count = 0;
};

QString quoted(const QString &text)
{
    return text.contains(u' ') || text.contains(u',') ? QLatin1Char('"') + text + QLatin1Char('"') : text;
}

QString toText(std::string_view text)
{
    return QString::fromUtf8(text.data(), qsizetype(text.size()));
}

/// How many rows have each key.
std::map<std::uint64_t, qint64> keyCounts(const View &view, const RowTest &scope, const std::function<std::uint64_t(Row)> &keyOf)
{
    std::map<std::uint64_t, qint64> counts;
    for (Row row = 0; row < view.size(); ++row)
        if (!scope || scope(row)) ++counts[keyOf(row)];
    return counts;
}

class Offers
{
public:
    Offers(const View &view, const RowTest &scope, const NetworkNames &networks, const Countries &countries)
        : m_view(view), m_scope(scope), m_networks(networks), m_countries(countries)
    {
    }

    std::vector<Counted> of(QueryField field) const
    {
        switch (field) {
        case QueryField::State: return states();
        case QueryField::Operator: return operators();
        case QueryField::Cohort: return cohorts();
        case QueryField::Cause: return causes();
        case QueryField::Operation: return operations();
        case QueryField::Session: return { { QStringLiteral("open"), {}, -1 }, { QStringLiteral("closed"), {}, -1 }, { QStringLiteral("lost"), {}, -1 }, { QStringLiteral("none"), {}, -1 } };
        case QueryField::Last: return { { QStringLiteral("2h"), {}, -1 }, { QStringLiteral("90min"), {}, -1 }, { QStringLiteral("3d"), {}, -1 }, { QStringLiteral("never"), {}, -1 } };
        case QueryField::Country: case QueryField::Plmn: case QueryField::Rat: case QueryField::Switch:
        case QueryField::Type: case QueryField::Transport: case QueryField::Ipa:
            return keyed(field);
        case QueryField::Vehicle: return vehicles();
        default: return {};
        }
    }

private:
    std::map<std::uint64_t, qint64> counts(QueryField field) const
    {
        return keyCounts(m_view, m_scope, [this, field](Row row) { return rowKey(m_view, field, row); });
    }

    std::vector<Counted> states() const
    {
        auto found = counts(QueryField::State);
        std::vector<Counted> out;
        for (int state = vehicleStateCount - 1; state >= 0; --state)
            out.push_back({ QString(code(VehicleState(state))), {}, found[std::uint64_t(state)] });
        return out;
    }

    std::vector<Counted> keyed(QueryField field) const
    {
        std::vector<Counted> out;
        for (const auto &[key, count] : counts(field)) {
            if (key == 0 && field != QueryField::Switch) continue;
            if (field == QueryField::Rat) out.push_back({ QString(code(Rat(key))), {}, count });
            if (field == QueryField::Switch) out.push_back({ QString(code(NetworkChange(key))), {}, count });
            if (field == QueryField::Type) out.push_back({ QString(code(VehicleType(key))), {}, count });
            if (field == QueryField::Transport) out.push_back({ QString(code(PollTransport(key))), {}, count });
            if (field == QueryField::Ipa) out.push_back({ QString(code(IpaPlace(key))), {}, count });
            if (field == QueryField::Country) out.push_back(country(CountryCode::fromKey(std::uint16_t(key)), count));
            if (field == QueryField::Plmn) out.push_back(network(std::uint32_t(key), count));
        }
        return out;
    }

    Counted country(CountryCode code, qint64 count) const
    {
        const Country *found = m_countries.find(code);
        return { code.toString(), found ? found->english : QString(), count };
    }

    Counted network(std::uint32_t key, qint64 count) const
    {
        const auto plmn = Plmn::fromKey(key);
        const Network *found = plmn ? m_networks.find(*plmn) : nullptr;
        return { plmn ? plmn->toString() : QString(), found ? found->name() : QString(), count };
    }

    std::vector<Counted> operators() const
    {
        std::map<QString, qint64> byName;
        for (const auto &[key, count] : counts(QueryField::Plmn))
            if (const Counted found = network(std::uint32_t(key), count); !found.note.isEmpty()) byName[found.note] += count;
        std::vector<Counted> out;
        for (const auto &[name, count] : byName) out.push_back({ name, {}, count });
        return out;
    }

    std::vector<Counted> cohorts() const
    {
        std::vector<Counted> out;
        for (const auto &[key, count] : keyCounts(m_view, m_scope, [this](Row row) { return m_view->cohort[row]; }))
            if (key != 0) out.push_back({ toText(m_view.text(FleetColumns::Name(key))), {}, count });
        return out;
    }

    std::vector<Counted> causes() const
    {
        constexpr auto none = ~std::uint64_t(0);
        const auto keyOf = [this](Row row) { return m_view->rejectAt[row] == Instant {} ? none : QueryValues::causeKey(m_view->rejectCause[row]); };
        std::vector<Counted> out;
        for (const auto &[key, count] : keyCounts(m_view, m_scope, keyOf))
            if (key != none) out.push_back({ Cause { CauseSpace(key >> 32), std::int32_t(key & 0xffffffff) }.toString(), {}, count });
        return out;
    }

    std::vector<Counted> operations() const
    {
        qint64 open = 0;
        std::map<std::uint64_t, qint64> states;
        for (Row row = 0; row < m_view.size(); ++row) {
            const OpenOperation *operation = m_scope && !m_scope(row) ? nullptr : m_view.operation(row);
            if (!operation) continue;
            ++open;
            ++states[std::uint64_t(operation->state)];
        }
        std::vector<Counted> out { { QStringLiteral("open"), {}, open } };
        for (const auto &[key, count] : states) out.push_back({ QString(code(OperationState(key))), {}, count });
        out.push_back({ QStringLiteral("none"), {}, -1 });
        return out;
    }

    std::vector<Counted> vehicles() const
    {
        std::vector<Counted> out;
        for (Row row = 0; row < m_view.size(); ++row)
            if (!m_scope || m_scope(row)) out.push_back({ toText(m_view->id[row]), {}, -1 });
        return out;
    }

    const View &m_view;
    const RowTest &m_scope;
    const NetworkNames &m_networks;
    const Countries &m_countries;
};

/// The value at the caret and the part of it that was typed.
const RawValue *valueAt(const RawTerm &term, int caret)
{
    for (const RawValue &value : term.values)
        if (caret >= value.position && caret <= value.position + value.length) return &value;
    return nullptr;
}

bool begins(const Counted &offer, const QString &typed)
{
    return typed.isEmpty() || foldedName(offer.text).startsWith(typed) || foldedName(offer.note).startsWith(typed);
}

} // namespace

std::vector<Completion> QueryLanguage::complete(const QString &text, int caret, const FleetState::ReadView &view, const Viewer &viewer,
                                                int limit) const
{
    const auto allowed = [&](QueryField field) {
        const Visibility visibility = m_access.visibility(viewer.role, fieldGroup(field));
        return visibility == Visibility::Full || visibility == Visibility::OwnScope;
    };
    const std::vector<RawTerm> terms = lexQuery(text);
    const auto term = std::find_if(terms.begin(), terms.end(),
                                   [caret](const RawTerm &t) { return caret >= t.position && caret <= t.position + t.length; });
    const RawValue *value = term == terms.end() ? nullptr : valueAt(*term, caret);
    const int position = value ? value->position : caret;
    const int length = value ? value->length : 0;
    const QString typed = value ? foldedName(QStringView(text).mid(position, caret - position)).remove(u'"') : QString();

    std::vector<Completion> out;
    if (term == terms.end() || !term->hasField) {
        for (const FieldSpec &spec : fieldSpecs())
            if (allowed(spec.field) && QString(spec.code).startsWith(typed))
                out.push_back({ QString(spec.code) + (spec.kind == ValueKind::Number || spec.kind == ValueKind::Duration ? u'>' : u':'),
                                position, length, {}, spec.field, true, -1 });
        if (int(out.size()) > limit) out.resize(std::size_t(limit));
        return out;
    }
    const auto field = queryFieldFromCode(term->field);
    if (!field || !allowed(*field)) return out;
    const RowTest scope = inScope(view, viewer.scope);
    std::vector<Counted> offers = Offers(view, scope, *m_networks, *m_countries).of(*field);
    std::erase_if(offers, [&](const Counted &offer) { return !begins(offer, typed); });
    std::stable_sort(offers.begin(), offers.end(), [](const Counted &a, const Counted &b) { return a.count > b.count; });
    for (const Counted &offer : offers) {
        if (int(out.size()) == limit) break;
        out.push_back({ quoted(offer.text), position, length, offer.note, *field, false, offer.count });
    }
    return out;
}

} // namespace signalbox

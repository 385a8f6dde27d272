#include "fleet/queryvalues.h"

#include "places/cityindex.h"

namespace signalbox {

namespace {

using Keys = std::vector<std::uint64_t>;

template<typename Enum>
Keys keyOf(std::optional<Enum> value, std::uint64_t base = 0)
{
    return value ? Keys { base + static_cast<std::uint64_t>(*value) } : Keys();
}

Keys sessionKeys(const QString &text)
{
    if (text == u"open" || text == u"up") return { QueryValues::SessionOpen };
    if (text == u"closed") return { QueryValues::SessionClosed };
    if (text == u"lost") return { QueryValues::SessionLost };
    if (text == u"none") return { QueryValues::SessionNone };
    return {};
}

Keys switchKeys(const QString &text)
{
    for (auto change : { NetworkChange::None, NetworkChange::Roaming, NetworkChange::Profile, NetworkChange::Fallback })
        if (text == code(change)) return { static_cast<std::uint64_t>(change) };
    return {};
}

Keys operationKeys(QString text)
{
    if (text == u"open") return { QueryValues::OperationAny };
    if (text == u"none") return { QueryValues::OperationNone };
    if (const auto kind = operationKindFromCode(text)) return keyOf(kind, QueryValues::KindKey);
    if (const auto state = operationStateFromCode(text)) return keyOf(state, QueryValues::StateKey);
    bool numeric = false;
    const auto number = (text.startsWith(u"op-") ? text.mid(3) : text).toULongLong(&numeric);
    return numeric ? Keys { QueryValues::NumberKey + number } : Keys();
}

Keys causeKeys(QString text)
{
    if (text.startsWith(u'#')) text.remove(0, 1);
    bool numeric = false;
    const std::uint32_t number = text.toUInt(&numeric);
    if (numeric) return { QueryValues::AnySpace | number };
    const auto cause = Cause::parse(text);
    return cause ? Keys { QueryValues::causeKey(*cause) } : Keys();
}

Keys ratKeys(QString text)
{
    if (text == u"4g") text = QStringLiteral("lte");
    if (text == u"nbiot") text = QStringLiteral("nb-iot");
    if (text == u"ltem" || text == u"cat-m") text = QStringLiteral("lte-m");
    if (text == u"nr") text = QStringLiteral("5g");
    return keyOf(ratFromCode(text));
}

/// Seconds of "2h", "90min", "3d", "1d12h"; negative when it is not a length of time.
double secondsOf(const QString &text)
{
    double total = 0;
    for (qsizetype at = 0; at < text.size();) {
        const qsizetype digits = at;
        while (at < text.size() && (text[at].isDigit() || text[at] == u'.')) ++at;
        const qsizetype unit = at;
        while (at < text.size() && text[at].isLetter()) ++at;
        bool numeric = false;
        const double count = text.mid(digits, unit - digits).toDouble(&numeric);
        const QString name = text.mid(unit, at - unit);
        const double length = name == u"s" ? 1 : name == u"min" || name == u"m" ? 60 : name == u"h" ? 3600 : name == u"d" ? 86400 : 0;
        if (!numeric || length == 0) return -1;
        total += count * length;
    }
    return text.isEmpty() ? -1 : total;
}

std::optional<double> amount(ValueKind kind, const QString &text)
{
    bool numeric = false;
    QString plain = text;
    plain.replace(QChar(0x2212), u'-');
    const double value = kind == ValueKind::Duration ? secondsOf(plain) : plain.toDouble(&numeric);
    const bool good = kind == ValueKind::Duration ? value >= 0 : numeric;
    return good ? std::optional(value) : std::nullopt;
}

tl::unexpected<Error> refused(const char *code, const FieldSpec &field, const QString &text)
{
    return failure(code, { { QStringLiteral("field"), QString(field.code) }, { QStringLiteral("value"), text } });
}

Result<QueryValue> measured(const FieldSpec &field, QueryRelation relation, QueryValue value)
{
    const bool span = field.kind == ValueKind::Duration;
    if (span && value.text == u"never" && relation == QueryRelation::Is) {
        value.low = value.high = QueryValues::Never;
        return value;
    }
    const qsizetype dots = value.text.indexOf(u"..");
    const auto low = amount(field.kind, dots < 0 ? value.text : value.text.left(dots));
    const auto high = dots < 0 ? low : amount(field.kind, value.text.mid(dots + 2));
    if (!low || !high) return refused(span ? "query.span" : "query.number", field, value.text);
    if (dots >= 0 && (relation != QueryRelation::Is || *low > *high)) return refused("query.range", field, value.text);
    if (span && dots < 0 && relation == QueryRelation::Is) return refused("query.relation", field, value.text);
    value.low = *low;
    value.high = *high;
    return value;
}

Result<QueryValue> cellNumber(const FieldSpec &field, QueryValue value)
{
    bool numeric = false;
    const bool hex = value.text.startsWith(u"0x");
    const auto cell = value.text.mid(hex ? 2 : 0).toULongLong(&numeric, hex ? 16 : 10);
    if (!numeric) return refused("query.number", field, value.text);
    value.keys = { cell };
    return value;
}

} // namespace

QueryValues::QueryValues(const NetworkNames &networks, const Countries &countries)
{
    for (const Network &network : networks.all())
        if (network.plmn) m_networks.push_back({ foldedName(network.brand + u'\n' + network.operatorName), network.mcc, network.plmn->key() });
    std::sort(m_networks.begin(), m_networks.end(), [](const NamedNetwork &a, const NamedNetwork &b) { return a.key < b.key; });
    for (const Country &country : countries.all())
        for (const QString &name : { country.code.toString(), country.alpha3, country.english, country.german, country.native })
            if (!name.isEmpty()) m_countries.insert(foldedName(name), country.code.key());
}

Result<QueryValue> QueryValues::read(const FieldSpec &field, QueryRelation relation, const QString &text) const
{
    QueryValue value;
    value.text = foldedName(text);
    const bool comparable = field.kind == ValueKind::Number || field.kind == ValueKind::Duration;
    if (relation != QueryRelation::Is && !comparable) return refused("query.relation", field, text);
    switch (field.kind) {
    case ValueKind::Number: case ValueKind::Duration: return measured(field, relation, std::move(value));
    case ValueKind::Cell: return cellNumber(field, std::move(value));
    case ValueKind::Choice:
        value.keys = keys(field.field, value.text);
        std::sort(value.keys.begin(), value.keys.end());
        if (value.keys.empty()) return refused("query.value-unknown", field, text);
        return value;
    case ValueKind::Digits:
        value.text = QString::fromLatin1(withoutGrouping(value.text));
        if (std::any_of(value.text.begin(), value.text.end(), [](QChar c) { return !c.isDigit(); }))
            return refused("query.digits", field, text);
        return value;
    case ValueKind::Part:
        if (field.field == QueryField::Text) lookUpText(value);
        return value;
    }
    return value;
}

std::vector<std::uint64_t> QueryValues::keys(QueryField field, const QString &text) const
{
    switch (field) {
    case QueryField::State:
        return keyOf(vehicleStateFromCode(text == u"at risk" || text == u"at-risk" ? QStringLiteral("risk") : text));
    case QueryField::Country: return m_countries.contains(text) ? Keys { m_countries.value(text) } : Keys();
    case QueryField::Operator: return operators(text);
    case QueryField::Plmn: return plmns(text);
    case QueryField::Rat: return ratKeys(text);
    case QueryField::Session: return sessionKeys(text);
    case QueryField::Switch: return switchKeys(text);
    case QueryField::Type: return keyOf(vehicleTypeFromCode(text));
    case QueryField::Transport: return keyOf(pollTransportFromCode(text));
    case QueryField::Ipa: return keyOf(ipaPlaceFromCode(text));
    case QueryField::Operation: return operationKeys(text);
    case QueryField::Cause: return causeKeys(text);
    default: return {};
    }
}

std::vector<std::uint64_t> QueryValues::operators(const QString &folded) const
{
    Keys out;
    for (const NamedNetwork &network : m_networks)
        if ((out.empty() || out.back() != network.key) && network.folded.contains(folded)) out.push_back(network.key);
    return out;
}

std::vector<std::uint64_t> QueryValues::plmns(const QString &text) const
{
    if (const auto plmn = Plmn::parse(text)) return { plmn->key() };
    Keys out;
    if (text.size() == 3)
        for (const NamedNetwork &network : m_networks)
            if (network.mcc == text) out.push_back(network.key);
    return out;
}

// Bare text finds vehicles by their network's or country's name too.
void QueryValues::lookUpText(QueryValue &value) const
{
    if (value.text.size() < 2) return;
    value.keys = operators(value.text);
    if (m_countries.contains(value.text)) value.keys.push_back(m_countries.value(value.text) | 1ull << 63);
}

} // namespace signalbox

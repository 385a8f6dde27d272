#include "fleet/queryvalues.h"

#include "places/cityindex.h"

namespace signalbox {

namespace {

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
    const bool good = kind == ValueKind::Duration ? value >= 0 : numeric && std::isfinite(value);
    return good ? std::optional(value) : std::nullopt;
}

tl::unexpected<Error> refused(const char *code, const QueryField &field, const QString &text)
{
    return failure(code, { { QStringLiteral("field"), field.code }, { QStringLiteral("value"), text } });
}

Result<QueryValue> measured(const QueryField &field, QueryRelation relation, QueryValue value)
{
    const bool span = field.kind == ValueKind::Duration;
    if (span && value.text == u"never" && relation == QueryRelation::Is) {
        value.low = value.high = QueryValue::never;
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

Result<QueryValue> integer(const QueryField &field, QueryValue value)
{
    bool numeric = false;
    const bool hex = value.text.startsWith(u"0x");
    const auto number = value.text.mid(hex ? 2 : 0).toULongLong(&numeric, hex ? 16 : 10);
    if (!numeric) return refused("query.number", field, value.text);
    value.keys = { number };
    return value;
}

Result<QueryValue> digits(const QueryField &field, const QString &text, QueryValue value)
{
    value.text = QString::fromLatin1(withoutGrouping(value.text));
    const bool plain = std::all_of(value.text.begin(), value.text.end(), [](QChar c) { return c >= u'0' && c <= u'9'; });
    if (!plain || value.text.isEmpty()) return refused("query.digits", field, text);
    return value;
}

} // namespace

Result<QueryValue> readQueryValue(const QueryField &field, QueryRelation relation, const QString &text)
{
    QueryValue value;
    value.text = foldedName(text);
    if (relation != QueryRelation::Is && !isMeasure(field.kind)) return refused("query.relation", field, text);
    switch (field.kind) {
    case ValueKind::Number: case ValueKind::Duration: return measured(field, relation, std::move(value));
    case ValueKind::Integer: return integer(field, std::move(value));
    case ValueKind::Digits: return digits(field, text, std::move(value));
    case ValueKind::Choice: case ValueKind::Part: break;
    }
    if (field.keys) value.keys = field.keys(value.text);
    std::sort(value.keys.begin(), value.keys.end());
    if (field.kind == ValueKind::Choice && value.keys.empty()) return refused("query.value-unknown", field, text);
    return value;
}

} // namespace signalbox

#include "world/orderedjson.h"

#include <QJsonArray>
#include <QJsonDocument>

namespace signalbox::world {

namespace {

constexpr qsizetype largest = 64 * 1024;
constexpr int deepest = 32;

class Reader
{
public:
    explicit Reader(QByteArrayView bytes) : m_rest(bytes) { }

    std::optional<OrderedJson> whole()
    {
        auto value = any(0);
        skip();
        return m_rest.isEmpty() ? value : std::nullopt;
    }

private:
    using Kind = OrderedJson::Kind;

    void skip()
    {
        while (!m_rest.isEmpty() && strchr(" \t\r\n", m_rest.front())) m_rest = m_rest.sliced(1);
    }

    bool eat(QByteArrayView token)
    {
        skip();
        if (!m_rest.startsWith(token)) return false;
        m_rest = m_rest.sliced(token.size());
        return true;
    }

    std::optional<OrderedJson> any(int depth)
    {
        if (depth > deepest) return std::nullopt;
        if (eat("null")) return OrderedJson {};
        if (eat("true")) return OrderedJson { Kind::True, {}, {}, {} };
        if (eat("false")) return OrderedJson { Kind::False, {}, {}, {} };
        if (eat("[")) return list(depth);
        if (eat("{")) return object(depth);
        if (m_rest.startsWith('"')) {
            const auto said = text();
            return said ? std::optional(OrderedJson { Kind::Text, *said, {}, {} }) : std::nullopt;
        }
        return number();
    }

    std::optional<OrderedJson> number()
    {
        qsizetype length = 0;
        while (length < m_rest.size() && strchr("+-.0123456789eE", m_rest[length])) ++length;
        bool good = false;
        const QByteArray digits = m_rest.first(length).toByteArray();
        digits.toDouble(&good);
        if (!good) return std::nullopt;
        m_rest = m_rest.sliced(length);
        return OrderedJson { Kind::Number, QString::fromLatin1(digits), {}, {} };
    }

    /// Qt unescapes it: between the quotes nothing has an order.
    std::optional<QString> text()
    {
        skip();
        if (!m_rest.startsWith('"')) return std::nullopt;
        qsizetype end = 1;
        while (end < m_rest.size() && m_rest[end] != '"') end += m_rest[end] == '\\' ? 2 : 1;
        if (end >= m_rest.size()) return std::nullopt;
        const QJsonDocument said = QJsonDocument::fromJson('[' + m_rest.first(end + 1).toByteArray() + ']');
        m_rest = m_rest.sliced(end + 1);
        return said.isArray() && said.array().size() == 1 ? std::optional(said.array().first().toString()) : std::nullopt;
    }

    std::optional<OrderedJson> list(int depth)
    {
        OrderedJson out { Kind::List, {}, {}, {} };
        if (eat("]")) return out;
        do {
            auto one = any(depth + 1);
            if (!one) return std::nullopt;
            out.items.push_back(std::move(*one));
        } while (eat(","));
        return eat("]") ? std::optional(out) : std::nullopt;
    }

    std::optional<OrderedJson> object(int depth)
    {
        OrderedJson out { Kind::Object, {}, {}, {} };
        if (eat("}")) return out;
        do {
            auto name = text();
            if (!name || !eat(":")) return std::nullopt;
            auto value = any(depth + 1);
            if (!value) return std::nullopt;
            out.names.push_back(std::move(*name));
            out.items.push_back(std::move(*value));
        } while (eat(","));
        return eat("}") ? std::optional(out) : std::nullopt;
    }

    QByteArrayView m_rest;
};

QByteArray quoted(const QString &text)
{
    const QByteArray list = QJsonDocument(QJsonArray { text }).toJson(QJsonDocument::Compact);
    return list.mid(1, list.size() - 2);
}

} // namespace

std::optional<OrderedJson> OrderedJson::parse(const QByteArray &bytes)
{
    return bytes.size() > largest ? std::nullopt : Reader(bytes).whole();
}

QByteArray OrderedJson::write() const
{
    switch (kind) {
    case Kind::Null: return "null";
    case Kind::True: return "true";
    case Kind::False: return "false";
    case Kind::Number: return text.toLatin1();
    case Kind::Text: return quoted(text);
    case Kind::List: case Kind::Object: break;
    }
    QByteArray out;
    for (std::size_t i = 0; i < items.size(); ++i)
        out += (i ? "," : "") + (kind == Kind::Object ? quoted(names[i]) + ':' : QByteArray()) + items[i].write();
    return kind == Kind::Object ? '{' + out + '}' : '[' + out + ']';
}

bool OrderedJson::has(std::initializer_list<const char *> wanted) const
{
    return isObject() && std::equal(names.begin(), names.end(), wanted.begin(), wanted.end(), [](const QString &a, const char *b) { return a == QLatin1StringView(b); });
}

const OrderedJson *OrderedJson::only(const char *name) const
{
    return has({ name }) ? &items.front() : nullptr;
}

} // namespace signalbox::world

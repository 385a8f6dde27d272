#include "provisioning/erlangterm.h"

#include <QtEndian>

namespace signalbox {

namespace {

constexpr qsizetype largest = 256 * 1024;
constexpr int deepest = 32;
constexpr int mostValues = 20'000;

class Reader
{
public:
    explicit Reader(QByteArrayView bytes) : m_rest(bytes) { }

    bool atEnd() const { return m_rest.isEmpty(); }

    template<typename T>
    std::optional<T> number()
    {
        const auto octets = take(sizeof(T));
        return octets ? std::optional(qFromBigEndian<T>(octets->data())) : std::nullopt;
    }

    std::optional<ErlangTerm> term(int depth)
    {
        if (depth > deepest || ++m_values > mostValues) return std::nullopt;
        const auto tag = number<quint8>();
        if (!tag) return std::nullopt;
        switch (*tag) {
        case 97: return integer(number<quint8>());
        case 98: return integer(number<qint32>());
        case 110: return big();
        case 100: case 118: return named(ErlangTerm::Kind::Atom, number<quint16>());
        case 115: case 119: return named(ErlangTerm::Kind::Atom, number<quint8>());
        case 107: return named(ErlangTerm::Kind::List, number<quint16>());
        case 109: return named(ErlangTerm::Kind::Binary, number<quint32>());
        case 106: return ErlangTerm { ErlangTerm::Kind::List, {}, 0, {} };
        case 104: return several(ErlangTerm::Kind::Tuple, number<quint8>(), depth);
        case 105: return several(ErlangTerm::Kind::Tuple, number<quint32>(), depth);
        case 116: return several(ErlangTerm::Kind::Map, number<quint32>(), depth);
        case 108: return list(depth);
        default: return std::nullopt;
        }
    }

private:
    std::optional<QByteArrayView> take(qsizetype octets)
    {
        if (octets > m_rest.size()) return std::nullopt;
        const QByteArrayView taken = m_rest.first(octets);
        m_rest = m_rest.sliced(octets);
        return taken;
    }

    template<typename T>
    std::optional<ErlangTerm> integer(const std::optional<T> &value)
    {
        if (!value) return std::nullopt;
        return ErlangTerm { ErlangTerm::Kind::Integer, {}, std::int64_t(*value), {} };
    }

    /// Little-endian magnitude behind its size and sign.
    std::optional<ErlangTerm> big()
    {
        const auto size = number<quint8>(), sign = number<quint8>();
        if (!size || !sign || *size > 8) return std::nullopt;
        const auto octets = take(*size);
        if (!octets) return std::nullopt;
        quint64 magnitude = 0;
        for (qsizetype i = octets->size(); i-- > 0;) magnitude = magnitude << 8 | quint8((*octets)[i]);
        if (magnitude > quint64(std::numeric_limits<std::int64_t>::max())) return std::nullopt;
        const auto value = std::int64_t(magnitude);
        return ErlangTerm { ErlangTerm::Kind::Integer, {}, *sign ? -value : value, {} };
    }

    template<typename T>
    std::optional<ErlangTerm> named(ErlangTerm::Kind kind, const std::optional<T> &size)
    {
        const auto octets = size ? take(qsizetype(*size)) : std::nullopt;
        if (!octets) return std::nullopt;
        return ErlangTerm { kind, octets->toByteArray(), 0, {} };
    }

    template<typename T>
    std::optional<ErlangTerm> several(ErlangTerm::Kind kind, const std::optional<T> &count, int depth)
    {
        if (!count) return std::nullopt;
        const qint64 values = qint64(*count) * (kind == ErlangTerm::Kind::Map ? 2 : 1);
        if (values > m_rest.size()) return std::nullopt; // each takes an octet at least
        ErlangTerm out { kind, {}, 0, {} };
        for (qint64 i = 0; i < values; ++i) {
            auto one = term(depth + 1);
            if (!one) return std::nullopt;
            out.items.push_back(std::move(*one));
        }
        return out;
    }

    std::optional<ErlangTerm> list(int depth)
    {
        auto out = several(ErlangTerm::Kind::List, number<quint32>(), depth);
        if (!out) return std::nullopt;
        const auto tail = term(depth + 1);
        const bool proper = tail && tail->kind == ErlangTerm::Kind::List && tail->items.empty() && tail->bytes.isEmpty();
        return proper ? out : std::nullopt;
    }

    QByteArrayView m_rest;
    int m_values = 0;
};

} // namespace

std::optional<ErlangTerm> ErlangTerm::parse(QByteArrayView bytes)
{
    if (bytes.size() > largest || !bytes.startsWith('\x83')) return std::nullopt;
    Reader reader(bytes.sliced(1));
    auto term = reader.term(0);
    return reader.atEnd() ? term : std::nullopt;
}

const ErlangTerm *ErlangTerm::tagged(QByteArrayView name) const
{
    return kind == Kind::Tuple && items.size() == 2 && items[0].isAtom(name) ? &items[1] : nullptr;
}

const ErlangTerm *ErlangTerm::member(QByteArrayView name) const
{
    if (kind != Kind::Map) return nullptr;
    for (std::size_t i = 0; i + 1 < items.size(); i += 2)
        if (items[i].isAtom(name)) return &items[i + 1];
    return nullptr;
}

} // namespace signalbox

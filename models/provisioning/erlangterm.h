#pragma once

#include <QByteArray>
#include <cstdint>
#include <optional>
#include <vector>

namespace signalbox {

/// A value in the external term format of Erlang (erts, "External Term Format", version 131), as far as eIMs hand them
/// out: no floats, references, functions or processes.
struct ErlangTerm
{
    enum class Kind : std::uint8_t { Atom, Integer, Binary, List, Tuple, Map };
    Kind kind = Kind::Atom;
    QByteArray bytes; ///< of an atom and a binary; of a list that was written as a string
    std::int64_t number = 0;
    std::vector<ErlangTerm> items; ///< of a map: key, value, key, value …

    /// At most 256 KiB, 32 levels and 20,000 values; nothing for anything else, and when something follows.
    static std::optional<ErlangTerm> parse(QByteArrayView bytes);

    bool isAtom(QByteArrayView name) const { return kind == Kind::Atom && bytes == name; }
    /// The second half of the pair {name, value}; null when this is none.
    const ErlangTerm *tagged(QByteArrayView name) const;
    /// The value under an atom; null when this is no map, or has none.
    const ErlangTerm *member(QByteArrayView name) const;
};

} // namespace signalbox

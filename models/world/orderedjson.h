#pragma once

#include <QByteArray>
#include <QString>
#include <optional>
#include <vector>

namespace signalbox::world {

/// JSON whose members keep their order, for a service that finds them by place.
struct OrderedJson
{
    enum class Kind : std::uint8_t { Null, True, False, Number, Text, List, Object };
    Kind kind = Kind::Null;
    QString text; ///< of a text; of a number as it was written
    std::vector<QString> names; ///< of an object
    std::vector<OrderedJson> items; ///< of a list, and the values of an object

    static std::optional<OrderedJson> parse(const QByteArray &bytes); ///< at most 64 KiB and 32 levels
    QByteArray write() const;

    bool isObject() const { return kind == Kind::Object; }
    /// Whether this is an object with exactly these members in this order.
    bool has(std::initializer_list<const char *> wanted) const;
    /// The value of an object's only member, when that has this name.
    const OrderedJson *only(const char *name) const;
};

} // namespace signalbox::world

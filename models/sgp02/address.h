#pragma once

#include "base/clock.h"

#include <QString>
#include <optional>

namespace signalbox::sgp02 {

/// A party as WS-Addressing names it: "https://smsr.example/es4?EntityId=1.3.6.1.4.1.99999.2&EntityName=SM-SR".
struct Party
{
    QString uri {}; ///< without the query
    QString entityId {}; ///< object identifier, dotted; empty = not said
    QString entityName {};
    bool operator==(const Party &) const = default;

    QString toString() const;
    static Party parse(const QString &text); ///< whatever it is: an address is compared, never followed
};

/// "//<sender>/<unique>?TransactionId=<id>&MessageDate=<UTC>"; what does not look like it is all `unique`.
struct MessageId
{
    QString sender {};
    QString unique {};
    QString transaction {};
    std::optional<Instant> date {};
    bool operator==(const MessageId &) const = default;

    QString toString() const;
    static MessageId parse(const QString &text);
};

/// WS-MakeConnection 1.1, 3.1: the address of one that cannot be called; its mail is fetched under `id`.
QString anonymousAddress(const QString &id);
std::optional<QString> anonymousId(const QString &address);

} // namespace signalbox::sgp02

#pragma once

#include "base/clock.h"
#include "domain/identifiers.h"

#include <QByteArray>
#include <optional>
#include <vector>

namespace signalbox::world {

enum class EimAction : std::uint8_t {
    Enable, Disable, Delete, SetFallback, Download,
    List, ///< the eIM's own: a card said that its profiles changed without it
    Commands, ///< of another dialect: `commands` as they are
    Query, ///< of another dialect: what the card says of itself
};
QLatin1StringView code(EimAction action); ///< "enable" "disable" "delete" "set-fallback" "download", as CAMARA names them; "list" "commands" "query"
std::optional<EimAction> eimActionFromCode(QStringView code);
/// Nothing for what callers of the API may not ask for.
std::optional<EimAction> orderableFromCode(QStringView code);

enum class EimOrderState : std::uint8_t {
    Waiting, ///< for the card's next poll
    Handed, ///< the signed package is fixed and may be at the card; repeated as it is until a result comes
    Done,
};

/// One accepted request. Times are world time.
struct EimOrder
{
    QString id; ///< UUID without braces
    EimAction action = EimAction::Enable;
    Eid eid;
    std::optional<Iccid> iccid; ///< of a download once it succeeded; never of a listing
    QString activationCode; ///< of a download, without "LPA:"; forgotten when it is done
    QByteArray commands {}; ///< of Commands, until the package is made: PSMO or eCO elements
    std::optional<Iccid> previous; ///< enabled when the order was accepted: where a rollback leads to
    EimOrderState state = EimOrderState::Waiting;
    std::int64_t counter = 0; ///< of the package; 0 before it was made and for downloads, which have none
    QByteArray package; ///< BF51
    QByteArray result; ///< BF51 as the card gave it; of a rollback the later one
    Instant acceptedAt {};
    std::optional<Instant> completedAt;
    bool succeeded = false;
    QString reason; ///< of a failure; free text, as the API has it
};

struct EimProfile
{
    Iccid iccid;
    bool enabled = false;
    bool fallback = false;
};

/// What the eIM knows of one card.
struct EimCard
{
    Eid eid;
    std::vector<EimProfile> profiles;
    std::int64_t counter = 0; ///< of the last package that was made
    std::int64_t sequence = 0; ///< of the last result that was taken
    QByteArray makerCertificate; ///< DER; empty until the card was asked
    QByteArray cardCertificate;
};

/// What a story or a test does to the eIM from outside. Kept in world.sqlite: the world's process sets it, the
/// eIM's process looks once a second and before every request of the API.
struct EimStrain
{
    Span answerAfter {}; ///< wall time; every answer waits so long, to the API as to cards
    int status = 0; ///< the API answers with this: 429, 500, 503 or 504 …
    int times = 0; ///< … so many times more
};

/// A row of the request log: one for every change that was asked for, refused ones included.
struct EimRequest
{
    QString operationId; ///< empty when refused
    QString operation;
    QString correlator;
    QString iccid;
    int status = 0; ///< of the HTTP answer
    Instant at {};
};

} // namespace signalbox::world

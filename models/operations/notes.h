#pragma once

#include <QByteArray>
#include "base/result.h"

#include <QLatin1StringView>
#include <QString>
#include <QVariantMap>

namespace signalbox {

/// Reasons of transitions. In the journal a note is the code, then a space and its parameters as canonical
/// JSON; words/ makes the sentence. Times in parameters are milliseconds since 1970, spans milliseconds.
namespace notes {
constexpr QLatin1StringView recorded("recorded"); ///< by whom is in Transition::by
constexpr QLatin1StringView cancelled("cancelled");
constexpr QLatin1StringView activationMissing("activation-missing"); ///< a download whose code is gone
constexpr QLatin1StringView expiredUnsent("expired-unsent"); ///< notAfter passed before it could be sent
constexpr QLatin1StringView sending("sending");
constexpr QLatin1StringView notSent("not-sent"); ///< {error, retryMs}: provably never left
constexpr QLatin1StringView cannotCompare("cannot-compare"); ///< {error}: a download waits for the list before it
constexpr QLatin1StringView accepted("accepted"); ///< {ref}
constexpr QLatin1StringView refused("refused"); ///< {code, error?}
constexpr QLatin1StringView answerLost("answer-lost"); ///< {error}: may have arrived
constexpr QLatin1StringView restartWhileSending("restart-while-sending"); ///< may have arrived
constexpr QLatin1StringView readAgain("read-again"); ///< a reading that was cut off: harmless to repeat
constexpr QLatin1StringView readDone("read-done"); ///< {profiles}
constexpr QLatin1StringView readFailed("read-failed"); ///< {error}
constexpr QLatin1StringView deviceWorking("device-working");
constexpr QLatin1StringView providerDone("provider-done"); ///< {by}: to be seen on the target until then
constexpr QLatin1StringView providerSettled("provider-settled"); ///< done, and nothing to be seen on the air
constexpr QLatin1StringView providerFailed("provider-failed"); ///< {code}
constexpr QLatin1StringView providerRolledBack("provider-rolled-back"); ///< {code, by}
constexpr QLatin1StringView fellBack("fell-back"); ///< {code, by}: the card enabled its fallback profile by itself
constexpr QLatin1StringView orderGone("order-gone"); ///< the provider does not know it any more
constexpr QLatin1StringView orderInDoubt("order-in-doubt"); ///< {code}: it ended, and the card may have executed it or not
constexpr QLatin1StringView orderFound("order-found"); ///< {ref}: its answer was lost, and the provider lists it
constexpr QLatin1StringView neverFetched("never-fetched"); ///< {code}: the device did not come for it, nothing was executed
constexpr QLatin1StringView notTold("not-told"); ///< {code}: what the card lists does not show whether this was executed
constexpr QLatin1StringView orderOverdue("order-overdue"); ///< still open after its lifetime
constexpr QLatin1StringView listedOnTarget("listed-on-target"); ///< {by}
constexpr QLatin1StringView listedDisabled("listed-disabled");
constexpr QLatin1StringView listedGone("listed-gone"); ///< deleted
constexpr QLatin1StringView listedFallback("listed-fallback"); ///< it carries the fallback attribute
constexpr QLatin1StringView listedInstalled("listed-installed"); ///< a profile that was not there before
constexpr QLatin1StringView listedOnPrevious("listed-on-previous");
constexpr QLatin1StringView notExecuted("not-executed"); ///< {waitedMs}
constexpr QLatin1StringView notInForce("not-in-force"); ///< {waitedMs, at}: as above, but it had left its network meanwhile
constexpr QLatin1StringView seenOnTarget("seen-on-target"); ///< {at, interruptionMs?}
constexpr QLatin1StringView seenOnPrevious("seen-on-previous"); ///< {at, interruptionMs?}
constexpr QLatin1StringView seenOnFallback("seen-on-fallback"); ///< {at, interruptionMs?}
constexpr QLatin1StringView notSeenByDeadline("not-seen-by-deadline"); ///< rollback is expected
constexpr QLatin1StringView neverSeen("never-seen"); ///< neither on the target nor on the previous profile
constexpr QLatin1StringView proofVerified("proof-verified"); ///< {says, code, counter, sequence, issuer, warnings}: the card's signature was checked here
constexpr QLatin1StringView proofRefused("proof-refused"); ///< {error}: what came as the card's result does not hold
constexpr QLatin1StringView proofContradicts("proof-contradicts"); ///< {says, code}: it holds, and the provider says something else
} // namespace notes

/// {error, about}: the code of an error and its parameters, but for those that name a card or a subscription.
QVariantMap aboutError(const Error &error);
QString makeNote(QLatin1StringView code, const QVariantMap &parameters = {});
/// The code of a note, and its parameters.
std::pair<QString, QVariantMap> splitNote(const QString &note);

} // namespace signalbox

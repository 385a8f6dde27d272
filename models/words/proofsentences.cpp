#include "words/errorsentences.h"

#include <QtGlobal>

namespace signalbox::words {

namespace {

constexpr ErrorSentence sentences[] = {
    { "proof.none", QT_TRANSLATE_NOOP("words", "{operation} has no proof: the provider passed on nothing that the card signed."), QT_TRANSLATE_NOOP("words", "What is known of it is attested by {connection}.") },
    { "proof.missing", QT_TRANSLATE_NOOP("words", "The proof is incomplete: {what} is missing."), QT_TRANSLATE_NOOP("words", "It proves nothing without it.") },
    { "proof.truncated", QT_TRANSLATE_NOOP("words", "The proof is cut off: {what} ends too early."), QT_TRANSLATE_NOOP("words", "It was not believed.") },
    { "proof.huge-length", QT_TRANSLATE_NOOP("words", "The proof claims a length beyond all bounds: {what} says more than 64 KiB."), QT_TRANSLATE_NOOP("words", "It was not believed.") },
    { "proof.malformed", QT_TRANSLATE_NOOP("words", "The proof is not well formed: {what} cannot be read ({why})."), QT_TRANSLATE_NOOP("words", "It was not believed.") },
    { "proof.unsigned", QT_TRANSLATE_NOOP("words", "The answer bears no signature of the card ({error}), so that anybody can have made it."), QT_TRANSLATE_NOOP("words", "It was not believed.") },
    { "proof.certificate", QT_TRANSLATE_NOOP("words", "The certificate of the {which} cannot be read."), QT_TRANSLATE_NOOP("words", "The card's answer was not believed.") },
    { "proof.certificate-signature", QT_TRANSLATE_NOOP("words", "The certificate of the {which} is not what its issuer signed."), QT_TRANSLATE_NOOP("words", "The card's answer was not believed.") },
    { "proof.certificate-expired", QT_TRANSLATE_NOOP("words", "The certificate of the {which} was valid until {until}."), QT_TRANSLATE_NOOP("words", "The card's answer was not believed. Check the clock of this computer.") },
    { "proof.certificate-not-yet", QT_TRANSLATE_NOOP("words", "The certificate of the {which} is not valid before {from}."), QT_TRANSLATE_NOOP("words", "The card's answer was not believed. Check the clock of this computer.") },
    { "proof.chain", QT_TRANSLATE_NOOP("words", "The card's certificate chain does not hold at the {which}."), QT_TRANSLATE_NOOP("words", "The card's answer was not believed.") },
    { "proof.foreign-chain", QT_TRANSLATE_NOOP("words", "The card's certificates lead to an issuer that is not trusted here ({issuer})."), QT_TRANSLATE_NOOP("words", "If the card was made under that issuer, put its certificate into the workspace's folder roots.") },
    { "proof.test-ci", QT_TRANSLATE_NOOP("words", "TEST, not trustworthy: the card's certificates lead to a public test issuer ({issuer}), whose key anybody has."), QT_TRANSLATE_NOOP("words", "It was not believed.") },
    { "proof.key-usage", QT_TRANSLATE_NOOP("words", "The certificate of the {which} is not for signing."), QT_TRANSLATE_NOOP("words", "The card's answer was not believed.") },
    { "proof.policy", QT_TRANSLATE_NOOP("words", "The certificate of the {which} was issued for another purpose."), QT_TRANSLATE_NOOP("words", "The card's answer was not believed.") },
    { "proof.roots", QT_TRANSLATE_NOOP("words", "There is no certificate in {path}."), QT_TRANSLATE_NOOP("words", "It must hold issuers' certificates in PEM or DER form. Without them no proof can be checked.") },
    { "proof.no-roots", QT_TRANSLATE_NOOP("words", "No issuer of cards is trusted here: {path} holds no certificate."), QT_TRANSLATE_NOOP("words", "Put the certificates of the issuers (CI) there. Without them no proof can be checked.") },
    { "proof.wrong-card", QT_TRANSLATE_NOOP("words", "The answer was signed by another card than the one that was meant."), QT_TRANSLATE_NOOP("words", "It was not believed.") },
    { "proof.request-card", QT_TRANSLATE_NOOP("words", "The request was for another card than the one that was meant."), QT_TRANSLATE_NOOP("words", "It was not believed.") },
    { "proof.signature", QT_TRANSLATE_NOOP("words", "The card's signature does not hold."), QT_TRANSLATE_NOOP("words", "Its answer was not believed.") },
    { "proof.token", QT_TRANSLATE_NOOP("words", "The card signed with the association token {signed}, not with {token}."), QT_TRANSLATE_NOOP("words", "Its answer is for another eIM, or the token is wrong. It was not believed.") },
    { "proof.eim", QT_TRANSLATE_NOOP("words", "The card's answer is for another eIM ({eim})."), QT_TRANSLATE_NOOP("words", "It was not believed.") },
    { "proof.counter", QT_TRANSLATE_NOOP("words", "The card's answer is for another order: its counter is {counter}, not {expected}."), QT_TRANSLATE_NOOP("words", "It was not believed.") },
    { "proof.transaction", QT_TRANSLATE_NOOP("words", "The card's answer is for another transaction."), QT_TRANSLATE_NOOP("words", "It was not believed.") },
    { "proof.other-request", QT_TRANSLATE_NOOP("words", "The card answers something else than was asked: {found} instead of {expected}."), QT_TRANSLATE_NOOP("words", "It was not believed.") },
    { "proof.other-order", QT_TRANSLATE_NOOP("words", "The card's answer is genuine, but it is not about this operation."), QT_TRANSLATE_NOOP("words", "It proves nothing for it.") },
    { "proof.undecided", QT_TRANSLATE_NOOP("words", "The card's answer is genuine, but it does not tell whether the order is in force ({code})."), QT_TRANSLATE_NOOP("words", "Audit the card.") },
    { "proof.counter-back", QT_TRANSLATE_NOOP("words", "The counter goes back: {counter} after {last} was accepted from this card."), QT_TRANSLATE_NOOP("words", "The answer is old. It was not believed.") },
    { "proof.replayed", QT_TRANSLATE_NOOP("words", "The answer is a repetition: number {sequence} after {last} was accepted from this card."), QT_TRANSLATE_NOOP("words", "It was not believed.") },
    { "usage.roots-missing", QT_TRANSLATE_NOOP("words", "No trusted issuers were named."), QT_TRANSLATE_NOOP("words", "Write --roots and a file or folder of certificates, or --workspace.") },
    { "proof.file", QT_TRANSLATE_NOOP("words", "This is not a proof that can be read ({why})."), QT_TRANSLATE_NOOP("words", "Export it once more with “operation proof”.") },
    { "proof.version", QT_TRANSLATE_NOOP("words", "The proof was written by a newer version (format {version})."), QT_TRANSLATE_NOOP("words", "Check it with that version of the program.") },
};

} // namespace

std::span<const ErrorSentence> proofSentences() { return sentences; }

} // namespace signalbox::words

#include "words/errorsentences.h"

#include <QtGlobal>

namespace signalbox::words {

namespace {

constexpr ErrorSentence sentences[] = {
    { "sgp32.certificate.unreadable", QT_TRANSLATE_NOOP("words", "A certificate of the card cannot be read."), QT_TRANSLATE_NOOP("words", "The card's answer was not believed.") },
    { "sgp32.der", QT_TRANSLATE_NOOP("words", "A message of the card is not well formed: {why}."), QT_TRANSLATE_NOOP("words", "It was not used.") },
    { "sgp32.der.tag", QT_TRANSLATE_NOOP("words", "A message of the card holds something else than expected."), QT_TRANSLATE_NOOP("words", "It was not used.") },
    { "sgp32.esipa.body", QT_TRANSLATE_NOOP("words", "The eIM or the card sent an unknown kind of message."), QT_TRANSLATE_NOOP("words", "It was not used.") },
    { "sgp32.key.unusable", QT_TRANSLATE_NOOP("words", "A key cannot be used."), QT_TRANSLATE_NOOP("words", "It must be an ECDSA key on P-256 or brainpoolP256r1 in PEM form.") },
    { "sgp32.package.bounds", QT_TRANSLATE_NOOP("words", "The order cannot be written for the card: {field} is out of bounds."), QT_TRANSLATE_NOOP("words", "Nothing was sent.") },
    { "sgp32.profileinfo.iccid", QT_TRANSLATE_NOOP("words", "The card lists a profile without an ICCID."), QT_TRANSLATE_NOOP("words", "The listing was not used.") },
    { "sgp32.result.form", QT_TRANSLATE_NOOP("words", "The card's answer has an unknown form."), QT_TRANSLATE_NOOP("words", "It was not used.") },
    { "sgp32.sign", QT_TRANSLATE_NOOP("words", "The order could not be signed."), QT_TRANSLATE_NOOP("words", "Check the key of the eIM. Nothing was sent.") },
    { "reference.missing", QT_TRANSLATE_NOOP("words", "A table of the program is missing: {name}."), QT_TRANSLATE_NOOP("words", "Install the program again.") },
    { "reference.columns", QT_TRANSLATE_NOOP("words", "Line {line} of a table has {found} columns instead of {expected}."), QT_TRANSLATE_NOOP("words", "Install the program again.") },
    { "causes.row", QT_TRANSLATE_NOOP("words", "Line {line} of the cause dictionary cannot be read."), QT_TRANSLATE_NOOP("words", "Install the program again.") },
    { "arcs.format", QT_TRANSLATE_NOOP("words", "The map data cannot be read."), QT_TRANSLATE_NOOP("words", "Install the program again.") },
};

} // namespace

std::span<const ErrorSentence> cardSentences() { return sentences; }

} // namespace signalbox::words

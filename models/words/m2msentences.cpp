#include "words/errorsentences.h"

#include <QtGlobal>

namespace signalbox::words {

namespace {

constexpr char notUsed[] = QT_TRANSLATE_NOOP("words", "It was not used. Check the url of this connection, and tell the operator of the SM-SR.");

constexpr ErrorSentence sentences[] = {
    { "soap.size", QT_TRANSLATE_NOOP("words", "The SOAP message is larger than {limit} octets."), notUsed },
    { "soap.depth", QT_TRANSLATE_NOOP("words", "Line {line} of the SOAP message is nested more than {limit} deep."), notUsed },
    { "soap.elements", QT_TRANSLATE_NOOP("words", "The SOAP message has more than {limit} elements."), notUsed },
    { "soap.document-type", QT_TRANSLATE_NOOP("words", "The SOAP message has a document type or an instruction in line {line}, which SOAP forbids."), notUsed },
    { "soap.xml", QT_TRANSLATE_NOOP("words", "The answer is cut or damaged in line {line}, column {column}: it is not XML."), notUsed },
    { "soap.not-an-envelope", QT_TRANSLATE_NOOP("words", "The answer begins with “{element}” and is no SOAP message."), notUsed },
    { "soap.version", QT_TRANSLATE_NOOP("words", "The answer is not SOAP 1.2 but “{namespace}”."), notUsed },
    { "soap.no-body", QT_TRANSLATE_NOOP("words", "The SOAP message has no body."), notUsed },
    { "soap.bodies", QT_TRANSLATE_NOOP("words", "The body of the SOAP message holds {count} messages instead of one."), notUsed },
    { "soap.must-understand", QT_TRANSLATE_NOOP("words", "The SOAP message demands the header “{header}”, which is not known here."), notUsed },
    { "soap.header", QT_TRANSLATE_NOOP("words", "The header “{header}” of the SOAP message is too long."), notUsed },
    { "sgp02.missing", QT_TRANSLATE_NOOP("words", "“{element}” is missing in “{of}” of the SM-SR's answer."), notUsed },
    { "sgp02.value", QT_TRANSLATE_NOOP("words", "“{element}” in “{of}” of the SM-SR's answer cannot be “{value}”."), notUsed },
    { "sgp02.unknown-message", QT_TRANSLATE_NOOP("words", "The SM-SR sent “{element}”, which is no message of SGP.02 that is known here."), notUsed },
    { "sgp02.action", QT_TRANSLATE_NOOP("words", "“{value}” is neither a group of functions nor an address."),
      QT_TRANSLATE_NOOP("words", "Mend the key actions of this connection in workspace.ini: as in “ES4-EnableProfile PlatformManagement”.") },
    { "sgp02.action-name", QT_TRANSLATE_NOOP("words", "“{value}” is no function of SGP.02."),
      QT_TRANSLATE_NOOP("words", "Mend the key actions of this connection in workspace.ini: as in “ES4-EnableProfile PlatformManagement”.") },
    { "es4.fault", QT_TRANSLATE_NOOP("words", "{host} could not take our message."),
      QT_TRANSLATE_NOOP("words", "The word of the SM-SR is beside. Where it names the Action, set the key actions of this connection in workspace.ini.") },
    { "es4.foreign-answer", QT_TRANSLATE_NOOP("words", "{host} answered another message than ours."), notUsed },
    { "es4.other-card", QT_TRANSLATE_NOOP("words", "{host} answered about another card."), notUsed },
    { "es4.refused", QT_TRANSLATE_NOOP("words", "The SM-SR does not tell: {code}."),
      QT_TRANSLATE_NOOP("words", "Ask its operator whether this card is still managed there.") },
};

} // namespace

std::span<const ErrorSentence> m2mSentences() { return sentences; }

} // namespace signalbox::words

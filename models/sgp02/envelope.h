#pragma once

#include "sgp02/address.h"
#include "sgp02/element.h"

namespace signalbox::sgp02 {

/// The headers that SGP.02 annex B uses. Empty = not there.
struct Headers
{
    std::optional<Party> from {};
    std::optional<Party> to {};
    QString action {};
    QString messageId {};
    QString replyTo {}; ///< where the answer is to go: anonymousAddress() when it will be fetched
    QString relatesTo {}; ///< MessageID of the request that is answered
    std::optional<bool> messagePending {}; ///< wsmc:MessagePending: more is held for who asked
    bool operator==(const Headers &) const = default;
};

/// One message. Without a body's element: an acceptance, or a mailbox that is empty.
struct Envelope
{
    Headers headers {};
    std::optional<Element> body {};
    bool operator==(const Envelope &) const = default;
};

/// A fault of the protocol, SOAP 1.2 part 1, 5.4; functions that fail say so in their response instead.
struct Fault
{
    bool ofSender = true; ///< "soap:Sender"; else "soap:Receiver" and the rest
    QString subcode {}; ///< local name
    QString reason {};
    bool operator==(const Fault &) const = default;
};

QByteArray encode(const Envelope &envelope);
/// Errors: those of readXml(), "soap.not-an-envelope" {element}, "soap.version" {namespace}, "soap.no-body",
/// "soap.bodies" {count}, "soap.must-understand" {header}, "soap.header" {header, value}.
Result<Envelope> readEnvelope(QByteArrayView octets, const XmlLimits &limits = {});

Element faultElement(const Fault &fault);
/// Nothing when the body is none.
std::optional<Fault> faultOf(const Envelope &envelope);

/// WS-MakeConnection 1.1, 3.2: "is there anything for `address`?"
Element makeConnection(const QString &address);
/// The address that is asked for; nothing when the body is no such question.
std::optional<QString> askedMailbox(const Element &body);

} // namespace signalbox::sgp02

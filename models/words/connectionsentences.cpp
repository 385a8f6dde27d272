#include "words/errorsentences.h"

#include <QtGlobal>

namespace signalbox::words {

namespace {

constexpr ErrorSentence sentences[] = {
    { "connection.refused", QT_TRANSLATE_NOOP("words", "{host} port {port} refused the connection: nothing listens there."),
      QT_TRANSLATE_NOOP("words", "Check that the service runs and that host and port are right. Nothing was sent.") },
    { "connection.timeout", QT_TRANSLATE_NOOP("words", "{host} port {port} did not answer in time."),
      QT_TRANSLATE_NOOP("words", "Check the network and any firewall on the way, then test again.") },
    { "connection.host-not-found", QT_TRANSLATE_NOOP("words", "The name {host} is not known to the name service."),
      QT_TRANSLATE_NOOP("words", "Check the spelling of the host, or the name service. Nothing was sent.") },
    { "connection.unreachable", QT_TRANSLATE_NOOP("words", "There is no way to {host} from here."),
      QT_TRANSLATE_NOOP("words", "Check that this computer is connected and that a VPN, where one is needed, is up.") },
    { "connection.closed", QT_TRANSLATE_NOOP("words", "{host} closed the connection before it answered."),
      QT_TRANSLATE_NOOP("words", "Test again; if it stays, ask the operator of {host} whether our certificate is accepted.") },
    { "connection.cut", QT_TRANSLATE_NOOP("words", "{host} broke off in the middle of its answer."),
      QT_TRANSLATE_NOOP("words", "Test again; tell its operator if it stays.") },
    { "connection.unfinished", QT_TRANSLATE_NOOP("words", "{host} port {port} did not finish its answer within {seconds} s."),
      QT_TRANSLATE_NOOP("words", "It is slow or overloaded: test again later, or allow a longer answer_timeout_s for this connection.") },
    { "connection.too-large", QT_TRANSLATE_NOOP("words", "The answer of {host} is far larger than any answer of this kind."),
      QT_TRANSLATE_NOOP("words", "The rest of it was not read. Check that the address is that of the right service.") },
    { "connection.not-http", QT_TRANSLATE_NOOP("words", "What listens at {host} port {port} does not speak HTTP as it should."),
      QT_TRANSLATE_NOOP("words", "Check host and port of this connection.") },
    { "connection.not-json", QT_TRANSLATE_NOOP("words", "The answer of {host} is cut or damaged: it cannot be read as data."),
      QT_TRANSLATE_NOOP("words", "It was not used. Test again; tell its operator if it stays.") },
    { "connection.empty", QT_TRANSLATE_NOOP("words", "The answer of {host} is empty."),
      QT_TRANSLATE_NOOP("words", "Test again; tell its operator if it stays.") },
    { "connection.page", QT_TRANSLATE_NOOP("words", "{host} answered with a web page instead of data."),
      QT_TRANSLATE_NOOP("words", "A proxy or a login page may stand in between, or the address is that of another service: check the url of this connection.") },
    { "connection.not-tls", QT_TRANSLATE_NOOP("words", "What listens at {host} port {port} does not speak TLS."),
      QT_TRANSLATE_NOOP("words", "Check host and port of this connection. Nothing was sent.") },
    { "connection.answer-form", QT_TRANSLATE_NOOP("words", "The answer of {host} is not as its API describes it: “{member}” is missing or wrong."),
      QT_TRANSLATE_NOOP("words", "It was not used. Check that the service has the version that this connection expects, and tell its operator.") },
    { "connection.redirect", QT_TRANSLATE_NOOP("words", "{host} sends us on to {target}. Orders are not sent on."),
      QT_TRANSLATE_NOOP("words", "If the service has moved and you trust the new address, write it into workspace.ini. Nothing was sent to {target}.") },
    { "connection.clock-skew", QT_TRANSLATE_NOOP("words", "The clock of {host} and the clock of this computer differ by {ahead}."),
      QT_TRANSLATE_NOOP("words", "The connection works. Set the clock that is wrong, before certificates and tokens are refused.") },
    { "connection.token-refused", QT_TRANSLATE_NOOP("words", "{host} gives us no access token (HTTP {status})."),
      QT_TRANSLATE_NOOP("words", "Check client id, secret and scope of this connection with its operator. Nothing was sent.") },
    { "connection.token-form", QT_TRANSLATE_NOOP("words", "The answer of {host} holds no usable access token: “{member}” is missing or wrong."),
      QT_TRANSLATE_NOOP("words", "Check that oauth_token_url is the address of the token service. Nothing was sent.") },
    { "connection.lost", QT_TRANSLATE_NOOP("words", "The connection to {host} broke."),
      QT_TRANSLATE_NOOP("words", "It is tried again by itself; check the network if it stays.") },
    { "connection.tls-expired", QT_TRANSLATE_NOOP("words", "The certificate of {host} has expired."),
      QT_TRANSLATE_NOOP("words", "Its operator must renew it. Check this computer's date as well. Nothing was sent.") },
    { "connection.tls-not-yet-valid", QT_TRANSLATE_NOOP("words", "The certificate of {host} is not valid yet."),
      QT_TRANSLATE_NOOP("words", "Check this computer's date; else its operator must issue it again. Nothing was sent.") },
    { "connection.tls-untrusted", QT_TRANSLATE_NOOP("words", "The certificate of {host} was not issued by the authority that this connection trusts."),
      QT_TRANSLATE_NOOP("words", "Choose the right CA file for this connection; do not trust it if you do not know who issued it. Nothing was sent.") },
    { "connection.tls-host-mismatch", QT_TRANSLATE_NOOP("words", "The certificate is for another name than {host}."),
      QT_TRANSLATE_NOOP("words", "Use the name that the certificate holds, or have it issued for {host}. Nothing was sent.") },
    { "connection.tls-client-refused", QT_TRANSLATE_NOOP("words", "{host} refused our certificate."),
      QT_TRANSLATE_NOOP("words", "It may be missing, expired, or from an authority that {host} does not know: ask its operator for a new one, then put it where workspace.ini says. Nothing was sent.") },
    { "connection.tls-file", QT_TRANSLATE_NOOP("words", "The certificate or key file {file} cannot be used."),
      QT_TRANSLATE_NOOP("words", "Check that it exists, is readable and holds PEM, and that key and certificate belong together. Nothing was sent.") },
    { "connection.tls-other", QT_TRANSLATE_NOOP("words", "No encrypted connection to {host} could be agreed."),
      QT_TRANSLATE_NOOP("words", "The line below says what the encryption library found. Nothing was sent.") },
    { "connection.unauthorized", QT_TRANSLATE_NOOP("words", "{host} does not accept our credentials."),
      QT_TRANSLATE_NOOP("words", "Enter the token or password of this connection again, or ask its operator for a new one.") },
    { "connection.forbidden", QT_TRANSLATE_NOOP("words", "{host} knows us but does not allow this."),
      QT_TRANSLATE_NOOP("words", "Ask its operator to allow it for our account.") },
    { "connection.protocol", QT_TRANSLATE_NOOP("words", "{host} answered something that this connection does not expect."),
      QT_TRANSLATE_NOOP("words", "Check that the address is that of the right service and version.") },
    { "connection.throttled", QT_TRANSLATE_NOOP("words", "{host} asks us to slow down."),
      QT_TRANSLATE_NOOP("words", "It is tried again by itself after the time that {host} asked for.") },
    { "connection.server-error", QT_TRANSLATE_NOOP("words", "{host} has a fault of its own."),
      QT_TRANSLATE_NOOP("words", "Test again later; tell its operator if it stays.") },
    { "connection.eid-unknown", QT_TRANSLATE_NOOP("words", "The provider does not know the eUICC {eid}."),
      QT_TRANSLATE_NOOP("words", "Check that this eUICC is associated with the provider's eIM, or choose another connection for the vehicle.") },
    { "connection.reads-by-order", QT_TRANSLATE_NOOP("words", "{host} has no list of its own."),
      QT_TRANSLATE_NOOP("words", "Ask the card itself with an audit.") },
    { "connection.unknown", QT_TRANSLATE_NOOP("words", "There is no connection named {connection} in this workspace."),
      QT_TRANSLATE_NOOP("words", "Add it to workspace.ini, or choose another one for the vehicle. Nothing was sent.") },
};

} // namespace

std::span<const ErrorSentence> connectionSentences() { return sentences; }

} // namespace signalbox::words

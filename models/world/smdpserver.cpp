#include "world/smdpserver.h"

#include "sgp32/der.h"
#include "sgp32/download.h"

#include <QJsonDocument>
#include <QRandomGenerator>

namespace signalbox::world {

namespace {

constexpr qsizetype mostSessions = 4096;

QByteArray sixteenOctets()
{
    quint32 random[4];
    QRandomGenerator::system()->fillRange(random);
    return QByteArray(reinterpret_cast<const char *>(random), sizeof random);
}

tl::unexpected<Es9Status> no(const char *subject, const char *reason, const char *message)
{
    return tl::unexpected<Es9Status>(Es9Status { QString::fromLatin1(subject), QString::fromLatin1(reason), QString::fromLatin1(message) });
}

EimHttpAnswer json(const QByteArray &body)
{
    return { 200, "application/json", body, { { "X-Admin-Protocol", "gsma/rsp/v2.1.0" } } };
}

/// OtherSignedNotification: what happened to which profile; nothing when it is not one.
std::optional<std::pair<Iccid, bool>> deletedIn(QByteArrayView notice)
{
    const auto outer = sgp32::der::single(notice, 0x30);
    const auto metadata = outer ? sgp32::der::Reader(outer->value).expect(0xBF2F) : tl::unexpected(outer.error());
    if (!metadata) return {};
    sgp32::der::Reader reader(metadata->value);
    reader.optional(0x80);
    const auto event = reader.optional(0x81);
    reader.optional(0x0C);
    const auto iccid = Iccid::fromWire(reader.optional(0x5A).value);
    if (!iccid) return {};
    return std::pair(*iccid, event.value.size() == 2 && event.value[1] == 0x10); // notificationDelete(3)
}

} // namespace

EimHttpAnswer SmdpServer::answer(const EimHttpRequest &request)
{
    const QString function = request.path.startsWith(es9Path()) ? request.path.mid(es9Path().size()) : QString();
    const QString host = QString::fromLatin1(request.header("host"));
    const QJsonObject message = QJsonDocument::fromJson(request.body).object();
    if (request.method != "POST" || message.isEmpty()) return { 400, "text/plain", "not an ES9+ message\n" };
    if (function == QLatin1StringView("handleNotification")) {
        notice(message);
        return { 204, {}, {} };
    }
    const Answer answer = function == QLatin1StringView("initiateAuthentication") ? initiate(host, message)
        : function == QLatin1StringView("authenticateClient")                    ? authenticate(message)
        : function == QLatin1StringView("getBoundProfilePackage")                ? fetch(message)
                                                                                 : no("8.8.1", "3.1", "there is no such function");
    return json(answer ? es9Success(*answer) : es9Failure(answer.error()));
}

SmdpServer::Answer SmdpServer::initiate(const QString &host, const QJsonObject &message)
{
    if (message[QStringLiteral("smdpAddress")].toString() != host) return no("8.8.1", "3.8", "this is another SM-DP+");
    if (m_sessions.size() >= mostSessions) m_sessions.clear();
    const ServerChallenge challenge { sixteenOctets(), sixteenOctets(), host };
    m_sessions.insert(challenge.transactionId, { challenge, {}, {} });
    return QJsonObject { { QStringLiteral("transactionId"), es9Base64(challenge.transactionId) },
                         { QStringLiteral("serverChallenge"), es9Base64(challenge.challenge) } };
}

/// SGP.22 5.6.3, with its status codes.
tl::expected<ShelfEntry, Es9Status> SmdpServer::eligible(const QString &host, const QString &matchingId, const Eid &eid)
{
    const auto found = m_shelf->find(host, matchingId);
    if (!found) return no("8.8", "5.1", "the shelf cannot be read");
    if (!*found) return no("8.2.6", "3.8", "there is no profile for this matching id");
    const ShelfEntry &entry = **found;
    switch (entry.state) {
    case ShelfState::Unreleased: return no("8.2", "1.2", "the profile is not released yet");
    case ShelfState::Installed:
    case ShelfState::Deleted: return no("8.2.6", "3.8", "the matching id was used already");
    case ShelfState::Failed: return no("8.8.5", "6.4", "the download order ended with an error");
    case ShelfState::Downloaded:
        if (entry.eid != eid) return no("8.1.1", "3.8", "the profile is on its way to another eUICC");
        break;
    case ShelfState::Released: break;
    }
    if (entry.confirmation) return no("8.2.7", "2.2", "the profile wants a confirmation code");
    return entry;
}

SmdpServer::Answer SmdpServer::authenticate(const QJsonObject &message)
{
    const QByteArray transaction = es9Octets(message, QLatin1StringView("transactionId"));
    const auto session = m_sessions.find(transaction);
    if (session == m_sessions.end()) return no("8.10.1", "3.9", "unknown transaction");
    const auto proof = parseProof(es9Octets(message, QLatin1StringView("authenticateServerResponse")));
    if (!proof || proof->challenge.transactionId != transaction || proof->challenge.challenge != session->challenge.challenge)
        return no("8.1", "6.1", "the card's answer does not belong to the challenge");
    const auto card = sgp32::verifyCardChain(m_issuers, proof->makerCertificate, proof->cardCertificate, WallClock().now());
    if (!card) return no("8.1.3", "6.1", "the card's certificate is not trusted");
    if (!card->key.verifies(proof->signedBytes, proof->signature)) return no("8.1", "6.1", "the card's signature does not hold");
    const auto entry = eligible(session->challenge.host, proof->matchingId, card->eid);
    if (!entry) {
        m_sessions.erase(session);
        return tl::unexpected(entry.error());
    }
    session->entry = *entry;
    session->eid = card->eid;
    return QJsonObject { { QStringLiteral("transactionId"), es9Base64(transaction) } };
}

SmdpServer::Answer SmdpServer::fetch(const QJsonObject &message)
{
    const QByteArray transaction = es9Octets(message, QLatin1StringView("transactionId"));
    const Session session = m_sessions.take(transaction);
    if (!session.entry) return no("8.10.1", "3.9", "unknown transaction");
    // Again: two sessions may have asked for the same profile.
    const auto entry = eligible(session.challenge.host, session.entry->matchingId, session.eid);
    if (!entry) return tl::unexpected(entry.error());
    if (!m_shelf->setState(*entry, ShelfState::Downloaded, session.eid)) return no("8.8", "5.1", "the shelf cannot be written");
    BoundProfile package = entry->package;
    package.transactionId = transaction;
    return QJsonObject { { QStringLiteral("transactionId"), es9Base64(transaction) },
                         { QStringLiteral("boundProfilePackage"), es9Base64(encode(package)) } };
}

/// Signatures are not checked again: only a card that proved itself was sent the profile.
void SmdpServer::notice(const QJsonObject &message)
{
    const QByteArray der = es9Octets(message, QLatin1StringView("pendingNotification"));
    const auto installation = sgp32::parseInstallation(der);
    const auto other = installation ? std::nullopt : deletedIn(der);
    if (!installation && !other) return;
    const auto iccid = installation ? installation->iccid : std::optional(other->first);
    const auto entry = iccid ? m_shelf->find(*iccid) : Result<std::optional<ShelfEntry>>();
    if (!entry || !*entry) return;
    const ShelfEntry &one = **entry;
    // What the card may have room or time for later can be fetched again, by anybody (SGP.22 3.1.3.3).
    const bool temporary = installation && (installation->error == sgp32::InsufficientMemory || installation->error == sgp32::Interrupted);
    if (installation && one.state == ShelfState::Downloaded)
        m_shelf->setState(one, installation->error == 0 ? ShelfState::Installed : temporary ? ShelfState::Released : ShelfState::Failed,
                          temporary ? std::nullopt : one.eid);
    else if (other && other->second && one.state == ShelfState::Installed)
        m_shelf->setState(one, ShelfState::Deleted, one.eid);
}

} // namespace signalbox::world

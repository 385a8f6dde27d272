#pragma once

#include "sgp32/key.h"

#include "domain/profile.h"

#include <QJsonObject>

/// ES9+, between the IPA of a device and an SM-DP+ (SGP.22 v2.5, 5.6 and 6.5): what the lab uses of it. The
/// functions are initiateAuthentication, authenticateClient, getBoundProfilePackage and handleNotification. The
/// card proves who it is; the package is protected by TLS alone, its content is the lab's own.
namespace signalbox::world {

/// Why an SM-DP+ refused, SGP.22 5.2.6: "8.2.6" (MatchingID), "3.8" (refused).
struct Es9Status
{
    QString subject;
    QString reason;
    QString message;
};

struct ServerChallenge
{
    QByteArray transactionId; ///< 16 octets
    QByteArray challenge; ///< 16 octets
    QString host;
};

/// AuthenticateServerResponse (BF38): the card's answer to a challenge.
struct CardProof
{
    ServerChallenge challenge;
    QString matchingId;
    QByteArray cardCertificate; ///< DER
    QByteArray makerCertificate; ///< DER
    QByteArray signedBytes; ///< euiccSigned1, the complete 30 element
    QByteArray signature;
};

/// BoundProfilePackage (BF36).
struct BoundProfile
{
    QByteArray transactionId;
    QByteArray smdpOid; ///< contents of the OBJECT IDENTIFIER
    QString host; ///< hears of what happens to the profile
    Profile profile; ///< state and fallback mean nothing here
    bool fallbackAllowed = true;
    std::uint32_t octets = 0; ///< of the card that it takes
};

Result<QByteArray> signProof(const CardProof &proof, const sgp32::PrivateKey &key);
Result<CardProof> parseProof(QByteArrayView der);
QByteArray encode(const BoundProfile &package);
Result<BoundProfile> parseBoundProfile(QByteArrayView der);

QString es9Path(); ///< "/gsma/rsp2/es9plus/", before the function's name

/// The message of a function that succeeded, with its members.
QByteArray es9Success(QJsonObject members);
QByteArray es9Failure(const Es9Status &status);
/// The members, or why the function failed.
tl::expected<QJsonObject, Es9Status> readEs9(const QByteArray &json);
QString es9Base64(const QByteArray &octets);
QByteArray es9Octets(const QJsonObject &object, QLatin1StringView member);

} // namespace signalbox::world

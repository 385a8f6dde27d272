#pragma once

#include "world/eimbook.h"
#include "world/eimhttp.h"

namespace signalbox::world {

/// What the API's callers must show. Without any of it the client certificate of the handshake is enough.
struct EimCredentials
{
    bool tokensNeeded = true;
    QByteArray token; ///< static bearer; may do everything
    QByteArray clientSecret; ///< of `labClientId()` at the token endpoint
    Span tokenLife = std::chrono::minutes(5); ///< wall time
};

/// The name under which the desk asks for tokens.
QString labClientId(); ///< "signalbox-desk"

/// Who may do what at the API: the static token everything, a token of the token endpoint (OAuth 2 client
/// credentials, RFC 6749 4.4) what its scopes say. Tokens carry their end and scopes under a MAC, so that they
/// outlive a restart.
class EimAccess
{
public:
    explicit EimAccess(EimCredentials credentials);

    /// Why `operation` ("enable", "retrieve-status", …) is refused: 401 or 403; nothing when it is not.
    std::optional<EimRefusal> refusal(const EimHttpRequest &request, const QString &operation) const;
    EimHttpAnswer token(const EimHttpRequest &request) const;

    static QString tokenPath(); ///< "/oauth2/token"
    static QString scopeOf(const QString &operation); ///< "iot-device-management:esim-profiles:enable"

private:
    bool isClient(const EimHttpRequest &request, const QString &formId, const QString &formSecret) const;
    QByteArray seal(const QByteArray &claims) const;
    std::optional<QStringList> scopesOf(const QByteArray &token) const;

    EimCredentials m_credentials;
};

} // namespace signalbox::world

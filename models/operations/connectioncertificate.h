#pragma once

#include "base/clock.h"

#include <QString>
#include <optional>

namespace signalbox {

/// A certificate that a connection stands on. All times are the wall's: TLS knows no other.
struct ConnectionCertificate
{
    enum class Role : std::uint8_t {
        Authority, ///< whom the connection trusts, from the CA file
        Client, ///< ours, and what stands between it and its authority
        Server, ///< what the other side showed in the last handshake
    };
    Role role = Role::Authority;
    QString subject; ///< its common name, else whatever names it first
    QString issuer;
    QString file; ///< PEM; empty for the server's
    Instant notBefore {};
    Instant notAfter {};
    std::optional<Instant> seenAt {}; ///< of the server's: the last handshake
    bool operator==(const ConnectionCertificate &) const = default;
};

enum class CertificateStanding : std::uint8_t {
    NotYet, ///< begins later
    Valid,
    Near, ///< ends soon enough that somebody should act
    Over,
};

/// Near is 30 days for files that people replace, 14 days for the server's, which most operators renew by machine
/// about 30 days before the end. RFC 5280 4.1.2.5: both ends belong to the time of validity.
CertificateStanding standingOf(const ConnectionCertificate &certificate, Instant wallNow);

} // namespace signalbox

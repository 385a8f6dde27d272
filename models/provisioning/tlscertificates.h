#pragma once

#include "operations/connectioncertificate.h"
#include "provisioning/tlssettings.h"

#include <vector>

namespace signalbox {

/// What the files of a connection hold, as `tls` was made of them; nothing for the system's own authorities.
std::vector<ConnectionCertificate> certificatesIn(const TlsPaths &paths, const QSslConfiguration &tls);
/// What the other side showed at `seenAt`, wall; also when it was not taken. Nothing where there was no handshake.
std::optional<ConnectionCertificate> serverCertificate(const QSslCertificate &shown, Instant seenAt);

} // namespace signalbox

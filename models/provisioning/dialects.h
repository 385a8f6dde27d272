#pragma once

#include "operations/profilebackend.h"
#include "provisioning/tokensource.h"
#include "workspace/workspace.h"

#include <memory>

namespace signalbox {

/// The connection in the dialect that its settings name. Errors: "connection.tls-file" {file};
/// of es4 "sgp02.action-name" {value} and "sgp02.action" {value}.
Result<std::unique_ptr<ProfileBackend>> openDialect(const ConnectionSettings &settings, const Credentials &credentials);
/// Where the dialect's application token buys a bearer token (emnify).
QUrl tokenAddress(const ConnectionSettings &settings);
/// What the connection can express before the provider was asked.
BackendCapabilities capabilitiesOf(const ConnectionSettings &settings);

} // namespace signalbox

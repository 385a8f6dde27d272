#pragma once

#include "workspace/inivalues.h"
#include "workspace/workspace.h"

namespace signalbox {

/// Paths inside the workspace's folder become absolute.
TlsFiles readTls(IniSection &in, const Workspace &workspace);

/// http or https, without a name and password in it.
bool isWebAddress(const QUrl &url);

/// A section [connection.NAME]. Keys: dialect, url; ca, certificate, key; token_secret, or oauth_token_url,
/// oauth_client_id, oauth_secret and oauth_scope; order_lifetime_s, poll_interval_s, verify_window_s,
/// switch_window_s (world); connect_timeout_s, answer_timeout_s, requests_at_once, requests_per_second,
/// submits_per_second (wall); of the dialect es4 those of m2mini.h. What makes no sense is refused in `in`.
ConnectionSettings readConnection(IniSection &in, const Workspace &workspace, const QString &name);
/// Into the group that is open; the TLS files are written by the caller.
void writeConnection(QSettings &ini, const ConnectionSettings &connection);

} // namespace signalbox

#pragma once

#include "world/radiusclient.h"

#include <unordered_map>

namespace signalbox::world {

/// The packet gateways of the home networks, one each: what a session fact says, as the accounting of its gateway.
/// publish() from one thread.
class RadiusGateways
{
public:
    /// Errors: "radius.secret" {path}, those of RadiusClient. `server` is HOST:PORT, the secret the file's first line.
    static Result<std::unique_ptr<RadiusGateways>> start(const QString &server, const QString &secretFile);

    void publish(Instant t, const SessionFact &fact);
    /// As much waits as may: report no more until that has changed.
    bool full() const;
    const RadiusClient &client() const { return *m_client; }

private:
    explicit RadiusGateways(std::unique_ptr<RadiusClient> client) : m_client(std::move(client)) { }

    const std::unique_ptr<RadiusClient> m_client;
    std::unordered_map<std::string, Instant> m_begun; ///< open sessions, for Acct-Session-Time; after a restart those since
};

/// NAS-IP-Address of the gateway of a home network: 10.M.N.1.
std::uint32_t gatewayOf(const Imsi &imsi);

/// The record of a session fact. `begun` is when the session began, where that is known.
RadiusRecord radiusRecordOf(Instant t, const SessionFact &fact, std::optional<Instant> begun);

} // namespace signalbox::world

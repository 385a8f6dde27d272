#pragma once

#include "base/result.h"
#include "world/radiusrecord.h"

#include <QString>
#include <memory>

namespace signalbox::world {

struct RadiusServer
{
    QString host; ///< an IPv4 address
    quint16 port = 1813;
    std::string secret;
};

/// Sends accounting records as a gateway does: over UDP, up to 256 at once, again and again until the server has
/// acknowledged each (RFC 2866 section 2.1: one second after the first time, then twice as long, at most eight).
/// Records that wait are kept in memory. send() and the figures from any thread; a thread of its own talks.
class RadiusClient
{
public:
    /// Errors: "radius.server" {host, port} with the system's words.
    static Result<std::unique_ptr<RadiusClient>> start(const RadiusServer &server);
    /// Waits up to two seconds for outstanding acknowledgements.
    ~RadiusClient();
    RadiusClient(const RadiusClient &) = delete;

    void send(const RadiusRecord &record);
    std::size_t outstanding() const; ///< waiting or without acknowledgement
    std::uint64_t acknowledged() const;
    std::uint64_t repeated() const; ///< datagrams that were sent again
    std::uint64_t strange() const; ///< datagrams that answer nothing, or whose sender does not know the secret

private:
    RadiusClient();
    struct Parts;
    std::unique_ptr<Parts> m_parts;
};

} // namespace signalbox::world

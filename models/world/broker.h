#pragma once

#include "base/result.h"
#include "world/childprocess.h"
#include "world/pki.h"

#include <memory>

namespace signalbox::world {

struct BrokerSettings
{
    QString folder; ///< DIR/broker: configuration, access list, log, kept messages
    quint16 port = 0; ///< of 127.0.0.1; 0: a free one is found
    bool tls = true; ///< with client certificates, whose common names are the user names
    PkiFiles server;
    QString authority; ///< PEM
};

/// The lab's mosquitto on a loopback port.
class Broker
{
public:
    /// Writes the configuration, starts the broker and waits until it takes connections, ten seconds at most.
    /// Errors: "broker.missing" (no mosquitto on this machine), "broker.config" {file}, "broker.start" {port}.
    static Result<std::unique_ptr<Broker>> start(BrokerSettings settings);

    quint16 port() const { return m_settings.port; }
    ChildProcess &process() { return *m_process; }

private:
    explicit Broker(BrokerSettings settings) : m_settings(std::move(settings)) { }
    Result<void> writeFiles() const;
    Result<void> waitUntilServing() const;

    BrokerSettings m_settings;
    std::unique_ptr<ChildProcess> m_process;
};

/// A port of 127.0.0.1 that nobody listens on now.
quint16 freePort();

} // namespace signalbox::world

#pragma once

#include "base/result.h"
#include "domain/facts.h"
#include "world/pki.h"

#include <atomic>
#include <deque>
#include <mutex>
#include <thread>
#include <unordered_set>

struct mosquitto;

namespace signalbox::world {

struct PublisherSettings
{
    quint16 port = 0; ///< of 127.0.0.1
    bool tls = true;
    PkiFiles client;
    QString authority;
    FleetId fleet;
};

/// Sends facts to the broker. Sessions, signalling and device reports go with QoS 1 and stay in the outbox
/// until their PUBACK, however often the broker restarts; positions and radio samples go with QoS 0 and are
/// counted as lost while there is no connection. publish() from one thread;
/// the connection has a thread of its own.
class Publisher
{
public:
    /// Errors: "publisher.start" with libmosquitto's words.
    static Result<std::unique_ptr<Publisher>> start(const PublisherSettings &settings);
    /// Waits up to two seconds for outstanding acknowledgements.
    ~Publisher();
    Publisher(const Publisher &) = delete;

    void publish(const Fact &fact);
    /// Hands over what the outbox still holds; call it some times a second.
    void push();

    std::uint64_t published() const; ///< messages
    std::uint64_t lost() const; ///< QoS 0 messages without a connection
    bool online() const { return m_connected; }
    std::size_t outstanding() const; ///< in the outbox or without PUBACK

private:
    struct Letter
    {
        std::string topic;
        std::string body;
    };
    explicit Publisher(PublisherSettings settings) : m_settings(std::move(settings)) { }
    Result<void> open();
    void serve(); // on m_thread
    static void connected(mosquitto *, void *self, int code);
    static void disconnected(mosquitto *, void *self, int code);
    static void acknowledged(mosquitto *, void *self, int mid);

    const PublisherSettings m_settings;
    mosquitto *m_client = nullptr;
    std::atomic<bool> m_connected = false;
    std::atomic<bool> m_stopping = false;
    std::thread m_thread;
    std::string m_body; // reused
    mutable std::mutex m_mutex; // of everything below
    std::deque<Letter> m_outbox;
    std::unordered_set<int> m_unacknowledged; // packet identifiers
    std::uint64_t m_published = 0;
    std::uint64_t m_lost = 0;
};

} // namespace signalbox::world

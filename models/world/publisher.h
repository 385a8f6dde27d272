#pragma once

#include "base/result.h"
#include "domain/facts.h"
#include "world/pki.h"

#include <atomic>
#include <chrono>
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

/// Sends facts to the broker, message by message, or as JSON lines on the batch topic while there are thousands a
/// second. Sessions, signalling and device reports go with QoS 1 and stay in the outbox until their PUBACK, however
/// often the broker restarts; positions and radio samples go with QoS 0 and are counted as lost while there is no
/// connection, or when it cannot take them as fast as they come. publish() and push() from one thread;
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
    /// Hands over what the outbox and unfinished batches still hold; call it some times a second.
    void push();
    /// The outbox holds as much as may be: publish no facts until that has changed.
    bool full() const;

    std::uint64_t published() const; ///< facts
    std::uint64_t lost() const; ///< positions and radio samples
    bool online() const { return m_connected; }
    std::size_t outstanding() const; ///< in the outbox or without PUBACK

private:
    struct Letter
    {
        std::string topic;
        std::string body;
        std::size_t facts = 1;
    };
    /// Lines that are gathered for one message.
    struct Batch
    {
        std::string lines;
        std::size_t facts = 0;
    };
    explicit Publisher(PublisherSettings settings);
    Result<void> open();
    void serve(); // on m_thread
    void gather(const Fact &fact, bool sample);
    void finish(Batch &batch, bool samples);
    void postSamples(const Letter &letter);
    void keep(Letter letter);
    void judgeRate();
    static void connected(mosquitto *, void *self, int code);
    static void disconnected(mosquitto *, void *self, int code);
    static void acknowledged(mosquitto *, void *self, int mid);

    const PublisherSettings m_settings;
    mosquitto *m_client = nullptr;
    std::atomic<bool> m_connected = false;
    std::atomic<bool> m_stopping = false;
    std::thread m_thread;
    const std::string m_batchTopic;
    Batch m_samples, m_events;
    bool m_batching = false;
    std::size_t m_sinceJudged = 0; // facts
    std::chrono::steady_clock::time_point m_judgedAt = std::chrono::steady_clock::now();

    mutable std::mutex m_mutex; // of everything below
    std::deque<Letter> m_outbox;
    std::size_t m_outboxBytes = 0;
    std::unordered_set<int> m_unacknowledged; // packet identifiers
    std::unordered_set<int> m_unsent; // QoS 0, not with the kernel yet
    std::uint64_t m_published = 0;
    std::uint64_t m_lost = 0;
};

} // namespace signalbox::world

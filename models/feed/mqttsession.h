#pragma once

#include "feed/mqttfeed.h"
#include "feed/tlscontext.h"

#include <condition_variable>
#include <mutex>
#include <thread>

struct mosquitto;
struct mosquitto_message;

namespace signalbox {

/// One client of libmosquitto on one thread of ours. The library is told that it is threaded, so a PUBACK is
/// only queued while the callback runs and goes out after it: the message is in the sink by then. Driving
/// the loop ourselves instead of mosquitto_loop_start() gives every failed attempt its reason.
class MqttSession
{
public:
    MqttSession(MqttOptions options, MessageSink sink);
    ~MqttSession();

    Result<void> start();
    void stop();
    FeedFigures figures() const;
    /// True once the broker has granted the subscription; false when the time was over.
    bool waitSubscribed(Span atMost);

private:
    void loop();
    int connectOnce();
    void serve(int atConnect); // until the connection is over; errno of the attempt
    bool waitingForBroker() const;
    bool waitStopped(std::chrono::milliseconds atMost);
    void setLink(FeedLink link);
    void setError(Error error);
    Error connectionError(int mosquittoCode, int systemError);
    Error error(const char *code, QString technical = {}) const;

    static void onConnect(mosquitto *, void *self, int code);
    static void onSubscribe(mosquitto *, void *self, int mid, int count, const int *granted);
    static void onMessage(mosquitto *, void *self, const mosquitto_message *message);
    void take(const mosquitto_message *message);

    const MqttOptions m_options;
    const MessageSink m_sink;
    std::unique_ptr<TlsContext> m_tls;
    mosquitto *m_client = nullptr;

    mutable std::mutex m_mutex;
    std::condition_variable m_changed;
    FeedFigures m_figures;
    bool m_stopping = false;
    bool m_subscribed = false;
    bool m_refused = false; // this attempt was answered with a refusal
    std::atomic<bool> m_answered = false; // CONNACK came
    std::thread m_thread;
};

} // namespace signalbox

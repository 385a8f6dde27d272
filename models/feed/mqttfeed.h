#pragma once

#include "feed/feed.h"

#include <QString>
#include <memory>

namespace signalbox {

class MqttSession;

struct MqttOptions
{
    enum class Kind {
        Record, ///< QoS 1, persistent session: the engine only; `clientId` must be fixed and unique
        Picture, ///< QoS 0, clean session: every further desk
    };
    Kind kind = Kind::Record;
    QString host;
    int port = 8883;
    QString clientId;
    QString topic; ///< "signalbox/v1/demo/#"
    bool tls = true;
    QString caFile; ///< PEM; the only trusted root
    QString certificateFile; ///< PEM, of this client; empty where the broker asks for none
    QString keyFile;
    int keepAliveSeconds = 30;
    int longestWaitSeconds = 30; ///< back-off between attempts: 1, 2, 4 … up to this
};

/// MQTT 3.1.1 through libmosquitto in its threaded mode. The library acknowledges a QoS 1 message after the callback
/// only in this mode: driven from a socket notifier it acknowledged before, and a crash lost the message.
/// Certificate and host name are checked here, so that a refusal comes with its reason:
/// "connection.tls-expired", ".tls-not-yet-valid", ".tls-untrusted", ".tls-host-mismatch",
/// ".tls-client-refused", ".tls-other", ".tls-file" {file}, ".refused", ".timeout", ".host-not-found",
/// ".unauthorized", ".protocol", ".lost". Parameters: host, port, and subject/notAfter where known.
class MqttFeed final : public Feed
{
public:
    explicit MqttFeed(MqttOptions options);
    ~MqttFeed() override;
    Result<void> start(MessageSink sink) override;
    void stop() override;
    FeedFigures figures() const override;

private:
    MqttOptions m_options;
    std::unique_ptr<MqttSession> m_session;
};

/// Connects and subscribes beside a running feed, under a client id of its own, and takes nothing off its
/// queue. The answer is the round trip in wall time. Blocks up to `timeout`: call it on a worker thread.
Result<Span> probeMqtt(MqttOptions options, Span timeout);

} // namespace signalbox

#include "feed/mqttsession.h"

#include <cerrno>
#include <cstring>
#include <mosquitto.h>
#include <poll.h>
#include <sys/socket.h>

namespace signalbox {

namespace {

constexpr std::chrono::seconds attemptLimit { 15 }; // TCP, TLS, CONNACK and SUBACK together

Instant wallNow()
{
    return std::chrono::time_point_cast<Span>(std::chrono::system_clock::now());
}

/// A TCP connection that came to nothing: libmosquitto with TLS does not notice and would wait for ever.
int socketTrouble(int socket, int atConnect)
{
    pollfd state { socket, POLLOUT, 0 };
    if (socket < 0 || ::poll(&state, 1, 0) <= 0 || (state.revents & (POLLERR | POLLHUP)) == 0 || (state.revents & POLLIN) != 0)
        return 0;
    int trouble = 0;
    socklen_t size = sizeof trouble;
    ::getsockopt(socket, SOL_SOCKET, SO_ERROR, &trouble, &size);
    if (trouble != 0) return trouble;
    return atConnect != 0 && atConnect != EINPROGRESS ? atConnect : ECONNREFUSED;
}

} // namespace

MqttSession::MqttSession(MqttOptions options, MessageSink sink)
    : m_options(std::move(options))
    , m_sink(std::move(sink))
{
    mosquitto_lib_init();
}

MqttSession::~MqttSession()
{
    stop();
    mosquitto_destroy(m_client);
    mosquitto_lib_cleanup();
}

Error MqttSession::error(const char *code, QString technical) const
{
    return { QString::fromLatin1(code),
        { { QStringLiteral("host"), m_options.host }, { QStringLiteral("port"), m_options.port } }, std::move(technical) };
}

Result<void> MqttSession::start()
{
    const bool clean = m_options.kind == MqttOptions::Kind::Picture;
    const QByteArray id = m_options.clientId.toUtf8();
    if (!clean && id.isEmpty()) return tl::unexpected(error("connection.protocol", QStringLiteral("a record needs a client id")));
    m_client = mosquitto_new(id.isEmpty() ? nullptr : id.constData(), clean, this);
    if (m_client == nullptr) return tl::unexpected(error("connection.protocol", QString::fromLocal8Bit(std::strerror(errno))));
    mosquitto_threaded_set(m_client, true);
    mosquitto_connect_callback_set(m_client, &MqttSession::onConnect);
    mosquitto_subscribe_callback_set(m_client, &MqttSession::onSubscribe);
    mosquitto_message_callback_set(m_client, &MqttSession::onMessage);
    if (m_options.tls) {
        auto tls = TlsContext::make({ m_options.caFile, m_options.certificateFile, m_options.keyFile, m_options.host });
        if (!tls) return tl::unexpected(tls.error());
        m_tls = std::move(*tls);
        mosquitto_int_option(m_client, MOSQ_OPT_SSL_CTX_WITH_DEFAULTS, 0);
        mosquitto_void_option(m_client, MOSQ_OPT_SSL_CTX, m_tls->context());
    }
    setLink(FeedLink::Connecting);
    m_thread = std::thread([this] { loop(); });
    return {};
}

void MqttSession::stop()
{
    {
        const std::lock_guard lock(m_mutex);
        m_stopping = true;
    }
    m_changed.notify_all();
    if (m_thread.joinable()) {
        mosquitto_disconnect(m_client);
        m_thread.join();
    }
    setLink(FeedLink::Stopped);
}

FeedFigures MqttSession::figures() const
{
    const std::lock_guard lock(m_mutex);
    return m_figures;
}

bool MqttSession::waitSubscribed(Span atMost)
{
    std::unique_lock lock(m_mutex);
    m_changed.wait_for(lock, atMost, [this] { return m_subscribed || m_stopping || m_figures.error; });
    return m_subscribed;
}

bool MqttSession::waitingForBroker() const
{
    const std::lock_guard lock(m_mutex);
    return !m_subscribed && !m_stopping;
}

bool MqttSession::waitStopped(std::chrono::milliseconds atMost)
{
    std::unique_lock lock(m_mutex);
    return m_changed.wait_for(lock, atMost, [this] { return m_stopping; });
}

void MqttSession::setLink(FeedLink link)
{
    const std::lock_guard lock(m_mutex);
    if (m_figures.link == link) return;
    m_figures.link = link;
    m_figures.linkSince = wallNow();
}

void MqttSession::setError(Error trouble)
{
    const std::lock_guard lock(m_mutex);
    m_figures.error = std::move(trouble);
    m_changed.notify_all();
}

Error MqttSession::connectionError(int code, int systemError)
{
    const QString text = QString::fromLatin1(mosquitto_strerror(code));
    if (m_tls) {
        if (auto trouble = m_tls->takeTrouble()) {
            trouble->parameters.insert(error("").parameters);
            return *trouble;
        }
        // A server that refuses our certificate sends an alert and closes; the close can overtake the alert.
        if (m_tls->shookHands() && !m_answered)
            return error("connection.tls-client-refused", QStringLiteral("closed after the handshake, before CONNACK: ") + text);
    }
    switch (code) {
    case MOSQ_ERR_EAI:
        return error("connection.host-not-found", QString::fromLocal8Bit(std::strerror(systemError)));
    case MOSQ_ERR_TLS:
        return error("connection.tls-other", text);
    case MOSQ_ERR_ERRNO:
        if (systemError == ECONNREFUSED) return error("connection.refused");
        if (systemError == ETIMEDOUT || systemError == EHOSTUNREACH || systemError == ENETUNREACH)
            return error("connection.timeout", QString::fromLocal8Bit(std::strerror(systemError)));
        return error("connection.lost", QString::fromLocal8Bit(std::strerror(systemError)));
    case MOSQ_ERR_CONN_LOST:
        return error("connection.lost", text);
    default:
        return error("connection.protocol", text);
    }
}

int MqttSession::connectOnce()
{
    setLink(FeedLink::Connecting);
    if (m_tls) m_tls->reset();
    {
        const std::lock_guard lock(m_mutex);
        m_subscribed = m_refused = false;
        m_answered = false;
    }
    errno = 0;
    return mosquitto_connect_async(m_client, m_options.host.toUtf8().constData(), m_options.port, m_options.keepAliveSeconds);
}

void MqttSession::serve(int atConnect)
{
    const auto begun = std::chrono::steady_clock::now();
    int farewells = 0; // a fifth of a second each
    for (;;) {
        if (const int trouble = waitingForBroker() ? socketTrouble(mosquitto_socket(m_client), atConnect) : 0; trouble != 0) {
            setError(connectionError(MOSQ_ERR_ERRNO, trouble));
            break;
        }
        errno = 0;
        const int code = mosquitto_loop(m_client, 200, 1);
        const int systemError = errno;
        std::unique_lock lock(m_mutex);
        if (m_stopping && (code != MOSQ_ERR_SUCCESS || ++farewells > 10)) return;
        if (m_stopping) { // stop() may have asked before there was a connection that could be ended
            lock.unlock();
            mosquitto_disconnect(m_client);
            continue;
        }
        const bool tooLong = !m_subscribed && std::chrono::steady_clock::now() - begun > attemptLimit;
        const bool refused = m_refused;
        lock.unlock();
        if (refused) break; // the reason is noted
        if (code == MOSQ_ERR_SUCCESS && !tooLong) continue;
        setError(tooLong ? error("connection.timeout") : connectionError(code, systemError));
        break;
    }
    mosquitto_disconnect(m_client);
    mosquitto_loop(m_client, 0, 1);
}

void MqttSession::loop()
{
    int wait = 1;
    for (;;) {
        const int code = connectOnce();
        const int systemError = errno;
        if (code == MOSQ_ERR_SUCCESS)
            serve(systemError);
        else
            setError(connectionError(code, systemError));
        bool wasGood = false;
        {
            const std::lock_guard lock(m_mutex);
            if (m_stopping) return;
            wasGood = m_subscribed;
            m_subscribed = false;
        }
        setLink(FeedLink::Waiting);
        wait = wasGood ? 1 : std::min(wait * 2, m_options.longestWaitSeconds);
        if (waitStopped(std::chrono::seconds(wait))) return;
    }
}

void MqttSession::onConnect(mosquitto *client, void *data, int code)
{
    auto *self = static_cast<MqttSession *>(data);
    self->m_answered = true;
    if (code == 0) {
        const int qos = self->m_options.kind == MqttOptions::Kind::Record ? 1 : 0;
        mosquitto_subscribe(client, nullptr, self->m_options.topic.toUtf8().constData(), qos);
        return;
    }
    // MQTT 3.1.1 table 3.1: 4 bad user name or password, 5 not authorised, 3 server unavailable.
    self->setError(self->error(code == 4 || code == 5 ? "connection.unauthorized"
            : code == 3                               ? "connection.refused"
                                                      : "connection.protocol",
        QString::fromLatin1(mosquitto_connack_string(code))));
    const std::lock_guard lock(self->m_mutex);
    self->m_refused = true;
}

void MqttSession::onSubscribe(mosquitto *, void *data, int, int count, const int *granted)
{
    auto *self = static_cast<MqttSession *>(data);
    if (count < 1 || granted[0] > 2) { // 0x80: refused
        self->setError(self->error("connection.unauthorized", QStringLiteral("SUBACK 0x80: ") + self->m_options.topic));
        const std::lock_guard lock(self->m_mutex);
        self->m_refused = true;
        return;
    }
    self->setLink(FeedLink::Connected);
    const std::lock_guard lock(self->m_mutex);
    self->m_subscribed = true;
    self->m_figures.error.reset();
    ++self->m_figures.connects;
    self->m_changed.notify_all();
}

void MqttSession::onMessage(mosquitto *, void *self, const mosquitto_message *message)
{
    static_cast<MqttSession *>(self)->take(message);
}

// A sink that cannot take the message (disk full) stops the acknowledgement: this thread would send it.
void MqttSession::take(const mosquitto_message *message)
{
    const std::string_view topic(message->topic);
    const std::string_view payload(static_cast<const char *>(message->payload), std::size_t(message->payloadlen));
    for (;;) {
        const auto taken = m_sink(topic, payload);
        {
            const std::lock_guard lock(m_mutex);
            if (taken) {
                ++m_figures.messages;
                m_figures.bytes += payload.size();
                m_figures.lastMessage = wallNow();
                return;
            }
            ++m_figures.sinkFailures;
            m_figures.error = taken.error();
        }
        if (waitStopped(std::chrono::seconds(1))) break;
    }
    // Leaving with the message not kept: nothing may go out on this connection any more, or it would be
    // acknowledged. The broker sends it again next time.
    ::shutdown(mosquitto_socket(m_client), SHUT_RDWR);
}

} // namespace signalbox

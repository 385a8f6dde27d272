#include "world/publisher.h"

#include "feed/nativeencoder.h"

#include <QThread>
#include <mosquitto.h>

namespace signalbox::world {

namespace {
constexpr std::size_t window = 400; // letters on their way at once
constexpr std::size_t sampleWindow = 20'000; // QoS 0 messages that the kernel has not taken; of batches fewer
constexpr std::size_t sampleBatches = 128;
constexpr std::size_t batchBytes = 48 * 1024;
constexpr double batchFrom = 6'000, batchUntil = 3'000; // facts a second
constexpr std::size_t outboxLimit = 256 * 1024 * 1024; // octets
}

Publisher::Publisher(PublisherSettings settings)
    : m_settings(std::move(settings)), m_batchTopic(nativeBatchTopic(m_settings.fleet))
{
}

Result<std::unique_ptr<Publisher>> Publisher::start(const PublisherSettings &settings)
{
    mosquitto_lib_init();
    std::unique_ptr<Publisher> publisher(new Publisher(settings));
    if (auto opened = publisher->open(); !opened) return tl::unexpected(opened.error());
    return publisher;
}

Result<void> Publisher::open()
{
    // Not a clean session: what was handed over and not acknowledged goes out again after a reconnect.
    m_client = mosquitto_new("signalbox-lab-world", false, this);
    int code = m_client ? MOSQ_ERR_SUCCESS : MOSQ_ERR_NOMEM;
    const auto step = [&](int result) { code = code == MOSQ_ERR_SUCCESS ? result : code; };
    if (m_client) {
        mosquitto_connect_callback_set(m_client, &Publisher::connected);
        mosquitto_disconnect_callback_set(m_client, &Publisher::disconnected);
        mosquitto_publish_callback_set(m_client, &Publisher::acknowledged);
        step(mosquitto_int_option(m_client, MOSQ_OPT_TCP_NODELAY, 1));
        step(mosquitto_max_inflight_messages_set(m_client, 200));
        step(mosquitto_threaded_set(m_client, true));
        const QByteArray ca = m_settings.authority.toUtf8(), certificate = m_settings.client.certificate.toUtf8(),
                         key = m_settings.client.key.toUtf8();
        if (m_settings.tls)
            step(mosquitto_tls_set(m_client, ca.constData(), nullptr, certificate.constData(), key.constData(), nullptr));
        step(mosquitto_connect(m_client, "localhost", m_settings.port, 30));
    }
    if (code != MOSQ_ERR_SUCCESS)
        return failure("publisher.start", { { QStringLiteral("port"), m_settings.port } }, QString::fromUtf8(mosquitto_strerror(code)));
    m_thread = std::thread(&Publisher::serve, this);
    return {};
}

/// Not mosquitto_loop_start(): its thread ends for good on a TLS error, which is how a killed broker looks.
void Publisher::serve()
{
    while (!m_stopping) {
        if (mosquitto_loop(m_client, 200, 1) == MOSQ_ERR_SUCCESS) continue;
        m_connected = false;
        QThread::msleep(300);
        if (!m_stopping) mosquitto_reconnect(m_client);
    }
}

Publisher::~Publisher()
{
    if (!m_client) return;
    for (int i = 0; i < 100 && outstanding() > 0; ++i) {
        push();
        QThread::msleep(20);
    }
    m_stopping = true;
    mosquitto_disconnect(m_client);
    if (m_thread.joinable()) m_thread.join();
    mosquitto_destroy(m_client);
}

void Publisher::publish(const Fact &fact)
{
    const bool sample = fact.kind() == FactKind::Position || fact.kind() == FactKind::Radio;
    ++m_sinceJudged;
    if (m_batching) return gather(fact, sample);
    Letter letter { nativeTopic(m_settings.fleet, fact.vehicle, fact.kind()), {} };
    encodeFact(fact, letter.body);
    if (sample) postSamples(letter);
    else keep(std::move(letter));
}

void Publisher::gather(const Fact &fact, bool sample)
{
    Batch &batch = sample ? m_samples : m_events;
    encodeBatchLine(fact, batch.lines);
    ++batch.facts;
    if (batch.lines.size() >= batchBytes) finish(batch, sample);
}

void Publisher::finish(Batch &batch, bool samples)
{
    if (batch.facts == 0) return;
    Letter letter { m_batchTopic, std::move(batch.lines), batch.facts };
    batch = {};
    if (!samples) return keep(std::move(letter));
    postSamples(letter);
    batch.lines = std::move(letter.body); // its room
    batch.lines.clear();
}

void Publisher::postSamples(const Letter &letter)
{
    const std::lock_guard lock(m_mutex); // held while publishing: the callback must not overtake its identifier
    const bool room = m_unsent.size() < (m_batching ? sampleBatches : sampleWindow);
    int id = 0;
    const bool sent = m_connected && room
        && mosquitto_publish(m_client, &id, letter.topic.c_str(), int(letter.body.size()), letter.body.data(), 0, false) == MOSQ_ERR_SUCCESS;
    if (sent) m_unsent.insert(id);
    (sent ? m_published : m_lost) += letter.facts;
}

void Publisher::keep(Letter letter)
{
    const std::lock_guard lock(m_mutex);
    m_outboxBytes += letter.body.size();
    m_outbox.push_back(std::move(letter));
}

bool Publisher::full() const
{
    const std::lock_guard lock(m_mutex);
    return m_outboxBytes > outboxLimit;
}

/// Single messages are what small fleets look like; a broker and a desk take thousands of them a second, not more.
void Publisher::judgeRate()
{
    const auto now = std::chrono::steady_clock::now();
    const double seconds = std::chrono::duration<double>(now - m_judgedAt).count();
    if (seconds < 0.5) return;
    m_batching = double(m_sinceJudged) / seconds > (m_batching ? batchUntil : batchFrom);
    m_sinceJudged = 0;
    m_judgedAt = now;
}

void Publisher::push()
{
    finish(m_samples, true);
    finish(m_events, false);
    judgeRate();
    const std::lock_guard lock(m_mutex);
    while (!m_outbox.empty() && m_unacknowledged.size() < window && m_connected) {
        const Letter &letter = m_outbox.front();
        int id = 0;
        const int code = mosquitto_publish(m_client, &id, letter.topic.c_str(), int(letter.body.size()), letter.body.data(), 1, false);
        if (code != MOSQ_ERR_SUCCESS) return;
        m_unacknowledged.insert(id);
        m_outboxBytes -= letter.body.size();
        m_published += letter.facts;
        m_outbox.pop_front();
    }
}

void Publisher::connected(mosquitto *, void *self, int code)
{
    auto *publisher = static_cast<Publisher *>(self);
    {
        const std::lock_guard lock(publisher->m_mutex);
        publisher->m_unsent.clear(); // the library dropped them
    }
    publisher->m_connected = code == 0;
}

void Publisher::disconnected(mosquitto *, void *self, int)
{
    static_cast<Publisher *>(self)->m_connected = false;
}

void Publisher::acknowledged(mosquitto *, void *self, int id)
{
    auto *publisher = static_cast<Publisher *>(self);
    const std::lock_guard lock(publisher->m_mutex);
    if (publisher->m_unsent.erase(id) == 0) publisher->m_unacknowledged.erase(id); // called for QoS 0 as well
}

std::uint64_t Publisher::published() const
{
    const std::lock_guard lock(m_mutex);
    return m_published;
}

std::uint64_t Publisher::lost() const
{
    const std::lock_guard lock(m_mutex);
    return m_lost;
}

std::size_t Publisher::outstanding() const
{
    const std::lock_guard lock(m_mutex);
    return m_outbox.size() + m_unacknowledged.size();
}

} // namespace signalbox::world

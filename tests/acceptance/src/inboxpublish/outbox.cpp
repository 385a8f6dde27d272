#include "outbox.h"

#include "feed/nativeencoder.h"

#include <thread>

using namespace signalbox;

namespace {

constexpr std::size_t mostOpen = 200;
constexpr int eventsInASession = 100;

} // namespace

Outbox::Outbox(std::string vehicle, int count, std::string folder, int port) : m_vehicle(*VehicleId::fromUtf8(vehicle)), m_count(count)
{
    m_client = mosquitto_new(vehicle.c_str(), true, this);
    mosquitto_tls_set(m_client, (folder + "/ca.pem").c_str(), nullptr, (folder + "/truck.pem").c_str(), (folder + "/truck.key").c_str(), nullptr);
    mosquitto_reconnect_delay_set(m_client, 1, 2, false);
    mosquitto_publish_callback_set(m_client, [](mosquitto *, void *data, int id) {
        auto *self = static_cast<Outbox *>(data);
        const std::lock_guard lock(self->m_mutex);
        const auto at = self->m_eventOf.find(id);
        if (at == self->m_eventOf.end()) return;
        self->m_acknowledged += int(self->m_open.erase(at->second));
        self->m_eventOf.erase(at);
        self->m_changed.notify_all();
    });
    mosquitto_connect_callback_set(m_client, [](mosquitto *, void *data, int) {
        auto *self = static_cast<Outbox *>(data);
        const std::lock_guard lock(self->m_mutex);
        self->m_reconnected = true;
        self->m_changed.notify_all();
    });
    mosquitto_connect_async(m_client, "127.0.0.1", port, 30);
    mosquitto_loop_start(m_client);
}

Outbox::~Outbox()
{
    mosquitto_disconnect(m_client);
    mosquitto_loop_stop(m_client, false);
    mosquitto_destroy(m_client);
}

std::string Outbox::message(int event) const
{
    const int session = event / eventsInASession, step = event % eventsInASession;
    SessionFact s;
    s.event = step == 0 ? SessionEvent::Start : step == eventsInASession - 1 ? SessionEvent::Stop : SessionEvent::Interim;
    s.sessionId = m_vehicle.text() + "-" + std::to_string(session);
    s.imsi = Imsi::parse(u"208011234567890").value();
    s.plmn = Plmn::from(208, 1, 2).value();
    s.rat = Rat::Lte;
    s.apn = "fleet.example";
    s.rx = std::uint64_t(step) * 1000;
    std::string out;
    encodeFact({ m_vehicle, instantFromMicros(1'700'000'000'000'000 + std::int64_t(event) * 1'000'000), std::uint64_t(event), s }, out);
    return out;
}

void Outbox::send(int event)
{
    const FleetId fleet = FleetId::parse(u"demo").value();
    const std::string topic = nativeTopic(fleet, m_vehicle, FactKind::Session), payload = message(event);
    int id = 0;
    const std::lock_guard lock(m_mutex); // before the acknowledgement can come
    if (mosquitto_publish(m_client, &id, topic.c_str(), int(payload.size()), payload.data(), 1, false) == MOSQ_ERR_SUCCESS) m_eventOf[id] = event;
    m_open.insert(event);
}

bool Outbox::run(int perSecond)
{
    const auto begun = std::chrono::steady_clock::now();
    int next = 0;
    for (;;) {
        std::vector<int> again;
        {
            std::unique_lock lock(m_mutex);
            if (m_acknowledged == m_count) return true;
            const int before = m_acknowledged;
            const auto ready = [&] { return m_reconnected || (next < m_count && m_open.size() < mostOpen) || m_acknowledged == m_count; };
            if (!m_changed.wait_for(lock, std::chrono::seconds(120), ready) && m_acknowledged == before) return false;
            if (std::exchange(m_reconnected, false)) again.assign(m_open.begin(), m_open.end());
        }
        for (const int event : again) send(event);
        m_repeated += int(again.size());
        if (next < m_count && again.empty()) {
            std::this_thread::sleep_until(begun + std::chrono::microseconds(std::int64_t(next) * 1'000'000 / perSecond));
            send(next++);
        }
    }
}

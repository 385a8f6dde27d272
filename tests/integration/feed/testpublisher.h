#pragma once

#include "certificates.h"

#include <QTest>
#include <atomic>
#include <mosquitto.h>

/// Publishes with QoS 1 over TLS and waits for the broker's PUBACK.
class TestPublisher
{
public:
    TestPublisher(const Certificates &ca, const Certificates::Pair &pair, int port)
    {
        mosquitto_lib_init();
        m_client = mosquitto_new("publisher", true, this);
        mosquitto_tls_set(m_client, qPrintable(ca.caFile()), nullptr, qPrintable(pair.certificate), qPrintable(pair.key), nullptr);
        mosquitto_publish_callback_set(m_client, [](mosquitto *, void *self, int) { ++static_cast<TestPublisher *>(self)->m_acknowledged; });
        mosquitto_connect(m_client, "127.0.0.1", port, 30);
        mosquitto_loop_start(m_client);
    }
    ~TestPublisher()
    {
        mosquitto_disconnect(m_client);
        mosquitto_loop_stop(m_client, false);
        mosquitto_destroy(m_client);
        mosquitto_lib_cleanup();
    }
    void publish(const std::string &topic, const std::string &payload, int qos = 1)
    {
        ++m_sent;
        mosquitto_publish(m_client, nullptr, topic.c_str(), int(payload.size()), payload.data(), qos, false);
    }
    bool waitAcknowledged()
    {
        return QTest::qWaitFor([this] { return m_acknowledged == m_sent; }, 15'000);
    }

private:
    mosquitto *m_client = nullptr;
    std::atomic<int> m_acknowledged = 0;
    int m_sent = 0;
};

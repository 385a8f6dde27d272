#pragma once

#include "domain/facts.h"

#include <condition_variable>
#include <map>
#include <mosquitto.h>
#include <mutex>
#include <set>

/// One publisher: events 0 … count-1 of one vehicle, QoS 1, repeated until the broker has acknowledged each.
class Outbox
{
public:
    Outbox(std::string vehicle, int count, std::string folder, int port);
    ~Outbox();
    /// Blocks until everything is acknowledged, at most `perSecond` first attempts a second; false when nothing
    /// was acknowledged for two minutes.
    bool run(int perSecond);
    int repeated() const { return m_repeated; }

private:
    void send(int event);
    std::string message(int event) const;

    const signalbox::VehicleId m_vehicle;
    const int m_count;
    mosquitto *m_client = nullptr;
    std::mutex m_mutex;
    std::condition_variable m_changed;
    std::set<int> m_open; // sent, not acknowledged
    std::map<int, int> m_eventOf; // by message id of the library
    bool m_reconnected = false;
    int m_acknowledged = 0;
    int m_repeated = 0;
};

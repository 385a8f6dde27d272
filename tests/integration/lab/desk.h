#pragma once

#include "feed/mqttfeed.h"
#include "feed/nativedecoder.h"
#include "workspace/workspace.h"

#include <map>
#include <mutex>

/// Listens to a lab's feed as a desk would, with what workspace.ini says.
class Desk
{
public:
    explicit Desk(const QString &workspace)
    {
        const auto opened = signalbox::Workspace::open(workspace);
        if (!opened || opened->feeds.empty()) return;
        const signalbox::FeedSettings &feed = opened->feeds.front();
        signalbox::MqttOptions options;
        options.host = feed.host;
        options.port = feed.port;
        options.clientId = feed.clientId;
        options.topic = feed.topic;
        options.tls = !feed.tls.ca.isEmpty();
        options.caFile = feed.tls.ca;
        options.certificateFile = feed.tls.certificate;
        options.keyFile = feed.tls.key;
        options.longestWaitSeconds = 1;
        m_feed = std::make_unique<signalbox::MqttFeed>(options);
        started = m_feed->start([this](std::string_view topic, std::string_view) {
            const std::lock_guard lock(m_mutex);
            ++m_kinds[std::string(topic.substr(topic.rfind('/') + 1))];
            return signalbox::Result<void>();
        }).has_value();
    }
    ~Desk()
    {
        if (m_feed) m_feed->stop();
    }
    std::size_t count(const char *kind) const
    {
        const std::lock_guard lock(m_mutex);
        const auto it = m_kinds.find(kind);
        return it == m_kinds.end() ? 0 : it->second;
    }
    std::uint64_t connects() const { return m_feed->figures().connects; }

    bool started = false;

private:
    mutable std::mutex m_mutex;
    std::map<std::string, std::size_t> m_kinds;
    std::unique_ptr<signalbox::MqttFeed> m_feed;
};

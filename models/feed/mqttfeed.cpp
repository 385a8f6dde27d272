#include "feed/mqttfeed.h"

#include "feed/mqttsession.h"

#include <QUuid>

namespace signalbox {

MqttFeed::MqttFeed(MqttOptions options) : m_options(std::move(options)) { }
MqttFeed::~MqttFeed() = default;

Result<void> MqttFeed::start(MessageSink sink)
{
    m_session = std::make_unique<MqttSession>(m_options, std::move(sink));
    return m_session->start();
}

void MqttFeed::stop()
{
    if (m_session) m_session->stop();
}

FeedFigures MqttFeed::figures() const { return m_session ? m_session->figures() : FeedFigures {}; }

Result<Span> probeMqtt(MqttOptions options, Span timeout)
{
    options.kind = MqttOptions::Kind::Picture;
    options.clientId = QStringLiteral("probe-") + QUuid::createUuid().toString(QUuid::WithoutBraces).left(12);
    const auto begun = std::chrono::steady_clock::now();
    MqttSession session(options, [](std::string_view, std::string_view) { return Result<void>(); });
    if (auto started = session.start(); !started) return tl::unexpected(started.error());
    const bool good = session.waitSubscribed(timeout);
    const auto took = std::chrono::duration_cast<Span>(std::chrono::steady_clock::now() - begun);
    const auto figures = session.figures();
    session.stop();
    if (good) return took;
    if (figures.error) return tl::unexpected(*figures.error);
    return failure("connection.timeout", { { QStringLiteral("host"), options.host }, { QStringLiteral("port"), options.port } });
}

} // namespace signalbox

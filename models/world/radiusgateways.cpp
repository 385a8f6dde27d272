#include "world/radiusgateways.h"

#include <QFile>

namespace signalbox::world {

namespace {

constexpr std::size_t mostWaiting = 200'000; // records

RadiusRecord::Status statusOf(SessionEvent event)
{
    switch (event) {
    case SessionEvent::Start: return RadiusRecord::Status::Start;
    case SessionEvent::Interim: return RadiusRecord::Status::Interim;
    case SessionEvent::Stop: break;
    }
    return RadiusRecord::Status::Stop;
}

} // namespace

std::uint32_t gatewayOf(const Imsi &imsi)
{
    const QString digits = imsi.toString();
    return std::uint32_t(10) << 24 | std::uint32_t(digits.left(3).toUInt() % 256) << 16 | std::uint32_t(digits.mid(3, 2).toUInt()) << 8 | 1;
}

RadiusRecord radiusRecordOf(Instant t, const SessionFact &fact, std::optional<Instant> begun)
{
    RadiusRecord record { statusOf(fact.event), fact.imsi ? gatewayOf(*fact.imsi) : 0, t, fact.sessionId };
    if (fact.imsi) record.imsi = fact.imsi->digits();
    record.imei = fact.imei;
    record.apn = fact.apn;
    record.ip = fact.ip;
    record.plmn = fact.plmn;
    record.rat = fact.rat;
    record.cell = fact.cell;
    record.since = std::max(Span(0), t - begun.value_or(t));
    record.input = fact.tx;
    record.output = fact.rx;
    if (fact.cause && fact.cause->space == CauseSpace::Radius) record.cause = fact.cause->number;
    return record;
}

Result<std::unique_ptr<RadiusGateways>> RadiusGateways::start(const QString &server, const QString &secretFile)
{
    QFile file(secretFile);
    const QByteArray secret = file.open(QIODevice::ReadOnly) ? file.readLine().trimmed() : QByteArray();
    if (secret.isEmpty()) return failure("radius.secret", { { QStringLiteral("path"), secretFile } }, file.errorString());
    const qsizetype colon = server.lastIndexOf(u':');
    auto client = RadiusClient::start({ server.left(colon), quint16(server.mid(colon + 1).toUInt()), secret.toStdString() });
    if (!client) return tl::unexpected(client.error());
    return std::unique_ptr<RadiusGateways>(new RadiusGateways(std::move(*client)));
}

void RadiusGateways::publish(Instant t, const SessionFact &fact)
{
    if (fact.event == SessionEvent::Start) m_begun.insert_or_assign(fact.sessionId, t);
    const auto known = m_begun.find(fact.sessionId);
    m_client->send(radiusRecordOf(t, fact, known == m_begun.end() ? std::nullopt : std::optional(known->second)));
    if (fact.event == SessionEvent::Stop && known != m_begun.end()) m_begun.erase(known);
}

bool RadiusGateways::full() const
{
    return m_client->outstanding() > mostWaiting;
}

} // namespace signalbox::world

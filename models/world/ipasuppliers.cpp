#include "world/ipafleet.h"

#include <QJsonDocument>

namespace signalbox::world {

using namespace sgp32;

namespace {

QString spoken(const QString &host, const Es9Status &status)
{
    if (status.subject.isEmpty()) return status.message;
    return QStringLiteral("%1 answered %2/%3: %4").arg(host, status.subject, status.reason, status.message);
}

} // namespace

/// The next step of the download, or its end.
void IpaFleet::goOn(CardIndex index)
{
    Agent &agent = agentOf(index);
    IpaDownload &download = *agent.download;
    if (download.package()) {
        install(index);
        return;
    }
    const auto question = download.refusal() ? Result<QByteArray>(QByteArray()) : download.question();
    if (download.refusal() || !question) {
        const Es9Status why = download.refusal().value_or(Es9Status { {}, {}, QStringLiteral("the card cannot sign") });
        const DownloadReport report { download.transaction(), {}, spoken(download.host(), why) };
        agent.download.reset();
        send(index, encode(ProvideResultRequest { agent.card->eid(), report }), &IpaFleet::refusalDelivered);
        return;
    }
    m_transport.postToSupplier(download.host(), download.function(), *question, onTheWay(index, &IpaFleet::supplierAnswered));
}

void IpaFleet::supplierAnswered(CardIndex index, const QByteArray &answer)
{
    Agent &agent = agentOf(index);
    if (!agent.download) return schedule(index, m_clock.now() + m_settings.afterFailure);
    agent.download->take(answer);
    const auto &package = agent.download->package();
    const double seconds = package ? double(package->octets) / std::max(1.0, agent.access.octetsPerSecond) : 0;
    schedule(index, m_clock.now() + Span(std::int64_t(seconds * 1e6)));
}

void IpaFleet::install(CardIndex index)
{
    Agent &agent = agentOf(index);
    const std::unique_ptr<IpaDownload> download = std::move(agent.download);
    const auto done = agent.card->install(*download->package(), download->transaction());
    if (done) {
        m_world.changed(index);
        m_world.installed(index, *done, download->transaction());
    }
    schedule(index, m_clock.now());
}

void IpaFleet::deliverNotice(CardIndex index, const CardNotice &notice)
{
    const DownloadReport report { notice.eimTransaction, notice.der, {} };
    send(index, encode(ProvideResultRequest { agentOf(index).card->eid(), report }), &IpaFleet::noticeDelivered);
}

void IpaFleet::noticeDelivered(CardIndex index, const QByteArray &answer)
{
    Agent &agent = agentOf(index);
    const auto response = parseProvideResultResponse(answer);
    const auto first = std::find_if(agent.card->notices().begin(), agent.card->notices().end(), [](const CardNotice &one) { return one.forEim; });
    if (!response || response->error || first == agent.card->notices().end()) {
        scheduleBefore(index, m_clock.now() + m_settings.afterFailure);
        return;
    }
    agent.card->noticeTaken(first->sequence, true);
    m_world.changed(index);
    schedule(index, m_clock.now());
}

void IpaFleet::tellSupplier(CardIndex index, const CardNotice &notice)
{
    const QJsonObject message { { QStringLiteral("pendingNotification"), es9Base64(notice.der) } };
    agentOf(index).supplierLater = true; // unless it answers
    m_transport.postToSupplier(notice.host, QStringLiteral("handleNotification"), QJsonDocument(message).toJson(QJsonDocument::Compact),
                               onTheWay(index, &IpaFleet::supplierTold));
}

/// Answered with "no content" (SGP.22 5.6.4), whatever the SM-DP+ makes of it.
void IpaFleet::supplierTold(CardIndex index, const QByteArray &)
{
    Agent &agent = agentOf(index);
    const auto first = std::find_if(agent.card->notices().begin(), agent.card->notices().end(), [](const CardNotice &one) { return one.forSupplier; });
    if (first != agent.card->notices().end()) {
        agent.card->noticeTaken(first->sequence, false);
        m_world.changed(index);
    }
    agent.supplierLater = false;
    schedule(index, m_clock.now());
}

} // namespace signalbox::world

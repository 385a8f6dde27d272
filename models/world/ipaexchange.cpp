#include "world/ipafleet.h"

#include "world/prng.h"

namespace signalbox::world {

using namespace sgp32;

/// What becomes of an answer: it arrives late, or never, as the way to this modem is.
EsipaTransport::Done IpaFleet::onTheWay(CardIndex index, Then then)
{
    agentOf(index).busy = true;
    ++m_inFlight;
    const Instant sent = m_clock.now();
    return [this, alive = m_alive, index, then, sent](std::optional<QByteArray> answer) {
        if (!*alive) return;
        --m_inFlight;
        Agent &agent = agentOf(index);
        agent.busy = false;
        const std::uint64_t draw = keyed(keyOf("exchange"), index, ++agent.exchanges);
        if (fraction(draw) < agent.access.loss) answer.reset();
        if (agent.access.delay <= Span::zero()) {
            arrive(index, answer, then);
            return;
        }
        agent.arrived = [this, index, then, answer = std::move(answer)] { arrive(index, answer, then); };
        schedule(index, sent + agent.access.delay);
    };
}

void IpaFleet::arrive(CardIndex index, const std::optional<QByteArray> &answer, Then then)
{
    if (answer) {
        (this->*then)(index, *answer);
        return;
    }
    Agent &agent = agentOf(index);
    agent.download.reset();
    scheduleBefore(index, m_clock.now() + (agent.rollbackAt ? m_settings.retry : m_settings.afterFailure));
}

void IpaFleet::send(CardIndex index, const QByteArray &message, Then then)
{
    m_transport.post(message, onTheWay(index, then));
}

void IpaFleet::ask(CardIndex index)
{
    Agent &agent = agentOf(index);
    ++m_polls;
    agent.tellsNews = agent.card->hasNews();
    const auto news = agent.tellsNews ? std::optional(StateChange::Fallback) : std::nullopt;
    send(index, encode(GetPackageRequest { agent.card->eid(), news, {} }), &IpaFleet::taken);
}

void IpaFleet::deliver(CardIndex index)
{
    const Euicc &card = *agentOf(index).card;
    send(index, encode(ProvideResultRequest { card.eid(), EuiccPackageBody { card.undelivered().front().der } }), &IpaFleet::delivered);
}

void IpaFleet::taken(CardIndex index, const QByteArray &answer)
{
    Agent &agent = agentOf(index);
    const auto response = parseGetPackageResponse(answer);
    agent.supplierLater = false;
    if (response && std::exchange(agent.tellsNews, false)) {
        agent.card->newsTold();
        m_world.changed(index);
    }
    if (response && std::holds_alternative<EuiccPackageBody>(*response)) {
        run(index, std::get<EuiccPackageBody>(*response).der);
        return;
    }
    if (response && std::holds_alternative<CardDataQuery>(*response)) {
        auto data = agent.card->data();
        m_world.changed(index);
        if (data) {
            data->transactionId = std::get<CardDataQuery>(*response).transactionId;
            send(index, encode(ProvideResultRequest { agent.card->eid(), *data }), &IpaFleet::delivered);
            return;
        }
    }
    if (response && std::holds_alternative<DownloadTrigger>(*response)) {
        agent.download = std::make_unique<IpaDownload>(*agent.card, std::get<DownloadTrigger>(*response));
        goOn(index);
        return;
    }
    scheduleBefore(index, m_clock.now() + agent.every);
}

void IpaFleet::run(CardIndex index, const QByteArray &package)
{
    Agent &agent = agentOf(index);
    const CardExecution execution = agent.card->load(package);
    m_world.changed(index);
    m_world.executed(index, execution);
    if (!execution.executed) {
        send(index, encode(ProvideResultRequest { agent.card->eid(), EuiccPackageBody { agent.card->refusal() } }), &IpaFleet::refusalDelivered);
        return;
    }
    if (execution.profileChanged()) {
        agent.rollbackAt = rollbackTime();
        // With nothing enabled there is no way to report: the REFRESH waits for the delivery.
        agent.refreshLater = !execution.enabledAfter;
        if (!agent.refreshLater) m_world.refresh(index, agent.card->enabled());
    }
    schedule(index, m_clock.now());
}

/// Not at once: the eIM may hand out the same package again.
void IpaFleet::refusalDelivered(CardIndex index, const QByteArray &)
{
    schedule(index, m_clock.now() + m_settings.retry);
}

void IpaFleet::delivered(CardIndex index, const QByteArray &answer)
{
    Agent &agent = agentOf(index);
    const auto response = parseProvideResultResponse(answer);
    if (!response || response->error) {
        scheduleBefore(index, m_clock.now() + m_settings.afterFailure);
        return;
    }
    if (!response->acknowledged.empty()) {
        agent.card->acknowledge(response->acknowledged);
        m_world.changed(index);
    }
    if (response->acknowledged.empty() && !agent.card->undelivered().empty()) { // taken note of, not kept
        schedule(index, m_clock.now() + m_settings.afterFailure);
        return;
    }
    // The eIM was reached: what is enabled now is what stays.
    agent.rollbackAt.reset();
    if (agent.refreshLater && agent.card->undelivered().empty()) {
        agent.refreshLater = false;
        m_world.refresh(index, agent.card->enabled());
    }
    schedule(index, m_clock.now()); // ask at once for more: NoPackage ends the round
}

} // namespace signalbox::world

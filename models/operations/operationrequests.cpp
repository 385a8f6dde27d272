// The runner's requests to providers, and what it does with the answers.
#include "base/deliver.h"
#include "operations/operationrunner.h"

namespace signalbox {

template<typename T, typename Receive>
void OperationRunner::await(const QUuid &id, const QFuture<T> &future, Receive receive)
{
    deliver(future, this, [this, id, receive = std::move(receive)](const T &answer) {
        const auto kept = m_live.value(id);
        if (!kept || m_stopped) return;
        kept->busy = false;
        receive(*kept, answer);
    });
}

void OperationRunner::send(Live &item)
{
    if (!isMutating(item.op.kind)) {
        sendReading(item);
        return;
    }
    item.busy = true;
    const Instant began = m_wall.now();
    await(item.op.id, connectionOf(item.op)->backend->submit(item.op), [this, began](Live &kept, const SubmitAnswer &answer) {
        Connection *connection = connectionOf(kept.op);
        const bool fault = answer.kind == SubmitAnswer::Kind::NotSent || answer.kind == SubmitAnswer::Kind::Lost;
        told(*connection, began, fault ? std::optional(answer.error) : std::nullopt);
        if (answer.kind == SubmitAnswer::Kind::NotSent)
            kept.due = m_wall.now() + answer.retryAfter.value_or(std::max<Span>(kept.polls.next(), std::chrono::seconds(2)));
        settle(kept, connection->life.answered(kept.op, answer, m_clock.now()));
    });
}

void OperationRunner::sendReading(Live &item)
{
    item.busy = true;
    const Instant began = m_wall.now();
    await(item.op.id, connectionOf(item.op)->backend->profiles(item.op.eid),
          [this, began](Live &kept, const Result<std::vector<Profile>> &profiles) {
              Connection *connection = connectionOf(kept.op);
              told(*connection, began, profiles ? std::nullopt : std::optional(profiles.error()));
              if (profiles) Q_EMIT profilesRead(kept.op, *profiles);
              settle(kept, connection->life.read(kept.op, profiles, m_clock.now()));
          });
}

void OperationRunner::poll(Live &item)
{
    if (item.op.state == OperationState::Unknown && item.op.providerRef.isEmpty()) askProfiles(item);
    else askStatus(item);
}

void OperationRunner::askStatus(Live &item)
{
    item.busy = true;
    const Instant began = m_wall.now();
    await(item.op.id, connectionOf(item.op)->backend->status(item.op), [this, began](Live &kept, const Result<OrderStatus> &status) {
        Connection *connection = connectionOf(kept.op);
        told(*connection, began, status ? std::nullopt : std::optional(status.error()));
        later(kept);
        if (!status) {
            const double seconds = status.error().parameters.value(QStringLiteral("seconds")).toDouble();
            kept.due = std::max(kept.due, m_wall.now() + Span(qint64(seconds * 1e6)));
            return;
        }
        auto step = connection->life.polled(kept.op, *status, m_watch.sightings(kept.op.id), m_clock.now());
        if (!step && kept.op.state == OperationState::Unknown) askProfiles(kept);
        else settle(kept, std::move(step));
    });
}

void OperationRunner::askProfiles(Live &item)
{
    item.busy = true;
    const Instant began = m_wall.now();
    await(item.op.id, connectionOf(item.op)->backend->profiles(item.op.eid),
          [this, began](Live &kept, const Result<std::vector<Profile>> &profiles) {
              Connection *connection = connectionOf(kept.op);
              told(*connection, began, profiles ? std::nullopt : std::optional(profiles.error()));
              later(kept);
              if (!profiles) return;
              Q_EMIT profilesRead(kept.op, *profiles);
              settle(kept, connection->life.listed(kept.op, *profiles, m_watch.sightings(kept.op.id), m_clock.now()));
          });
}

void OperationRunner::settle(Live &item, std::optional<Step> step)
{
    if (step) commit(item, std::move(*step));
}

void OperationRunner::later(Live &item)
{
    item.due = m_wall.now() + item.polls.next();
}

void OperationRunner::told(const Connection &connection, Instant began, const std::optional<Error> &error)
{
    Q_EMIT contact(connection.backend->connection(), m_wall.now() - began, error);
}

} // namespace signalbox

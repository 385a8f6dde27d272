// The runner's requests to providers, and what it does with the answers.
#include "base/deliver.h"
#include "operations/operationrunner.h"

namespace signalbox {

template<typename T, typename Receive>
void OperationRunner::await(const QUuid &id, const QFuture<T> &future, Receive receive)
{
    Connection &connection = *connectionOf(m_live.value(id)->op); // connections are never taken away
    connection.pace.began();
    deliver(future, this, [this, id, &connection, receive = std::move(receive)](const T &answer) {
        connection.pace.ended();
        const auto kept = m_live.value(id);
        if (!kept || m_stopped) return;
        kept->busy = false;
        receive(*kept, answer);
        nextInLine(connection);
    });
}

/// The provider's list of what is on the card, and what the asking tells of the connection.
template<typename Receive>
void OperationRunner::askCard(Live &item, Receive receive)
{
    item.busy = true;
    const Instant began = m_wall.now();
    await(item.op.id, connectionOf(item.op)->backend->profiles(item.op.eid),
          [this, began, receive = std::move(receive)](Live &kept, const Result<std::vector<Profile>> &profiles) {
              Connection *connection = connectionOf(kept.op);
              told(*connection, began, profiles ? std::nullopt : std::optional(profiles.error()));
              receive(kept, connection, profiles);
          });
}

/// A download whose answer is lost is found by what is on the card that was not there before; so it is not
/// sent until the list is known and written down with the step that sends it.
void OperationRunner::prepareDownload(Live &item)
{
    item.busy = true;
    const QUuid id = item.op.id;
    deliver(m_journal.activation(id), this, [this, id](const Result<std::optional<ActivationCode>> &code) {
        const auto kept = m_live.value(id);
        if (!kept || m_stopped) return;
        kept->busy = false;
        if (!code) {
            later(*kept);
        } else if (!*code) {
            settle(*kept, connectionOf(kept->op)->life.withoutActivation(kept->op, m_clock.now()));
        } else {
            kept->activation = *code;
            listBefore(*kept);
        }
    });
}

void OperationRunner::listBefore(Live &item)
{
    if (readsByOrder(item.op)) {
        item.op.iccidsBefore.clear();
        for (const Profile &profile : *item.cardSaid) item.op.iccidsBefore.push_back(profile.iccid);
        return;
    }
    askCard(item, [this](Live &kept, Connection *connection, const Result<std::vector<Profile>> &profiles) {
        // A card that the provider does not know yet has nothing on it that it could list.
        const bool none = !profiles && profiles.error().code == QLatin1StringView("connection.eid-unknown");
        if (!profiles && !none) {
            kept.activation.reset();
            later(kept);
            if (std::exchange(kept.waitsFor, profiles.error().code) != profiles.error().code)
                settle(kept, connection->life.cannotCompare(kept.op, profiles.error(), m_clock.now()));
            return;
        }
        kept.op.iccidsBefore.clear();
        for (const Profile &profile : profiles.value_or(std::vector<Profile> {})) kept.op.iccidsBefore.push_back(profile.iccid);
        if (profiles) Q_EMIT profilesRead(kept.op, *profiles);
    });
}

void OperationRunner::send(Live &item)
{
    if (!isMutating(item.op.kind) && !readsByOrder(item.op)) {
        sendReading(item);
        return;
    }
    item.busy = true;
    item.cardSaid.reset();
    const Instant began = m_wall.now();
    const auto activation = std::exchange(item.activation, std::nullopt);
    await(item.op.id, connectionOf(item.op)->backend->submit(item.op, activation), [this, began](Live &kept, const SubmitAnswer &answer) {
        Connection *connection = connectionOf(kept.op);
        const bool fault = answer.kind == SubmitAnswer::Kind::NotSent || answer.kind == SubmitAnswer::Kind::Lost;
        told(*connection, began, fault ? std::optional(answer.error) : std::nullopt, answer.retryAfter);
        if (answer.kind == SubmitAnswer::Kind::NotSent)
            kept.due = m_wall.now() + answer.retryAfter.value_or(std::max<Span>(kept.polls.next(), std::chrono::seconds(2)));
        settle(kept, connection->life.answered(kept.op, answer, m_clock.now()));
    });
}

void OperationRunner::sendReading(Live &item)
{
    askCard(item, [this](Live &kept, Connection *connection, const Result<std::vector<Profile>> &profiles) {
        if (profiles) Q_EMIT profilesRead(kept.op, *profiles);
        settle(kept, connection->life.read(kept.op, profiles, m_clock.now()));
    });
}

void OperationRunner::poll(Live &item)
{
    const bool nameless = item.op.state == OperationState::Unknown && item.op.providerRef.isEmpty();
    const bool doubtful = item.op.state == OperationState::Unknown && item.orderEnded && readsByOrder(item.op);
    if (doubtful && !connectionOf(item.op)->backend->capabilities().answersComeLate) askCardAgain(item);
    else if (nameless && connectionOf(item.op)->backend->capabilities().listsOpenOrders) askLookUp(item);
    else if (nameless) askProfiles(item);
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
        if (!status) return;
        cardAnswered(kept.op, status->reading);
        kept.orderEnded = status->kind != OrderStatus::Kind::Accepted && status->kind != OrderStatus::Kind::Working;
        if (status->proof) takeProof(kept, *status);
        else conclude(kept, *status);
    });
}

void OperationRunner::conclude(Live &item, const OrderStatus &status)
{
    auto step = connectionOf(item.op)->life.polled(item.op, status, m_watch.sightings(item.op.id), m_clock.now());
    if (step || item.op.state != OperationState::Unknown) settle(item, std::move(step));
    else if (!readsByOrder(item.op)) askProfiles(item);
    else if (item.orderEnded && connectionOf(item.op)->backend->capabilities().answersComeLate) askCardAgain(item);
}

void OperationRunner::askProfiles(Live &item)
{
    askCard(item, [this](Live &kept, Connection *connection, const Result<std::vector<Profile>> &profiles) {
        later(kept);
        if (!profiles) return;
        Q_EMIT profilesRead(kept.op, *profiles);
        settle(kept, connection->life.listed(kept.op, *profiles, m_watch.sightings(kept.op.id), m_clock.now()));
    });
}

/// The provider says done; its list shows what the card holds now, or that the two do not agree.
void OperationRunner::listAfter(const Operation &op)
{
    const bool onWord = op.evidence == Evidence::Attested || (op.evidence == Evidence::Verified && !isVerifiedOnAir(op.kind));
    const bool said = op.state == OperationState::Settled && op.outcome == OperationOutcome::Succeeded && onWord;
    if (!said || !isMutating(op.kind) || m_draining || readsByOrder(op)) return;
    Connection *connection = connectionOf(op);
    ConnectionPace &pace = connection->pace;
    pace.began();
    deliver(connection->backend->profiles(op.eid), this, [this, op, &pace](const Result<std::vector<Profile>> &profiles) {
        pace.ended();
        if (profiles) Q_EMIT profilesRead(op, *profiles);
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

void OperationRunner::told(Connection &connection, Instant began, const std::optional<Error> &error, std::optional<Span> retryAfter)
{
    const Instant now = m_wall.now();
    if (error && error->code == QLatin1StringView("connection.throttled"))
        retryAfter = std::chrono::seconds(error->parameters.value(QStringLiteral("seconds")).toLongLong());
    // What is said about one card is no failure of the connection, and makes no other card wait.
    const bool ofCard = error && (error->code == QLatin1StringView("connection.eid-unknown") || error->code == QLatin1StringView("connection.card-busy"));
    connection.pace.answered(now, error && !ofCard, ofCard ? std::nullopt : retryAfter);
    Q_EMIT contact(connection.backend->connection(), now - began, error ? error : connection.backend->notice());
}

} // namespace signalbox

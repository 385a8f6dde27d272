#include "provisioning/emnifybackend.h"

#include "provisioning/answerfaults.h"

namespace signalbox {

namespace {

/// Nothing of the order was sent; what stood before it failed.
SubmitAnswer notReached(const Error &error)
{
    SubmitAnswer answer;
    answer.kind = SubmitAnswer::Kind::NotSent;
    answer.error = error;
    if (error.code == QLatin1StringView("connection.eid-unknown")) {
        answer.kind = SubmitAnswer::Kind::Refused;
        answer.code = QStringLiteral("EID unknown");
    }
    return answer;
}

} // namespace

Result<std::unique_ptr<EmnifyBackend>> EmnifyBackend::make(ProviderAccess access, Span validity)
{
    auto tls = tlsConfiguration(access.tls);
    if (!tls) return tl::unexpected(tls.error());
    return std::unique_ptr<EmnifyBackend>(new EmnifyBackend(std::move(access), validity, *tls));
}

QUrl EmnifyBackend::at(const QString &path, const QString &query) const
{
    QUrl url = answers::below(m_access.root, path);
    if (!query.isEmpty()) url.setQuery(query);
    return url;
}

void EmnifyBackend::knowWords(Done done)
{
    if (m_words.complete()) done(std::nullopt);
    else readWords(0, std::make_shared<emnify::Vocabulary>(), std::move(done));
}

void EmnifyBackend::readWords(int step, const std::shared_ptr<emnify::Vocabulary> &words, Done done)
{
    static const QString paths[] = { QStringLiteral("euicc/operation/action"), QStringLiteral("euicc/operation/status"), QStringLiteral("sim/status") };
    if (step == 3) {
        if (words->complete()) m_words = *words;
        done(words->complete() ? std::nullopt : std::optional(answers::wrongMember(m_access.root, "description")));
        return;
    }
    m_line.call("GET", at(paths[step]), {}, [this, step, words, done = std::move(done)](const Exchange &exchange) {
        using Reader = Result<bool> (*)(const QUrl &, const HttpAnswer &, emnify::Vocabulary &);
        static constexpr Reader readers[] = { emnify::readActions, emnify::readStatuses, emnify::readSimStatuses };
        const Result<bool> read = exchange.error ? tl::unexpected(*exchange.error) : readers[step](m_access.root, exchange.answer, *words);
        // Subscriptions are a matter beside: who may not see them may still manage cards.
        if (!read && step < 2) done(read.error());
        else readWords(step + 1, words, done);
    });
}

void EmnifyBackend::knowCard(const Eid &eid, std::function<void(const Result<QString> &)> receive)
{
    if (const auto known = m_cards.constFind(eid); known != m_cards.cend()) {
        receive(*known);
        return;
    }
    m_line.call("GET", at(QStringLiteral("euicc"), QStringLiteral("q=eid:") + eid.toString()), {}, [this, eid, receive = std::move(receive)](const Exchange &exchange) {
        const Result<QString> id = exchange.error ? tl::unexpected(*exchange.error) : emnify::readEuiccId(m_access.root, exchange.answer, eid);
        if (id) m_cards.insert(eid, *id);
        receive(id);
    });
}

QFuture<Result<BackendCapabilities>> EmnifyBackend::learn()
{
    const auto promise = begun<Result<BackendCapabilities>>();
    knowWords([this, promise](const std::optional<Error> &error) {
        keep<Result<BackendCapabilities>>(promise, error ? Result<BackendCapabilities>(tl::unexpected(*error)) : Result<BackendCapabilities>(capabilities()));
    });
    return promise->future();
}

QFuture<SubmitAnswer> EmnifyBackend::submit(const Operation &operation, const std::optional<ActivationCode> &activation)
{
    const auto promise = begun<SubmitAnswer>();
    knowWords([this, promise, operation, activation](const std::optional<Error> &error) {
        if (error) keep(promise, notReached(*error));
        else if (!capabilities().kinds.contains(operation.kind)) keep(promise, unsupported());
        else if (emnify::isOfSim(operation.kind)) changeSim(operation, promise);
        else order(operation, activation, promise);
    });
    return promise->future();
}

void EmnifyBackend::order(const Operation &operation, const std::optional<ActivationCode> &activation, const std::shared_ptr<QPromise<SubmitAnswer>> &promise)
{
    const auto body = emnify::operationBody(operation, activation, m_words, m_validity);
    if (!body) {
        keep(promise, unsupported());
        return;
    }
    knowCard(operation.eid, [this, promise, body](const Result<QString> &card) {
        if (!card) {
            keep(promise, notReached(card.error()));
            return;
        }
        m_line.call("POST", at(QStringLiteral("euicc/") + *card + QStringLiteral("/operation")), *body, [promise, card = *card, root = m_access.root](const Exchange &exchange) {
            keep(promise, exchange.error ? unanswered(exchange) : emnify::readSubmission(root, exchange.answer, card));
        });
    });
}

void EmnifyBackend::findSim(const Operation &operation, std::function<void(const Result<QString> &)> receive)
{
    const auto iccid = operation.iccid ? operation.iccid : operation.previousIccid;
    if (!iccid) {
        receive(failure("connection.answer-form"));
        return;
    }
    QString digits = iccid->toString();
    digits.chop(1); // the filter takes it without the check digit
    m_line.call("GET", at(QStringLiteral("sim"), QStringLiteral("q=iccid:") + digits), {}, [this, iccid, kind = operation.kind, receive = std::move(receive)](const Exchange &exchange) {
        const Result<emnify::Sim> sim = exchange.error ? tl::unexpected(*exchange.error) : emnify::readSim(m_access.root, exchange.answer, *iccid);
        const bool lock = kind == OperationKind::ImeiLock || kind == OperationKind::ImeiUnlock;
        if (!sim) receive(tl::unexpected(sim.error()));
        else if (lock && sim->endpoint.isEmpty()) receive(tl::unexpected(answers::wrongMember(m_access.root, "endpoint")));
        else receive(lock ? QStringLiteral("endpoint/") + sim->endpoint : QStringLiteral("sim/") + sim->id);
    });
}

/// The subscription of the profile; done when it is answered, and a repetition would change nothing.
void EmnifyBackend::changeSim(const Operation &operation, const std::shared_ptr<QPromise<SubmitAnswer>> &promise)
{
    findSim(operation, [this, promise, kind = operation.kind](const Result<QString> &path) {
        if (!path) {
            keep(promise, notReached(path.error()));
            return;
        }
        const bool lock = kind == OperationKind::ImeiLock || kind == OperationKind::ImeiUnlock;
        const int status = (kind == OperationKind::Suspend ? m_words.suspended : m_words.activated).value_or(-1);
        const QByteArray body = lock ? QByteArray(kind == OperationKind::ImeiLock ? R"({"imei_lock":true})" : R"({"imei_lock":false})")
                                     : "{\"status\":{\"id\":" + QByteArray::number(status) + "}}";
        m_line.call("PATCH", at(*path), body, [promise, path = *path, root = m_access.root](const Exchange &changed) {
            SubmitAnswer answer = changed.error ? unanswered(changed) : emnify::readSubmission(root, changed.answer, path);
            if (!changed.error && changed.answer.status() >= 200 && changed.answer.status() < 300) {
                answer = {};
                answer.kind = SubmitAnswer::Kind::Accepted;
                answer.providerRef = path;
            }
            keep(promise, answer);
        });
    });
}

QFuture<Result<OrderStatus>> EmnifyBackend::status(const Operation &operation)
{
    const auto promise = begun<Result<OrderStatus>>();
    knowWords([this, promise, operation](const std::optional<Error> &error) {
        if (error) {
            keep<Result<OrderStatus>>(promise, tl::unexpected(*error));
            return;
        }
        const bool sim = emnify::isOfSim(operation.kind);
        const QString &ref = operation.providerRef;
        const QString path = sim ? ref : QStringLiteral("euicc/") + ref.section(u'/', 0, 0) + QStringLiteral("/operation/") + ref.section(u'/', 1);
        m_line.call("GET", at(path), {}, [this, promise, sim, kind = operation.kind](const Exchange &exchange) {
            keep<Result<OrderStatus>>(promise, exchange.error ? tl::unexpected(*exchange.error)
                                               : sim         ? emnify::readSimChange(m_access.root, exchange.answer, kind, m_words)
                                                             : emnify::readOrder(m_access.root, exchange.answer, m_words));
        });
    });
    return promise->future();
}

QFuture<Result<std::vector<Profile>>> EmnifyBackend::profiles(const Eid &eid)
{
    using Answer = Result<std::vector<Profile>>;
    const auto promise = begun<Answer>();
    knowCard(eid, [this, promise, eid](const Result<QString> &card) {
        if (!card) {
            keep<Answer>(promise, tl::unexpected(card.error()));
            return;
        }
        m_line.call("GET", at(QStringLiteral("euicc/") + *card), {}, [this, promise, eid](const Exchange &exchange) {
            keep<Answer>(promise, exchange.error ? tl::unexpected(*exchange.error) : emnify::readProfiles(m_access.root, exchange.answer, eid));
        });
    });
    return promise->future();
}

QFuture<Result<std::optional<QString>>> EmnifyBackend::lookUp(const Operation &operation)
{
    using Answer = Result<std::optional<QString>>;
    const auto promise = begun<Answer>();
    if (emnify::isOfSim(operation.kind)) {
        findSim(operation, [promise](const Result<QString> &path) { keep<Answer>(promise, path ? Answer(std::optional(*path)) : tl::unexpected(path.error())); });
        return promise->future();
    }
    knowWords([this, promise, operation](const std::optional<Error> &error) {
        if (error) {
            keep<Answer>(promise, tl::unexpected(*error));
            return;
        }
        knowCard(operation.eid, [this, promise, operation](const Result<QString> &card) {
            if (!card) {
                keep<Answer>(promise, tl::unexpected(card.error()));
                return;
            }
            m_line.call("GET", at(QStringLiteral("euicc/") + *card + QStringLiteral("/operation"), QStringLiteral("sort=-creation_date&per_page=100")), {},
                        [this, promise, operation, card = *card](const Exchange &exchange) {
                            keep<Answer>(promise, exchange.error ? tl::unexpected(*exchange.error) : emnify::findOpen(m_access.root, exchange.answer, operation, m_words, card));
                        });
        });
    });
    return promise->future();
}

QFuture<Result<Span>> EmnifyBackend::test()
{
    const auto promise = begun<Result<Span>>();
    const Instant began = m_line.wall().now();
    m_words = {}; // a test is also how one reads them anew
    knowWords([this, promise, began](const std::optional<Error> &fault) {
        const std::optional<Error> error = fault ? fault : m_line.notice();
        keep<Result<Span>>(promise, error ? Result<Span>(tl::unexpected(*error)) : Result<Span>(m_line.wall().now() - began));
    });
    return promise->future();
}

} // namespace signalbox

#pragma once

#include "operations/profilebackend.h"
#include "provisioning/tlscertificates.h"
#include "provisioning/tokensource.h"

#include <QPromise>
#include <memory>

namespace signalbox {

/// How a provider is reached, whatever it speaks.
struct ProviderAccess
{
    QString name; ///< of the connection
    QUrl root; ///< of the API
    TlsPaths tls;
    Credentials credentials;
    RequestTimeouts timeouts;
    int requestsAtOnce = 16;
};

/// The requests of one connection: in order, so many at once, with a token where one is needed, and once more with a
/// fresh one when the first had run out (401: nothing was done). One thread with an event loop.
class ProviderLine
{
public:
    ProviderLine(const ProviderAccess &access, const QSslConfiguration &tls);

    /// `body` is JSON; empty: none.
    void call(const QByteArray &method, const QUrl &url, const QByteArray &body, SingleRequest::Done done,
              const QList<QPair<QByteArray, QByteArray>> &headers = {});
    /// A request in a form of its own.
    void exchange(HttpRequest request, SingleRequest::Done done) { authorise(std::move(request), std::move(done), true); }
    const WallClock &wall() const { return m_wall; }
    std::optional<Error> notice() const { return m_notice; } ///< "connection.clock-skew"
    std::optional<Instant> tokenExpires() const { return m_tokens.expires(); }
    /// Of the files, and what the server showed last.
    std::vector<ConnectionCertificate> certificates() const;

private:
    void authorise(HttpRequest request, SingleRequest::Done done, bool again);
    void send(HttpRequest request, const QByteArray &token, SingleRequest::Done done, bool again);
    void noticeClock(const Exchange &exchange);

    QUrl m_root;
    WallClock m_wall;
    RequestQueue m_queue;
    TokenSource m_tokens;
    std::optional<Error> m_notice;
    std::vector<ConnectionCertificate> m_files;
    std::optional<ConnectionCertificate> m_server;
};

/// A promise that has begun; what is kept by the answer to a request.
template<typename T>
std::shared_ptr<QPromise<T>> begun()
{
    auto promise = std::make_shared<QPromise<T>>();
    promise->start();
    return promise;
}

template<typename T>
void keep(const std::shared_ptr<QPromise<T>> &promise, T value)
{
    promise->addResult(std::move(value));
    promise->finish();
}

/// Of a submission without an answer.
SubmitAnswer unanswered(const Exchange &exchange);
/// Of a submission that was not even tried: what it would need is missing, or the dialect has no word for it.
SubmitAnswer unsupported();

} // namespace signalbox

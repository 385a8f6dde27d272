#include "provisioning/requestqueue.h"

namespace signalbox {

RequestQueue::RequestQueue(QSslConfiguration tls, RequestTimeouts timeouts, int atOnce)
    : m_tls(std::move(tls)), m_timeouts(timeouts), m_free(atOnce), m_kept(std::size_t(atOnce))
{
}

void RequestQueue::send(HttpRequest request, SingleRequest::Done done)
{
    m_waiting.push_back({ std::move(request), std::move(done) });
    startNext();
}

void RequestQueue::startNext()
{
    while (m_free > 0 && !m_waiting.empty()) {
        Waiting next = std::move(m_waiting.front());
        m_waiting.pop_front();
        --m_free;
        auto *request = new SingleRequest(std::move(next.request), m_tls, m_timeouts, m_kept,
                                          [this, done = std::move(next.done)](const Exchange &exchange) {
                                              ++m_free;
                                              done(exchange);
                                              startNext();
                                          });
        request->start();
    }
}

} // namespace signalbox

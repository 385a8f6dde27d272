#pragma once

#include "provisioning/singlerequest.h"

#include <deque>

namespace signalbox {

/// Keeps at most `atOnce` requests of a connection under way, in the order in which they came. One thread.
class RequestQueue final : public QObject
{
    Q_OBJECT
public:
    RequestQueue(QSslConfiguration tls, RequestTimeouts timeouts, int atOnce);
    void send(HttpRequest request, SingleRequest::Done done);

private:
    struct Waiting
    {
        HttpRequest request;
        SingleRequest::Done done;
    };
    void startNext();

    QSslConfiguration m_tls;
    RequestTimeouts m_timeouts;
    int m_free;
    KeptConnections m_kept;
    std::deque<Waiting> m_waiting;
};

} // namespace signalbox

#pragma once

#include <QByteArray>
#include <QList>
#include <QPair>
#include <optional>

namespace signalbox {

/// One HTTP/1.1 response as it comes in. Bounded: 64 KiB of head, 4 MiB of body. RFC 9112.
class HttpAnswer
{
public:
    enum class State { Incomplete, Complete, Broken, TooLarge };

    State feed(QByteArrayView bytes);
    /// The peer closed: completes a body without length, breaks a cut one.
    State close();

    int status() const { return m_status; }
    QByteArray header(QByteArrayView name) const; ///< first of that name, without regard to case
    const QByteArray &body() const { return m_body; }
    bool headRead() const { return m_status != 0; }
    /// Read whole, by its own length, with nothing behind it, and the server did not say that it closes. RFC 9112 9.3.
    bool leavesConnection() const;

private:
    State parseHead();
    State parseBody();
    State parseChunks();

    QByteArray m_raw;
    QByteArray m_body;
    QList<QPair<QByteArray, QByteArray>> m_headers;
    int m_status = 0;
    int m_interim = 0;
    std::optional<qint64> m_length;
    bool m_chunked = false;
    bool m_older = false; ///< HTTP/1.0
    bool m_surplus = false; ///< octets behind the end
    bool m_endedByClose = false;
    State m_state = State::Incomplete;
};

} // namespace signalbox

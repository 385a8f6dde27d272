#include "provisioning/httpanswer.h"

namespace signalbox {

namespace {
constexpr qsizetype headLimit = 64 * 1024;
constexpr qsizetype bodyLimit = 4 * 1024 * 1024;
constexpr int interimLimit = 16;
} // namespace

HttpAnswer::State HttpAnswer::feed(QByteArrayView bytes)
{
    if (m_state != State::Incomplete) {
        m_surplus = m_surplus || !bytes.isEmpty();
        return m_state;
    }
    m_raw.append(bytes.data(), bytes.size());
    if (!headRead()) m_state = parseHead();
    if (m_state == State::Incomplete && headRead()) m_state = parseBody();
    return m_state;
}

HttpAnswer::State HttpAnswer::close()
{
    if (m_state != State::Incomplete) return m_state;
    const bool untilClose = headRead() && !m_chunked && !m_length;
    m_endedByClose = true;
    return m_state = untilClose ? State::Complete : State::Broken;
}

bool HttpAnswer::leavesConnection() const
{
    return m_state == State::Complete && !m_endedByClose && !m_older && !m_surplus && !header("Connection").toLower().contains("close");
}

QByteArray HttpAnswer::header(QByteArrayView name) const
{
    for (const auto &[key, value] : m_headers)
        if (key.compare(name, Qt::CaseInsensitive) == 0) return value;
    return {};
}

HttpAnswer::State HttpAnswer::parseHead()
{
    const qsizetype end = m_raw.indexOf("\r\n\r\n");
    if (end < 0) return m_raw.size() <= headLimit ? State::Incomplete : m_raw.startsWith("HTTP/1.") ? State::TooLarge : State::Broken;
    const QList<QByteArray> lines = m_raw.left(end).split('\n');
    const QByteArray first = lines.first().trimmed();
    if (!first.startsWith("HTTP/1.")) return State::Broken;
    m_older = first.startsWith("HTTP/1.0");
    const int status = first.mid(9, 3).toInt();
    m_raw.remove(0, end + 4);
    if (status >= 100 && status < 200) return ++m_interim > interimLimit ? State::Broken : parseHead(); // the real one follows
    if (status < 200 || status > 599) return State::Broken;
    for (qsizetype i = 1; i < lines.size(); ++i) {
        const QByteArray line = lines[i].trimmed();
        const qsizetype colon = line.indexOf(':');
        if (colon > 0) m_headers.append({ line.left(colon), line.mid(colon + 1).trimmed() });
    }
    m_chunked = header("Transfer-Encoding").toLower().contains("chunked");
    if (const QByteArray length = header("Content-Length"); !length.isEmpty() && !m_chunked) {
        bool good = false;
        m_length = length.toLongLong(&good);
        if (!good || *m_length < 0) return State::Broken;
    }
    if (status == 204 || status == 304) m_length = 0;
    m_status = status;
    return m_length && *m_length > bodyLimit ? State::TooLarge : State::Incomplete;
}

HttpAnswer::State HttpAnswer::parseBody()
{
    if (m_chunked) return parseChunks();
    m_body += m_raw;
    m_raw.clear();
    if (m_body.size() > bodyLimit) return State::TooLarge;
    if (!m_length || m_body.size() < *m_length) return State::Incomplete;
    m_surplus = m_body.size() > *m_length;
    m_body.truncate(*m_length);
    return State::Complete;
}

HttpAnswer::State HttpAnswer::parseChunks()
{
    while (true) {
        const qsizetype line = m_raw.indexOf("\r\n");
        if (line < 0) return m_raw.size() > headLimit ? State::Broken : State::Incomplete;
        bool good = false;
        const qint64 size = m_raw.left(line).split(';').first().trimmed().toLongLong(&good, 16);
        if (!good || size < 0) return State::Broken;
        if (size > bodyLimit || m_body.size() + size > bodyLimit) return State::TooLarge;
        if (const qsizetype end = m_raw.indexOf("\r\n\r\n", line); size == 0 && end >= 0) {
            m_surplus = m_raw.size() > end + 4;
            return State::Complete;
        }
        if (size == 0) return m_raw.size() > headLimit ? State::TooLarge : State::Incomplete;
        if (m_raw.size() < line + 2 + size + 2) return State::Incomplete;
        m_body += m_raw.mid(line + 2, size);
        m_raw.remove(0, line + 2 + size + 2);
    }
}

} // namespace signalbox

#include "basemap/tilefetcher.h"

#include <QImage>
#include <QNetworkReply>

namespace signalbox {

namespace {
constexpr double perSecond = 8;
constexpr double burst = 12; // a first screen
constexpr int mostOpen = 2;
constexpr std::size_t mostWanted = 240;
constexpr int restMs = 60'000, timeoutMs = 15'000;
constexpr qint64 mostOctets = 4 * 1024 * 1024;
} // namespace

TileFetcher::TileFetcher(TileServer server, std::shared_ptr<TileFolder> folder, const QString &userAgent)
    : m_server(std::move(server)), m_folder(std::move(folder)), m_userAgent(userAgent.toUtf8()), m_rate(perSecond, burst)
{ }

void TileFetcher::want(TileKey key)
{
    {
        const std::lock_guard lock(m_mutex);
        if (m_known.contains(key)) return;
        m_known.insert(key);
        m_wanted.push_back(key);
        if (m_wanted.size() > mostWanted) {
            m_known.remove(m_wanted.front());
            m_wanted.pop_front();
        }
    }
    QMetaObject::invokeMethod(this, &TileFetcher::next, Qt::QueuedConnection);
}

void TileFetcher::next()
{
    if (!m_network) {
        m_network = new QNetworkAccessManager(this);
        m_network->setTransferTimeout(timeoutMs);
        m_network->setRedirectPolicy(QNetworkRequest::SameOriginRedirectPolicy);
        m_wait = new QTimer(this);
        m_wait->setSingleShot(true);
        connect(m_wait, &QTimer::timeout, this, [this] {
            m_resting = false;
            next();
        });
    }
    while (m_open < mostOpen && !m_wait->isActive()) {
        TileKey key;
        {
            const std::lock_guard lock(m_mutex);
            if (m_wanted.empty()) return;
            // Of the wall: this is about the server, not about the world.
            const Span wait = m_rate.take(std::chrono::time_point_cast<Span>(std::chrono::system_clock::now()));
            if (wait > Span(0)) {
                m_wait->start(int(wait.count() / 1000) + 1);
                return;
            }
            key = m_wanted.back();
            m_wanted.pop_back();
        }
        if (m_missing.contains(key)) continue; // stays known: it is not asked for again
        fetch(key);
    }
}

void TileFetcher::fetch(TileKey key)
{
    QNetworkRequest request(QUrl(m_server.url(key)));
    request.setRawHeader("User-Agent", m_userAgent);
    request.setAttribute(QNetworkRequest::CookieLoadControlAttribute, QNetworkRequest::Manual);
    request.setAttribute(QNetworkRequest::CookieSaveControlAttribute, QNetworkRequest::Manual);
    QNetworkReply *reply = m_network->get(request);
    ++m_open;
    connect(reply, &QNetworkReply::downloadProgress, reply, [reply](qint64 received, qint64) {
        if (received > mostOctets) reply->abort();
    });
    connect(reply, &QNetworkReply::finished, this, [this, key, reply] {
        reply->deleteLater();
        --m_open;
        take(key, *reply);
        next();
    });
}

void TileFetcher::take(TileKey key, QNetworkReply &reply)
{
    const int status = reply.attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt();
    bool settled = false;
    if (status == 200 && reply.error() == QNetworkReply::NoError) {
        const QByteArray octets = reply.readAll();
        if (const QImage image = QImage::fromData(octets); !image.isNull() && image.width() == image.height()) {
            m_folder->write(key, octets);
            settled = true;
        }
    }
    if (status == 404 || status == 204 || status == 410) m_missing.insert(key);
    else if (!settled && !m_resting) {
        m_resting = true; // refused, busy or away: whatever it is, more requests do not help
        m_wait->start(restMs);
    }
    if (!m_missing.contains(key)) {
        const std::lock_guard lock(m_mutex);
        m_known.remove(key);
    }
    if (settled) Q_EMIT arrived();
}

} // namespace signalbox

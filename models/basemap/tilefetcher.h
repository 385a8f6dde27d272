#pragma once

#include "base/ratelimiter.h"
#include "basemap/xyzsource.h"

#include <QNetworkAccessManager>
#include <QTimer>

class QNetworkReply;

namespace signalbox {

/// Fetches tiles into a folder. want() from any thread; everything else in the thread it was moved to.
class TileFetcher final : public QObject
{
    Q_OBJECT
public:
    TileFetcher(TileServer server, std::shared_ptr<TileFolder> folder, const QString &userAgent);

    /// The newest wish is served first; what has waited too long is forgotten.
    void want(TileKey key);

Q_SIGNALS:
    void arrived();

private:
    void next();
    void fetch(TileKey key);
    void take(TileKey key, QNetworkReply &reply);

    const TileServer m_server;
    const std::shared_ptr<TileFolder> m_folder;
    const QByteArray m_userAgent;
    RateLimiter m_rate;
    QNetworkAccessManager *m_network = nullptr; // made in its thread
    QTimer *m_wait = nullptr;
    QSet<TileKey> m_missing; // the server has none
    int m_open = 0;
    bool m_resting = false; // after a refusal

    std::mutex m_mutex; // guards the two below
    std::deque<TileKey> m_wanted; // newest last
    QSet<TileKey> m_known; // wanted or being fetched
};

} // namespace signalbox

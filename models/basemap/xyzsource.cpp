#include "basemap/xyzsource.h"

#include "basemap/tilefetcher.h"

#include <QHostAddress>
#include <QUrl>

namespace signalbox {

namespace {
constexpr qint64 freshDays = 7;

bool isThisMachine(const QString &host)
{
    return host == u"localhost" || QHostAddress(host).isLoopback();
}
} // namespace

Result<void> TileServer::check() const
{
    QVariantMap which { { QStringLiteral("value"), address } };
    for (const auto *part : { "z", "x", "y" }) // as the sentence quotes them
        which.insert(QLatin1StringView(part), QStringLiteral("{%1}").arg(QLatin1StringView(part)));
    for (const auto *part : { "{z}", "{x}", "{y}" })
        if (!address.contains(QLatin1StringView(part))) return failure("basemap.address", which);
    const QUrl sample(url({ 1, 0, 0 }), QUrl::StrictMode);
    if (!sample.isValid() || sample.host().isEmpty()) return failure("basemap.address", which);
    if (sample.scheme() != u"https" && !(sample.scheme() == u"http" && isThisMachine(sample.host()))) return failure("basemap.https", which);
    if (attribution.trimmed().isEmpty()) return failure("basemap.attribution");
    return {};
}

QString TileServer::url(TileKey key) const
{
    QString url = address;
    return url.replace(QStringLiteral("{z}"), QString::number(key.zoom)).replace(QStringLiteral("{x}"), QString::number(key.x)).replace(QStringLiteral("{y}"), QString::number(key.y));
}

XyzSource::XyzSource(TileServer server, const QString &folder, const QString &userAgent, qint64 most)
    : m_server(std::move(server)), m_folder(std::make_shared<TileFolder>(folder, most)), m_fetcher(new TileFetcher(m_server, m_folder, userAgent))
{
    m_thread.setObjectName(QStringLiteral("tiles"));
    m_fetcher->moveToThread(&m_thread);
    connect(&m_thread, &QThread::finished, m_fetcher, &QObject::deleteLater);
    connect(m_fetcher, &TileFetcher::arrived, this, &XyzSource::arrived, Qt::DirectConnection);
    m_thread.start();
}

XyzSource::~XyzSource()
{
    m_thread.quit();
    m_thread.wait();
}

std::vector<QImage> XyzSource::tiles(const std::vector<TileKey> &keys)
{
    std::vector<QImage> images;
    for (const TileKey &key : keys) {
        const std::optional<TileFolder::Kept> kept = m_folder->read(key);
        if (!kept || kept->fetched.daysTo(QDateTime::currentDateTime()) >= freshDays) m_fetcher->want(key);
        images.push_back(kept ? QImage::fromData(kept->octets) : QImage());
    }
    return images;
}

} // namespace signalbox

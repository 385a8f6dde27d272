#include "basemap/mbtiles.h"

#include <QFileInfo>
#include <QRegularExpression>
#include <QSqlDatabase>
#include <QSqlError>
#include <QSqlQuery>

namespace signalbox {

namespace {
constexpr int deepest = 24;
constexpr int mostOctets = 8 * 1024 * 1024; // of a tile; a good one has 30,000
constexpr int mostSide = 2048;

/// A read-only connection for as long as this lives, in the thread that made it.
class Connection
{
public:
    explicit Connection(const QString &path)
    {
        static std::atomic<quint64> next { 0 };
        m_name = QStringLiteral("mbtiles-%1").arg(++next);
        QSqlDatabase db = QSqlDatabase::addDatabase(QStringLiteral("QSQLITE"), m_name);
        db.setDatabaseName(path);
        db.setConnectOptions(QStringLiteral("QSQLITE_OPEN_READONLY;QSQLITE_BUSY_TIMEOUT=200"));
        db.open();
    }
    ~Connection() { QSqlDatabase::removeDatabase(m_name); }
    Connection(const Connection &) = delete;
    Connection &operator=(const Connection &) = delete;
    QSqlDatabase db() const { return QSqlDatabase::database(m_name, false); }

private:
    QString m_name;
};

QImage decoded(const QByteArray &octets)
{
    if (octets.isEmpty() || octets.size() > mostOctets) return {};
    QImage image = QImage::fromData(octets);
    if (image.width() != image.height() || image.width() > mostSide) return {};
    return image;
}

QString plain(const QString &html)
{
    static const QRegularExpression tags(QStringLiteral("<[^>]*>"));
    return QString(html).remove(tags).replace(QStringLiteral("&copy;"), QStringLiteral("©")).replace(QStringLiteral("&amp;"), QStringLiteral("&")).simplified().left(200);
}
} // namespace

Result<std::shared_ptr<Mbtiles>> Mbtiles::open(const QString &path)
{
    std::shared_ptr<Mbtiles> file(new Mbtiles);
    file->m_path = QFileInfo(path).absoluteFilePath();
    return file->look().map([&] { return file; });
}

Result<void> Mbtiles::look()
{
    const QVariantMap which { { QStringLiteral("path"), m_path } };
    if (!QFileInfo(m_path).isFile() || !QFileInfo(m_path).isReadable()) return failure("basemap.file", which);
    const Connection connection(m_path);
    QSqlQuery query(connection.db());
    QHash<QString, QString> told;
    if (!query.exec(QStringLiteral("select name, value from metadata"))) return failure("basemap.not-mbtiles", which, query.lastError().text());
    while (query.next())
        told.insert(query.value(0).toString(), query.value(1).toString());
    if (told.value(QStringLiteral("format")) == u"pbf") return failure("basemap.vector", which);
    // Zooms as they are, not as they are told: a wrong note would make an empty map.
    if (!query.exec(QStringLiteral("select min(zoom_level), max(zoom_level) from tiles")) || !query.next()) return failure("basemap.not-mbtiles", which, query.lastError().text());
    if (query.value(0).isNull()) return failure("basemap.empty", which);
    m_leastZoom = query.value(0).toInt();
    m_mostZoom = query.value(1).toInt();
    if (m_leastZoom < 0 || m_mostZoom > deepest) return failure("basemap.not-mbtiles", which);
    query.prepare(QStringLiteral("select tile_data from tiles where zoom_level = ? limit 1"));
    query.addBindValue(m_mostZoom);
    const bool found = query.exec() && query.next();
    const QImage first = found ? decoded(query.value(0).toByteArray()) : QImage();
    if (first.isNull()) return failure("basemap.picture", which, query.lastError().text());
    m_side = first.width();
    m_name = told.value(QStringLiteral("name")).left(80);
    m_attribution = plain(told.value(QStringLiteral("attribution")));
    return {};
}

std::vector<QImage> Mbtiles::tiles(const std::vector<TileKey> &keys)
{
    const Connection connection(m_path);
    QSqlQuery query(connection.db());
    query.setForwardOnly(true);
    query.prepare(QStringLiteral("select tile_data from tiles where zoom_level = ? and tile_column = ? and tile_row = ?"));
    std::vector<QImage> images;
    for (const TileKey &key : keys) {
        query.bindValue(0, key.zoom);
        query.bindValue(1, key.x);
        query.bindValue(2, (1 << key.zoom) - 1 - key.y);
        images.push_back(query.exec() && query.next() ? decoded(query.value(0).toByteArray()) : QImage());
    }
    return images;
}

} // namespace signalbox

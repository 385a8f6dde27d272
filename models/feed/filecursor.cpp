#include "feed/filecursor.h"

#include <QDir>
#include <QFileInfo>
#include <QJsonDocument>
#include <QJsonObject>
#include <QSaveFile>

namespace signalbox {

namespace {

// As text: a JSON number of Qt is a double, and an inode may have 64 bits.
const QStringList names { QStringLiteral("device"), QStringLiteral("inode"), QStringLiteral("head"), QStringLiteral("head_octets"),
                          QStringLiteral("offset") };

} // namespace

std::optional<FileCursor> readCursor(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly)) return std::nullopt;
    const QJsonObject said = QJsonDocument::fromJson(file.read(4096)).object();
    std::vector<qint64> values;
    for (const QString &name : names) {
        bool good = false;
        values.push_back(said.value(name).toString().toLongLong(&good));
        if (!good || values.back() < 0) return std::nullopt;
    }
    const qint64 at = QFileInfo(path).lastModified().toMSecsSinceEpoch() * 1'000'000;
    return FileCursor { { std::uint64_t(values[0]), std::uint64_t(values[1]), std::uint32_t(values[2]), values[3] }, std::uint64_t(values[4]), at };
}

Result<void> writeCursor(const QString &path, const FileCursor &cursor)
{
    QDir().mkpath(QFileInfo(path).path());
    const qint64 values[] = { qint64(cursor.file.device), qint64(cursor.file.inode), qint64(cursor.file.head), cursor.file.headSize, qint64(cursor.offset) };
    QJsonObject said;
    for (qsizetype i = 0; i < names.size(); ++i) said.insert(names[i], QString::number(values[i]));
    QSaveFile file(path);
    const QByteArray text = QJsonDocument(said).toJson();
    if (!file.open(QIODevice::WriteOnly) || file.write(text) != text.size() || !file.commit())
        return failure("feed.cursor", { { QStringLiteral("path"), path } }, file.errorString());
    return {};
}

} // namespace signalbox

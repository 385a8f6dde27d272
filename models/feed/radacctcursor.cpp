#include "feed/radacctcursor.h"

#include <QDir>
#include <QFileInfo>
#include <QJsonDocument>
#include <QJsonObject>
#include <QSaveFile>

namespace signalbox {

namespace {

// As text: a JSON number of Qt is a double, and a transaction has 64 bits.
const QString databaseName = QStringLiteral("database"), transactionName = QStringLiteral("transaction"), changeName = QStringLiteral("change");

} // namespace

std::optional<RadacctCursor> readRadacctCursor(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly)) return std::nullopt;
    const QJsonObject said = QJsonDocument::fromJson(file.read(4096)).object();
    bool both[] = { false, false };
    const RadacctPlace place { said.value(transactionName).toString().toULongLong(&both[0]), said.value(changeName).toString().toULongLong(&both[1]) };
    const QString database = said.value(databaseName).toString();
    if (!both[0] || !both[1] || database.isEmpty()) return std::nullopt;
    return RadacctCursor { database, place };
}

Result<void> writeRadacctCursor(const QString &path, const RadacctCursor &cursor)
{
    QDir().mkpath(QFileInfo(path).path());
    const QJsonObject said { { databaseName, cursor.database },
                             { transactionName, QString::number(cursor.place.transaction) },
                             { changeName, QString::number(cursor.place.change) } };
    QSaveFile file(path);
    const QByteArray text = QJsonDocument(said).toJson();
    if (!file.open(QIODevice::WriteOnly) || file.write(text) != text.size() || !file.commit())
        return failure("feed.cursor", { { QStringLiteral("path"), path } }, file.errorString());
    return {};
}

} // namespace signalbox

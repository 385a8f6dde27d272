#include "operations/notes.h"

#include "base/json.h"

#include <QJsonObject>

namespace signalbox {

QString makeNote(QLatin1StringView code, const QVariantMap &parameters)
{
    if (parameters.isEmpty()) return QString(code);
    return QString(code) + u' ' + QString::fromUtf8(canonicalJson(QJsonObject::fromVariantMap(parameters)));
}

std::pair<QString, QVariantMap> splitNote(const QString &note)
{
    const qsizetype space = note.indexOf(u' ');
    if (space < 0) return { note, {} };
    return { note.left(space), QJsonDocument::fromJson(note.mid(space + 1).toUtf8()).object().toVariantMap() };
}

} // namespace signalbox

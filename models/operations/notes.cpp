#include "operations/notes.h"

#include "base/json.h"

#include <QJsonObject>

namespace signalbox {

QVariantMap aboutError(const Error &error)
{
    QVariantMap about = error.parameters;
    for (const auto *identity : { "eid", "iccid", "imsi" }) about.remove(QString(QLatin1StringView(identity)));
    QVariantMap out { { QStringLiteral("error"), error.code } };
    if (!about.isEmpty()) out.insert(QStringLiteral("about"), about);
    return out;
}

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

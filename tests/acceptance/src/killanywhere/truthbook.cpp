#include "truthbook.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QUuid>

namespace killanywhere {

namespace {

QString orderOf(const QJsonObject &line)
{
    const QByteArray transaction = QByteArray::fromHex(line[QStringLiteral("transaction")].toString().toLatin1());
    return QUuid::fromRfc4122(transaction).toString(QUuid::WithoutBraces);
}

bool isRollback(const QJsonObject &line)
{
    const QJsonArray commands = line[QStringLiteral("commands")].toArray();
    return !commands.isEmpty() && commands.first()[QStringLiteral("psmo")].toString().contains(QStringLiteral("rollback"), Qt::CaseInsensitive);
}

} // namespace

TruthBook::TruthBook(const QString &file)
{
    QFile lines(file);
    if (!lines.open(QIODevice::ReadOnly)) {
        m_problem = lines.errorString();
        return;
    }
    while (!lines.atEnd()) {
        const QByteArray text = lines.readLine();
        const QJsonObject line = QJsonDocument::fromJson(text).object();
        if (line.isEmpty()) m_problem = QString::fromUtf8(text.left(80));
        const QString what = line[QStringLiteral("what")].toString();
        if (what == QLatin1StringView("download")) {
            TrueExecution &download = m_byOrder[orderOf(line)];
            // A card that is given the same profile again says so; only an installation counts.
            if (line[QStringLiteral("error")].toInt(-1) == 0) ++download.executions;
            else download.refused = true;
        }
        if (what != QLatin1StringView("card")) continue;
        TrueExecution &execution = m_byOrder[orderOf(line)];
        execution.enabledAfter = line[QStringLiteral("enabled_after")].toString();
        if (isRollback(line)) {
            ++execution.rollbacks;
            continue;
        }
        ++execution.executions;
        ++m_packages[line[QStringLiteral("eid")].toString()];
        const QJsonObject command = line[QStringLiteral("commands")].toArray().first().toObject();
        const bool switches = command[QStringLiteral("psmo")].toString() == QLatin1StringView("enable");
        execution.refused = switches ? line[QStringLiteral("enabled_before")] == line[QStringLiteral("enabled_after")]
                                     : command[QStringLiteral("result")].toInt(-1) != 0;
    }
}

} // namespace killanywhere

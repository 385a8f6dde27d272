#include "world/truth.h"

#include <QDateTime>
#include <QJsonDocument>
#include <QTimeZone>

namespace signalbox::world {

QString isoTime(Instant t)
{
    const QDateTime seconds = QDateTime::fromSecsSinceEpoch(std::chrono::floor<std::chrono::seconds>(t).time_since_epoch().count(),
                                                            QTimeZone::utc());
    const auto micros = ((toMicros(t) % 1'000'000) + 1'000'000) % 1'000'000;
    return seconds.toString(QStringLiteral("yyyy-MM-ddTHH:mm:ss")) + QStringLiteral(".%1Z").arg(micros, 6, 10, QLatin1Char('0'));
}

Result<std::unique_ptr<Truth>> Truth::open(const QString &file)
{
    auto truth = std::make_unique<Truth>();
    truth->m_file.setFileName(file);
    if (!truth->m_file.open(QIODevice::WriteOnly | QIODevice::Append | QIODevice::Unbuffered))
        return failure("truth.open", { { QStringLiteral("file"), file } }, truth->m_file.errorString());
    return truth;
}

void Truth::write(Instant t, QLatin1StringView what, QJsonObject members)
{
    members.insert(QStringLiteral("t"), isoTime(t));
    members.insert(QStringLiteral("what"), QString(what));
    m_file.write(QJsonDocument(members).toJson(QJsonDocument::Compact) + '\n');
}

} // namespace signalbox::world

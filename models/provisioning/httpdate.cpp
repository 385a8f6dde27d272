#include "provisioning/httpdate.h"

#include "provisioning/httpanswer.h"

#include <QLocale>

namespace signalbox {

namespace {
constexpr Span shortest = std::chrono::seconds(1), longest = std::chrono::hours(1), unsaid = std::chrono::seconds(5);
}

std::optional<Instant> httpDate(const QByteArray &text)
{
    QDateTime time = QLocale::c().toDateTime(QString::fromLatin1(text.left(64)), QStringLiteral("ddd, dd MMM yyyy HH:mm:ss 'GMT'"));
    if (!time.isValid()) return std::nullopt;
    time.setTimeSpec(Qt::UTC);
    return instantFromMicros(time.toSecsSinceEpoch() * 1'000'000);
}

Span retryAfter(const HttpAnswer &answer, Instant wall)
{
    const QByteArray header = answer.header("Retry-After");
    bool good = false;
    const qlonglong seconds = header.toLongLong(&good);
    if (good) return std::clamp<Span>(std::chrono::seconds(std::clamp<qlonglong>(seconds, 0, 1'000'000)), shortest, longest);
    const auto until = httpDate(header);
    if (!until) return unsaid;
    return std::clamp<Span>(*until - httpDate(answer.header("Date")).value_or(wall), shortest, longest);
}

std::optional<Span> clockSkew(const HttpAnswer &answer, Instant wall)
{
    const auto theirs = httpDate(answer.header("Date"));
    return theirs ? std::optional<Span>(*theirs - wall) : std::nullopt;
}

} // namespace signalbox

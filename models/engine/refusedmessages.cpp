#include "engine/refusedmessages.h"

namespace signalbox {

namespace {

QString text(const std::string &octets) { return QString::fromUtf8(octets.data(), qsizetype(octets.size())); }

Error errorOf(const std::string &reason, const std::string &member)
{
    return { text(reason), { { QStringLiteral("member"), text(member) } }, {} };
}

Instant inWorld(Instant wall, const Clock &clock)
{
    return clock.now() - Span(qint64(double((WallClock().now() - wall).count()) * clock.speed()));
}

} // namespace

std::vector<RefusedReason> reasonsOf(const RefusalReport &report, const Clock &clock)
{
    std::vector<RefusedReason> out;
    for (const RefusalCount &counted : report.counts)
        out.push_back({ errorOf(counted.reason, counted.member), counted.count, inWorld(counted.last, clock) });
    return out;
}

RefusedMessages refusedMessagesOf(const RefusalReport &report, const Clock &clock, bool withExcerpts)
{
    RefusedMessages out { report.refused, report.unused, reasonsOf(report, clock), {} };
    for (const Refusal &refusal : report.last)
        out.last.push_back({ errorOf(refusal.reason, refusal.member), inWorld(refusal.at, clock), text(refusal.topic),
                             withExcerpts ? text(refusal.excerpt) : QString() });
    return out;
}

} // namespace signalbox

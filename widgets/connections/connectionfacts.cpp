#include "connections/connectionfacts.h"

#include "words/certificates.h"
#include "words/numbers.h"
#include "words/times.h"

#include <QUrl>

namespace signalbox {

using Weight = LinkFact::Weight;

std::vector<LinkFact> ConnectionFacts::of(const ConnectionStatus &connection, Instant wallNow) const
{
    std::vector<LinkFact> facts;
    const ConnectionPlan &plan = connection.plan;
    if (plan.pausedUntil && *plan.pausedUntil > wallNow)
        facts.push_back(pause(plan, QUrl(connection.url).host(), wallNow));
    facts.push_back(limits(plan));
    facts.push_back(load(plan));
    if (plan.tokenExpires)
        facts.push_back(token(*plan.tokenExpires, wallNow));
    addCertificates(facts, connection, wallNow);
    return facts;
}

LinkFact ConnectionFacts::limits(const ConnectionPlan &plan) const
{
    const auto rate = [&](double perSecond) { return words::number(perSecond, perSecond < 10 && perSecond != int(perSecond) ? 1 : 0, m_reader.locale); };
    return { Weight::Plain, tr("Limits"),
             tr("at most %1 requests a second, %2 of them orders, %3 at once")
                 .arg(rate(plan.limits.requestsPerSecond), rate(plan.limits.submitsPerSecond), words::count(plan.limits.atOnce, m_reader.locale)),
             tr("requests_per_second, submits_per_second and requests_at_once in workspace.ini") };
}

LinkFact ConnectionFacts::load(const ConnectionPlan &plan) const
{
    const QString busy = plan.underWay == 0 ? tr("no request under way") : tr("%Ln request(s) under way", nullptr, plan.underWay);
    const QString waiting = plan.waiting == 0 ? tr("no operation waits for its turn") : tr("%Ln operation(s) wait for their turn", nullptr, plan.waiting);
    return { Weight::Plain, tr("Now"), busy + QStringLiteral(", ") + waiting };
}

LinkFact ConnectionFacts::pause(const ConnectionPlan &plan, const QString &host, Instant wallNow) const
{
    const QString until = words::time(*plan.pausedUntil, wallNow, m_reader.zoneHere(), m_reader.locale);
    const QString left = words::age(*plan.pausedUntil - wallNow);
    const QString value = plan.pausedFor == PauseReason::Asked
        ? tr("until %1, %2 left: %3 asked us to slow down. What waits is sent then").arg(until, left, host)
        : tr("until %1, %2 left: %Ln request(s) in a row failed. It is tried again then by itself", nullptr, plan.failures).arg(until, left);
    return { Weight::Remark, tr("Paused"), value };
}

LinkFact ConnectionFacts::token(Instant expires, Instant wallNow) const
{
    if (expires <= wallNow)
        return { Weight::Plain, tr("Access token"), tr("has run out; the next request fetches a new one") };
    const QString until = words::time(expires, wallNow, m_reader.zoneHere(), m_reader.locale);
    return { Weight::Good, tr("Access token"), tr("until %1, %2 left; a new one is fetched by itself").arg(until, words::age(expires - wallNow)) };
}

LinkFact ConnectionFacts::certificate(const ConnectionCertificate &certificate, Instant wallNow) const
{
    LinkFact fact;
    switch (standingOf(certificate, wallNow)) {
    case CertificateStanding::Valid: fact.weight = Weight::Good; break;
    case CertificateStanding::Near: fact.weight = Weight::Remark; break;
    case CertificateStanding::NotYet:
    case CertificateStanding::Over: fact.weight = Weight::Stop; break;
    }
    fact.name = words::certificateRole(certificate.role);
    fact.value = words::certificateName(certificate, wallNow, m_reader) + QStringLiteral(" · ") + words::certificateLife(certificate, wallNow);
    if (certificate.seenAt)
        fact.value += QStringLiteral(" · ") + tr("seen %1 ago").arg(words::age(wallNow - *certificate.seenAt));
    fact.tip = tr("Issued by %1").arg(certificate.issuer);
    if (!certificate.file.isEmpty())
        fact.tip += u'\n' + certificate.file;
    return fact;
}

void ConnectionFacts::addCertificates(std::vector<LinkFact> &facts, const ConnectionStatus &connection, Instant wallNow) const
{
    using Part = ConnectionCertificate::Role;
    if (QUrl(connection.url).scheme() == QLatin1StringView("http")) {
        facts.push_back({ Weight::Remark, tr("Encryption"), tr("none: whoever is on the way can read and change what is sent") });
        return;
    }
    const auto &all = connection.certificates;
    const auto has = [&](Part role) { return std::any_of(all.begin(), all.end(), [role](const auto &one) { return one.role == role; }); };
    if (!has(Part::Authority))
        facts.push_back({ Weight::Plain, words::certificateRole(Part::Authority), tr("those of this system") });
    for (const ConnectionCertificate &one : all)
        facts.push_back(certificate(one, wallNow));
    if (!has(Part::Server))
        facts.push_back({ Weight::Plain, words::certificateRole(Part::Server), tr("not seen yet; a test shows it") });
}

} // namespace signalbox

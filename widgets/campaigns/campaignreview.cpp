#include "campaigns/campaignreview.h"

#include "campaigns/cohortorder.h"
#include "words/campaigns.h"
#include "words/errors.h"
#include "words/networks.h"
#include "words/numbers.h"
#include "words/operations.h"
#include "words/states.h"
#include "words/times.h"

#include <map>

namespace signalbox {

namespace {
QString strong(const QString &text)
{
    return QStringLiteral("<b>%1</b>").arg(text.toHtmlEscaped());
}

QString named(const QString &name, const std::optional<Plmn> &home, const NetworkNames &networks)
{
    if (!home)
        return name;
    return name.isEmpty() ? words::network(*home, networks) : QStringLiteral("%1 %2").arg(name, home->spaced());
}
} // namespace

QString CampaignReview::count(int n) const { return words::count(n, m_sources.reader.locale); }
QString CampaignReview::percent(double share) const { return words::percent(share, m_sources.reader.locale); }

QString CampaignReview::country(const std::optional<CountryCode> &code) const
{
    return code ? words::countryName(*code, m_sources.reader.books->countries, m_sources.reader.locale) : tr("an unknown country");
}

QString CampaignReview::target(const TargetRule &rule) const
{
    QStringList parts;
    for (const Plmn &network : rule.networks)
        parts += words::network(network, m_sources.reader.books->networks);
    parts += rule.names;
    return parts.join(tr(", else "));
}

QString CampaignReview::move(const CampaignMove &move, const CampaignDraft &draft) const
{
    const NetworkNames &networks = m_sources.reader.books->networks;
    const QString who = tr("%Ln vehicle(s) in %1", nullptr, move.vehicles).arg(country(move.country));
    const QString from = named(move.fromName, move.from, networks), to = named(move.toName, move.to, networks);
    if (draft.kind != OperationKind::Enable)
        return tr("%1: %2 %3").arg(who, words::operationKind(draft.kind), to).trimmed();
    return from.isEmpty() ? tr("%1 switch to %2").arg(who, to) : tr("%1 leave %2 for %3").arg(who, from, to);
}

QString CampaignReview::sentence(const CampaignPlan &plan) const
{
    if (plan.looking())
        return tr("Looking at every vehicle");
    if (!plan.preview())
        return plan.error() ? words::error(*plan.error(), m_sources.reader.locale).sentence() : QString();
    const CampaignPreview &preview = *plan.preview();
    const int going = int(preview.included.size());
    if (going == 0)
        return tr("It can be done to no vehicle. The reasons are below.");
    const NetworkNames &networks = m_sources.reader.books->networks;
    QString text;
    if (preview.moves.size() == 1 && plan.draft().kind == OperationKind::Enable) {
        const CampaignMove &only = preview.moves.front();
        const QString from = named(only.fromName, only.from, networks);
        const QString who = strong(tr("%Ln vehicle(s) in %1", nullptr, going).arg(country(only.country)));
        const QString to = strong(named(only.toName, only.to, networks));
        text = from.isEmpty() ? tr("%1 will switch to %2.").arg(who, to) : tr("%1 will leave %2 for %3.").arg(who, strong(from), to);
    } else {
        const QString who = strong(tr("%Ln vehicle(s)", nullptr, going));
        const QString what = strong(plan.draft().kind == OperationKind::Enable ? tr("a switch to %1").arg(target(plan.draft().target)) : words::operationKind(plan.draft().kind));
        text = tr("%1 in %Ln group(s) will get an order: %2.", nullptr, int(preview.moves.size())).arg(who, what);
    }
    if (!preview.excluded.empty())
        text += u' ' + strong(tr("%Ln vehicle(s) excluded.", nullptr, int(preview.excluded.size())));
    return text;
}

std::vector<std::pair<QString, int>> CampaignReview::exclusions(const CampaignPreview &preview) const
{
    std::map<QString, int> by;
    for (const ExcludedVehicle &each : preview.excluded)
        ++by[words::campaignReason(each.reason, m_sources.clock.now(), m_sources.reader)];
    std::vector<std::pair<QString, int>> sorted(by.begin(), by.end());
    std::stable_sort(sorted.begin(), sorted.end(), [](const auto &a, const auto &b) { return a.second > b.second; });
    return sorted;
}

QString CampaignReview::remark(const QString &code) const
{
    return words::finding({ code, Finding::Weight::Remark, {} }, m_sources.clock.now(), m_sources.reader);
}

QString CampaignReview::waves(const CampaignDraft &draft, const CampaignPreview *preview) const
{
    const QString rate = tr("at most %Ln order(s) a minute", nullptr, draft.waves.perMinute);
    if (preview && !preview->included.empty())
        return words::waves(waveEnds(int(preview->included.size()), draft.waves), m_sources.reader.locale) + QStringLiteral(", ") + rate;
    return rate;
}

QString CampaignReview::window(const MaintenanceWindow &window) const
{
    const auto clock = [](int minute) { return QStringLiteral("%1:%2").arg(minute / 60, 2, 10, QLatin1Char('0')).arg(minute % 60, 2, 10, QLatin1Char('0')); };
    QStringList days;
    for (int day = 0; day < 7; ++day) {
        if (window.days & (1 << day))
            days += m_sources.reader.locale.dayName(day + 1, QLocale::ShortFormat);
    }
    const QString when = days.size() == 7 ? tr("every day") : days.join(u' ');
    return window.fromMinute == window.untilMinute ? tr("%1, the whole day").arg(when) : tr("%1 from %2 to %3").arg(when, clock(window.fromMinute), clock(window.untilMinute));
}

QString CampaignReview::clock(Instant at) const
{
    const QTimeZone zone = m_sources.reader.zoneHere();
    const QLocale &locale = m_sources.reader.locale;
    return QStringLiteral("%1 %2").arg(words::time(at, m_sources.clock.now(), zone, locale), words::zoneName(zone, at, locale));
}

QString CampaignReview::windows(const CampaignDraft &draft) const
{
    QStringList parts;
    for (const MaintenanceWindow &one : draft.windows)
        parts += window(one);
    QString text = parts.isEmpty() ? tr("At any time") : tr("%1, in each vehicle’s local time").arg(parts.join(QStringLiteral("; ")));
    if (draft.notBefore)
        text = tr("Not before %1").arg(clock(*draft.notBefore)) + QStringLiteral(". ") + text;
    if (draft.blackout.whileMoving)
        text += QStringLiteral(", ") + tr("not while moving");
    if (!draft.blackout.within.empty())
        text += QStringLiteral(", ") + tr("inside %Ln geofence(s) only", nullptr, int(draft.blackout.within.size()));
    if (draft.blackout.batteryBelow)
        text += QStringLiteral(", ") + tr("battery at least %1").arg(words::withUnit(*draft.blackout.batteryBelow, 1, u"V", m_sources.reader.locale));
    return text;
}

QString CampaignReview::gates(const CampaignDraft &draft) const
{
    return tr("The next wave begins when %1 of a wave are known, %2 of them succeeded, and it still holds %3 later")
        .arg(percent(draft.gate.known), percent(draft.gate.minimumSuccess), words::age(draft.gate.soak));
}

QString CampaignReview::halts(const CampaignDraft &draft) const
{
    return tr("It halts by itself before %1 of the cohort is dark, at %2 rolled back, %3 failed, or trouble in one region. %4")
        .arg(percent(draft.halt.dark), percent(draft.halt.rolledBack), percent(draft.halt.failed), words::returnPolicy(draft.onHalt));
}

QString CampaignReview::end(const CampaignEstimate &estimate) const
{
    const QString text = words::campaignEnd(estimate, m_sources.clock.now(), m_sources.reader);
    return text.isEmpty() ? tr("Nothing is left to do") : text;
}

QString CampaignReview::risk(const CampaignPreview &preview) const
{
    if (preview.riskKnown == 0)
        return tr("Unknown: nothing like it was done here before");
    return tr("%1 a vehicle on average, %2 for the worst, from %Ln vehicle(s)", nullptr, preview.riskKnown).arg(percent(preview.meanRisk), percent(preview.strandingRisk));
}

QString CampaignReview::approval(const CampaignPlan &plan) const
{
    const QString role = words::roleName(m_sources.viewer.role);
    if (plan.preview() && plan.preview()->needsApproval)
        return plan.limit() ? tr("Needed: %1 may start up to %2 vehicles alone").arg(role, count(*plan.limit())) : tr("Needed for %1").arg(role);
    return tr("Not needed for %1").arg(role);
}

QString CampaignReview::obstacle(const CampaignPlan &plan) const
{
    if (plan.started())
        return tr("This was handed in already.");
    if (plan.looking())
        return tr("The vehicles are still being looked at.");
    if (plan.error())
        return words::error(*plan.error(), m_sources.reader.locale).sentence();
    if (!plan.preview() || plan.preview()->included.empty())
        return tr("It can be done to no vehicle.");
    if (!m_sources.access.may(m_sources.viewer.role, Capability::ProposeOperation))
        return tr("%1 may not change profiles. An administrator can.").arg(words::roleName(m_sources.viewer.role));
    return {};
}

} // namespace signalbox

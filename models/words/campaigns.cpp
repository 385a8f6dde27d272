#include "words/campaigns.h"

#include "words/networks.h"
#include "words/numbers.h"
#include "words/operations.h"
#include "words/template.h"
#include "words/times.h"

#include <QCoreApplication>

namespace signalbox::words {

using App = QCoreApplication;

namespace {

struct ReasonSentence
{
    const char *code;
    const char *says;
};

/// {…}: parameters; {place} is troublePlace(), shares are percent, times are told.
constexpr ReasonSentence reasons[] = {
    // of a halt
    { "region-dark", QT_TRANSLATE_NOOP("words", "{troubled} of {known} switched vehicles {place} are in trouble.") },
    { "dark-share", QT_TRANSLATE_NOOP("words", "{vehicles} vehicles went dark; with the orders under way it could have come to {limit} of the cohort.") },
    { "rolled-back-share", QT_TRANSLATE_NOOP("words", "{vehicles} vehicles rolled back, {share} of the cohort; the limit is {limit}.") },
    { "failed-share", QT_TRANSLATE_NOOP("words", "{vehicles} orders failed, {share} of the cohort; the limit is {limit}.") },
    { "gate", QT_TRANSLATE_NOOP("words", "Wave {wave} succeeded for {rate} only; {minimum} are needed.") },
    { "rejected", QT_TRANSLATE_NOOP("words", "Rejected: {why}") },
    { "aborted", QT_TRANSLATE_NOOP("words", "Aborted: {why}") },
    // of a member that waits
    { "window", QT_TRANSLATE_NOOP("words", "Its maintenance window opens {opensAt}.") },
    { "moving", QT_TRANSLATE_NOOP("words", "It is moving.") },
    { "outside-geofence", QT_TRANSLATE_NOOP("words", "It is outside the geofences of the campaign.") },
    { "place-unknown", QT_TRANSLATE_NOOP("words", "Nobody knows whether it is inside the geofences of the campaign.") },
    { "geofence-gone", QT_TRANSLATE_NOOP("words", "The geofences of the campaign were deleted.") },
    { "battery-low", QT_TRANSLATE_NOOP("words", "Its battery is at {volts} V.") },
    { "dark", QT_TRANSLATE_NOOP("words", "It is dark, since {lastFactAt}.") },
    { "operation-open", QT_TRANSLATE_NOOP("words", "Another order on its eUICC is open.") },
    // of a member whose outcome is known
    { "refused", QT_TRANSLATE_NOOP("words", "The provider refused the order ({code}).") },
    { "not-executed", QT_TRANSLATE_NOOP("words", "The card did not execute the order ({code}).") },
    { "not-fetched", QT_TRANSLATE_NOOP("words", "The device did not come for the order in time.") },
    { "expired", QT_TRANSLATE_NOOP("words", "The order expired before it could be sent.") },
    { "cancelled", QT_TRANSLATE_NOOP("words", "The order was cancelled before it was sent.") },
    { "rolled-back", QT_TRANSLATE_NOOP("words", "The card went back to its previous profile.") },
    { "silent", QT_TRANSLATE_NOOP("words", "Silent since {lastFactAt}.") },
    { "never-seen", QT_TRANSLATE_NOOP("words", "Not heard since the switch; before that {lastFactAt}.") },
    { "fell-back", QT_TRANSLATE_NOOP("words", "It was silent and came back on another profile.") },
    { "already-back", QT_TRANSLATE_NOOP("words", "Its previous profile was enabled already.") },
    { "patience", QT_TRANSLATE_NOOP("words", "It did not fit within the campaign's time.") },
    { "campaign-over", QT_TRANSLATE_NOOP("words", "The campaign ended before its turn.") },
    // of a vehicle that is left out
    { "no-target", QT_TRANSLATE_NOOP("words", "Its card has none of the profiles that the campaign is about.") },
    { "in-campaign", QT_TRANSLATE_NOOP("words", "It is in campaign C-{number}, which has not ended.") },
    { "out-of-scope", QT_TRANSLATE_NOOP("words", "It is outside your scope.") },
    { "vehicle.unknown", QT_TRANSLATE_NOOP("words", "The inventory does not have it.") },
};

constexpr ReasonSentence hindrances[] = {
    { "rate", QT_TRANSLATE_NOOP("words", "the rate at which orders may be sent") },
    { "in-flight", QT_TRANSLATE_NOOP("words", "how many orders may be open at once, so that too many cannot go dark") },
    { "polls", QT_TRANSLATE_NOOP("words", "how often the cards ask for orders") },
    { "windows", QT_TRANSLATE_NOOP("words", "the maintenance windows") },
    { "soak", QT_TRANSLATE_NOOP("words", "the soak time between waves") },
    { "sleeping", QT_TRANSLATE_NOOP("words", "parked vehicles, which ask only when they wake") },
};

template<std::size_t N>
const char *sentenceOf(const ReasonSentence (&sentences)[N], const QString &code)
{
    for (const ReasonSentence &sentence : sentences)
        if (code == QLatin1StringView(sentence.code)) return sentence.says;
    return nullptr;
}

QVariantMap forReaders(QVariantMap parameters, Instant now, const Reader &reader)
{
    for (const char *name : { "share", "limit", "rate", "minimum" }) {
        const auto it = parameters.find(QString::fromLatin1(name));
        if (it != parameters.end()) *it = percent(it->toDouble(), reader.locale);
    }
    for (const char *name : { "opensAt", "lastFactAt" }) {
        const Instant t = instantFromMicros(parameters.value(QString::fromLatin1(name)).toLongLong() * 1000);
        parameters.insert(QString::fromLatin1(name), t == Instant {} ? never() : clockTime(t, now, reader.zoneHere(), reader.locale));
    }
    if (parameters.contains(QStringLiteral("wave"))) parameters.insert(QStringLiteral("wave"), parameters.value(QStringLiteral("wave")).toInt() + 1);
    if (parameters.contains(QStringLiteral("volts"))) parameters.insert(QStringLiteral("volts"), number(parameters.value(QStringLiteral("volts")).toDouble(), 1, reader.locale));
    if (parameters.value(QStringLiteral("code")).toString().isEmpty()) parameters.insert(QStringLiteral("code"), App::translate("words", "no code"));
    if (parameters.value(QStringLiteral("why")).toString().isEmpty()) parameters.insert(QStringLiteral("why"), App::translate("words", "no reason given"));
    parameters.insert(QStringLiteral("place"), troublePlace(parameters, reader));
    return parameters;
}

} // namespace

QString campaignNumber(std::int64_t number)
{
    return QStringLiteral("C-%1").arg(number);
}

QString campaignState(CampaignState state)
{
    switch (state) {
    case CampaignState::Drafted: return App::translate("words", "Drafted");
    case CampaignState::AwaitingApproval: return App::translate("words", "Awaiting approval");
    case CampaignState::Approved: return App::translate("words", "Approved");
    case CampaignState::Running: return App::translate("words", "Running");
    case CampaignState::Paused: return App::translate("words", "Paused");
    case CampaignState::Halted: return App::translate("words", "Halted by itself");
    case CampaignState::Aborted: return App::translate("words", "Aborted");
    case CampaignState::Finished: return App::translate("words", "Finished");
    }
    return {};
}

QString memberState(MemberState state)
{
    switch (state) {
    case MemberState::Waiting: return App::translate("words", "Waiting");
    case MemberState::Sent: return App::translate("words", "Order open");
    case MemberState::Succeeded: return App::translate("words", "Succeeded"); // of orders of every kind
    case MemberState::Dark: return App::translate("words", "Dark");
    case MemberState::RolledBack: return App::translate("words", "Rolled back");
    case MemberState::Failed: return App::translate("words", "Failed");
    case MemberState::Unreachable: return App::translate("words", "Not reached");
    case MemberState::Skipped: return App::translate("words", "Left out");
    case MemberState::Withheld: return App::translate("words", "Not sent");
    case MemberState::Returning: return App::translate("words", "Returning");
    case MemberState::Returned: return App::translate("words", "Returned");
    case MemberState::ReturnFailed: return App::translate("words", "Not returned");
    }
    return {};
}

QString returnPolicy(ReturnPolicy policy)
{
    switch (policy) {
    case ReturnPolicy::Nobody: return App::translate("words", "Nobody is switched back");
    case ReturnPolicy::Troubled: return App::translate("words", "Those in trouble are switched back");
    case ReturnPolicy::Everybody: return App::translate("words", "Everybody is switched back");
    }
    return {};
}

QString campaignReason(const CampaignReason &reason, Instant now, const Reader &reader)
{
    if (reason.isEmpty()) return {};
    if (const char *says = sentenceOf(reasons, reason.code)) {
        const QString text = filled(App::translate("words", says), forReaders(reason.parameters, now, reader), reader.locale);
        const QString place = troublePlace(reason.parameters, reader);
        if (place.isEmpty() || reason.code == QLatin1StringView("region-dark")) return text.simplified();
        return text + u' ' + App::translate("words", "Most of the trouble is %1.").arg(place);
    }
    return finding({ reason.code, Finding::Weight::Stop, reason.parameters }, now, reader);
}

QString troublePlace(const QVariantMap &parameters, const Reader &reader)
{
    const auto code = CountryCode::parse(parameters.value(QStringLiteral("country")).toString());
    const QString country = code ? countryName(*code, reader.books->countries, reader.locale) : QString();
    const QString kind = parameters.value(QStringLiteral("kind")).toString();
    if (kind == QLatin1StringView("country") || (!kind.isEmpty() && !parameters.contains(QStringLiteral("lat"))))
        return country.isEmpty() ? QString() : App::translate("words", "in %1").arg(country);
    if (kind.isEmpty()) return {};
    const QString radius = withUnit(parameters.value(QStringLiteral("radiusKm")).toDouble(), 0, u"km", reader.locale);
    const QString city = parameters.value(QStringLiteral("city")).toString();
    const QString place = city.isEmpty() ? QStringLiteral("%1, %2").arg(parameters.value(QStringLiteral("lat")).toDouble(), 0, 'f', 2)
                                               .arg(parameters.value(QStringLiteral("lon")).toDouble(), 0, 'f', 2)
                                         : city;
    if (country.isEmpty()) return App::translate("words", "around %1, within %2").arg(place, radius);
    return App::translate("words", "around %1, %2, within %3").arg(place, country, radius);
}

QString campaignEnd(const CampaignEstimate &estimate, Instant now, const Reader &reader)
{
    if (estimate.because == QLatin1StringView("not-running")) return App::translate("words", "Nobody can say: it is paused.");
    if (estimate.because == QLatin1StringView("unknown-polls")) return App::translate("words", "Nobody can say: it is not known how often the cards ask for orders.");
    if (!estimate.likely) return {};
    const auto told = [&](Instant t) { return clockTime(t, now, reader.zoneHere(), reader.locale); };
    QString text = App::translate("words", "About %1, the last about %2.").arg(told(*estimate.likely), told(estimate.last.value_or(*estimate.likely)));
    if (const char *what = sentenceOf(hindrances, estimate.because)) text += u' ' + App::translate("words", "What takes the time: %1.").arg(App::translate("words", what));
    if (estimate.unknown > 0) text += u' ' + App::translate("words", "Of %n vehicle(s) nobody knows how often they ask.", nullptr, estimate.unknown);
    return text;
}

QString waves(const std::vector<int> &ends, const QLocale &locale)
{
    QStringList counts;
    for (const int end : ends) counts += count(end, locale);
    return App::translate("words", "waves up to %1 vehicles").arg(counts.join(QStringLiteral(", ")));
}

} // namespace signalbox::words

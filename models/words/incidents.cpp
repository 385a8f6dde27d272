#include "words/incidents.h"

#include "words/ids.h"
#include "words/networks.h"
#include "words/numbers.h"
#include "words/times.h"

#include <QCoreApplication>

namespace signalbox::words {

using App = QCoreApplication;

namespace {

QString country(const std::optional<CountryCode> &code, const Reader &reader)
{
    return code ? countryName(*code, reader.books->countries, reader.locale) : QString();
}

/// "Lyon region", for a line; the country where no city has a name.
QString region(const CommonCause &cause, const Reader &reader)
{
    if (!cause.region) return country(cause.country, reader);
    if (!cause.city.isEmpty()) return App::translate("words", "%1 region").arg(cause.city);
    return App::translate("words", "a region in %1").arg(country(cause.region->country, reader));
}

QString subject(const CommonCause &cause, bool withNumber, const Reader &reader)
{
    const auto name = [&](const Plmn &plmn) { return withNumber ? network(plmn, reader.books->networks) : networkName(plmn, reader.books->networks); };
    switch (cause.kind()) {
    case CommonCause::Kind::Feed: return App::translate("words", "Feed %1").arg(cause.feed);
    case CommonCause::Kind::Cell: return App::translate("words", "%1, cell %2").arg(cause.network ? name(*cause.network) : none(), cell(cause.cell));
    case CommonCause::Kind::Network: return cause.rat == Rat::Unknown ? name(*cause.network) : name(*cause.network) + u' ' + ratName(cause.rat);
    case CommonCause::Kind::Profile: return App::translate("words", "Profiles of %1").arg(name(*cause.home));
    case CommonCause::Kind::Apn: return App::translate("words", "APN %1").arg(cause.apn);
    case CommonCause::Kind::Firmware: return App::translate("words", "Firmware %1").arg(cause.firmware);
    case CommonCause::Kind::Modem: return App::translate("words", "Modem %1").arg(cause.modem);
    case CommonCause::Kind::Place: return App::translate("words", "All networks");
    case CommonCause::Kind::Fleet: return App::translate("words", "The whole fleet");
    }
    return {};
}

const char *eventName(IncidentEventKind kind)
{
    switch (kind) {
    case IncidentEventKind::Opened: return QT_TRANSLATE_NOOP("words", "Opened");
    case IncidentEventKind::Grew: return QT_TRANSLATE_NOOP("words", "Grew");
    case IncidentEventKind::Shrank: return QT_TRANSLATE_NOOP("words", "Shrank");
    case IncidentEventKind::Moved: return QT_TRANSLATE_NOOP("words", "The affected area changed");
    case IncidentEventKind::Resolved: return QT_TRANSLATE_NOOP("words", "Resolved by itself");
    case IncidentEventKind::CameBack: return QT_TRANSLATE_NOOP("words", "Came back");
    case IncidentEventKind::Acknowledged: return QT_TRANSLATE_NOOP("words", "Acknowledged");
    case IncidentEventKind::Assigned: return QT_TRANSLATE_NOOP("words", "Assigned");
    case IncidentEventKind::Noted: return QT_TRANSLATE_NOOP("words", "Note");
    case IncidentEventKind::Ticketed: return QT_TRANSLATE_NOOP("words", "Ticket");
    case IncidentEventKind::Closed: return QT_TRANSLATE_NOOP("words", "Closed");
    case IncidentEventKind::Reopened: return QT_TRANSLATE_NOOP("words", "Reopened");
    case IncidentEventKind::WorksAttached: return QT_TRANSLATE_NOOP("words", "Belongs to planned works");
    }
    return "";
}

bool tellsSize(IncidentEventKind kind)
{
    return kind <= IncidentEventKind::CameBack;
}

} // namespace

QString incidentNumber(std::int64_t number)
{
    return QStringLiteral("INC-%1").arg(number);
}

QString incidentState(IncidentState state)
{
    switch (state) {
    case IncidentState::Open: return App::translate("words", "Open", "incident");
    case IncidentState::Resolved: return App::translate("words", "Resolved");
    case IncidentState::Closed: return App::translate("words", "Closed", "incident");
    }
    return {};
}

QString incidentSeverity(IncidentSeverity severity)
{
    switch (severity) {
    case IncidentSeverity::Planned: return App::translate("words", "Planned works");
    case IncidentSeverity::Minor: return App::translate("words", "Minor");
    case IncidentSeverity::Major: return App::translate("words", "Major");
    case IncidentSeverity::Critical: return App::translate("words", "Critical");
    }
    return {};
}

QString incidentCause(const CommonCause &cause, const Reader &reader)
{
    const QString place = region(cause, reader);
    return place.isEmpty() ? subject(cause, true, reader) : App::translate("words", "%1, %2").arg(subject(cause, true, reader), place);
}

QString incidentPlace(const CommonCause &cause, const Reader &reader)
{
    if (!cause.region) return country(cause.country, reader);
    const QString in = country(cause.region->country, reader), km = withUnit(std::ceil(cause.region->radius / 1000), 0, u"km", reader.locale);
    if (cause.city.isEmpty()) return App::translate("words", "within %1 in %2").arg(km, in);
    return App::translate("words", "around %1, %2, within %3").arg(cause.city, in, km);
}

QString incidentLine(const Incident &incident, const Reader &reader)
{
    const QString place = region(incident.cause, reader), what = subject(incident.cause, false, reader);
    const QString about = place.isEmpty() ? what : App::translate("words", "%1, %2").arg(what, place);
    if (!incident.cause.feed.isEmpty()) return App::translate("words", "%1: nothing arrives").arg(about);
    return App::translate("words", "%1: %2 dark, expected %3").arg(about, count(incident.now, reader.locale), number(std::round(incident.expected), 0, reader.locale));
}

QString incidentSentence(const Incident &incident, Instant now, const Reader &reader)
{
    const QString since = clockTime(incident.first, now, reader.zoneHere(), reader.locale);
    if (!incident.cause.feed.isEmpty())
        return App::translate("words", "Nothing arrives from %1 since %2. No vehicle is called dark because of it: their states are unknown until it is back.").arg(incident.cause.feed, since);
    const QString place = incidentPlace(incident.cause, reader);
    QString text = App::translate("words", "%1 of about %2 vehicles are dark or cannot attach; about %3 would be usual.")
                       .arg(count(incident.now, reader.locale), count(incident.known, reader.locale), number(std::round(incident.expected), 0, reader.locale));
    text += u' ' + App::translate("words", "They share: %1.").arg(subject(incident.cause, true, reader) + (place.isEmpty() ? QString() : QStringLiteral(", ") + place));
    text += u' ' + App::translate("words", "The first message that did not come was due at %1.").arg(since);
    if (!incident.works.isEmpty()) text += u' ' + App::translate("words", "Planned works were announced here: %1.").arg(incident.works);
    return text;
}

QString incidentEvent(const IncidentEvent &event, const Reader &reader)
{
    QString text = App::translate("words", eventName(event.kind));
    if (tellsSize(event.kind)) text = App::translate("words", "%1: %2 dark").arg(text, count(event.vehicles, reader.locale));
    return event.text.isEmpty() ? text : text + QStringLiteral(": ") + event.text;
}

} // namespace signalbox::words

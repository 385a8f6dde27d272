#include "words/causes.h"
#include "words/numbers.h"
#include "words/operations.h"
#include "words/times.h"
#include "words/verdicts.h"

#include <QCoreApplication>

namespace signalbox::words {

namespace {

using App = QCoreApplication;

/// What a sentence needs beside the row.
struct Told
{
    const EvidenceRow &row;
    Instant now;
    const QTimeZone &zone;
    const Reader &reader;

    QString cause() const { return row.cause ? words::cause(*row.cause, reader.books->causes) : App::translate("words", "no cause given"); }
    QString count() const { return words::count(row.number, reader.locale); }
    QString total() const { return words::count(row.total, reader.locale); }
    QString unit(double value, int decimals, QStringView name) const { return withUnit(value, decimals, name, reader.locale); }
    QString at(Instant t) const { return time(t, now, zone, reader.locale); }
    QString minutes() const { return age(std::chrono::minutes(std::int64_t(row.figure))); }
};

QString session(const Told &t)
{
    switch (t.row.code) {
    case EvidenceCode::StopLost: return App::translate("words", "The last session ended because the radio was lost: %1.").arg(t.cause());
    case EvidenceCode::StopNormal: return App::translate("words", "The vehicle closed its last session in order: %1.").arg(t.cause());
    case EvidenceCode::StopCleared: return App::translate("words", "The network cleared its last session: %1.").arg(t.cause());
    case EvidenceCode::StopGateway: return App::translate("words", "The gateway ended its last session: %1.").arg(t.cause());
    case EvidenceCode::StopFault: return App::translate("words", "Its last session ended with a fault of the gateway: %1.").arg(t.cause());
    case EvidenceCode::StopNone: return App::translate("words", "No end of its last session was heard.");
    case EvidenceCode::SessionsTorn: return App::translate("words", "%1 sessions were cut off within an hour.").arg(t.count());
    case EvidenceCode::StillSpeaking: return App::translate("words", "It speaks now and then, last at %1.").arg(t.at(t.row.at));
    case EvidenceCode::OtherDevice: return App::translate("words", "Its card had a session with another IMEI.");
    default: return {};
    }
}

QString refusal(const Told &t)
{
    if (t.row.code == EvidenceCode::RejectsNone) return App::translate("words", "No network has refused it since.");
    return App::translate("words", "Refused %1 of %2 times since: %3.").arg(t.count(), t.total(), t.cause());
}

QString device(const Told &t)
{
    const QString volts = t.unit(t.row.figure, 1, u"V"), usual = t.unit(t.row.usual, 1, u"V");
    switch (t.row.code) {
    case EvidenceCode::BatteryLow: return App::translate("words", "Battery %1 before the silence, usually %2.").arg(volts, usual);
    case EvidenceCode::BatteryFalling: return App::translate("words", "The battery fell by %1 in the six hours before.").arg(volts);
    case EvidenceCode::BatteryFine: return App::translate("words", "Battery %1, as usual.").arg(volts);
    case EvidenceCode::Reboots: return App::translate("words", "%n unplanned restarts within an hour.", nullptr, int(t.row.number));
    case EvidenceCode::SimError: return App::translate("words", "The device said that it cannot read its card.");
    case EvidenceCode::LegacyOnly: return App::translate("words", "Its modem has nothing newer than 3G.");
    default: return {};
    }
}

QString operation(const Told &t)
{
    if (t.row.code == EvidenceCode::SwitchNone) return App::translate("words", "Nobody has touched its profiles.");
    const QString number = operationNumber(t.row.number), until = t.at(t.row.until);
    if (t.row.code == EvidenceCode::SwitchLate) return App::translate("words", "It was to be back from its profile switch, %1, by %2.").arg(number, until);
    return App::translate("words", "Its profile is being switched, %1; silence is expected until %2.").arg(number, until);
}

QString fleet(const Told &t)
{
    switch (t.row.code) {
    case EvidenceCode::NearSilent: return App::translate("words", "%1 of %2 vehicles near by on its network fell silent too.").arg(t.count(), t.total());
    case EvidenceCode::NearTogether: return App::translate("words", "%1 near by fell silent in the same minutes.").arg(t.count());
    case EvidenceCode::NearServed: return App::translate("words", "%1 were served by its network within 3 km since, last at %2.").arg(t.count(), t.at(t.row.at));
    case EvidenceCode::NearRefused: return App::translate("words", "%1 of %2 near by are refused by the network.").arg(t.count(), t.total());
    case EvidenceCode::NearNobody: return App::translate("words", "No other vehicle of its network is near.");
    case EvidenceCode::RatSilent: return App::translate("words", "%1 of %2 vehicles on that network and technology fell silent, in many places.").arg(t.count(), t.total());
    case EvidenceCode::RatServed: return App::translate("words", "%n vehicles are served by that network and technology.", nullptr, int(t.row.number));
    case EvidenceCode::ModelSilent: return App::translate("words", "%1 of %2 vehicles with that modem and firmware are silent.").arg(t.count(), t.total());
    case EvidenceCode::FleetSilent: return App::translate("words", "%1 of %2 vehicles of the fleet are silent.").arg(t.count(), t.total());
    default: return {};
    }
}

QString place(const Told &t)
{
    const QString speed = t.unit(t.row.figure * 3.6, 0, u"km/h"), signal = t.unit(t.row.figure, 0, u"dBm");
    switch (t.row.code) {
    case EvidenceCode::HoleKnown: return App::translate("words", "Without service here or ahead by the fleet's experience: %1.").arg(percent(t.row.figure, t.reader.locale));
    case EvidenceCode::CoverageGood: return App::translate("words", "By the fleet's experience there is service here and ahead.");
    case EvidenceCode::SignalWeak: return App::translate("words", "The signal was weak before, RSRP %1.").arg(signal);
    case EvidenceCode::SignalGood: return App::translate("words", "The signal was good before, RSRP %1.").arg(signal);
    case EvidenceCode::PlaceSilences: return App::translate("words", "%n vehicles fell silent here hours ago or earlier and were back after %1 on average.", nullptr, int(t.row.number)).arg(t.minutes());
    case EvidenceCode::PlaceFresh: return App::translate("words", "%n vehicles fell silent here in the last hours, and none before.", nullptr, int(t.row.number));
    case EvidenceCode::Moving: return App::translate("words", "It was driving at %1.").arg(speed);
    case EvidenceCode::Standing: return App::translate("words", "It was standing.");
    case EvidenceCode::NarrowbandMoving: return App::translate("words", "It was on NB-IoT at %1.").arg(speed);
    case EvidenceCode::Abroad: return App::translate("words", "It is abroad.");
    case EvidenceCode::AtHome: return App::translate("words", "It is in the country of its home network.");
    default: return {};
    }
}

QString expected(const Told &t)
{
    switch (t.row.code) {
    case EvidenceCode::Parked: return App::translate("words", "Parked; its next report is due by %1.").arg(t.at(t.row.until));
    case EvidenceCode::ParkedOverdue: return App::translate("words", "Parked; its report was due by %1.").arg(t.at(t.row.until));
    case EvidenceCode::OwnRhythm: return App::translate("words", "This vehicle was silent for %1 before and came back.").arg(t.minutes());
    case EvidenceCode::WorksPlanned: return App::translate("words", "Its network announced works here until %1.").arg(t.at(t.row.until));
    case EvidenceCode::FeedLost: return App::translate("words", "The feed is lost since %1.").arg(t.at(t.row.at));
    case EvidenceCode::FeedBehind: return App::translate("words", "Facts are in up to %1 only.").arg(t.at(t.row.at));
    case EvidenceCode::FeedFine: return App::translate("words", "The feed works.");
    default: return {};
    }
}

} // namespace

QString evidenceSentence(const EvidenceRow &row, Instant now, const QTimeZone &zone, const Reader &reader)
{
    const Told told { row, now, zone, reader };
    if (row.code >= EvidenceCode::RejectNetwork && row.code <= EvidenceCode::RejectsNone) return refusal(told);
    for (const auto &say : { session, device, fleet, place, expected })
        if (QString text = say(told); !text.isEmpty()) return text;
    return row.code == EvidenceCode::Prior ? QString() : operation(told);
}

} // namespace signalbox::words

#include "words/states.h"

#include "words/causes.h"
#include "words/numbers.h"
#include "words/operations.h"
#include "words/times.h"

#include <QCoreApplication>

namespace signalbox::words {

using App = QCoreApplication;

QString stateName(VehicleState state)
{
    switch (state) {
    case VehicleState::Online: return App::translate("words", "Online");
    case VehicleState::Quiet: return App::translate("words", "Quiet");
    case VehicleState::Unknown: return App::translate("words", "Unknown");
    case VehicleState::Switching: return App::translate("words", "Switching");
    case VehicleState::AtRisk: return App::translate("words", "At risk");
    case VehicleState::Degraded: return App::translate("words", "Degraded");
    case VehicleState::Dark: return App::translate("words", "Dark");
    }
    return {};
}

QString stateMeaning(VehicleState state)
{
    switch (state) {
    case VehicleState::Online: return App::translate("words", "Facts arrive as expected.");
    case VehicleState::Quiet: return App::translate("words", "Silent as expected, for example parked.");
    case VehicleState::Unknown: return App::translate("words", "Cannot be judged: the feed is lost, or the vehicle was never seen.");
    case VehicleState::Switching: return App::translate("words", "A profile operation is in progress.");
    case VehicleState::AtRisk: return App::translate("words", "Works now; something with a date will break it.");
    case VehicleState::Degraded: return App::translate("words", "Connected, but failing.");
    case VehicleState::Dark: return App::translate("words", "Silent when a fact was due.");
    }
    return {};
}

namespace {

QString switching(const Reason &reason, const OpenOperation *operation, Instant now)
{
    if (!operation) return operationNumber(reason.number);
    QString what = operationKind(operation->kind);
    if (!operation->targetName.isEmpty() && operation->kind == OperationKind::Enable)
        what = App::translate("words", "Enable %1").arg(operation->targetName);
    QString text = App::translate("words", "%1, %2").arg(what, operationState(operation->state).toLower());
    if (operation->deadline > now) text = App::translate("words", "%1, %2 left").arg(text, age(operation->deadline - now));
    return text;
}

QString silent(const Reason &reason, const QString &told, const Reader &reader)
{
    switch (reason.code) {
    case ReasonCode::Silent:
        return App::translate("words", "Silent; a fact was due every %1").arg(age(std::chrono::seconds(reason.number)));
    case ReasonCode::SilentAfterRejects:
        return App::translate("words", "Silent after %1 × %2").arg(reason.number).arg(told);
    case ReasonCode::SilentAfterStop: return App::translate("words", "Silent after the session ended: %1").arg(told);
    case ReasonCode::SilentLowBattery:
        return App::translate("words", "Battery %1 before silence").arg(withUnit(double(reason.number) / 10, 1, u"V", reader.locale));
    case ReasonCode::SilentAfterSwitch: return App::translate("words", "Silent since its switch, %1").arg(operationNumber(reason.number));
    default: return {};
    }
}

} // namespace

QString reason(const Reason &reason, const OpenOperation *operation, Instant now, const QTimeZone &zone, const Reader &reader)
{
    const QString told = reason.cause ? cause(*reason.cause, reader.books->causes) : App::translate("words", "no cause given");
    const auto when = [&] { return time(reason.at, now, zone, reader.locale); };
    switch (reason.code) {
    case ReasonCode::None: return {};
    case ReasonCode::NeverSeen: return App::translate("words", "Never seen");
    case ReasonCode::FeedLost: return App::translate("words", "Feed lost since %1").arg(when());
    case ReasonCode::FeedBehind: return App::translate("words", "Cannot be judged: facts are in up to %1").arg(when());
    case ReasonCode::FeedBack: return App::translate("words", "Feed back since %1; its facts are still due").arg(when());
    case ReasonCode::Parked: return App::translate("words", "Parked, next report by %1").arg(when());
    case ReasonCode::Rejects: return App::translate("words", "%1 × %2 in 10 min").arg(reason.number).arg(told);
    case ReasonCode::WeakSignal: return App::translate("words", "Weak signal, RSRP %1").arg(withUnit(double(reason.number), 0, u"dBm", reader.locale));
    case ReasonCode::WeakQuality: return App::translate("words", "Poor signal, SINR %1").arg(withUnit(double(reason.number), 0, u"dB", reader.locale));
    case ReasonCode::SessionLost: return App::translate("words", "No session since %1: %2").arg(when(), told);
    case ReasonCode::Expected: return App::translate("words", "Out of reach where others are too, expected back by %1").arg(when());
    case ReasonCode::Switching: return switching(reason, operation, now);
    default: return silent(reason, told, reader);
    }
}

QString reasonName(ReasonCode code)
{
    switch (code) {
    case ReasonCode::None: return {};
    case ReasonCode::NeverSeen: return App::translate("words", "Never seen");
    case ReasonCode::FeedLost: return App::translate("words", "Feed lost");
    case ReasonCode::FeedBack: return App::translate("words", "Feed back, facts still due");
    case ReasonCode::FeedBehind: return App::translate("words", "Facts are late");
    case ReasonCode::Parked: return App::translate("words", "Parked");
    case ReasonCode::Silent: return App::translate("words", "Silent");
    case ReasonCode::SilentAfterRejects: return App::translate("words", "Silent after rejects");
    case ReasonCode::SilentAfterStop: return App::translate("words", "Silent after the session ended");
    case ReasonCode::SilentLowBattery: return App::translate("words", "Silent after a low battery");
    case ReasonCode::SilentAfterSwitch: return App::translate("words", "Silent since its switch");
    case ReasonCode::Rejects: return App::translate("words", "Rejects");
    case ReasonCode::WeakSignal: return App::translate("words", "Weak signal");
    case ReasonCode::WeakQuality: return App::translate("words", "Poor signal");
    case ReasonCode::SessionLost: return App::translate("words", "No session");
    case ReasonCode::Switching: return App::translate("words", "Switching");
    case ReasonCode::Expected: return App::translate("words", "Out of reach as expected");
    }
    return {};
}

QString networkChange(NetworkChange change)
{
    switch (change) {
    case NetworkChange::None: return App::translate("words", "none");
    case NetworkChange::Roaming: return App::translate("words", "roaming switch");
    case NetworkChange::Profile: return App::translate("words", "profile switch");
    case NetworkChange::Fallback: return App::translate("words", "fallback");
    }
    return {};
}

QString roleName(Role role)
{
    switch (role) {
    case Role::NocOperator: return App::translate("words", "NOC operator");
    case Role::Support: return App::translate("words", "Support");
    case Role::FieldTechnician: return App::translate("words", "Field technician");
    case Role::Finance: return App::translate("words", "Finance");
    case Role::Administrator: return App::translate("words", "Administrator");
    }
    return {};
}

} // namespace signalbox::words

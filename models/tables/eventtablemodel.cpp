#include "tables/historytablemodels.h"
#include "tables/masking.h"
#include "words/causes.h"
#include "words/networks.h"
#include "words/numbers.h"
#include "words/operations.h"
#include "words/states.h"
#include "words/times.h"

#include <QCoreApplication>

namespace signalbox {

namespace {

using App = QCoreApplication;

struct Event
{
    Instant at {};
    QString id, kind, what, tip;
};

void addSessions(const VehicleHistory &history, const Books &books, std::vector<Event> &events)
{
    const QString kind = App::translate("tables", "Session");
    for (const SessionRow &s : history.sessions) {
        const QString network = words::network(s.plmn, books.networks);
        events.push_back({ s.started, QStringLiteral("start"), kind,
                           App::translate("tables", "Started on %1, %2").arg(network, words::ratName(s.rat)), {} });
        if (!s.stopped) continue;
        const QString cause = s.cause ? words::cause(*s.cause, books.causes) : App::translate("tables", "no cause given");
        events.push_back({ *s.stopped, QStringLiteral("stop"), kind, App::translate("tables", "Ended on %1: %2").arg(network, cause),
                           s.cause ? words::causeMeaning(*s.cause, books.causes) : QString() });
    }
}

void addChanges(const std::vector<NamedChange> &changes, const Books &books, std::vector<Event> &events)
{
    for (const NamedChange &change : changes) {
        const QString from = words::network(change.before.plmn, books.networks), to = words::network(change.after.plmn, books.networks);
        events.push_back({ change.at, QStringLiteral("change"), App::translate("tables", "Network"),
                           App::translate("tables", "%1: %2 to %3").arg(words::networkChange(change.change), from, to), {} });
    }
}

void addSignalling(const VehicleHistory &history, const Books &books, std::vector<Event> &events)
{
    for (const SignallingRow &row : history.signalling) {
        const SignallingFact &s = row.signalling;
        const QString procedure = words::procedure(QString::fromStdString(s.procedure)), network = words::network(s.plmn, books.networks);
        const QString what = s.cause
            ? App::translate("tables", "%1 rejected by %2: %3").arg(procedure, network, words::cause(*s.cause, books.causes))
            : App::translate("tables", "%1 on %2").arg(procedure, network);
        const QString tip = s.cause ? words::causeMeaning(*s.cause, books.causes) + u' ' + words::causeAction(*s.cause, books.causes) : QString();
        events.push_back({ row.t, QStringLiteral("signalling"), App::translate("tables", "Signalling"), what, tip.trimmed() });
    }
}

void addDevice(const VehicleHistory &history, const QLocale &locale, std::vector<Event> &events)
{
    for (const DeviceRow &row : history.device) {
        const DeviceFact &d = row.device;
        QStringList parts;
        if (!d.rebootReason.empty()) parts.append(App::translate("tables", "restarted: %1").arg(QString::fromStdString(d.rebootReason)));
        if (d.battery) parts.append(App::translate("tables", "battery %1").arg(words::withUnit(*d.battery, 1, u"V", locale)));
        if (d.temperature) parts.append(words::withUnit(*d.temperature, 0, u"°C", locale));
        if (!d.firmware.empty()) parts.append(App::translate("tables", "firmware %1").arg(QString::fromStdString(d.firmware)));
        events.push_back({ row.t, QStringLiteral("device"), App::translate("tables", "Device"), parts.join(QStringLiteral(", ")), {} });
    }
}

void addOperations(const std::vector<Operation> &operations, Instant now, const Reader &reader, std::vector<Event> &events)
{
    const QString kind = App::translate("tables", "Operation");
    for (const Operation &o : operations) {
        const QString what = words::operationNumber(o.number) + u' ' + words::operationKind(o.kind);
        events.push_back({ o.createdAt, QStringLiteral("created%1").arg(o.number), kind, App::translate("tables", "%1 recorded").arg(what), o.reason });
        if (!isOpen(o.state))
            events.push_back({ o.stateSince, QStringLiteral("settled%1").arg(o.number), kind,
                               what + QStringLiteral(": ") + words::standing(o, now, reader), {} });
    }
}

} // namespace

EventTableModel::EventTableModel(TableSources sources, QObject *parent)
    : CardTableModel(std::move(sources), { App::translate("tables", "Time"), App::translate("tables", "Kind"), App::translate("tables", "Event") }, {},
                     parent)
{
}

void EventTableModel::setEvents(const VehicleHistory &history, const std::vector<Operation> &operations,
                                const std::vector<NamedChange> &changes, const QTimeZone &zone)
{
    const Books &books = *sources().reader.books;
    const Instant now = sources().clock.now();
    std::vector<Event> events;
    if (Masking(sources().access, sources().viewer).seesCauses()) {
        addSessions(history, books, events);
        addSignalling(history, books, events);
        addChanges(changes, books, events);
    }
    addDevice(history, sources().reader.locale, events);
    addOperations(operations, now, sources().reader, events);
    std::stable_sort(events.begin(), events.end(), [](const Event &a, const Event &b) { return a.at > b.at; });
    std::vector<CardLine> lines;
    for (const Event &event : events)
        lines.push_back({ QStringLiteral("%1-%2").arg(toMicros(event.at)).arg(event.id),
                          { textCell(told(event.at, zone), words::ageOf(event.at, now), words::isoTime(event.at)), textCell(event.kind),
                            textCell(event.what, event.tip) } });
    setLines(std::move(lines));
}

} // namespace signalbox

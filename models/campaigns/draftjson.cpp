#include "campaigns/draftjson.h"

#include "campaigns/membertaker.h"

#include <QDateTime>


namespace signalbox {

namespace {

constexpr const char *dayCodes[] = { "mon", "tue", "wed", "thu", "fri", "sat", "sun" };

QString clockText(int minute)
{
    return QStringLiteral("%1:%2").arg(minute / 60, 2, 10, QLatin1Char('0')).arg(minute % 60, 2, 10, QLatin1Char('0'));
}

std::optional<int> minuteOf(const QString &text)
{
    if (text == QLatin1StringView("24:00")) return 24 * 60;
    const QTime time = QTime::fromString(text, QStringLiteral("HH:mm"));
    if (!time.isValid()) return std::nullopt;
    return time.hour() * 60 + time.minute();
}

QJsonArray array(const QStringList &texts)
{
    return QJsonArray::fromStringList(texts);
}

QJsonObject windowJson(const MaintenanceWindow &window)
{
    QJsonArray days;
    for (int i = 0; i < 7; ++i)
        if (window.days >> i & 1) days.append(QString::fromLatin1(dayCodes[i]));
    return { { QStringLiteral("days"), days }, { QStringLiteral("from"), clockText(window.fromMinute) }, { QStringLiteral("until"), clockText(window.untilMinute) } };
}

template<typename Id, typename List>
auto parsedInto(List &list)
{
    return [&list](const QJsonValue &value) {
        const auto id = Id::parse(value.toString());
        if (id) list.push_back(*id);
        return id.has_value();
    };
}

bool takeWindow(const QJsonValue &value, std::vector<MaintenanceWindow> &windows)
{
    MemberTaker in(value.toObject());
    MaintenanceWindow window;
    QString from = QStringLiteral("00:00"), until = QStringLiteral("24:00");
    in.text("from", from);
    in.text("until", until);
    int days = 0;
    bool told = false;
    in.each("days", [&](const QJsonValue &day) {
        told = true;
        const auto it = std::find(std::begin(dayCodes), std::end(dayCodes), day.toString().toLatin1());
        if (it == std::end(dayCodes)) return false;
        days |= 1 << (it - std::begin(dayCodes));
        return true;
    });
    const auto first = minuteOf(from), last = minuteOf(until);
    if (!value.isObject() || !in.wrong().isEmpty() || !first || !last || *first == 24 * 60) return false;
    windows.push_back({ told ? days : 0x7f, *first, *last });
    return true;
}

void readRules(MemberTaker &in, CampaignDraft &draft)
{
    in.inner("waves", [&](MemberTaker &w) {
        w.number("canary", draft.waves.canary);
        w.number("per_minute", draft.waves.perMinute);
        std::vector<double> shares;
        bool told = false;
        w.each("shares", [&](const QJsonValue &v) { told = true; shares.push_back(v.toDouble(-1)); return v.isDouble(); });
        if (told) draft.waves.shares = shares;
    });
    in.each("windows", [&](const QJsonValue &v) { return takeWindow(v, draft.windows); });
    in.inner("blackout", [&](MemberTaker &b) {
        b.truth("while_moving", draft.blackout.whileMoving);
        b.each("within", [&](const QJsonValue &v) {
            const QUuid id = QUuid::fromString(v.toString());
            draft.blackout.within.push_back(id);
            return !id.isNull();
        });
        const QJsonValue volts = b.take("battery_below_v");
        if (volts.isNull()) draft.blackout.batteryBelow.reset();
        else if (volts.isDouble()) draft.blackout.batteryBelow = float(volts.toDouble());
        else if (!volts.isUndefined()) b.refuse();
    });
    in.inner("gate", [&](MemberTaker &g) {
        g.number("minimum_success", draft.gate.minimumSuccess);
        g.number("known", draft.gate.known);
        g.span("soak_s", draft.gate.soak);
    });
    in.inner("halt", [&](MemberTaker &h) {
        h.number("dark", draft.halt.dark);
        h.number("rolled_back", draft.halt.rolledBack);
        h.number("failed", draft.halt.failed);
        h.number("region_at_least", draft.halt.regionAtLeast);
        h.number("region_share", draft.halt.regionShare);
    });
}

} // namespace

QJsonObject draftJson(const CampaignDraft &d)
{
    QStringList networks, fences, vehicles;
    for (const Plmn &plmn : d.target.networks) networks += plmn.toString();
    for (const QUuid &id : d.blackout.within) fences += id.toString(QUuid::WithoutBraces);
    for (const VehicleId &vehicle : d.vehicles) vehicles += vehicle.toString();
    QJsonArray shares, windows;
    for (const double share : d.waves.shares) shares.append(share);
    for (const MaintenanceWindow &window : d.windows) windows.append(windowJson(window));
    QJsonObject json {
        { QStringLiteral("name"), d.name }, { QStringLiteral("kind"), QString(code(d.kind)) }, { QStringLiteral("rollback"), d.rollback },
        { QStringLiteral("reason"), d.reason }, { QStringLiteral("filter"), d.filter }, { QStringLiteral("seed"), QString::number(d.seed) },
        { QStringLiteral("target"), QJsonObject { { QStringLiteral("networks"), array(networks) }, { QStringLiteral("names"), array(d.target.names) } } },
        { QStringLiteral("details"), QJsonObject { { QStringLiteral("allow"), d.details.allow }, { QStringLiteral("smdp"), d.details.smdpAddress } } },
        { QStringLiteral("waves"), QJsonObject { { QStringLiteral("canary"), d.waves.canary }, { QStringLiteral("shares"), shares },
                                                 { QStringLiteral("per_minute"), d.waves.perMinute } } },
        { QStringLiteral("windows"), windows },
        { QStringLiteral("blackout"), QJsonObject { { QStringLiteral("while_moving"), d.blackout.whileMoving }, { QStringLiteral("within"), array(fences) },
                                                    { QStringLiteral("battery_below_v"), d.blackout.batteryBelow ? QJsonValue(std::round(*d.blackout.batteryBelow * 1000.0) / 1000) : QJsonValue() } } },
        { QStringLiteral("gate"), QJsonObject { { QStringLiteral("minimum_success"), d.gate.minimumSuccess }, { QStringLiteral("known"), d.gate.known },
                                                { QStringLiteral("soak_s"), double(d.gate.soak.count()) / 1e6 } } },
        { QStringLiteral("halt"), QJsonObject { { QStringLiteral("dark"), d.halt.dark }, { QStringLiteral("rolled_back"), d.halt.rolledBack },
                                                { QStringLiteral("failed"), d.halt.failed }, { QStringLiteral("region_at_least"), d.halt.regionAtLeast },
                                                { QStringLiteral("region_share"), d.halt.regionShare } } },
        { QStringLiteral("on_halt"), QString(code(d.onHalt)) }, { QStringLiteral("patience_s"), double(d.patience.count()) / 1e6 },
    };
    if (!vehicles.isEmpty()) json.insert(QStringLiteral("vehicles"), array(vehicles));
    if (d.notBefore) json.insert(QStringLiteral("not_before"), QDateTime::fromMSecsSinceEpoch(toMillis(*d.notBefore), Qt::UTC).toString(Qt::ISODateWithMs));
    return json;
}

Result<CampaignDraft> draftFromJson(const QJsonObject &json)
{
    CampaignDraft draft;
    MemberTaker in(json);
    in.text("name", draft.name);
    in.text("reason", draft.reason);
    in.text("filter", draft.filter);
    in.truth("rollback", draft.rollback);
    QString kind = QString(code(draft.kind)), onHalt = QString(code(draft.onHalt)), seed = QString::number(draft.seed), notBefore;
    in.text("kind", kind);
    if (const auto known = operationKindFromCode(kind)) draft.kind = *known;
    else in.refuse();
    in.text("on_halt", onHalt);
    if (const auto known = returnPolicyFromCode(onHalt)) draft.onHalt = *known;
    else in.refuse();
    if (json.value(QStringLiteral("seed")).isDouble()) in.number("seed", draft.seed);
    else {
        in.text("seed", seed);
        bool digits = false;
        draft.seed = seed.toULongLong(&digits);
        if (!digits) in.refuse();
    }
    in.text("not_before", notBefore);
    if (!notBefore.isEmpty()) {
        const QDateTime time = QDateTime::fromString(notBefore, Qt::ISODateWithMs);
        if (!time.isValid()) in.refuse();
        draft.notBefore = instantFromMicros(time.toMSecsSinceEpoch() * 1000);
    }
    in.span("patience_s", draft.patience);
    in.inner("target", [&](MemberTaker &t) {
        t.each("networks", parsedInto<Plmn>(draft.target.networks));
        t.each("names", [&](const QJsonValue &v) { draft.target.names += v.toString(); return v.isString(); });
    });
    in.inner("details", [&](MemberTaker &d) {
        d.truth("allow", draft.details.allow);
        d.text("smdp", draft.details.smdpAddress);
    });
    in.each("vehicles", parsedInto<VehicleId>(draft.vehicles));
    readRules(in, draft);
    if (const QString wrong = in.wrong(); !wrong.isEmpty()) return failure("campaign.json", { { QStringLiteral("member"), wrong } });
    return draft;
}

} // namespace signalbox

#include "desk.h"

#include "fleet/fleetstate.h"
#include "fleet/history.h"
#include "words/states.h"
#include "words/times.h"

#include <QJsonArray>
#include <QJsonObject>

using namespace signalbox;

namespace {

QJsonObject cardJson(const Desk &desk, const FleetState::ReadView &view, Row row, Instant now)
{
    const auto plmn = Plmn::fromKey(view->plmn[row]);
    const auto instant = [](Instant t) { return t == Instant {} ? QJsonValue() : QJsonValue(words::isoTime(t)); };
    const QTimeZone utc = QTimeZone::utc();
    return {
        { QStringLiteral("vehicle"), QString::fromUtf8(view->id[row].data(), qsizetype(view->id[row].size())) },
        { QStringLiteral("state"), QString(code(static_cast<VehicleState>(view->state[row]))) },
        { QStringLiteral("state_since"), instant(view->stateSince[row]) },
        { QStringLiteral("reason"), words::reason(view->reason[row], view.operation(row), now, utc, desk.reader) },
        { QStringLiteral("last_fact"), instant(view->lastFactAt[row]) },
        { QStringLiteral("plmn"), plmn && view->plmn[row] ? QJsonValue(plmn->toString()) : QJsonValue() },
        { QStringLiteral("rat"), QString(code(view->rat[row])) },
        { QStringLiteral("eid"), desk.identity(view->eid[row].toString()) },
        { QStringLiteral("imsi"), desk.identity(view->imsi[row].toString()) },
        { QStringLiteral("iccid"), desk.identity(view->iccid[row].toString()) },
        { QStringLiteral("session_open"), view->sessionOpen[row] != 0 },
        { QStringLiteral("session_start"), instant(view->sessionStart[row]) },
        { QStringLiteral("session_stop"), instant(view->sessionStop[row]) },
    };
}

QString stateCode(ProfileState state)
{
    if (state == ProfileState::Absent) return QStringLiteral("absent");
    return state == ProfileState::Enabled ? QStringLiteral("enabled") : QStringLiteral("disabled");
}

QJsonArray profilesJson(const Desk &desk, const std::vector<ProfileStatement> &statements)
{
    QJsonArray profiles;
    for (const ProfileStatement &s : statements) {
        static constexpr const char *sources[] = { "believed", "card", "provider", "on-air" };
        profiles.append(QJsonObject {
            { QStringLiteral("iccid"), desk.identity(s.profile.iccid.toString()) },
            { QStringLiteral("imsi"), s.profile.imsi ? QJsonValue(desk.identity(s.profile.imsi->toString())) : QJsonValue() },
            { QStringLiteral("name"), s.profile.name },
            { QStringLiteral("home"), s.profile.home ? QJsonValue(s.profile.home->toString()) : QJsonValue() },
            { QStringLiteral("state"), stateCode(s.profile.state) },
            { QStringLiteral("fallback"), s.profile.fallback },
            { QStringLiteral("source"), QLatin1String(sources[static_cast<std::size_t>(s.source)]) },
            { QStringLiteral("at"), words::isoTime(s.at) },
        });
    }
    return profiles;
}

/// The card as inventory and all statements together have it, and whether a switch may go there.
QJsonArray targetsJson(const Desk &desk, const std::vector<SwitchTarget> &targets)
{
    QJsonArray list;
    for (const SwitchTarget &target : targets)
        list.append(QJsonObject {
            { QStringLiteral("iccid"), desk.identity(target.profile.iccid.toString()) },
            { QStringLiteral("imsi"), target.profile.imsi ? QJsonValue(desk.identity(target.profile.imsi->toString())) : QJsonValue() },
            { QStringLiteral("name"), target.profile.name },
            { QStringLiteral("home"), target.profile.home ? QJsonValue(target.profile.home->toString()) : QJsonValue() },
            { QStringLiteral("state"), target.profile.state == ProfileState::Enabled ? QStringLiteral("enabled") : QStringLiteral("disabled") },
            { QStringLiteral("refusal"), target.refusal.isEmpty() ? QJsonValue() : QJsonValue(target.refusal) },
        });
    return list;
}

/// What the card said of itself when it was last asked.
QJsonObject euiccJson(const KeptCardReading &said)
{
    QJsonObject out;
    if (said.euicc) {
        const EuiccFacts &facts = *said.euicc;
        out = { { QStringLiteral("specification"), facts.specification }, { QStringLiteral("firmware"), facts.firmware },
                { QStringLiteral("free_octets"), facts.freeMemory ? QJsonValue(qint64(*facts.freeMemory)) : QJsonValue() },
                { QStringLiteral("capabilities"), QJsonArray::fromStringList(facts.capabilities) },
                { QStringLiteral("trusted_roots"), QJsonArray::fromStringList(facts.trustedRoots) }, { QStringLiteral("accreditation"), facts.accreditation },
                { QStringLiteral("default_smdp"), facts.defaultSmdp }, { QStringLiteral("certificate"), QString::fromLatin1(facts.certificate.toBase64()) },
                { QStringLiteral("issuer"), QString::fromLatin1(facts.issuer.toBase64()) }, { QStringLiteral("at"), words::isoTime(said.euiccAt) } };
    }
    if (said.eims) {
        QJsonArray ids;
        for (const EimEntry &one : *said.eims) ids.append(one.id);
        out.insert(QStringLiteral("eims"), ids);
        out.insert(QStringLiteral("eims_at"), words::isoTime(said.eimsAt));
    }
    return out;
}

void tellEuicc(const Desk &desk, const QJsonObject &euicc)
{
    for (auto it = euicc.begin(); it != euicc.end(); ++it) {
        const QJsonValue value = it.value();
        const QString text = value.isArray() ? value.toVariant().toStringList().join(u' ') : value.toVariant().toString();
        if (it.key() != QLatin1String("certificate") && it.key() != QLatin1String("issuer"))
            desk.terminal.line(QStringLiteral("eUICC").leftJustified(16) + it.key().leftJustified(16) + text);
    }
}

Exit show(const Desk &desk, const VehicleId &vehicle, Row row)
{
    const auto profiles = await(desk.engine.history().profiles(desk.viewer, vehicle));
    if (!profiles) return desk.terminal.fail(profiles.error());
    // A role that may not propose sees no targets.
    const auto targets = await(desk.engine.operationsDesk().targets(desk.viewer, vehicle)).value_or(std::vector<SwitchTarget> {});
    const QJsonObject euicc = euiccJson(await(desk.engine.history().cardReading(desk.viewer, vehicle)).value_or(KeptCardReading {}));
    const auto view = desk.engine.fleet().read();
    QJsonObject card = cardJson(desk, view, row, desk.engine.clock().now());
    if (desk.terminal.json()) {
        card.insert(QStringLiteral("profiles"), profilesJson(desk, *profiles));
        card.insert(QStringLiteral("targets"), targetsJson(desk, targets));
        if (!euicc.isEmpty()) card.insert(QStringLiteral("euicc"), euicc);
        desk.terminal.print(card);
        return Exit::Ok;
    }
    for (auto it = card.begin(); it != card.end(); ++it)
        desk.terminal.line(it.key().leftJustified(16) + it.value().toVariant().toString());
    for (const QJsonValue &p : profilesJson(desk, *profiles))
        desk.terminal.line(QStringLiteral("profile").leftJustified(16) + p[QStringLiteral("iccid")].toString() + QStringLiteral("  ") + p[QStringLiteral("name")].toString()
                           + QStringLiteral("  ") + p[QStringLiteral("state")].toString() + QStringLiteral(" (") + p[QStringLiteral("source")].toString() + QLatin1Char(')'));
    tellEuicc(desk, euicc);
    for (const QJsonValue &t : targetsJson(desk, targets))
        desk.terminal.line(QStringLiteral("on the card").leftJustified(16) + t[QStringLiteral("iccid")].toString() + QStringLiteral("  ") + t[QStringLiteral("name")].toString()
                           + QStringLiteral("  ") + t[QStringLiteral("state")].toString());
    return Exit::Ok;
}

} // namespace

Exit vehicleVerb(const Desk &desk)
{
    const auto vehicle = VehicleId::parse(desk.options.verb.value(2));
    if (!vehicle) return desk.terminal.fail(vehicle.error());
    const Row row = desk.engine.fleet().find(*vehicle);
    if (row == noRow) return desk.terminal.fail({ QStringLiteral("vehicle.unknown"), { { QStringLiteral("vehicle"), vehicle->toString() } }, {} });
    if (desk.options.verb.value(1) == QLatin1String("show")) return show(desk, *vehicle, row);
    if (desk.options.verb.value(1) == QLatin1String("why")) return whyVerb(desk, *vehicle);
    if (desk.options.verb.value(1) == QLatin1String("timeline")) return timelineVerb(desk, *vehicle);
    return desk.terminal.fail({ QStringLiteral("usage.verb-unknown"), { { QStringLiteral("argument"), desk.options.verb.join(QLatin1Char(' ')) } }, {} });
}

#include "store/cardreadings.h"

#include "store/fleets.h"
#include "store/sql.h"
#include "store/values.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

namespace signalbox::cardreadings {

namespace {

using namespace values;

const QString euiccSubject = QStringLiteral("euicc"), eimsSubject = QStringLiteral("eims");

QString base64(const QByteArray &octets)
{
    return QString::fromLatin1(octets.toBase64());
}

QByteArray octetsOf(const QJsonValue &value)
{
    return QByteArray::fromBase64(value.toString().toLatin1());
}

QJsonValue number(const std::optional<std::int64_t> &value)
{
    return value ? QJsonValue(qint64(*value)) : QJsonValue();
}

std::optional<std::int64_t> toNumber(const QJsonValue &value)
{
    return value.isDouble() ? std::optional<std::int64_t>(value.toInteger()) : std::nullopt;
}

QStringList toTexts(const QJsonValue &value)
{
    QStringList out;
    for (const QJsonValue &one : value.toArray()) out += one.toString();
    return out;
}

QJsonObject json(const EuiccFacts &facts)
{
    return { { QStringLiteral("specification"), facts.specification }, { QStringLiteral("firmware"), facts.firmware },
             { QStringLiteral("free"), number(facts.freeMemory) }, { QStringLiteral("capabilities"), QJsonArray::fromStringList(facts.capabilities) },
             { QStringLiteral("roots"), QJsonArray::fromStringList(facts.trustedRoots) }, { QStringLiteral("accreditation"), facts.accreditation },
             { QStringLiteral("certificate"), base64(facts.certificate) }, { QStringLiteral("issuer"), base64(facts.issuer) },
             { QStringLiteral("smdp"), facts.defaultSmdp } };
}

EuiccFacts factsOf(const QJsonObject &said)
{
    const auto member = [&said](const char *name) { return said.value(QLatin1StringView(name)); };
    return { member("specification").toString(), member("firmware").toString(), toNumber(member("free")), toTexts(member("capabilities")),
             toTexts(member("roots")), member("accreditation").toString(), octetsOf(member("certificate")), octetsOf(member("issuer")), member("smdp").toString() };
}

QJsonArray json(const std::vector<EimEntry> &eims)
{
    QJsonArray out;
    for (const EimEntry &one : eims)
        out.append(QJsonObject { { QStringLiteral("id"), one.id }, { QStringLiteral("fqdn"), one.fqdn },
                                 { QStringLiteral("counter"), number(one.counter) }, { QStringLiteral("token"), number(one.associationToken) } });
    return out;
}

std::vector<EimEntry> eimsOf(const QJsonArray &said)
{
    std::vector<EimEntry> out;
    for (const QJsonValue &one : said)
        out.push_back({ one[QLatin1StringView("id")].toString(), one[QLatin1StringView("fqdn")].toString(), toNumber(one[QLatin1StringView("counter")]),
                        toNumber(one[QLatin1StringView("token")]) });
    return out;
}

Result<void> keep(QSqlDatabase &db, const FleetId &fleet, const VehicleId &vehicle, const Eid &eid, const QString &subject, const QJsonDocument &said, Instant at)
{
    auto done = sql::select(db,
        QStringLiteral("insert into card_reading_identity (fleet, vehicle, subject, eid, said, at) values (?, ?, ?, ?, ?, ?) on conflict (fleet, vehicle, subject) "
                       "do update set eid = excluded.eid, said = excluded.said, at = excluded.at where excluded.at >= card_reading_identity.at"),
        { text(fleet.text()), text(vehicle.text()), subject, eid.toString(), QString::fromUtf8(said.toJson(QJsonDocument::Compact)), values::time(at) });
    if (!done) return tl::unexpected(done.error());
    done->finish();
    return {};
}

} // namespace

Result<void> write(QSqlDatabase &db, const FleetId &fleet, const VehicleId &vehicle, const Eid &eid, const CardReading &reading, Instant at)
{
    if (reading.euicc)
        if (auto done = keep(db, fleet, vehicle, eid, euiccSubject, QJsonDocument(json(*reading.euicc)), at); !done) return done;
    if (reading.eims)
        if (auto done = keep(db, fleet, vehicle, eid, eimsSubject, QJsonDocument(json(*reading.eims)), at); !done) return done;
    return {};
}

Result<KeptCardReading> read(QSqlDatabase &db, const Viewer &viewer, const Sight &sight, const VehicleId &vehicle)
{
    KeptCardReading kept;
    if (!sight.identities) return kept;
    auto rows = sql::select(db, QStringLiteral("select fleet, subject, said, at from card_reading_identity where fleet in (select fleet from fleet) and vehicle = ?"), { text(vehicle.text()) });
    if (!rows) return tl::unexpected(rows.error());
    while (rows->next()) {
        const auto visible = fleets::inScope(db, viewer, toText(rows->value(0)), vehicle.text());
        if (!visible) return tl::unexpected(visible.error());
        if (!*visible) continue;
        const QJsonDocument said = QJsonDocument::fromJson(rows->value(2).toString().toUtf8());
        if (rows->value(1).toString() == euiccSubject) {
            kept.euicc = factsOf(said.object());
            kept.euiccAt = toTime(rows->value(3));
        } else {
            kept.eims = eimsOf(said.array());
            kept.eimsAt = toTime(rows->value(3));
        }
    }
    return kept;
}

} // namespace signalbox::cardreadings

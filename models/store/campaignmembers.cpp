#include "store/campaignmembers.h"

#include "store/campaigntexts.h"
#include "store/fleets.h"
#include "store/sql.h"
#include "store/values.h"

namespace signalbox::campaignmembers {

namespace {

QString key(QUuid id)
{
    return id.toString(QUuid::WithoutBraces);
}

QVariant keyColumn(const std::optional<QUuid> &id)
{
    return id ? QVariant(key(*id)) : QVariant();
}

std::optional<QUuid> toKey(const QVariant &value)
{
    return value.isNull() ? std::nullopt : std::optional(QUuid::fromString(value.toString()));
}

constexpr char putCore[]
    = "insert into campaign_member_core (fleet, campaign, vehicle, position, wave, state, reason, since, operation, operation_back, country, interruption, "
      "air_before, air_after) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) on conflict (fleet, campaign, vehicle) do update set state = excluded.state, "
      "reason = excluded.reason, since = excluded.since, operation = excluded.operation, operation_back = excluded.operation_back, country = excluded.country, "
      "interruption = excluded.interruption, air_before = excluded.air_before, air_after = excluded.air_after";
constexpr char putIdentity[] = "insert into campaign_member_identity (fleet, campaign, vehicle, target, previous) values (?, ?, ?, ?, ?) "
                               "on conflict (fleet, campaign, vehicle) do update set target = excluded.target, previous = excluded.previous";
constexpr char putPosition[] = "insert into campaign_member_position (fleet, campaign, vehicle, lat_micro, lon_micro) values (?, ?, ?, ?, ?) "
                               "on conflict (fleet, campaign, vehicle) do update set lat_micro = excluded.lat_micro, lon_micro = excluded.lon_micro";

Result<void> put(sql::Statements &statements, const QString &fleet, const QString &campaign, const CampaignMember &m)
{
    const QString vehicle = m.vehicle.toString();
    auto done = statements.run(putCore, { fleet, campaign, vehicle, m.position, m.wave, int(m.state), campaigntexts::reason(m.reason), values::time(m.since),
                                          keyColumn(m.operation), keyColumn(m.returning), m.country ? QVariant(m.country->toString()) : QVariant(),
                                          m.interruption ? QVariant(qint64(m.interruption->count())) : QVariant(), campaigntexts::air(m.before),
                                          campaigntexts::air(m.after) });
    if (done) done = statements.run(putIdentity, { fleet, campaign, vehicle, values::id(m.target), values::id(m.previous) });
    if (done && m.place) done = statements.run(putPosition, { fleet, campaign, vehicle, values::micro(m.place->lat), values::micro(m.place->lon) });
    if (!done) return tl::unexpected(done.error());
    return {};
}

std::optional<CampaignMember> fromRow(const QSqlQuery &q, const Sight &sight)
{
    const auto v = [&q](int column) { return q.value(column); };
    const auto vehicle = VehicleId::parse(v(0).toString());
    if (!vehicle) return std::nullopt;
    CampaignMember m;
    m.vehicle = *vehicle;
    m.position = v(1).toInt();
    m.wave = v(2).toInt();
    m.state = static_cast<MemberState>(std::clamp(v(3).toInt(), 0, memberStateCount - 1));
    m.reason = campaigntexts::toReason(v(4).toString());
    m.since = values::toTime(v(5));
    m.operation = toKey(v(6));
    m.returning = toKey(v(7));
    m.country = CountryCode::parse(v(8).toString());
    if (!v(9).isNull()) m.interruption = Span(v(9).toLongLong());
    m.before = campaigntexts::toAir(v(10));
    m.after = campaigntexts::toAir(v(11));
    if (sight.identities) {
        m.target = values::toId<Iccid>(v(12));
        m.previous = values::toId<Iccid>(v(13));
    }
    if (sight.positions && !v(14).isNull() && m.since >= sight.positionsFrom) m.place = LatLon { values::toReal(v(14)), values::toReal(v(15)) };
    return m;
}

} // namespace

Result<void> put(QSqlDatabase &db, const Campaign &campaign, const std::vector<CampaignMember> &members)
{
    sql::Statements statements(db);
    const QString fleet = campaign.fleet.toString(), id = key(campaign.id);
    for (const CampaignMember &member : members)
        if (auto done = put(statements, fleet, id, member); !done) return done;
    return {};
}

Result<MemberPage> select(QSqlDatabase &db, const Viewer &viewer, const Sight &sight, const Campaign &campaign, const MemberFilter &filter)
{
    QString where = QStringLiteral(" where m.fleet = ? and m.campaign = ?");
    QVariantList bound { campaign.fleet.toString(), key(campaign.id) };
    if (filter.state) where += QStringLiteral(" and m.state = ?"), bound += int(*filter.state);
    if (filter.wave) where += QStringLiteral(" and m.wave = ?"), bound += *filter.wave;
    const auto scope = fleets::scopeClause(viewer);
    where += scope.text;
    bound += scope.values;
    const QString from = QStringLiteral(" from campaign_member_core m%1%2")
                             .arg(scope.text.isEmpty() ? QString() : QStringLiteral(" join vehicle_core c on c.fleet = m.fleet and c.vehicle = m.vehicle"),
                                  QStringLiteral(" left join campaign_member_identity i on i.fleet = m.fleet and i.campaign = m.campaign and i.vehicle = m.vehicle"
                                                 " left join campaign_member_position p on p.fleet = m.fleet and p.campaign = m.campaign and p.vehicle = m.vehicle"));
    MemberPage page;
    const auto matching = sql::number(db, QStringLiteral("select count(*)") + from + where, bound);
    if (!matching) return tl::unexpected(matching.error());
    page.matching = int(matching->value_or(0));
    auto rows = sql::select(db,
        QStringLiteral("select m.vehicle, m.position, m.wave, m.state, m.reason, m.since, m.operation, m.operation_back, m.country, m.interruption, m.air_before, "
                       "m.air_after, i.target, i.previous, p.lat_micro, p.lon_micro") + from + where + QStringLiteral(" order by m.position limit ? offset ?"),
        bound + QVariantList { filter.limit, filter.offset });
    if (!rows) return tl::unexpected(rows.error());
    while (rows->next())
        if (auto member = fromRow(*rows, sight)) page.members.push_back(std::move(*member));
    return page;
}

Result<QHash<VehicleId, std::int64_t>> engaged(QSqlDatabase &db, const FleetId &fleet)
{
    using enum CampaignState;
    auto rows = sql::select(db,
        QStringLiteral("select m.vehicle, c.number from campaign_member_core m join campaign_core c on c.fleet = m.fleet and c.id = m.campaign "
                       "where m.fleet = ? and c.state in (?, ?, ?, ?) and m.state in (?, ?)"),
        { fleet.toString(), int(AwaitingApproval), int(Approved), int(Running), int(Paused), int(MemberState::Waiting), int(MemberState::Sent) });
    if (!rows) return tl::unexpected(rows.error());
    QHash<VehicleId, std::int64_t> out;
    while (rows->next())
        if (const auto vehicle = VehicleId::parse(rows->value(0).toString())) out.insert(*vehicle, rows->value(1).toLongLong());
    return out;
}

} // namespace signalbox::campaignmembers

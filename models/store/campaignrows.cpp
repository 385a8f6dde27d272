#include "store/campaignrows.h"

#include "campaigns/draftjson.h"
#include "store/campaigntexts.h"
#include "store/sql.h"
#include "store/values.h"

#include <QJsonDocument>

namespace signalbox::campaignrows {

namespace {

QString key(QUuid id)
{
    return id.toString(QUuid::WithoutBraces);
}

QVariant timeColumn(const std::optional<Instant> &t)
{
    return t ? QVariant(values::time(*t)) : QVariant();
}

std::optional<Instant> toOptional(const QVariant &value)
{
    return value.isNull() ? std::nullopt : std::optional(values::toTime(value));
}

/// The members are rows of their own.
QString draftColumn(CampaignDraft draft)
{
    draft.vehicles.clear();
    return QString::fromUtf8(QJsonDocument(draftJson(draft)).toJson(QJsonDocument::Compact));
}

Result<Campaign> fromRow(const QSqlQuery &q, const Sight &sight)
{
    const auto v = [&q](int column) { return q.value(column); };
    const auto fleet = FleetId::parse(v(0).toString());
    auto draft = draftFromJson(QJsonDocument::fromJson(v(3).toString().toUtf8()).object());
    if (!fleet || !draft) return failure("store.damaged");
    Campaign c;
    c.fleet = *fleet;
    c.id = QUuid::fromString(v(1).toString());
    c.number = v(2).toLongLong();
    c.draft = std::move(*draft);
    c.state = static_cast<CampaignState>(std::clamp(v(4).toInt(), 0, int(CampaignState::Finished)));
    c.reason = campaigntexts::toReason(v(5).toString());
    if (!sight.positions) c.reason = campaigntexts::withoutPlace(c.reason);
    c.createdBy = v(6).toString();
    c.decidedBy = v(7).toString();
    c.createdAt = values::toTime(v(8));
    c.startedAt = toOptional(v(9));
    c.endedAt = toOptional(v(10));
    c.stateSince = values::toTime(v(11));
    c.wave = v(12).toInt();
    c.waves = v(13).toInt();
    c.soakingSince = toOptional(v(14));
    c.excluded = v(15).toInt();
    c.estimate = campaigntexts::toEstimate(v(16).toString());
    return c;
}

Result<void> count(QSqlDatabase &db, Campaign &c)
{
    auto rows = sql::select(db, QStringLiteral("select state, count(*) from campaign_member_core where fleet = ? and campaign = ? group by state"),
                            { c.fleet.toString(), key(c.id) });
    if (!rows) return tl::unexpected(rows.error());
    while (rows->next())
        if (const int state = rows->value(0).toInt(); state >= 0 && state < memberStateCount) c.counts.of[std::size_t(state)] = rows->value(1).toInt();
    return {};
}

} // namespace

Result<void> insert(QSqlDatabase &db, const Campaign &c)
{
    return sql::run(db,
        "insert into campaign_core (fleet, id, number, name, draft, state, reason, created_by, decided_by, created_at, started_at, "
                       "ended_at, state_since, wave, waves, soaking_since, excluded, estimate) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
        { c.fleet.toString(), key(c.id), qint64(c.number), c.draft.name, draftColumn(c.draft), int(c.state), campaigntexts::reason(c.reason), c.createdBy,
          c.decidedBy, values::time(c.createdAt), timeColumn(c.startedAt), timeColumn(c.endedAt), values::time(c.stateSince), c.wave, c.waves,
          timeColumn(c.soakingSince), c.excluded, campaigntexts::estimate(c.estimate) });
}

Result<void> update(QSqlDatabase &db, const Campaign &c)
{
    return sql::run(db,
        "update campaign_core set state = ?, reason = ?, decided_by = ?, started_at = ?, ended_at = ?, state_since = ?, wave = ?, "
                       "waves = ?, soaking_since = ?, estimate = ? where fleet = ? and id = ?",
        { int(c.state), campaigntexts::reason(c.reason), c.decidedBy, timeColumn(c.startedAt), timeColumn(c.endedAt), values::time(c.stateSince), c.wave,
          c.waves, timeColumn(c.soakingSince), campaigntexts::estimate(c.estimate), c.fleet.toString(), key(c.id) });
}

Result<std::vector<Campaign>> select(QSqlDatabase &db, const Viewer &viewer, const Sight &sight, std::optional<QUuid> id)
{
    auto rows = sql::select(db,
        QStringLiteral("select fleet, id, number, draft, state, reason, created_by, decided_by, created_at, started_at, ended_at, state_since, wave, "
                       "waves, soaking_since, excluded, estimate from campaign_core%1 order by number desc")
            .arg(id ? QStringLiteral(" where id = ?") : QString()),
        id ? QVariantList { key(*id) } : QVariantList());
    if (!rows) return tl::unexpected(rows.error());
    std::vector<Campaign> out;
    while (rows->next()) {
        if (!viewer.scope.fleets.isEmpty() && !viewer.scope.fleets.contains(rows->value(0).toString())) continue;
        auto campaign = fromRow(*rows, sight);
        if (!campaign) return tl::unexpected(campaign.error());
        out.push_back(std::move(*campaign));
    }
    for (Campaign &campaign : out)
        if (auto done = count(db, campaign); !done) return tl::unexpected(done.error());
    return out;
}

} // namespace signalbox::campaignrows

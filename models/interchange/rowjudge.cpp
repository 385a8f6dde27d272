#include "interchange/rowcase.h"

namespace signalbox {

namespace {

// In the order in which they are asked when a row does not name its vehicle.
constexpr Column identities[] = { Column::Vin, Column::Imei, Column::Eid, Column::Iccid };
constexpr Column unique[] = { Column::Vin, Column::Imei, Column::Eid, Column::Iccid, Column::Imsi };

bool ofProfile(Column field)
{
    return columnSpec(field).subject == Subject::Profile;
}

} // namespace

Result<RowResult> RowJudge::take(const RowSaid &row, qint64 number)
{
    Case c { row, {}, {}, {}, {}, {}, false, false, -1, {}, {} };
    c.result.row = number;
    c.result.line = row.line;
    for (const Error &fault : row.faults) c.refuse(fault);
    if (!c.refused())
        if (auto judged = judge(c); !judged) return tl::unexpected(judged.error());
    if (!c.refused())
        if (auto written = write(c); !written) return tl::unexpected(written.error());
    if (auto noted = m_ledger.note(c.result); !noted) return tl::unexpected(noted.error());
    return c.result;
}

Result<void> RowJudge::judge(Case &c) const
{
    if (auto found = findVehicle(c); !found || c.refused()) return found;
    applyCells(c);
    if (c.refused()) return {};
    checkScope(c);
    if (auto held = checkHolders(c); !held) return held;
    if (auto repeated = checkFile(c); !repeated || c.refused()) return repeated;
    compare(c);
    warn(c);
    return {};
}

Result<void> RowJudge::findVehicle(Case &c) const
{
    c.before.fleet = m_around.fleet;
    Profile none;
    for (const Column field : { Column::Fleet, Column::Vehicle })
        if (const QString *cell = c.row.cell(field))
            if (auto set = columnSpec(field).set(c.before, none, *cell); !set) {
                c.refuse(set.error());
                return {};
            }
    if (c.before.fleet.text().empty()) c.refuse("import.fleet-missing", Column::Fleet);
    if (c.refused()) return {};
    for (const Column field : identities) {
        if (!c.before.id.text().empty()) break;
        const QString *cell = c.row.cell(field);
        if (!cell) continue;
        VehicleRecord probe;
        Profile probed;
        if (auto set = columnSpec(field).set(probe, probed, *cell); !set) {
            c.refuse(set.error());
            return {};
        }
        const auto holder = m_ledger.holder(c.before.fleet, field, columnSpec(field).get(probe, probed));
        if (!holder) return tl::unexpected(holder.error());
        if (*holder) c.before.id = (*holder)->vehicle;
        else if (field != Column::Iccid) c.refuse("import.subject-unknown", field); // an ICCID may be new on a card that another cell names
        if (c.refused()) return {};
    }
    if (c.before.id.text().empty()) {
        const bool iccid = c.row.cell(Column::Iccid) != nullptr;
        c.refuse(iccid ? "import.subject-unknown" : "import.subject-missing", iccid ? Column::Iccid : Column::Vehicle);
        return {};
    }
    c.result.vehicle = c.before.id.toString();
    auto record = m_ledger.find(c.before.fleet, c.before.id);
    if (!record) return tl::unexpected(record.error());
    c.known = record->has_value();
    if (c.known) c.before = std::move(**record);
    return {};
}

void RowJudge::applyCells(Case &c) const
{
    c.after = c.before;
    bool speaksOfProfile = false;
    for (const auto &[field, text] : c.row.cells) speaksOfProfile = speaksOfProfile || ofProfile(field);
    if (speaksOfProfile && !c.row.cell(Column::Iccid)) c.refuse("import.iccid-missing", Column::Iccid);
    if (const QString *iccid = c.row.cell(Column::Iccid)) {
        if (auto set = columnSpec(Column::Iccid).set(c.after, c.profileAfter, *iccid); set) {
            c.result.iccid = c.profileAfter.iccid.toString();
            const auto &profiles = c.before.profiles;
            const auto at = std::find_if(profiles.begin(), profiles.end(), [&](const Profile &p) { return p.iccid == c.profileAfter.iccid; });
            c.slot = int(at - profiles.begin());
            c.profileKnown = at != profiles.end();
            if (c.profileKnown) c.profileBefore = c.profileAfter = *at;
        }
    }
    for (const auto &[field, text] : c.row.cells)
        if (auto set = columnSpec(field).set(c.after, c.profileAfter, text); !set) {
            Error error = set.error();
            error.parameters.insert(QStringLiteral("column"), QLatin1StringView(columnSpec(field).code));
            c.refuse(std::move(error));
        }
}

void RowJudge::checkScope(Case &c) const
{
    const Scope &scope = m_around.viewer.scope;
    const auto inside = [&](const VehicleRecord &r) {
        return (scope.fleets.isEmpty() || scope.fleets.contains(r.fleet.toString())) && (scope.cohorts.isEmpty() || scope.cohorts.contains(r.cohort));
    };
    if (inside(c.after) && (!c.known || inside(c.before))) return;
    c.refuse({ QStringLiteral("access.out-of-scope"), { { QStringLiteral("vehicle"), c.result.vehicle } }, {} });
}

/// An identifier is in one place. What the store says elsewhere is not taken away by a row: that would be a guess.
Result<void> RowJudge::checkHolders(Case &c) const
{
    for (const Column field : unique) {
        if (!c.row.cell(field)) continue;
        const QString value = columnSpec(field).get(c.after, c.profileAfter);
        if (c.known && value == columnSpec(field).get(c.before, c.profileBefore)) continue;
        const auto holder = m_ledger.holder(c.after.fleet, field, value);
        if (!holder) return tl::unexpected(holder.error());
        if (!*holder) continue;
        const bool here = (*holder)->vehicle == c.after.id && (!(*holder)->iccid || *(*holder)->iccid == c.profileAfter.iccid);
        if (!here) c.refuse("import.elsewhere", field, { { QStringLiteral("vehicle"), (*holder)->vehicle.toString() } });
    }
    return {};
}

Result<void> RowJudge::checkFile(Case &c) const
{
    const QString vehicle = c.after.fleet.toString() + u'/' + c.result.vehicle;
    c.subject = c.slot < 0 ? vehicle : vehicle + u'/' + c.result.iccid;
    const auto ofVehicle = m_ledger.said(vehicle);
    if (!ofVehicle) return tl::unexpected(ofVehicle.error());
    c.said = ofVehicle->value_or(SaidBefore {});
    const auto ofProfile = c.slot < 0 ? ofVehicle : m_ledger.said(c.subject);
    if (!ofProfile) return tl::unexpected(ofProfile.error());
    const ColumnSet fields = c.row.fields();
    for (const ColumnSpec &spec : columnSpecs()) {
        if (spec.subject == Subject::Profile || !(fields & c.said.fields & columnBit(spec.field))) continue;
        const QString earlier = spec.get(c.before, c.profileBefore);
        if (spec.get(c.after, c.profileAfter) != earlier)
            c.refuse("import.contradicts", spec.field, { { QStringLiteral("line"), c.said.line }, { QStringLiteral("earlier"), earlier } });
    }
    if (!c.refused() && *ofProfile && (c.slot >= 0 || (fields & ~c.said.fields) == 0))
        c.refuse({ QStringLiteral("import.repeated"), { { QStringLiteral("line"), (*ofProfile)->line } }, {} });
    return {};
}

void RowJudge::compare(Case &c) const
{
    for (const ColumnSpec &spec : columnSpecs()) {
        if (!c.row.cell(spec.field)) continue;
        const bool isNew = spec.subject == Subject::Profile ? !c.profileKnown : !c.known;
        if (isNew || spec.get(c.before, c.profileBefore) != spec.get(c.after, c.profileAfter)) c.result.changed |= columnBit(spec.field);
    }
    const bool added = !c.known || (c.slot >= 0 && !c.profileKnown);
    c.result.outcome = added ? RowOutcome::New : c.result.changed ? RowOutcome::Changed : RowOutcome::Unchanged;
    if (c.slot < 0) return;
    if (c.profileKnown) c.after.profiles[std::size_t(c.slot)] = c.profileAfter;
    else c.after.profiles.push_back(c.profileAfter);
}

Result<void> RowJudge::write(const Case &c) const
{
    ColumnSet ofVehicle = 0;
    for (const ColumnSpec &spec : columnSpecs())
        if (spec.subject != Subject::Profile) ofVehicle |= columnBit(spec.field);
    if (!c.known || (c.result.changed & ofVehicle))
        if (auto put = m_ledger.putVehicle(c.after); !put) return put;
    if (c.slot >= 0 && (!c.profileKnown || (c.result.changed & ~ofVehicle)))
        if (auto put = m_ledger.putProfile(c.after, c.profileAfter); !put) return put;
    const QString vehicle = c.after.fleet.toString() + u'/' + c.result.vehicle;
    const ColumnSet fields = (c.row.fields() & ofVehicle) | c.said.fields;
    if (c.said.line == 0 || fields != c.said.fields)
        if (auto said = m_ledger.say(vehicle, { c.said.line == 0 ? c.row.line : c.said.line, fields }); !said) return said;
    return c.slot < 0 ? Result<void>() : m_ledger.say(c.subject, { c.row.line, c.row.fields() });
}

} // namespace signalbox

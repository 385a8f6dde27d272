#include "store/beliefs.h"

#include "store/inventoryrows.h"
#include "store/values.h"

namespace signalbox::inventory {

namespace {

using namespace values;

// From the third column on what profileOf() reads.
constexpr char statement[]
    = "select fleet, vehicle, state, kind, home, name, fallback, iccid, imsi, supplier, substr(iccid, -4), substr(imsi, -4) "
      "from profile_statement where source = 0 and (fleet, vehicle) >= (?, ?) and (fleet, vehicle) <= (?, ?) order by fleet, vehicle, at";

void lay(Profile said, const QString &end, VehicleRecord &record, const Sight &sight)
{
    const auto same = [&](const Profile &p) { return sight.identities ? p.iccid == said.iccid : !end.isEmpty() && p.iccidEnd == end; };
    const auto known = std::find_if(record.profiles.begin(), record.profiles.end(), same);
    if (known == record.profiles.end()) {
        if (said.state != ProfileState::Absent) record.profiles.push_back(std::move(said));
        return;
    }
    known->state = said.state;
    known->fallback = said.fallback;
    if (!known->imsi) known->imsi = said.imsi;
    if (!known->home) known->home = said.home;
    if (known->name.isEmpty()) known->name = said.name;
    if (known->supplier.isEmpty()) known->supplier = said.supplier;
}

} // namespace

Result<void> believe(sql::Statements &statements, std::vector<VehicleRecord> &records, const Sight &sight)
{
    if (records.empty()) return {};
    const VehicleRecord &first = records.front(), &last = records.back();
    auto rows = statements.rows(statement, { text(first.fleet.text()), text(first.id.text()), text(last.fleet.text()), text(last.id.text()) });
    if (!rows) return tl::unexpected(rows.error());
    std::size_t at = 0;
    while ((*rows)->next()) {
        const std::pair key { toText((*rows)->value(0)), toText((*rows)->value(1)) };
        while (at < records.size() && std::pair { records[at].fleet.text(), records[at].id.text() } < key) ++at;
        if (at == records.size()) break;
        if (std::pair { records[at].fleet.text(), records[at].id.text() } != key) continue; // outside of the viewer's scope
        lay(profileOf(**rows, 2, sight), sight.identityEnds ? (*rows)->value(10).toString() : QString(), records[at], sight);
    }
    (*rows)->finish();
    return {};
}

Result<void> believe(QSqlDatabase &db, std::vector<VehicleRecord> &records, const Sight &sight)
{
    sql::Statements statements(db);
    return believe(statements, records, sight);
}

} // namespace signalbox::inventory

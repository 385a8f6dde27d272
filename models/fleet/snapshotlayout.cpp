#include "fleet/snapshotlayout.h"

namespace signalbox::snapshot {

namespace {

constexpr Row row = 0;

/// A vehicle with something in every column.
void dress(FleetState::Data &data)
{
    FleetColumns &c = data.columns;
    const Instant t = instantFromMicros(1'762'070'400'123'456);
    c.append("FR-TRK-04417", "AB-123-CD", "XXLABCD0000000017");
    c.shared.set(row, 0x3412), c.labels.set(row, 0x5634), c.apn.set(row, 0x7856), c.firmware.set(row, 0x9a78), c.rebootReason.set(row, 0xbc9a);
    c.eid.set(row, *Eid::fromDigits("89049032123451234512345678901235"));
    c.imei.set(row, *Imei::fromDigits("490154203237518"));
    c.fallbackIccid.set(row, *Iccid::fromDigits("8944499999999990920"));
    c.iccid.set(row, *Iccid::fromDigits("8933012345678901234"));
    c.imsi.set(row, *Imsi::fromDigits("208011400000001"));
    c.x.set(row, 0x12345678), c.y.set(row, 0x23456789);
    c.speed.set(row, 12.5f), c.heading.set(row, 271), c.rsrp.set(row, -101.5f), c.rsrq.set(row, -9.5f), c.sinr.set(row, 7), c.battery.set(row, 12.5f), c.temperature.set(row, 21.5f);
    c.positionAt.set(row, t), c.radioAt.set(row, t), c.sessionAt.set(row, t), c.deviceAt.set(row, t), c.sessionTurn.set(row, t);
    c.changeAt.set(row, t), c.signallingAt.set(row, t), c.stateSince.set(row, t);
    c.ignition.set(row, Ignition::On), c.rat.set(row, Rat::LteM), c.weakSamples.set(row, 3), c.lastFactKind.set(row, FactKind::Session);
    c.country.set(row, CountryCode::literal("FR").key()), c.plmn.set(row, 832'006), c.sessionPlmn.set(row, 832'010);
    c.cell.set(row, 0x1234567), c.sessionSeq.set(row, 0x2345678), c.sessionRx.set(row, 0x345678), c.sessionTx.set(row, 0x456789);
    c.dayRx.set(row, 0x56789a), c.dayTx.set(row, 0x6789ab), c.day.set(row, 20'394), c.stopCause.set(row, { CauseSpace::Emm, 17 });
    c.sessionOpen.set(row, 1), c.hasStopCause.set(row, 1), c.change.set(row, NetworkChange::Fallback), c.recentRejects.set(row, true), c.onFallback.set(row, true);
    c.previousState.set(row, 5), c.reasonCode.set(row, ReasonCode::Parked), c.state.set(row, 6);
    data.rows.insert(row);
}

} // namespace

std::uint64_t layout()
{
    FleetState::Data data;
    dress(data);
    std::string all;
    const auto add = [&all](std::string_view name, std::span<const char> value) {
        (all += name) += ' ';
        all.append(value.data(), value.size());
    };
    FleetColumns::blocks(data.columns, [&add](std::string_view name, const auto &block) { add(name, octets(block.data(), block.size())); });
    const auto part = [&add]<typename Part>(std::string_view name, const Part &value) {
        if constexpr (requires { value.data(); }) add(name, octets(value.data(), value.size()));
        else add(name, octets(&value, 1));
    };
    RowTable::parts(data.rows, part);
    CellIndex::parts(data.cells, [&add]<typename Part>(std::string_view name, const Part &value) { // empty; of its squares the roots
        std::size_t size = sizeof value;
        if constexpr (requires { value.size(); }) size = value.size();
        add(name, octets(&size, 1));
    });
    add("texts", { data.columns.vehicleTexts.entry(row), 40 });
    for (const std::size_t size : { sizeof(SharedFacts), sizeof(Beside), sizeof(Trace), sizeof(CellIndex), CellIndex::run, std::size_t(CellIndex::finestBits), VehicleTexts::blockSize, std::size_t(sliceRows) }) add("size", octets(&size, 1));
    SectionSum sum;
    sum.add(all);
    return sum.value();
}

} // namespace signalbox::snapshot

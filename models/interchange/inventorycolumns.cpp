#include "interchange/inventorycolumns.h"

#include "interchange/cellvalues.h"

namespace signalbox {

namespace {

using namespace cellvalues;
using R = VehicleRecord;
using P = Profile;
using S = QString;

// Get and set beside each other: what one writes the other must read.
const ColumnSpec specs[] = {
    { Column::Fleet, "fleet", Subject::Vehicle, FieldGroup::Core, false, [](const R &r, const P &) { return r.fleet.toString(); },
      [](R &r, P &, const S &s) { return into(r.fleet, FleetId::parse(s)); } },
    { Column::Vehicle, "vehicle", Subject::Vehicle, FieldGroup::Core, false, [](const R &r, const P &) { return r.id.toString(); },
      [](R &r, P &, const S &s) { return into(r.id, VehicleId::parse(s)); } },
    { Column::Plate, "plate", Subject::Vehicle, FieldGroup::Identity, false, [](const R &r, const P &) { return shown(r.plate, {}); },
      [](R &r, P &, const S &s) { return into(r.plate, Plate::parse(s)); } },
    { Column::Vin, "vin", Subject::Vehicle, FieldGroup::Identity, false, [](const R &r, const P &) { return shown(r.vin, r.vinEnd); },
      [](R &r, P &, const S &s) { return into(r.vin, Vin::parse(s)); } },
    { Column::Type, "type", Subject::Vehicle, FieldGroup::Core, false, [](const R &r, const P &) { return S(code(r.type)); },
      [](R &r, P &, const S &s) { return chosen(r.type, s, vehicleTypeFromCode, VehicleType::Other); } },
    { Column::Cohort, "cohort", Subject::Vehicle, FieldGroup::Core, false, [](const R &r, const P &) { return r.cohort; },
      [](R &r, P &, const S &s) { return text(r.cohort, s); } },
    { Column::Labels, "labels", Subject::Vehicle, FieldGroup::Core, false, [](const R &r, const P &) { return r.labels.join(u';'); },
      [](R &r, P &, const S &s) { return labels(r.labels, s); } },
    { Column::Hardware, "hardware", Subject::Vehicle, FieldGroup::Core, false, [](const R &r, const P &) { return r.hardware; },
      [](R &r, P &, const S &s) { return text(r.hardware, s); } },
    { Column::Imei, "imei", Subject::Device, FieldGroup::Identity, false, [](const R &r, const P &) { return shown(r.imei, r.imeiEnd); },
      [](R &r, P &, const S &s) { return into(r.imei, Imei::parse(unrounded(s))); } },
    { Column::Modem, "modem", Subject::Device, FieldGroup::Core, false, [](const R &r, const P &) { return r.modem; },
      [](R &r, P &, const S &s) { return text(r.modem, s); } },
    { Column::Firmware, "firmware", Subject::Device, FieldGroup::Core, false, [](const R &r, const P &) { return r.firmware; },
      [](R &r, P &, const S &s) { return text(r.firmware, s); } },
    { Column::Radios, "radios", Subject::Device, FieldGroup::Core, false, [](const R &r, const P &) { return radioCodes(r.rats); },
      [](R &r, P &, const S &s) { return radios(r.rats, s); } },
    { Column::Transport, "transport", Subject::Device, FieldGroup::Core, false, [](const R &r, const P &) { return S(code(r.transport)); },
      [](R &r, P &, const S &s) { return chosen(r.transport, s, pollTransportFromCode, PollTransport::Sms); } },
    { Column::Ipa, "ipa", Subject::Device, FieldGroup::Core, false, [](const R &r, const P &) { return S(code(r.ipa)); },
      [](R &r, P &, const S &s) { return chosen(r.ipa, s, ipaPlaceFromCode, IpaPlace::Euicc); } },
    { Column::PollInterval, "poll_s", Subject::Device, FieldGroup::Core, true, [](const R &r, const P &) { return seconds(r.pollInterval); },
      [](R &r, P &, const S &s) { return span(s).map([&](Span v) { r.pollInterval = v; }); } },
    { Column::FactInterval, "fact_s", Subject::Device, FieldGroup::Core, true, [](const R &r, const P &) { return seconds(r.factInterval); },
      [](R &r, P &, const S &s) { return into(r.factInterval, span(s)); } },
    { Column::ParkedInterval, "parked_s", Subject::Device, FieldGroup::Core, true, [](const R &r, const P &) { return seconds(r.parkedInterval); },
      [](R &r, P &, const S &s) { return into(r.parkedInterval, span(s)); } },
    { Column::Connection, "connection", Subject::Device, FieldGroup::Core, false, [](const R &r, const P &) { return r.connection; },
      [](R &r, P &, const S &s) { return text(r.connection, s); } },
    { Column::Eid, "eid", Subject::Euicc, FieldGroup::Identity, false, [](const R &r, const P &) { return shown(r.eid, r.eidEnd); },
      [](R &r, P &, const S &s) { return into(r.eid, Eid::parse(unrounded(s))); } },
    { Column::Standard, "euicc_standard", Subject::Euicc, FieldGroup::Core, false, [](const R &r, const P &) { return S(code(r.standard)); },
      [](R &r, P &, const S &s) { return chosen(r.standard, s, euiccStandardFromCode, EuiccStandard::Sgp32); } },
    { Column::MemoryTotal, "memory_total_bytes", Subject::Euicc, FieldGroup::Core, true, [](const R &r, const P &) { return octets(r.memoryTotal); },
      [](R &r, P &, const S &s) { return into(r.memoryTotal, memory(s)); } },
    { Column::MemoryFree, "memory_free_bytes", Subject::Euicc, FieldGroup::Core, true, [](const R &r, const P &) { return octets(r.memoryFree); },
      [](R &r, P &, const S &s) { return into(r.memoryFree, memory(s)); } },
    { Column::Iccid, "iccid", Subject::Profile, FieldGroup::Identity, false, [](const R &, const P &p) { return shown(p.iccid, p.iccidEnd); },
      [](R &, P &p, const S &s) { return into(p.iccid, Iccid::parse(unrounded(s))); } },
    { Column::Imsi, "imsi", Subject::Profile, FieldGroup::Identity, false, [](const R &, const P &p) { return shown(p.imsi, p.imsiEnd); },
      [](R &, P &p, const S &s) { return into(p.imsi, Imsi::parse(unrounded(s))); } },
    { Column::HomePlmn, "home_plmn", Subject::Profile, FieldGroup::Core, false, [](const R &, const P &p) { return p.home ? p.home->toString() : S(); },
      [](R &, P &p, const S &s) { return into(p.home, Plmn::parse(s)); } },
    { Column::ProfileName, "profile", Subject::Profile, FieldGroup::Core, false, [](const R &, const P &p) { return p.name; },
      [](R &, P &p, const S &s) { return text(p.name, s); } },
    { Column::Supplier, "supplier", Subject::Profile, FieldGroup::Core, false, [](const R &, const P &p) { return p.supplier; },
      [](R &, P &p, const S &s) { return text(p.supplier, s); } },
    { Column::ProfileClass, "profile_class", Subject::Profile, FieldGroup::Core, false, [](const R &, const P &p) { return classCode(p.kind); },
      [](R &, P &p, const S &s) { return profileClass(p.kind, s); } },
    { Column::ProfileState, "profile_state", Subject::Profile, FieldGroup::Core, false, [](const R &, const P &p) { return stateCode(p.state); },
      [](R &, P &p, const S &s) { return profileState(p.state, s); } },
    { Column::Fallback, "fallback", Subject::Profile, FieldGroup::Core, false, [](const R &, const P &p) { return yesNo(p.fallback); },
      [](R &, P &p, const S &s) { return truth(p.fallback, s); } },
};
static_assert(std::size(specs) == columnCount);

} // namespace

const ColumnSpec &columnSpec(Column field)
{
    return specs[static_cast<std::size_t>(field)];
}

std::span<const ColumnSpec> columnSpecs()
{
    return specs;
}

std::optional<Column> columnFromCode(QStringView code)
{
    for (const ColumnSpec &spec : specs)
        if (code.compare(QLatin1StringView(spec.code), Qt::CaseInsensitive) == 0) return spec.field;
    return std::nullopt;
}

QStringList columnCodes(ColumnSet fields)
{
    QStringList codes;
    for (const ColumnSpec &spec : specs)
        if (fields & columnBit(spec.field)) codes += QLatin1StringView(spec.code);
    return codes;
}

} // namespace signalbox

#include "engine/vehicleindex.h"

#include <mutex>

namespace signalbox {

namespace {

/// ITU-T E.118: the check digit is the last of 19 (or 20) and says nothing that the others do not.
std::string_view withoutCheckDigit(std::string_view iccid)
{
    return luhnHolds(iccid) ? iccid.substr(0, iccid.size() - 1) : iccid;
}

template<typename Names>
const VehicleId *in(const Names &names, std::string_view key)
{
    const auto found = names.find(std::string(key));
    return found == names.end() ? nullptr : &found->second;
}

} // namespace

void VehicleIndex::set(const std::vector<VehicleRecord> &records)
{
    Names byIccid, byImsi, byImei, byName;
    for (const VehicleRecord &record : records) {
        byName.insert_or_assign(record.id.text(), record.id);
        if (record.imei) byImei.insert_or_assign(std::string(record.imei->digits()), record.id);
        for (const Profile &profile : record.profiles) {
            byIccid.insert_or_assign(std::string(profile.iccid.digits()), record.id);
            byIccid.insert_or_assign(std::string(withoutCheckDigit(profile.iccid.digits())), record.id);
            if (profile.imsi) byImsi.insert_or_assign(std::string(profile.imsi->digits()), record.id);
        }
    }
    const std::unique_lock lock(m_mutex);
    m_byIccid.swap(byIccid);
    m_byImsi.swap(byImsi);
    m_byImei.swap(byImei);
    m_byName.swap(byName);
}

std::optional<VehicleId> VehicleIndex::find(const DeviceMarks &marks) const
{
    {
        const std::shared_lock lock(m_mutex);
        const VehicleId *found = nullptr;
        if (marks.iccid) found = in(m_byIccid, marks.iccid->digits());
        if (!found && marks.iccid) found = in(m_byIccid, withoutCheckDigit(marks.iccid->digits()));
        if (!found && marks.imsi) found = in(m_byImsi, marks.imsi->digits());
        if (!found && marks.imei) found = in(m_byImei, marks.imei->digits());
        if (!found) found = in(m_byName, marks.name);
        if (found) return *found;
    }
    if (m_onMiss) m_onMiss();
    return std::nullopt;
}

} // namespace signalbox

#include "interchange/rowcase.h"

namespace signalbox {

namespace {

std::ptrdiff_t count(const std::vector<Profile> &profiles, bool (*is)(const Profile &))
{
    return std::count_if(profiles.begin(), profiles.end(), is);
}

} // namespace

/// What is taken although it may be a slip. Only what this row says is looked at, so that old sins of the store
/// are not told with every row.
void RowJudge::warn(Case &c) const
{
    const auto says = [&](Column field) { return c.row.cell(field) != nullptr; };
    const Profile &p = c.profileAfter;
    if (says(Column::Eid) && !c.after.eid->checkHolds()) c.warn("import.eid-check", Column::Eid);
    if (says(Column::Iccid) && !p.iccid.luhnHolds()) {
        const std::string_view digits = p.iccid.digits();
        const QChar expected = QLatin1Char(luhnDigit(digits.substr(0, digits.size() - 1)));
        c.warn("import.iccid-check", Column::Iccid, { { QStringLiteral("expected"), QString(expected) } });
    }
    if (says(Column::Vin) && !c.after.vin->checkHolds()) c.warn("import.vin-check", Column::Vin);
    if (says(Column::Imsi) && p.home && !p.imsi->toString().startsWith(p.home->toString()))
        c.warn("import.imsi-home", Column::Imsi, { { QStringLiteral("plmn"), p.home->toString() } });
    if (says(Column::HomePlmn) && m_around.networks && !m_around.networks->find(*p.home)) c.warn("import.network-unlisted", Column::HomePlmn);
    if (says(Column::Connection) && !m_around.connections.isEmpty() && !m_around.connections.contains(c.after.connection))
        c.warn("import.connection-unknown", Column::Connection);
    if ((says(Column::MemoryFree) || says(Column::MemoryTotal)) && c.after.memoryFree > c.after.memoryTotal && c.after.memoryTotal)
        c.warn("import.memory", Column::MemoryFree, { { QStringLiteral("total"), qint64(*c.after.memoryTotal) }, { QStringLiteral("free"), qint64(*c.after.memoryFree) } });
    const auto enabled = [](const Profile &profile) { return profile.state == ProfileState::Enabled; };
    if (says(Column::ProfileState) && enabled(p) && count(c.after.profiles, enabled) > 1) c.warn("import.second-enabled", Column::ProfileState);
    const auto fallback = [](const Profile &profile) { return profile.fallback; };
    if (says(Column::Fallback) && p.fallback && count(c.after.profiles, fallback) > 1) c.warn("import.second-fallback", Column::Fallback);
}

} // namespace signalbox

#include "world/cardplaces.h"

namespace signalbox::world {

Result<void> CardPlaces::recall(LabModel &model, WorldStore &store)
{
    const auto downloads = store.downloads();
    if (!downloads) return tl::unexpected(downloads.error());
    for (const WorldStore::Download &one : *downloads)
        if (one.vehicle < model.fleet().vehicles().size())
            model.fleet().addProfile(one.vehicle, { model.carriers().profileOf(one.home).value_or(0), one.iccid, one.imsi });
    return {};
}

Result<WorldStore::Blobs> CardPlaces::saved(EuiccStandard standard) const
{
    auto all = m_store.cards();
    if (all) std::erase_if(*all, [&](const auto &row) { return row.first >= vehicles().size() || spec(row.first).hardware->modem.standard != standard; });
    return all;
}

std::vector<Profile> CardPlaces::factoryProfiles(std::uint32_t vehicle) const
{
    return m_model.fleet().record(vehicle, m_model.carriers(), FleetId(), {}, life(vehicle).slot()).profiles;
}

int CardPlaces::slotOf(std::uint32_t vehicle, const Profile *profile) const
{
    const auto &profiles = spec(vehicle).profiles;
    for (std::size_t i = 0; profile && i < profiles.size(); ++i)
        if (profiles[i].iccid == profile->iccid) return int(i);
    return -1;
}

void CardPlaces::adopt(std::uint32_t vehicle, const Profile &profile)
{
    if (slotOf(vehicle, &profile) >= 0 || !profile.imsi || !profile.home) return;
    const WorldStore::Download row { vehicle, profile.iccid, *profile.imsi, *profile.home };
    if (const auto written = m_store.addDownload(row); !written) qFatal("signalbox-lab: %s", qPrintable(written.error().technical));
    m_model.fleet().addProfile(vehicle, { m_model.carriers().profileOf(row.home).value_or(0), row.iccid, row.imsi });
}

/// Its device goes on only with a card that is on the disk; without a disk the lab cannot keep its promises.
void CardPlaces::save(std::uint32_t vehicle, const QByteArray &card)
{
    if (const auto written = m_store.writeCards({ { vehicle, card } }); !written) qFatal("signalbox-lab: %s", qPrintable(written.error().technical));
}

void CardPlaces::refresh(std::uint32_t vehicle, const Profile *enabled)
{
    m_world.switchProfile(vehicle, slotOf(vehicle, enabled), m_clock.now(), m_sink);
}

QJsonObject CardPlaces::names(std::uint32_t vehicle) const
{
    return { { QStringLiteral("vehicle"), spec(vehicle).id.toString() }, { QStringLiteral("eid"), spec(vehicle).eid.toString() } };
}

QJsonValue CardPlaces::digits(const std::optional<Iccid> &iccid)
{
    return iccid ? QJsonValue(iccid->toString()) : QJsonValue();
}

} // namespace signalbox::world

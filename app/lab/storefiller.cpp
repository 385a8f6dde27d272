#include "storefiller.h"

#include "places/countryindex.h"
#include "store/sqlitestore.h"
#include "world/evewriter.h"
#include "world/pastwriter.h"
#include "world/vehiclelife.h"

#include <cstdio>

namespace signalbox::lab {

namespace {
const QString inventorySetting = QStringLiteral("inventory"), pastSetting = QStringLiteral("past"),
              wantedSetting = QStringLiteral("past_wanted");
constexpr std::size_t largestWholeEve = 20'000, recordsAtOnce = 10'000; // vehicles
}

/// What the inventory depends on beside the seed.
QString StoreFiller::edition() const
{
    const qint64 poll = m_setup.fleet.poll ? m_setup.fleet.poll->count() : 0;
    const QString rate = m_setup.fleet.rate ? QStringLiteral(" %1").arg(*m_setup.fleet.rate) : QString();
    return QStringLiteral("2 %1 %2").arg(m_setup.fleet.speed).arg(poll) + rate;
}

Result<void> StoreFiller::fill(int days, std::uint32_t vehicles)
{
    // A past that was begun and not finished is written again from its start: the same facts, kept once.
    if (m_setup.first)
        if (auto kept = m_world.setSetting(wantedSetting, QStringLiteral("%1 %2").arg(days).arg(vehicles)); !kept) return kept;
    const QStringList wanted = m_world.setting(wantedSetting).split(QLatin1Char(' '));
    const bool past = wanted.size() == 2 && m_world.setting(pastSetting).isEmpty();
    if (!past && m_world.setting(inventorySetting) == edition()) return {};
    auto countries = CountryIndex::load();
    if (!countries) return tl::unexpected(countries.error());
    SqliteStoreOptions options;
    options.path = m_setup.workspace.file(m_setup.workspace.store.path);
    options.countryOf = [&](double lat, double lon) {
        const auto code = countries->at({ lat, lon });
        return code ? code->toString() : QString();
    };
    auto store = SqliteStore::open(options, m_clock);
    if (!store) return tl::unexpected(store.error());
    // The vehicles come first: facts are filed by the vehicles that are known.
    if (auto done = writeInventory((*store)->writer()); !done || !past) return done;
    if (auto done = writePast((*store)->writer(), wanted[0].toInt(), wanted[1].toUInt()); !done) return done;
    if (auto done = m_world.setSetting(pastSetting, wanted[0]); !done) return done;
    // With the profiles as they are now; on an eve nobody switches.
    if (wanted[0].toInt() > 0)
        if (auto done = writeInventory((*store)->writer()); !done) return done;
    return (*store)->flush().result();
}

/// Whoever has no past of days has an eve, so that all can be judged from the first second.
Result<void> StoreFiller::writePast(HistoryWriter &writer, int days, std::uint32_t vehicles)
{
    if (days > 0) {
        const auto progress = [](int percent) { std::fprintf(stderr, "signalbox-lab: %d %% of the past is written\n", percent); };
        const auto figures = world::writePast(m_model, { m_setup.workspace.fleet, m_setup.origin, days, vehicles, progress }, writer, m_world);
        if (!figures) return tl::unexpected(figures.error());
        std::fprintf(stderr, "signalbox-lab: %llu facts, %llu sessions, %llu profile switches in the past\n",
                     static_cast<unsigned long long>(figures->facts), static_cast<unsigned long long>(figures->sessions),
                     static_cast<unsigned long long>(figures->switches));
    }
    const bool brief = m_model.fleet().vehicles().size() > largestWholeEve;
    const auto facts = world::writeEve(m_model, { m_setup.workspace.fleet, m_setup.origin, days > 0 ? vehicles : 0, brief }, writer, m_world);
    if (!facts) return tl::unexpected(facts.error());
    return {};
}

Result<void> StoreFiller::writeInventory(HistoryWriter &writer)
{
    std::vector<int> enabled(m_model.fleet().vehicles().size(), 0);
    const auto restore = [&](std::uint32_t vehicle, const QByteArray &state) {
        if (vehicle >= enabled.size()) return;
        world::VehicleLife life(m_model.surroundings(), m_model.fleet().vehicles()[vehicle]);
        if (life.restore(state)) enabled[vehicle] = life.slot();
    };
    if (auto read = m_world.eachVehicle(restore); !read) return read;
    auto before = writer.expectVehicles(m_setup.workspace.fleet, enabled.size());
    for (std::uint32_t next = 0; next < enabled.size();) {
        std::vector<VehicleRecord> records;
        for (; next < enabled.size() && records.size() < recordsAtOnce; ++next)
            records.push_back(m_model.fleet().record(next, m_model.carriers(), m_setup.workspace.fleet, connectionOf(m_setup, m_model.fleet(), next), enabled[next]));
        // One part is written while the next one is made.
        if (const Result<void> done = before.result(); !done) return done;
        before = writer.writeInventory(std::move(records));
    }
    if (const Result<void> done = before.result(); !done) return done;
    return m_world.setSetting(inventorySetting, edition());
}

} // namespace signalbox::lab

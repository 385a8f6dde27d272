#pragma once

#include "places/geofence.h"
#include "places/geofencearea.h"

#include <memory>
#include <mutex>

namespace signalbox {

/// The geofences as filters and the map know them now, made ready to be asked. Any thread.
class GeofenceBook
{
public:
    struct Entry
    {
        Geofence geofence;
        GeofenceArea area;
    };
    using Entries = std::vector<Entry>;

    /// What is kept stays as it is while the caller holds it.
    std::shared_ptr<const Entries> all() const
    {
        const std::lock_guard lock(m_mutex);
        return m_entries;
    }
    void set(std::vector<Geofence> geofences)
    {
        auto entries = std::make_shared<Entries>();
        for (Geofence &fence : geofences) {
            GeofenceArea area(fence.shape());
            entries->push_back({ std::move(fence), std::move(area) });
        }
        const std::lock_guard lock(m_mutex);
        m_entries = std::move(entries);
    }

private:
    mutable std::mutex m_mutex;
    std::shared_ptr<const Entries> m_entries = std::make_shared<const Entries>();
};

} // namespace signalbox

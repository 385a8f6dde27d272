#pragma once

#include "places/geofencestore.h"

/// Geofences in memory, for tests; answers at once.
class FenceStore final : public signalbox::GeofenceStore
{
public:
    std::vector<signalbox::Geofence> kept;
    std::optional<signalbox::Error> refuse;

    QFuture<signalbox::Result<std::vector<signalbox::Geofence>>> list(const signalbox::Viewer &) override
    {
        return QtFuture::makeReadyFuture(signalbox::Result<std::vector<signalbox::Geofence>>(kept));
    }
    QFuture<signalbox::Result<std::vector<signalbox::Geofence>>> put(const signalbox::Viewer &, std::vector<signalbox::Geofence> geofences) override
    {
        using Answer = signalbox::Result<std::vector<signalbox::Geofence>>;
        if (refuse)
            return QtFuture::makeReadyFuture(Answer(tl::unexpected(*refuse)));
        for (const signalbox::Geofence &geofence : geofences) {
            std::erase_if(kept, [&](const signalbox::Geofence &each) { return each.id() == geofence.id(); });
            kept.push_back(geofence);
        }
        return QtFuture::makeReadyFuture(Answer(std::move(geofences)));
    }
    QFuture<signalbox::Result<void>> remove(const signalbox::Viewer &, const signalbox::FleetId &, const QUuid &id) override
    {
        std::erase_if(kept, [&](const signalbox::Geofence &each) { return each.id() == id; });
        return QtFuture::makeReadyFuture(signalbox::Result<void>());
    }
    QFuture<signalbox::Result<qint64>> revision() override { return QtFuture::makeReadyFuture(signalbox::Result<qint64>(0)); }
};

#pragma once

#include "base/clock.h"
#include "domain/identifiers.h"
#include "domain/vehicle.h"

#include <QHash>
#include <QUuid>
#include <vector>

namespace operationcost {

/// A vehicle and a profile on its card that is not enabled.
struct Candidate
{
    signalbox::VehicleId vehicle;
    signalbox::Iccid target;
};

/// Cards of the connection `lab-eim` that hold several profiles, by the inventory in the workspace's store.
std::vector<Candidate> candidates(const QString &workspace);

/// When the lab's eIM took each request (world time), and how often, by the operation that it names.
struct Arrival
{
    signalbox::Instant first {};
    int requests = 0;
};
QHash<QUuid, Arrival> arrivals(const QString &workspace);

} // namespace operationcost

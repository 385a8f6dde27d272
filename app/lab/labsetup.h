#pragma once

#include "options.h"

#include "workspace/workspace.h"
#include "world/pki.h"
#include "world/specs.h"
#include "world/worldstore.h"

namespace signalbox::lab {

/// What a world is, after the options met what world.sqlite kept: a world that exists keeps its seed, its
/// vehicles, its story and its ports; its speed, its rate and its poll interval may be changed.
struct LabSetup
{
    Workspace workspace;
    world::LabPkiPaths pki;
    world::FleetOptions fleet;
    QString scenario;
    Instant origin {}; ///< of the world, when it first ran
    quint16 brokerPort = 0;
    bool tls = true;
    QStringList dialects; ///< among which the vehicles are shared out
    bool first = false; ///< the world did not exist
};

/// Makes the folder, the certificates and the clock. Errors of the parts.
Result<LabSetup> prepareLab(const Options &options, world::WorldStore &store, Workspace workspace);

/// Where the eIM's northbound sides are; empty before it has ever run.
struct EimAddresses
{
    QString api; ///< camara
    QString onomondo;
    QString emnify;
    QString es4; ///< the SM-SR's
    QString es2; ///< the SM-DP's
    bool operator==(const EimAddresses &) const = default;
};
/// As the eIM left them in world.sqlite.
EimAddresses keptAddresses(world::WorldStore &store);
/// The workspace as desks need it.
Result<void> writeWorkspace(LabSetup &setup, const EimAddresses &addresses);
/// Name of the connection over which a vehicle takes its orders; empty for one behind an SM-SR that is not served.
QString connectionOf(const LabSetup &setup, const world::LabFleet &fleet, std::uint32_t vehicle);
inline const QString es4Dialect = QStringLiteral("es4");

constexpr QLatin1StringView eimConnectionName("lab-eim");
/// Where the eIM says where it is, for a world that did not start it: settings in world.sqlite.
constexpr QLatin1StringView eimApiSetting("eim_api"), eimEsipaSetting("eim_esipa"), onomondoSetting("eim_onomondo"), emnifySetting("eim_emnify"),
    es4Setting("eim_es4"), es2Setting("eim_es2");

} // namespace signalbox::lab

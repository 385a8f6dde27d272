#pragma once

#include "base/clock.h"
#include "base/result.h"

#include <QStringList>
#include <optional>

namespace signalbox::lab {

struct Options
{
    enum class Only { All, Eim, World };

    QString workspace;
    std::optional<std::uint32_t> vehicles; ///< of a new world; 10,000
    std::optional<std::uint64_t> seed; ///< of a new world; 1
    std::optional<Instant> begin; ///< of a new world; now
    std::optional<double> speed; ///< world seconds a second of the wall
    std::optional<double> rate; ///< positions and radio samples a second of the wall, of all vehicles together
    int historyDays = 0;
    std::uint32_t historyVehicles = 2000;
    QString scenario; ///< file, "demo" or "none"; of a new world; demo
    QStringList dialects { QStringLiteral("camara") }; ///< of a new world: its vehicles take orders over these, in turn; over es4 those with SGP.02
    std::optional<Span> poll; ///< of all cards
    Only only = Only::All;
    bool tls = true;
    QString radius; ///< HOST:PORT of an accounting server, which takes the sessions instead of the broker
    QString radiusSecret; ///< file with the secret shared with it
    QString writeRoads; ///< make the roads anew into this file and leave
    QString help; ///< print this and leave
};

/// Errors: "usage" with the reason in `technical`.
Result<Options> readOptions(const QStringList &arguments);

} // namespace signalbox::lab

#pragma once

#include <QByteArray>
#include <functional>
#include <optional>

namespace signalbox::world {

/// The way from the vehicles to the eIM.
class EsipaTransport
{
public:
    virtual ~EsipaTransport() = default;
    /// Sends one ESipa message. `done` gets the answer, or nothing when the eIM was not reached or did not
    /// answer in time, exactly once and later, in the caller's thread; not at all once this died.
    virtual void post(QByteArray message, std::function<void(std::optional<QByteArray>)> done) = 0;
};

} // namespace signalbox::world

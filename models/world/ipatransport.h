#pragma once

#include <QByteArray>
#include <QString>
#include <functional>
#include <optional>

namespace signalbox::world {

/// The way from the vehicles to the eIM and to the SM-DP+s.
class EsipaTransport
{
public:
    using Done = std::function<void(std::optional<QByteArray>)>;
    virtual ~EsipaTransport() = default;
    /// Sends one ESipa message. `done` gets the answer, or nothing when the eIM was not reached or did not
    /// answer in time, exactly once and later, in the caller's thread; not at all once this died.
    virtual void post(QByteArray message, Done done) = 0;
    /// The same for a function of ES9+ on the SM-DP+ `host`; JSON.
    virtual void postToSupplier(const QString &host, const QString &function, QByteArray message, Done done) = 0;
};

/// The way from M2M devices to the SM-SR.
class M2mTransport
{
public:
    using Done = EsipaTransport::Done;
    virtual ~M2mTransport() = default;
    /// As EsipaTransport::post(), which see.
    virtual void postToRouting(QByteArray message, Done done) = 0;
};

} // namespace signalbox::world

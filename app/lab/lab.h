#pragma once

#include "labsetup.h"
#include "machinery.h"

#include "world/broker.h"
#include "world/ipaclient.h"
#include "world/liveworld.h"

#include <QTimer>

namespace signalbox::lab {

/// The lab as it runs: makes the parts, joins them, and says when it serves. Lives in the main thread.
class Lab final : public QObject
{
    Q_OBJECT

public:
    /// `self` is this program's path: the eIM is another process of it.
    static Result<std::unique_ptr<Lab>> start(const Options &options, const QString &self);
    /// Saves the world.
    ~Lab() override;

private:
    explicit Lab(Options options) : m_options(std::move(options)) { }
    Result<void> prepare();
    Result<void> fillStore();
    Result<void> joinWorld();
    Result<void> startBroker();
    Result<void> startEim(const QString &self);
    Result<void> seedEim();
    Result<void> seedSmsr();
    void mourn(const char *what, const world::ChildProcess &process);
    void eimSays(const QByteArray &line);
    void lookForEim();
    void joinEim(const EimAddresses &addresses, const QString &esipa);
    void beginTicking();
    void announce();

    Options m_options;
    std::optional<LabSetup> m_setup;
    std::unique_ptr<Clock> m_clock;
    std::unique_ptr<world::WorldStore> m_store;
    std::unique_ptr<world::Truth> m_truth;
    std::unique_ptr<world::LabModel> m_model;
    std::unique_ptr<world::Broker> m_broker;
    std::unique_ptr<world::Publisher> m_publisher;
    std::unique_ptr<world::RadiusGateways> m_gateways;
    std::unique_ptr<world::ChildProcess> m_eim;
    std::unique_ptr<world::EimStore> m_eimStore;
    std::unique_ptr<world::SmsrStore> m_smsrStore; ///< for its short messages
    std::unique_ptr<world::IpaClient> m_ipaClient;
    std::unique_ptr<world::LiveWorld> m_live; // last: it uses all of the above
    std::unique_ptr<Machinery> m_machinery;
    QTimer m_tick;
    EimAddresses m_eimApi;
    bool m_announced = false;
};

} // namespace signalbox::lab

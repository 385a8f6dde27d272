#pragma once

#include "world/ipaclient.h"
#include "world/ipafleet.h"

#include <QTimer>

/// A world of one vehicle whose radio does what a test says: enough for the IPA and the card to be real.
class OneVehicle : public signalbox::world::IpaWorld
{
public:
    OneVehicle(const signalbox::Eid &eid, const std::vector<signalbox::Iccid> &iccids, const QString &workspace,
               const QUrl &esipa, const QString &authority)
        : card(eid, profiles(iccids), *signalbox::world::CardMaker::fromWorkspace(workspace)), m_client(esipa, authority),
          fleet(m_clock, m_client, *this, { std::chrono::seconds(1), {}, std::chrono::milliseconds(100), std::chrono::milliseconds(100) })
    {
        onAir = iccids[0];
        signalbox::world::CardAccess quick;
        quick.octetsPerSecond = 1e6;
        fleet.add(&card, std::chrono::milliseconds(100), m_clock.now(), quick);
        QObject::connect(&m_tick, &QTimer::timeout, &m_tick, [this] { fleet.step(); });
        m_tick.start(20);
    }

    signalbox::world::Euicc &cardOf(signalbox::world::CardIndex) override { return card; }
    bool reaches(signalbox::world::CardIndex) const override
    {
        return onAir && !unreachable.contains(*onAir);
    }
    bool searches(signalbox::world::CardIndex) const override { return onAir && unreachable.contains(*onAir); }
    void fellBack(signalbox::world::CardIndex, const signalbox::world::CardExecution &, bool home) override { fallbacks += home ? 0 : 1; }
    void installed(signalbox::world::CardIndex, const signalbox::world::CardInstallation &one, const QByteArray &) override
    {
        installations.push_back(one);
    }
    void changed(signalbox::world::CardIndex) override { saved = card.save(); }
    void executed(signalbox::world::CardIndex, const signalbox::world::CardExecution &execution) override { executions.push_back(execution); }
    void refresh(signalbox::world::CardIndex, const signalbox::world::CardProfile *enabled) override
    {
        ++refreshes;
        onAir = enabled ? std::optional(enabled->profile.iccid) : std::nullopt;
    }

    int executedCount() const
    {
        return int(std::count_if(executions.begin(), executions.end(), [](const auto &one) { return one.executed; }));
    }

    signalbox::world::Euicc card;
    std::optional<signalbox::Iccid> onAir; ///< the profile that the modem uses
    QSet<signalbox::Iccid> unreachable; ///< profiles that have no coverage
    std::vector<signalbox::world::CardExecution> executions;
    QByteArray saved;
    std::vector<signalbox::world::CardInstallation> installations;
    int refreshes = 0;
    int fallbacks = 0;

private:
    static std::vector<signalbox::world::CardProfile> profiles(const std::vector<signalbox::Iccid> &iccids)
    {
        std::vector<signalbox::world::CardProfile> list(iccids.size());
        for (std::size_t i = 0; i < iccids.size(); ++i)
            list[i].profile.iccid = iccids[i];
        list[0].profile.state = signalbox::ProfileState::Enabled;
        return list;
    }

    signalbox::WallClock m_clock;
    signalbox::world::IpaClient m_client;
    QTimer m_tick;

public:
    signalbox::world::IpaFleet fleet;
};

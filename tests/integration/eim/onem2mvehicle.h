#pragma once

#include "world/ipaclient.h"
#include "world/m2mfleet.h"
#include "world/smsrstore.h"

#include <QSet>
#include <QTimer>

/// A world of one vehicle with an SGP.02 card whose radio does what a test says. Its times are a thousandth of a real one's.
class OneM2mVehicle : public signalbox::world::M2mWorld
{
public:
    OneM2mVehicle(const signalbox::world::M2mCard &made, const QString &workspace, const QUrl &south, const QString &authority)
        : card(made), m_messages(std::move(*signalbox::world::SmsrStore::open(workspace + QStringLiteral("/world.sqlite")))), m_client(south, authority),
          fleet(m_clock, m_client, *this, settings())
    {
        onAir = card.enabled()->profile.iccid;
        fleet.add(0, {}, false);
        QObject::connect(&m_tick, &QTimer::timeout, &m_tick, [this] {
            const auto fresh = m_messages->freshSms();
            if (fresh && !fresh->empty()) fleet.trigger(0);
            fleet.step();
        });
        m_tick.start(20);
    }

    signalbox::world::M2mCard &m2mCardOf(signalbox::world::CardIndex) override { return card; }
    bool reaches(signalbox::world::CardIndex) const override { return !dead.contains(onAir); }
    bool searches(signalbox::world::CardIndex) const override { return dead.contains(onAir); }
    void changed(signalbox::world::CardIndex) override { }
    void executed(signalbox::world::CardIndex, const signalbox::world::M2mExecution &) override { ++executions; }
    void fellBack(signalbox::world::CardIndex, const signalbox::world::M2mExecution &) override { ++fallbacks; }
    void refresh(signalbox::world::CardIndex) override { onAir = card.enabled()->profile.iccid; }

    signalbox::world::M2mCard card;
    signalbox::Iccid onAir;
    QSet<signalbox::Iccid> dead; ///< profiles without a network
    int executions = 0, fallbacks = 0;

private:
    static signalbox::world::M2mSettings settings()
    {
        using std::chrono::milliseconds;
        return { milliseconds(3), milliseconds(20), milliseconds(50), milliseconds(100), milliseconds(500), {}, milliseconds(100), 128 };
    }

    signalbox::WallClock m_clock;
    std::unique_ptr<signalbox::world::SmsrStore> m_messages;
    signalbox::world::IpaClient m_client;
    QTimer m_tick;

public:
    signalbox::world::M2mFleet fleet;
};

#pragma once

#include "diagnosis/gather.h"
#include "diagnosis/verdict.h"

namespace signalbox {

/// A small fleet told as text, one line a fact: "-16 van-1 at 48.85 2.35 50", minutes before now. Kinds: `at lat lon km/h`,
/// `parked`, `radio plmn rat dBm`, `start plmn imei-end`, `stop cause`, `reject cause`, `battery V`, `reboot reason`.
class SilentWorld
{
public:
    explicit SilentWorld(const QStringList &vehicles);
    void tell(const QByteArray &text);

    SilenceFacts facts(const QString &vehicle);
    Verdict verdict(const QString &vehicle);
    void open(const QString &vehicle, Span ago);

    FeedHealth feed;
    SilencePlaces places;
    FleetState &fleet() { return m_fleet; }
    Instant now() const { return m_clock.now(); }

private:
    FactBody body(const QByteArrayList &words) const;
    void keep(const VehicleId &vehicle, Instant t, const FactBody &body);

    ManualClock m_clock { instantFromMicros(1'795'100'000'000'000) };
    FleetState m_fleet { m_clock, nullptr };
    std::map<VehicleId, VehicleHistory> m_history;
    std::uint64_t m_seq = 0;
};

} // namespace signalbox

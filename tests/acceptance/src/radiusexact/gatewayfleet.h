#pragma once

#include "world/radiusrecord.h"

#include <random>
#include <string>
#include <vector>

/// Sessions of gateways as a seed gives them. Of eight gateways the last sends no gigawords, and the one before it
/// restarts at the end instead of ending its sessions.
class GatewayFleet
{
public:
    /// What the gateways counted of a session in the end.
    struct Truth
    {
        std::string session; ///< as a desk names it: IMSI, NAS and Acct-Session-Id
        std::uint64_t rx = 0, tx = 0; ///< octets to and from the device
    };

    GatewayFleet(int sessions, std::uint64_t seed, signalbox::Instant begin);

    int vehicles() const { return m_vehicles; }
    static std::string imsi(int vehicle);
    const std::vector<Truth> &truth() const { return m_truth; }
    /// In the order in which they are sent.
    std::vector<signalbox::world::RadiusRecord> records() const;

    int distinct = 0, twice = 0, late = 0, wraps = 0, lost = 0; ///< records; counters that begin again and do not say so

private:
    struct Sending
    {
        signalbox::Instant when {};
        signalbox::world::RadiusRecord record;
    };
    void addSession(int number);
    void report(const signalbox::world::RadiusRecord &record, bool mayBeLost);
    bool one(int in) { return m_random() % std::uint64_t(in) == 0; }
    std::uint64_t below(std::uint64_t most) { return m_random() % most; }

    std::mt19937_64 m_random;
    const signalbox::Instant m_begin;
    const int m_vehicles;
    std::vector<Truth> m_truth;
    std::vector<Sending> m_sendings;
};

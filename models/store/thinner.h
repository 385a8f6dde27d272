#pragma once

#include "store/samples.h"

#include <unordered_map>

namespace signalbox {

/// When a sample says something the last kept one does not.
bool worthKeeping(
    const PositionSample &kept, const PositionSample &now); ///< turned, or 250 m on, at most one a minute; ignition; ten minutes
bool worthKeeping(const RadioSample &kept, const RadioSample &now); ///< other network, RAT or cell; else one a minute

constexpr Span silence = std::chrono::minutes(3); ///< after this much the last sample before it is kept as well

/// Decides which samples are stored. Per vehicle it holds the last kept sample and the newest not kept, which
/// is kept after all when silence follows it. One thread.
template <typename Sample> class Thinner
{
public:
    /// Calls `keep(vehicle, sample)` for what is to be stored.
    template <typename Keep> void add(const std::string &vehicle, const Sample &sample, Keep keep)
    {
        auto [at, fresh] = m_vehicles.try_emplace(vehicle, State { sample, {} });
        State &state = at->second;
        if (fresh) return keep(vehicle, sample);
        if (sample.t <= newest(state)) { // late, or said again
            if (sample.t < state.kept.t && state.kept.t - sample.t >= std::chrono::minutes(1)) keep(vehicle, sample);
            return;
        }
        if (state.pending && sample.t - state.pending->t > silence) keepPending(vehicle, state, keep);
        if (worthKeeping(state.kept, sample)) {
            state = { sample, {} };
            keep(vehicle, sample);
        } else {
            state.pending = sample;
        }
    }
    /// Keeps what silence has followed by `now`; everything that waits when `all`.
    template <typename Keep> void settle(Instant now, bool all, Keep keep)
    {
        for (auto &[vehicle, state] : m_vehicles)
            if (state.pending && (all || now - state.pending->t > silence)) keepPending(vehicle, state, keep);
    }
    /// The newest sample that waits, for a reader who wants to see up to now.
    std::optional<Sample> pending(const std::string &vehicle) const
    {
        const auto at = m_vehicles.find(vehicle);
        return at == m_vehicles.end() ? std::nullopt : at->second.pending;
    }

private:
    struct State
    {
        Sample kept;
        std::optional<Sample> pending;
    };
    static Instant newest(const State &state) { return state.pending ? state.pending->t : state.kept.t; }
    template <typename Keep> static void keepPending(const std::string &vehicle, State &state, Keep keep)
    {
        state.kept = *state.pending;
        state.pending.reset();
        keep(vehicle, state.kept);
    }
    std::unordered_map<std::string, State> m_vehicles;
};

} // namespace signalbox

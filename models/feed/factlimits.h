#pragma once

#include "base/clock.h"

#include <cstdint>

/// What a sensible fact may say, whatever format it came in.
namespace signalbox::factlimits {

inline constexpr std::size_t message = 4 * 1024 * 1024; ///< octets of one message
inline constexpr std::size_t name = 128; ///< octets: session id, APN (TS 23.003 9.1: 100), firmware and the like
inline constexpr std::size_t address = 45; ///< octets: the longest spelling of an IPv6 address
inline constexpr std::size_t procedure = 64; ///< octets
inline constexpr std::uint64_t counter = std::uint64_t(1) << 62; ///< the store's integers are signed
inline constexpr double speed = 200; ///< m/s
inline constexpr double odometer = 1e11; ///< m
inline constexpr double battery = 1000; ///< V
inline constexpr double coldest = -100, hottest = 250; ///< Celsius
inline constexpr Instant earliest = instantFromMicros(946'684'800'000'000); ///< 2000-01-01

} // namespace signalbox::factlimits

#pragma once

#include "base/clock.h"

#include <cstdint>
#include <limits>

/// How values are packed into columns. Raw 0 is always "not known", so that fresh memory is an empty column.
namespace signalbox::codecs {

/// Every microsecond from 1970 to the year 4253, so that an older fact never passes for a newer one.
struct Micros
{
    using Value = Instant;
    static constexpr int bits = 56;
    static std::uint64_t encode(Instant t)
    {
        const std::int64_t micros = toMicros(t), most = (std::int64_t(1) << bits) - 1;
        return std::uint64_t(micros < 0 ? 0 : micros > most ? most : micros);
    }
    static Instant decode(std::uint64_t raw) { return instantFromMicros(std::int64_t(raw)); }
};

/// Whole seconds, cut off, until 7 February 2106: for times that are shown and compared with minutes, and that decide
/// no order of facts.
struct Seconds
{
    using Value = Instant;
    using Raw = std::uint32_t;
    static Raw encode(Instant t)
    {
        const std::int64_t seconds = toMicros(t) / 1'000'000;
        return Raw(seconds < 0 ? 0 : seconds > 0xffffffff ? 0xffffffff : seconds);
    }
    static Instant decode(Raw raw) { return Instant(std::chrono::seconds(raw)); }
};

/// Days since 1970-01-01, until the year 2149.
struct Days
{
    using Value = std::int32_t;
    using Raw = std::uint16_t;
    static Raw encode(std::int32_t day) { return Raw(day); }
    static std::int32_t decode(Raw raw) { return raw; }
};

/// A float in steps of 1/PerUnit from -Below on, in 16 bits; NaN = not known. Beyond the range it is the range's end.
template<int PerUnit, int Below>
struct Steps
{
    using Value = float;
    using Raw = std::uint16_t;
    static Raw encode(float value)
    {
        if (!(value == value)) return 0;
        const float steps = (value + float(Below)) * float(PerUnit) + 1.5f;
        return steps < 1 ? Raw(1) : steps >= 65535 ? Raw(65535) : Raw(steps);
    }
    static float decode(Raw raw)
    {
        if (raw == 0) return std::numeric_limits<float>::quiet_NaN();
        return float(int(raw) - 1 - Below * PerUnit) / float(PerUnit);
    }
};
using Tenths = Steps<10, 3000>; ///< dB, dBm, Celsius: -3000 to 3553
using Hundredths = Steps<100, 0>; ///< m/s, degrees: 0 to 655
using Fiftieths = Steps<50, 0>; ///< V: 0 to 1310

/// CountryCode::key(), two capital letters: a number in 10 bits.
struct Country
{
    using Value = std::uint16_t;
    static constexpr int bits = 10;
    static unsigned encode(std::uint16_t key)
    {
        if (key == 0) return 0;
        return unsigned((key >> 8) - 'A') * 26 + unsigned((key & 0xff) - 'A') + 1;
    }
    static std::uint16_t decode(unsigned raw)
    {
        if (raw == 0) return 0;
        return std::uint16_t((('A' + (raw - 1) / 26) << 8) | ('A' + (raw - 1) % 26));
    }
};

/// Numbers and enumerations as they are.
template<typename T>
struct Plain
{
    using Value = T;
    static std::uint64_t encode(T value) { return std::uint64_t(value); }
    static T decode(std::uint64_t raw) { return T(raw); }
};

} // namespace signalbox::codecs

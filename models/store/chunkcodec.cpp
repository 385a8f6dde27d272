#include "store/chunkcodec.h"

#include <cmath>

namespace signalbox {

namespace {

constexpr char version = 1;

std::int64_t steps(double value, double perUnit) { return std::llround(value * perUnit); }

/// Fields as integers; the first is the time since the chunk's start in milliseconds.
using Fields = std::array<std::uint64_t, 8>; // unsigned: differences wrap, cells use all 64 bits

Fields fieldsOf(const PositionSample &s, Instant start)
{
    const PositionFact &p = s.position;
    return { std::uint64_t(toMillis(s.t) - toMillis(start)),
             std::uint64_t(steps(p.lat, 1e6)),
             std::uint64_t(steps(p.lon, 1e6)),
             std::uint64_t(steps(double(p.speed), 100)),
             std::uint64_t(steps(double(p.heading), 10)),
             p.ignition ? (*p.ignition ? 2u : 1u) : 0u,
             p.odometer ? std::uint64_t(steps(*p.odometer, 1)) + 1 : 0,
             p.driving ? std::uint64_t(*p.driving) + 1 : 0 };
}

/// Unsigned, because a damaged chunk may hold any number and signed overflow is undefined.
Instant timeOf(const Fields &f, Instant start)
{
    return instantFromMicros(std::int64_t((std::uint64_t(toMillis(start)) + f[0]) * 1000u));
}

PositionSample sampleOf(const Fields &f, Instant start, PositionSample *)
{
    PositionSample s;
    s.t = timeOf(f, start);
    s.position.lat = double(std::int64_t(f[1])) / 1e6;
    s.position.lon = double(std::int64_t(f[2])) / 1e6;
    s.position.speed = float(double(std::int64_t(f[3])) / 100);
    s.position.heading = float(double(std::int64_t(f[4])) / 10);
    if (f[5] != 0) s.position.ignition = f[5] == 2;
    if (f[6] != 0) s.position.odometer = double(f[6] - 1);
    if (f[7] != 0) s.position.driving = std::int64_t(f[7] - 1);
    return s;
}

Fields fieldsOf(const RadioSample &s, Instant start)
{
    const RadioFact &r = s.radio;
    return { std::uint64_t(toMillis(s.t) - toMillis(start)),
             r.plmn.key(),
             std::uint64_t(r.rat),
             r.cell,
             std::uint64_t(steps(double(r.rsrp), 10)),
             std::uint64_t(steps(double(r.rsrq), 10)),
             std::uint64_t(steps(double(r.sinr), 10)),
             0 };
}

RadioSample sampleOf(const Fields &f, Instant start, RadioSample *)
{
    RadioSample s;
    s.t = timeOf(f, start);
    s.radio.plmn = Plmn::fromKey(std::uint32_t(f[1])).value_or(Plmn {});
    s.radio.rat = ratFromNumber(int(f[2]));
    s.radio.cell = f[3];
    s.radio.rsrp = float(double(std::int64_t(f[4])) / 10);
    s.radio.rsrq = float(double(std::int64_t(f[5])) / 10);
    s.radio.sinr = float(double(std::int64_t(f[6])) / 10);
    return s;
}

void putVarint(QByteArray &out, std::uint64_t value)
{
    for (; value >= 128; value >>= 7) out += char(value | 128);
    out += char(value);
}

std::uint64_t zigzag(std::uint64_t difference)
{
    const auto d = std::int64_t(difference);
    return (std::uint64_t(d) << 1) ^ std::uint64_t(d >> 63);
}

std::uint64_t unzigzag(std::uint64_t coded) { return (coded >> 1) ^ (~(coded & 1) + 1); }

/// Reads from octets that may be anything.
class Octets
{
public:
    explicit Octets(const QByteArray &data) : m_data(data.constData(), std::size_t(data.size())) { }
    bool good() const { return m_good; }
    bool atEnd() const { return m_data.empty(); }
    std::uint8_t octet()
    {
        if (m_data.empty()) return fail();
        const auto value = std::uint8_t(m_data.front());
        m_data.remove_prefix(1);
        return value;
    }
    std::uint64_t varint()
    {
        std::uint64_t value = 0;
        for (unsigned shift = 0; shift < 64; shift += 7) {
            const std::uint8_t next = octet();
            value |= std::uint64_t(next & 127) << shift;
            if (next < 128) return value;
        }
        return fail();
    }
    std::string_view text(std::size_t size)
    {
        if (size > m_data.size()) return fail(), std::string_view();
        const auto value = m_data.substr(0, size);
        m_data.remove_prefix(size);
        return value;
    }
    std::size_t left() const { return m_data.size(); }

private:
    std::uint8_t fail()
    {
        m_good = false;
        m_data = {};
        return 0;
    }
    std::string_view m_data;
    bool m_good = true;
};

template<typename Sample>
QByteArray encode(const Chunk<Sample> &chunk, Instant start)
{
    QByteArray out(1, version);
    for (const auto &[vehicle, track] : chunk) {
        if (track.empty()) continue;
        putVarint(out, vehicle.size());
        out.append(vehicle.data(), qsizetype(vehicle.size()));
        putVarint(out, track.size());
        Fields before {};
        for (const Sample &sample : track) {
            const Fields now = fieldsOf(sample, start);
            unsigned changed = 0;
            for (std::size_t i = 0; i < now.size(); ++i) changed |= unsigned(now[i] != before[i]) << i;
            out += char(changed);
            for (std::size_t i = 0; i < now.size(); ++i)
                if (now[i] != before[i]) putVarint(out, zigzag(now[i] - before[i]));
            before = now;
        }
    }
    return out;
}

template<typename Sample>
Result<void> decode(const QByteArray &data, Instant start, Chunk<Sample> &chunk, std::string_view only)
{
    Octets in(data);
    bool good = in.octet() == version;
    while (good && in.good() && !in.atEnd()) {
        const std::string vehicle(in.text(in.varint()));
        const std::uint64_t count = in.varint();
        if (!in.good() || count > in.left()) { // a sample is one octet at least
            good = false;
            break;
        }
        const bool wanted = only.empty() || only == vehicle;
        auto *track = wanted ? &chunk[vehicle] : nullptr;
        Fields now {};
        for (std::uint64_t n = 0; n < count && in.good(); ++n) {
            const unsigned changed = in.octet();
            for (std::size_t i = 0; i < now.size(); ++i)
                if (changed >> i & 1) now[i] += unzigzag(in.varint());
            if (track != nullptr && in.good()) insertSample(*track, sampleOf(now, start, static_cast<Sample *>(nullptr)));
        }
    }
    if (good && in.good()) return {};
    return failure("store.chunk", { { QStringLiteral("start"), qint64(toMillis(start)) }, { QStringLiteral("octets"), data.size() } });
}

template<typename Sample>
Sample roundTrip(const Sample &sample)
{
    const Instant start = chunkStart(sample.t);
    return sampleOf(fieldsOf(sample, start), start, static_cast<Sample *>(nullptr));
}

} // namespace

QByteArray encodeChunk(const PositionChunk &chunk, Instant start) { return encode(chunk, start); }
QByteArray encodeChunk(const RadioChunk &chunk, Instant start) { return encode(chunk, start); }
Result<void> decodeChunk(const QByteArray &data, Instant start, PositionChunk &chunk, std::string_view only) { return decode(data, start, chunk, only); }
Result<void> decodeChunk(const QByteArray &data, Instant start, RadioChunk &chunk, std::string_view only) { return decode(data, start, chunk, only); }
PositionSample quantised(const PositionSample &sample) { return roundTrip(sample); }
RadioSample quantised(const RadioSample &sample) { return roundTrip(sample); }

} // namespace signalbox

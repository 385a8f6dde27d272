#include "gatewayfleet.h"

#include <QHostAddress>
#include <algorithm>

using namespace signalbox;
using namespace std::chrono_literals;
using world::RadiusRecord;

namespace {

constexpr int gateways = 8, restarting = 6, narrow = 7;
constexpr Span interval = std::chrono::minutes(15);
constexpr int sessionsOfAVehicle = 10;

std::uint32_t addressOf(int gateway) { return 10u << 24 | 100u << 16 | std::uint32_t(gateway) << 8 | 1; }

} // namespace

GatewayFleet::GatewayFleet(int sessions, std::uint64_t seed, Instant begin)
    : m_random(seed), m_begin(begin), m_vehicles(std::max(gateways, sessions / sessionsOfAVehicle))
{
    for (int number = 0; number < sessions; ++number) addSession(number);
    Instant last = begin;
    for (const Sending &sending : m_sendings) last = std::max(last, sending.record.at);
    // It says so twice, and what its sessions had told late still arrives afterwards.
    for (int i = 0; i < 2; ++i) m_sendings.push_back({ last + 5min, { RadiusRecord::Status::On, addressOf(restarting), last + 5min } });
    std::stable_sort(m_sendings.begin(), m_sendings.end(), [](const Sending &a, const Sending &b) { return a.when < b.when; });
}

std::string GatewayFleet::imsi(int vehicle)
{
    const std::string digits = std::to_string(vehicle);
    return "20810" + std::string(10 - digits.size(), '0') + digits;
}

void GatewayFleet::addSession(int number)
{
    const int vehicle = number % m_vehicles, gateway = vehicle % gateways;
    RadiusRecord r { RadiusRecord::Status::Start, addressOf(gateway), m_begin + 6h * (number / m_vehicles) + std::chrono::seconds(below(3600)),
                     "S" + QByteArray::number(number, 16).toStdString(), imsi(vehicle) };
    r.apn = "fleet";
    r.ip = "10.64.0.1";
    r.plmn = *Plmn::parse(u"24801");
    r.rat = Rat::Lte;
    r.cell = 1000 + below(5000);
    r.gigawords = gateway != narrow;
    const Instant begun = r.at;
    report(r, true);
    // One in ten carries films; between two records less than 2^32 octets, or nobody could tell.
    const std::uint64_t most = one(10) || gateway == narrow ? 0xFFFF'FFFF : 200'000'000;
    const int interims = 3 + int(below(4));
    for (int i = 1; i <= interims + 1; ++i) {
        const bool last = i == interims + 1;
        const std::uint64_t input = r.input + below(most), output = r.output + below(most);
        if (!r.gigawords) wraps += int((input >> 32) - (r.input >> 32)) + int((output >> 32) - (r.output >> 32));
        r.input = input;
        r.output = output;
        r.at = begun + interval * i + std::chrono::seconds(below(60));
        r.since = r.at - begun;
        r.status = last && gateway != restarting ? RadiusRecord::Status::Stop : RadiusRecord::Status::Interim;
        if (r.status == RadiusRecord::Status::Stop) r.cause = 1 + int(below(11));
        report(r, !last && r.gigawords);
    }
    m_truth.push_back({ r.imsi + '/' + QHostAddress(r.nas).toString().toStdString() + '/' + r.session, r.output, r.input });
}

void GatewayFleet::report(const RadiusRecord &record, bool mayBeLost)
{
    if (mayBeLost && one(50)) {
        ++lost;
        return;
    }
    Span delay { 0 };
    if (one(20)) delay = std::chrono::seconds(below(4 * 3600)); // behind the end of its session, often
    else if (one(6)) delay = std::chrono::seconds(below(1800)); // behind the next one
    late += delay > Span(0);
    ++distinct;
    m_sendings.push_back({ record.at + delay, record });
    if (!one(20)) return;
    ++twice;
    m_sendings.push_back({ record.at + delay + std::chrono::seconds(below(3600)), record });
}

std::vector<RadiusRecord> GatewayFleet::records() const
{
    std::vector<RadiusRecord> out;
    for (const Sending &sending : m_sendings) out.push_back(sending.record);
    return out;
}

#include "domain/digits.h"
#include "gatewayfleet.h"
#include "world/radiusclient.h"

#include <QFile>
#include <cstdio>
#include <fstream>
#include <thread>

using namespace signalbox;
using namespace std::chrono_literals;

namespace {

constexpr std::size_t mostWaiting = 2'000; // records

/// inventory.csv and truth.csv, and what the gateways will do to the truth.
int write(const std::string &folder, const GatewayFleet &fleet)
{
    std::ofstream inventory(folder + "/inventory.csv"), truth(folder + "/truth.csv");
    inventory << "vehicle,iccid,imsi,profile_state\n";
    for (int vehicle = 0; vehicle < fleet.vehicles(); ++vehicle) {
        const std::string body = "898830" + GatewayFleet::imsi(vehicle).substr(3);
        inventory << "V-" << vehicle << ',' << body << luhnDigit(body) << ',' << GatewayFleet::imsi(vehicle) << ",enabled\n";
    }
    for (const GatewayFleet::Truth &one : fleet.truth()) truth << one.session << ',' << one.rx << ',' << one.tx << '\n';
    std::printf("records=%d twice=%d late=%d wraps=%d lost=%d\n", fleet.distinct, fleet.twice, fleet.late, fleet.wraps, fleet.lost);
    return inventory.good() && truth.good() ? 0 : 1;
}

/// Prints how many records are acknowledged, every thousand; ends 0 when all are.
int send(const GatewayFleet &fleet, quint16 port, const char *secretFile)
{
    QFile file(QString::fromLocal8Bit(secretFile));
    if (!file.open(QIODevice::ReadOnly)) return 1;
    const auto client = world::RadiusClient::start({ QStringLiteral("127.0.0.1"), port, file.readLine().trimmed().toStdString() });
    if (!client) return 1;
    const auto records = fleet.records();
    std::uint64_t told = 0;
    const auto tell = [&] {
        if ((*client)->acknowledged() / 1'000 <= told) return;
        told = (*client)->acknowledged() / 1'000;
        std::printf("%llu\n", static_cast<unsigned long long>(told * 1'000));
        std::fflush(stdout);
    };
    for (const auto &record : records) {
        for (; (*client)->outstanding() >= mostWaiting; tell()) std::this_thread::sleep_for(2ms);
        (*client)->send(record);
    }
    for (; (*client)->outstanding() > 0; tell()) std::this_thread::sleep_for(2ms);
    std::printf("sent=%zu acknowledged=%llu repeated=%llu\n", records.size(), static_cast<unsigned long long>((*client)->acknowledged()),
                static_cast<unsigned long long>((*client)->repeated()));
    return (*client)->acknowledged() == records.size() ? 0 : 1;
}

} // namespace

// radiusexact write FOLDER SESSIONS SEED BEGIN | radiusexact send SESSIONS SEED BEGIN PORT SECRETFILE; BEGIN in seconds.
int main(int argc, char **argv)
{
    const bool writes = argc == 6 && std::string(argv[1]) == "write", sends = argc == 7 && std::string(argv[1]) == "send";
    if (!writes && !sends) return 2;
    char **world = argv + (writes ? 3 : 2);
    const GatewayFleet fleet(std::atoi(world[0]), std::strtoull(world[1], nullptr, 10), instantFromMicros(std::atoll(world[2]) * 1'000'000));
    return writes ? write(argv[2], fleet) : send(fleet, quint16(std::atoi(argv[5])), argv[6]);
}

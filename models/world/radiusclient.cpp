#include "world/radiusclient.h"

#include <QHostAddress>
#include <arpa/inet.h>
#include <chrono>
#include <condition_variable>
#include <cstring>
#include <deque>
#include <map>
#include <mutex>
#include <poll.h>
#include <sys/socket.h>
#include <thread>
#include <unistd.h>

namespace signalbox::world {

namespace {

using Steady = std::chrono::steady_clock;
constexpr std::chrono::milliseconds first { 1'000 }, longest { 8'000 }, farewell { 2'000 };

} // namespace

struct RadiusClient::Parts
{
    struct Request
    {
        std::string octets;
        Steady::time_point again;
        std::chrono::milliseconds pause { first };
    };

    ~Parts()
    {
        for (const int end : { socket, wake[0], wake[1] })
            if (end >= 0) ::close(end);
    }
    void run();
    void takeAnswers(); // without waiting
    void sendDue(Steady::time_point now);
    bool over(Steady::time_point now) const { return stopping && (now >= deadline || (waiting.empty() && underWay.empty())); }
    void ring() { (void)!::write(wake[1], "x", 1); }

    std::string secret;
    int socket = -1, wake[2] = { -1, -1 };
    std::thread thread;

    mutable std::mutex mutex; // of what follows
    std::deque<RadiusPacket> waiting;
    std::map<std::uint8_t, Request> underWay; // by identifier
    std::uint8_t next = 0; // identifier to try first: one that was free longest
    std::uint64_t acknowledged = 0, repeated = 0, strange = 0;
    bool stopping = false;
    Steady::time_point deadline;
};

void RadiusClient::Parts::takeAnswers()
{
    char datagram[4096];
    for (;;) {
        const ssize_t got = ::recv(socket, datagram, sizeof datagram, MSG_DONTWAIT);
        if (got < 0 && errno == ECONNREFUSED) continue; // nobody is there now; told once for each datagram
        if (got < 0) return;
        const std::string_view answer(datagram, std::size_t(got));
        const auto identifier = radiusResponseIdentifier(answer);
        const auto found = identifier ? underWay.find(*identifier) : underWay.end();
        if (found == underWay.end() || !radiusResponseHolds(answer, requestAuthenticator(found->second.octets), secret)) {
            ++strange; // an answer to what was sent twice is among these
            continue;
        }
        underWay.erase(found);
        ++acknowledged;
    }
}

void RadiusClient::Parts::sendDue(Steady::time_point now)
{
    for (auto &[identifier, request] : underWay) {
        if (request.again > now) continue;
        (void)!::send(socket, request.octets.data(), request.octets.size(), 0); // what is lost goes again
        request.pause = std::min(request.pause * 2, longest);
        request.again = now + request.pause;
        ++repeated;
    }
    for (; !waiting.empty() && underWay.size() < 256; waiting.pop_front(), ++next) {
        while (underWay.contains(next)) ++next;
        std::string octets = waiting.front().sealed(next, secret);
        (void)!::send(socket, octets.data(), octets.size(), 0);
        underWay.emplace(next, Request { std::move(octets), now + first });
    }
}

void RadiusClient::Parts::run()
{
    for (;;) {
        pollfd ends[] = { { socket, POLLIN, 0 }, { wake[0], POLLIN, 0 } };
        ::poll(ends, 2, 100);
        char rung[256];
        if (ends[1].revents != 0) (void)!::read(wake[0], rung, sizeof rung);
        const std::lock_guard lock(mutex);
        takeAnswers();
        const auto now = Steady::now();
        if (over(now)) return;
        sendDue(now);
    }
}

RadiusClient::RadiusClient() : m_parts(std::make_unique<Parts>()) { }

Result<std::unique_ptr<RadiusClient>> RadiusClient::start(const RadiusServer &server)
{
    std::unique_ptr<RadiusClient> client(new RadiusClient);
    Parts &p = *client->m_parts;
    p.secret = server.secret;
    sockaddr_in address {};
    address.sin_family = AF_INET;
    address.sin_port = htons(server.port);
    address.sin_addr.s_addr = htonl(QHostAddress(server.host).toIPv4Address());
    p.socket = ::socket(AF_INET, SOCK_DGRAM | SOCK_CLOEXEC, 0);
    const bool good = address.sin_addr.s_addr != 0 && p.socket >= 0 && ::pipe(p.wake) == 0
        && ::connect(p.socket, reinterpret_cast<sockaddr *>(&address), sizeof address) == 0;
    if (!good)
        return failure("radius.server", { { QStringLiteral("host"), server.host }, { QStringLiteral("port"), server.port } },
                       QString::fromLocal8Bit(std::strerror(errno)));
    p.thread = std::thread([&p] { p.run(); });
    return client;
}

RadiusClient::~RadiusClient()
{
    if (!m_parts->thread.joinable()) return;
    {
        const std::lock_guard lock(m_parts->mutex);
        m_parts->stopping = true;
        m_parts->deadline = Steady::now() + farewell;
    }
    m_parts->ring();
    m_parts->thread.join();
}

void RadiusClient::send(const RadiusRecord &record)
{
    {
        const std::lock_guard lock(m_parts->mutex);
        m_parts->waiting.push_back(radiusPacket(record));
    }
    m_parts->ring();
}

std::size_t RadiusClient::outstanding() const
{
    const std::lock_guard lock(m_parts->mutex);
    return m_parts->waiting.size() + m_parts->underWay.size();
}

std::uint64_t RadiusClient::acknowledged() const
{
    const std::lock_guard lock(m_parts->mutex);
    return m_parts->acknowledged;
}

std::uint64_t RadiusClient::repeated() const
{
    const std::lock_guard lock(m_parts->mutex);
    return m_parts->repeated;
}

std::uint64_t RadiusClient::strange() const
{
    const std::lock_guard lock(m_parts->mutex);
    return m_parts->strange;
}

} // namespace signalbox::world

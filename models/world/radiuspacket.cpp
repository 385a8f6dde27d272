#include "world/radiuspacket.h"

#include <algorithm>
#include <openssl/evp.h>

namespace signalbox::world {

namespace {

constexpr std::size_t headOctets = 20; // code, identifier, length, authenticator
constexpr char accountingRequest = 4, accountingResponse = 5;
constexpr std::uint32_t vendor3gpp = 10415;
constexpr std::uint8_t vendorSpecific = 26;

std::string bigEndian(std::uint32_t value, int octets)
{
    std::string out;
    for (int shift = 8 * (octets - 1); shift >= 0; shift -= 8) out.push_back(char(value >> shift & 255));
    return out;
}

RadiusAuthenticator md5(const std::string &octets)
{
    RadiusAuthenticator out {};
    EVP_Digest(octets.data(), octets.size(), reinterpret_cast<unsigned char *>(out.data()), nullptr, EVP_md5(), nullptr);
    return out;
}

} // namespace

void RadiusPacket::add(std::uint8_t type, std::string_view value)
{
    value = value.substr(0, 253);
    m_attributes.push_back(char(type));
    m_attributes.push_back(char(value.size() + 2));
    m_attributes.append(value);
}

void RadiusPacket::add(std::uint8_t type, std::uint32_t value)
{
    add(type, std::string_view(bigEndian(value, 4)));
}

void RadiusPacket::add3gpp(std::uint8_t type, std::string_view value)
{
    value = value.substr(0, 247);
    std::string inner = bigEndian(vendor3gpp, 4);
    inner.push_back(char(type));
    inner.push_back(char(value.size() + 2));
    inner.append(value);
    add(vendorSpecific, std::string_view(inner));
}

std::string RadiusPacket::sealed(std::uint8_t identifier, std::string_view secret) const
{
    std::string head { accountingRequest, char(identifier) };
    head += bigEndian(std::uint32_t(headOctets + m_attributes.size()), 2);
    const RadiusAuthenticator authenticator = md5(head + std::string(16, '\0') + m_attributes + std::string(secret));
    return head + std::string(authenticator.data(), authenticator.size()) + m_attributes;
}

RadiusAuthenticator requestAuthenticator(std::string_view request)
{
    RadiusAuthenticator out {};
    if (request.size() >= headOctets) std::copy_n(request.begin() + 4, out.size(), out.begin());
    return out;
}

std::optional<std::uint8_t> radiusResponseIdentifier(std::string_view datagram)
{
    if (datagram.size() < headOctets || datagram[0] != accountingResponse) return std::nullopt;
    return std::uint8_t(datagram[1]);
}

bool radiusResponseHolds(std::string_view datagram, const RadiusAuthenticator &request, std::string_view secret)
{
    if (!radiusResponseIdentifier(datagram)) return false;
    const std::size_t said = std::size_t(std::uint8_t(datagram[2])) << 8 | std::uint8_t(datagram[3]);
    if (said < headOctets || said > datagram.size()) return false; // what follows is padding
    const std::string seen(datagram.substr(0, 4)), attributes(datagram.substr(headOctets, said - headOctets));
    const RadiusAuthenticator due = md5(seen + std::string(request.data(), request.size()) + attributes + std::string(secret));
    return std::equal(due.begin(), due.end(), datagram.begin() + 4);
}

} // namespace signalbox::world

#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace signalbox::world {

using RadiusAuthenticator = std::array<char, 16>;

/// An Accounting-Request as a gateway writes it (RFC 2866 section 3): attributes first, then sealed with the secret.
class RadiusPacket
{
public:
    /// Attributes longer than 253 octets are cut (RFC 2865 section 5); of the vendor 3GPP than 247.
    void add(std::uint8_t type, std::string_view value);
    void add(std::uint8_t type, std::uint32_t value); ///< four octets, most significant first
    void add3gpp(std::uint8_t type, std::string_view value); ///< Vendor-Specific of 10415 (TS 29.061 16.4.7)

    /// The octets on the wire: code 4, `identifier`, length, authenticator, attributes.
    std::string sealed(std::uint8_t identifier, std::string_view secret) const;

private:
    std::string m_attributes;
};

/// Of octets that sealed() gave.
RadiusAuthenticator requestAuthenticator(std::string_view request);

/// The identifier of an Accounting-Response, whatever it answers. Nothing for anything else.
std::optional<std::uint8_t> radiusResponseIdentifier(std::string_view datagram);
/// True when it answers the request with this authenticator and its sender knows the secret (RFC 2866 section 3).
bool radiusResponseHolds(std::string_view datagram, const RadiusAuthenticator &request, std::string_view secret);

} // namespace signalbox::world

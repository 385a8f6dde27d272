#pragma once

#include <array>
#include <bitset>
#include <cstdint>
#include <memory>
#include <string_view>

namespace signalbox {

/// The members that the native feed knows.
enum class Member : std::uint8_t {
    T, Seq, Vehicle, Kind,
    Lat, Lon, Speed, Heading, Ignition, Odometer, Driving,
    Plmn, Rat, Cell, Rsrp, Rsrq, Sinr,
    Event, SessionId, Iccid, Imsi, Imei, Apn, Ip, Rx, Tx, Cause,
    Procedure, Battery, Temperature, Firmware, RebootReason,
    Count,
};
std::string_view memberName(Member member);

/// Why a message is refused; both point to constants.
struct Complaint
{
    const char *reason = "";
    std::string_view member;
};

/// One JSON object taken apart: known members by type, unknown ones skipped, null counts as absent.
/// Texts live until the next read().
class JsonMembers
{
public:
    static const std::size_t padding; ///< octets that must follow the text in memory

    JsonMembers();
    ~JsonMembers();
    /// `capacity`: octets readable from the start of `text`, padding included.
    bool read(std::string_view text, std::ptrdiff_t capacity, Complaint &complaint);

    bool has(Member m) const { return m_present[index(m)]; }
    std::string_view text(Member m) const { return m_texts[index(m)]; }
    double number(Member m) const { return m_numbers[index(m)]; }
    std::uint64_t natural(Member m) const { return m_naturals[index(m)]; }
    bool truth(Member m) const { return m_naturals[index(m)] != 0; }
    /// `t` may be a number (microseconds) or a text (ISO 8601).
    bool isText(Member m) const { return m_texts[index(m)].data() != nullptr; }

private:
    struct Parser;
    static constexpr std::size_t count = static_cast<std::size_t>(Member::Count);
    static constexpr std::size_t index(Member m) { return static_cast<std::size_t>(m); }

    std::unique_ptr<Parser> m_parser;
    std::bitset<count> m_present;
    std::array<std::string_view, count> m_texts;
    std::array<double, count> m_numbers {};
    std::array<std::uint64_t, count> m_naturals {};
};

} // namespace signalbox

#include "world/radiusrecord.h"

#include <QHostAddress>

namespace signalbox::world {

namespace {

enum Attribute : std::uint8_t {
    UserName = 1, NasIpAddress = 4, FramedIpAddress = 8, CalledStationId = 30, StatusType = 40, InputOctets = 42, OutputOctets = 43, SessionId = 44,
    SessionTime = 46, TerminateCause = 49, InputGigawords = 52, OutputGigawords = 53, EventTimestamp = 55,
};
enum Attribute3gpp : std::uint8_t { ImsiText = 1, SgsnMccMnc = 18, ImeiSv = 20, RatType = 21, UserLocation = 22 };

void addCounter(RadiusPacket &packet, std::uint8_t low, std::uint8_t high, std::uint64_t octets, bool gigawords)
{
    packet.add(low, std::uint32_t(octets));
    if (gigawords && octets >> 32 > 0) packet.add(high, std::uint32_t(octets >> 32));
}

void addSession(RadiusPacket &packet, const RadiusRecord &r)
{
    packet.add(SessionId, std::string_view(r.session));
    packet.add(UserName, std::string_view(r.apn));
    packet.add(CalledStationId, std::string_view(r.apn));
    if (const QHostAddress ip(QString::fromStdString(r.ip)); ip.protocol() == QAbstractSocket::IPv4Protocol) packet.add(FramedIpAddress, ip.toIPv4Address());
    packet.add3gpp(ImsiText, r.imsi);
    packet.add3gpp(SgsnMccMnc, r.plmn.toString().toStdString());
    if (r.imei) packet.add3gpp(ImeiSv, std::string(r.imei->digits().substr(0, 14)) + "01");
    if (r.rat != Rat::Unknown) packet.add3gpp(RatType, std::string(1, char(r.rat)));
    if (const std::string location = userLocationOctets(r.plmn, r.rat, r.cell); !location.empty()) packet.add3gpp(UserLocation, location);
    packet.add(SessionTime, std::uint32_t(std::chrono::duration_cast<std::chrono::seconds>(r.since).count()));
    if (r.status == RadiusRecord::Status::Start) return;
    addCounter(packet, InputOctets, InputGigawords, r.input, r.gigawords);
    addCounter(packet, OutputOctets, OutputGigawords, r.output, r.gigawords);
    if (r.cause) packet.add(TerminateCause, std::uint32_t(*r.cause));
}

} // namespace

RadiusPacket radiusPacket(const RadiusRecord &record)
{
    RadiusPacket packet;
    packet.add(StatusType, std::uint32_t(record.status));
    packet.add(NasIpAddress, record.nas);
    packet.add(EventTimestamp, std::uint32_t(toMicros(record.at) / 1'000'000));
    if (record.status < RadiusRecord::Status::On) addSession(packet, record);
    return packet;
}

std::string userLocationOctets(const Plmn &plmn, Rat rat, CellId cell)
{
    if (cell == 0) return {};
    const bool old = rat == Rat::Geran || rat == Rat::Utran || rat == Rat::Hspa, wide = rat == Rat::Nr;
    std::string out(1, char(old ? 0 : wide ? 135 : 129));
    out += plmn.wire().toStdString();
    const int octets = wide ? 5 : 4;
    const CellId own = old ? cell : cell & ((CellId(1) << (wide ? 36 : 28)) - 1);
    for (int shift = 8 * (octets - 1); shift >= 0; shift -= 8) out.push_back(char(own >> shift & 255));
    return out;
}

} // namespace signalbox::world

#include "feed/nativeencoder.h"

#include <charconv>
#include <cmath>

namespace signalbox {

namespace {

/// Writes members of one object; every value in its shortest spelling that reads back equal.
class Members
{
public:
    explicit Members(std::string &out) : m_out(out) { }

    void text(const char *name, std::string_view value)
    {
        begin(name);
        m_out += '"';
        for (const char c : value) escape(c);
        m_out += '"';
    }
    void text(const char *name, QLatin1StringView value) { text(name, std::string_view(value.data(), std::size_t(value.size()))); }
    template<typename Number>
    void number(const char *name, Number value)
    {
        char digits[32];
        const auto end = std::to_chars(digits, digits + sizeof digits, value).ptr;
        begin(name);
        m_out.append(digits, end);
    }
    void truth(const char *name, bool value)
    {
        begin(name);
        m_out += value ? "true" : "false";
    }
    /// JSON has no NaN and no infinity: what is not a number was not said.
    template<typename Real>
    void real(const char *name, Real value)
    {
        if (std::isfinite(value)) number(name, value);
    }

private:
    void begin(const char *name)
    {
        m_out += m_first ? '{' : ',';
        m_first = false;
        m_out += '"';
        m_out += name;
        m_out += "\":";
    }
    void escape(char c)
    {
        if (c == '"' || c == '\\') {
            m_out += '\\';
            m_out += c;
        } else if (static_cast<unsigned char>(c) < 0x20) {
            constexpr char hex[] = "0123456789abcdef";
            m_out += "\\u00";
            m_out += hex[(c >> 4) & 15];
            m_out += hex[c & 15];
        } else {
            m_out += c;
        }
    }

    std::string &m_out;
    bool m_first = true;
};

/// As Plmn::toString(), without asking for memory: it is in every radio sample.
std::string text(const Plmn &plmn)
{
    std::string digits(std::size_t(3 + plmn.mncDigits()), '0');
    const auto put = [&digits](std::size_t end, int value) {
        for (; value > 0; value /= 10) digits[--end] = char('0' + value % 10);
    };
    put(3, plmn.mcc());
    put(digits.size(), plmn.mnc());
    return digits;
}
std::string text(const Cause &cause) { return cause.toString().toStdString(); }

void write(Members &m, const PositionFact &p)
{
    m.real("lat", p.lat);
    m.real("lon", p.lon);
    m.real("speed_mps", p.speed);
    m.real("heading_deg", p.heading);
    if (p.ignition) m.truth("ignition", *p.ignition);
    if (p.odometer) m.real("odometer_m", *p.odometer);
    if (p.driving) m.number("driving_s", *p.driving);
}

void write(Members &m, const RadioFact &r)
{
    m.text("plmn", text(r.plmn));
    m.text("rat", code(r.rat));
    if (r.cell != 0) m.number("cell", r.cell);
    m.real("rsrp_dbm", r.rsrp);
    m.real("rsrq_db", r.rsrq);
    m.real("sinr_db", r.sinr);
}

void write(Members &m, const SessionFact &s)
{
    m.text("event", code(s.event));
    m.text("session_id", s.sessionId);
    if (s.iccid) m.text("iccid", s.iccid->digits());
    if (s.imsi) m.text("imsi", s.imsi->digits());
    if (s.imei) m.text("imei", s.imei->digits());
    m.text("plmn", text(s.plmn));
    m.text("rat", code(s.rat));
    if (!s.apn.empty()) m.text("apn", s.apn);
    if (!s.ip.empty()) m.text("ip", s.ip);
    if (s.cell != 0) m.number("cell", s.cell);
    m.number("rx_bytes", s.rx);
    m.number("tx_bytes", s.tx);
    if (s.cause) m.text("cause", text(*s.cause));
}

void write(Members &m, const SignallingFact &s)
{
    m.text("procedure", s.procedure);
    m.text("plmn", text(s.plmn));
    if (s.cause) m.text("cause", text(*s.cause));
}

void write(Members &m, const DeviceFact &d)
{
    if (d.battery) m.real("battery_v", *d.battery);
    if (d.temperature) m.real("temp_c", *d.temperature);
    if (!d.firmware.empty()) m.text("firmware", d.firmware);
    if (!d.rebootReason.empty()) m.text("reboot_reason", d.rebootReason);
}

void writeAll(Members &m, const Fact &fact, std::string &out)
{
    m.number("t", toMicros(fact.t));
    m.number("seq", fact.seq);
    std::visit([&m](const auto &body) { write(m, body); }, fact.body);
    out += '}';
}

std::string topicStart(const FleetId &fleet) { return "signalbox/v1/" + fleet.text() + '/'; }

} // namespace

std::string nativeTopic(const FleetId &fleet, const VehicleId &vehicle, FactKind kind)
{
    const QLatin1StringView name = code(kind);
    return topicStart(fleet) + vehicle.text() + '/' + std::string(name.data(), std::size_t(name.size()));
}

std::string nativeBatchTopic(const FleetId &fleet) { return topicStart(fleet) + "batch"; }

void encodeFact(const Fact &fact, std::string &out)
{
    Members members(out);
    writeAll(members, fact, out);
}

void encodeBatchLine(const Fact &fact, std::string &out)
{
    Members members(out);
    members.text("vehicle", fact.vehicle.view());
    members.text("kind", code(fact.kind()));
    writeAll(members, fact, out);
    out += '\n';
}

} // namespace signalbox

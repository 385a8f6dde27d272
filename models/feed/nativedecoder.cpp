#include "feed/nativedecoder.h"

#include "feed/factbuilder.h"
#include "feed/factlimits.h"
#include "feed/jsonmembers.h"

#include <cstring>

namespace signalbox {

namespace {

/// The parts of `signalbox/v1/<fleet>/…`.
struct Topic
{
    std::string_view fleet, vehicle, kind; // vehicle and kind are empty for a batch
};

std::optional<Topic> parseTopic(std::string_view text)
{
    constexpr std::string_view start = "signalbox/v1/";
    if (!text.starts_with(start)) return std::nullopt;
    text.remove_prefix(start.size());
    const std::size_t first = text.find('/');
    if (first == text.npos) return std::nullopt;
    const std::string_view rest = text.substr(first + 1);
    if (rest == "batch") return Topic { text.substr(0, first), {}, {} };
    const std::size_t second = rest.find('/');
    // An empty level would read like a batch.
    if (second == 0 || second == rest.npos || second + 1 == rest.size() || rest.find('/', second + 1) != rest.npos) return std::nullopt;
    return Topic { text.substr(0, first), rest.substr(0, second), rest.substr(second + 1) };
}

} // namespace

struct NativeDecoder::Parts
{
    explicit Parts(Refusals &r) : refusals(r) { }

    const FleetId *fleet(std::string_view name)
    {
        if (lastFleet && lastFleet->view() == name) return &*lastFleet;
        auto parsed = FleetId::parse(QString::fromUtf8(name.data(), qsizetype(name.size())));
        if (!parsed) return nullptr;
        lastFleet = std::move(*parsed);
        return &*lastFleet;
    }
    void refuse(std::string_view topic, std::string_view text, const char *reason, std::string_view member = {})
    {
        refusals.add(topic, text, reason, member);
    }
    /// One object; `text` lies in `padded`.
    void one(std::string_view topic, const Topic &where, const FleetId &name, std::string_view text, Instant now,
             std::vector<DecodedFact> &out)
    {
        Complaint complaint;
        if (!members.read(text, padded.data() + padded.size() - text.data(), complaint))
            return refuse(topic, text, complaint.reason, complaint.member);
        FactBuilder builder(members, now);
        auto fact = builder.build(where.vehicle, where.kind, complaint);
        if (!fact) return refuse(topic, text, complaint.reason, complaint.member);
        out.push_back({ name, std::move(*fact), {} });
    }

    Refusals &refusals;
    JsonMembers members;
    std::string padded;
    std::optional<FleetId> lastFleet;
};

NativeDecoder::NativeDecoder(Refusals &refusals) : m_parts(std::make_unique<Parts>(refusals)) { }
NativeDecoder::~NativeDecoder() = default;

void NativeDecoder::decode(std::string_view topic, std::string_view payload, Instant now, std::vector<DecodedFact> &out)
{
    const auto where = parseTopic(topic);
    const FleetId *fleet = where ? m_parts->fleet(where->fleet) : nullptr;
    if (!fleet) return m_parts->refuse(topic, payload, "feed.topic");
    if (payload.empty() || payload.size() > factlimits::message) return m_parts->refuse(topic, payload, "feed.size");

    m_parts->padded.assign(payload);
    m_parts->padded.append(JsonMembers::padding, ' ');
    std::string_view rest(m_parts->padded.data(), payload.size());
    if (!where->kind.empty() || !where->vehicle.empty())
        return m_parts->one(topic, *where, *fleet, rest, now, out);
    while (!rest.empty()) {
        const std::size_t end = std::min(rest.find('\n'), rest.size());
        const std::string_view line = rest.substr(0, end);
        if (line.find_first_not_of(" \t\r") != line.npos) m_parts->one(topic, *where, *fleet, line, now, out);
        rest.remove_prefix(std::min(end + 1, rest.size()));
    }
}

} // namespace signalbox

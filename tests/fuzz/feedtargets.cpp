#include "target.h"

#include "feed/foreigndecoder.h"
#include "feed/linecutter.h"
#include "feed/nativedecoder.h"
#include "feed/nativeencoder.h"
#include "feed/userlocation.h"

namespace signalbox::fuzz {

namespace {

const Instant now = instantFromMicros(1'800'000'000'000'000);

/// Every device is a vehicle here, so that a message is read to its end.
class EveryDevice final : public VehicleResolver
{
public:
    std::optional<VehicleId> find(const DeviceMarks &) const override { return VehicleId::fromUtf8("V-1"); }
};

void promiseRefusals(const Refusals &refusals)
{
    promise(refusals.last().size() <= 100, "refusals are bounded");
    for (const Refusal &refusal : refusals.last())
        promise(!refusal.reason.empty() && refusal.excerpt.size() <= 120 && refusal.topic.size() <= 200, "a refusal is short and has a reason");
}

/// What was taken says the same after it was written down and read again.
void promiseRoundTrip(const std::vector<DecodedFact> &facts)
{
    Refusals refusals;
    NativeDecoder native(refusals);
    for (const DecodedFact &fact : facts) {
        std::string line, again;
        encodeBatchLine(fact.fact, line);
        std::vector<DecodedFact> back;
        native.decode(nativeBatchTopic(fact.fleet), line, now, back);
        promise(back.size() == 1, "a decoded fact can be sent on");
        encodeBatchLine(back.front().fact, again);
        promise(again == line, "a fact survives being sent on");
    }
}

void decode(MessageDecoder &decoder, const Refusals &refusals, std::string_view topic, std::string_view bytes)
{
    std::vector<DecodedFact> facts;
    decoder.decode(topic, bytes, now, facts);
    promiseRefusals(refusals);
    promiseRoundTrip(facts);
}

void native(std::string_view bytes)
{
    for (const char *topic : { "signalbox/v1/demo/batch", "signalbox/v1/demo/V-1/position", "signalbox/v1/demo/V-1/radio", "signalbox/v1/demo/V-1/session",
                               "signalbox/v1/demo/V-1/signalling", "signalbox/v1/demo/V-1/device" }) {
        Refusals refusals;
        NativeDecoder decoder(refusals);
        decode(decoder, refusals, topic, bytes);
    }
    Refusals refusals;
    NativeDecoder decoder(refusals);
    decode(decoder, refusals, bytes, "{}");
}

template<char16_t... Name>
void foreign(std::string_view bytes)
{
    constexpr char16_t name[] = { Name..., 0 };
    static const EveryDevice devices;
    static const FleetId fleet = FleetId::parse(u"demo").value();
    Refusals refusals;
    const auto decoder = makeDecoder(name, fleet, devices, refusals);
    decode(*decoder, refusals, "topic", bytes);
    decode(*decoder, refusals, "topic", bytes); // nothing stays behind that would break the next one
}

void lines(std::string_view bytes)
{
    for (const bool last : { false, true }) {
        LineCutter cutter;
        std::string_view rest = bytes;
        while (const auto line = cutter.next(rest, last)) {
            promise(line->consumed > 0 && line->consumed <= rest.size(), "a line takes something, and not more than there is");
            promise(line->text.find('\n') == line->text.npos, "a line is one line");
            rest.remove_prefix(line->consumed);
        }
        promise(!last || rest.empty(), "at the end nothing is left");
    }
}

void userLocation(std::string_view bytes)
{
    constexpr std::uint64_t widest = std::uint64_t(1) << 36; // an NCI
    if (const auto location = decodeUserLocation(bytes)) promise(location->plmn && location->cell < widest, "a location has a network and a cell that can be");
    if (const auto octets = octetsFromHex(bytes)) promise(octets->size() <= bytes.size() / 2, "two digits are one octet");
}

constexpr Target targets[] = {
    { "feed-native", native },
    { "feed-traccar", foreign<u't', u'r', u'a', u'c', u'c', u'a', u'r'> },
    { "feed-emnify", foreign<u'e', u'm', u'n', u'i', u'f', u'y'> },
    { "feed-1nce", foreign<u'1', u'n', u'c', u'e'> },
    { "feed-radacct", foreign<u'r', u'a', u'd', u'a', u'c', u'c', u't'> },
    { "feed-lines", lines },
    { "user-location", userLocation },
};

} // namespace

std::span<const Target> feedTargets() { return targets; }

} // namespace signalbox::fuzz

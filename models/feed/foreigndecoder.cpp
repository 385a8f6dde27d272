#include "feed/foreigndecoder.h"

#include "feed/factlimits.h"
#include "feed/foreignobject.h"
#include "feed/nativedecoder.h"
#include "feed/radacctdecoder.h"
#include "feed/simeventdecoder.h"
#include "feed/traccardecoder.h"

namespace signalbox {

struct ForeignDecoder::Parts
{
    const FleetId fleet;
    const VehicleResolver &resolver;
    Refusals &refusals;
    simdjson::dom::parser parser {};
    std::vector<Fact> facts {};
};

ForeignDecoder::ForeignDecoder(FleetId fleet, const VehicleResolver &resolver, Refusals &refusals)
    : m_parts(new Parts { std::move(fleet), resolver, refusals })
{
}

ForeignDecoder::~ForeignDecoder() = default;

std::optional<VehicleId> ForeignDecoder::vehicle(const ForeignObject &message, const char *path, const DeviceMarks &marks) const
{
    if (!message.sound()) return std::nullopt;
    auto found = m_parts->resolver.find(marks);
    if (!found) message.complain("feed.vehicle-unknown", path);
    return found;
}

void ForeignDecoder::decode(std::string_view topic, std::string_view payload, Instant now, std::vector<DecodedFact> &out)
{
    Parts &p = *m_parts;
    if (payload.empty() || payload.size() > factlimits::message) return p.refusals.add(topic, payload, "feed.size");
    simdjson::dom::element root;
    if (p.parser.parse(payload.data(), payload.size()).get(root)) return p.refusals.add(topic, payload, "feed.json");

    const auto one = [&](simdjson::dom::element item, bool alone) {
        const ForeignObject message(item);
        p.facts.clear();
        const Take take = item.is_object() ? read(message, now, p.facts) : Take::Facts;
        if (item.is_object() && message.sound()) {
            if (take == Take::Unused) p.refusals.addUnused();
            for (Fact &fact : p.facts) out.push_back({ p.fleet, std::move(fact), {} });
            return;
        }
        const std::string text = alone ? std::string() : std::string(simdjson::minify(item));
        const std::string_view said = alone ? payload : std::string_view(text);
        if (!item.is_object()) return p.refusals.add(topic, said, "feed.json");
        p.refusals.add(topic, said, message.complaint().reason, message.complaint().member);
    };
    simdjson::dom::array items;
    if (root.get(items)) return one(root, true);
    for (const simdjson::dom::element item : items) one(item, false);
}

std::unique_ptr<MessageDecoder> makeDecoder(QStringView format, const FleetId &fleet, const VehicleResolver &resolver, Refusals &refusals)
{
    if (format == u"native") return std::make_unique<NativeDecoder>(refusals);
    if (format == u"traccar") return std::make_unique<TraccarDecoder>(fleet, resolver, refusals);
    // 1NCE runs the same platform under its own name; its stream says more, never anything else.
    if (format == u"emnify" || format == u"1nce") return std::make_unique<SimEventDecoder>(fleet, resolver, refusals);
    if (format == u"radacct") return std::make_unique<RadacctDecoder>(fleet, resolver, refusals);
    return nullptr;
}

} // namespace signalbox

#include "bench/bench.h"
#include "bench/millionfleet.h"
#include "feed/coalescer.h"
#include "feed/nativedecoder.h"
#include "feed/nativeencoder.h"

#include <cstdio>

using namespace signalbox;
using namespace signalbox::bench;

namespace {

constexpr std::size_t count = 100'000;
constexpr std::size_t linesABatch = 250;

/// As the lab sends them: some hundred lines a message.
std::vector<std::string> batches(const std::vector<Fact> &facts)
{
    std::vector<std::string> out;
    for (std::size_t i = 0; i < facts.size(); ++i) {
        if (i % linesABatch == 0) out.emplace_back();
        encodeBatchLine(facts[i], out.back());
    }
    return out;
}

} // namespace

/// 100,000 updates through the parts of the feed that run on its reading thread.
int main()
{
    Report report;
    const MillionFleet fleet;
    const Instant now = MillionFleet::now();
    const std::vector<Fact> facts = fleet.updates(count, now, 1);
    const std::vector<std::string> messages = batches(facts);
    std::size_t octets = 0;
    for (const std::string &message : messages) octets += message.size();
    const std::string topic = nativeBatchTopic(*FleetId::parse(u"lab"));

    Refusals refusals;
    NativeDecoder decoder(refusals);
    std::vector<DecodedFact> decoded;
    std::string encoded;
    Coalescer coalescer;
    std::vector<Fact> taken;
    const auto times = medians({ { [&] {
                                     decoded.clear();
                                     for (const std::string &message : messages) decoder.decode(topic, message, now, decoded);
                                 } },
                                 { [&] {
                                     for (const DecodedFact &fact : decoded) coalescer.add(fact.fact);
                                     coalescer.take(taken);
                                 } },
                                 { [&] {
                                     encoded.clear();
                                     for (const Fact &fact : facts) encodeBatchLine(fact, encoded);
                                 } } });
    report.figure("updates", double(count), "");
    report.figure("octets-a-line", double(octets) / double(count), "B");
    report.figure("refused", double(refusals.count()), "");
    report.atMost("decode", times[0], "ms", 100);
    report.atMost("coalesce", times[1], "ms", 50);
    report.figure("encode", times[2], "ms");
    for (const Refusal &refusal : refusals.last())
        std::fprintf(stderr, "refused: %s %s: %s\n", refusal.reason.c_str(), refusal.member.c_str(), refusal.excerpt.c_str());
    return decoded.size() == count && refusals.count() == 0 ? report.exitCode() : 1;
}

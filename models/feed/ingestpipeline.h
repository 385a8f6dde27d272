#pragma once

#include "feed/messagedecoder.h"
#include "feed/messagesource.h"
#include "feed/refusals.h"

#include <functional>
#include <memory>

namespace signalbox {

struct IngestOptions
{
    std::chrono::milliseconds tick { 40 }; ///< wall; one batch to the live picture a tick
    std::size_t storeBatch = 20'000; ///< facts in one store transaction, at most
    std::chrono::milliseconds storeEvery { 250 }; ///< wall; between store transactions
    std::size_t storeBacklog = 100'000; ///< facts waiting for the store; beyond, positions and radio samples are left out
};

/// What the pipeline measured; percentiles are of the last one to two minutes of wall time.
struct IngestFigures
{
    std::uint64_t messages = 0;
    std::uint64_t facts = 0;
    std::uint64_t refused = 0; ///< messages (or lines) that made no sense
    std::uint64_t thinned = 0; ///< positions and radio samples not stored under load
    unsigned storedPart = 1; ///< of them, one in so many is stored now
    std::size_t waitingForStore = 0; ///< facts
    Span lagP50 { 0 }; ///< arrival to applied, wall
    Span lagP99 { 0 };
    Span ageP50 { 0 }; ///< the fact's own time to applied, world (Clock)
    Span ageP99 { 0 };
    Span behind { 0 }; ///< world; how old the facts are that arrive now: a backlog is read, here or at the source
    std::optional<Error> error; ///< the store's or the source's; what it concerns is tried again
};

/// Drains a source on two threads of its own: one decodes and hands coalesced batches to the live picture,
/// the other hands every fact to the store and cuts the source once the store says they are safe.
/// Sessions, signalling and device reports are never left out and keep their order.
class IngestPipeline
{
public:
    /// On the pipeline's thread; at most one batch a tick and fleet.
    using LiveSink = std::function<void(const FleetId &, std::vector<Fact> &)>;
    /// On the pipeline's other thread; returns when the facts are durable. After an error the same facts are
    /// offered again. Leave it empty for a picture.
    using StoreSink = std::function<Result<void>(const FleetId &, const std::vector<Fact> &)>;
    /// Called once, in the constructor; the refusals outlive the decoder.
    using DecoderOf = std::function<std::unique_ptr<MessageDecoder>(Refusals &)>;

    /// Reads the native format when no decoder is given.
    IngestPipeline(MessageSource &source, const Clock &clock, LiveSink live, StoreSink store, IngestOptions options = {},
                   const DecoderOf &decoderOf = {});
    /// Stops; what was read and not stored stays in the source.
    ~IngestPipeline();

    void start();
    void stop();
    IngestFigures figures() const; ///< any thread
    RefusalReport refusals() const; ///< any thread
    void resumeRefusals(const RefusalReport &before); ///< any thread; goes on counting from there
    /// Blocks until everything appended before the call is applied and stored, or the time is over. For tests
    /// and for an orderly close.
    bool drain(std::chrono::milliseconds atMost);

private:
    struct Parts;
    std::unique_ptr<Parts> m_parts;
};

} // namespace signalbox

#pragma once

#include "base/result.h"
#include "store/samples.h"
#include "store/thinner.h"

#include <mutex>

class QSqlDatabase;

namespace signalbox {

/// Samples of one kind on their way into chunk rows: thinned, gathered by (fleet, ten minutes, bucket), and
/// written when the writer says so. The writer thread adds and writes, readers may look at any time.
/// While very many are held they are taken as they come, into chunks of a minute that are soon over, so that memory
/// follows the rate and not the size of the fleet.
template<typename Sample>
class ChunkBuffer
{
public:
    /// `table`: "position_chunk" or "radio_chunk".
    explicit ChunkBuffer(QString table) : m_table(std::move(table)) { }

    /// `buckets`: of the fleet.
    void add(const std::string &fleet, int buckets, const std::string &vehicle, const Sample &sample);
    /// Inside the caller's transaction: upserts every changed chunk, merged with the row that may be there.
    /// With `all`, samples that wait for their fate are kept too.
    Result<void> write(QSqlDatabase &db, bool all);
    /// After the commit: forgets what is written and over. After a rollback: everything is written again.
    void written(bool committed);
    std::size_t samples() const; ///< held, for the bound on memory
    /// What is held of one vehicle between two times, the newest sample included.
    std::vector<Sample> track(const std::string &fleet, const std::string &vehicle, Instant from, Instant to) const;

private:
    struct Key
    {
        std::string fleet;
        Instant start;
        int bucket;
        auto operator<=>(const Key &) const = default;
    };
    struct Open
    {
        Chunk<Sample> chunk;
        Span length = chunkLength;
        bool changed = false, writing = false, merged = false;
    };
    struct Fleet
    {
        Thinner<Sample> thinner;
        int buckets = 1;
    };
    void keep(const std::string &fleet, int buckets, const std::string &vehicle, const Sample &sample);
    bool crowded();
    Result<void> merge(QSqlDatabase &db, const Key &key, Open &open);

    const QString m_table;
    mutable std::mutex m_mutex;
    std::map<Key, Open> m_open;
    std::map<std::string, Fleet> m_fleets;
    Instant m_newest {};
    std::size_t m_samples = 0;
    bool m_crowded = false;
};

extern template class ChunkBuffer<PositionSample>;
extern template class ChunkBuffer<RadioSample>;

/// The stored part of a vehicle's track.
template<typename Sample>
Result<void> readTrack(QSqlDatabase &db, const QString &table, const std::string &fleet, int bucket, const std::string &vehicle,
                       Instant from, Instant to, std::vector<Sample> &track);

/// FNV-1a of the name, so that a vehicle's bucket is the same on every machine.
int bucketOf(const std::string &vehicle, int buckets);

} // namespace signalbox

#include "store/chunkbuffer.h"

#include "store/chunkcodec.h"
#include "store/sql.h"

namespace signalbox {

namespace {
constexpr std::size_t crowd = 200'000; // samples; some 150 octets each
}

template <typename Sample>
bool ChunkBuffer<Sample>::crowded()
{
    m_crowded = m_samples > (m_crowded ? crowd / 8 : crowd);
    return m_crowded;
}

template <typename Sample>
void ChunkBuffer<Sample>::keep(const std::string &fleet, int buckets, const std::string &vehicle, const Sample &sample)
{
    const Span length = m_crowded ? shortChunkLength : chunkLength;
    Open &open = m_open.try_emplace({ fleet, chunkStart(sample.t, length), bucketOf(vehicle, buckets) }, Open { .chunk = {}, .length = length }).first->second;
    auto &track = open.chunk[vehicle];
    const std::size_t before = track.size();
    insertSample(track, sample);
    m_samples += track.size() - before;
    if (track.size() != before) open.changed = true;
}

template <typename Sample>
void ChunkBuffer<Sample>::add(const std::string &fleet, int buckets, const std::string &vehicle, const Sample &sample)
{
    const std::lock_guard lock(m_mutex);
    m_newest = std::max(m_newest, sample.t);
    Fleet &of = m_fleets[fleet];
    of.buckets = buckets;
    // What is offered under such a load was thinned on its way, and a state of every vehicle would not be small.
    if (crowded()) return keep(fleet, buckets, vehicle, sample);
    of.thinner.add(vehicle, sample, [&](const std::string &v, const Sample &s) { keep(fleet, buckets, v, s); });
}

template <typename Sample> Result<void> ChunkBuffer<Sample>::merge(QSqlDatabase &db, const Key &key, Open &open)
{
    auto row = sql::select(db, QStringLiteral("select data from %1 where fleet = ? and start = ? and bucket = ?").arg(m_table),
        { QString::fromStdString(key.fleet), qint64(toMicros(key.start)), key.bucket });
    if (!row) return tl::unexpected(row.error());
    open.merged = true;
    if (!row->next()) return {};
    Chunk<Sample> stored;
    if (auto read = decodeChunk(row->value(0).toByteArray(), key.start, stored); !read) return read;
    for (auto &[vehicle, track] : stored) {
        auto &mine = open.chunk[vehicle];
        m_samples -= mine.size();
        mine.swap(track); // what is on disk stays when something else is said of the same moment
        for (Sample &sample : track)
            insertSample(mine, std::move(sample));
        m_samples += mine.size();
    }
    return {};
}

template <typename Sample> Result<void> ChunkBuffer<Sample>::write(QSqlDatabase &db, bool all)
{
    const std::lock_guard lock(m_mutex);
    for (auto &[fleet, of] : m_fleets)
        of.thinner.settle(m_newest, all, [&](const std::string &v, const Sample &s) { keep(fleet, of.buckets, v, s); });
    QSqlQuery upsert(db);
    if (!upsert.prepare(QStringLiteral(
            "insert into %1 (fleet, start, bucket, samples, data) values (?, ?, ?, ?, ?) on conflict (fleet, bucket, start) "
            "do update set samples = excluded.samples, data = excluded.data")
                            .arg(m_table)))
        return tl::unexpected(sql::errorOf(upsert));
    for (auto &[key, open] : m_open) {
        if (!open.changed) continue;
        // A damaged row must not stop the rest: it is replaced by what is known now.
        if (!open.merged)
            if (auto merged = merge(db, key, open); !merged && merged.error().code != QStringLiteral("store.chunk"))
                return merged;
        std::size_t count = 0;
        for (const auto &[vehicle, track] : open.chunk)
            count += track.size();
        upsert.bindValue(0, QString::fromStdString(key.fleet));
        upsert.bindValue(1, qint64(toMicros(key.start)));
        upsert.bindValue(2, key.bucket);
        upsert.bindValue(3, int(count));
        upsert.bindValue(4, encodeChunk(open.chunk, key.start));
        if (!upsert.exec()) return tl::unexpected(sql::errorOf(upsert));
        open.changed = false;
        open.writing = true;
    }
    return {};
}

template <typename Sample> void ChunkBuffer<Sample>::written(bool committed)
{
    const std::lock_guard lock(m_mutex);
    for (auto at = m_open.begin(); at != m_open.end();) {
        Open &open = at->second;
        if (!committed && open.writing) open.changed = true;
        open.writing = false;
        const bool over = at->first.start + open.length < m_newest;
        if (!over || open.changed) {
            ++at;
            continue;
        }
        for (const auto &[vehicle, track] : open.chunk)
            m_samples -= track.size();
        at = m_open.erase(at);
    }
}

template <typename Sample> std::size_t ChunkBuffer<Sample>::samples() const
{
    const std::lock_guard lock(m_mutex);
    return m_samples;
}

template <typename Sample>
std::vector<Sample> ChunkBuffer<Sample>::track(
    const std::string &fleet, const std::string &vehicle, Instant from, Instant to) const
{
    std::vector<Sample> out;
    const std::lock_guard lock(m_mutex);
    const auto of = m_fleets.find(fleet);
    if (of == m_fleets.end()) return out;
    const int bucket = bucketOf(vehicle, of->second.buckets);
    const auto take = [&](const Sample &s) {
        if (s.t >= from && s.t <= to) insertSample(out, s);
    };
    for (auto at = m_open.lower_bound({ fleet, chunkStart(from), 0 });
         at != m_open.end() && at->first.fleet == fleet && at->first.start <= to; ++at) {
        if (at->first.bucket != bucket) continue;
        const auto track = at->second.chunk.find(vehicle);
        if (track == at->second.chunk.end()) continue;
        for (const Sample &s : track->second)
            take(s);
    }
    if (const auto waiting = of->second.thinner.pending(vehicle)) take(*waiting);
    return out;
}

template <typename Sample>
Result<void> readTrack(QSqlDatabase &db, const QString &table, const std::string &fleet, int bucket, const std::string &vehicle,
    Instant from, Instant to, std::vector<Sample> &track)
{
    auto rows = sql::select(db,
        QStringLiteral("select start, data from %1 where fleet = ? and start >= ? and start <= ? and bucket = ? order by start")
            .arg(table),
        { QString::fromStdString(fleet), qint64(toMicros(chunkStart(from))), qint64(toMicros(to)), bucket });
    if (!rows) return tl::unexpected(rows.error());
    while (rows->next()) {
        Chunk<Sample> chunk;
        const Instant start = instantFromMicros(rows->value(0).toLongLong());
        if (auto read = decodeChunk(rows->value(1).toByteArray(), start, chunk, vehicle); !read) return read;
        for (const Sample &s : chunk[vehicle])
            if (s.t >= from && s.t <= to) insertSample(track, s);
    }
    return {};
}

int bucketOf(const std::string &vehicle, int buckets)
{
    std::uint64_t hash = 14695981039346656037ull;
    for (const char c : vehicle)
        hash = (hash ^ static_cast<unsigned char>(c)) * 1099511628211ull;
    return int(hash % std::uint64_t(std::max(buckets, 1)));
}

template class ChunkBuffer<PositionSample>;
template class ChunkBuffer<RadioSample>;
template Result<void> readTrack(QSqlDatabase &, const QString &, const std::string &, int, const std::string &, Instant, Instant,
    std::vector<PositionSample> &);
template Result<void> readTrack(
    QSqlDatabase &, const QString &, const std::string &, int, const std::string &, Instant, Instant, std::vector<RadioSample> &);

} // namespace signalbox

#include "basemap/basemaptiles.h"

#include <QSet>
#include <cmath>

namespace signalbox {

namespace {

constexpr int defaultCacheMegabytes = 64; // 60 tiles of 512 pixels: three screens of 1920x1080
constexpr int deepest = 20;

TileKey aroundTheWorld(TileKey key)
{
    const int count = 1 << key.zoom;
    return { key.zoom, ((key.x % count) + count) % count, key.y };
}

bool exists(TileKey key)
{
    return key.zoom >= 0 && key.zoom <= deepest && key.y >= 0 && key.y < (1 << key.zoom);
}

/// The tiles in view, and behind them what covers for their neighbours: two levels up and the whole world.
std::vector<TileKey> withAncestors(const std::vector<TileKey> &visible)
{
    std::vector<TileKey> keys;
    QSet<TileKey> seen;
    const auto add = [&](TileKey key) {
        if (exists(key) && !seen.contains(key = aroundTheWorld(key))) {
            seen.insert(key);
            keys.push_back(key);
        }
    };
    for (TileKey key : visible)
        add(key);
    const std::vector<TileKey> direct = keys;
    for (int up = 1; up <= 2; ++up)
        for (TileKey key : direct)
            add({ key.zoom - up, key.x >> up, key.y >> up });
    add({ 0, 0, 0 });
    return keys;
}

} // namespace

BasemapTiles::BasemapTiles(
    std::shared_ptr<BasemapAtlas> atlas, const BasemapColours &colours, QObject *parent)
    : QObject(parent)
    , m_atlas(std::move(atlas))
    , m_colours(colours)
{
    setCacheLimit(defaultCacheMegabytes);
    m_pool.setMaxThreadCount(std::clamp(QThread::idealThreadCount() - 1, 1, 4));
    m_pool.setThreadPriority(QThread::LowPriority);
}

BasemapTiles::~BasemapTiles()
{
    {
        const std::lock_guard lock(m_mutex);
        m_pending.clear();
    }
    m_pool.waitForDone();
}

void BasemapTiles::setColours(const BasemapColours &colours)
{
    if (colours == m_colours) return;
    m_colours = colours;
    ++m_generation;
    m_cache.clear();
    const std::lock_guard lock(m_mutex);
    m_pending.clear();
}

void BasemapTiles::setRaster(std::shared_ptr<RasterSource> raster)
{
    m_raster = std::move(raster);
    ++m_generation;
    m_cache.clear();
    const std::lock_guard lock(m_mutex);
    m_pending.clear();
}

void BasemapTiles::renew()
{
    ++m_age;
}

void BasemapTiles::setSize(int logicalSide, double devicePixelRatio)
{
    m_logicalSide = std::clamp(logicalSide, 64, 2048);
    m_devicePixelRatio = std::clamp(devicePixelRatio, 0.5, 8.0);
}

void BasemapTiles::request(const std::vector<TileKey> &visible)
{
    std::deque<Job> jobs;
    QSet<TileKey> inView;
    for (TileKey key : visible)
        if (exists(key)) inView.insert(aroundTheWorld(key));
    for (TileKey key : withAncestors(visible)) {
        const Kept *kept = m_cache.object(key);
        // What only covers for others is good in any size and age.
        if (!kept
            || (inView.contains(key)
                && (kept->image.width() != side() || kept->image.devicePixelRatio() != m_devicePixelRatio || kept->age != m_age)))
            jobs.push_back({ key, side(), m_devicePixelRatio, m_colours, m_generation, m_raster, m_age });
    }
    const std::lock_guard lock(m_mutex);
    m_pending = std::move(jobs);
    for (; m_working < m_pool.maxThreadCount() && m_working < int(m_pending.size()); ++m_working)
        m_pool.start([this] { work(); });
}

std::optional<BasemapTiles::Piece> BasemapTiles::piece(TileKey key) const
{
    if (!exists(key)) return {};
    key = aroundTheWorld(key);
    for (int up = 0; up <= key.zoom; ++up) {
        const Kept *kept = m_cache.object({ key.zoom - up, key.x >> up, key.y >> up });
        if (!kept) continue;
        const double part = std::ldexp(double(kept->image.width()), -up);
        const int mask = (1 << up) - 1;
        return Piece { kept->image, { (key.x & mask) * part, (key.y & mask) * part, part, part },
            up == 0 && kept->image.width() == side() && kept->age == m_age };
    }
    return {};
}

void BasemapTiles::work()
{
    for (;;) {
        Job job;
        {
            const std::lock_guard lock(m_mutex);
            if (m_pending.empty()) {
                --m_working;
                return;
            }
            job = m_pending.front();
            m_pending.pop_front();
        }
        Done done = paint(job);
        bool first = false;
        {
            const std::lock_guard lock(m_mutex);
            first = m_done.empty();
            m_done.push_back(std::move(done));
        }
        // Safe: the destructor waits for this thread, and QObject drops the calls that were not delivered.
        if (first) QMetaObject::invokeMethod(this, &BasemapTiles::collect, Qt::QueuedConnection);
    }
}

BasemapTiles::Done BasemapTiles::paint(const Job &job)
{
    const auto lines = m_atlas->lines(job.key.zoom + std::log2(job.side / 512.0));
    if (!lines) return { job.key, {}, job.generation, lines.error(), job.age };
    QImage image = paintTile(**lines, job.colours, job.key, job.side, job.devicePixelRatio);
    if (job.raster) paintRaster(image, *job.raster, job.colours, job.key);
    return { job.key, std::move(image), job.generation, {}, job.age };
}

void BasemapTiles::collect()
{
    std::vector<Done> arrived;
    {
        const std::lock_guard lock(m_mutex);
        arrived.swap(m_done);
    }
    bool any = false;
    for (Done &done : arrived) {
        if (done.generation != m_generation) continue;
        if (done.error) {
            Q_EMIT failed(*done.error);
            continue;
        }
        const auto kibibytes = int(done.image.sizeInBytes() / 1024);
        m_cache.insert(done.key, new Kept { std::move(done.image), done.age }, kibibytes);
        any = true;
    }
    if (any) Q_EMIT tilesReady();
}

} // namespace signalbox

// Reading a snapshot back.
#include "fleet/fleetsnapshot.h"

#include "fleet/snapshotlayout.h"

#include <thread>

namespace signalbox {

namespace {

using namespace snapshot;

/// Reads sections into the parts of a FleetState that nobody else knows yet. Any failure spoils all of it.
class Reading
{
public:
    Reading(const SectionFile &file, FleetState::Data &data, Row rows) : m_file(file), m_data(data), m_columns(data.columns), m_rows(rows) { }

    /// One of two halves of about the same length.
    void columns(bool second)
    {
        bool other = false;
        FleetColumns::blocks(m_columns, [&]<typename T>(std::string_view name, Block<T> &block) {
            other = !other;
            if (other != second) return;
            const auto *section = m_file.find(name);
            if (section && section->bytes == 0 && name.ends_with("-high")) return; // sixteen bits were enough
            check(section && section->bytes == m_rows * sizeof(T) && fill(block, *section), "columns");
        });
    }
    void texts()
    {
        std::vector<std::uint64_t> used;
        const bool told = list("vehicle-used", used) && list("vehicle-moved", m_columns.vehicleTexts.movedRows()) && list("vehicle-positions", m_columns.vehicleTexts.positionBlock());
        const auto *section = m_file.find("vehicle-texts");
        check(told && section && section->bytes == used.size() * VehicleTexts::blockSize && m_columns.vehicleTexts.size() == m_rows, "vehicle-texts");
        if (!m_good) return;
        std::vector<char *> blocks;
        for (const std::uint64_t octets : used) blocks.push_back(m_columns.vehicleTexts.addBlock(std::min<std::uint64_t>(octets, VehicleTexts::blockSize)));
        check(m_file.read(*section, blocks, VehicleTexts::blockSize), "vehicle-texts");
    }
    void sessions()
    {
        std::vector<char> all;
        check(list("session-texts", all), "session-texts");
        m_columns.sessionTexts.reserve(m_rows);
        m_columns.sessionTexts.resize(m_rows);
        std::string_view left(all.data(), all.size());
        const auto next = [&left, this] {
            const std::size_t size = left.empty() ? 0 : std::uint8_t(left.front());
            check(left.size() > size, "session-texts");
            const std::string_view text = m_good ? left.substr(1, size) : std::string_view();
            left.remove_prefix(m_good ? 1 + size : 0);
            return text;
        };
        for (Row row = 0; row < m_rows && m_good; ++row) {
            const std::string_view session = next(), address = next();
            if (!session.empty() || !address.empty()) m_columns.sessionTexts.set(row, session, address);
        }
    }
    void small()
    {
        names();
        std::vector<SharedFacts> shared;
        check(list("shared-facts", shared), "shared-facts");
        for (std::size_t i = 0; i < shared.size() && m_good; ++i) check(m_columns.sharedTable.intern(shared[i]) == i, "shared-facts");
        std::vector<Beside> besides;
        check(list("besides", besides), "besides");
        narrow(m_columns, [&](std::uint64_t number, auto &column) {
            for (const Beside &beside : besides)
                if (beside.column == number && beside.row < m_rows) column.besides()[Row(beside.row)] = beside.value;
        });
        traces();
        std::vector<Instant> newest;
        check(list("newest-fact", newest) && newest.size() == 1, "newest-fact");
        if (m_good) m_data.newestFact = newest.front();
    }
    /// After all of the above.
    void finish()
    {
        if (!m_good) return;
        FleetColumns &c = m_columns;
        for (Row row = 0; row < m_rows; ++row) {
            ++m_data.counts[std::min<std::uint8_t>(c.state[row], vehicleStateCount - 1)];
            if (c.hasOperation[row]) c.hasOperation.set(row, false); // the journal says what is open
            if (c.hasRejects[row] && !c.signalling.contains(row)) c.hasRejects.set(row, false);
            if (c.recentRejects[row] && !c.signalling.contains(row)) c.recentRejects.set(row, false);
        }
        index();
        m_data.changes.fit(m_rows);
    }
    bool good() const { return m_good; }
    QString wrong() const { return QString::fromLatin1(m_wrong); }

private:
    void check(bool holds, const char *what)
    {
        if (!holds && m_good.exchange(false)) m_wrong = what;
    }
    template<typename T>
    bool fill(Block<T> &block, const SectionHead::Section &section)
    {
        block.resizeUnset(section.bytes / sizeof(T));
        return m_file.read(section, reinterpret_cast<char *>(block.data()));
    }
    template<typename T>
    bool fill(std::vector<T> &list, const SectionHead::Section &section)
    {
        list.resize(section.bytes / sizeof(T));
        return m_file.read(section, reinterpret_cast<char *>(list.data()));
    }
    template<typename T, std::size_t N>
    bool fill(std::array<T, N> &array, const SectionHead::Section &section)
    {
        return section.bytes == sizeof array && m_file.read(section, reinterpret_cast<char *>(array.data()));
    }
    bool fill(std::size_t &number, const SectionHead::Section &section) { return section.bytes == sizeof number && m_file.read(section, reinterpret_cast<char *>(&number)); }
    template<typename List>
    bool list(std::string_view name, List &into)
    {
        const auto *section = m_file.find(name);
        return section && fill(into, *section);
    }
    void names()
    {
        std::vector<char> all;
        check(list("names", all), "names");
        std::string_view left(all.data(), all.size());
        for (FleetColumns::Name name = 1; m_good && !left.empty(); ++name) {
            std::uint32_t size = 0;
            check(left.size() >= sizeof size, "names");
            if (m_good) std::memcpy(&size, left.data(), sizeof size);
            check(m_good && left.size() - sizeof size >= size && m_data.names.intern(left.substr(sizeof size, size)) == name, "names");
            if (m_good) left.remove_prefix(sizeof size + size);
        }
    }
    void traces()
    {
        std::vector<char> all;
        check(list("signalling", all), "signalling");
        for (std::size_t at = 0; m_good && at < all.size();) {
            Trace head {};
            check(all.size() - at >= sizeof head, "signalling");
            if (!m_good) return;
            std::memcpy(&head, all.data() + at, sizeof head);
            at += sizeof head;
            check(head.row < m_rows && (all.size() - at) / sizeof(Instant) >= head.times, "signalling");
            if (!m_good) return;
            SignallingTrace &trace = m_columns.signalling[head.row];
            trace.cause = { CauseSpace(head.space), head.number };
            trace.rejects.resize(head.times);
            std::memcpy(static_cast<void *>(trace.rejects.data()), all.data() + at, head.times * sizeof(Instant));
            at += head.times * sizeof(Instant);
        }
    }
    /// Reads the parts of an index where the file has them; false where it does not.
    template<typename Index>
    bool stored(const char *first, Index &index)
    {
        if (!m_file.find(first)) return false;
        Index::parts(index, [this, first](std::string_view name, auto &part) { check(list(name, part), first); });
        return true;
    }
    void index()
    {
        if (!stored("row-slots", m_data.rows)) {
            m_data.rows.reserve(m_rows);
            for (Row row = 0; row < m_rows; ++row) m_data.rows.insert(row);
        }
        if (stored("squares", m_data.cells)) return;
        for (Row row = 0; row < m_rows; ++row)
            if (m_columns.located(row)) m_data.cells.add(row, m_columns.x.data(), m_columns.y.data());
    }

    const SectionFile &m_file;
    FleetState::Data &m_data;
    FleetColumns &m_columns;
    const Row m_rows;
    std::atomic<bool> m_good { true };
    const char *m_wrong = ""; // the first thing, told when both threads have ended
};

} // namespace

FleetSnapshot::FleetSnapshot() : m_data(std::make_unique<FleetState::Data>()) { }
FleetSnapshot::FleetSnapshot(FleetSnapshot &&other) noexcept = default;
FleetSnapshot::~FleetSnapshot() = default;

Result<FleetSnapshot> FleetSnapshot::load(const QString &path)
{
    const auto file = SectionFile::open(path, layout());
    if (!file) return tl::unexpected(file.error());
    FleetSnapshot snapshot;
    std::memcpy(static_cast<void *>(&snapshot.m_tag), file->about().data(), sizeof snapshot.m_tag);
    Reading reading(*file, *snapshot.m_data, Row(std::min<std::uint64_t>(snapshot.m_tag.vehicles, RowTable::mostRows)));
    std::thread other([&reading] {
        reading.texts();
        reading.columns(true);
    });
    reading.columns(false);
    reading.sessions();
    reading.small();
    other.join();
    reading.finish();
    if (!reading.good()) return failure("snapshot.damaged", { { QStringLiteral("path"), path } }, reading.wrong());
    return snapshot;
}

bool FleetSnapshot::into(FleetState &fleet) &&
{
    const std::unique_lock lock(fleet.m_mutex);
    FleetState::Data &empty = *fleet.m_data;
    if (empty.columns.size() > 0) return false;
    m_data->countries = std::move(empty.countries);
    m_data->columns.judgedAs = empty.columns.judgedAs;
    fleet.m_data.swap(m_data);
    fleet.m_size.store(fleet.m_data->columns.size(), std::memory_order_release);
    fleet.m_data->changes.forget(); // every row is new to whoever looked before
    fleet.m_data->changes.mark(fleet.m_generation.fetch_add(1, std::memory_order_acq_rel) + 1);
    return true;
}

} // namespace signalbox

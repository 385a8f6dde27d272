#include "fleet/fleetsnapshot.h"

#include "fleet/snapshotlayout.h"

namespace signalbox {

namespace {

using namespace snapshot;

using About = std::array<std::uint64_t, 16>;
static_assert(sizeof(SnapshotTag) <= sizeof(About) && std::is_trivially_copyable_v<SnapshotTag>);

About aboutOf(const SnapshotTag &tag)
{
    About about {};
    std::memcpy(about.data(), &tag, sizeof tag);
    return about;
}

SnapshotTag tagOf(const About &about)
{
    SnapshotTag tag;
    std::memcpy(static_cast<void *>(&tag), about.data(), sizeof tag);
    return tag;
}

/// One row after the other: what a slice of the fleet looked like while the lock was held.
struct Slice
{
    std::vector<std::vector<char>> blocks; ///< in the order of FleetColumns::blocks
    std::vector<std::uint32_t> positions; ///< of vehicles' texts
    std::string sessions; ///< session id and address of each row, an octet of length before each
};

void copySlice(Slice &slice, const FleetColumns &c, Row first, Row end)
{
    std::size_t number = 0;
    FleetColumns::blocks(c, [&](std::string_view, const auto &block) {
        if (number == slice.blocks.size()) slice.blocks.emplace_back();
        const auto rows = block.empty() ? std::span<const char>() : octets(block.data() + first, end - first);
        slice.blocks[number++].assign(rows.begin(), rows.end());
    });
    slice.positions.assign(c.vehicleTexts.positions() + first, c.vehicleTexts.positions() + end);
    slice.sessions.clear();
    for (Row row = first; row < end; ++row)
        for (const std::string_view text : { c.sessionId[row], c.ip[row] }) (slice.sessions += char(std::uint8_t(text.size()))) += text;
}

std::string traces(const FleetColumns &c, Row rows)
{
    std::string out;
    for (const auto &[row, trace] : c.signalling) {
        if (row >= rows) continue;
        const Trace head { row, std::uint32_t(trace.rejects.size()), std::int32_t(trace.cause.space), trace.cause.number };
        out.append(octets(&head, 1).data(), sizeof head);
        for (const Instant t : trace.rejects) {
            const std::int64_t micros = toMicros(t);
            out.append(octets(&micros, 1).data(), sizeof micros);
        }
    }
    return out;
}

std::string namesOf(const FleetState::ReadView &view)
{
    std::string out;
    for (FleetColumns::Name name = 1; name < view.nameCount(); ++name) {
        const std::string_view text = view.text(name);
        const auto size = std::uint32_t(text.size());
        out.append(octets(&size, 1).data(), sizeof size);
        out += text;
    }
    return out;
}

/// Each block as long as it can be, so that positions stay what they are.
void writeTexts(SectionWriter &file, const std::vector<std::pair<const char *, std::uint64_t>> &texts)
{
    std::vector<std::uint64_t> used;
    std::vector<char> block(VehicleTexts::blockSize);
    const std::size_t section = file.open("vehicle-texts", texts.size() * block.size());
    for (const auto &[text, octetsUsed] : texts) {
        used.push_back(octetsUsed);
        std::copy_n(text, octetsUsed, block.data());
        file.append(section, block);
    }
    file.whole("vehicle-used", octets(used.data(), used.size()));
}

} // namespace

/// What is of the fleet and not of its rows, copied while the lock was held.
struct FleetSnapshot::Rest
{
    std::vector<std::pair<const char *, std::uint64_t>> texts; ///< blocks of names that never move, and what is used of them
    std::vector<std::pair<std::string, std::string>> sections;

    template<typename Part>
    void copy(std::string_view name, const Part &part)
    {
        std::string value;
        if constexpr (requires { part.data(); }) value.assign(octets(part.data(), part.size()).data(), part.size() * sizeof(*part.data()));
        else value.assign(reinterpret_cast<const char *>(&part), sizeof part);
        sections.emplace_back(name, std::move(value));
    }
};

void FleetNames::add(std::string_view fleet, std::string_view vehicle)
{
    std::uint64_t hash = 0xcbf29ce484222325u; // FNV-1a, then mixed: sums of plain ones would cancel out
    for (const std::string_view text : { fleet, std::string_view("/"), vehicle })
        for (const char c : text) hash = (hash ^ std::uint8_t(c)) * 0x100000001b3u;
    hash = (hash ^ hash >> 31) * 0x9e3779b97f4a7c15u;
    m_sum += hash ^ hash >> 29;
    ++m_count;
}

FleetSnapshot::Rest FleetSnapshot::restOf(const FleetState &fleet, Row rows, std::uint64_t began)
{
    // Texts and their numbers are only ever added, so that those of rows that were copied before are among them.
    const FleetState::ReadView view = fleet.read();
    const FleetColumns &c = view.columns();
    Rest rest;
    for (std::size_t i = 0; i < c.vehicleTexts.blockCount(); ++i) rest.texts.emplace_back(c.vehicleTexts.block(i).data(), c.vehicleTexts.block(i).size());
    const auto copy = [&rest](std::string_view name, const auto &part) { rest.copy(name, part); };
    copy("vehicle-moved", c.vehicleTexts.moved());
    copy("names", namesOf(view));
    std::vector<SharedFacts> shared;
    for (std::uint32_t i = 0; i < c.sharedTable.size(); ++i) shared.push_back(c.sharedTable[i]);
    copy("shared-facts", shared);
    copy("signalling", traces(c, rows));
    copy("newest-fact", view.newestFact());
    // A fleet that went on meanwhile is put in order by name and place when it is read.
    if (view.size() == rows) RowTable::parts(std::as_const(fleet.m_data->rows), copy);
    if (view.generation() == began) CellIndex::parts(std::as_const(fleet.m_data->cells), copy);
    return rest;
}

Result<void> FleetSnapshot::save(const QString &path, const FleetState &fleet, SnapshotTag tag)
{
    auto file = SectionWriter::create(path);
    if (!file) return tl::unexpected(file.error());
    const Row rows = fleet.size();
    const std::uint64_t began = fleet.generation();
    std::vector<std::size_t> sections;
    FleetColumns::blocks(fleet.m_data->columns, [&]<typename T>(std::string_view name, const Block<T> &) {
        sections.push_back(file->open(name, std::uint64_t(rows) * sizeof(T)));
    });
    const std::size_t positions = file->open("vehicle-positions", std::uint64_t(rows) * sizeof(std::uint32_t));
    std::string sessions;
    std::vector<Beside> besides;
    FleetNames names;
    Slice slice;
    for (Row first = 0; first < rows; first += sliceRows) {
        const Row end = std::min(rows, first + sliceRows);
        {
            const FleetState::ReadView view = fleet.read();
            copySlice(slice, view.columns(), first, end);
            narrow(view.columns(), [&](std::uint64_t number, const auto &column) {
                for (const auto &[row, value] : column.besides())
                    if (row >= first && row < end) besides.push_back({ number, row, value });
            });
            for (Row row = first; row < end; ++row) names.add(view.text(view->fleet[row]), view->id[row]);
        }
        for (std::size_t i = 0; i < sections.size(); ++i) file->append(sections[i], slice.blocks[i]);
        file->append(positions, octets(slice.positions.data(), slice.positions.size()));
        sessions += slice.sessions;
    }
    const Rest rest = restOf(fleet, rows, began);
    writeTexts(*file, rest.texts);
    for (const auto &[name, value] : rest.sections) file->whole(name, value);
    file->whole("session-texts", sessions);
    file->whole("besides", octets(besides.data(), besides.size()));
    tag.names = names.sum();
    tag.vehicles = rows;
    return file->finish(layout(), aboutOf(tag));
}

Result<void> FleetSnapshot::seal(const QString &path, const FileStamp &store)
{
    auto known = tag(path);
    if (!known) return tl::unexpected(known.error());
    known->store = store;
    return SectionFile::amend(path, aboutOf(*known));
}

Result<SnapshotTag> FleetSnapshot::tag(const QString &path)
{
    return SectionFile::open(path, layout()).map([](const SectionFile &file) { return tagOf(file.about()); });
}

} // namespace signalbox

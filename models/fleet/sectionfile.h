#pragma once

#include "base/result.h"

#include <array>
#include <cstring>
#include <span>
#include <vector>

namespace signalbox {

/// A sum over octets that finds damage (and is no defence against forgery): four lanes of 64 bits, some ten octets a
/// nanosecond.
class SectionSum
{
public:
    /// Every part but the last is a multiple of 32 octets.
    void add(std::span<const char> octets);
    std::uint64_t value() const;

private:
    std::array<std::uint64_t, 4> m_lanes { 0x243f6a8885a308d3u, 0x13198a2e03707344u, 0xa4093822299f31d0u, 0x082efa98ec4e6c89u };
};

/// What stands at the beginning: the file belongs to whoever reads it if `layout` is right, and `about` is his.
struct SectionHead
{
    static constexpr std::size_t mostSections = 96, nameLength = 24;
    struct Section
    {
        std::array<char, nameLength> name {}; ///< filled up with zeros
        std::uint64_t offset = 0, bytes = 0, sum = 0;
        std::string_view title() const { return { name.data(), ::strnlen(name.data(), nameLength) }; }
    };

    std::array<char, 8> magic { 'S', 'B', 'S', 'E', 'C', 'T', '0', '1' };
    std::uint64_t layout = 0;
    std::uint64_t count = 0; ///< of sections
    std::array<std::uint64_t, 16> about {};
    std::array<Section, mostSections> sections {};
    std::uint64_t sum = 0; ///< of all before
};

/// Writes a file of named sections beside `path`, mode 0600, and puts it in its place when it is whole and on disk.
/// One thread. Errors: "snapshot.write" {path}.
class SectionWriter
{
public:
    static Result<SectionWriter> create(const QString &path);
    SectionWriter(SectionWriter &&other) noexcept;
    ~SectionWriter(); ///< what was not finished is gone

    /// Room for at most so many octets; the section's number.
    std::size_t open(std::string_view name, std::uint64_t most);
    /// Each part but the last of a section is a multiple of 32 octets.
    void append(std::size_t section, std::span<const char> octets);
    void whole(std::string_view name, std::span<const char> octets);
    Result<void> finish(std::uint64_t layout, const std::array<std::uint64_t, 16> &about);

private:
    SectionWriter(QByteArray path, int file) : m_path(std::move(path)), m_file(file) { }
    tl::unexpected<Error> failed() const;

    QByteArray m_path;
    int m_file;
    SectionHead m_head;
    std::vector<SectionSum> m_sums;
    std::uint64_t m_next = 0;
    int m_error = 0; // errno of the first write that failed
};

/// Reads one back. Sections may be read by several threads at once. Errors: "snapshot.missing", "snapshot.damaged" and
/// "snapshot.layout", each with {path}.
class SectionFile
{
public:
    static Result<SectionFile> open(const QString &path, std::uint64_t layout);
    SectionFile(SectionFile &&other) noexcept : m_file(std::exchange(other.m_file, -1)), m_head(std::move(other.m_head)) { }
    ~SectionFile();

    const std::array<std::uint64_t, 16> &about() const { return m_head->about; }
    /// nullptr when there is none.
    const SectionHead::Section *find(std::string_view name) const;
    /// False when it cannot be read or its sum is wrong. `to` has room for section.bytes.
    bool read(const SectionHead::Section &section, char *to) const;
    /// The same into several places of the same size, a multiple of 256 kB.
    bool read(const SectionHead::Section &section, std::span<char *const> to, std::size_t each) const;
    /// Writes another `about` into a file that is there, in place.
    static Result<void> amend(const QString &path, const std::array<std::uint64_t, 16> &about);

private:
    SectionFile(int file, std::unique_ptr<SectionHead> head) : m_file(file), m_head(std::move(head)) { }

    int m_file;
    std::unique_ptr<SectionHead> m_head;
};

} // namespace signalbox

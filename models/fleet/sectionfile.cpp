#include "fleet/sectionfile.h"

#include <QFile>
#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

namespace signalbox {

namespace {

constexpr std::uint64_t headRoom = 8192, alignment = 4096;
static_assert(sizeof(SectionHead) <= headRoom && std::is_trivially_copyable_v<SectionHead>);

std::uint64_t mixed(std::uint64_t lane, std::uint64_t word)
{
    lane = (lane ^ word) * 0x9e3779b97f4a7c15u;
    return lane ^ lane >> 32;
}

std::uint64_t sumOf(const SectionHead &head)
{
    SectionSum sum;
    sum.add({ reinterpret_cast<const char *>(&head), offsetof(SectionHead, sum) });
    return sum.value();
}

bool writeAll(int file, std::span<const char> octets, std::uint64_t at)
{
    while (!octets.empty()) {
        const ssize_t done = ::pwrite(file, octets.data(), octets.size(), off_t(at));
        if (done < 0 && errno == EINTR) continue;
        if (done <= 0) return false;
        octets = octets.subspan(std::size_t(done));
        at += std::uint64_t(done);
    }
    return true;
}

bool readAll(int file, std::span<char> octets, std::uint64_t at)
{
    while (!octets.empty()) {
        const ssize_t done = ::pread(file, octets.data(), octets.size(), off_t(at));
        if (done < 0 && errno == EINTR) continue;
        if (done <= 0) return false;
        octets = octets.subspan(std::size_t(done));
        at += std::uint64_t(done);
    }
    return true;
}

tl::unexpected<Error> refused(const char *code, const QString &path, const QString &why)
{
    return failure(code, { { QStringLiteral("path"), path } }, why);
}

Result<std::unique_ptr<SectionHead>> readHead(int file, const QString &path)
{
    auto head = std::make_unique<SectionHead>();
    const bool whole = readAll(file, { reinterpret_cast<char *>(head.get()), sizeof *head }, 0);
    if (!whole || head->magic != SectionHead().magic) return refused("snapshot.layout", path, QStringLiteral("no head of this kind"));
    if (head->sum != sumOf(*head) || head->count > SectionHead::mostSections) return refused("snapshot.damaged", path, QStringLiteral("head"));
    struct stat told {};
    ::fstat(file, &told);
    for (std::size_t i = 0; i < head->count; ++i)
        if (head->sections[i].offset + head->sections[i].bytes > std::uint64_t(told.st_size))
            return refused("snapshot.damaged", path, QStringLiteral("it ends too early"));
    return head;
}

} // namespace

void SectionSum::add(std::span<const char> octets)
{
    std::array<std::uint64_t, 4> words;
    for (; octets.size() >= sizeof words; octets = octets.subspan(sizeof words)) {
        std::memcpy(words.data(), octets.data(), sizeof words);
        for (std::size_t i = 0; i < 4; ++i) m_lanes[i] = mixed(m_lanes[i], words[i]);
    }
    if (octets.empty()) return;
    words = { octets.size(), 0, 0, 0 };
    std::memcpy(words.data() + 1, octets.data(), std::min<std::size_t>(octets.size(), 24));
    for (std::size_t i = 0; i < 4; ++i) m_lanes[i] = mixed(m_lanes[i], words[i]);
    for (std::size_t i = 24; i < octets.size(); ++i) m_lanes[i % 4] = mixed(m_lanes[i % 4], std::uint8_t(octets[i]));
}

std::uint64_t SectionSum::value() const
{
    std::uint64_t sum = 0;
    for (const std::uint64_t lane : m_lanes) sum = mixed(sum, lane);
    return sum;
}

Result<SectionWriter> SectionWriter::create(const QString &path)
{
    QByteArray name = QFile::encodeName(path);
    const QByteArray fresh = name + ".new";
    ::unlink(fresh.constData());
    const int file = ::open(fresh.constData(), O_RDWR | O_CREAT | O_EXCL | O_CLOEXEC | O_NOFOLLOW, 0600);
    if (file < 0) return refused("snapshot.write", path, QString::fromLocal8Bit(std::strerror(errno)));
    SectionWriter writer(std::move(name), file);
    writer.m_next = headRoom;
    return writer;
}

SectionWriter::SectionWriter(SectionWriter &&other) noexcept
    : m_path(std::move(other.m_path)), m_file(std::exchange(other.m_file, -1)), m_head(other.m_head), m_sums(std::move(other.m_sums)), m_next(other.m_next),
      m_error(other.m_error)
{
}

SectionWriter::~SectionWriter()
{
    if (m_file < 0) return;
    ::close(m_file);
    ::unlink((m_path + ".new").constData());
}

std::size_t SectionWriter::open(std::string_view name, std::uint64_t most)
{
    Q_ASSERT(m_head.count < SectionHead::mostSections && name.size() < SectionHead::nameLength);
    for (std::size_t i = 0; i < m_head.count; ++i) Q_ASSERT(m_head.sections[i].title() != name);
    SectionHead::Section &section = m_head.sections[m_head.count];
    std::copy(name.begin(), name.end(), section.name.begin());
    section.offset = m_next;
    m_next += (most + alignment - 1) / alignment * alignment;
    m_sums.emplace_back();
    return m_head.count++;
}

void SectionWriter::append(std::size_t number, std::span<const char> octets)
{
    SectionHead::Section &section = m_head.sections[number];
    m_sums[number].add(octets);
    if (m_error == 0 && !writeAll(m_file, octets, section.offset + section.bytes)) m_error = errno;
    section.bytes += octets.size();
}

void SectionWriter::whole(std::string_view name, std::span<const char> octets)
{
    append(open(name, octets.size()), octets);
}

tl::unexpected<Error> SectionWriter::failed() const
{
    return refused("snapshot.write", QFile::decodeName(m_path), QString::fromLocal8Bit(std::strerror(m_error)));
}

Result<void> SectionWriter::finish(std::uint64_t layout, const std::array<std::uint64_t, 16> &about)
{
    m_head.layout = layout;
    m_head.about = about;
    for (std::size_t i = 0; i < m_head.count; ++i) m_head.sections[i].sum = m_sums[i].value();
    m_head.sum = sumOf(m_head);
    const auto checked = [this](bool good) {
        if (!good && m_error == 0) m_error = errno;
    };
    checked(writeAll(m_file, { reinterpret_cast<const char *>(&m_head), sizeof m_head }, 0));
    checked(::ftruncate(m_file, off_t(m_next)) == 0);
    checked(::fdatasync(m_file) == 0);
    if (m_error == 0) checked(::rename((m_path + ".new").constData(), m_path.constData()) == 0);
    if (m_error != 0) return failed();
    ::close(std::exchange(m_file, -1));
    const int folder = ::open(m_path.left(m_path.lastIndexOf('/') + 1).constData(), O_RDONLY | O_DIRECTORY | O_CLOEXEC);
    if (folder >= 0) {
        ::fsync(folder); // the name; without it an older snapshot may come back, which is refused as such
        ::close(folder);
    }
    return {};
}

Result<SectionFile> SectionFile::open(const QString &path, std::uint64_t layout)
{
    const int number = ::open(QFile::encodeName(path).constData(), O_RDONLY | O_CLOEXEC);
    if (number < 0) return refused("snapshot.missing", path, QString::fromLocal8Bit(std::strerror(errno)));
    SectionFile file(number, nullptr);
    auto head = readHead(number, path);
    if (!head) return tl::unexpected(head.error());
    if ((*head)->layout != layout) return refused("snapshot.layout", path, QStringLiteral("of another version"));
    file.m_head = std::move(*head);
    return file;
}

SectionFile::~SectionFile()
{
    if (m_file >= 0) ::close(m_file);
}

const SectionHead::Section *SectionFile::find(std::string_view name) const
{
    for (std::size_t i = 0; i < m_head->count; ++i)
        if (m_head->sections[i].title() == name) return &m_head->sections[i];
    return nullptr;
}

bool SectionFile::read(const SectionHead::Section &section, char *to) const
{
    return read(section, std::span(&to, 1), std::max<std::size_t>(section.bytes, 1));
}

bool SectionFile::read(const SectionHead::Section &section, std::span<char *const> to, std::size_t each) const
{
    constexpr std::uint64_t step = 1 << 18; // summed while it is in the cache
    SectionSum sum;
    for (std::uint64_t at = 0; at < section.bytes; at += step) {
        const std::span<char> part(to[at / each] + at % each, std::min(step, section.bytes - at));
        if (!readAll(m_file, part, section.offset + at)) return false;
        sum.add(part);
    }
    return sum.value() == section.sum;
}

Result<void> SectionFile::amend(const QString &path, const std::array<std::uint64_t, 16> &about)
{
    const int number = ::open(QFile::encodeName(path).constData(), O_RDWR | O_CLOEXEC);
    if (number < 0) return refused("snapshot.missing", path, QString::fromLocal8Bit(std::strerror(errno)));
    const SectionFile file(number, nullptr); // closes it
    auto head = readHead(number, path);
    if (!head) return tl::unexpected(head.error());
    (*head)->about = about;
    (*head)->sum = sumOf(**head);
    if (!writeAll(number, { reinterpret_cast<const char *>(head->get()), sizeof **head }, 0) || ::fdatasync(number) != 0)
        return refused("snapshot.write", path, QString::fromLocal8Bit(std::strerror(errno)));
    return {};
}

} // namespace signalbox

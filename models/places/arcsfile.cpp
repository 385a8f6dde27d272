#include "places/arcsfile.h"

#include <QtEndian>

namespace signalbox {

namespace {

constexpr QByteArrayView magic = "SBARCS1\n";

class Reader
{
public:
    explicit Reader(QByteArrayView bytes)
        : m_bytes(bytes)
    { }

    bool failed() const { return m_failed; }
    bool atEnd() const { return m_at == m_bytes.size(); }
    qsizetype offset() const { return m_at; }

    QByteArrayView take(qsizetype count)
    {
        if (m_failed || count < 0 || count > m_bytes.size() - m_at) {
            m_failed = true;
            return {};
        }
        m_at += count;
        return m_bytes.sliced(m_at - count, count);
    }

    std::uint8_t byte()
    {
        const QByteArrayView one = take(1);
        return one.isEmpty() ? 0 : std::uint8_t(one.front());
    }

    std::uint32_t number()
    {
        std::uint32_t value = 0;
        for (int shift = 0; shift < 35; shift += 7) {
            const std::uint8_t part = byte();
            value |= std::uint32_t(part & 127) << shift;
            if (!(part & 128)) return value;
        }
        m_failed = true;
        return 0;
    }

    /// A number of things that take at least one byte each: so no damaged file asks for much memory.
    std::uint32_t count()
    {
        const std::uint32_t value = number();
        m_failed = m_failed || value > std::uint32_t(m_bytes.size() - m_at);
        return m_failed ? 0 : value;
    }

    std::int32_t signedNumber()
    {
        const std::uint32_t value = number();
        return std::int32_t(value >> 1) ^ -std::int32_t(value & 1);
    }

    double real()
    {
        const QByteArrayView eight = take(8);
        return eight.isEmpty() ? 0 : qFromLittleEndian<double>(eight.data());
    }

private:
    QByteArrayView m_bytes;
    qsizetype m_at = 0;
    bool m_failed = false;
};

ArcsFile::Arc readArc(Reader &reader)
{
    const std::uint8_t kind = reader.byte();
    ArcsFile::Arc arc { ArcsFile::Kind(std::min<std::uint8_t>(kind, 2)), {} };
    arc.points.resize(reader.count());
    std::uint32_t x = 0, y = 0; // unsigned, so that a damaged file wraps instead of overflowing
    for (ArcsFile::Point &point : arc.points) {
        x += std::uint32_t(reader.signedNumber());
        y += std::uint32_t(reader.signedNumber());
        point = { std::int32_t(x), std::int32_t(y) };
    }
    return arc;
}

ArcsFile::Area readArea(Reader &reader)
{
    ArcsFile::Area area;
    area.code = CountryCode::parse(QString::fromLatin1(reader.take(2)));
    area.name = QString::fromUtf8(reader.take(reader.count()));
    area.polygons.resize(reader.count());
    for (ArcsFile::Polygon &polygon : area.polygons) {
        polygon.resize(reader.count());
        for (ArcsFile::Ring &ring : polygon) {
            ring.resize(reader.count());
            for (std::int32_t &arc : ring)
                arc = reader.signedNumber();
        }
    }
    return area;
}

bool referencesHold(const ArcsFile &file)
{
    const auto known = [&](std::int32_t arc) { return size_t(arc < 0 ? ~arc : arc) < file.arcs.size(); };
    for (const ArcsFile::Area &area : file.areas)
        for (const ArcsFile::Polygon &polygon : area.polygons)
            for (const ArcsFile::Ring &ring : polygon)
                if (!std::ranges::all_of(ring, known)) return false;
    return true;
}

} // namespace

Result<ArcsFile> ArcsFile::read(QByteArrayView bytes)
{
    Reader reader(bytes);
    ArcsFile file;
    if (reader.take(magic.size()) != magic)
        return failure("arcs.format", { { QStringLiteral("offset"), 0 } });
    file.lonUnit = reader.real();
    file.latUnit = reader.real();
    file.lonOrigin = reader.real();
    file.latOrigin = reader.real();
    file.arcs.resize(reader.count());
    for (Arc &arc : file.arcs)
        arc = readArc(reader);
    file.areas.resize(reader.count());
    for (Area &area : file.areas)
        area = readArea(reader);
    if (reader.failed() || !reader.atEnd() || !referencesHold(file))
        return failure("arcs.format", { { QStringLiteral("offset"), reader.offset() } });
    return file;
}

} // namespace signalbox

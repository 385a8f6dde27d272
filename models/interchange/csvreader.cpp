#include "interchange/csvreader.h"

namespace signalbox {

namespace {

constexpr qsizetype dropAfter = 65'536; // octets in front of the record before the buffer is moved up

bool endsLine(char c)
{
    return c == '\n' || c == '\r';
}

} // namespace

CsvReader::CsvReader(QIODevice &device, qsizetype longest) : m_source(device), m_longest(longest)
{
    sniff();
}

void CsvReader::sniff()
{
    qsizetype counts[3] = {}, at = 0;
    constexpr char delimiters[] = { ',', ';', '\t' };
    bool quoted = false;
    for (; at < m_longest && have(at) && (quoted || !endsLine(m_buffer[at])); ++at) {
        if (m_buffer[at] == '"') quoted = !quoted;
        for (int i = 0; i < 3 && !quoted; ++i) counts[i] += m_buffer[at] == delimiters[i] ? 1 : 0;
    }
    m_delimiter = delimiters[std::max_element(std::begin(counts), std::end(counts)) - std::begin(counts)];
    if (at == 5 && m_buffer.first(4).toLower() == "sep=") {
        m_delimiter = m_buffer[4];
        passLine();
    }
}

bool CsvReader::have(qsizetype at)
{
    while (at >= m_buffer.size() && !m_ended) m_ended = !m_source.read(m_buffer);
    return at < m_buffer.size();
}

bool CsvReader::lineEndAt(qsizetype at, qsizetype &length)
{
    length = m_buffer[at] == '\r' && have(at + 1) && m_buffer[at + 1] == '\n' ? 2 : 1;
    return endsLine(m_buffer[at]);
}

bool CsvReader::next(CsvRecord &record)
{
    for (;;) {
        record = { {}, m_line, {} };
        switch (scan(record)) {
        case Step::Record:
            return true;
        case Step::Fault:
            record.cells.clear();
            passLine();
            return true;
        case Step::Blank:
            break;
        case Step::End:
            if (!m_source.error() || std::exchange(m_told, true)) return false;
            record.fault = m_source.error();
            return true;
        }
    }
}

CsvReader::Step CsvReader::scan(CsvRecord &record)
{
    if (!have(m_start)) return Step::End;
    qsizetype at = m_start, length = 0;
    for (;;) {
        const bool quoted = have(at) && m_buffer[at] == '"';
        if (const Step step = quoted ? quotedCell(record, at) : plainCell(record, at); step != Step::Record) return step;
        if (!have(at) || lineEndAt(at, length)) break;
        ++at; // the delimiter
    }
    pass((have(at) ? at + length : at) - m_start);
    return record.cells.size() == 1 && record.cells[0].isEmpty() ? Step::Blank : Step::Record;
}

CsvReader::Step CsvReader::plainCell(CsvRecord &record, qsizetype &at)
{
    const qsizetype first = at;
    while (have(at) && m_buffer[at] != m_delimiter && !endsLine(m_buffer[at]))
        if (++at - m_start > m_longest) return fault(record, "csv.too-long");
    return addCell(record, m_buffer.sliced(first, at - first));
}

CsvReader::Step CsvReader::quotedCell(CsvRecord &record, qsizetype &at)
{
    QByteArray cell;
    for (++at; have(at); ++at) {
        if (at - m_start > m_longest) return fault(record, "csv.too-long");
        if (m_buffer[at] != '"') {
            cell += m_buffer[at];
            continue;
        }
        ++at;
        if (have(at) && m_buffer[at] == '"') {
            cell += '"';
            continue;
        }
        if (have(at) && m_buffer[at] != m_delimiter && !endsLine(m_buffer[at])) return fault(record, "csv.quote-text");
        return addCell(record, cell);
    }
    return fault(record, "csv.quote-open");
}

CsvReader::Step CsvReader::addCell(CsvRecord &record, const QByteArray &octets)
{
    if (octets.contains('\0')) return fault(record, "csv.nul");
    QStringDecoder decoder(QStringDecoder::Utf8, QStringDecoder::Flag::Stateless);
    const QString text = decoder.decode(octets);
    if (decoder.hasError()) return fault(record, "csv.encoding");
    record.cells.append(text);
    return Step::Record;
}

CsvReader::Step CsvReader::fault(CsvRecord &record, const char *code)
{
    record.fault = Error { QLatin1StringView(code), { { QStringLiteral("line"), m_line }, { QStringLiteral("most"), m_longest } }, {} };
    return Step::Fault;
}

void CsvReader::pass(qsizetype octets)
{
    for (qsizetype i = m_start; i < m_start + octets; ++i) {
        const bool pair = m_buffer[i] == '\r' && i + 1 < m_buffer.size() && m_buffer[i + 1] == '\n';
        if (endsLine(m_buffer[i]) && !pair) ++m_line;
    }
    m_start += octets;
    if (m_start < dropAfter) return;
    m_buffer.remove(0, m_start);
    m_start = 0;
}

void CsvReader::passLine()
{
    qsizetype length = 0;
    while (have(m_start) && !endsLine(m_buffer[m_start])) pass(1);
    if (!have(m_start)) return;
    lineEndAt(m_start, length);
    pass(length);
}

} // namespace signalbox

#include "interchange/csvwriter.h"

#include "interchange/csvcell.h"

namespace signalbox {

void CsvWriter::put(const QString &cell)
{
    if (m_begun) m_row += ',';
    m_begun = true;
    QByteArray bytes = cell.toUtf8();
    const bool quoted = std::any_of(bytes.cbegin(), bytes.cend(), [](char c) { return c == '"' || c == ',' || c == '\n' || c == '\r'; });
    if (quoted) bytes = '"' + bytes.replace('"', "\"\"") + '"';
    m_row += bytes;
}

CsvWriter &CsvWriter::text(const QString &text)
{
    put(neutralised(text));
    return *this;
}

CsvWriter &CsvWriter::number(const QString &digits)
{
    put(digits);
    return *this;
}

bool CsvWriter::endRow()
{
    m_row += "\r\n";
    const bool taken = m_device.write(m_row) == m_row.size();
    m_row.clear();
    m_begun = false;
    return taken;
}

} // namespace signalbox

#pragma once

#include "interchange/utf8source.h"

#include <QStringList>

namespace signalbox {

struct CsvRecord
{
    QStringList cells; ///< as written, apostrophes of csvcell.h included
    qint64 line = 0; ///< where it begins, from 1
    std::optional<Error> fault; ///< "csv.*" {line}; then there are no cells
};

/// Reads CSV as RFC 4180 has it and as spreadsheets write it: UTF-8 or UTF-16, comma, semicolon or tab (whichever
/// the first line holds most; a first line `sep=;` decides), any line ends, line breaks inside quotes. Lines
/// without anything are passed over. A record that cannot be read costs its own first line only: reading goes on
/// at the next line, so one lost quotation mark does not swallow the file. Holds one piece of the file and one
/// record, never more than `longest` octets and a piece.
class CsvReader
{
public:
    explicit CsvReader(QIODevice &device, qsizetype longest = 65'536);

    /// False at the end. Faults: "csv.quote-open", "csv.quote-text", "csv.too-long" {line, most}, "csv.encoding",
    /// "csv.nul", "file.read" {path}.
    bool next(CsvRecord &record);
    char delimiter() const { return m_delimiter; }
    TextEncoding encoding() const { return m_source.encoding(); }

private:
    enum class Step : std::uint8_t { Record, Blank, End, Fault };
    void sniff();
    bool have(qsizetype at); ///< the octet at `at` is in the buffer, reading on where needed
    Step scan(CsvRecord &record);
    Step quotedCell(CsvRecord &record, qsizetype &at);
    Step plainCell(CsvRecord &record, qsizetype &at);
    Step addCell(CsvRecord &record, const QByteArray &octets);
    Step fault(CsvRecord &record, const char *code);
    bool lineEndAt(qsizetype at, qsizetype &length);
    void pass(qsizetype octets); ///< drops them from the buffer, counting their line ends
    void passLine();

    Utf8Source m_source;
    const qsizetype m_longest;
    QByteArray m_buffer;
    qsizetype m_start = 0; ///< of the record, in the buffer
    qint64 m_line = 1;
    char m_delimiter = ',';
    bool m_ended = false;
    bool m_told = false;
};

} // namespace signalbox

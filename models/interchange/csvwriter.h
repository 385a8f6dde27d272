#pragma once

#include <QIODevice>

namespace signalbox {

/// Rows of CSV as RFC 4180 has them: UTF-8 without a mark, comma, CRLF, quotes where needed.
class CsvWriter
{
public:
    explicit CsvWriter(QIODevice &device) : m_device(device) { }

    CsvWriter &text(const QString &text); ///< formulas neutralised (csvcell.h)
    CsvWriter &number(const QString &digits); ///< as it is, so that -5 stays a number
    /// False when the device did not take it; its errorString() says why.
    bool endRow();

private:
    void put(const QString &cell);

    QIODevice &m_device;
    QByteArray m_row;
    bool m_begun = false;
};

} // namespace signalbox

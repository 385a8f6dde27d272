#pragma once

#include "base/result.h"

#include <QStringList>
#include <memory>

namespace signalbox {

/// What a table says of itself: "Filter", "state:dark".
struct RowNote
{
    QString name, value;
};

/// A table written row by row into a file that appears when it is placed; discarded before, nothing is left. Texts
/// that a spreadsheet would run as formulas are neutralised (csvcell.h). Memory does not grow with the rows. For a worker
/// thread; errors: "file.write" {path}.
class RowWriter
{
public:
    /// RFC 4180; the notes come first, on lines that begin with "# " (the comment prefix of W3C's tabular data model).
    static std::unique_ptr<RowWriter> csv(const QString &path);
    /// An Office Open XML workbook: a sheet "title" (and "title 2", … beyond 1,048,575 rows), the notes on a sheet of their own.
    static std::unique_ptr<RowWriter> sheet(const QString &path, const QString &title, const QString &notesTitle);

    virtual ~RowWriter() = default;
    virtual Result<void> begin(const std::vector<RowNote> &notes, const QStringList &heads) = 0;
    virtual void text(const QString &text) = 0; ///< empty: no value
    virtual void number(double value) = 0;
    virtual Result<void> endRow() = 0;
    virtual Result<void> pack() = 0; ///< after the last row; some seconds for a workbook of a million
    virtual Result<void> place() = 0; ///< after pack(): now the file is there
};

} // namespace signalbox

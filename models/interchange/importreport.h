#pragma once

#include "interchange/csvwriter.h"
#include "interchange/importresult.h"

#include <QSaveFile>

namespace signalbox {

/// The results of an import as CSV: line, outcome, vehicle, iccid, changed columns, codes, and a sentence made by
/// whoever speaks to the reader. The file appears only when it is complete.
class ImportReport
{
public:
    using Say = std::function<QString(const RowResult &)>;
    /// Error: "file.write" {path}.
    static Result<std::unique_ptr<ImportReport>> open(const QString &path, Say say);
    Result<void> add(const RowResult &result);
    Result<void> close();

private:
    ImportReport(const QString &path, Say say) : m_file(path), m_writer(m_file), m_say(std::move(say)) { }
    Result<void> checked(bool good) const;

    QSaveFile m_file;
    CsvWriter m_writer;
    Say m_say;
};

} // namespace signalbox

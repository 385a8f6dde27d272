#pragma once

#include "interchange/rowjudge.h"

namespace signalbox {

struct ImportRequest
{
    QString path; ///< a file that stays as it is while the import runs
    QString name; ///< for people; the path's last part when empty
    ColumnMapping mapping;
    ImportSurroundings around;
    InventoryStore::Mode mode = InventoryStore::Mode::Rehearsal;
};

struct ImportSummary
{
    QString id;
    ImportCounts counts; ///< of the whole file, rows of an earlier run included
    qint64 resumedAt = 0; ///< rows that an earlier run had done
    bool complete = false; ///< false: cancelled; the same file goes on where it stopped
    QStringList unknownColumns;
};

/// Called on the store's thread. All may be empty.
struct ImportWatch
{
    std::function<void(qint64 rowsDone, qint64 octetsRead, qint64 octetsOf)> progressed;
    /// Every row of the file in order, once all rows are done or the import was cancelled.
    std::function<Result<void>(const RowResult &)> result;
    /// After the last of them and before the run counts as reported: a report that fails here is made again.
    std::function<Result<void>()> reported;
    std::shared_ptr<std::atomic<bool>> cancel;
};

/// Reads one file into the inventory, or rehearses it. Batches of rows are transactions; the run is known by the
/// hash of file, mapping and fleet, so that a run that was cut off goes on when it is started again, and its
/// report covers the whole file. Holds one batch in memory.
class Importer
{
public:
    Importer(InventoryStore &store, HeaderWords words) : m_store(store), m_words(std::move(words)) { }

    /// Opens the file at once, on the calling thread (hash: one pass over it). Errors: "access.denied" {role},
    /// "file.read", "import.*" of the header, "csv.*" {line}, "store.*".
    QFuture<Result<ImportSummary>> run(ImportRequest request, ImportWatch watch);

private:
    InventoryStore &m_store;
    HeaderWords m_words;
};

/// The first rows of a file as they would be read, for choosing the columns.
struct ImportPreview
{
    QStringList header;
    QList<QStringList> rows; ///< cells as read, apostrophes taken off
    std::vector<std::optional<Column>> guesses; ///< a column each
    char delimiter = ',';
    TextEncoding encoding = TextEncoding::Utf8;
};
/// Errors: "file.read", "import.header-empty", "csv.*".
Result<ImportPreview> previewOf(const QString &path, const HeaderWords &words, int rows);

} // namespace signalbox

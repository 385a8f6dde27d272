#pragma once

#include "interchange/importer.h"

#include <QFuture>
#include <QLocale>
#include <QObject>
#include <QTemporaryDir>
#include <QTimer>

namespace signalbox {

/// One dry run or import, watched from the GUI thread. Rows with notes come first when there are more than can be
/// shown; the report file has them all.
class ImportRun final : public QObject
{
    Q_OBJECT
public:
    ImportRun(InventoryStore &store, HeaderWords words, QLocale locale, QObject *parent = nullptr);
    /// Cancels and waits; what is committed stays.
    ~ImportRun() override;

    void start(ImportRequest request);
    /// Between two rows; what was taken stays, and the same file goes on where it stopped.
    void cancel();
    bool running() const { return m_running; }
    /// In the order of the file; valid after finished().
    const std::vector<RowResult> &rows() const { return m_rows; }
    const Result<ImportSummary> &summary() const { return m_summary; }
    InventoryStore::Mode mode() const { return m_mode; }
    /// Copies the report. Error: "file.write" {path}.
    Result<void> saveReport(const QString &path) const;

Q_SIGNALS:
    void progressed(qint64 rows, qint64 octetsRead, qint64 octetsOf);
    void finished();

private:
    struct Shared;
    void taken(const Result<ImportSummary> &summary);

    InventoryStore &m_store;
    HeaderWords m_words;
    QLocale m_locale;
    QTemporaryDir m_scratch;
    std::shared_ptr<Shared> m_shared;
    QFuture<Result<ImportSummary>> m_future;
    QTimer m_look;
    std::vector<RowResult> m_rows;
    Result<ImportSummary> m_summary;
    InventoryStore::Mode m_mode = InventoryStore::Mode::Rehearsal;
    bool m_running = false;
};

} // namespace signalbox

#pragma once

#include "interchange/csvwriter.h"

#include <QAbstractItemModel>
#include <QObject>
#include <QSaveFile>
#include <QTimer>
#include <vector>

namespace signalbox {

/// Writes columns of a table as CSV (interchange/csvwriter.h) in slices between events, so that the window stays alive
/// and a cancel is answered at once. The rows are those of the start. The file appears only when complete.
class CsvExport final : public QObject
{
    Q_OBJECT
public:
    /// `columns` in the order wanted. `rowId` is the role that names a row for good.
    CsvExport(const QAbstractItemModel &model, std::vector<int> columns, const QString &path, QObject *parent = nullptr);

    /// False when the file cannot be written; error() says why.
    bool start();
    void cancel();
    QString path() const { return m_file.fileName(); }
    QString error() const { return m_file.errorString(); }

Q_SIGNALS:
    void progressed(qint64 done, qint64 of);
    void finished(bool complete, qint64 rows);

private:
    void writeSlice();
    void writeLine(const QModelIndex &first);

    const QAbstractItemModel &m_model;
    std::vector<int> m_columns;
    QSaveFile m_file;
    CsvWriter m_writer;
    std::vector<QPersistentModelIndex> m_rows;
    std::size_t m_next = 0;
    QTimer m_turn;
};

} // namespace signalbox

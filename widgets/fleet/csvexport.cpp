#include "fleet/csvexport.h"

#include "tables/roles.h"

#include <QElapsedTimer>

namespace signalbox {

namespace {
constexpr qint64 sliceMs = 8;
}

CsvExport::CsvExport(const QAbstractItemModel &model, std::vector<int> columns, const QString &path, QObject *parent)
    : QObject(parent), m_model(model), m_columns(std::move(columns)), m_file(path), m_writer(m_file)
{
    connect(&m_turn, &QTimer::timeout, this, &CsvExport::writeSlice);
}

bool CsvExport::start()
{
    if (!m_file.open(QIODevice::WriteOnly))
        return false;
    for (const int column : m_columns)
        m_writer.text(m_model.headerData(column, Qt::Horizontal).toString());
    m_writer.endRow();
    m_rows.reserve(std::size_t(m_model.rowCount()));
    for (int row = 0; row < m_model.rowCount(); ++row)
        m_rows.emplace_back(m_model.index(row, 0));
    m_turn.start(0);
    return true;
}

void CsvExport::cancel()
{
    m_turn.stop();
    m_file.cancelWriting();
    Q_EMIT finished(false, qint64(m_next));
}

void CsvExport::writeLine(const QModelIndex &first)
{
    for (const int column : m_columns) {
        const QModelIndex cell = first.siblingAtColumn(column);
        const QVariant raw = cell.data(RawRole);
        // A state, cause or reason is exported as its word, a number or time as it is.
        const bool plain = raw.isValid() && (raw.typeId() == QMetaType::Double || raw.typeId() == QMetaType::LongLong || raw.typeId() == QMetaType::ULongLong);
        const bool missing = cell.data(MutedRole).toBool() && !raw.isValid();
        if (plain)
            m_writer.number(raw.toString());
        else
            m_writer.text(missing ? QString() : cell.data().toString());
    }
    m_writer.endRow(); // a device that fails is told by commit()
}

void CsvExport::writeSlice()
{
    QElapsedTimer slice;
    slice.start();
    while (m_next < m_rows.size() && slice.elapsed() < sliceMs) {
        // A row that the filter has dropped meanwhile is left out rather than written half.
        if (m_rows[m_next].isValid())
            writeLine(m_rows[m_next]);
        ++m_next;
    }
    Q_EMIT progressed(qint64(m_next), qint64(m_rows.size()));
    if (m_next < m_rows.size())
        return;
    m_turn.stop();
    Q_EMIT finished(m_file.commit(), qint64(m_next));
}

} // namespace signalbox

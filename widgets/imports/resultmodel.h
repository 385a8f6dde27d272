#pragma once

#include "interchange/importresult.h"

#include <QAbstractTableModel>
#include <QLocale>

namespace signalbox {

/// Which rows of an import are looked at.
enum class RowFilter : std::uint8_t { All, New, Changed, Unchanged, Refused, Warned };
constexpr int rowFilterCount = 6;
qint64 countOf(const ImportCounts &counts, RowFilter filter);

/// Rows of an import with their outcome and notes in words.
class ResultModel final : public QAbstractTableModel
{
    Q_OBJECT
public:
    enum ResultColumn { Line, Outcome, Vehicle, Iccid, Notes, ColumnCount };
    explicit ResultModel(QLocale locale, QObject *parent = nullptr);

    void setRows(std::vector<RowResult> rows);
    void setFilter(RowFilter filter);
    std::size_t held() const { return m_rows.size(); }

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    void sift();
    QString text(const RowResult &row, int column) const;

    QLocale m_locale;
    std::vector<RowResult> m_rows;
    std::vector<std::size_t> m_shown;
    RowFilter m_filter = RowFilter::All;
};

} // namespace signalbox

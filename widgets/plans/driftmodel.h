#pragma once

#include "profileplans/drift.h"
#include "tables/sources.h"

#include <QAbstractTableModel>

namespace signalbox {

/// The differences of one review, those of one kind or of one text, with ages as of now. GUI thread.
class DriftModel final : public QAbstractTableModel
{
    Q_OBJECT
public:
    enum Column { Vehicle, Cohort, Difference, What, SaidBy, Age, ColumnCount };

    explicit DriftModel(TableSources sources, QObject *parent = nullptr);

    void setList(DriftList list);
    void setReader(const Reader &reader);
    void setFilter(std::optional<DriftCode> code, const QString &text);
    void tick(); ///< ages; call at 1 Hz
    const DriftList &list() const { return m_list; }
    const Drift &drift(int row) const { return m_list.drifts[m_rows[std::size_t(row)]]; }

    int rowCount(const QModelIndex &parent = {}) const override { return parent.isValid() ? 0 : int(m_rows.size()); }
    int columnCount(const QModelIndex &parent = {}) const override { return parent.isValid() ? 0 : ColumnCount; }
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;

private:
    void choose();
    bool fits(const Drift &drift) const;

    TableSources m_sources;
    DriftList m_list;
    std::optional<DriftCode> m_code;
    QString m_text;
    std::vector<std::size_t> m_rows;
};

} // namespace signalbox

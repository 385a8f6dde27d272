#pragma once

#include "tables/roles.h"

#include <QAbstractTableModel>
#include <vector>

namespace signalbox {

/// Short lists as a table, made anew as a whole. Rows stay in place while their ids are the same, so
/// that a selection survives.
class PlanRows final : public QAbstractTableModel
{
    Q_OBJECT
public:
    struct Cell
    {
        QString text;
        int rank = -1; ///< state glyph, or diamond = stops and triangle = remark; -1 for none
        bool muted = false;
    };
    struct Line
    {
        QString id;
        std::vector<Cell> cells;
    };

    PlanRows(QStringList heads, QObject *parent);
    void setLines(std::vector<Line> lines);
    QString id(int row) const;
    int rowOf(const QString &id) const; ///< -1 for none

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    QStringList m_heads;
    std::vector<Line> m_lines;
};

} // namespace signalbox

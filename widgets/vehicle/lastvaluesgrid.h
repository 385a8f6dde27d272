#pragma once

#include "look/looksource.h"
#include "tables/historytablemodels.h"

#include <QWidget>

namespace signalbox {

/// The last known values in four columns, label and value twice, with source and age under the value and the full
/// value in the tooltip. A field that the role may not see keeps its place with a lock.
class LastValuesGrid final : public QWidget
{
    Q_OBJECT
public:
    LastValuesGrid(LastValuesModel &model, LookSource &look, QWidget *parent = nullptr);
    QString asText() const;
    QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;
    bool event(QEvent *event) override;
    void contextMenuEvent(QContextMenuEvent *event) override;

private:
    enum Column { Label, Value, Source, Age };
    int lines() const { return (m_model.rowCount() + 1) / 2; }
    int step() const;
    int labelWidth(int column) const;
    QRect cellOf(int row) const;
    int rowAt(QPoint position) const; ///< -1 for none
    void paintCell(QPainter &painter, int row) const;
    QString text(int row, int column) const { return m_model.index(row, column).data().toString(); }
    void refresh();

    LastValuesModel &m_model;
    LookSource &m_look;
};

} // namespace signalbox

#pragma once

#include <QSortFilterProxyModel>

namespace signalbox {

class OperationTableModel;

/// Open, settled or all operations, whose visible text contains what was typed.
class OperationFilterModel final : public QSortFilterProxyModel
{
    Q_OBJECT
public:
    enum class Show : quint8 { Open, Settled, All };
    OperationFilterModel(OperationTableModel &operations, QObject *parent);
    void setShow(Show show);
    Show show() const { return m_show; }
    void setText(const QString &text);

protected:
    bool filterAcceptsRow(int row, const QModelIndex &parent) const override;

private:
    OperationTableModel &m_operations;
    Show m_show = Show::All;
    QString m_text;
};

} // namespace signalbox

#pragma once

#include "fleet/query.h"
#include "look/looksource.h"

#include <QFrame>

namespace signalbox {

/// What could stand at the caret, under the caret. Never takes the focus: the filter line hands keys over.
class CompletionPopup final : public QFrame
{
    Q_OBJECT
public:
    struct Entry
    {
        QString text;
        QString note;
        QString count;
        int matched = 0; ///< leading characters that are typed already, in bold
    };

    CompletionPopup(LookSource &look, QWidget *parent);
    void setEntries(std::vector<Entry> entries);
    int count() const { return int(m_entries.size()); }
    int current() const { return m_current; }
    void move(int steps); ///< Up and Down, round the ends
    using QFrame::move;
    QSize sizeHint() const override;

Q_SIGNALS:
    void picked(int index);

protected:
    void paintEvent(QPaintEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;

private:
    void paintEntry(QPainter &painter, const Entry &entry, const QRect &row, bool current) const;
    int rowHeight() const { return m_look.look().fit(28, TextRole::Table); }
    LookSource &m_look;
    std::vector<Entry> m_entries;
    int m_current = -1;
};

} // namespace signalbox

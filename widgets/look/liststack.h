#pragma once

#include "look/notices.h"

#include <QStackedWidget>

namespace signalbox {

/// A list, or in its place why there is nothing in it, or why it could not be read.
class ListStack final : public QStackedWidget
{
    Q_OBJECT
public:
    ListStack(LookSource &look, QWidget *parent);

    /// What is shown when all is well; once.
    void setList(QWidget *list);
    EmptyState &empty() { return *m_empty; }
    ErrorBlock &error() { return *m_error; }
    /// The list, or the empty state.
    void showList(bool any);
    void showError(const QString &what, const QString &advice, const QString &technical);

private:
    EmptyState *m_empty;
    ErrorBlock *m_error;
    QWidget *m_failed;
};

} // namespace signalbox

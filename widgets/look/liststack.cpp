#include "look/liststack.h"

#include <QVBoxLayout>

namespace signalbox {

ListStack::ListStack(LookSource &look, QWidget *parent)
    : QStackedWidget(parent), m_empty(new EmptyState({}, {}, this)), m_error(nullptr), m_failed(new QWidget(this))
{
    auto *column = new QVBoxLayout(m_failed);
    m_error = new ErrorBlock(look, m_failed);
    column->addWidget(m_error);
    column->addStretch(1);
    addWidget(m_empty);
    addWidget(m_failed);
}

void ListStack::setList(QWidget *list)
{
    insertWidget(0, list);
    setCurrentWidget(list);
}

void ListStack::showList(bool any)
{
    setCurrentWidget(any ? widget(0) : m_empty);
}

void ListStack::showError(const QString &what, const QString &advice, const QString &technical)
{
    m_error->setError(what, advice, technical);
    setCurrentWidget(m_failed);
}

} // namespace signalbox

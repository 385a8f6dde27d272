#include "look/tornpane.h"

#include <QCloseEvent>
#include <QVBoxLayout>

namespace signalbox {

TornPane::TornPane(QWidget *pane, QSplitter *home, const QString &title, const QString &name)
    : QObject(pane), m_pane(pane), m_home(home), m_title(title)
{
    setObjectName(name);
}

void TornPane::setTorn(bool torn)
{
    if (torn)
        tear({});
    else
        putBack();
}

QByteArray TornPane::geometry() const
{
    return m_window ? m_window->saveGeometry() : QByteArray();
}

void TornPane::tear(const QByteArray &geometry)
{
    if (m_window)
        return;
    m_place = m_home->indexOf(m_pane);
    m_sizes = m_home->sizes();
    const QSize size = m_pane->size().expandedTo(m_pane->minimumSizeHint()).expandedTo({ 640, 400 });
    // A child of the main window: it closes with it and stays above it.
    m_window = new QWidget(m_home->window(), Qt::Window);
    m_window->setObjectName(QStringLiteral("torn"));
    m_window->setWindowTitle(m_title);
    m_window->setAttribute(Qt::WA_DeleteOnClose);
    m_window->installEventFilter(this);
    auto *whole = new QVBoxLayout(m_window);
    whole->setContentsMargins(0, 0, 0, 0);
    whole->addWidget(m_pane);
    m_pane->show();
    m_window->resize(size);
    if (!geometry.isEmpty())
        m_window->restoreGeometry(geometry);
    m_window->show();
    Q_EMIT tornChanged(true);
}

void TornPane::putBack()
{
    if (!m_window)
        return;
    QWidget *window = m_window;
    m_window = nullptr;
    window->removeEventFilter(this);
    m_home->insertWidget(m_place < 0 ? m_home->count() : m_place, m_pane);
    if (m_sizes.size() == m_home->count())
        m_home->setSizes(m_sizes);
    m_pane->show();
    window->close();
    Q_EMIT tornChanged(false);
}

bool TornPane::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_window && event->type() == QEvent::Close)
        putBack();
    return QObject::eventFilter(watched, event);
}

} // namespace signalbox

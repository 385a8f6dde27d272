#pragma once

#include "look/looksource.h"

#include <QPointer>
#include <QSplitter>

namespace signalbox {

/// Takes a pane of a splitter into a window of its own and puts it back into its place. Closing that window puts
/// it back too. LayoutMemory remembers it under its object name. GUI thread.
class TornPane final : public QObject
{
    Q_OBJECT
public:
    /// `title` names the window. Goes with the pane.
    TornPane(QWidget *pane, QSplitter *home, const QString &title, const QString &name);

    bool isTorn() const { return m_window != nullptr; }
    void setTorn(bool torn);
    /// Of the window; empty while the pane is at home.
    QByteArray geometry() const;
    void tear(const QByteArray &geometry);

Q_SIGNALS:
    void tornChanged(bool torn);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void putBack();

    QWidget *m_pane;
    QSplitter *m_home;
    QString m_title;
    QPointer<QWidget> m_window;
    int m_place = 0;
    QList<int> m_sizes;
};

} // namespace signalbox

#pragma once

#include "look/looksource.h"

#include <QFrame>
#include <QTimer>
#include <chrono>
#include <vector>

namespace signalbox {

/// A small notice of something that succeeded and that this person started. Stays six seconds, and as long as the
/// mouse is over it. Errors are never toasts.
class Toast final : public QFrame
{
    Q_OBJECT
public:
    Toast(const QString &title, const QString &text, std::chrono::milliseconds stay, LookSource &look, QWidget *parent);

Q_SIGNALS:
    void finished();

protected:
    void enterEvent(QEnterEvent *event) override;
    void leaveEvent(QEvent *event) override;

private:
    QTimer m_timer;
};

/// Stacks toasts in the lower trailing corner of `area` and remembers them for the bell.
class Toasts final : public QObject
{
    Q_OBJECT
public:
    struct Said
    {
        QString title;
        QString text;
        QString at; ///< the clock as it was shown
    };

    Toasts(LookSource &look, QWidget *area);
    void show(const QString &title, const QString &text, const QString &at);
    /// Newest first, the last hundred.
    const std::vector<Said> &said() const { return m_said; }
    void setStay(std::chrono::milliseconds stay) { m_stay = stay; }

Q_SIGNALS:
    void changed();

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void arrange();
    LookSource &m_look;
    QWidget *m_area;
    std::chrono::milliseconds m_stay { 6000 };
    std::vector<Toast *> m_open;
    std::vector<Said> m_said;
};

} // namespace signalbox

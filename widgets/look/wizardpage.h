#pragma once

#include <QWidget>

namespace signalbox {

/// One step of a wizard.
class WizardPage : public QWidget
{
    Q_OBJECT
public:
    using QWidget::QWidget;

    virtual QString title() const = 0;
    /// A few words under the title in the list of steps, once there is something to say.
    virtual QString summary() const { return {}; }
    /// The button that leads on; empty where nothing follows.
    virtual QString nextText() const { return {}; }
    /// Whether the next step may be opened.
    virtual bool complete() const = 0;
    /// The step was opened; takes the keyboard focus.
    virtual void enter() = 0;

Q_SIGNALS:
    /// complete() or summary() may have changed.
    void changed();
    /// Enter in the page: go on if complete.
    void nextRequested();
};

} // namespace signalbox

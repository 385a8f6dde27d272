#pragma once

#include "operations/switchwizard.h"
#include "switchworld.h"

#include <QMainWindow>

namespace signalbox {

/// A wizard over the fake desk in a real window, driven as a person at the keyboard would.
class WizardDriver
{
public:
    explicit WizardDriver(LookSource &look);

    bool open(std::initializer_list<const char *> vehicles, Role role = Role::Administrator);
    /// A key at whatever has the focus.
    void press(Qt::Key key) const;
    /// From Profile with Enter alone.
    bool walkToReview() const;
    bool nextIsPossible() const;
    /// Plain text of a label.
    QString text(const char *objectName) const;
    SwitchWizard &wizard() const { return *m_wizard; }

    SwitchWorld world;

private:
    LookSource &m_look;
    QMainWindow m_window;
    std::unique_ptr<SwitchWizard> m_wizard;
};

} // namespace signalbox

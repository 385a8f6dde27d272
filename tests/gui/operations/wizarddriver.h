#pragma once

#include "operations/orderwizard.h"
#include "operations/retirewizard.h"
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
    bool openOrder(OperationKind kind, std::initializer_list<const char *> vehicles, Role role = Role::Administrator);
    bool openRetire(std::initializer_list<const char *> vehicles);
    /// A key at whatever has the focus.
    void press(Qt::Key key) const;
    /// From Profile with Enter alone.
    bool walkToReview() const;
    bool nextIsPossible() const;
    /// Plain text of a label.
    QString text(const char *objectName) const;
    SwitchWizard &wizard() const { return static_cast<SwitchWizard &>(*m_wizard); }
    /// Whichever was opened.
    Wizard &frame() const { return *m_wizard; }
    void hold() const;
    /// Text of a cell of a table.
    QString cell(const char *table, int row, int column) const;

    SwitchWorld world;

private:
    bool show(std::unique_ptr<Wizard> wizard);
    LookSource &m_look;
    QMainWindow m_window;
    std::unique_ptr<Wizard> m_wizard;
};

} // namespace signalbox

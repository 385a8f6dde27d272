#include "wizarddriver.h"

#include "look/confirmline.h"
#include "look/desktable.h"
#include "look/holdbutton.h"

#include <QApplication>
#include <QLabel>
#include <QPushButton>
#include <QTest>

namespace signalbox {

WizardDriver::WizardDriver(LookSource &look) : m_look(look)
{
    m_window.resize(1600, 900);
    m_window.show();
}

namespace {
std::vector<VehicleId> idsOf(std::initializer_list<const char *> vehicles)
{
    std::vector<VehicleId> ids;
    for (const char *name : vehicles)
        ids.push_back(SwitchWorld::vehicle(name));
    return ids;
}
} // namespace

bool WizardDriver::show(std::unique_ptr<Wizard> wizard)
{
    m_wizard = std::move(wizard);
    m_wizard->confirmLine()->holdButton()->setHoldTime(std::chrono::milliseconds(60));
    m_wizard->show();
    QApplication::setActiveWindow(m_wizard.get());
    return QTest::qWaitForWindowActive(m_wizard.get());
}

bool WizardDriver::open(std::initializer_list<const char *> vehicles, Role role)
{
    return show(std::make_unique<SwitchWizard>(world.desk, world.sources(role), idsOf(vehicles), m_look, &m_window));
}

bool WizardDriver::openOrder(OperationKind kind, std::initializer_list<const char *> vehicles, Role role)
{
    return show(std::make_unique<OrderWizard>(world.desk, world.sources(role), kind, idsOf(vehicles), m_look, &m_window));
}

bool WizardDriver::openRetire(std::initializer_list<const char *> vehicles)
{
    return show(std::make_unique<RetireWizard>(world.desk, world.sources(), idsOf(vehicles), m_look, &m_window));
}

void WizardDriver::hold() const
{
    QTest::keyPress(m_wizard->confirmLine()->holdButton(), Qt::Key_Space);
}

QString WizardDriver::cell(const char *table, int row, int column) const
{
    auto *found = m_wizard->findChild<DeskTable *>(QLatin1StringView(table));
    return found ? found->model()->index(row, column).data().toString() : QStringLiteral("(no table)");
}

void WizardDriver::press(Qt::Key key) const
{
    QTest::keyClick(QApplication::focusWidget(), key);
}

bool WizardDriver::nextIsPossible() const
{
    auto *next = m_wizard->findChild<QPushButton *>(QStringLiteral("next"));
    return QTest::qWaitFor([next] { return next->isEnabled(); });
}

bool WizardDriver::walkToReview() const
{
    for (const auto step : { SwitchWizard::Preflight, SwitchWizard::Review }) {
        if (!nextIsPossible())
            return false;
        press(Qt::Key_Return);
        if (m_wizard->step() != int(step))
            return false;
    }
    return true;
}

QString WizardDriver::text(const char *objectName) const
{
    auto *label = m_wizard->findChild<QLabel *>(QLatin1StringView(objectName));
    return label ? label->text().remove(QStringLiteral("<b>")).remove(QStringLiteral("</b>")) : QStringLiteral("(no label)");
}

} // namespace signalbox

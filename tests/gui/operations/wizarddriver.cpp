#include "wizarddriver.h"

#include "look/confirmline.h"
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

bool WizardDriver::open(std::initializer_list<const char *> vehicles, Role role)
{
    std::vector<VehicleId> ids;
    for (const char *name : vehicles)
        ids.push_back(SwitchWorld::vehicle(name));
    m_wizard = std::make_unique<SwitchWizard>(world.desk, world.sources(role), ids, m_look, &m_window);
    m_wizard->confirmLine()->holdButton()->setHoldTime(std::chrono::milliseconds(60));
    m_wizard->show();
    QApplication::setActiveWindow(m_wizard.get());
    return QTest::qWaitForWindowActive(m_wizard.get());
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
        if (m_wizard->step() != step)
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

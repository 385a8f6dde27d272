#include "desk.h"
#include "keyboard.h"
#include "translations.h"
#include "waiting.h"

#include "base/deliver.h"
#include "fleet/fleetpage.h"
#include "fleet/fleetstate.h"
#include "look/confirmline.h"
#include "look/holdbutton.h"
#include "operations/switchwizard.h"

#include <QApplication>
#include <QLineEdit>
#include <QPushButton>
#include <QTest>
#include <cstdio>

using namespace signalbox;
using namespace std::chrono_literals;

namespace {

int failed(const char *what)
{
    std::printf("keyboard-switch: %s\n", what);
    return 1;
}

template<typename T>
std::optional<T> answer(const QFuture<Result<T>> &future, QObject *owner)
{
    std::optional<Result<T>> got;
    deliver(future, owner, [&got](const Result<T> &value) { got = value; });
    waitFor([&] { return got.has_value(); }, 30s);
    return got && *got ? std::optional<T>(**got) : std::nullopt;
}

/// A vehicle on the move with a profile that it could take.
Row switchable(Desk &desk)
{
    for (Row row = 0; row < desk.engine().fleet().size(); ++row) {
        std::optional<VehicleId> id;
        {
            const auto view = desk.engine().fleet().read();
            if (view->state[row] != std::uint8_t(VehicleState::Online) || view->ignition[row] != Ignition::On || !view->sessionOpen[row]) continue;
            id = VehicleId::fromUtf8(view->id[row]);
        }
        const auto targets = answer(desk.engine().operationsDesk().targets(desk.sources().viewer, *id), &desk);
        if (targets && std::any_of(targets->begin(), targets->end(), [](const SwitchTarget &t) { return t.possible; })) return row;
    }
    return noRow;
}

/// From Profile to Review with Enter alone.
bool walkToReview(const SwitchWizard &wizard)
{
    const auto *next = wizard.findChild<QPushButton *>(QStringLiteral("next"));
    for (const auto step : { SwitchWizard::Preflight, SwitchWizard::Review }) {
        if (!waitFor([&] { return next->isEnabled() && QApplication::focusWidget(); }, 30s)) return false;
        keyboard::press(Qt::Key_Return);
        if (!waitFor([&] { return wizard.step() == step; }, 10s)) return false;
    }
    return true;
}

int drive(Desk &desk)
{
    desk.show();
    Row row = noRow;
    if (!waitFor([&] { return desk.engine().status().ready; }, 60s)) return failed("the desk did not come up");
    if (!waitFor([&] { return (row = switchable(desk)) != noRow; }, 120s)) return failed("no vehicle can be switched");
    desk.fleet().select(row, true);
    QTest::keyClick(&desk.window(), Qt::Key_S, Qt::AltModifier);
    SwitchWizard *wizard = nullptr;
    if (!waitFor([&] { return (wizard = desk.window().findChild<SwitchWizard *>()) && wizard->isVisible(); }, 10s)) return failed("Alt+S opened no wizard");
    QStringList unnamed = keyboard::unnamed(wizard);
    if (!walkToReview(*wizard)) return failed("Enter did not lead to the review");
    unnamed += keyboard::unnamed(wizard);

    if (auto *reason = wizard->findChild<QLineEdit *>(QStringLiteral("reason")); !keyboard::tabTo(reason)) return failed("Tab does not reach the reason");
    keyboard::type(QStringLiteral("keyboard-switch"));
    HoldButton *hold = wizard->confirmLine()->holdButton();
    if (!keyboard::tabTo(hold)) return failed("Tab does not reach the hold button");
    QTest::keyPress(hold, Qt::Key_Space);
    if (!waitFor([&] { return wizard->step() == SwitchWizard::Run; }, 10s)) return failed("holding Space handed nothing in");
    QTest::keyRelease(QApplication::focusWidget() ? QApplication::focusWidget() : wizard, Qt::Key_Space);
    unnamed += keyboard::unnamed(wizard);

    std::optional<Operation> settled;
    waitFor([&] {
        const auto operations = answer(desk.engine().operationsDesk().list(desk.sources().viewer, {}), &desk);
        if (operations && !operations->empty() && !isOpen(operations->front().state)) settled = operations->front();
        return settled.has_value();
    }, 180s);
    if (!settled) return failed("the operation did not settle in 180 s");
    keyboard::press(Qt::Key_Escape);
    const bool good = settled->outcome == OperationOutcome::Succeeded && settled->reason == QLatin1StringView("keyboard-switch") && unnamed.isEmpty();
    std::printf("keyboard-switch: %s %s, %s; %d controls without a name %s\n", qPrintable(settled->vehicle.toString()),
                code(settled->outcome).data(), code(settled->evidence).data(), int(unnamed.size()), qPrintable(unnamed.join(u',')));
    return good ? 0 : 1;
}

} // namespace

int main(int argc, char **argv)
{
    QApplication app(argc, argv);
    const Translations words { QLocale(QLocale::English) };
    const Result<Options> options = parseOptions(QCoreApplication::arguments());
    if (!options) return failed("usage: keyboardswitch --workspace DIR");
    auto look = LookSource::create(app);
    if (!look) return failed("the look could not be loaded");
    auto desk = Desk::open(*options, **look);
    return desk ? drive(**desk) : failed("the workspace could not be opened");
}

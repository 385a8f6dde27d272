// The wizards that lead to orders: one at a time, modal to the window.
#include "desk.h"

#include "base/deliver.h"
#include "fleet/fleetpage.h"
#include "operations/orderwizard.h"
#include "operations/retirewizard.h"
#include "operations/switchwizard.h"
#include "words/errors.h"
#include "words/operations.h"

namespace signalbox {

namespace {
constexpr std::size_t mostAsked = 1000; // each is an order of its own in the journal
}

void Desk::showWizard(Wizard *wizard)
{
    m_wizard = wizard;
    // Escape and Cancel hide a dialog without closing it, so WA_DeleteOnClose would leave it behind.
    connect(wizard, &QDialog::finished, wizard, &QObject::deleteLater);
    wizard->open();
}

SwitchWizard *Desk::openSwitch(const std::vector<VehicleId> &vehicles)
{
    if (m_wizard)
        return qobject_cast<SwitchWizard *>(m_wizard);
    auto *wizard = new SwitchWizard(m_engine->operationsDesk(), m_sources, vehicles, m_look, m_window.get());
    connect(wizard, &SwitchWizard::handedInAll, this, [this](int count) {
        if (count > 0)
            say(tr("%Ln switch(es) recorded", nullptr, count), tr("Operations shows how they go."));
    });
    showWizard(wizard);
    return wizard;
}

void Desk::openOrder(OperationKind kind, const std::vector<VehicleId> &vehicles)
{
    if (!isMutating(kind)) {
        askCards(kind, vehicles);
        return;
    }
    if (m_wizard)
        return;
    auto *wizard = new OrderWizard(m_engine->operationsDesk(), m_sources, kind, vehicles, m_look, m_window.get());
    connect(wizard, &OrderWizard::handedInAll, this, [this](int count) {
        if (count > 0)
            say(tr("%Ln order(s) recorded", nullptr, count), tr("Operations shows how they go."));
    });
    showWizard(wizard);
}

/// Asking changes nothing: it is handed in at once, for everybody who was meant.
void Desk::askCards(OperationKind kind, const std::vector<VehicleId> &vehicles)
{
    const QString what = words::operationKind(kind);
    if (vehicles.size() > mostAsked) {
        say(what, tr("%Ln vehicle(s) are too many to ask at once. Choose fewer.", nullptr, int(vehicles.size())));
        return;
    }
    auto left = std::make_shared<int>(int(vehicles.size()));
    auto refused = std::make_shared<QStringList>();
    for (const VehicleId &vehicle : vehicles) {
        OperationRequest request;
        request.kind = kind;
        request.vehicle = vehicle;
        deliver(m_engine->operationsDesk().submit(m_sources.viewer, request), this, [=, this, all = int(vehicles.size())](const Result<Operation> &operation) {
            if (!operation)
                *refused += words::error(operation.error(), m_sources.reader.locale).sentence();
            if (--*left > 0)
                return;
            const int taken = all - int(refused->size());
            say(what, refused->isEmpty() ? tr("%Ln order(s) recorded. The answers appear on the vehicles’ cards.", nullptr, taken)
                                         : tr("%1 of %2 recorded. %3").arg(taken).arg(all).arg(refused->first()));
        });
    }
}

void Desk::openRetire(const std::vector<VehicleId> &vehicles)
{
    if (m_wizard)
        return;
    showWizard(new RetireWizard(m_engine->operationsDesk(), m_sources, vehicles, m_look, m_window.get()));
}

void Desk::addOrderCommands()
{
    const auto offer = [this](OperationKind kind, const char *icon) {
        m_window->addCommand({ tr("%1…").arg(words::operationKind(kind)), QString::fromLatin1(icon), {}, {}, [this, kind] { openOrder(kind, m_fleet->chosen()); } });
    };
    offer(OperationKind::Download, "download-profile");
    offer(OperationKind::Disable, "block");
    offer(OperationKind::Delete, "trash");
    offer(OperationKind::SetFallback, "undo");
    m_window->addCommand({ tr("Retire vehicles…"), QStringLiteral("trash"), {}, {}, [this] { openRetire(m_fleet->chosen()); } });
}

} // namespace signalbox

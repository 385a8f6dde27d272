#pragma once

#include "domain/viewer.h"

#include <QString>

namespace signalbox {

/// A group of fields with one rule per role; the rules are AccessTable::standard().
enum class FieldGroup : std::uint8_t {
    Core, ///< vehicle name, cohort, state, country, network: everybody
    Position, ///< coordinates, cells
    Identity, ///< IMSI, ICCID, EID, IMEI, IP
    Causes, ///< causes, signalling, verdicts
    Prices, ///< prices, costs, invoices
};

enum class Visibility : std::uint8_t {
    Full,
    OwnScope, ///< full inside the account's scope, and positions for 30 days only
    CountryOnly, ///< of positions
    LastFour, ///< of identifiers
    Hidden,
};

enum class Capability : std::uint8_t {
    ProposeOperation, ///< draft for approval
    ProposeSaving,
    RunOperation, ///< within limits
    ApproveOperation,
    SetLimits,
    SeeRules,
    EditRules,
    SeeConnections,
    EditConnections,
    SeeAudit,
    EditInventory, ///< import vehicles, devices, cards
    EditGeofences, ///< for everybody of the fleet
    EditAccounts,
};

/// The table as data; immutable after construction, any thread.
class AccessTable
{
public:
    /// The table that the program carries. Its completeness is a test.
    static AccessTable standard();

    Visibility visibility(Role role, FieldGroup group) const;
    bool may(Role role, Capability capability) const;

private:
    Visibility m_fields[roleCount][5] {};
    std::uint32_t m_capabilities[roleCount] {};
};

/// "••••8235": all but the last four characters hidden; as is when shorter.
QString masked(QStringView identifier);
/// What this viewer reads of an identifier; empty when hidden.
QString shown(const AccessTable &table, const Viewer &viewer, FieldGroup group, const QString &value);

} // namespace signalbox

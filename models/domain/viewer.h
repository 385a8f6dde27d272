#pragma once

#include "domain/vehicle.h"

#include <QSet>
#include <QString>
#include <optional>
#include <vector>

namespace signalbox {

enum class Role : std::uint8_t { NocOperator, Support, FieldTechnician, Finance, Administrator };
constexpr int roleCount = 5;

QLatin1StringView code(Role role); ///< "noc" "support" "field" "finance" "admin"
std::optional<Role> roleFromCode(QStringView code);

/// Which fleets and cohorts an account may look at. Empty sets mean all.
struct Scope
{
    QSet<QString> fleets;
    QSet<QString> cohorts;
    bool operator==(const Scope &) const = default;
};

/// Who looks: every model, verb, export and screenshot takes one. What the role may see of a field is
/// access/fields.h.
struct Viewer
{
    Role role = Role::Administrator;
    Scope scope;
    QString account; ///< for the journal and the audit log
    bool operator==(const Viewer &) const = default;
};

} // namespace signalbox

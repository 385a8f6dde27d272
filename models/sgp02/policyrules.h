#pragma once

#include "sgp02/element.h"

namespace signalbox::sgp02 {

/// A rule of POL2, SGP.02 3.6: what the SM-SR forbids of a profile, or does after it.
struct PolicyRule
{
    enum class Action : std::uint8_t { Enable, Disable, Delete };
    enum class Qualification : std::uint8_t { NotAllowed, AutoDelete };
    Action action = Action::Delete;
    Qualification qualification = Qualification::NotAllowed;
    bool operator==(const PolicyRule &) const = default;
};
using PolicyRules = std::vector<PolicyRule>;

bool forbids(const PolicyRules &rules, PolicyRule::Action action);
/// Deleted after it was disabled.
bool deletesAfterDisable(const PolicyRules &rules);

/// The element is "pol2", lower case. Errors: those of Fields.
Element encode(const PolicyRules &rules, const QString &space);
Result<PolicyRules> readPolicyRules(const Element &pol2);

} // namespace signalbox::sgp02

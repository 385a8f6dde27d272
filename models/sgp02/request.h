#pragma once

#include "domain/identifiers.h"
#include "sgp02/element.h"
#include "sgp02/names.h"
#include "sgp02/policyrules.h"

#include <variant>

/// What an operator asks of an SM-SR (ES4) or an SM-DP (ES2), SGP.02 5.3 and 5.4.
namespace signalbox::sgp02 {

struct GetEis { Eid eid; bool operator==(const GetEis &) const = default; };
struct AuditEis { Eid eid; std::vector<Iccid> iccids {}; ///< empty: the whole card
    bool operator==(const AuditEis &) const = default; };
struct EnableProfile { Eid eid; Iccid iccid; bool operator==(const EnableProfile &) const = default; };
struct DisableProfile { Eid eid; Iccid iccid; bool operator==(const DisableProfile &) const = default; };
struct DeleteProfile { Eid eid; Iccid iccid; bool operator==(const DeleteProfile &) const = default; };
struct SetFallBackAttribute { Eid eid; Iccid iccid; bool operator==(const SetFallBackAttribute &) const = default; };
struct UpdatePolicyRules { Eid eid; Iccid iccid; std::optional<PolicyRules> rules {}; ///< nothing: clears them
    bool operator==(const UpdatePolicyRules &) const = default; };
/// ES2 alone. The SM-DP takes a profile of that type, or the one that is named, from its stock.
struct DownloadProfile { Eid eid; QString profileType {}; std::optional<Iccid> iccid {}; bool enable = false;
    bool operator==(const DownloadProfile &) const = default; };

using Order = std::variant<GetEis, AuditEis, EnableProfile, DisableProfile, DeleteProfile, SetFallBackAttribute, UpdatePolicyRules, DownloadProfile>;

struct Request
{
    Interface over = Interface::Es4;
    QString callId {}; ///< FunctionCallIdentifier: ours, the same for the same intent
    std::optional<qint64> validity {}; ///< seconds that the answer may take
    QString smsrId {}; ///< ES2: to which SM-SR the card belongs
    Order order = GetEis {};
    bool operator==(const Request &) const = default;
};

Function functionOf(const Order &order);
const Eid &eidOf(const Order &order);

Element encode(const Request &request, const QString &space);
/// Errors: "sgp02.unknown-message" {element}, and those of Fields.
Result<Request> readRequest(const Element &element);

} // namespace signalbox::sgp02

#pragma once

#include "sgp02/profileinfo.h"

namespace signalbox::sgp02 {

/// ISD-R or ECASD as the EIS describes it, without its keys.
struct SecurityDomain
{
    QByteArray aid {};
    QByteArray tar {};
    QByteArray sin {};
    QByteArray sdin {};
    QString role {}; ///< "ISD-R", "ECASD"
    bool operator==(const SecurityDomain &) const = default;
};

struct EuiccCapabilities
{
    bool cattp = false;
    QString cattpVersion {};
    bool http = false;
    QString httpVersion {};
    QString securePacketVersion {};
    QString remoteProvisioningVersion {};
    bool operator==(const EuiccCapabilities &) const = default;
};

/// One row of the audit trail.
struct AuditRecord
{
    QString smsrId {};
    std::optional<Instant> at {};
    QString operationType {}; ///< four hexadecimal digits: "0200" is an enabling
    QString requesterId {};
    std::optional<ExecutionStatus> status {};
    std::optional<Iccid> iccid {};
    bool operator==(const AuditRecord &) const = default;
};

/// eUICC information set, SGP.02 annex E: what an SM-SR knows of a card, as it shows it to this operator. A profile that
/// is not in it may still be on the card. The manufacturer's XML signature is neither kept nor checked.
struct Eis
{
    Eid eid {};
    QString eumId {};
    std::optional<Instant> producedAt {};
    QString platformType {};
    QString platformVersion {};
    std::optional<EuiccCapabilities> capabilities {};
    std::optional<SecurityDomain> ecasd {};
    std::optional<qint64> remainingMemory {}; ///< octets
    std::optional<qint64> availableMemory {}; ///< octets, for profiles
    std::optional<Instant> lastAudit {};
    QString smsrId {};
    std::vector<ProfileInfo> profiles {};
    std::optional<SecurityDomain> isdr {};
    std::vector<AuditRecord> trail {};
    bool operator==(const Eis &) const = default;

    const ProfileInfo *find(const Iccid &iccid) const;
    const ProfileInfo *enabled() const;
    const ProfileInfo *fallback() const;
};

Element encode(const Eis &eis, const QString &space);
Result<Eis> readEis(const Element &element); ///< Errors: those of Fields.

} // namespace signalbox::sgp02

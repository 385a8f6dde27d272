#pragma once

#include "base/result.h"

namespace signalbox {

/// What a subscription is fetched with, SGP.22 4.1: "1$SM-DP+ address$matching id[$SM-DP+ OID[$1]]", with or
/// without "LPA:" before it. A secret: only `wire` gives it away, and only a request to the provider may ask
/// for that. Everything else shows `masked`.
class ActivationCode
{
public:
    /// Errors: "activation.empty", "activation.length" {length, most}, "activation.prefix", "activation.fields",
    /// and "activation.host", "activation.matching-id", "activation.oid", "activation.flag" {position}. None
    /// of them repeats what was typed.
    static Result<ActivationCode> parse(QStringView text);

    QString host() const { return m_host; } ///< of the SM-DP+; with its port where the code names one
    QString oid() const { return m_oid; } ///< that the SM-DP+ has to prove; may be empty
    bool needsConfirmation() const { return m_confirmation; } ///< a confirmation code comes by another way
    QString wire() const; ///< "LPA:1$…"
    QString masked() const; ///< "LPA:1$smdp.example.com$…3815"
    /// The same for two codes of one subscription; does not lead back to it.
    QByteArray fingerprint() const;
    bool operator==(const ActivationCode &) const = default;

private:
    QString m_host, m_matchingId, m_oid;
    bool m_confirmation = false;
};

} // namespace signalbox

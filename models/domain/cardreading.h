#pragma once

#include "domain/profile.h"

#include <QByteArray>
#include <QStringList>
#include <optional>
#include <vector>

namespace signalbox {

/// What an eUICC is and has, SGP.22 EUICCInfo2 and SGP.32 4.2; SGP.02: the EIS. Empty = not said.
struct EuiccFacts
{
    QString specification; ///< "3.2.0": the SGP.22 version it was made for
    QString firmware;
    std::optional<std::int64_t> freeMemory; ///< octets for profiles
    QStringList capabilities; ///< codes, as the source names them
    QStringList trustedRoots; ///< subject key ids of the CIs, hexadecimal
    QString accreditation; ///< SAS accreditation number
    QByteArray certificate; ///< of the eUICC, DER
    QByteArray issuer; ///< certificate of its EUM, DER
    QString defaultSmdp; ///< FQDN
    bool operator==(const EuiccFacts &) const = default;
};

/// An eIM that a card obeys, SGP.32 EimConfigurationData.
struct EimEntry
{
    QString id;
    QString fqdn;
    std::optional<std::int64_t> counter;
    std::optional<std::int64_t> associationToken;
    bool operator==(const EimEntry &) const = default;
};

/// What a card said when it was asked; what was not asked is nothing.
struct CardReading
{
    std::optional<std::vector<Profile>> profiles {};
    bool fromBook = false; ///< what the provider keeps of the card, which was not asked
    bool whole = true; ///< false: profiles of others may be on the card too
    bool tellsFallback = true; ///< false: the list says nothing about which profile is the fallback
    std::optional<EuiccFacts> euicc {};
    std::optional<std::vector<EimEntry>> eims {};
};

/// Bytes with which the result of an eUICC package can be checked again by anybody, SGP.32 2.11.2. DER; what the
/// provider does not pass on is empty.
struct CardProof
{
    QByteArray request; ///< EuiccPackageRequest as it was sent to the card
    QByteArray result; ///< EuiccPackageResult as the card signed it
    QByteArray euicc; ///< certificate of the eUICC
    QByteArray eum; ///< certificate of its manufacturer
    std::optional<std::int64_t> associationToken {}; ///< between eIM and card; nothing: 0 is signed
    bool operator==(const CardProof &) const = default;
};

/// A result of a card that was accepted: those that come later have a higher sequence, and no lower counter.
struct ProofMark
{
    QString eimId; ///< counters are per eIM
    std::int64_t counter = 0; ///< of the package
    std::int64_t sequence = 0; ///< of the result; 0 in a refusal, which has none
    bool operator==(const ProofMark &) const = default;
};

} // namespace signalbox

#pragma once

#include "base/result.h"

#include <QByteArray>
#include <vector>

namespace signalbox::sgp32 {

/// Certificates of the issuers (CI) that cards are believed under.
struct TrustedRoots
{
    std::vector<QByteArray> certificates; ///< PEM or DER
    bool allowTest = false; ///< also the GSMA SGP.26 test CIs, whose private keys are public
};

/// From a file (PEM, any number, or one DER), or from every .pem, .crt, .cer and .der of a folder. Errors:
/// "proof.roots" {path} for a file that holds none, "proof.no-roots" {path} when there is nothing at all.
Result<TrustedRoots> readRoots(const QString &path);

} // namespace signalbox::sgp32

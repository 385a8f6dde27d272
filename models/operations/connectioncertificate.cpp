#include "operations/connectioncertificate.h"

namespace signalbox {

namespace {
constexpr Span filesNear = std::chrono::days(30);
constexpr Span serverNear = std::chrono::days(14);
} // namespace

CertificateStanding standingOf(const ConnectionCertificate &certificate, Instant wallNow)
{
    if (wallNow < certificate.notBefore) return CertificateStanding::NotYet;
    if (wallNow > certificate.notAfter) return CertificateStanding::Over;
    const Span near = certificate.role == ConnectionCertificate::Role::Server ? serverNear : filesNear;
    return certificate.notAfter - wallNow < near ? CertificateStanding::Near : CertificateStanding::Valid;
}

} // namespace signalbox

#include "provisioning/tlscertificates.h"

#include <QDateTime>
#include <QSslCertificate>

namespace signalbox {

namespace {

Instant instantOf(const QDateTime &t)
{
    return instantFromMicros(t.toMSecsSinceEpoch() * 1000);
}

/// From the attributes that name it, the most telling first.
template<typename Read>
QString nameFrom(Read read)
{
    for (const auto attribute : { QSslCertificate::CommonName, QSslCertificate::Organization, QSslCertificate::OrganizationalUnitName })
        if (const QStringList values = read(attribute); !values.isEmpty()) return values.join(u' ');
    return {};
}

ConnectionCertificate told(const QSslCertificate &certificate, ConnectionCertificate::Role role, const QString &file)
{
    ConnectionCertificate out;
    out.role = role;
    out.subject = nameFrom([&](QSslCertificate::SubjectInfo info) { return certificate.subjectInfo(info); });
    out.issuer = nameFrom([&](QSslCertificate::SubjectInfo info) { return certificate.issuerInfo(info); });
    if (out.subject.isEmpty()) out.subject = certificate.subjectAlternativeNames().values(QSsl::DnsEntry).join(u' ');
    out.file = file;
    out.notBefore = instantOf(certificate.effectiveDate());
    out.notAfter = instantOf(certificate.expiryDate());
    return out;
}

} // namespace

std::vector<ConnectionCertificate> certificatesIn(const TlsPaths &paths, const QSslConfiguration &tls)
{
    std::vector<ConnectionCertificate> out;
    if (!paths.ca.isEmpty())
        for (const QSslCertificate &root : tls.caCertificates()) out.push_back(told(root, ConnectionCertificate::Role::Authority, paths.ca));
    if (!paths.certificate.isEmpty())
        for (const QSslCertificate &ours : tls.localCertificateChain()) out.push_back(told(ours, ConnectionCertificate::Role::Client, paths.certificate));
    return out;
}

std::optional<ConnectionCertificate> serverCertificate(const QSslCertificate &shown, Instant seenAt)
{
    if (shown.isNull()) return std::nullopt;
    ConnectionCertificate out = told(shown, ConnectionCertificate::Role::Server, {});
    out.seenAt = seenAt;
    return out;
}

} // namespace signalbox

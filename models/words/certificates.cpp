#include "words/certificates.h"

#include "words/times.h"

#include <QCoreApplication>

namespace signalbox::words {

using App = QCoreApplication;

namespace {

/// "17 days", "5 h 20 min" below two days.
QString length(Span span)
{
    const auto days = std::chrono::floor<std::chrono::days>(span).count();
    return days < 2 ? age(span) : App::translate("words", "%Ln day(s)", nullptr, int(days));
}

} // namespace

QString certificateRole(ConnectionCertificate::Role role)
{
    switch (role) {
    case ConnectionCertificate::Role::Authority: return App::translate("words", "Trusted authority");
    case ConnectionCertificate::Role::Client: return App::translate("words", "Our certificate");
    case ConnectionCertificate::Role::Server: return App::translate("words", "Server’s certificate");
    }
    return {};
}

QString certificateLife(const ConnectionCertificate &certificate, Instant wallNow)
{
    const Span left = certificate.notAfter - wallNow;
    switch (standingOf(certificate, wallNow)) {
    case CertificateStanding::NotYet: return App::translate("words", "not valid yet, begins in %1").arg(length(certificate.notBefore - wallNow));
    case CertificateStanding::Valid: return App::translate("words", "%1 left").arg(length(left));
    case CertificateStanding::Over: return App::translate("words", "over for %1").arg(length(-left));
    case CertificateStanding::Near: break;
    }
    return certificate.role == ConnectionCertificate::Role::Server
        ? App::translate("words", "ends soon, %1 left: its operator must renew it").arg(length(left))
        : App::translate("words", "ends soon, %1 left: have it renewed").arg(length(left));
}

QString certificateName(const ConnectionCertificate &certificate, Instant wallNow, const Reader &reader)
{
    const QString name = certificate.subject.isEmpty() ? App::translate("words", "without a name") : certificate.subject;
    const bool over = standingOf(certificate, wallNow) == CertificateStanding::Over;
    const QString end = time(certificate.notAfter, wallNow, reader.zoneHere(), reader.locale);
    return (over ? App::translate("words", "%1, ended %2") : App::translate("words", "%1, until %2")).arg(name, end);
}

} // namespace signalbox::words

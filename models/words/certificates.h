#pragma once

#include "operations/connectioncertificate.h"
#include "words/reader.h"

namespace signalbox::words {

/// "Trusted authority", "Our certificate", "Server’s certificate".
QString certificateRole(ConnectionCertificate::Role role);
/// "109 days left", "12 days left: have it renewed", "over for 3 days", "valid in 2 days". `wallNow` as TLS counts.
QString certificateLife(const ConnectionCertificate &certificate, Instant wallNow);
/// "Lab Root, until 2027-03-12": the day in the reader's zone.
QString certificateName(const ConnectionCertificate &certificate, Instant wallNow, const Reader &reader);
/// "valid", "near its end", "over", "not valid yet": one word beside a shape.
QString certificateStanding(CertificateStanding standing);

} // namespace signalbox::words

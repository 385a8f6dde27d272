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

} // namespace signalbox::words

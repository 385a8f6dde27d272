#pragma once

#include "domain/cardreading.h"

namespace signalbox::onomondo {

/// What the card signed, out of `debuginfo` (an Erlang term in hexadecimal with the last ESipa message, decoded): the
/// result is encoded again as the card must have done, DER. Nothing when any of it is unknown here, for a signature
/// over something else would prove nothing. The lab's eIM adds what the original keeps to itself: the message as it
/// came, the request and the certificates.
std::optional<CardProof> proofOf(const QString &debuginfo);

} // namespace signalbox::onomondo

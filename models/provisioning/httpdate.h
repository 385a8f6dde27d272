#pragma once

#include "base/clock.h"

#include <QByteArray>
#include <optional>

namespace signalbox {

class HttpAnswer;

/// A date of HTTP in the form that senders must use, RFC 9110 5.6.7: "Sun, 06 Nov 1994 08:49:37 GMT".
std::optional<Instant> httpDate(const QByteArray &text);
/// Retry-After in seconds or as a date, RFC 9110 10.2.3, between a second and an hour. A date is taken
/// against the sender's own Date, so that two clocks that differ do no harm; five seconds without either.
Span retryAfter(const HttpAnswer &answer, Instant wall);
/// How far the sender's clock is ahead of ours; nothing without a Date.
std::optional<Span> clockSkew(const HttpAnswer &answer, Instant wall);

} // namespace signalbox

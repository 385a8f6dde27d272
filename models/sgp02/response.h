#pragma once

#include "sgp02/eis.h"
#include "sgp02/names.h"

namespace signalbox::sgp02 {

/// What came of a request, at once or later.
struct Response
{
    Interface over = Interface::Es4;
    Function function = Function::GetEis;
    std::optional<Instant> processingStart {};
    std::optional<Instant> processingEnd {};
    std::optional<qint64> acceptableValidity {}; ///< seconds, where the one asked for was not taken
    ExecutionStatus status {};
    std::optional<Eis> eis {}; ///< of GetEIS and AuditEIS
    QByteArray euiccData {}; ///< what the card said, where it was asked and refused
    std::optional<Iccid> iccid {}; ///< of DownloadProfile: what came on the card
    bool operator==(const Response &) const = default;
};

Element encode(const Response &response, const QString &space);
/// Errors: "sgp02.unknown-message" {element}, and those of Fields; a good GetEIS or AuditEIS without an EIS is one.
Result<Response> readResponse(const Element &element);

/// What an SM-SR says without being asked: a profile of ours changed, by whatever cause.
struct Notification
{
    Interface over = Interface::Es4;
    Function function = Function::HandleProfileEnabled;
    Eid eid {};
    Iccid iccid {};
    Instant completedAt {};
    bool operator==(const Notification &) const = default;
};

Element encode(const Notification &notification, const QString &space);
Result<Notification> readNotification(const Element &element); ///< Errors: as of a response.

} // namespace signalbox::sgp02

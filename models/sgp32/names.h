#pragma once

#include "sgp32/package.h"

/// How SGP.32 v1.2 (2.11.2) names commands and what cards answer; not translated, for details and for providers' words.
namespace signalbox::sgp32 {

QString commandName(ResultKind kind); ///< "enable", "setFallbackAttribute"
QString resultName(ResultKind kind, std::int64_t code); ///< "ok", "profileNotInDisabledState"; "result code 99" for others
QString packageErrorName(std::int64_t error); ///< "replayError"; "error 99" for others

} // namespace signalbox::sgp32

#include "sgp32/names.h"

namespace signalbox::sgp32 {

namespace {

using enum ResultKind;

constexpr std::pair<ResultKind, const char *> commands[] = {
    { Terminated, "processingTerminated" }, { Enable, "enable" }, { Disable, "disable" }, { Delete, "delete" },
    { ImmediateEnable, "configureImmediateEnable" }, { Rollback, "rollback" }, { SetFallback, "setFallbackAttribute" },
    { UnsetFallback, "unsetFallbackAttribute" }, { GetRat, "getRAT" }, { ListProfiles, "listProfileInfo" },
    { SetDefaultDp, "setDefaultDpAddress" },
};

struct CodeName { ResultKind kind; std::int64_t code; const char *name; };
constexpr CodeName codes[] = {
    { Terminated, 1, "resultSizeOverflow" }, { Terminated, 2, "unknownOrDamagedCommand" }, { Terminated, 3, "interruption" },
    { Enable, 1, "iccidOrAidNotFound" }, { Enable, 2, "profileNotInDisabledState" }, { Enable, 3, "disallowedByPolicy" },
    { Enable, 5, "catBusy" }, { Enable, 20, "rollbackNotAvailable" },
    { Disable, 1, "iccidOrAidNotFound" }, { Disable, 2, "profileNotInEnabledState" }, { Disable, 3, "disallowedByPolicy" }, { Disable, 5, "catBusy" },
    { Delete, 1, "iccidOrAidNotFound" }, { Delete, 2, "profileNotInDisabledState" }, { Delete, 3, "disallowedByPolicy" },
    { Delete, 20, "rollbackNotAvailable" }, { Delete, 21, "returnFallbackProfile" },
    { ListProfiles, 1, "incorrectInputValues" }, { ListProfiles, 11, "profileChangeOngoing" },
    { ImmediateEnable, 1, "insufficientMemory" }, { ImmediateEnable, 7, "commandError" },
    { SetFallback, 1, "iccidOrAidNotFound" }, { SetFallback, 2, "fallbackNotAllowed" }, { SetFallback, 3, "fallbackProfileEnabled" },
    { UnsetFallback, 2, "noFallbackAttribute" }, { UnsetFallback, 3, "fallbackProfileEnabled" }, { UnsetFallback, 7, "commandError" },
};

constexpr std::pair<std::int64_t, const char *> errors[] = {
    { InvalidEid, "invalidEid" }, { ReplayError, "replayError" }, { CounterOutOfRange, "counterValueOutOfRange" },
    { SizeOverflow, "sizeOverflow" }, { EcallActive, "ecallActive" }, { UndefinedError, "undefinedError" },
};

} // namespace

QString commandName(ResultKind kind)
{
    for (const auto &[one, name] : commands)
        if (one == kind) return QString::fromLatin1(name);
    return QString::number(std::uint32_t(kind), 16);
}

QString resultName(ResultKind kind, std::int64_t code)
{
    if (code == Ok && kind != Terminated) return QStringLiteral("ok");
    if (code == UndefinedResult) return QStringLiteral("undefinedError");
    for (const CodeName &one : codes)
        if (one.kind == kind && one.code == code) return QString::fromLatin1(one.name);
    return QStringLiteral("result code %1").arg(code);
}

QString packageErrorName(std::int64_t error)
{
    for (const auto &[one, name] : errors)
        if (one == error) return QString::fromLatin1(name);
    return QStringLiteral("error %1").arg(error);
}

} // namespace signalbox::sgp32

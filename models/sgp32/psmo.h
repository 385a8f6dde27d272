#pragma once

#include "domain/identifiers.h"
#include "domain/profile.h"
#include "sgp32/der.h"

#include <optional>
#include <variant>
#include <vector>

/// Profile state management operations of an eUICC package (SGP.32 v1.2, 2.11.1 and 2.11.2).
namespace signalbox::sgp32 {

struct EnableCommand { Iccid iccid; bool rollback = false; };
struct DisableCommand { Iccid iccid; };
struct DeleteCommand { Iccid iccid; };
struct ListProfilesCommand { QByteArray tagList; ///< tags asked for, as in 5C; empty: the default set
};
struct GetRatCommand { };
struct ImmediateEnableCommand { bool enable = false; QByteArray smdpOid; QString smdpAddress; };
struct SetFallbackCommand { Iccid iccid; };
struct UnsetFallbackCommand { };
struct SetDefaultDpCommand { QString address; };
/// An eIM configuration operation (2.11.1.1.2): which eIMs the card obeys. Never in one package with the others.
struct ListEimCommand { };
/// A command this codec does not know; a card answers with "unknown or damaged command".
struct UnknownCommand { QByteArray der; };

using Command = std::variant<EnableCommand, DisableCommand, DeleteCommand, ListProfilesCommand, GetRatCommand,
                             ImmediateEnableCommand, SetFallbackCommand, UnsetFallbackCommand, SetDefaultDpCommand,
                             ListEimCommand, UnknownCommand>;

QByteArray encodeCommand(const Command &command);
Result<Command> parseCommand(const der::Element &element);
Result<Command> parseConfiguration(const der::Element &element); ///< one of the other list, whose tags mean other things

/// What a result speaks of, by its tag in EuiccResultData.
enum class ResultKind : std::uint32_t {
    Terminated = 0x02, ///< processingTerminated: the rest was not executed
    Enable = 0x83, Disable = 0x84, Delete = 0x85, ImmediateEnable = 0x87, Rollback = 0x8C,
    SetFallback = 0x8D, UnsetFallback = 0x8E, GetRat = 0xA6, ListEim = 0xAB, ListProfiles = 0xBF2D, SetDefaultDp = 0xBF65,
};

/// What answers a command; nothing for one that is not known.
std::optional<ResultKind> resultKind(const Command &command);

/// Codes that the lab's card gives; others are kept as they come. 0 is success everywhere.
enum ResultCode : std::int64_t {
    Ok = 0, NotFound = 1, WrongState = 2, NotAllowedByPolicy = 3, RollbackNotAvailable = 20, ReturnFallbackProfile = 21,
    ProfileChangeOngoing = 11, CommandError = 7, UndefinedResult = 127,
    FallbackNotAllowed = 2, FallbackProfileEnabled = 3, NoFallbackAttribute = 2, UnknownOrDamagedCommand = 2,
};

/// A profile as the card lists it (ProfileInfo, E3).
struct ListedProfile
{
    Iccid iccid;
    ProfileState state = ProfileState::Disabled;
    std::optional<ProfileClass> kind;
    QString nickname;
    QString provider; ///< service provider name
    QString name;
    bool fallback = false; ///< carries the fallback attribute (9F26)
    bool fallbackAllowed = false; ///< 9F67
    bool operator==(const ListedProfile &) const = default;
};

struct CommandResult
{
    ResultKind kind = ResultKind::Terminated;
    std::int64_t code = Ok;
    std::vector<ListedProfile> profiles; ///< of ListProfiles that succeeded
    QStringList eims {}; ///< of ListEim that succeeded: their ids
};

QByteArray encodeResult(const CommandResult &result);
/// Nothing for a result of a kind that this codec does not know.
Result<std::optional<CommandResult>> parseResult(const der::Element &element);

} // namespace signalbox::sgp32

#include "world/euiccrun.h"

namespace signalbox::world {

using namespace sgp32;

QString labEimId()
{
    return QStringLiteral("eim.lab.signalbox");
}

CommandResult Euicc::Run::execute(const Command &command)
{
    return std::visit([this](const auto &one) { return run(one); }, command);
}

CommandResult Euicc::Run::run(const EnableCommand &command)
{
    const auto answer = [](std::int64_t code) { return CommandResult { ResultKind::Enable, code, {} }; };
    CardProfile *target = card.find(command.iccid);
    if (!target) return answer(NotFound);
    if (isEnabled(target)) return answer(WrongState);
    if (enabled) return answer(UndefinedResult);
    if (command.rollback && !card.enabled()) return answer(RollbackNotAvailable);
    if (command.rollback) rollbackTo = card.enabledIccid();
    for (CardProfile &one : card.m_profiles)
        one.profile.state = &one == target ? ProfileState::Enabled : ProfileState::Disabled;
    enabled = changed = true;
    return answer(Ok);
}

CommandResult Euicc::Run::run(const DisableCommand &command)
{
    const auto answer = [](std::int64_t code) { return CommandResult { ResultKind::Disable, code, {} }; };
    CardProfile *target = card.find(command.iccid);
    if (!target) return answer(NotFound);
    if (!isEnabled(target)) return answer(WrongState);
    if (enabled) return answer(UndefinedResult);
    target->profile.state = ProfileState::Disabled;
    changed = true;
    return answer(Ok);
}

CommandResult Euicc::Run::run(const DeleteCommand &command)
{
    const auto answer = [](std::int64_t code) { return CommandResult { ResultKind::Delete, code, {} }; };
    CardProfile *target = card.find(command.iccid);
    if (!target) return answer(NotFound);
    if (isEnabled(target)) return answer(WrongState);
    if (rollbackTo == command.iccid) return answer(RollbackNotAvailable);
    if (card.m_fallbackFrom == command.iccid) return answer(ReturnFallbackProfile);
    // The standard leaves it to the card; this one loses its last resort to nobody: the attribute goes first.
    if (target->profile.fallback) return answer(NotAllowedByPolicy);
    std::erase_if(card.m_profiles, [&](const CardProfile &one) { return one.profile.iccid == command.iccid; });
    changed = true;
    return answer(Ok);
}

CommandResult Euicc::Run::run(const ListProfilesCommand &)
{
    CommandResult result { ResultKind::ListProfiles, changed ? ProfileChangeOngoing : Ok, {} };
    if (changed) return result;
    for (const CardProfile &one : card.m_profiles)
        result.profiles.push_back({ one.profile.iccid, one.profile.state, one.profile.kind, {}, {}, one.profile.name,
                                    one.profile.fallback, one.fallbackAllowed });
    return result;
}

CommandResult Euicc::Run::run(const GetRatCommand &)
{
    return { ResultKind::GetRat, Ok, {} };
}

CommandResult Euicc::Run::run(const ImmediateEnableCommand &command)
{
    card.m_immediateEnable = command.enable;
    if (!command.smdpAddress.isEmpty()) card.m_defaultDp = command.smdpAddress;
    return { ResultKind::ImmediateEnable, Ok, {} };
}

CardProfile *Euicc::Run::fallback()
{
    for (CardProfile &one : card.m_profiles)
        if (one.profile.fallback) return &one;
    return nullptr;
}

CommandResult Euicc::Run::run(const SetFallbackCommand &command)
{
    const auto answer = [](std::int64_t code) { return CommandResult { ResultKind::SetFallback, code, {} }; };
    CardProfile *target = card.find(command.iccid);
    CardProfile *current = fallback();
    if (!target) return answer(NotFound);
    if (!target->fallbackAllowed) return answer(FallbackNotAllowed);
    if (current && isEnabled(current)) return answer(FallbackProfileEnabled);
    if (current) current->profile.fallback = false;
    target->profile.fallback = true;
    return answer(Ok);
}

CommandResult Euicc::Run::run(const UnsetFallbackCommand &)
{
    const auto answer = [](std::int64_t code) { return CommandResult { ResultKind::UnsetFallback, code, {} }; };
    CardProfile *current = fallback();
    if (!current) return answer(NoFallbackAttribute);
    if (isEnabled(current)) return answer(FallbackProfileEnabled);
    current->profile.fallback = false;
    return answer(Ok);
}

CommandResult Euicc::Run::run(const SetDefaultDpCommand &command)
{
    card.m_defaultDp = command.address;
    return { ResultKind::SetDefaultDp, Ok, {} };
}

CommandResult Euicc::Run::run(const ListEimCommand &)
{
    CommandResult result { ResultKind::ListEim, Ok, {} };
    result.eims = { card.m_maker->eimId };
    return result;
}

CommandResult Euicc::Run::run(const UnknownCommand &)
{
    return { ResultKind::Terminated, UnknownOrDamagedCommand, {} };
}

} // namespace signalbox::world

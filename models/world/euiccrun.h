#pragma once

#include "world/euicc.h"

namespace signalbox::world {

/// One package on one card. Which commands already ran decides what the next one may do (SGP.32 2.11.1.1):
/// one enable, one disable and that before the enable, no listing after a change.
struct Euicc::Run
{
    Euicc &card;
    std::optional<Iccid> enabledBefore;
    bool enabled = false;
    bool changed = false;
    std::optional<Iccid> rollbackTo {};

    sgp32::CommandResult execute(const sgp32::Command &command);

    sgp32::CommandResult run(const sgp32::EnableCommand &command);
    sgp32::CommandResult run(const sgp32::DisableCommand &command);
    sgp32::CommandResult run(const sgp32::DeleteCommand &command);
    sgp32::CommandResult run(const sgp32::ListProfilesCommand &command);
    sgp32::CommandResult run(const sgp32::GetRatCommand &command);
    sgp32::CommandResult run(const sgp32::ImmediateEnableCommand &command);
    sgp32::CommandResult run(const sgp32::SetFallbackCommand &command);
    sgp32::CommandResult run(const sgp32::UnsetFallbackCommand &command);
    sgp32::CommandResult run(const sgp32::SetDefaultDpCommand &command);
    sgp32::CommandResult run(const sgp32::ListEimCommand &command);
    sgp32::CommandResult run(const sgp32::UnknownCommand &command);

private:
    CardProfile *fallback();
    bool isEnabled(const CardProfile *one) const { return one->profile.state == ProfileState::Enabled; }
};

} // namespace signalbox::world

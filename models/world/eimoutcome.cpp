#include "world/eimoutcome.h"

#include "sgp32/names.h"

namespace signalbox::world {

using namespace sgp32;

namespace {

void enableOnly(EimCard &card, const std::optional<Iccid> &iccid)
{
    for (EimProfile &profile : card.profiles)
        profile.enabled = profile.iccid == iccid;
}

/// The names of SGP.22 v2.5, 2.5.6.
QString installationError(std::int64_t error)
{
    switch (error) {
    case InvalidTransactionId: return QStringLiteral("the card refused the profile: invalidTransactionId");
    case IccidExists: return QStringLiteral("the card refused the profile: installFailedDueToIccidAlreadyExistsOnEuicc");
    case InsufficientMemory: return QStringLiteral("the card refused the profile: installFailedDueToInsufficientMemoryForProfile");
    case Interrupted: return QStringLiteral("the card refused the profile: installFailedDueToInterruption");
    case DataMismatch: return QStringLiteral("the card refused the profile: installFailedDueToDataMismatch");
    default: return QStringLiteral("the card refused the profile: error %1").arg(error);
    }
}

void applyOne(EimOrder &order, EimCard &card, const CommandResult &one, const std::optional<Iccid> &target)
{
    order.succeeded = one.code == Ok;
    order.reason = order.succeeded ? QString() : resultName(one.kind, one.code);
    if (one.code != Ok) return;
    switch (one.kind) {
    case ResultKind::Enable: enableOnly(card, target); break;
    case ResultKind::Disable: enableOnly(card, {}); break;
    case ResultKind::Delete:
        std::erase_if(card.profiles, [&](const EimProfile &profile) { return profile.iccid == target; });
        break;
    case ResultKind::SetFallback:
        for (EimProfile &profile : card.profiles)
            profile.fallback = profile.iccid == target;
        break;
    case ResultKind::UnsetFallback:
        for (EimProfile &profile : card.profiles)
            profile.fallback = false;
        break;
    case ResultKind::ListProfiles:
        card.profiles.clear();
        for (const ListedProfile &listed : one.profiles)
            card.profiles.push_back({ listed.iccid, listed.state == ProfileState::Enabled, listed.fallback });
        break;
    case ResultKind::Rollback:
        order.succeeded = false;
        order.reason = QStringLiteral("rolled back: the device did not reach the eIM on the new profile");
        enableOnly(card, order.previous);
        break;
    default: break;
    }
}

/// Which profile the command at `index` of a package was about.
std::optional<Iccid> targetOf(const std::vector<Command> &commands, std::size_t index)
{
    if (index >= commands.size()) return {};
    const Command &command = commands[index];
    if (const auto *one = std::get_if<EnableCommand>(&command)) return one->iccid;
    if (const auto *one = std::get_if<DisableCommand>(&command)) return one->iccid;
    if (const auto *one = std::get_if<DeleteCommand>(&command)) return one->iccid;
    if (const auto *one = std::get_if<SetFallbackCommand>(&command)) return one->iccid;
    return {};
}

} // namespace

void applyResult(EimOrder &order, EimCard &card, const PackageResult &result)
{
    order.succeeded = false;
    order.reason = QStringLiteral("the card reported nothing");
    const auto package = order.action == EimAction::Commands ? parsePackage(order.package) : Result<PackageRequest>(failure("eim.package"));
    for (std::size_t i = 0; i < result.results.size(); ++i)
        applyOne(order, card, result.results[i], package ? targetOf(package->package.commands, i) : order.iccid);
}

void applyInstallation(EimOrder &order, EimCard &card, const InstallationResult &result)
{
    order.succeeded = result.error == 0 && result.iccid;
    order.reason = order.succeeded ? QString() : installationError(result.error);
    if (!order.succeeded) return;
    order.iccid = result.iccid;
    const bool known = std::any_of(card.profiles.begin(), card.profiles.end(), [&](const EimProfile &one) { return one.iccid == *result.iccid; });
    if (!known) card.profiles.push_back({ *result.iccid, false, false });
}

QString refusalReason(std::int64_t packageError)
{
    return QStringLiteral("the card refused the package: ") + packageErrorName(packageError);
}

} // namespace signalbox::world
